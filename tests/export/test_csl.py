"""References, read by a citation processor."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from dateline.export.csl import csl, reference
from dateline.model import Article, Dossier, Interval, Reading, Story, day


def article(number: int, **more: object) -> Article:
    given = {"title": f"River rises, {number} leave", "outlet": "Harbour Post", "language": "en", "published": day(date(2022, 1, 7))} | more
    return Article(page=f"p{number}", url=f"https://{number}.example/a", text="A river rose.", **given)  # type: ignore[arg-type]


def dossier(*articles: Article) -> Dossier:
    readings = tuple(Reading(article=one.id, revision=one.revision) for one in articles)
    return Dossier(story=Story(id="s" * 20, articles=tuple(one.id for one in articles)), articles=articles, readings=readings, facts=())


def test_a_citation_processor_writes_the_reference() -> None:
    pytest.importorskip("citeproc", reason="needs citeproc: pip install citeproc-py")
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON

    given = [article(1, byline=("Ines Falk",)), article(2)]
    references = json.loads("".join(csl([dossier(*given)])))
    bibliography = CitationStylesBibliography(
        CitationStylesStyle("harvard-cite-them-right", validate=False), CiteProcJSON(references), formatter.plain
    )
    for one in given:
        bibliography.register(Citation([CitationItem(one.id)]))
    written = " ".join(str(line) for line in bibliography.bibliography())
    assert all(part in written for part in ("Ines Falk", "2022", "River rises, 1 leave", "River rises, 2 leave", "Harbour Post"))


@pytest.mark.parametrize(
    ("precision", "end", "parts"),
    [
        ("day", datetime(2022, 1, 8, tzinfo=UTC), [[2022, 1, 7]]),
        ("minute", datetime(2022, 1, 7, 0, 1, tzinfo=UTC), [[2022, 1, 7]]),
        ("month", datetime(2022, 2, 1, tzinfo=UTC), [[2022, 1]]),
        ("year", datetime(2023, 1, 1, tzinfo=UTC), [[2022]]),
        ("week", datetime(2022, 1, 14, tzinfo=UTC), [[2022, 1, 7], [2022, 1, 13]]),
    ],
)
def test_no_more_of_a_date_is_given_than_is_known(precision: str, end: datetime, parts: list[list[int]]) -> None:
    when = Interval(start=datetime(2022, 1, 7, tzinfo=UTC), end=end, precision=precision)  # type: ignore[arg-type]
    assert reference(article(1, published=when))["issued"] == {"date-parts": parts}


def test_what_is_not_known_is_left_out() -> None:
    bare = reference(article(1, published=None, outlet=""))
    assert {"issued", "author", "section", "container-title"} & set(bare) == set()


def test_no_articles_are_an_empty_array() -> None:
    assert json.loads("".join(csl([]))) == []
