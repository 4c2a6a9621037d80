"""Stretches of days seen from a day: last week, this quarter, the weekend; and their early, middle and late parts."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from dateline.model.time import Precision

Stretch = tuple[date, date, Precision]
YEARS = {"year": 1, "decade": 10, "century": 100}


def add_months(day: date, months: int) -> date:
    """The same day so many months later; the last of the month where that is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def shifted(today: date, period: str, step: int) -> Stretch:
    """The period so many steps from the one that holds `today`. Raises ValueError for one shorter than a day."""
    if period == "day":
        day = today + timedelta(days=step)
        return day, day, "day"
    if period in ("week", "fortnight"):
        monday = today - timedelta(days=today.isoweekday() - 1 - 7 * step)
        return monday, monday + timedelta(days=6), "week"
    if period == "weekend":
        return _weekend(today, step)
    return _of_calendar(today, period, step)


def _weekend(today: date, step: int) -> Stretch:
    """This weekend is the week's own; the last one is over by `today`."""
    if step >= 0:
        saturday = today - timedelta(days=today.isoweekday() - 6 - 7 * step)
    else:
        saturday = today - timedelta(days=(today.isoweekday() + 1) % 7)
        if saturday + timedelta(days=1) >= today:
            saturday -= timedelta(days=7)
    return saturday, saturday + timedelta(days=1), "day"


def _of_calendar(today: date, period: str, step: int) -> Stretch:
    if period == "month":
        first = add_months(today.replace(day=1), step)
        return first, add_months(first, 1) - timedelta(days=1), "month"
    if period == "quarter":
        first = add_months(date(today.year, (today.month - 1) // 3 * 3 + 1, 1), 3 * step)
        return first, add_months(first, 3) - timedelta(days=1), "month"
    if period not in YEARS:
        raise ValueError(f"a {period} has no days")
    width = YEARS[period]
    first = date((today.year // width + step) * width, 1, 1)
    return first, date(first.year + width - 1, 12, 31), "year"


def part(stretch: Stretch, position: str, today: date) -> Stretch:
    """early, mid, late: a third; `earlier`: what has passed of it; `rest`: what is to come."""
    first, last, precision = stretch
    if position == "earlier" and first < today:
        return first, min(last, today), precision
    if position == "rest" and last > today:
        return max(first, today + timedelta(days=1)), last, precision
    third = timedelta(days=max(((last - first).days + 1) // 3, 1))
    if position in ("early", "earlier"):
        return first, first + third - timedelta(days=1), precision
    if position in ("late", "rest"):
        return last - third + timedelta(days=1), last, precision
    return first + third, max(first + third, last - third), precision
