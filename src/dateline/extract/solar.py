"""Dates of the Iranian solar calendar that a line shows, as Gregorian days.

By the 33-year cycle of leap years, exact from 1244 to 1472 (1865–2093).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from dateline.extract.clock import pack_forms

NEW_YEAR_1300 = date(1921, 3, 21)
LEAPS = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
_NUMBERS = re.compile(r"(?<!\d)(?P<y>1[34]\d\d)\s?[-/.]\s?(?P<m>\d{1,2})\s?[-/.]\s?(?P<d>\d{1,2})(?!\d)")
_LETTERS = str.maketrans("يك", "یک")


@cache
def _months() -> dict[str, int]:
    return {form.translate(_LETTERS): month for form, month in pack_forms("solar")}


@cache
def _named() -> re.Pattern[str]:
    names = "|".join(map(re.escape, sorted(_months(), key=len, reverse=True))) or "(?!)"
    month = "|".join(map(re.escape, sorted(form.translate(_LETTERS) for form, length in pack_forms("period") if str(length) == "month")))
    return re.compile(rf"(?<!\d)(?P<d>\d{{1,2}})\s+(?P<m>{names})\s*(?:(?:{month})\s*)?،?\s*(?P<y>1[34]\d\d)(?!\d)")


def gregorian(year: int, month: int, day: int) -> date:
    """The Gregorian day. Raises ValueError for a month or a day that the calendar has not."""
    longest = 31 if month <= 6 else 30
    if not (1300 <= year <= 1472 and 1 <= month <= 12 and 1 <= day <= longest):
        raise ValueError("no such day in the solar calendar")
    leaps = sum(one % 33 in LEAPS for one in range(1300, year))
    before = 31 * min(month - 1, 6) + 30 * max(month - 7, 0)
    return NEW_YEAR_1300 + timedelta(days=365 * (year - 1300) + leaps + before + day - 1)


def find(text: str, numbers: bool) -> Iterator[tuple[date, int, int]]:
    """(day, start, end) of each such date in a line whose digits are ASCII; `numbers`: also those in figures alone."""
    folded = text.translate(_LETTERS)
    for pattern in (_named(), _NUMBERS) if numbers else (_named(),):
        for found in pattern.finditer(folded):
            month = _months().get(found["m"]) or int(found["m"])
            try:
                yield gregorian(int(found["y"]), month, int(found["d"])), found.start(), found.end()
            except ValueError:
                continue
