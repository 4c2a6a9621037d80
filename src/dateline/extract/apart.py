"""What stands on a page apart from its article, however much it reads like one: consent walls, readers' comments, other whole articles."""

from __future__ import annotations

import re
from collections.abc import Callable

from dateline.extract.markup import HELD, IN_HEADING, bits, roles
from dateline.extract.tree import Element, Line, Tree
from dateline.extract.visible import find as find_dates
from dateline.languages.page_words import PageWords

WALLS = frozenset({"cookie", "comment"})
"""Roles of markup that keep all they hold out of a body, where they don't hold most of it."""
_WALL_BITS = bits(*WALLS)
MOST = 0.6
LEAST = 200
"""Characters of body that must be left when a part that words or headings tell apart is taken out."""
HEADLINE_LONGEST = 160
SPEAKING = 3
"""One line of so many in a consent wall speaks of consent."""
_SHORT = ("cookie",)


def article_alone(tree: Tree, chosen: list[int], title: int | None, words: PageWords) -> list[int]:
    """The chosen lines without those of walls, comments and other articles."""
    kept = without_walls(tree, chosen)
    kept = _left(tree, kept, without_teasers(tree, kept))
    if title is None:
        return kept
    kept = _left(tree, kept, without_consent(tree, kept, title, words))
    return _left(tree, kept, without_others(tree, kept, title, words))


def _left(tree: Tree, before: list[int], after: list[int]) -> list[int]:
    """What is left, if it is enough to be an article; else all that was there."""
    return after if sum(tree.lines[index].size for index in after) >= LEAST else before


def without_walls(tree: Tree, chosen: list[int]) -> list[int]:
    """The chosen lines that no consent wall and no readers' comments hold. A mark on what holds most of the text says nothing."""
    sizes: dict[int, int] = {}
    walls: dict[int, set[int]] = {}
    for index in chosen:
        line = tree.lines[index]
        own = walls.setdefault(index, set())
        for element in line.element.up() if line.element.hinted(_WALL_BITS) else ():
            if element.depth > 1 and element.mark and roles(element.mark) & WALLS:
                own.add(element.index)
                sizes[element.index] = sizes.get(element.index, 0) + line.size
    most = sum(tree.lines[index].size for index in chosen) * MOST
    kept = [index for index in chosen if all(sizes[wall] > most for wall in walls[index])]
    return kept or chosen


def without_teasers(tree: Tree, chosen: list[int]) -> list[int]:
    """The chosen lines without the last ones that markup calls teasers of other stories, two or more: those above the body's end are its own."""
    end = len(chosen)
    while end and _is_teaser(tree.lines[chosen[end - 1]]):
        end -= 1
    if len(chosen) - end < TEASERS:
        return chosen
    whole, left = (sum(tree.lines[index].size for index in lines) for lines in (chosen, chosen[:end]))
    return chosen[:end] if left >= whole * (1 - MOST) else chosen


def _is_teaser(line: Line) -> bool:
    return line.element.hinted(_RELATED_BITS) and any(
        element.depth > 1 and _TEASER.search(element.mark) for element, _ in zip(line.element.up(), range(TEASER_UP), strict=False)
    )


TEASERS = 2
"""Lines in teasers from which on they are of other stories."""
_RELATED_BITS, TEASER_UP = bits("related"), 4
_TEASER = re.compile(r"(?<![a-z])(?:teasers?|related|recommend(?:ed|ations?))(?![a-z])")
"""The words by which markup calls other stories, and how far out an element may be that it calls so."""


def without_consent(tree: Tree, chosen: list[int], title: int, words: PageWords) -> list[int]:
    """The chosen lines without those of boxes beside the headline in which one line of three speaks of consent, whatever markup calls them."""
    said = _speaking(tree, chosen, words)
    if len(said) < 2:
        return chosen
    beside = _outermost(tree, title)
    boxes: dict[int, list[int]] = {}
    for index in chosen:
        box = beside(tree.lines[index])
        if box is not None:
            boxes.setdefault(box.index, []).append(index)
    walls = {index for lines in boxes.values() if _is_wall(lines, said) for index in lines}
    return [index for index in chosen if index not in walls] if walls else chosen


def _speaking(tree: Tree, chosen: list[int], words: PageWords) -> set[int]:
    """The chosen lines that speak of consent, found by one search through all of them."""
    whole = "\n".join([tree.lines[index].text for index in chosen]).casefold()
    return {chosen[whole.count("\n", 0, start)] for start, _, _ in words.matches_anywhere(whole, _SHORT)}


def _is_wall(lines: list[int], said: set[int]) -> bool:
    speaking = sum(index in said for index in lines)
    return speaking > 1 and speaking * SPEAKING >= len(lines)


def _outermost(tree: Tree, title: int) -> Callable[[Line], Element | None]:
    """For a line, the outermost element that holds it and not the headline; None where the headline's own element holds it."""
    above = {element.index for element in tree.lines[title].element.up()}
    found: dict[int, Element | None] = {}

    def beside(line: Line) -> Element | None:
        if line.element.index not in found:
            outer = None
            for element in line.element.up():
                if element.index in above:
                    break
                outer = element
            found[line.element.index] = outer
        return found[line.element.index]

    return beside


def without_others(tree: Tree, chosen: list[int], title: int, words: PageWords) -> list[int]:
    """The chosen lines without those of other whole articles: what lies in another `article` with a headline of its own, where the headline lies in
    one; what stands after another h1, where the headline is an h1 and has its body before it."""
    own = _article_of(tree.lines[title].element)
    if own is not None:
        chosen = [index for index in chosen if own.holds(tree.lines[index].element) or not _headed(tree, _article_of(tree.lines[index].element))]
    ends = [end for end in (_next_headline(tree, chosen, title), _next_block(tree, chosen, title), _signed_off(tree, chosen, words)) if end > title]
    return [index for index in chosen if not ends or index < min(ends)]


def _next_block(tree: Tree, chosen: list[int], title: int) -> int:
    """The index of the first line of a block below the body that is built as the headline's own (one tag, one class), with a heading and a date in
    it or right below it: another article that the page goes on to. 0 where there is none."""
    own = next((one for one, _ in zip(tree.lines[title].element.up(), range(BLOCK_UP), strict=False) if one.mark), None)
    if own is None or own.tag in ("body", "main", "article") or own.last > title + BLOCK_LINES:
        return 0
    for element in tree.elements[own.index + 1 :]:
        if element.tag == own.tag and element.mark == own.mark and element.first > own.last and _is_dated_heading(tree, element.first):
            before = sum(tree.lines[index].size for index in chosen if title < index < element.first)
            return element.first if before >= LEAST else 0
    return 0


BLOCK_UP, BLOCK_LINES = 3, 8
"""How far out the block of a headline may lie, and how many lines it may have."""


def _is_dated_heading(tree: Tree, first: int) -> bool:
    lines = tree.lines[first : first + 4]
    headed = bool(lines) and lines[0].element.held & IN_HEADING and lines[0].size <= HEADLINE_LONGEST
    return bool(headed) and any(line.size <= DATE_LONGEST and any(True for _ in find_dates(line.text, "en", None)) for line in lines[1:])


DATE_LONGEST = 80


def _signed_off(tree: Tree, chosen: list[int], words: PageWords) -> int:
    """The index of a line that names an editor (`Editor: …`) below most of a body: what follows it is another's. 0 where there is none."""
    whole, size = sum(tree.lines[index].size for index in chosen), 0
    for before, index in zip(chosen, chosen[1:], strict=False):
        size += tree.lines[before].size
        if size >= LEAST and size >= whole * MOST:
            found = next((place for place in range(before + 1, index + 1) if _names_editor(tree.lines[place], words)), 0)
            if found:
                return found
    return 0


def _names_editor(line: Line, words: PageWords) -> bool:
    return line.size <= EDITOR_LONGEST and any(sign in line.text for sign in ":：") and "editor-prefix" in words.roles(line.text)


EDITOR_LONGEST = 40


def _next_headline(tree: Tree, chosen: list[int], title: int) -> int:
    """The index of the first h1 below a body that stands below an h1; 0 where there is none."""
    if not _in_h1(tree.lines[title]):
        return 0
    size = 0
    for before, index in zip(chosen, chosen[1:], strict=False):
        size += tree.lines[before].size if before > title else 0
        if size >= LEAST:
            other = next((place for place in range(before, index + 1) if _is_headline(tree.lines[place])), 0)
            if other and tree.lines[other].text != tree.lines[title].text:
                return other
    return 0


def _is_headline(line: Line) -> bool:
    return _in_h1(line) and line.size <= HEADLINE_LONGEST and line.text[-1] not in ".。"


def _in_h1(line: Line) -> bool:
    return line.element.tag == "h1" or (line.element.parent is not None and line.element.parent.tag == "h1")


def _article_of(element: Element) -> Element | None:
    """The outermost `article` that holds an element."""
    if not element.held & _IN_ARTICLE:
        return None
    return next((one for one in reversed(list(element.up())) if one.tag == "article"), None)


_IN_ARTICLE = 1 << HELD.index("in:article")


def _headed(tree: Tree, article: Element | None) -> bool:
    """Whether an article begins with an h1 or h2 of its own."""
    if article is None:
        return False
    return any(
        any(one.tag in ("h1", "h2") for one in line.element.up() if article.holds(one)) for line in tree.lines[article.first : article.first + 4]
    )
