"""The stages in their order: page → extract → annotate → cluster → reconcile. (Compose comes on demand: see `run.brief`.)"""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from dateline.annotate import annotate
from dateline.cluster import Encode, Stream
from dateline.extract import extract
from dateline.model import Article, Dossier, Link, Naming, Outcome, Page, Reading, Story
from dateline.model.outcome import Stage
from dateline.reconcile import reconcile

Pair = tuple[Article, Reading]
T = TypeVar("T")


def read(page: Page) -> Pair | Outcome:
    """page → article → reading; or why not."""
    article = _safely("extract", page.url, lambda: extract(page))
    if isinstance(article, Outcome):
        return _naming(article, page.url)
    reading = _safely("annotate", page.url, lambda: annotate(article))
    return reading if isinstance(reading, Outcome) else (article, reading)


def _naming(outcome: Outcome, url: str) -> Outcome:
    """An outcome whose sentence says which page it speaks of."""
    return outcome if url in outcome.detail else msgspec.structs.replace(outcome, detail=f"{url}: {outcome.detail}")


@dataclass(frozen=True)
class Gathering:
    """Stories and the links, Dateline's own and people's, that they follow from."""

    stories: tuple[Story, ...]
    links: tuple[Link, ...]


def gather(pairs: Iterable[Pair], decided: Iterable[Link] = (), encode: Encode | None = None) -> Gathering:
    """articles → stories. `decided` are people's links, `encode` is an encoder as one more channel. The same for the same articles in any order."""
    stream = Stream(decided, encode=encode)
    for article, reading in sorted(pairs, key=lambda pair: arrival(pair[0])):
        stream.add(article, reading)
    return Gathering(stream.stories(), tuple(stream.links))


def account(story: Story, pairs: Sequence[Pair], namings: tuple[Naming, ...] = ()) -> Dossier:
    """story → facts: a dossier with what its articles say, reconciled, as people decided on names."""
    articles, readings = tuple(article for article, _ in pairs), tuple(reading for _, reading in pairs)
    dossier = Dossier(story=story, articles=articles, readings=readings, namings=namings)
    return msgspec.structs.replace(dossier, facts=reconcile(dossier))


def arrival(article: Article) -> tuple[bool, float, str]:
    """Sorts by publication; undated articles last; ties by id."""
    when = article.published
    return (when is None, when.start.timestamp() if when else 0.0, article.id)


def _safely(stage: Stage, item: str, step: Callable[[], T]) -> T | Outcome:
    """One page that a stage stumbles over must not end a run over a million: the fault is counted and named. DATELINE_DEBUG=1 raises it."""
    try:
        return step()
    except Exception as error:
        if os.environ.get("DATELINE_DEBUG"):
            raise
        last = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(last.filename).name}:{last.lineno}"
        detail = f"{item}: a fault of ours in {stage} ({type(error).__name__} at {where}: {error}); please report it with the page"
        return Outcome(stage=stage, item=item, reason="fault", detail=detail)
