"""What extraction makes of a page, before its site becomes a source: fetched through the same guard, read, shown, and not kept."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response

from dateline.collect import Policy, kinds, web
from dateline.collect.http import Fetcher, refusal
from dateline.compose.single import readings_of
from dateline.model import Article, Interval, Noun, Outcome, Page, Reading
from dateline.pipeline import read
from dateline.store import User
from dateline.web.accounts.roles import needs
from dateline.web.marks import marked_text
from dateline.web.operating.reasons import told
from dateline.web.operating.sources import PATH, field
from dateline.web.pages import page, reader
from dateline.web.words import Words

FIELDS = (
    "title", "outlet", "byline", "published", "modified", "language", "section", "lede", "dateline", "agencies", "captions", "keywords", "tags",
    "rights", "paywalled", "canonical_url", "original_url",
)  # fmt: skip
LONGEST = 300
"""Characters of a field that are shown."""
Tries = Annotated[User, Depends(needs("source.try"))]


class Field(Noun, frozen=True, kw_only=True):
    """A field of an article: its name in the reader's language, what was read, and where it was taken from."""

    name: str
    value: str
    source: str


def router() -> APIRouter:
    """The page of the try-out."""
    routes = APIRouter()

    @routes.get(f"{PATH}/try")
    def form(request: Request, user: Tries) -> Response:
        return page("operating/try.html", request, reader(request), url="", found=None, wrong="", detail="")

    @routes.post(f"{PATH}/try")
    def tried(request: Request, user: Tries, url: Annotated[str, Depends(field("url"))]) -> Response:
        words, result = reader(request), fetched(url if "://" in url else f"https://{url}")
        if isinstance(result, Outcome):
            wrong = told(result.reason, words)
            return page("operating/try.html", request, words, status=422, url=url, found=None, wrong=wrong, detail=result.detail)
        return page("operating/try.html", request, words, url=url, found=view(*result, words), wrong="", detail="")

    return routes


def fetched(url: str) -> tuple[Article, Reading] | Outcome:
    """A page fetched and read."""
    with Fetcher(Policy()) as fetcher:
        answer = fetcher.fetch(url)
    if isinstance(answer, Outcome):
        return answer
    if failure := refusal(answer):
        return failure
    made = web.page(answer, kinds.by_media_type(answer.media_type, answer.body[:4096]))
    return read(made) if isinstance(made, Page) else made


def view(article: Article, reading: Reading, words: Words) -> dict[str, Any]:
    """What the page shows of an article."""
    said = readings_of(article, reading, words.code)
    claims = [claim for claim in reading.claims if claim.id in said]
    return {
        "article": article, "fields": fields(article, words), "blocks": marked_text(article, claims),
        "claims": [(claim, said[claim.id].text) for claim in claims],
    }  # fmt: skip


def fields(article: Article, words: Words) -> list[Field]:
    """The fields that hold something, or about which something was decided."""
    reasons = {choice.field: ": ".join(filter(None, (choice.source, choice.reason))) for choice in article.choices}
    found = [
        Field(name=words(f"field-{field.partition('_')[0]}"), value=value(article, field, words), source=reasons.get(field, "")) for field in FIELDS
    ]
    return [one for one in found if one.value or one.source]


def value(article: Article, field: str, words: Words) -> str:
    """A field as a person reads it; "" where the article has none."""
    held = getattr(article, field)
    if field == "captions":
        return "; ".join(filter(None, (caption.text or caption.credit for caption in article.captions)))[:LONGEST]
    if field == "language":
        return words.language(article.language)
    if isinstance(held, bool):
        return words("yes") if held else ""
    if isinstance(held, Interval):
        return words.stamp(held)
    return (words("comma").join(held) if isinstance(held, tuple) else held or "")[:LONGEST]
