"""A story that runs on: between two of its articles counts the longest rest in which no word of it was heard, not the days that lie between."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from dateline.cluster.channels import COLUMN, LONG_GAP, Matrix, shortness
from dateline.cluster.sketch import Sketch
from dateline.cluster.weights import columns

LEAST_REST = 1.0
"""How many days are a rest: within one, nobody stops to write."""
RELIEF = 1.1
"""How much of what the days cost more than rests would is taken back: the weights of days are learnt from pairs, most of them of stories that end
soon. Chosen on the development sets and their halves."""
Group = Sequence[str]
Places = NDArray[np.intp]


class Rests:
    """The members of a neighbourhood: when each was published, in days (NaN: unknown), and what the model takes off for the days between two."""

    def __init__(self, members: Sequence[Sketch], days: Sequence[float]) -> None:
        self.members, self.days = members, dict(zip((member.id for member in members), days, strict=True))

    @cached_property
    def place(self) -> dict[str, int]:
        return {member.id: place for place, member in enumerate(self.members)}

    @cached_property
    def weights(self) -> tuple[Matrix, Matrix]:
        """What the model weighs the days between each two members with, and their being long apart."""
        sizes = np.array([member.size for member in self.members], dtype=np.float64)
        languages = np.unique([member.language for member in self.members], return_inverse=True)[1]
        short, same = shortness(np.minimum(sizes[:, None], sizes)), languages[:, None] == languages
        return _weights("days apart", same, short), _weights("long apart", same, short)

    def between(self, groups: Sequence[Group]) -> Matrix:
        """What the days between the members of each two groups cost in sum, those of a rest apart: no more can be relieved."""
        if len(groups) == len(self.members) <= 2 or self._brief(*groups):
            return np.zeros((len(groups), len(groups)))
        order = np.array([self.place[key] for group in groups for key in group])
        days = np.array([self.days[key] for group in groups for key in group])
        gaps = np.abs(days[:, None] - days)
        costs = np.nan_to_num(self._costs(gaps, np.minimum(gaps, LEAST_REST), np.ix_(order, order)))
        starts = np.cumsum([0, *map(len, groups)])[:-1]
        return np.asarray(np.add.reduceat(np.add.reduceat(costs, starts, axis=0), starts, axis=1))

    def relief(self, one: Group, other: Group) -> float:
        """By how much the log-odds of all pairs of two groups are higher, in sum, once the two are one story: never negative."""
        if self._brief(one, other) or len(one) + len(other) == 2:
            return 0.0
        few, many = sorted((one, other), key=len)
        rows, others = (np.array([self.days[key] for key in group]) for group in (few, many))
        known, others_known = ~np.isnan(rows), ~np.isnan(others)
        rows, others = rows[known], others[others_known]
        places = np.array([self.place[key] for key in few])[known], np.array([self.place[key] for key in many])[others_known]
        return float(self._costs(np.abs(rows[:, None] - others), longest_rests(rows, others), np.ix_(*places)).sum())

    def _brief(self, *groups: Group) -> bool:
        """Whether all that some groups are known to have published lies within the shortest rest."""
        days = [day for group in groups for key in group if not math.isnan(day := self.days[key])]
        return not days or max(days) - min(days) <= LEAST_REST

    def _costs(self, gaps: Matrix, rests: Matrix, at: tuple[Places, ...]) -> Matrix:
        """By how much more days between members take off their log-odds than rests would."""
        daily, long = (weights[at] for weights in self.weights)
        more = np.log1p(np.clip(gaps, LEAST_REST, LONG_GAP)) - np.log1p(np.clip(rests, LEAST_REST, LONG_GAP))
        return -RELIEF * (daily * more + long * ((gaps > LONG_GAP) & (rests <= LONG_GAP)))


def _weights(name: str, same: NDArray[np.bool_], short: Matrix) -> Matrix:
    """What a signal weighs between texts of one language or of two, by how short they are."""
    (long, more), (long_across, more_across) = columns(True)[COLUMN[name]], columns(False)[COLUMN[name]]
    return np.where(same, long + more * short, long_across + more_across * short)


def longest_rests(rows: Matrix, others: Matrix) -> Matrix:
    """For each day of some and each of others: the longest stretch between the two in which none of all these days lies."""
    days = np.concatenate((rows, others))
    order = np.argsort(days, kind="stable")
    rest, at = np.diff(days[order]), np.argsort(order, kind="stable")
    mine, every = at[: len(rows), None], np.arange(len(days))
    ahead = np.where(every > mine, np.concatenate(([0.0], rest)), 0.0)
    behind = np.where(every < mine, np.concatenate((rest, [0.0])), 0.0)
    found = np.maximum.accumulate(ahead, axis=1) + np.maximum.accumulate(behind[:, ::-1], axis=1)[:, ::-1]
    return np.asarray(found[:, at[len(rows) :]])
