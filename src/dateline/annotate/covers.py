"""Spans in order that answer quickly what lies in or around a span."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Any

Span = tuple[int, int]


class Slices:
    """Items in order of their start, cut by span."""

    def __init__(self, items: Sequence[Any]):
        self._items = items
        self._starts = [item.start for item in items]

    def within(self, span: Span) -> tuple[Any, ...]:
        return tuple(self._items[bisect_left(self._starts, span[0]) : bisect_left(self._starts, span[1])])


class Cover:
    """Spans that ask quickly whether one of them lies around another span. Spans of one cover seldom overlap; the last few are looked at."""

    def __init__(self, items: Sequence[Any]):
        self._items = sorted(items, key=lambda item: item.start)
        self._starts = [item.start for item in self._items]
        ends = [0, 0, 0, 0, *(item.end for item in self._items)]
        self._reach = [max(ends[at : at + 4]) for at in range(len(ends) - 3)]

    def around(self, start: int, end: int) -> Any:
        """The first of the last few spans that begin no later than `start` which ends no earlier than `end`, or None."""
        at = bisect_right(self._starts, start)
        if self._reach[at] < end:
            return None
        for item in reversed(self._items[max(0, at - 4) : at]):
            if item.end >= end:
                return item
        return None
