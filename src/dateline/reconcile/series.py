"""One slot's figures by origin: what each said, in what order, and what it replaced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import log

from dateline.model import Interval, Origin, Quantity
from dateline.model.fact import Standing
from dateline.model.predicates import STOCKS
from dateline.reconcile.rules import ROUNDING, STALE_AFTER, TELLING, TELLINGS, TOLERANCE, VAGUE, WINDOW
from dateline.reconcile.said import NEVER, Said, anchor

Figure = tuple[object, object, bool, object]
Bounds = tuple[object, object]
ENDED = frozenset({"superseded", "withdrawn"})
"""How a claim counts that gives a figure as one that holds no more."""


@dataclass(slots=True)
class Report:
    """One figure of one origin, and every claim that gives it, oldest first.

    `told` are the first tellings as seconds (start, end), `log` the logarithm of `value`; `attributed` are the articles
    that say whose figure it is. `replaced` is when the origin first gave another;
    `beside` holds, by article, the numbers of all figures that the origin gives there. `part`: wherever it is told, a larger figure of the
    same count stands beside it, so that it is a part of that (a week's dead), or what it was before. `suspected` is the key of the reason why it
    looks like a misprint.
    """

    origin: Origin
    quantity: Quantity | None
    items: list[Said]
    replaced: datetime | None = None
    beside: dict[str, set[float]] = field(default_factory=dict)
    part: bool = False
    rank: int = 0
    first: datetime = NEVER
    value: float = 0.0
    log: float = 0.0
    wide: bool = False
    told: tuple[tuple[float, float], ...] = ()
    bounds: Bounds = (None, None)
    current: list[Said] = field(default_factory=list)
    articles: frozenset[str] = frozenset()
    attributed: frozenset[str] = frozenset()
    outdated: bool = False
    suspected: str = ""

    def close(self) -> None:
        """Works out, once all claims are in, what is asked of a report again and again.

        `current` are the claims that give the figure as the one that holds; `value` is the number a reader remembers of it.
        """
        first, quantity = self.items[0], self.quantity
        self.rank = max([item.rank for item in self.items])
        self.first, self.value = first.start, anchor(quantity) if quantity else 0.0
        self.log = log(max(self.value, 0.5))
        self.told = tuple([item.order[:2] for item in self.items[:TELLINGS] if item.at is not None])
        self.bounds = (quantity.low, quantity.high) if quantity else (None, None)
        self.wide = wide(quantity)
        self.current = [item for item in self.items if item.claim.counting not in ENDED]
        self.outdated = any(item.claim.counting == "superseded" for item in self.items)
        self.articles = frozenset([item.claim.article for item in self.current])
        self.attributed = frozenset([item.claim.article for item in self.current if item.claim.voices])

    @property
    def at(self) -> Interval | None:
        """As of when the figure was first given."""
        return self.items[0].at

    def near(self, other: Report, window: timedelta = WINDOW) -> bool:
        """Whether the two figures were given within `window` of one another."""
        reach = window.total_seconds()
        for start, end in self.told:
            for a, b in other.told:
                if a - end <= reach and start - b <= reach:
                    return True
        return False


class Slate:
    """All reports of a slot, oldest first, with what finds one among them."""

    def __init__(self, items: Iterable[Said]) -> None:
        self.reports = reports(items)
        self.by_figure: dict[object, list[int]] = defaultdict(list)
        self.by_article: dict[str, list[int]] = defaultdict(list)
        self.by_value: dict[float, list[Report]] = defaultdict(list)
        self.at_value: dict[float, list[int]] = defaultdict(list)
        self.given: dict[str, set[float]] = defaultdict(set)
        for position, report in enumerate(self.reports):
            self.by_figure[bounds(report)].append(position)
            self.by_value[report.value].append(report)
            self.at_value[report.value].append(position)
            self.given[report.origin.id].add(report.value)
            for article in report.articles:
                self.by_article[article].append(position)
        self.values = sorted([report.value for report in self.reports if report.quantity])
        self.unsourced = not any(report.rank for report in self.reports)
        self.taken_back = _taken_back(self.reports)
        for report in self.reports:
            report.part = self._only_beside_larger(report)

    def succeed(self) -> None:
        """Lets each origin's later figures take the place of its earlier ones; a misprint takes nobody's."""
        for mine in self._by_origin():
            _succeed(mine)

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

    def telling(self, item: Said) -> list[Report]:
        """The reports that give the bounds of a claim's figure, whoever's they are."""
        return [self.reports[position] for position in self.by_figure[figure(item.quantity)[:2]]]


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
    for report in every:
        printed = [item.printed.start for item in report.items if item.claim.counting == "withdrawn" and item.printed]
        if printed and report.value >= TELLING:
            found[report.value] = min([*printed, *([found[report.value]] if report.value in found else [])])
    return found


def bounds(report: Report) -> Bounds:
    """The bounds of a report's figure: what makes it the same figure in another mouth."""
    return report.bounds


def figure(quantity: Quantity | None) -> Figure:
    """What makes two claims of one origin one report: bounds, hedge and unit."""
    return (quantity.low, quantity.high, quantity.approx, quantity.unit) if quantity else (None, None, False, None)


def compatible(one: Quantity | None, other: Quantity | None) -> bool:
    """Whether one number can satisfy both, within the published tolerance. Nothing said is compatible with anything."""
    if one is None or other is None or one.unit != other.unit:
        return one is None or other is None
    return one.overlaps(other, TOLERANCE)


def near_enough(one: Quantity | None, other: Quantity | None) -> bool:
    """Whether two figures are compatible, or one only is the other rounded: about 2,000 is no other count than 1,678."""
    if one is None or other is None or compatible(one, other):
        return True
    return one.overlaps(other, max(_rounding(quantity) for quantity in (one, other)))


def _rounding(quantity: Quantity) -> float:
    """The share of an approximate number by which its rounding may have moved it: half of the last place that is no zero."""
    number = int(anchor(quantity)) if quantity.approx else 0
    zeros = len(str(number)) - len(str(number).rstrip("0"))
    return min(ROUNDING, 10**zeros / 2 / number) if number else 0.0


def wide(quantity: Quantity | None) -> bool:
    """Whether a quantity is a vague word's: its ends lie far apart."""
    return quantity is not None and bool(quantity.low) and quantity.high is not None and quantity.high > VAGUE * (quantity.low or 1)


def factor(one: Report, other: Report) -> float:
    """By how much the larger of two figures exceeds the smaller; 1 where one has no number."""
    if one.quantity is None or other.quantity is None:
        return 1.0
    low, high = sorted((one.value, other.value))
    return high / low if low > 0 else float("inf")


def reports(items: Iterable[Said]) -> list[Report]:
    """The reports of a slot's claims, oldest first."""
    by_origin: dict[str, dict[Figure, Report]] = defaultdict(dict)
    for item in sorted(items, key=lambda item: item.order):
        mine = by_origin[item.origin.id]
        key = figure(item.quantity)
        if key in mine:
            mine[key].items.append(item)
        else:
            mine[key] = Report(origin=item.origin, quantity=item.quantity, items=[item])
    for mine in by_origin.values():
        for report in mine.values():
            report.close()
        beside = figures_at_once(item for report in mine.values() for item in report.items)
        for report in mine.values():
            report.beside = beside
    every = [report for mine in by_origin.values() for report in mine.values()]
    return sorted(every, key=lambda report: (report.first, report.items[0].order, report.origin.id))


def _succeed(mine: list[Report]) -> None:
    """A later figure of one origin replaces an earlier one that it is not compatible with; one told as superseded was replaced too.

    A part replaces no whole. Of two figures given at one time the larger one came later, where a count can't fall.
    """
    for position, report in enumerate(mine):
        for later in mine[position + 1 :]:
            if (
                later.current
                and not later.suspected
                and (report.part or not later.part)
                and _follows(later, report)
                and not compatible(report.quantity, later.quantity)
            ):
                report.replaced = later.first
                break
    for report in mine:
        if not report.current and report.replaced is None:
            report.replaced = report.first


def _follows(later: Report, report: Report) -> bool:
    if later.first != report.first:
        return later.first > report.first
    grows = later.items[0].claim.predicate not in STOCKS and later.quantity is not None
    return grows and later.value > report.value and not later.articles & report.articles


def latest(mine: Iterable[Report]) -> Report | None:
    """The report of one origin that holds: the newest that was not replaced, the most precise of those given together.

    "18" soon after "at least 18" is the same figure said shorter: the careful wording stands.
    """
    held = [report for report in mine if report.replaced is None and report.current]
    held = [report for report in held if not report.part] or held
    newest = max(held, key=lambda report: (report.first, _width(report.quantity), report.items[0].id), default=None)
    careful = [report for report in held if newest and _floor_of(report.quantity, newest.quantity) and report.near(newest)]
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
    if item.printed is None or item.claim.as_of is not None or item.claim.counting != "total":
        return False
    return any(
        report.replaced is not None and report.first < report.replaced and _long_ago(report.replaced, item)
        for report in slate.telling(item)
        if report.origin.id == item.origin.id or (item.rank == 0 and report.rank == 2)
    )


def _long_ago(replaced: datetime, item: Said) -> bool:
    return item.printed is not None and replaced != NEVER and replaced + STALE_AFTER <= item.printed.start


def figures_at_once(items: Iterable[Said]) -> dict[str, set[float]]:
    """For each article the numbers that one origin's current claims give in it."""
    told: dict[str, set[float]] = defaultdict(set)
    for item in items:
        if item.claim.counting not in ENDED and item.quantity:
            told[item.claim.article].add(item.number)
    return dict(told)
