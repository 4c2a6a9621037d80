"""Growth told as such ("another 12") is added to the total that it follows: once, and labelled derived."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.model import Quantity
from dateline.model.predicates import STOCKS
from dateline.reconcile.said import Said
from dateline.reconcile.series import Report


def grown(now: Sequence[Report], increments: Iterable[Said], predicate: str) -> Quantity | None:
    """The one origin's total with all that it has added since; None where there is nothing to add.

    Only growth that the same origin told after its last total counts, each figure once however often it is printed; stocks never grow so.
    """
    if predicate in STOCKS or len(now) != 1:
        return None
    (report,) = now
    total, added = report.quantity, _added(report, increments)
    if total is None or total.low is None or not added:
        return None
    every = [total, *added]
    highs = [part.high for part in every if part.high is not None]
    return Quantity(
        low=sum(part.low or 0 for part in every),
        high=sum(highs) if len(highs) == len(every) else None,
        approx=any(part.approx for part in every),
        unit=total.unit,
    )


def _added(total: Report, increments: Iterable[Said]) -> list[Quantity]:
    since = {
        (many.low, many.high, many.approx, many.unit, item.at.first_day if item.at else None): many
        for item in increments
        if (many := item.quantity) is not None and item.origin.id == total.origin.id and item.start > total.items[-1].start
    }
    return list(since.values())
