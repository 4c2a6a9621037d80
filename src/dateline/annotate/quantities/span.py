"""What `find` returns, and the core that it builds from."""

from __future__ import annotations

from typing import Any

import msgspec

from dateline.annotate.numerals import Value
from dateline.model.quantity import Quantity


class QuantitySpan(msgspec.Struct, frozen=True, gc=False):
    """text[start:end] is a quantity with its bounds and units; text[core_start:core_end] the number alone.

    `kind`: count, percent, money, unit:<name>, or what looks like a quantity and is none: ordinal, year, age, date, score, section, phone, model.
    `indefinite`: the one is said by a word that is also the article (un, une, ein, 一名): it counts only where something else says so.
    """

    start: int
    end: int
    quantity: Quantity
    core_start: int
    core_end: int
    kind: str
    indefinite: bool = False


class Core(msgspec.Struct, eq=False, gc=False):
    """A number on its way to a quantity. `first` and `next` are the token indexes that it takes, end exclusive."""

    start: int
    end: int
    first: int
    next: int
    low: Any
    high: Any
    core_start: int
    core_end: int
    approx: bool = False
    kind: str = "count"
    unit: str | None = None
    value: Value | None = None
    bounded: bool = False
    counter: str = ""
    stop: int = 10**9

    @classmethod
    def of(cls, value: Value) -> Core:
        return cls(value.start, value.end, value.first, value.next, value.low, value.high, value.start, value.end, value.approx, value=value)
