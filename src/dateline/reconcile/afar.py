"""Contradictions between figures that stand in different articles at one time, and that neither side takes up."""

from __future__ import annotations

from datetime import timedelta

from dateline.model import Interval
from dateline.reconcile.rules import APART_FACTOR, BOUNDS_FACTOR, MOVING, PART_FACTOR, RISE_WITHIN, STOCK_FACTOR, TELLING, WINDOW
from dateline.reconcile.series import Report, Slate, compatible, factor

_DAY = timedelta(days=1)
FOUND = frozenset({"missing"})
"""Stocks that only fall once they have begun to: who is found does not go missing again."""


def apart(one: Report, other: Report, slate: Slate) -> bool:
    """Whether two named origins give totals for one and the same day that no move of the count explains.

    A count on the move passes the numbers between, and the lower side reaches the higher figure in the end: where somebody tells a number
    between the two, or that side gets so far, it is no contradiction.
    """
    low, high = (one, other) if one.value <= other.value else (other, one)
    if low.value < TELLING or not APART_FACTOR * low.value < high.value <= PART_FACTOR * low.value or not _firm(one, other):
        return False
    if not _one_day(one.at, other.at) or max(slate.given[low.origin.id]) >= high.value or compatible(one.quantity, other.quantity):
        return False
    return not any(low.value < report.value < high.value and report.near(low) for report in slate.reports)


def grows_again(one: Report, other: Report, slate: Slate, predicate: str) -> bool:
    """Whether of those missing, once they have begun to be found, another origin suddenly counts many more."""
    if predicate not in FOUND or not _firm(one, other):
        return False
    early, late = sorted((one, other), key=lambda report: report.first)
    if early.at is None or late.at is None or late.at.start < early.at.end:
        return False
    if late.value <= early.value * STOCK_FACTOR or early.at.gap(late.at) > RISE_WITHIN:
        return False
    before = (report for report in slate.reports if report.rank == 2 and report.first < early.first and not report.wide)
    return any(early.value * MOVING < report.value < late.value for report in before)


def unsourced_fall(one: Report, other: Report, slate: Slate) -> bool:
    """Whether, where nobody is named for any figure of a slot, an outlet falls back below what another printed before it.

    Lower bounds too: no one can be asked which holds, so both are shown. A number that was told before the higher one is only late.
    """
    if not slate.unsourced:
        return False
    early, late = sorted((one, other), key=lambda report: report.first)
    if _loose(early, late) or early.at is None or late.at is None:
        return False
    if late.at.start < early.at.end or not late.near(early, WINDOW) or not BOUNDS_FACTOR < factor(early, late) <= PART_FACTOR:
        return False
    return late.value < early.value and all(report.first >= early.first for report in slate.by_value[late.value])


def _firm(one: Report, other: Report) -> bool:
    return min(one.rank, other.rank) == 2 and not _loose(one, other)


def _loose(one: Report, other: Report) -> bool:
    """Whether one of two figures is no total that can be held against another: a part, a vague word, a number of nothing."""
    return one.part or other.part or one.quantity is None or other.quantity is None or one.wide or other.wide


def _one_day(one: Interval | None, other: Interval | None) -> bool:
    """Whether two times, none longer than a day, overlap."""
    return one is not None and other is not None and one.overlaps(other) and max(one.end - one.start, other.end - other.start) <= _DAY
