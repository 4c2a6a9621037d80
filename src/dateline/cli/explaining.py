"""What `read --explain` prints: each field of an article with its value, the source it was taken from, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta, timezone

from dateline.model import Article, Interval, Reading

FIELDS = (
    "title", "outlet", "byline", "published", "modified", "language", "section", "lede", "dateline", "agencies", "captions", "keywords", "tags",
    "rights", "paywalled", "canonical_url", "original_url",
)  # fmt: skip
LONGEST = 160
WIDTH = 14


def explained(article: Article, reading: Reading) -> Iterator[str]:
    """The lines that tell one article."""
    yield article.title or "(no title)"
    yield f"  {article.url}"
    reasons = {choice.field: f"{choice.source}: {choice.reason}" if choice.reason else choice.source for choice in article.choices}
    for field in FIELDS:
        shown = value(article, field)
        if shown or field in reasons:
            yield from _field(field, shown or "-", reasons.pop(field, ""))
    yield from _field("text", text(article), reasons.pop("text", ""))
    for field, reason in reasons.items():
        yield from _field(field, "-", reason)
    yield from _field("read in it", f"{len(reading.claims)} claims, {len(reading.mentions)} mentions", "")


def _field(name: str, shown: str, reason: str) -> Iterator[str]:
    yield f"  {name.partition('_')[0]:{WIDTH}} {shown}"
    if reason:
        yield f"  {'':{WIDTH}}   {reason}"


def value(article: Article, field: str) -> str:
    """A field as a person reads it; "" where the article has none."""
    if field == "captions":
        return "; ".join(filter(None, (caption.text or caption.credit for caption in article.captions)))[:LONGEST]
    if field == "paywalled":
        return "yes" if article.paywalled else ""
    held = getattr(article, field)
    if isinstance(held, Interval):
        return moment(held)
    return (", ".join(held) if isinstance(held, tuple) else held or "")[:LONGEST]


def moment(when: Interval) -> str:
    """A minute with its zone, or days that say that they are no more."""
    if when.precision != "minute":
        return f"{when.iso} (no clock time)"
    return when.start.astimezone(timezone(timedelta(minutes=when.offset))).strftime("%Y-%m-%d %H:%M %z")


def text(article: Article) -> str:
    kinds = Counter(block.kind for block in article.blocks)
    timed = sum(block.time is not None for block in article.blocks)
    of_kinds = ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())
    return f"{len(article.text):,} characters in {len(article.blocks)} blocks ({of_kinds})" + (f", {timed} with a time of their own" if timed else "")
