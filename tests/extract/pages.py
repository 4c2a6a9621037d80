"""Golden pages and how the tests read them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from dateline.extract import extract
from dateline.model import Article, Outcome, Page

GOLDEN = Path(__file__).parent / "golden"
FETCHED = datetime(2024, 6, 1, 12, tzinfo=UTC)
URL = "https://courier.example/weather/river-floods-village"


def page(body: bytes | str, media_type: str = "text/html", url: str = URL) -> Page:
    raw = body.encode() if isinstance(body, str) else body
    return Page(url=url, body=raw, fetched=FETCHED, media_type=media_type)


def read(name: str) -> Article | Outcome:
    path = GOLDEN / name
    return extract(page(path.read_bytes(), "text/plain" if path.suffix == ".txt" else "text/html"))


def article(name: str) -> Article:
    found = read(name)
    assert isinstance(found, Article), found
    return found
