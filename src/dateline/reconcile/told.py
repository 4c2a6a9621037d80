"""The figures told of one scope, and whether those of another are the same: told at about the same time, or one course under two names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta
from functools import cached_property
from itertools import pairwise

from dateline.model.predicates import STOCKS
from dateline.reconcile import slots
from dateline.reconcile.compare import wide
from dateline.reconcile.rules import (
    CHANCE_AMONG,
    CHANCE_BELOW,
    COINCIDENCE,
    INTERLEAVED,
    ROUNDING,
    SAME_FIGURE_WITHIN,
    STRAY,
    STRAYS,
    SUPPORT_WITHIN,
    TOLERANCE,
)
from dateline.reconcile.said import Said


class Figures:
    """The figures told of one scope, in a number of series: each view of them is made when two scopes are first compared by it."""

    def __init__(self) -> None:
        self.told: list[tuple[Said, str]] = []

    def add(self, item: Said, series: str) -> None:
        if item.quantity is not None:
            self.told.append((item, series))

    @property
    def claims(self) -> int:
        return len(self.told)

    @cached_property
    def days(self) -> dict[tuple[str, float], list[float]]:
        """By series and value the days on which it was told, in seconds."""
        found: dict[tuple[str, float], list[float]] = defaultdict(list)
        for item, series in self.told:
            found[series, item.number].append(item.order[0])
        return found

    @cached_property
    def by_article(self) -> dict[tuple[str, str, str], set[float]]:
        """By article, origin and series the values; "hundreds" keep nothing apart."""
        found: dict[tuple[str, str, str], set[float]] = defaultdict(set)
        for item, series in self.told:
            if wide(item.quantity):
                continue
            found[item.claim.article, item.origin.id, series].add(item.number)
        return found

    @cached_property
    def series(self) -> dict[tuple[str, str], list[tuple[float, float]]]:
        """By series and origin the values, each with its time in seconds."""
        found: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
        for item, series in self.told:
            if item.at is not None:
                found[series, item.origin.id].append((item.order[0], item.number))
        return found

    def coincide(self, other: Figures) -> bool:
        """Whether most figures of the rarer scope stand in the other at about the same time, and no article keeps the two apart."""
        if self.kept_apart(other):
            return False
        rare, common = sorted((self, other), key=lambda scope: len(scope.days))
        telling = {key: times for key, times in rare.days.items() if not common.by_chance(key)}
        return bool(telling) and sum(common.tells(key, times) for key, times in telling.items()) >= COINCIDENCE * len(rare.days)

    def by_chance(self, key: tuple[str, float]) -> bool:
        """Whether a figure is so small, and those told here so many, that to find it here says nothing."""
        series, value = key
        return value < CHANCE_BELOW and sum(series == own for own, _ in self.days) >= CHANCE_AMONG

    def shared(self, other: Figures) -> int:
        """How many figures are told of both at about the same time; none where an article keeps the two apart."""
        return 0 if self.kept_apart(other) else sum(other.tells(key, times) for key, times in self.days.items())

    def continues(self, other: Figures) -> bool:
        """Whether the two share a figure, not by chance, and each origin's figures, taken together, rise: one series under two names."""
        both = [key for key, times in self.days.items() if other.tells(key, times, SUPPORT_WITHIN if _precise(key[1]) else SAME_FIGURE_WITHIN)]
        if self.kept_apart(other) or (len(both) <= 1 and all(self.by_chance(key) or other.by_chance(key) for key in both)):
            return False
        shared = {key for key in self.series.keys() & other.series.keys() if key[0].partition("/")[0] not in STOCKS}
        return bool(shared) and _rise(self.series[key] + other.series[key] for key in shared)

    def strays_from(self, home: Figures) -> bool:
        """Whether every precise figure told here is told of `home` at about the same time, by many more: one place misread."""
        if self.claims * STRAYS > home.claims or self.kept_apart(home):
            return False
        precise = [(key, times) for key, times in self.days.items() if _precise(key[1])]
        return bool(precise) and all(home.tells(key, times) for key, times in precise)

    def told_of(self, home: Figures) -> bool:
        """Whether what is told of this wider scope is told of `home`: no article keeps the two apart, and no figure is said to be of the wider one.

        Each has its place from what stands around it or is told of `home` too, or all of them fall into the course of `home`'s own.
        """
        if self.kept_apart(home):
            return False
        own = [(item, series) for item, series in self.told if _places_itself(item)]
        return all(home.tells((series, item.number), [item.order[0]]) for item, series in own) or self._one_course(home)

    def _one_course(self, home: Figures) -> bool:
        """Whether the figures of both, in the order of time and whoever gives them, rise, and change hands often enough for that to be no chance."""
        changes, risen = 0, []
        for series in {series for _, series in self.told} & {series for _, series in home.told}:
            if series.partition("/")[0] in STOCKS:
                continue
            mine = [(item.order[0], item.number, here is self) for here in (self, home) for item, own in here.told if own == series]
            changes += sum(before != after for (_, _, before), (_, _, after) in pairwise(sorted(mine)))
            risen.append([(at, value) for at, value, _ in mine])
        return changes >= INTERLEAVED and _rise(risen)

    def tells(self, key: tuple[str, float], times: Sequence[float], within: timedelta = SAME_FIGURE_WITHIN) -> bool:
        near = within.total_seconds()
        return any(abs(mine - theirs) <= near for mine in self.days.get(key, ()) for theirs in times)

    def kept_apart(self, other: Figures) -> bool:
        """Whether one origin, in one article, gives the two scopes figures that have nothing in common: none is another, or another rounded."""
        shared = self.by_article.keys() & other.by_article.keys()
        return any(not _in_common(self.by_article[key], other.by_article[key]) for key in shared)


def _in_common(some: set[float], others: set[float]) -> bool:
    return bool(some & others) or any(_rounded(one, other) or _rounded(other, one) for one in some for other in others)


def _rounded(loose: float, exact: float) -> bool:
    """Whether one number is the other without its last places, as a headline gives it ("more than 600" is kept as 601): 950 for 953, 600 for 610."""
    for number in (int(loose), int(loose) - 1):
        unit = 10 ** (len(str(number)) - len(str(number).rstrip("0")))
        if unit > 1 and 0 <= exact - number < unit and exact <= number * (1 + ROUNDING):
            return True
    return False


def _precise(value: float) -> bool:
    """Whether a number has two digits before its zeros: it is hardly told twice by chance."""
    return len(str(int(value)).rstrip("0")) > 1


def _places_itself(item: Said) -> bool:
    """Whether nothing tells that a claim has its place from elsewhere than its own sentence."""
    return not any(signal.name == "place" and signal.reason not in slots.OWN_PLACE for signal in item.claim.signals)


def _rise(series: Iterable[list[tuple[float, float]]]) -> bool:
    """Whether figures, in the order of time, rise: all but a few steps, since parts of a count stray among its totals; rounding is no fall."""
    steps = [step for told in series for step in pairwise(value for _, value in sorted(told))]
    return sum(later < earlier * (1 - TOLERANCE) for earlier, later in steps) <= STRAY * len(steps)
