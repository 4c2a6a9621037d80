"""Average-link agglomeration: which articles of a neighbourhood are one story, all pairs considered."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from heapq import nlargest
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dateline.cluster.channels import Matrix
from dateline.cluster.rests import Rests

NEVER = -1e6
STRONGEST = 6.0
COHESION, COHESION_AT_ONCE = 0.35, 0.5
LEAST_COHERENT = 3
LEAST_ASKED, MOST_ASKED = 5, 24
NEARER = 0.72
CLOSEST = 3
"""How many relations are asked for: one alone may be a near copy, of which a group has more at home, whatever it tells."""
LAG = 1.0
"""How much less a mean score counts, in the order of merges, each time the days between two groups grow by a factor of e."""
LULLS = ((6.0, 6.0), (9.0, 9.0), (30.0, 11.9))
"""How many days without a word, longer than either group has run, ask for how high a mean score."""
LEAST_LULLED = 2
Score = Callable[[str, str], float]
Group = Sequence[str]
Test = Callable[[Group, Group], bool]
Published = Callable[[str], float]
"""When a member was published, in days; NaN where no one knows."""
Rows = NDArray[np.intp]


def held(score: float) -> float:
    """A score that counts for less than STRONGEST, so that no one pair decides a story; what is kept apart stays apart."""
    return STRONGEST * math.tanh(score / STRONGEST) if score > NEVER else score


def strangers(one: Group, other: Group, score: Score, comparable: Test) -> bool:
    """Whether the members of two groups have much closer relations at home than in the other group: like events of different years.

    Of each group at most MOST_ASKED members are asked, each by its best scores among those it is `comparable` with; too few answers tell nothing.
    """
    answers = [
        found
        for mine, theirs in ((one, other), (other, one))
        for key in mine[:MOST_ASKED]
        if (found := relations(key, mine, theirs, score, comparable))
    ]
    return len(answers) >= 2 * LEAST_ASKED and sum(away for _, away in answers) < NEARER * sum(home for home, _ in answers)


def relations(key: str, mine: Group, theirs: Group, score: Score, comparable: Test) -> tuple[float, float] | None:
    """The mean of a member's best scores at home, and in the other group, as many of both; None where either has nothing to compare it with."""
    home = [score(key, near) for near in mine[:MOST_ASKED] if near != key and comparable((key,), (near,))]
    away = [score(key, far) for far in theirs[:MOST_ASKED] if comparable((key,), (far,))]
    asked = min(CLOSEST, len(home), len(away))
    return (sum(nlargest(asked, home)) / asked, sum(nlargest(asked, away)) / asked) if asked else None


def components(members: Iterable[str], edges: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Connected sets, in the order in which their first members are given."""
    parent = {member: member for member in members}

    def find(member: str) -> str:
        while parent[member] != member:
            parent[member] = parent[parent[member]]
            member = parent[member]
        return member

    for one, other in edges:
        if one in parent and other in parent:
            parent[find(one)] = find(other)
    found: dict[str, list[str]] = defaultdict(list)
    for member in parent:
        found[find(member)].append(member)
    return list(found.values())


def never(_one: Group, _other: Group) -> bool:
    """The test that no two groups pass."""
    return False


def undated(_key: str) -> float:
    """When members were published of which no one knows."""
    return math.nan


class Questions(NamedTuple):
    """What is asked beside mean scores: whether two groups are told apart, whether they were written at once, when a member was published, and
    how long a story rested between two."""

    told_apart: Test = never
    at_once: Test = never
    published: Published = undated
    rests: Rests | None = None


NOTHING_ASKED = Questions()


def average_link(groups: Sequence[Group], scores: Matrix, threshold: float, asked: Questions = NOTHING_ASKED) -> list[list[str]]:
    """Joins the two groups with the highest mean score (log-odds) over `threshold`, until none is left. `scores` are those of all members with
    each other, in the order of the groups.

    Two groups that each hold together far better than they do with each other stay apart, two like events in one place; so do those that
    are `told_apart`. Of groups that were written at once more likeness is asked: no story had time to run on between them. A story is put
    together day by day: what was written close together is joined before what was not, and after a lull more likeness is asked again. Where it
    runs on, the days since it began speak against no article: only its longest rest does.
    A score of NEVER keeps two articles apart for good. O(n²) numbers for n articles are looked at for each merge, all at once.
    """
    if len(scores) == 2 == len(groups) and (held(scores[0, 1]) <= threshold or asked.told_apart(*groups)):
        return [list(group) for group in groups]
    if len(scores) == 2:
        return [[key for group in groups for key in group]]
    forest = Forest(groups, scores, threshold, asked)
    while (best := forest.best()) is not None:
        forest.step(*best)
    return forest.groups()


class Forest:
    """Groups in rows: the sums of scores between them (held, as they are, and of what days cost) and within them, and the merges that may come.

    What a merge is worth stands in `worth` (less is better) and `plain`, as found, or as the best that it can be where that is not `exact`.
    Of merges as good the one of the groups that were there first comes first; a merged group takes the row of one of the two, and a new number.
    """

    def __init__(self, groups: Sequence[Group], scores: Matrix, threshold: float, asked: Questions) -> None:
        self.threshold, self.questions = threshold, asked
        self.live = {row: list(group) for row, group in enumerate(groups)}
        every = np.arange(len(groups))
        self.number, self.following = every.copy(), len(groups)
        self.sizes = np.array(list(map(len, groups)), dtype=np.float64)
        days = [[day for key in group if not math.isnan(day := asked.published(key))] for group in groups]
        self.known = np.array(list(map(len, days)))
        self.dated = 2 * self.known >= self.sizes
        self.first, self.last = np.array([(min(known), max(known)) if known else (math.nan, math.nan) for known in days]).T.copy()
        starts = np.cumsum(self.sizes, dtype=np.intp) - self.sizes.astype(np.intp)
        held_scores = np.where(scores > NEVER, STRONGEST * np.tanh(scores / STRONGEST), scores)
        costs = asked.rests.between(groups) if asked.rests else np.zeros((len(groups), len(groups)))
        self.sums = np.stack([_summed(held_scores, starts), _summed(scores, starts), costs])
        self.inner = self.sums[1].diagonal() / 2
        self.worth, self.plain = np.full((2, len(groups), len(groups)), np.inf)
        self.exact = (costs == 0.0) | (self.sizes * self.sizes[:, None] == 1.0)
        self.propose(every[:, None], every, np.where(self.exact, 0.0, costs))
        np.fill_diagonal(self.worth, np.inf)

    def groups(self) -> list[list[str]]:
        """The groups in the order of their numbers."""
        return [self.live[row] for row in sorted(self.live, key=self.number.__getitem__)]

    def propose(self, rows: Rows | int, others: Rows, relief: Matrix) -> None:
        """What merges of groups with others are worth, with what is added to their sums; those under the threshold may not come."""
        held_sums, plain, _ = self.sums[:, rows, others]
        pairs = self.sizes[rows] * self.sizes[others]
        worth = LAG * np.log1p(self.silences(rows, others)) - (held_sums + relief) / pairs
        worth[held_sums + relief <= self.threshold * pairs] = np.inf
        self.worth[rows, others] = self.worth[others, rows] = worth
        self.plain[rows, others] = self.plain[others, rows] = (plain + relief) / pairs

    def silences(self, rows: Rows | int, others: Rows | int) -> Matrix:
        """How many days lie between groups and others; 0 where they meet, or where no one knows of half of either."""
        found = np.maximum(self.first[rows], self.first[others]) - np.minimum(self.last[rows], self.last[others])
        return np.asarray(np.fmax(0.0, found) * (self.dated[rows] & self.dated[others]))

    def best(self) -> tuple[int, int] | None:
        """The rows of the best merge that may come, the newer group first."""
        closest = self.worth.min(axis=1)
        least = closest.min()
        if least == np.inf:
            return None
        rows = np.flatnonzero(closest == least)
        at, others = np.nonzero(self.worth[rows] == least)
        rows = rows[at]
        plain, newer, older = self.plain[rows, others], self.number[rows], self.number[others]
        first = np.lexsort((older, newer, newer < older, -plain))[0]
        return int(rows[first]), int(others[first])

    def step(self, one: int, other: int) -> None:
        """Do a merge, unless it would join two coherent groups that only resemble each other; or find out what it is worth."""
        if self.questions.rests and not self.exact[one, other]:
            self.exact[one, other] = self.exact[other, one] = True
            self.propose(one, np.array([other]), np.array([self.questions.rests.relief(self.live[one], self.live[other])]))
        elif self.distinct(one, other, float(self.plain[one, other])):
            self.worth[one, other] = self.worth[other, one] = np.inf
        else:
            self.merge(one, other)

    def distinct(self, one: int, other: int, between: float) -> bool:
        """Whether both groups hold together so much better than with each other (a mean score) that they are two."""
        first, second = self.live[one], self.live[other]
        sizes = [len(first), len(second)]
        if min(sizes) >= LEAST_LULLED and self.lulled(one, other, between):
            return True
        if min(sizes) < LEAST_COHERENT:
            return self.questions.told_apart(first, second)
        weaker = min(self.inner[row] / (size * (size - 1) / 2) for row, size in zip((one, other), sizes, strict=True))
        if between >= COHESION_AT_ONCE * weaker:
            return self.questions.told_apart(first, second)
        return between < COHESION * weaker or self.questions.at_once(first, second) or self.questions.told_apart(first, second)

    def lulled(self, one: int, other: int, between: float) -> bool:
        """Whether longer than either group has run no word of the story was heard, and the two are not as like each other as that asks for.

        Two like events of one place are each told within days; a story that has run on for weeks may rest for as long.
        """
        lull = float(self.silences(one, other))
        if lull <= max(self.last[row] - self.first[row] for row in (one, other)):
            return False
        return any(lull > days and between < asked for days, asked in LULLS)

    def merge(self, one: int, other: int) -> None:
        """Two groups become one, in the row of the first; sums add up."""
        self.inner[one] += self.inner[other] + self.sums[1, one, other]
        self.sums[:, one] += self.sums[:, other]
        self.sums[:, :, one] = self.sums[:, one]
        self.live[one] += self.live.pop(other)
        self.number[one], self.following = self.following, self.following + 1
        self.sizes[one] += self.sizes[other]
        self.known[one] += self.known[other]
        self.dated[one] = 2 * self.known[one] >= self.sizes[one]
        self.first[one], self.last[one] = np.fmin(*self.first[[one, other]]), np.fmax(*self.last[[one, other]])
        self.worth[other] = self.worth[:, other] = np.inf
        rest = np.array([row for row in self.live if row != one])
        if len(rest):
            days = self.sums[2, one, rest]
            self.exact[one, rest] = self.exact[rest, one] = days == 0.0
            self.propose(one, rest, days)


def _summed(scores: Matrix, starts: Rows) -> Matrix:
    """The sums of all pairs of groups that begin at some places; of one group with itself each pair counts twice."""
    if len(starts) == len(scores):
        return scores
    return np.asarray(np.add.reduceat(np.add.reduceat(scores, starts, axis=0), starts, axis=1))
