"""Average-link agglomeration: which articles of a neighbourhood are one story, all pairs considered."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

NEVER = -1e6
Score = Callable[[str, str], float]


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


def average_link(groups: Sequence[Sequence[str]], score: Score, threshold: float) -> list[list[str]]:
    """Joins the two groups with the highest mean score (log-odds) over `threshold`, until none is left.

    A score of NEVER or less keeps its two articles apart for good. O(n² log n) for n articles.
    """
    live = {number: list(group) for number, group in enumerate(groups)}
    sums: dict[int, dict[int, float]] = {number: {} for number in live}
    heap: list[tuple[float, int, int]] = []
    for one in live:
        for other in range(one):
            total = sum(score(a, b) for a in live[one] for b in live[other])
            sums[one][other] = sums[other][one] = total
            push(heap, total / (len(live[one]) * len(live[other])), one, other, threshold)
    following = len(live)
    while heap:
        _, one, other = heapq.heappop(heap)
        if one in live and other in live:
            merge(live, sums, heap, (one, other, following), threshold)
            following += 1
    return list(live.values())


def push(heap: list[tuple[float, int, int]], mean: float, one: int, other: int, threshold: float) -> None:
    if mean > threshold:
        heapq.heappush(heap, (-mean, one, other))


def merge(
    live: dict[int, list[str]], sums: dict[int, dict[int, float]], heap: list[tuple[float, int, int]], trio: tuple[int, int, int], threshold: float
) -> None:
    """Two groups become one under a new number; sums add up."""
    one, other, new = trio
    live[new] = live.pop(one) + live.pop(other)
    first, second = sums.pop(one), sums.pop(other)
    sums[new] = {}
    for third in live:
        if third != new:
            total = first[third] + second[third]
            sums[new][third] = sums[third][new] = total
            push(heap, total / (len(live[new]) * len(live[third])), new, third, threshold)
