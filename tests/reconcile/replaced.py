"""Succession by the rule as it is written: each figure of an origin compared with each that follows it."""

from __future__ import annotations

from dateline.model.predicates import STOCKS
from dateline.reconcile.compare import compatible
from dateline.reconcile.reports import Report


def follows(later: Report, report: Report) -> bool:
    if later.first != report.first:
        return later.first > report.first
    return later.items[0].claim.predicate not in STOCKS and later.value > report.value and not later.articles & report.articles


def by_comparing(mine: list[Report]) -> list[object]:
    """When each figure was replaced, by the rule as it is written."""
    found: list[object] = []
    for at, report in enumerate(mine):
        after = (
            later.first
            for later in mine[at + 1 :]
            if later.current and not later.suspected and (report.part or not later.part) and follows(later, report)
            and not compatible(report.quantity, later.quantity) and unit(later) == unit(report)
        )  # fmt: skip
        found.append(next(after, report.first if not report.current else None))
    return found


def unit(report: Report) -> str | None:
    return report.quantity.unit if report.quantity else None
