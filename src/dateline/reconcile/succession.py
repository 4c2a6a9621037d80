"""Which later figure of one origin takes the place of an earlier one, found without comparing each with each."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from dateline.model.predicates import STOCKS
from dateline.reconcile.compare import compatible, ends
from dateline.reconcile.reports import Report

Chain = list[tuple[float, int]]
"""The figures that go further than all before them, as seen from the left: (how far, negated where it is low; position), the nearest last."""


def succeed(mine: Sequence[Report]) -> None:
    """A later figure of one origin replaces an earlier one that it is not compatible with; one told as superseded was replaced too.

    A part replaces no whole, a misprint nobody. Of two figures given at one time the larger one came later, where a count can't fall. `mine` are
    all reports of the origin in one slot, oldest first.
    """
    whole: dict[str | None, _Later] = defaultdict(_Later)
    every: dict[str | None, _Later] = defaultdict(_Later)
    for group in _from_the_last(mine):
        for position in group:
            report = mine[position]
            later = _at_one_time(mine, position, group[-1])
            if later is None:
                later = (every if report.part else whole)[_unit(report)].first_apart(report)
            if later is not None:
                report.replaced = mine[later].first
            elif not report.current:
                report.replaced = report.first
        for position in reversed(group):
            if _may_follow(mine[position]):
                for later_ones in (every, whole) if not mine[position].part else (every,):
                    later_ones[_unit(mine[position])].add(position, mine[position])


def _from_the_last(mine: Sequence[Report]) -> Iterator[list[int]]:
    """The positions of the reports given first at one time, the latest time first."""
    groups = [list(same) for _, same in groupby(range(len(mine)), key=lambda position: mine[position].first)]
    yield from reversed(groups)


def _unit(report: Report) -> str | None:
    """What a figure is measured in: one of another unit takes no figure's place."""
    return report.quantity.unit if report.quantity else None


def _may_follow(report: Report) -> bool:
    return bool(report.current) and not (report.suspected or report.lowered) and report.quantity is not None


def _at_one_time(mine: Sequence[Report], position: int, last: int) -> int | None:
    """The first figure told at the same time that came after: a larger one, elsewhere, of what cannot fall."""
    report = mine[position]
    if mine[last].items[0].claim.predicate in STOCKS:
        return None
    for other in range(position + 1, last + 1):
        later = mine[other]
        if not _may_follow(later) or (later.part and not report.part) or later.value <= report.value or later.articles & report.articles:
            continue
        if _unit(later) == _unit(report) and not compatible(report.quantity, later.quantity):
            return other
    return None


class _Later:
    """Figures that may take the place of earlier ones, added from the last to the first: which is the first that lies apart from a given one.

    A figure behind another that reaches as low, or as high, is never the first to lie apart: it is dropped, and the rest is searched by halves.
    """

    def __init__(self) -> None:
        self._falling: Chain = []
        self._rising: Chain = []

    def add(self, position: int, report: Report) -> None:
        if report.quantity is None:
            return
        low, high = ends(report.quantity)
        _push(self._falling, -high, position)
        _push(self._rising, low, position)

    def first_apart(self, report: Report) -> int | None:
        """The position of the first figure that ends below this one, or begins above it."""
        if report.quantity is None:
            return None
        low, high = ends(report.quantity)
        found = [at for at in (_first_beyond(self._falling, -low), _first_beyond(self._rising, high)) if at is not None]
        return min(found, default=None)


def _push(chain: Chain, reach: float, position: int) -> None:
    while chain and chain[-1][0] <= reach:
        chain.pop()
    chain.append((reach, position))


def _first_beyond(chain: Chain, reach: float) -> int | None:
    """The nearest figure that goes beyond `reach`: those in the chain go the less far the nearer they are."""
    beyond = bisect_left(chain, -reach, key=lambda far: -far[0])
    return chain[beyond - 1][1] if beyond else None
