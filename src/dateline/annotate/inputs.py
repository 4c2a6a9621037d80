"""What the reading takes from the rooms beside it: numbers, times, places. One place to adapt."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.languages import Pack
from dateline.model import Interval, Place


@dataclass(frozen=True, slots=True)
class Timed:
    """A time found in a text. `as_of`: up to when something was counted ("as of Friday"), not when it happened."""

    start: int
    end: int
    interval: Interval
    as_of: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """A place found in a text."""

    start: int
    end: int
    place: Place


def find_numbers(text: str, pack: Pack) -> tuple[tuple[int, int, object], ...]:
    """(start, end, quantity) of every quantity, in order."""
    return _standin_numbers(text)


def find_times(text: str, pack: Pack, reference: Interval | None) -> tuple[Timed, ...]:
    """Every time expression, in order."""
    return ()


def find_places(text: str, pack: Pack) -> tuple[Named, ...]:
    """Every place named, in order."""
    return ()


import re  # noqa: E402

from dateline.model import Quantity  # noqa: E402

_NUM = re.compile(r"\d[\d.,]*\d|\d")


def _standin_numbers(text: str) -> tuple[tuple[int, int, object], ...]:
    out = []
    for m in _NUM.finditer(text):
        v = int(re.sub(r"\D", "", m.group()))
        out.append((m.start(), m.end(), Quantity(low=v, high=v, text=m.group())))
    return tuple(out)
