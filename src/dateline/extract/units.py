"""Tables and lists that stand within a body: kept whole, whatever their short lines score."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dateline.extract.markup import HELD, bits
from dateline.extract.tree import Element, Line, Tree

Judge = Callable[[Line], bool]
TABLE_LEAST, LIST_LEAST, MOST = 4, 2, 200
"""How many lines of a table and of lists may stand between two lines of a body, at least and at most."""
_IN_TABLE, _IN_LIST = 1 << HELD.index("in:table"), 1 << HELD.index("in:list")
_LISTS = frozenset({"ul", "ol", "dl"})
_APART = bits("related", "tags", "share", "newsletter", "nav", "comment", "sidebar")


def within(tree: Tree, chosen: Sequence[int], is_heading: Judge, is_out: Judge) -> set[int]:
    """The lines of tables, and of lists with the headings between them, that stand between two of the chosen lines, beside the paragraphs.

    `is_heading` tells the lines that may stand between lists, `is_out` those whose own words rule out the list that they are in.
    """
    found: set[int] = set()
    for before, after in {*zip(chosen, chosen[1:], strict=False), *_around(tree, chosen), *_announced(tree, chosen)}:
        lines = tree.lines[before + 1 : after] if LIST_LEAST < after - before <= MOST else []
        if not lines or sum(line.linked for line in lines) * 2 >= sum(line.size for line in lines):
            continue
        if _is_table(lines, tree.lines[before]) or _are_lists(lines, _holder(tree, before, after), is_heading, is_out):
            found.update(range(before + 1, after))
    return found


def _around(tree: Tree, chosen: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The chosen lines right before and right after a table or a list some of whose lines are chosen."""
    known = set(chosen)
    units = {unit.index: unit for index in chosen for unit in (_table_of(tree.lines[index]) or _list_of(tree.lines[index]),) if unit is not None}
    for unit in units.values():
        if unit.first - 1 in known and unit.last in known:
            yield unit.first - 1, unit.last


def _announced(tree: Tree, chosen: Sequence[int]) -> Iterator[tuple[int, int]]:
    """A body's last line and the one below the list that it announces with its colon."""
    last = chosen[-1] if chosen else len(tree.lines)
    unit = _list_of(tree.lines[last + 1]) if last + 1 < len(tree.lines) and tree.lines[last].text[-1] in ":：" else None
    if unit is not None and unit.parent is tree.lines[last].element.parent:
        yield last, unit.last


def _holder(tree: Tree, before: int, after: int) -> Element | None:
    """The element that holds the paragraph before some lines, and the one after them or the list that they end with."""
    holder, last = tree.lines[before].element.parent, _list_of(tree.lines[after - 1])
    if last is not None and last.parent is holder and tree.lines[before].text[-1] in ":：":
        return holder
    return holder if after < len(tree.lines) and tree.lines[after].element.parent is holder else None


def _is_table(lines: Sequence[Line], before: Line) -> bool:
    table = _table_of(lines[0]) if len(lines) >= TABLE_LEAST else None
    return table is not None and table.parent is before.element.parent and all(_table_of(line) is table for line in lines)


def _table_of(line: Line) -> Element | None:
    if not line.element.held & _IN_TABLE:
        return None
    return next((element for element in line.element.up() if element.tag == "table"), None)


def _list_of(line: Line) -> Element | None:
    """The outermost of the lists that a line is in."""
    if not line.element.held & _IN_LIST:
        return None
    return next((element for element in reversed(list(line.element.up())) if element.tag in _LISTS), None)


def _are_lists(lines: Sequence[Line], holder: Element | None, is_heading: Judge, is_out: Judge) -> bool:
    """Whether some lines are lists in the element that holds the paragraphs around them, and headings there: none hidden, marked or worded as
    what stands around a text."""
    if holder is None:
        return False
    held = [_list_of(line) for line in lines]
    if sum(unit is not None for unit in held) < LIST_LEAST or held[0] is None and not is_heading(lines[0]):
        return False
    return all(
        unit.parent is holder and not unit.hidden and not unit.own & _APART and not is_out(line)
        if unit is not None
        else line.element.parent is holder and is_heading(line)
        for line, unit in zip(lines, held, strict=True)
    )
