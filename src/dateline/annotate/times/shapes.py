"""Dates and clock times written in figures: 2022-01-07, 07.01.2022, 1/7, 10:30."""

from __future__ import annotations

import re
from collections.abc import Callable

from dateline.annotate.times.frame import Fields

ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d|[-/.]\d)(?:[t ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,6})?(z|[+-]\d{2}:?\d{2})?)?")
MONTH = re.compile(r"(\d{4})[-/](\d{1,2})(?![\d/-])")
YEARS = re.compile(r"(\d{4}) ?[-–—~] ?(\d{4})(?![\d/-])")
SHORT = re.compile(r"(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?!\d|[-/.:]\d)")
YEAR_LAST = re.compile(r"(\d{1,2})[/](\d{4})(?![\d/-])")
PAIR = re.compile(r"(\d{1,2})([/])(\d{1,2})(?!\d|[-/.,]\d|%)")
_DATE = r"(?:\d{4}/)?\d{1,2}/\d{1,2}(?:/\d{2,4})?"
TWO = re.compile(rf"({_DATE}) ?[-–—~] ?({_DATE})(?![\d/])")
TWO_DOTTED = re.compile(r"(\d{1,2})\.(?:(\d{1,2})\.)? ?[-–/] ?(\d{1,2})\.(\d{1,2})\.(\d{4})?(?!\d)")
CLOCK = re.compile(r"(\d{1,2})[:：](\d{2})(?::(\d{2}))?(?!\d|[:]\d)")
DOTTED_DAY = re.compile(r"(\d{1,2})\.(\d{2})\.?(?!\d|[,.]\d)")
DOTTED = re.compile(r"(\d{1,2})\.(\d{2})(?!\d|[.,]\d)")


def iso(text: str, at: int, order: str) -> tuple[int, Fields] | None:
    """2022-01-07, 2022/1/7, 2022-01-07T10:30Z."""
    match = ISO.match(text, at)
    if not match:
        return None
    fields = _date(int(match[1]), int(match[3]), int(match[4]))
    if fields and match[5] and int(match[5]) < 24 and int(match[6]) < 60:
        fields |= {"hour": int(match[5]), "minute": int(match[6])}
        if match[8]:
            fields["zone"] = _zone(match[8])
    return (match.end(), fields) if fields else None


def year_month(text: str, at: int, order: str) -> tuple[int, Fields] | None:
    """2022-01; 01/2022."""
    last = YEAR_LAST.match(text, at)
    if last and 1800 <= int(last[2]) <= 2100 and 1 <= int(last[1]) <= 12:
        return last.end(), {"year": int(last[2]), "month": int(last[1])}
    match = MONTH.match(text, at)
    if match and 1800 <= int(match[1]) <= 2100 and 1 <= int(match[2]) <= 12 and int(match[2]) != (int(match[1]) + 1) % 100:  # 2010-11: a season
        return match.end(), {"year": int(match[1]), "month": int(match[2])}
    return None


def years(text: str, at: int, order: str) -> tuple[int, Fields] | None:
    """2014–2018."""
    match = YEARS.match(text, at)
    if match and 1500 <= int(match[1]) < int(match[2]) <= 2150:
        return match.end(), {"year": int(match[1]), "year_to": int(match[2])}
    return None


def short(text: str, at: int, order: str) -> tuple[int, Fields] | None:
    """07.01.2022, 1/7/22, in the order of the language, or the other where only that is a date."""
    match = SHORT.match(text, at)
    if not match:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if len(match[4]) == 2:
        year += 2000 if year < 60 else 1900
    dots = match[2] == "."
    day, month = (second, first) if order == "mdy" and not dots else (first, second)
    fields = _date(year, month, day) or _date(year, day, month)
    return (match.end(), fields) if fields else None


def pair(text: str, at: int, order: str) -> tuple[int, Fields] | None:
    """7/1 without a year."""
    match = PAIR.match(text, at)
    if not match:
        return None
    first, second = int(match[1]), int(match[3])
    day, month = (first, second) if order == "dmy" else (second, first)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        day, month = month, day
    if 1 <= month <= 12 and 1 <= day <= 31:
        return match.end(), {"month": month, "day": day}
    return None


def two_dotted(text: str, at: int, order: str) -> tuple[int, Fields] | None:
    """14.10. - 15.10.2018, 14./15.10.: two days with stops, the first without what both share."""
    match = TWO_DOTTED.match(text, at) if order == "dmy" else None
    if match is None:
        return None
    first, second = int(match[1]), int(match[3])
    months = int(match[2] or match[4]), int(match[4])
    if not all(1 <= day <= 31 for day in (first, second)) or not all(1 <= month <= 12 for month in months):
        return None
    year = {"year": int(match[5])} if match[5] else {}
    return match.end(), {"month": months[0], "day": first, "to": {"month": months[1], "day": second} | year}


def clock(text: str, at: int, order: str) -> tuple[int, Fields] | None:
    """10:30, 10:30:05."""
    match = CLOCK.match(text, at)
    if not match or int(match[1]) > 24 or int(match[2]) > 59:
        return None
    return match.end(), {"hour": int(match[1]) % 24, "minute": int(match[2])}


def dotted_clock(text: str, at: int) -> tuple[int, Fields] | None:
    """10.30, to be read so only beside a word for the hour."""
    match = DOTTED.match(text, at)
    if not match or int(match[1]) > 24 or int(match[2]) > 59:
        return None
    return match.end(), {"hour": int(match[1]) % 24, "minute": int(match[2])}


def dotted_day(text: str, at: int) -> tuple[int, Fields] | None:
    """22.04. or 22.04, to be read so only after a word for "on"."""
    match = DOTTED_DAY.match(text, at)
    if match and 1 <= int(match[2]) <= 12 and 1 <= int(match[1]) <= 31:
        return match.end(), {"day": int(match[1]), "month": int(match[2])}
    return None


def _zone(text: str) -> int:
    if text == "z":
        return 0
    sign = -1 if text[0] == "-" else 1
    return sign * (int(text[1:3]) * 60 + int(text[-2:]))


def _date(year: int, month: int, day: int) -> Fields:
    if not (1300 <= year <= 2200 and 1 <= month <= 12 and 1 <= day <= 31):
        return {}
    return {"year": year, "month": month, "day": day}


def _both(match: re.Match[str], order: str) -> Fields | None:
    """The fields of two dates in one run of figures, the second under `to`."""
    ends = []
    for text in (match[1], match[2]):
        found = iso(text, 0, order) or short(text, 0, order) or pair(text, 0, order)
        if found is None or found[0] != len(text):
            return None
        ends.append(found[1])
    return ends[0] | {"to": ends[1]}


def two_dates(text: str, at: int, order: str) -> tuple[int, Fields] | None:
    """10/1-11/7, 5/1/2019-5/7/2020, 2018/1/10-2018/7/10."""
    match = TWO.match(text, at)
    fields = _both(match, order) if match else None
    return (match.end(), fields) if match and fields else None


SHAPES: tuple[Callable[[str, int, str], tuple[int, Fields] | None], ...] = (two_dates, two_dotted, iso, short, years, year_month, clock)
