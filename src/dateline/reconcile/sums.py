"""Growth told as such ("another 12") is added to the total that it follows: once, and labelled derived."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.model import Quantity
from dateline.model.predicates import STOCKS
from dateline.reconcile.said import Said
from dateline.reconcile.series import Report, figure


def grown(now: Sequence[Report], increments: Iterable[Said], predicate: str) -> Quantity | None:
    """The one origin's total with all that it has added since; None where there is nothing to add.

    Only growth that the same origin told after its last total counts, each figure once however often it is printed; stocks never grow so.
    """
    if predicate in STOCKS or len(now) != 1 or now[0].quantity is None or now[0].quantity.low is None:
        return None
    total = now[0]
    added = _added(total, increments)
    if not added or total.quantity is None:
        return None
    low = (total.quantity.low or 0) + sum(part.low or 0 for part in added)
    open_end = total.quantity.high is None or any(part.high is None for part in added)
    high = None if open_end else (total.quantity.high or 0) + sum(part.high or 0 for part in added)
    return Quantity(low=low, high=high, approx=total.quantity.approx or any(part.approx for part in added), unit=total.quantity.unit)


def _added(total: Report, increments: Iterable[Said]) -> list[Quantity]:
    since = {
        (figure(item.quantity), item.at.first_day if item.at else None): item.quantity
        for item in increments
        if item.origin.id == total.origin.id and item.start > total.items[-1].start and item.quantity is not None
    }
    return list(since.values())
