"""The figure shown: a range, one conservative value with the rule that gave it, as of when, from how many origins; and the status."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import combinations
from typing import NamedTuple

from dateline.model import Interval, Quantity
from dateline.model.fact import Standing, Status
from dateline.model.predicates import STOCKS
from dateline.model.quantity import Number
from dateline.reconcile.plan import Bundle
from dateline.reconcile.rules import WINDOW
from dateline.reconcile.said import anchor, lower, upper
from dateline.reconcile.series import Report, compatible, latest, wide
from dateline.reconcile.sums import grown


class Shown(NamedTuple):
    """What a fact says of itself, and the reports that hold."""

    status: Status
    independent: int
    value: Quantity | None = None
    conservative: Number | None = None
    rule: str = ""
    as_of: Interval | None = None
    derived: bool = False
    current: Sequence[Report] = ()


def shown(bundle: Bundle, every: Sequence[Report], standings: Sequence[Standing]) -> Shown:
    """What the slot shows, from its reports (oldest first) and their standings."""
    held = {report: standing for report, standing in zip(every, standings, strict=True) if standing in ("live", "disputed")}
    disputed = {report for report, standing in held.items() if standing == "disputed"}
    now = _newest(current(list(held), bundle.slot.predicate), disputed, bundle.slot.predicate)
    contested = not disputed.isdisjoint(now)
    if not now:
        return _ended(every, standings)
    value, rule = _value(now, contested)
    status = _status(now, list(held), contested)
    sum_of = grown(now, bundle.increments, bundle.slot.predicate)
    if sum_of is not None:
        value, rule = sum_of, "sum"
    return Shown(
        value=value,
        conservative=_conservative(value),
        rule=rule,
        as_of=max((report.at for report in now if report.at), key=lambda at: (at.start, at.end), default=None),
        independent=len({report.origin.id for report in _firm(now)}),
        status=status,
        derived=sum_of is not None,
        current=now,
    )


def current(held: Sequence[Report], predicate: str) -> list[Report]:
    """The reports that hold together now: of each origin the latest, none older than the window before the newest.

    An outlet without a source of its own counts only where it does not fall behind the named origins: it neither pulls a toll back
    nor stands beside a body that said as much.
    """
    by_origin: dict[str, list[Report]] = {}
    for report in held:
        by_origin.setdefault(report.origin.id, []).append(report)
    last = [found for mine in by_origin.values() if (found := latest(mine))]
    named = [report for report in last if report.rank]
    news = [report for report in last if not report.rank and _adds(report, named, predicate)]
    kept = named + news or last
    newest = max((report.first for report in kept), default=None)
    fresh = [report for report in kept if newest is not None and newest - report.items[-1].start <= WINDOW]
    return sorted(fresh, key=lambda report: (report.first, report.origin.id))


def _newest(now: Sequence[Report], disputed: Set[Report], predicate: str) -> list[Report]:
    """Of reports that do not meet, those that go with the newest, where nobody disputes it and it leaves all that are disputed behind: the count
    has moved on."""
    if not now:
        return []
    last = max(_firm(now), key=lambda report: (report.first, report.rank, report.value, report.origin.id))
    rivals = [report for report in now if report in disputed]
    if rivals and (predicate in STOCKS or last.quantity is None or any(lower(last.quantity) <= rival.value for rival in rivals)):
        return [report for report in now if last in disputed or report in disputed or not _outgrown(report, last, predicate)]
    behind = max((rival.first for rival in rivals), default=None)
    ahead = [report for report in now if behind is None or report.first > behind or report is last]
    return [report for report in ahead if _still_told(report, last, predicate) or compatible(report.quantity, last.quantity)]


def _outgrown(report: Report, last: Report, predicate: str) -> bool:
    """Whether a toll had reached no more than `report` when it was told, before a higher one: it is an earlier state of the count, and no side of
    what is disputed now."""
    return predicate not in STOCKS and report.items[-1].start < last.first and report.value < last.value and not wide(report.quantity)


def _still_told(report: Report, last: Report, predicate: str) -> bool:
    """Whether a figure first given with the last one holds beside it: not where the last, a higher toll, is told on after it."""
    if report.first != last.first or predicate in STOCKS:
        return report.first == last.first
    return report.value > last.value or report.items[-1].start >= last.items[-1].start


def _adds(report: Report, named: Sequence[Report], predicate: str) -> bool:
    """Whether an outlet's own figure says more than every named origin: higher and later (in a stock, only later by the window)."""
    if not named or report.quantity is None:
        return not named
    newest = max(named, key=lambda other: other.first)
    if predicate in STOCKS:
        return report.first - newest.first > WINDOW
    return report.first >= newest.first and lower(report.quantity) > max(lower(other.quantity) for other in named)


def _firm(now: Sequence[Report]) -> Sequence[Report]:
    """The reports that bear out the figure shown: a vague word ("dozens") allows a precise one, and does not confirm it."""
    return [report for report in now if not wide(report.quantity)] or now


def _value(now: Sequence[Report], contested: bool) -> tuple[Quantity | None, str]:
    quantities = [report.quantity for report in now if report.quantity]
    if not quantities:
        return None, "none"
    if len(quantities) == 1:
        return quantities[0], "single"
    if contested:
        return _hull(quantities), "hull"
    if not _all_compatible(quantities):
        return _hull([q for q in quantities if not _met(q, quantities)]), "hull"
    return _meet(quantities), "overlap"


def _all_compatible(quantities: Sequence[Quantity]) -> bool:
    return all(compatible(one, other) for one, other in combinations(quantities, 2))


def _met(bound: Quantity, others: Sequence[Quantity]) -> bool:
    """Whether a bound ("more than 280") is met by every figure: those that differ among themselves (299, 301) are the range, and not all that the
    bound allows."""
    return not bound.exact and all(lower(bound) <= lower(other) and upper(other) <= upper(bound) for other in others)


def _hull(quantities: Sequence[Quantity]) -> Quantity:
    """The smallest interval that holds all of them: nobody's figure is left out."""
    low, high = min(lower(q) for q in quantities), max(upper(q) for q in quantities)
    return _quantity(low, high, any(q.approx for q in quantities), quantities[0].unit)


def _meet(quantities: Sequence[Quantity]) -> Quantity:
    """What all of them allow; where approximate ones meet only within the tolerance, the most precise of them.

    A vague word ("dozens") agrees, but its ends are no bounds that anybody gave.
    """
    quantities = [q for q in quantities if not wide(q)] or quantities
    low, high = max(lower(q) for q in quantities), min(upper(q) for q in quantities)
    precise = min(quantities, key=lambda q: (q.approx, upper(q) - lower(q), anchor(q)))
    if low > high or precise.exact:
        return precise
    return next((q for q in quantities if (lower(q), upper(q)) == (low, high)), _quantity(low, high, precise.approx, precise.unit))


def _quantity(low: float, high: float, approx: bool, unit: str | None) -> Quantity:
    return Quantity(low=_end(low), high=_end(high), approx=approx, unit=unit)


def _end(value: float) -> Number | None:
    if value in (float("inf"), float("-inf")):
        return None
    return int(value) if float(value).is_integer() else value


def _conservative(value: Quantity | None) -> Number | None:
    """The published rule: the smallest number that everything current allows; the upper end where only that is known."""
    if value is None:
        return None
    return value.low if value.low is not None else value.high


def _status(now: Sequence[Report], held: Sequence[Report], contested: bool) -> Status:
    if contested:
        return "in conflict"
    claims = [item.claim for report in now for item in report.current]
    if claims and all(claim.stance == "denied" for claim in claims):
        return "denied"
    if any(claim.evidence == "none offered" for claim in claims):
        return "no evidence offered"
    if len({report.origin.id for report in _firm(now) if report.rank}) >= 2:
        return "agreed" if _all_compatible([report.quantity for report in now if report.quantity]) else "in conflict"
    return _moved(now, held)


def _moved(now: Sequence[Report], held: Sequence[Report]) -> Status:
    """Whether the origin that holds had given another figure before, and which way it moved."""
    newest = now[-1]
    before = [report for report in held if report.origin.id == newest.origin.id and report.replaced is not None]
    if not before or newest.quantity is None:
        return "single origin"
    was = before[-1].value
    return "revised up" if newest.value > was else "revised down" if newest.value < was else "single origin"


def _ended(every: Sequence[Report], standings: Sequence[Standing]) -> Shown:
    """Nothing holds: say of what kind the last figure is, and show no value as current."""
    status: Status = "withdrawn" if "withdrawn" in standings else "suspect" if "suspect" in standings else "superseded"
    return Shown(status=status, independent=len({report.origin.id for report in every}))
