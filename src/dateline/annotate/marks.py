"""The small values the reading works with: frozen by their types (`Final`), with slots, as one is made for every form found."""

from __future__ import annotations

from typing import Final

from dateline.languages import Entry
from dateline.model import Quantity


class Mark:
    """A form of the pack found in a text: characters [start, end), words [w0, w1); `role` and `argument` are those of its entry."""

    __slots__ = ("argument", "end", "entry", "role", "start", "w0", "w1")

    def __init__(self, entry: Entry, start: int, end: int, w0: int, w1: int):
        self.entry: Final = entry
        self.start: Final = start
        self.end: Final = end
        self.w0: Final = w0
        self.w1: Final = w1
        self.role: Final = entry.role
        self.argument: Final = entry.argument

    def get(self, name: str, default: str = "") -> str:
        return self.entry.features.get(name, default)

    def has(self, name: str) -> bool:
        return name in self.entry.features


class Number:
    """A quantity found in a text; words [w0, w1) end with the number itself, before a bound that follows its noun."""

    __slots__ = ("core_end", "end", "quantity", "start", "w0", "w1")

    def __init__(self, quantity: Quantity, start: int, end: int, w0: int, w1: int, core_end: int):
        self.quantity: Final = quantity
        self.start: Final = start
        self.end: Final = end
        self.w0: Final = w0
        self.w1: Final = w1
        self.core_end: Final = core_end
