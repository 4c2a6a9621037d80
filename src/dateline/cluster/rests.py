"""A story that runs on: between two of its articles counts the longest rest in which no word of it was heard, not the days that lie between."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dateline.cluster.channels import COLUMN, LONG_GAP, Matrix, shortness
from dateline.cluster.sketch import Sketch
from dateline.cluster.weights import columns

Group = Sequence[str]
Places = NDArray[np.intp]


class Rests:
    """The members of a neighbourhood: when each was published, in days (NaN: unknown), and what the model takes off for the days between two."""

    def __init__(self, members: Sequence[Sketch], days: Sequence[float]) -> None:
        self.place = {member.id: place for place, member in enumerate(members)}
        self.days = np.array(days)
        self.sizes = np.array([member.size for member in members], dtype=np.float64)
        self.languages = np.unique([member.language for member in members], return_inverse=True)[1]

    def between(self, groups: Sequence[Group]) -> list[list[float]]:
        """What the days between the members of each two groups cost in sum: no more can be relieved."""
        order = np.array([self.place[key] for group in groups for key in group])
        costs = np.nan_to_num(self._costs(np.abs(self.days[order][:, None] - self.days[order]), order, order))
        starts = np.cumsum([0, *map(len, groups)])[:-1]
        found: list[list[float]] = np.add.reduceat(np.add.reduceat(costs, starts, axis=0), starts, axis=1).tolist()
        return found

    def relief(self, one: Group, other: Group) -> float:
        """By how much the log-odds of all pairs of two groups are higher, in sum, once the two are one story: never negative."""
        rows, others = sorted((self._dated(one), self._dated(other)), key=len)
        if not len(rows) or len(rows) + len(others) == 2:
            return 0.0
        gaps, rests = np.abs(self.days[rows][:, None] - self.days[others]), longest_rests(self.days[rows], self.days[others])
        return float((self._costs(gaps, rows, others) - self._costs(rests, rows, others)).sum())

    def _dated(self, group: Group) -> Places:
        """Those of a group's members whose day of publication is known."""
        places = np.array([self.place[key] for key in group])
        return places[~np.isnan(self.days[places])]

    def _costs(self, gaps: Matrix, rows: Places, others: Places) -> Matrix:
        """What so many days between members take off their log-odds."""
        short = shortness(np.minimum(self.sizes[rows][:, None], self.sizes[others]))
        same = self.languages[rows][:, None] == self.languages[others]
        daily, long = (_weights(name, same, short) for name in ("days apart", "long apart"))
        return -(daily * np.log1p(np.minimum(gaps, LONG_GAP)) + long * (gaps > LONG_GAP))


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
