"""Longer stretches by name: the 1990s, les années quatre-vingt-dix, 十九世纪七十年代, the 19th century, Q1 2021."""

from __future__ import annotations

import re

from dateline.annotate.numerals import Lexed, Value, read
from dateline.annotate.times.dates import year_after
from dateline.annotate.times.frame import Atom, Fields
from dateline.annotate.times.near import adjacent, skip_links, small

ROMAN = re.compile(r" ([ivx]{1,5})\b")
FIGURES = {"i": 1, "v": 5, "x": 10}
LATEST = 21  # century


def decade(lexed: Lexed, index: int) -> Atom | None:
    """1990s, 90年代, 1990-х годов: a round year with its mark behind."""
    value = _round(lexed, index)
    if value is None or not adjacent(lexed, value.next):
        return None
    mark = lexed.tokens[value.next].roles
    if mark.get("decade-mark") in ("after", "both"):
        return Atom(index, value.next + 1, {"decade": int(value.low)})
    return None


def named_decade(lexed: Lexed, index: int) -> Atom | None:
    """les années 90, la década de 1990."""
    if lexed.tokens[index].roles.get("decade-mark") not in ("before", "both") or not adjacent(lexed, index + 1):
        return None
    value = _round(lexed, index + 1)
    return Atom(index, value.next, {"decade": int(value.low)}) if value is not None else None


def _round(lexed: Lexed, index: int) -> Value | None:
    """A number of whole tens: 90, 1990; never 1994."""
    value = read(lexed, index)
    if value is None or not value.exact or not isinstance(value.low, int) or value.low % 10 or value.ordinal:
        return None
    return value if 20 <= value.low < 100 or 1800 <= value.low <= 2090 else None


def century(lexed: Lexed, index: int) -> Atom | None:
    """the 19th century, 十九世纪: only with its number as an ordinal, or as the east says it."""
    value = small(lexed, index, LATEST)
    if value is None or not adjacent(lexed, value.next) or lexed.tokens[value.next].roles.get("period") != "century":
        return None
    ordinal = value.ordinal or "ordinal-suffix" in lexed.tokens[value.next - 1].roles or lexed.numbers.setting("words") == "none"
    return Atom(index, value.next + 1, {"century": value.low}) if ordinal else None


def roman_century(lexed: Lexed, index: int) -> Atom | None:
    """siglo XXI."""
    token = lexed.tokens[index]
    match = ROMAN.match(lexed.folded, token.end) if token.roles.get("period") == "century" else None
    if match is None:
        return None
    value = _roman(match[1])
    return Atom(index, index + 1, {"century": value}) if 1 <= value <= LATEST else None


def _roman(figures: str) -> int:
    values = [FIGURES[figure] for figure in figures]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def named_quarter(lexed: Lexed, index: int) -> Atom | None:
    """Q1, Q3 of 2018, 2019 T1: a quarter by its short name."""
    return year_after(lexed, Atom(index, index + 1, {"quarter": lexed.tokens[index].roles["quarter-name"]}))


def numbered_month(lexed: Lexed, index: int) -> Atom | None:
    """شهر عشرة: the word for month before its number."""
    number = small(lexed, index + 1, 12) if adjacent(lexed, index + 1) else None
    if number is None or number.vague or number.next <= index + 1 or _counts_months(lexed, number.next):
        return None
    return year_after(lexed, Atom(index, number.next, {"month": number.low}))


def _counts_months(lexed: Lexed, at: int) -> bool:
    roles = lexed.tokens[at].roles if adjacent(lexed, at) else {}
    return "year-mark" not in roles and bool(roles.keys() & {"counter", "currency", "percent", "unit", "mult", "month"})


def numbered(lexed: Lexed, index: int) -> Atom | None:
    """tercer mes de 2021, 27 من الشهر الثامن: a month by its number, in a year or after its day."""
    day = small(lexed, index, 31)
    if day is None or day.vague:
        return None
    at = skip_links(lexed, day.next)
    fields: Fields = {"day": day.low}
    if at == day.next or not adjacent(lexed, at) or "month-word" not in lexed.tokens[at].roles:
        return None
    month = numbered_month(lexed, at)
    return Atom(index, month.next, fields | month.fields) if month else None
