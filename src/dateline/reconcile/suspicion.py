"""Figures that look damaged on their way: said with the reason, never mended in silence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from dateline.knowledge.money import worth
from dateline.model import Slot
from dateline.model.predicates import STOCKS
from dateline.reconcile.plan import ByValue
from dateline.reconcile.rules import DIGITS, ECHOES, MISCONVERTED, SAME_FIGURE_WITHIN, TELLING, THOUSANDS
from dateline.reconcile.said import Said, anchor, telling
from dateline.reconcile.series import Report, Slate

SAME = SAME_FIGURE_WITHIN.total_seconds()


class Echoes:
    """The figures told of the wider scopes of a slot, and of the other parts of the same count, found by their number."""

    def __init__(self, outer: tuple[ByValue, ...], sibling: tuple[ByValue, ...]) -> None:
        self.outer, self.sibling = outer, sibling


def suspicion(report: Report, slate: Slate, echoes: Echoes, slot: Slot) -> str:
    """The key of the reason why a report looks like a misprint; "" where nothing speaks against it."""
    quantity = report.quantity
    if quantity is None or not quantity.known:
        return ""
    if _misconverted(report, slate):
        return "conversion"
    if _lost_thousands(report.value, slate.values):
        return "lost-thousands"
    if _shifted(report, slate):
        return "power-of-ten"
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
    """300 where all the others say 200,000 and more: a thousand times it is of their size, and nobody else is near it. One rescued is one."""
    if value < TELLING or len(values) < 2 or value != values[0] or values[1] < value * THOUSANDS / 20:
        return False
    nearest = bisect_left(values, value * THOUSANDS / 2)
    return nearest < len(values) and values[nearest] <= value * THOUSANDS * 2


def _misconverted(report: Report, slate: Slate) -> bool:
    """12 billion yuan (190 million dollars): no article that gives the sum in two currencies gives two that can be one."""
    if not any(item.converted for item in report.items):
        return False
    return not any(_fits(item) for twin in slate.by_value[report.value] for item in twin.items if item.converted)


def _fits(item: Said) -> bool:
    """Whether a sum and its conversion are worth about the same; so they are for all anybody knows where one has no steady rate."""
    sum_, other = item.quantity, item.converted
    one = worth(item.number, sum_.unit) if sum_ else None
    two = worth(anchor(other), other.unit) if other else None
    return one is None or two is None or max(one, two) <= MISCONVERTED * min(one, two)


def _shifted(report: Report, slate: Slate) -> bool:
    """16,780 beside 1,678: the same digits with the point elsewhere, said once, near more reports of the other figure."""
    return _alone(report) and any(not _alone(slate.reports[at]) and report.near(slate.reports[at]) for at in _scaled(report, slate))


def undecided(slate: Slate) -> set[int]:
    """The positions of the reports that differ by a power of ten from another, with nothing to say which is the misprint: a reader is shown both."""
    found: set[int] = set()
    for here, report in enumerate(slate.reports):
        if not report.suspected:
            twins = (slate.reports[there] for there in _scaled(report, slate))
            found.update(here for twin in twins if not twin.suspected and report.near(twin))
    return found


def _alone(report: Report) -> bool:
    """Whether a figure is told once, copies not counted."""
    return len({item.wording for item in report.items}) == 1


def _scaled(report: Report, slate: Slate) -> Iterator[int]:
    """The positions of the reports of the same digits, three at least before the zeros, with the point elsewhere; whole numbers alone."""
    value = report.value
    if not report.current or not value.is_integer() or len(str(int(value)).rstrip("0")) < DIGITS:
        return
    for power in (10, 100, 1000):
        for twin in (value * power, value / power):
            if twin.is_integer():
                yield from (at for at in slate.at_value.get(twin, ()) if slate.reports[at].current)


def _swapped(report: Report, slate: Slate) -> bool:
    """154 beside 145: two neighbouring digits changed places, said once, near reports of the other figure."""
    if len(report.items) > 1 or report.quantity is None or not (report.quantity.exact and telling(report.quantity)):
        return False
    twins = (twin for number in _neighbours_swapped(report.value) for twin in slate.by_value.get(number, ()))
    return any(len(twin.articles) > 1 and report.near(twin) for twin in twins)


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
    if report.quantity is None or not telling(report.quantity):
        return 0
    first, mine = report.items[0], {item.wording for item in report.items}
    elsewhere = (item for told in scopes for item in told.get(report.value, ()) if item.at)
    return len({item.wording for item in elsewhere if item.wording not in mine and item.within(first, SAME)})
