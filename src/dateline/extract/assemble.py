"""From scored lines and declared values to one article, each field with the reason for its choice."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dateline.extract.body import choose
from dateline.extract.declared import Declared
from dateline.extract.headline import Candidate
from dateline.extract.markup import EMBED
from dateline.extract.tree import Line, Tree
from dateline.languages import detect
from dateline.model import Block, Choice, Interval, Page
from dateline.model.article import BlockKind

_KINDS: dict[str, BlockKind] = {
    "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading", "li": "list", "td": "table", "th": "table",
    "blockquote": "quote",
}  # fmt: skip
_CELLS = ("td", "th")
"""Kinds only of what stands in them directly: paragraphs in a cell are of a page laid out by tables."""
SAMPLE = 500
"""Characters of body that its language is told by."""


class Parts:
    """What the readers of a page found, before it is put together."""

    def __init__(self, page: Page, tree: Tree, declared: Declared, title_line: int | None, title: Candidate, scores: list[float]) -> None:
        self.page, self.tree, self.declared, self.title_line, self.title, self.scores = page, tree, declared, title_line, title, scores
        self.chosen = choose(tree, title_line, scores)
        self.language = detect("\n".join(tree.lines[index].text for index in self.chosen)[:SAMPLE] or title.text)
        self.links: list[tuple[str, str]] = []
        self.published: Interval | None = None
        self.choices: list[Choice] = []

    def say(self, field: str, source: str, reason: str = "") -> None:
        self.choices.append(Choice(field=field, source=source, reason=reason))


def kind_of(line: Line) -> BlockKind:
    """What a line is by the elements that hold it: nearest first, up to the first box; an embedded post through all the boxes it is built of."""
    if is_embed(line):
        return "embed"
    for element in line.element.up():
        if element.tag == "blockquote":
            return "quote"
        if element.tag in _KINDS and (element.tag not in _CELLS or _is_cell(line)):
            return _KINDS[element.tag]
        if element.tag in ("div", "section", "article", "body", "main", *_CELLS):
            break
    return "paragraph"


def _is_cell(line: Line) -> bool:
    """Whether a line is all that a cell says: longer ones, and those of several lines, are text of a page laid out by tables."""
    element = line.element
    return element.tag in _CELLS and element.last - element.first <= CELL_LINES and line.size < CELL_LONGEST


CELL_LINES, CELL_LONGEST = 2, 140


def is_embed(line: Line) -> bool:
    """Whether a line is of a post of another service, which the page shows in its text."""
    return line.element.hinted(EMBED)


def joined(pieces: Iterable[tuple[str, BlockKind]], times: dict[int, Interval] | None = None) -> tuple[str, tuple[Block, ...]]:
    """Paragraphs parted by an empty line, and the span of each. `times` gives a piece (by its number) the time of a live entry."""
    texts, blocks, at = [], [], 0
    for number, (text, kind) in enumerate(pieces):
        texts.append(text)
        time = (times or {}).get(number)
        blocks.append(Block(start=at, end=at + len(text), kind="entry" if time else kind, time=time))
        at += len(text) + 2
    return "\n\n".join(texts), tuple(blocks)


def without_none(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}
