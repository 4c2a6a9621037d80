"""One figure of one origin, and every claim that gives it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from math import log

from dateline.model import Interval, Quantity
from dateline.reconcile.compare import wide
from dateline.reconcile.rules import TELLINGS, WINDOW
from dateline.reconcile.said import Said

Bounds = tuple[object, object]
Beside = dict[str, set[float]]
"""For each article the numbers that one origin's current claims give in it."""
ENDED = frozenset({"superseded", "withdrawn"})
"""How a claim counts that gives a figure as one that holds no more."""


class Report:
    """One figure of one origin, and every claim that gives it, oldest first; with what is asked of it again and again.

    `told` are the first tellings as seconds (start, end), `log` the logarithm of `value`, the number that a reader remembers of it. `current`
    are the claims that give it as the figure that holds, `articles` theirs, `attributed` those that say whose it is; `outdated`: some article
    tells it as an earlier one. `replaced` is when the origin first gave another; `beside` holds, by article, the numbers of all figures that
    the origin gives there. `part`: wherever it is told, a larger figure of the same count stands beside it, so that it is a part of that (a
    week's dead), or what it was before. `lowered`: some article tells that the toll was lowered from it. `suspected` is the key of the reason why
    it looks like a misprint.
    """

    __slots__ = (
        "articles", "attributed", "beside", "bounds", "current", "first", "items", "log", "lowered", "origin", "outdated", "part", "quantity",
        "rank", "replaced", "suspected", "told", "value", "wide",
    )  # fmt: skip

    def __init__(self, items: list[Said], beside: Beside):
        first = items[0]
        quantity: Quantity | None = first.quantity
        self.items, self.origin, self.quantity, self.beside = items, first.origin, quantity, beside
        self.first, self.value = first.start, first.number
        self.log = log(max(first.number, 0.5))
        self.bounds: Bounds = (quantity.low, quantity.high) if quantity else (None, None)
        self.wide = wide(quantity)
        self.rank = max([item.rank for item in items])
        self.told = tuple([item.order[:2] for item in items[:TELLINGS] if item.at is not None])
        self.current = [item for item in items if item.claim.counting not in ENDED]
        self.outdated = len(self.current) < len(items) and any(item.claim.counting == "superseded" for item in items)
        self.articles = frozenset([item.claim.article for item in self.current])
        self.attributed = frozenset([item.claim.article for item in self.current if item.claim.voices])
        self.replaced: datetime | None = None
        self.part, self.lowered, self.suspected = False, False, ""

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


def reports(items: Iterable[Said]) -> list[Report]:
    """The reports of a slot's claims, oldest first."""
    same: dict[object, list[Said]] = {}
    beside: dict[str, Beside] = {}
    for item in sorted(items, key=_order):
        quantity, origin = item.quantity, item.origin.id
        key = (origin, quantity.low, quantity.high, quantity.approx, quantity.unit) if quantity else (origin,)
        if key in same:
            same[key].append(item)
        else:
            same[key] = [item]
        told = beside.setdefault(origin, defaultdict(set))
        if quantity and item.claim.counting not in ENDED:
            told[item.claim.article].add(item.number)
    return [Report(mine, beside[mine[0].origin.id]) for mine in same.values()]


def _order(item: Said) -> tuple[float, float, float, str]:
    return item.order


def factor(one: Report, other: Report) -> float:
    """By how much the larger of two figures exceeds the smaller; 1 where one has no number."""
    if one.quantity is None or other.quantity is None:
        return 1.0
    low, high = sorted((one.value, other.value))
    return high / low if low > 0 else float("inf")
