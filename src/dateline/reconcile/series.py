"""One slot's figures by origin: what each said, in what order, and what it replaced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from dateline.model import Quantity
from dateline.model.fact import Standing
from dateline.model.predicates import STOCKS
from dateline.reconcile.compare import compatible, near_enough, rounds, wide
from dateline.reconcile.lowered import lowerings, outlived
from dateline.reconcile.reports import Bounds, Report, factor, reports
from dateline.reconcile.rules import STALE_AFTER, TELLING
from dateline.reconcile.said import NEVER, Said
from dateline.reconcile.succession import succeed

__all__ = ["Report", "Slate", "compatible", "factor", "latest", "near_enough", "reports", "stale", "wide"]


class Slate:
    """All reports of a slot, oldest first, with what finds one among them."""

    def __init__(self, items: Iterable[Said]) -> None:
        self.reports = reports(items)
        self.by_article: dict[str, list[int]] = defaultdict(list)
        self.by_value: dict[float, list[Report]] = defaultdict(list)
        self.at_value: dict[float, list[int]] = defaultdict(list)
        self.given: dict[str, set[float]] = defaultdict(set)
        self._gone: dict[Bounds, list[Report]] | None = None
        for position, report in enumerate(self.reports):
            self.by_value[report.value].append(report)
            self.at_value[report.value].append(position)
            self.given[report.origin.id].add(report.value)
            for article in report.articles:
                self.by_article[article].append(position)
        self.values = sorted([report.value for report in self.reports if report.quantity])
        self.unsourced = not any(report.rank for report in self.reports)
        self.taken_back = _taken_back(self.reports)
        self.lowerings = lowerings(item for report in self.reports for item in report.items)
        for report in self.reports:
            report.lowered = bool(self.lowerings) and all(outlived(item, self.lowerings) for item in report.items)
            report.part = self._only_beside_larger(report)

    def succeed(self) -> None:
        """Lets each origin's later figures take the place of its earlier ones; a misprint takes nobody's."""
        for mine in self._by_origin():
            succeed(mine)

    def _by_origin(self) -> Iterable[list[Report]]:
        found: dict[str, list[Report]] = defaultdict(list)
        for report in self.reports:
            found[report.origin.id].append(report)
        return found.values()

    def _only_beside_larger(self, report: Report) -> bool:
        if report.quantity is None or not report.current or report.current[0].claim.predicate in STOCKS:
            return False
        return all(any(_outgrows(self.reports[at], report, item) for at in self.by_article[item.claim.article]) for item in report.current)

    def ended(self, item: Said) -> Standing | None:
        """How a claim stands whose figure somebody took back: withdrawn with it where it was printed no later, or denies it; stale where it
        only repeats it. A body that gives the figure for the first time afterwards has its own reasons."""
        end = self.taken_back.get(item.number) if self.taken_back and item.quantity else None
        if end is None or item.printed is None or item.quantity is None:
            return None
        if item.printed.start <= end or item.claim.stance == "denied":
            return "withdrawn"
        known = any(item.origin.id == report.origin.id and report.first < end for report in self.by_value[item.number])
        return "stale" if item.rank < 2 or known else None

    def outgrown(self, item: Said) -> bool:
        """Whether a claim gives its origin's earlier figure beside the one that took its place: the origin had given it elsewhere before."""
        if item.rank < 2 or item.quantity is None or item.claim.predicate in STOCKS or len(self.by_article[item.claim.article]) < 2:
            return False
        here = [report for at in self.by_article[item.claim.article] if (report := self.reports[at]).origin.id == item.origin.id]
        mine = [report for report in self.by_value[item.number] if report.origin.id == item.origin.id]
        larger = min([report.first for report in here if report.value > mine[0].value], default=None)
        told = (other for report in mine for other in report.current if other.claim.article != item.claim.article)
        return larger is not None and any(other.at is not None and other.at.end <= larger for other in told)

    @property
    def gone(self) -> dict[Bounds, list[Report]]:
        """The reports that their origins have replaced by others, by the bounds of their figures. To be asked once they have succeeded."""
        if self._gone is None:
            self._gone = defaultdict(list)
            for report in self.reports:
                if report.replaced is not None and report.first < report.replaced != NEVER:
                    self._gone[report.bounds].append(report)
        return self._gone


def _outgrows(larger: Report, report: Report, item: Said) -> bool:
    """Whether the article of `item` gives as current a larger figure of its origin, or of anybody where it names none; a count that the
    article dates later than the larger one may have been lowered."""
    if larger.value <= report.value or (larger.origin.id != report.origin.id and (item.rank > 0 or larger.rank < 2)):
        return False
    told = [other for other in larger.current if other.claim.article == item.claim.article]
    since = item.claim.as_of
    return any(since is None or other.claim.as_of is None or since.start <= other.claim.as_of.start for other in told)


def _taken_back(every: Iterable[Report]) -> dict[float, datetime]:
    """For each number that was taken back, when that was first printed."""
    found: dict[float, datetime] = {}
    for report in (report for report in every if len(report.current) < len(report.items)):
        printed = [item.printed.start for item in report.items if item.claim.counting == "withdrawn" and item.printed]
        if printed and report.value >= TELLING:
            found[report.value] = min([*printed, *([found[report.value]] if report.value in found else [])])
    return found


def latest(mine: Iterable[Report]) -> Report | None:
    """The report of one origin that holds: the newest that was not replaced, the most precise of those given together.

    "18" soon after "at least 18" is the same figure said shorter: the careful wording stands; so does 155 before "more than 150".
    """
    held = [report for report in mine if report.replaced is None and report.current]
    held = [report for report in held if not report.part] or held
    newest = max(held, key=lambda report: (report.first, _width(report.quantity), report.items[0].id), default=None)
    close = [report for report in held if newest and report is not newest and report.near(newest)]
    careful = [report for report in close if newest and (_floor_of(report.quantity, newest.quantity) or rounds(newest.quantity, report.quantity))]
    return careful[-1] if careful else newest


def _floor_of(bound: Quantity | None, exact: Quantity | None) -> bool:
    """Whether `bound` is "at least" the very number that `exact` gives."""
    return bound is not None and exact is not None and exact.exact and bound.high is None and bound.low == exact.low


def _width(quantity: Quantity | None) -> int:
    """How much a quantity pins down: both ends, one, none."""
    return 0 if quantity is None else (quantity.low is not None) + (quantity.high is not None) + (not quantity.approx)


def stale(item: Said, slate: Slate) -> bool:
    """Whether a claim gives as current a figure that had been replaced a day or more before it was printed.

    By its own origin; where its origin is the outlet itself, by any origin that had given that figure.
    """
    quantity = item.quantity
    gone = slate.gone.get((quantity.low, quantity.high) if quantity else (None, None))
    if gone is None or item.printed is None or item.claim.as_of is not None or item.claim.counting != "total":
        return False
    return any(
        report.replaced + STALE_AFTER <= item.printed.start
        for report in gone
        if report.replaced and (report.origin.id == item.origin.id or (item.rank == 0 and report.rank == 2))
    )
