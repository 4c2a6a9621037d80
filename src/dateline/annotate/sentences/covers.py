"""Spans in order that answer quickly what lies in or around a span."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Any

Span = tuple[int, int]
NEAR = 4
"""Spans looked back at: those of one cover seldom overlap."""


class Slices:
    """Items in order of their start, cut by span."""

    def __init__(self, items: Sequence[Any]):
        self._items: list[Any] = list(items)
        self._starts: list[int] = [item.start for item in items]

    def within(self, span: Span) -> tuple[Any, ...]:
        starts = self._starts
        return tuple(self._items[bisect_left(starts, span[0]) : bisect_left(starts, span[1])])


class Cover:
    """Spans, in order of their start, that ask quickly whether one of them lies around another span. The last few before it are looked at."""

    def __init__(self, items: Sequence[Any]):
        self._items: list[Any] = list(items)
        self._starts: list[int] = [item.start for item in items]

    def around(self, start: int, end: int) -> Any:
        """The last span of those that begin no later than `start` which ends no earlier than `end`, or None."""
        at = bisect_right(self._starts, start)
        for index in range(at - 1, max(0, at - NEAR) - 1, -1):
            item = self._items[index]
            if item.end >= end:
                return item
        return None
