"""Calendars by arithmetic, against days that both calendars name."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.annotate.times import calendars


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"), [(1443, 1, 1, date(2021, 8, 10)), (1400, 1, 1, date(1979, 11, 21)), (1445, 9, 1, date(2024, 3, 11))]
)
def test_islamic_days(year: int, month: int, day: int, expected: date) -> None:
    assert abs(calendars.hijri(year, month, day) - expected) <= timedelta(days=1)


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (1400, 1, 1, date(2021, 3, 21)),
        (1403, 12, 30, date(2025, 3, 20)),
        (1357, 11, 22, date(1979, 2, 11)),
        (1401, 6, 25, date(2022, 9, 16)),
        (1299, 12, 3, date(1921, 2, 22)),
    ],
)
def test_iranian_days(year: int, month: int, day: int, expected: date) -> None:
    assert calendars.solar(year, month, day) == expected


@given(st.dates(date(1900, 1, 1), date(2090, 12, 31)))
def test_every_day_has_a_year_that_holds_it(moment: date) -> None:
    year = calendars.hijri_year(moment)
    assert calendars.hijri(year, 1, 1) <= moment < calendars.hijri(year + 1, 1, 1)
    year = calendars.solar_year(moment)
    assert calendars.solar(year, 1, 1) <= moment < calendars.solar(year + 1, 1, 1)
