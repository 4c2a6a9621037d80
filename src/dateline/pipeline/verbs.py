"""The library's verbs: what the command line does, as functions on the nouns. `import dateline` gives them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.collect import pages
from dateline.model import Article, Brief, Claim, Dossier, Fact, Outcome, Reading
from dateline.pipeline.run import as_of, run
from dateline.pipeline.run import brief as composed
from dateline.pipeline.stages import read as read_page

if TYPE_CHECKING:
    from dateline.store import Choose, Hit


def read(*inputs: str | Path) -> Iterator[tuple[Article, Reading] | Outcome]:
    """Each page of the inputs (files, folders, URLs, feeds …) as an article and its reading, or an Outcome that says why not."""
    for page in pages([str(name) for name in inputs]):
        yield page if isinstance(page, Outcome) else read_page(page)


def claims(*inputs: str | Path) -> Iterator[Claim]:
    """Every claim of the inputs' pages. `claim.quote` are the words that say it."""
    for result in read(*inputs):
        if not isinstance(result, Outcome):
            yield from result[1].claims


def stories(*inputs: str | Path) -> tuple[Dossier, ...]:
    """The inputs' pages as stories, each with its articles, readings and reconciled facts; the largest first."""
    return run(pages([str(name) for name in inputs])).dossiers


def facts(*inputs: str | Path) -> tuple[Fact, ...]:
    """The facts of every story, the largest story first."""
    return tuple(fact for dossier in stories(*inputs) for fact in dossier.facts)


def brief(*inputs: str | Path, language: str = "en", moment: datetime | None = None, since: datetime | None = None) -> Brief:
    """The account of the largest story, in a language, as it stood at `moment`; with what changed `since`.

    Raises ValueError where there is no article to tell from.
    """
    told = [dossier for dossier in (as_of(d, moment) if moment else d for d in stories(*inputs)) if dossier]
    if not told:
        raise ValueError("nothing to tell: no article could be read from " + ", ".join(map(str, inputs)))
    return composed(told[0], language, moment, since)


def search(question: str, *, data: str | Path | None = None, choose: Choose | None = None) -> tuple[Hit, ...]:
    """Articles in the store of a data directory that answer. Raises QueryError, StoreError."""
    from dateline.store import Store

    with Store.open(data) as store:
        return store.search(question, choose)
