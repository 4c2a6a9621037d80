"""Pages of many articles' beginnings (tags, searches, authors, sections): each sentence stands in a card with a linked headline of its own."""

from __future__ import annotations

from dateline.extract.tree import Element, Line, Tree

FEWEST = 3
"""Cards from which a page may be a list of them."""
SHARE = 0.7
"""The part of the page's body that must lie in cards."""
_DEEP, _HEAD, _MOST = 4, 12, 3


def is_listing(tree: Tree, body: list[int]) -> bool:
    """Whether most of the chosen lines are teasers: cards that each hold a linked headline and no more than a few of the lines."""
    found = [index for index in body if tree.lines[index].size > _HEAD]
    if len(found) < FEWEST:
        return False
    counts = _counts(tree, found)
    cards = [(index, _card(tree, tree.lines[index], counts)) for index in found]
    inside = [(index, card) for index, card in cards if card is not None]
    size = sum(tree.lines[index].size for index, _ in inside)
    return len({card for _, card in inside}) >= FEWEST and size >= SHARE * sum(tree.lines[index].size for index in found)


def _counts(tree: Tree, found: list[int]) -> dict[int, int]:
    """How many of the chosen lines each element holds."""
    counts: dict[int, int] = {}
    for index in found:
        for element in tree.lines[index].element.up():
            counts[element.index] = counts.get(element.index, 0) + 1
    return counts


def _card(tree: Tree, line: Line, counts: dict[int, int]) -> int | None:
    """The number of the nearest element that holds a line and a headline that is a link, if it holds few of the chosen lines."""
    for distance, element in enumerate(line.element.up()):
        if distance > _DEEP or counts[element.index] > _MOST:
            return None
        if _has_headline(tree, element, line):
            return element.index
    return None


def _has_headline(tree: Tree, element: Element, line: Line) -> bool:
    lines = tree.lines[element.first : element.last][: _MOST * 4]
    return any(other is not line and other.size >= _HEAD and other.linked * 10 >= other.size * 8 for other in lines)
