"""Figures that look damaged on their way: said with the reason, never mended in silence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.model import Quantity
from dateline.model.predicates import STOCKS
from dateline.reconcile.rules import ECHOES, SAME_FIGURE_WITHIN, THOUSANDS
from dateline.reconcile.said import Said, anchor, lower
from dateline.reconcile.series import Report, compatible


def suspicion(report: Report, every: Sequence[Report], outer: Iterable[Said], sibling: Iterable[Said], predicate: str) -> str:
    """The key of the reason why a report looks like a misprint; "" where nothing speaks against it."""
    quantity = report.quantity
    if quantity is None or not quantity.known:
        return ""
    others = [other for other in every if other is not report and other.quantity and figure_apart(report, other)]
    if _lost_thousands(quantity, others):
        return "lost-thousands"
    if _swapped(report, others, predicate):
        return "digit-swap"
    if _told_of(report, outer):
        return "wrong-scope"
    if len(every) == 1 and _told_by_several(report, sibling):
        return "group-drift"
    return ""


def figure_apart(report: Report, other: Report) -> bool:
    return not compatible(report.quantity, other.quantity)


def _lost_thousands(quantity: Quantity, others: Sequence[Report]) -> bool:
    """300 where all the others say 200,000 and more: a thousand times it is of their size, and nobody else is near it."""
    value = anchor(quantity)
    sizes = [anchor(other.quantity) for other in others if other.quantity]
    if not sizes or value <= 0 or any(size < value * THOUSANDS / 20 for size in sizes):
        return False
    return any(size / 2 <= value * THOUSANDS <= size * 2 for size in sizes)


def _swapped(report: Report, others: Sequence[Report], predicate: str) -> bool:
    """154 beside 145: two neighbouring digits changed places, said once, between reports of the other figure."""
    if report.quantity is None or predicate in STOCKS or len(report.items) > 1:
        return False
    twins = [other for other in others if other.quantity and len(other.items) > 1 and _neighbours_swapped(report.quantity, other.quantity)]
    return any(report.near(twin) for twin in twins)


def _neighbours_swapped(one: Quantity, other: Quantity) -> bool:
    a, b = str(one.low if one.low is not None else one.high), str(other.low if other.low is not None else other.high)
    if len(a) != len(b) or len(a) < 3 or a == b:
        return False
    differing = [position for position in range(len(a)) if a[position] != b[position]]
    return len(differing) == 2 and differing[1] == differing[0] + 1 and a[differing[0]] == b[differing[1]] and a[differing[1]] == b[differing[0]]


def _told_of(report: Report, outer: Iterable[Said]) -> bool:
    """Whether the very figure is told of the wider scope at the same time, so that it was put in the wrong place."""
    echoes = _echoes(report, outer)
    return echoes >= ECHOES and echoes > len({item.claim.article for item in report.items})


def _told_by_several(report: Report, sibling: Iterable[Said]) -> bool:
    """Whether the figure is told of another part of the same count by at least two articles, by the same day."""
    return len(report.items) == 1 and _echoes(report, sibling) >= 2


def _telling(quantity: Quantity) -> bool:
    """Whether a figure is precise enough for its return elsewhere to mean something: two digits at least before the zeros."""
    return lower(quantity) >= 10 and len(str(int(anchor(quantity))).rstrip("0")) >= 2


def _echoes(report: Report, items: Iterable[Said]) -> int:
    if report.quantity is None or not _telling(report.quantity):
        return 0
    value, mine = anchor(report.quantity), {item.claim.article for item in report.items}
    near = (
        item.claim.article
        for item in items
        if item.quantity and anchor(item.quantity) == value and item.at and report.at and item.at.gap(report.at) <= SAME_FIGURE_WITHIN
    )
    return len({article for article in near if article not in mine})
