"""When two origins contradict one another, and when it is one count that moves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import log

from dateline.model import Quantity
from dateline.model.predicates import STOCKS
from dateline.reconcile.rules import FALL_WITHIN, MOVING, STOCK_FACTOR, SUPPORT_WITHIN, WINDOW
from dateline.reconcile.said import anchor
from dateline.reconcile.series import Report, compatible, figure

VAGUE = 3
"""A quantity whose ends differ by more than this factor ("hundreds") contradicts nothing but what stands beside it."""


def rivals(every: Sequence[Report], predicate: str, group: str | None) -> set[int]:
    """The positions of the reports that another origin contradicts, within the window and beyond the tolerance.

    A toll that rises is told late by some: a higher figure of another origin is news, not contradiction. Contradiction is what one
    article sets side by side, and a later figure below an earlier one that nobody took back; of a stock, a great difference at one time.
    """
    contested: set[int] = set()
    given, stock = _given(every), predicate in STOCKS and group != "things"
    for here, one in enumerate(every):
        for there in range(here + 1, len(every)):
            other = every[there]
            if not _comparable(one, other) or _lag(one, other, given):
                continue
            if _side_by_side(one, other) or (stock and _differ(one, other)):
                contested |= {here, there}
            elif not stock and _falls(one, other):
                contested |= _weaker(here, there, every)
    return contested | _repeated(every, contested)


def _comparable(one: Report, other: Report) -> bool:
    return one.origin.id != other.origin.id and bool(one.current and other.current) and not compatible(one.quantity, other.quantity)


def _side_by_side(one: Report, other: Report) -> bool:
    """Whether one article gives both as current, each with its origin, and neither as one figure among several of that origin."""
    if min(one.rank, other.rank) == 0 or not one.near(other):
        return False
    shared = {item.claim.article for item in one.current} & {item.claim.article for item in other.current}
    return any(_alone(article, one) and _alone(article, other) for article in shared)


def _alone(article: str, report: Report) -> bool:
    """Whether the article gives no other current figure of that origin: several at once are parts, or a history."""
    return report.beside.get(article, 0) <= 1


def _differ(one: Report, other: Report) -> bool:
    """Whether two named origins give stocks that lie far apart at one time."""
    if min(one.rank, other.rank) < 2 or not one.near(other) or _wide(one.quantity) or _wide(other.quantity):
        return False
    return _factor(one, other) > STOCK_FACTOR


def _falls(one: Report, other: Report) -> bool:
    """Whether the figure that came later is the lower one, soon enough after the other to be about the same state of things."""
    if min(one.rank, other.rank) < 2 or _wide(one.quantity) or _wide(other.quantity) or _factor(one, other) <= MOVING:
        return False
    earlier, later = sorted((one, other), key=lambda report: report.first)
    if earlier.at is None or later.at is None or earlier.quantity is None or later.quantity is None:
        return False
    after = later.at.start >= earlier.at.end and earlier.at.gap(later.at) <= FALL_WITHIN
    return after and anchor(later.quantity) < anchor(earlier.quantity)


def _factor(one: Report, other: Report) -> float:
    if one.quantity is None or other.quantity is None:
        return 1.0
    low, high = sorted((anchor(one.quantity), anchor(other.quantity)))
    return high / low if low > 0 else float("inf")


def _wide(quantity: Quantity | None) -> bool:
    return quantity is not None and bool(quantity.low) and quantity.high is not None and quantity.high > VAGUE * (quantity.low or 1)


def _weaker(here: int, there: int, every: Sequence[Report]) -> set[int]:
    """Of two that contradict one another the one that fewer other origins side with; both where they are even."""
    sides = {here: 0, there: 0}
    origins = {every[here].origin.id, every[there].origin.id}
    for report in every:
        if report.origin.id not in origins and report.rank == 2 and any(report.near(every[side], SUPPORT_WITHIN) for side in sides):
            nearer = min(sides, key=lambda side: (_distance(report, every[side]), side))
            sides[nearer] += 1
    least = min(sides.values())
    return {side for side, support in sides.items() if support == least}


def _distance(one: Report, other: Report) -> float:
    if one.quantity is None or other.quantity is None:
        return float("inf")
    return abs(log(max(anchor(one.quantity), 0.5)) - log(max(anchor(other.quantity), 0.5)))


def _repeated(every: Sequence[Report], contested: Iterable[int]) -> set[int]:
    """The reports without a named origin that only repeat a contested figure at about the same time."""
    rival = [every[position] for position in contested]
    return {
        position
        for position, report in enumerate(every)
        if report.rank < 2 and report.current and any(_same_figure(report, other) and report.near(other, WINDOW) for other in rival)
    }


def _same_figure(one: Report, other: Report) -> bool:
    return figure(one.quantity)[:2] == figure(other.quantity)[:2]


def _given(every: Sequence[Report]) -> dict[str, set[object]]:
    """For each origin all the bounds that it ever gave."""
    given: dict[str, set[object]] = {}
    for report in every:
        given.setdefault(report.origin.id, set()).add(figure(report.quantity)[:2])
    return given


def _lag(one: Report, other: Report, given: dict[str, set[object]]) -> bool:
    """Whether one of the origins gave the other's figure too, before or after: the same count, told later."""
    mine, theirs = figure(one.quantity)[:2], figure(other.quantity)[:2]
    return mine in given[other.origin.id] or theirs in given[one.origin.id]
