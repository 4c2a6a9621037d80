"""The small values the reading works with: structs that the collector passes over, as one is made for every form found."""

from __future__ import annotations

from typing import Any, Self

import msgspec
from msgspec.structs import replace

from dateline.languages import Entry
from dateline.model import Quantity


class Piece(msgspec.Struct, frozen=True, gc=False):
    """A value of several fields that is never changed, but made anew with some of them changed."""

    def but(self, **changes: Any) -> Self:
        return replace(self, **changes)


class Mark(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A form of the pack found in a text: characters [start, end), words [w0, w1); `role` and `argument` are those of its entry."""

    entry: Entry
    start: int
    end: int
    w0: int
    w1: int
    role: str
    argument: str

    def get(self, name: str, default: str = "") -> str:
        return self.entry.features.get(name, default)

    def has(self, name: str) -> bool:
        return name in self.entry.features


class Number(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A quantity found in a text; words [w0, w1) end with the number itself, before a bound that follows its noun."""

    quantity: Quantity
    start: int
    end: int
    w0: int
    w1: int
    core_end: int
