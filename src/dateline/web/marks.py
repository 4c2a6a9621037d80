"""The text of an article with its claims marked: spans to segments, so that overlapping claims stay well-formed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

from msgspec.structs import replace

from dateline.model import Article, Claim, Field, Mention, Noun
from dateline.store import Snippet

EXTRACT = 400
"""Characters of an article that are shown where its publisher reserves its rights."""
FEWEST = 50
"""Characters that are worth another block."""


class Segment(Noun, frozen=True, kw_only=True):
    """A run of text and the ids of the claims whose spans cover it; `starts` are those that begin here. `entity` is whom or what it names."""

    text: str
    claims: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    entity: str = ""


class MarkedBlock(Noun, frozen=True, kw_only=True):
    kind: str
    segments: tuple[Segment, ...]


def segments(text: str, start: int, end: int, claims: Sequence[Claim], names: Sequence[Mention] = ()) -> tuple[Segment, ...]:
    """text[start:end] cut wherever a claim or a name begins or ends; joined again it is that text."""
    touching = [claim for claim in claims if claim.start < end and start < claim.end]
    named = [name for name in names if start <= name.start and name.end <= end]
    edges = [edge for claim in touching for edge in (claim.start, claim.end)] + [edge for name in named for edge in (name.start, name.end)]
    cuts = sorted({start, end, *(min(max(edge, start), end) for edge in edges)})
    return tuple(_segment(text, left, right, touching, named) for left, right in zip(cuts, cuts[1:], strict=False))


def _segment(text: str, left: int, right: int, claims: Sequence[Claim], names: Sequence[Mention]) -> Segment:
    covering = tuple(claim.id for claim in claims if claim.start <= left and right <= claim.end)
    starts = tuple(claim.id for claim in claims if claim.start == left)
    entity = next((name.entity or "" for name in names if name.start <= left and right <= name.end), "")
    return Segment(text=text[left:right], claims=covering, starts=starts, entity=entity)


def first_named(mentions: Iterable[Mention]) -> list[Mention]:
    """Of each person, body and place that the text names, the first mention."""
    found: dict[str, Mention] = {}
    for mention in mentions:
        if mention.entity and mention.field == "text" and mention.kind in NAMED:
            found.setdefault(mention.entity, mention)
    return list(found.values())


NAMED = ("person", "organisation", "office", "place")


def marked_field(article: Article, field: Field, claims: Iterable[Claim]) -> tuple[Segment, ...]:
    """A one-line field (title, lede, caption) with its claims."""
    text = article.field(field)
    return segments(text, 0, len(text), [claim for claim in claims if claim.field == field])


def marked_text(article: Article, claims: Iterable[Claim], names: Sequence[Mention] = ()) -> tuple[MarkedBlock, ...]:
    """The body, block by block, with its claims and names."""
    inside = [claim for claim in claims if claim.field == "text"]
    spans = [(block.kind, block.start, block.end) for block in article.blocks] or [("paragraph", 0, len(article.text))]
    return tuple(MarkedBlock(kind=kind, segments=segments(article.text, start, end, inside, names)) for kind, start, end in spans)


def extract(blocks: Iterable[MarkedBlock]) -> tuple[MarkedBlock, ...]:
    """Blocks from the beginning, about EXTRACT characters of them; the last is cut where it is much longer."""
    kept: list[MarkedBlock] = []
    left = EXTRACT
    for block in blocks:
        if kept and left < FEWEST:
            break
        kept.append(block if length(block) <= left + EXTRACT else shortened(block, left))
        left -= length(block)
    return tuple(kept)


def length(block: MarkedBlock) -> int:
    """Characters of a block."""
    return sum(len(segment.text) for segment in block.segments)


def shortened(block: MarkedBlock, most: int) -> MarkedBlock:
    """The beginning of a block, at most so many characters and an ellipsis, whole words where there are blanks between words."""
    kept: list[Segment] = []
    for segment in block.segments:
        if len(segment.text) > most:
            words, blank, _ = segment.text[:most].rpartition(" ")
            kept.append(replace(segment, text=(words if blank else segment.text[:most]) + "…"))
            break
        kept.append(segment)
        most -= len(segment.text)
    return MarkedBlock(kind=block.kind, segments=tuple(kept))


def marked_captions(article: Article, claims: Iterable[Claim]) -> tuple[tuple[tuple[Segment, ...], str | None], ...]:
    """Each image's caption with its claims, and its credit."""
    inside = [claim for claim in claims if claim.field == "caption"]
    joined, ends = article.field("caption"), accumulate(len(caption.text) + 1 for caption in article.captions)
    return tuple(
        (segments(joined, end - 1 - len(caption.text), end - 1, inside), caption.credit) for caption, end in zip(article.captions, ends, strict=True)
    )


def pieces(snippet: Snippet) -> tuple[tuple[str, bool], ...]:
    """A search snippet as (text, whether it was asked for)."""
    cuts = [0, *(edge for mark in snippet.marks for edge in mark), len(snippet.text)]
    return tuple((snippet.text[a:b], bool(i % 2)) for i, (a, b) in enumerate(zip(cuts, cuts[1:], strict=False)) if a < b)
