"""Calendars other than the Gregorian, by arithmetic.

The lunar Islamic calendar is the tabular one (30-year cycle, civil epoch 16 July 622 Julian): it may differ by a day from the sighting of the moon.
The Iranian solar calendar follows the 33-year cycle of leap years, exact from 1244 to 1472 (1865–2093).
"""

from __future__ import annotations

from datetime import date, timedelta

HIJRI_EPOCH = date(622, 7, 19).toordinal()  # 16 July 622 Julian, in the proleptic Gregorian calendar
SOLAR_LEAPS = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
SOLAR_NEW_YEAR_1300 = date(1921, 3, 21)
HIJRI_LEAPS = frozenset({2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29})


def hijri_month_length(year: int, month: int) -> int:
    """30 and 29 days by turns; the last month has 30 in a leap year."""
    return 30 if month % 2 == 1 or (month == 12 and year % 30 in HIJRI_LEAPS) else 29


def hijri(year: int, month: int, day: int) -> date:
    """The Gregorian day of a tabular Islamic date. Raises ValueError for a day that month never has."""
    if not (1 <= year <= 1600 and 1 <= month <= 12 and 1 <= day <= 30):
        raise ValueError("no such Islamic date")
    days = (year - 1) * 354 + (11 * year + 3) // 30 + (month - 1) * 29 + month // 2 + day - 1
    return date.fromordinal(HIJRI_EPOCH + days)


def hijri_year(moment: date) -> int:
    """The Islamic year in which a day falls."""
    year = (30 * (moment.toordinal() - HIJRI_EPOCH) + 10646) // 10631
    return year - 1 if hijri(year, 1, 1) > moment else year


def solar_month_length(year: int, month: int) -> int:
    """31 days in the first six months, 30 in the next five, 29 or 30 in the last."""
    return 31 if month <= 6 else 30 if month <= 11 or year % 33 in SOLAR_LEAPS else 29


def solar(year: int, month: int, day: int) -> date:
    """The Gregorian day of an Iranian date. Raises ValueError where there is no such day."""
    if not (1244 <= year <= 1472 and 1 <= month <= 12 and 1 <= day <= solar_month_length(year, month)):
        raise ValueError("no such Iranian date")
    return _solar_new_year(year) + timedelta(days=(month - 1) * 31 - max(0, month - 7) + day - 1)


def solar_year(moment: date) -> int:
    """The Iranian year in which a day falls. Raises ValueError outside 1865 to 2093."""
    year = moment.year - 621
    if not 1244 <= year <= 1472:
        raise ValueError("outside the Iranian calendar's exact years")
    return year if moment >= _solar_new_year(year) else year - 1


def _solar_new_year(year: int) -> date:
    between = range(1300, year) if year >= 1300 else range(year, 1300)
    leaps = sum(1 for each in between if each % 33 in SOLAR_LEAPS)
    days = (year - 1300) * 365 + (leaps if year >= 1300 else -leaps)
    return SOLAR_NEW_YEAR_1300 + timedelta(days=days)
