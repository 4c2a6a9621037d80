"""Articles as references: CSL-JSON 1.0, which Zotero and other reference managers read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta, timezone
from typing import Any

from dateline.model import Article, Dossier, Interval, to_json

_PARTS = {"month": 2, "year": 1}
"""How many of year, month and day are known; all three by default."""


def csl(dossiers: Iterable[Dossier]) -> Iterator[str]:
    """One array with a reference for each article. Names of people are literal: which of their parts is the family's is not guessed."""
    yield "[\n"
    first = True
    for dossier in dossiers:
        for article in dossier.articles:
            yield ("" if first else ",\n") + to_json(reference(article)).decode()
            first = False
    yield "\n]\n"


def reference(article: Article) -> dict[str, Any]:
    """An article as a CSL item, without the variables that it has nothing for."""
    url = article.canonical_url or article.url
    variables = {
        "id": article.id,
        "type": "article-newspaper",
        "title": article.title,
        "container-title": article.outlet,
        "section": article.section,
        "author": [{"literal": name} for name in article.byline],
        "issued": _date(article.published),
        "language": article.language,
        "URL": url if url.startswith(("http://", "https://")) else "",
    }
    return {name: value for name, value in variables.items() if value}


def _date(interval: Interval | None) -> dict[str, Any] | None:
    """The local day; the month or the year alone where no more is known; a week as the range of its days."""
    if interval is None:
        return None
    zone = timezone(timedelta(minutes=interval.offset))
    first, last = interval.start.astimezone(zone), (interval.end - timedelta(seconds=1)).astimezone(zone)
    known = _PARTS.get(interval.precision, 3)
    days = [first, last] if interval.precision == "week" else [first]
    return {"date-parts": [[day.year, day.month, day.day][:known] for day in days]}
