"""One article given as JSON: nothing is cleaned, because somebody already did, and offsets into `text` must stay valid."""

from __future__ import annotations

import re

import msgspec

from dateline.extract.moments import of_machine, of_month
from dateline.extract.urls import site
from dateline.extract.variant import variant
from dateline.languages import detect
from dateline.model import Article, Block, Choice, Outcome, Page

_PARAGRAPH = re.compile(r"[^\n]+")


class Given(msgspec.Struct, frozen=True):
    """The keys that are read; others are let be."""

    text: str | None = None
    title: str | None = None
    id: str | int | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None
    outlet: str | None = None


def from_json(page: Page) -> Article | Outcome:
    """The article that the page's JSON gives, or why it gives none."""
    try:
        given = msgspec.json.decode(page.body, type=Given)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        detail = f"This line is not JSON with the keys url, title, text, published (language, outlet, id): {error}"
        return Outcome(stage="extract", item=page.id, reason="bad-json", detail=detail)
    if not (given.text or "").strip() and not (given.title or "").strip():
        return Outcome(stage="extract", item=page.id, reason="no-text", detail="Neither `text` nor `title` says anything.")
    return _article(page, given)


def _article(page: Page, given: Given) -> Article:
    text, title, url = given.text or "", given.title or "", given.url or page.url
    language = given.language or variant(detect(text or title), text or title)
    return Article(
        page=page.id,
        url=url,
        outlet=given.outlet or site(url),
        language=language,
        title=title,
        text=text,
        blocks=tuple(Block(start=found.start(), end=found.end()) for found in _PARAGRAPH.finditer(text)),
        published=of_machine(given.published or "", latest=page.fetched) or of_month(given.published or "", latest=page.fetched),
        canonical_url=given.url,
        choices=_choices(given),
        name=None if given.id is None else str(given.id),
    )


def _choices(given: Given) -> tuple[Choice, ...]:
    said = [name for name in ("title", "text", "published", "outlet", "url") if getattr(given, name)]
    source = "given" if given.language else "text"
    language = Choice(field="language", source=source, reason="named in the JSON" if given.language else "identified from the words")
    return (*(Choice(field=name, source="given", reason="as the JSON gives it") for name in said), language)
