"""The days that a text writes out: those of what it tells, and the date that a page prints above it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from dateline.languages import calendars
from dateline.languages.months import month

HEAD = 400
"""How much of a text's beginning may hold the date of the page."""
EPOCH = date(1970, 1, 1).toordinal()
NUMBER = re.compile(r"\d(?<!\d\d)\d?(?!\d)")
AROUND = 28
"""How far from a number what makes it a day may stand, in characters."""
YEAR = re.compile(r"(?:19|20)(?<![\d.,]..)\d\d(?![\d]|[.,]\d)")
YEAR_SIGNS = frozenset("-/.")
DAY_FIRST = re.compile(
    r"(\d(?<!\d\d)\d?)[^\W\d_]{0,2}[.\u00ba]?\s(?:[^\W\d_]{1,2}\s)?\W?([^\W\d_]{3,})(?:\W{1,3}(?:[^\W\d_]{1,3}\W{1,2})?(\d{4})(?!\d))?"
)
MONTH_FIRST = re.compile(r"([^\W\d_]{3,})\W{1,3}(\d{1,2})[^\W\d_]{0,2}(?![^\W_])(?:\W{1,3}(\d{4})(?!\d))?")
ORDERED = re.compile(r"(?<!\d)((?:19|20)\d\d)([-/.])(\d\d?)\2(\d\d?)(?!\d)")
Written = tuple[int, int, int]


def written(text: str, language: str) -> set[Written]:
    """(year, month, day) of the days written out in a text, year 0 where none is given."""
    return {found for piece in _around(text) for found in _all(piece, language) if 1 <= found[1] <= 12 and 1 <= found[2] <= 31}


def _around(text: str) -> Iterator[str]:
    """The pieces of a text that have a number of a day's length in them."""
    start = end = 0
    for number in NUMBER.finditer(text):
        if number.start() - AROUND > end:
            yield text[start:end]
            start = text.find(" ", number.start() - AROUND, number.start()) + 1 or number.start()
        end = number.end() + AROUND
    yield text[start:end]


def _all(text: str, language: str) -> Iterator[Written]:
    for day, name, year in DAY_FIRST.findall(text):
        yield int(year or 0), month(name, language) or 0, int(day)
    for name, day, year in MONTH_FIRST.findall(text):
        yield int(year or 0), month(name, language) or 0, int(day)
    if not YEAR_SIGNS.isdisjoint(text):
        for year, _, number, day in ORDERED.findall(text):
            yield int(year), int(number), int(day)
    if not text.isascii():
        for year, number, day in marked().findall(text):
            yield int(year or 0), int(number), int(day)


@cache
def marked() -> re.Pattern[str]:
    """Days written with marks behind their numbers, the year before them or not."""
    marks = {role: _choice(role) for role in ("year-mark", "month-mark", "day-mark")}
    return re.compile(rf"(?:(?<!\d)(\d{{4}})\s?{marks['year-mark']}\s?)?(?<!\d)(\d\d?)\s?{marks['month-mark']}\s?(\d\d?)\s?{marks['day-mark']}")


def _choice(role: str) -> str:
    forms = {form for calendar in calendars().values() for form, roles in calendar.forms.items() if role in roles and not form.isascii()}
    return f"(?:{'|'.join(sorted(map(re.escape, forms)))})"


def years(text: str) -> frozenset[str]:
    """The years of our time that a text names."""
    return frozenset(YEAR.findall(text))


def printed(head: str, language: str) -> float | None:
    """The day, counted from 1970, that a page prints: the latest one written out with its year in its first HEAD characters."""
    full = [found for found in written(head[:HEAD], language) if found[0] >= 1900]
    days = [found for year, number, day in full if (found := _counted(year, number, day)) is not None]
    return max(days, default=None)


def _counted(year: int, number: int, day: int) -> float | None:
    try:
        return float(date(year, number, day).toordinal() - EPOCH)
    except ValueError:
        return None
