"""Figures that look damaged on their way: said with the reason, never mended in silence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from dateline.model import Slot
from dateline.model.predicates import STOCKS
from dateline.reconcile.plan import ByValue
from dateline.reconcile.rules import ECHOES, SAME_FIGURE_WITHIN, THOUSANDS
from dateline.reconcile.said import telling
from dateline.reconcile.series import Report, Slate


class Echoes:
    """The figures told of the wider scopes of a slot, and of the other parts of the same count, found by their number."""

    def __init__(self, outer: tuple[ByValue, ...], sibling: tuple[ByValue, ...]) -> None:
        self.outer, self.sibling = outer, sibling


def suspicion(report: Report, slate: Slate, echoes: Echoes, slot: Slot) -> str:
    """The key of the reason why a report looks like a misprint; "" where nothing speaks against it."""
    quantity = report.quantity
    if quantity is None or not quantity.known:
        return ""
    if _lost_thousands(report.value, slate.values):
        return "lost-thousands"
    if slot.predicate not in STOCKS and _swapped(report, slate):
        return "digit-swap"
    if slot.aspect != "total":
        return ""
    if _told_of_wider(report, echoes):
        return "wrong-scope"
    if len(slate.reports) == 1 and len(report.items) == 1 and _echoing(report, echoes.sibling) >= 2:
        return "group-drift"
    return ""


def _lost_thousands(value: float, values: list[float]) -> bool:
    """300 where all the others say 200,000 and more: a thousand times it is of their size, and nobody else is near it."""
    if value <= 0 or len(values) < 2 or value != values[0] or values[1] < value * THOUSANDS / 20:
        return False
    nearest = bisect_left(values, value * THOUSANDS / 2)
    return nearest < len(values) and values[nearest] <= value * THOUSANDS * 2


def _swapped(report: Report, slate: Slate) -> bool:
    """154 beside 145: two neighbouring digits changed places, said once, near reports of the other figure."""
    if len(report.items) > 1 or report.quantity is None or not telling(report.quantity):
        return False
    twins = (twin for number in _neighbours_swapped(report.value) for twin in slate.by_value.get(number, ()))
    return any(len(twin.items) > 1 and report.near(twin) for twin in twins)


def _neighbours_swapped(value: float) -> Iterable[float]:
    """The numbers of three digits and more that differ from `value` by two neighbouring digits having changed places."""
    digits = str(int(value))
    if len(digits) < 3 or value != int(value):
        return
    for position in range(len(digits) - 1):
        one, other = digits[position], digits[position + 1]
        if one != other and (position or other != "0"):
            yield float(digits[:position] + other + one + digits[position + 2 :])


def _told_of_wider(report: Report, echoes: Echoes) -> bool:
    """Whether more articles tell the very figure of the wider scope at the same time, so that it looks put in the wrong place."""
    count = _echoing(report, echoes.outer)
    return count >= ECHOES and count > len({item.wording for item in report.items})


def _echoing(report: Report, scopes: tuple[ByValue, ...]) -> int:
    """In how many other articles, copies not counted, the figure is told of another scope at about the same time."""
    at = report.at
    if report.quantity is None or at is None or not telling(report.quantity):
        return 0
    mine = {item.wording for item in report.items}
    near = {item.wording for told in scopes for item in told.get(report.value, ()) if item.at and item.at.gap(at) <= SAME_FIGURE_WITHIN}
    return len(near - mine)
