"""Dateline's extractor as the comparison scripts call it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from dateline.extract import extract as read
from dateline.model import Article, Interval, Page

NOW = datetime.now(UTC)


def extract(html: bytes, url: str | None) -> dict[str, Any]:
    """What the evaluation asks for: text (lede, dateline and body), title, authors, date, language."""
    found = read(Page(url=url or "", body=html, fetched=NOW))
    if not isinstance(found, Article):
        return {}
    text = "\n".join(part for part in (found.lede, found.dateline, found.text) if part)
    return {"text": text, "title": found.title, "authors": list(found.byline), "date": _iso(found.published), "language": found.language}


def _iso(moment: Interval | None) -> str | None:
    if moment is None:
        return None
    if moment.precision == "day":
        return moment.first_day.isoformat()
    return moment.start.astimezone(timezone(timedelta(minutes=moment.offset))).isoformat()
