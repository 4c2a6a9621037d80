"""From scored lines and declared values to one article, each field with the reason for its choice."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dateline.extract.declared import Declared
from dateline.extract.headline import Candidate
from dateline.extract.tree import Tree
from dateline.languages import detect
from dateline.model import Article, Block, Choice, Interval, Outcome, Page
from dateline.model.article import BlockKind

_KINDS: dict[str, BlockKind] = {
    "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading", "li": "list", "td": "table", "th": "table",
    "blockquote": "quote",
}  # fmt: skip


class Parts:
    """What the readers of a page found, before it is put together."""

    def __init__(self, page: Page, tree: Tree, declared: Declared, title_line: int | None, title: Candidate, scores: list[float]) -> None:
        self.page, self.tree, self.declared, self.title_line, self.title, self.scores = page, tree, declared, title_line, title, scores
        self.bylines: Any = None
        self.dates: Any = None
        self.origin: Any = None


def assemble(parts: Parts) -> Article | Outcome:
    chosen = [index for index, score in enumerate(parts.scores) if score > 0 and index != parts.title_line]
    lines = [parts.tree.lines[index] for index in chosen]
    if not lines:
        return Outcome(stage="extract", item=parts.page.id, reason="not-an-article", detail="No part of the page reads as an article's body.")
    text, blocks = joined((line.text, _KINDS.get(line.element.tag, "paragraph")) for line in lines)
    published, modified = parts.dates
    return Article(
        page=parts.page.id,
        url=parts.page.final_url or parts.page.url,
        outlet=parts.origin.outlet,
        language=detect(text),
        title=parts.title.text,
        text=text,
        blocks=blocks,
        byline=tuple(parts.bylines),
        published=published,
        modified=modified,
        section=parts.origin.section,
        canonical_url=parts.origin.canonical,
        choices=(Choice(field="title", source=parts.title.source),),
    )


def joined(pieces: Iterable[tuple[str, BlockKind]], times: dict[int, Interval] | None = None) -> tuple[str, tuple[Block, ...]]:
    """Paragraphs parted by an empty line, and the span of each."""
    texts, blocks, at = [], [], 0
    for text, kind in pieces:
        texts.append(text)
        blocks.append(Block(start=at, end=at + len(text), kind=kind))
        at += len(text) + 2
    return "\n\n".join(texts), tuple(blocks)
