"""When two origins contradict one another, and when it is one count that moves."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.model.predicates import STOCKS
from dateline.reconcile.rules import MOVING
from dateline.reconcile.said import anchor
from dateline.reconcile.series import Report, compatible, figure


def rivals(every: Sequence[Report], predicate: str) -> set[int]:
    """The positions of the reports that another origin contradicts, within the window and beyond the tolerance."""
    contested: set[int] = set()
    given = _given(every)
    for here, one in enumerate(every):
        for there in range(here + 1, len(every)):
            if contradict(one, every[there], predicate) and not _lag(one, every[there], given):
                contested |= {here, there}
    return contested


def contradict(one: Report, other: Report, predicate: str) -> bool:
    """Whether two reports of different origins, given at about the same time, cannot both be true."""
    if one.origin.id == other.origin.id or not one.current or not other.current or compatible(one.quantity, other.quantity):
        return False
    if not one.near(other):
        return False
    if _side_by_side(one, other):
        return True
    return one.rank == other.rank == 2 and not _moving(one, other, predicate)


def _side_by_side(one: Report, other: Report) -> bool:
    """Whether one article gives both as current, each with its origin."""
    if min(one.rank, other.rank) == 0:
        return False
    return bool({item.claim.article for item in one.current} & {item.claim.article for item in other.current})


def _moving(one: Report, other: Report, predicate: str) -> bool:
    """Whether the difference is that of a count that moves: small, and upwards in time where the count cannot fall."""
    if one.quantity is None or other.quantity is None:
        return False
    low, high = sorted((anchor(one.quantity), anchor(other.quantity)))
    if low <= 0 or high / low > MOVING:
        return False
    earlier, later = sorted((one, other), key=lambda report: report.first)
    if predicate in STOCKS or earlier.first == later.first:
        return True
    return bool(earlier.quantity and later.quantity and anchor(earlier.quantity) <= anchor(later.quantity))


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
