"""Average-link agglomeration: which articles of a neighbourhood are one story, all pairs considered."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from heapq import nlargest
from typing import NamedTuple

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
Span = tuple[float, float]
"""The first and the last time of publication of a group, in days."""
Spans = Callable[[Group], Span | None]


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


def undated(_group: Group) -> None:
    """The span of groups of which no times of publication are known."""


class Questions(NamedTuple):
    """What is asked beside mean scores: whether two groups are told apart, whether they were written at once, when a group was written, and how
    long a story rested between two."""

    told_apart: Test = never
    at_once: Test = never
    span: Spans = undated
    rests: Rests | None = None


class Sums(NamedTuple):
    """The sums of all pairs of two groups: of their scores held, of their scores as they are, and of what the days between cost them."""

    held: float
    plain: float
    days: float

    def plus(self, other: Sums) -> Sums:
        return Sums(self.held + other.held, self.plain + other.plain, self.days + other.days)


NOTHING_ASKED = Questions()


def average_link(groups: Sequence[Group], score: Score, threshold: float, asked: Questions = NOTHING_ASKED) -> list[list[str]]:
    """Joins the two groups with the highest mean score (log-odds) over `threshold`, until none is left.

    Two groups that each hold together far better than they do with each other stay apart, two like events in one place; so do those that
    are `told_apart`. Of groups that were written at once more likeness is asked: no story had time to run on between them. A story is put
    together day by day: what was written close together is joined before what was not, and after a lull more likeness is asked again. Where it
    runs on, the days since it began speak against no article: only its longest rest does.
    A score of NEVER keeps two articles apart for good. O(n² log n) for n articles.
    """
    forest = Forest(groups, score, threshold, asked)
    while forest.heap:
        forest.step()
    return list(forest.live.values())


class Forest:
    """Groups under numbers, the sums of scores between them and within them, and the merges that may come next.

    A merge in the heap is exact or, as long as its sum is not worth finding, the best that it can be.
    """

    def __init__(self, groups: Sequence[Group], score: Score, threshold: float, asked: Questions) -> None:
        self.threshold, self.questions = threshold, asked
        self.live = {number: list(group) for number, group in enumerate(groups)}
        self.spans = {number: asked.span(group) for number, group in self.live.items()}
        self.inner = {number: sum(score(a, b) for at, a in enumerate(group) for b in group[:at]) for number, group in self.live.items()}
        self.sums: dict[int, dict[int, Sums]] = {number: {} for number in self.live}
        self.heap: list[tuple[float, float, int, int, bool]] = []
        self.following = len(self.live)
        days = asked.rests.between(groups) if asked.rests else [[0.0] * len(groups)] * len(groups)
        for one in self.live:
            for other in range(one):
                found = [score(a, b) for a in self.live[one] for b in self.live[other]]
                self.relate(one, other, Sums(sum(map(held, found)), sum(found), days[one][other]))

    def relate(self, one: int, other: int, total: Sums) -> None:
        """Record the sums between two groups, and their merge where it may come."""
        self.sums[one][other] = self.sums[other][one] = total
        single = len(self.live[one]) == len(self.live[other]) == 1
        self.propose(one, other, 0.0 if single else total.days, exact=single or not total.days)

    def propose(self, one: int, other: int, relief: float, *, exact: bool) -> None:
        """Enter a merge with what is added to its sums, where it would be over the threshold."""
        pairs, total = len(self.live[one]) * len(self.live[other]), self.sums[one][other]
        if total.held + relief > self.threshold * pairs:
            lag = LAG * math.log1p(self.silence(one, other))
            heapq.heappush(self.heap, (lag - (total.held + relief) / pairs, -(total.plain + relief) / pairs, one, other, exact))

    def silence(self, one: int, other: int) -> float:
        """How many days lie between two groups; 0 where they meet, or no one knows."""
        first, second = self.spans[one], self.spans[other]
        return max(0.0, max(first[0], second[0]) - min(first[1], second[1])) if first and second else 0.0

    def step(self) -> None:
        """Do the best merge that may come, unless it would join two coherent groups that only resemble each other."""
        _, plain, one, other, exact = heapq.heappop(self.heap)
        if one not in self.live or other not in self.live:
            return
        if self.questions.rests and not exact:
            self.propose(one, other, self.questions.rests.relief(self.live[one], self.live[other]), exact=True)
        elif not self.distinct(one, other, -plain):
            self.merge(one, other)

    def distinct(self, one: int, other: int, between: float) -> bool:
        """Whether both groups hold together so much better than with each other (a mean score) that they are two."""
        first, second = self.live[one], self.live[other]
        sizes = [len(first), len(second)]
        if min(sizes) >= LEAST_LULLED and self.lulled(one, other, between):
            return True
        if min(sizes) < LEAST_COHERENT:
            return self.questions.told_apart(first, second)
        weaker = min(self.inner[number] / (size * (size - 1) / 2) for number, size in zip((one, other), sizes, strict=True))
        if between >= COHESION_AT_ONCE * weaker:
            return self.questions.told_apart(first, second)
        return between < COHESION * weaker or self.questions.at_once(first, second) or self.questions.told_apart(first, second)

    def lulled(self, one: int, other: int, between: float) -> bool:
        """Whether longer than either group has run no word of the story was heard, and the two are not as like each other as that asks for.

        Two like events of one place are each told within days; a story that has run on for weeks may rest for as long.
        """
        lull = self.silence(one, other)
        spans = [span for span in (self.spans[one], self.spans[other]) if span]
        if lull <= max((last - first for first, last in spans), default=0.0):
            return False
        return any(lull > days and between < asked for days, asked in LULLS)

    def merge(self, one: int, other: int) -> None:
        """Two groups become one under a new number; sums add up."""
        new = self.following
        self.following += 1
        self.inner[new] = self.inner.pop(one) + self.inner.pop(other) + self.sums[one][other].plain
        first, second = self.sums.pop(one), self.sums.pop(other)
        self.live[new] = self.live.pop(one) + self.live.pop(other)
        self.spans[new] = self.questions.span(self.live[new])
        self.sums[new] = {}
        for third in self.live:
            if third != new:
                self.relate(new, third, first[third].plus(second[third]))
