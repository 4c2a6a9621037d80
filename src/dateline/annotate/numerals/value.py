"""A number as said, before it is a quantity or a part of a time."""

from __future__ import annotations

from typing import Any

import msgspec


class Value(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A number as said: where, its ends (high None: more than that), and the shape it was written in.

    `form` is digits, words or mixed; `first` and `next` are token indexes, end exclusive.
    """

    start: int
    end: int
    low: Any
    high: Any
    first: int
    next: int
    form: str = "words"
    approx: bool = False
    ordinal: bool = False
    fraction: bool = False
    none: bool = False
    vague: bool = False
    factor: Any = 1

    @property
    def exact(self) -> bool:
        return self.low == self.high and not self.approx


def plain(value: Any) -> int | float:
    """Ints stay; a Decimal or Fraction becomes an int where it is whole, else the nearest float."""
    if isinstance(value, int):
        return value
    return int(value) if value == int(value) else round(float(value), 12)
