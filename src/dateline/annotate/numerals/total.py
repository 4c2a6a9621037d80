"""The sum that the words of one number make, and what may still be added to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from dateline.languages.numbers import Numbers

LARGEST = 10**24


@dataclass
class _Item:
    """A part of the sum: its ends, and how large what follows may be (exclusive)."""

    low: Any
    high: Any
    room: Any
    digits: bool = False
    string: str = ""


class Total:
    """Parts of falling size; a multiplier takes up all smaller parts before it. 二百三十万五千: [2] [200] [200 30] [2300000] [… 5] [… 5000]."""

    def __init__(self, numbers: Numbers):
        self.items: list[_Item] = []
        self.after_and = self.zero = self.multiplied = self.spread = False
        self.last_factor: Any = 1
        self.ones = False
        self.factor: Any = 1
        self.reversed = bool(numbers.setting("units-first"))
        self._strings = bool(numbers.setting("digit-strings"))
        self._short_tail = bool(numbers.setting("short-tail"))

    def __bool__(self) -> bool:
        return bool(self.items)

    @property
    def room(self) -> Any:
        return self.items[-1].room if self.items else LARGEST

    @property
    def bare_digits(self) -> bool:
        return len(self.items) == 1 and self.items[0].digits

    @property
    def takes_more(self) -> bool:
        """Whether 多, "odd" can follow: after digits, and after a round number."""
        return bool(self.items) and (self.items[-1].digits or self.items[-1].room >= 10)

    def add(self, value: Any, room: Any, digits: bool = False, glued: bool = False) -> bool:
        """Add a part; False where it does not fit."""
        if self.items and self._as_figure(value, glued):
            return True
        if value == 0 and self.items and room <= 1 and self.items[-1].room > 1 and not digits:
            self.zero = True
            return True
        if not self.items or (value < self.room and not (self.items[-1].digits and not self.multiplied)):
            self.items.append(_Item(value, value, room, digits, str(value) if isinstance(value, int) and value < 10 and not digits else ""))
            self.after_and = False
            return True
        return self._as_unit(value)

    def _as_figure(self, value: Any, glued: bool) -> bool:
        """One figure after another: 二〇二二 is a string, 三四 a range."""
        last = self.items[-1]
        if not (self._strings and glued and last.string and value < 10):
            return False
        last.string += str(value)
        adjacent = len(last.string) == 2 and value == last.low + 1 and last.low > 0
        if not adjacent and (len(self.items) > 1 or self.multiplied):
            last.string = last.string[:-1]
            return False
        last.low, last.high = (last.low, value) if adjacent else (int(last.string), int(last.string))
        self.spread = adjacent
        return True

    def _as_unit(self, value: Any) -> bool:
        """five and twenty."""
        last = self.items[-1]
        fits = self.reversed and self.after_and and last.low < 10 and not last.digits and 20 <= value < 100 and value % 10 == 0
        if not fits or not isinstance(last.low, int):
            return False
        self.items[-1] = _Item(last.low + value, last.high + value, 1)
        self.after_and = False
        return True

    def fits_and(self, value: Any) -> bool:
        """Whether a part may follow "and": it goes under the last, or is the tens of a unit."""
        last = self.items[-1]
        if value < last.room and last.room >= 10:
            return True
        return self.reversed and not last.digits and last.low < 10 and 20 <= value < 100 and value % 10 == 0

    def add_span(self, low: Any, high: Any) -> bool:
        self.items.append(_Item(low, high, 1))
        return True

    def add_few(self, low: Any, high: Any) -> bool:
        """A vague figure: 十几 after a ten, 几十 before one."""
        if not self.items:
            return self.add_span(low, high)
        if self.items[-1].room != 10 and not (self.zero and self.items[-1].room in (100, 1000)):
            return False
        self.items.append(_Item(1, high, 1))
        return True

    def add_half(self, denominator: Any) -> bool:
        """ "and a half" of the last multiplier."""
        if self.spread or not isinstance(self.items[-1].low, int):
            return False
        part = Decimal(self.last_factor) / Decimal(denominator)
        self.items.append(_Item(part, part, 0))
        return True

    def add_fraction(self, part: Fraction) -> None:
        """ "and a third": nothing comes after it."""
        self.items.append(_Item(part, part, 0))

    def add_decimals(self, figures: str) -> None:
        part = Decimal("0." + figures)
        self.items.append(_Item(part, part, 1))

    def multiply(self, factor: Any, whole: bool = False) -> bool:
        """Multiply all parts smaller than the factor, or the whole; a factor with nothing before it is once itself."""
        taken = []
        while self.items and (whole or self.items[-1].low < factor):
            taken.append(self.items.pop())
        if not taken and self.items and factor >= self.items[-1].room:
            return self._again(factor)
        low = sum(item.low for item in taken) if taken else 1
        high = sum(item.high for item in taken) if taken else 1
        if low * factor >= LARGEST * 1000:
            self.items.extend(taken[::-1])
            return False
        self.ones = low == 1 and not self.multiplied
        vague = low != high and not self.spread
        self.items.append(_Item(low * factor, high * factor + (factor - 1 if vague else 0), factor))
        self.factor = self.factor * factor if len(self.items) == 1 else 1
        self.multiplied, self.last_factor, self.zero, self.after_and = True, factor, False, False
        return True

    def _again(self, factor: Any) -> bool:
        """万万, 10万万: a second multiplier on digits or on a multiplied part."""
        last = self.items[-1]
        if (
            (factor < 1000 and not last.digits)
            or last.low >= LARGEST
            or not (last.digits or self.multiplied)
            or self.multiplied
            and not self._strings
        ):
            return False
        self.items[-1] = _Item(last.low * factor, last.high * factor, factor)
        self.multiplied, self.last_factor, self.factor = True, factor, self.factor * factor
        return True

    def close(self, words: bool) -> None:
        """两万五: a last single figure right after a large multiplier counts in its tenths."""
        if not (self._short_tail and self.multiplied and len(self.items) >= 2 and not self.zero):
            return
        last, before = self.items[-1], self.items[-2]
        if last.string and len(last.string) == 1 and before.room >= 100:
            self.items[-1] = _Item(last.low * before.room // 10, last.high * before.room // 10, 1)

    def ends(self, approx: bool) -> tuple[Any, Any]:
        """The lowest and the highest value of the sum."""
        return _sum(item.low for item in self.items), _sum(item.high for item in self.items)


def _sum(parts: Iterable[Any]) -> Any:
    """The sum of ints, Decimals and Fractions, which Python does not mix."""
    values = list(parts)
    if len(values) == 1:
        return values[0]
    try:
        return sum(values)
    except TypeError:
        return sum(map(Fraction, values))
