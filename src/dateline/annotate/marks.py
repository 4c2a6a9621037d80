"""The small values the reading works with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from dateline.languages import Entry
from dateline.model import Quantity


class Mark(NamedTuple):
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


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity found in a text; words [w0, w1) end with the number itself, before a bound that follows its noun."""

    quantity: Quantity
    start: int
    end: int
    w0: int
    w1: int
    core_end: int = 0
