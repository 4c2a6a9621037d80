"""A number as said, before it is a quantity or a part of a time."""

from __future__ import annotations

from typing import Any, Final


class Value:
    """A number as said: where, its ends (high None: more than that), and the shape it was written in.

    `form` is digits, words or mixed; `first` and `next` are token indexes, end exclusive.
    """

    __slots__ = ("approx", "end", "factor", "first", "form", "fraction", "high", "low", "next", "none", "ordinal", "start", "vague")

    def __init__(
        self, start: int, end: int, low: Any, high: Any, first: int, next: int, form: str = "words", approx: bool = False,
        ordinal: bool = False, fraction: bool = False, none: bool = False, vague: bool = False, factor: Any = 1,
    ):  # fmt: skip
        self.start: Final = start
        self.end: Final = end
        self.low: Final = low
        self.high: Final = high
        self.first: Final = first
        self.next: Final = next
        self.form: Final = form
        self.approx: Final = approx
        self.ordinal: Final = ordinal
        self.fraction: Final = fraction
        self.none: Final = none
        self.vague: Final = vague
        self.factor: Final = factor

    @property
    def exact(self) -> bool:
        return self.low == self.high and not self.approx


def plain(value: Any) -> int | float:
    """Ints stay; a Decimal or Fraction becomes an int where it is whole, else the nearest float."""
    if isinstance(value, int):
        return value
    return int(value) if value == int(value) else round(float(value), 12)
