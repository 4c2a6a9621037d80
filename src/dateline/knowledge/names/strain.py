"""How far one name's letters are from how the other's are usually spelt in its script: costs learnt from the cities of the gazetteer.

`alignments.tsv.gz`, by scripts/fit_names.py: for each pair of scripts, chunks of up to three letters and what it costs to take one for the other:
0 where each is always spelt by the other. Unlike the distance of sounds it was never set by hand, nor on names of people: a second opinion.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from math import inf

from dateline.knowledge.names.letters import letters
from dateline.knowledge.tables import rows

GAP = 5.5
"""What a letter costs that the other name has nothing for, where the table does not know better."""
MOST = 3.0
"""A strain a letter that nothing needs to be told apart beyond."""
SPAN = 3

START = 0.3
"""What a step costs beside its chunks, so that of equally easy ones the longer is taken."""

Scripts = tuple[str, str]
Table = dict[str, dict[str, float]]
Step = tuple[int, int, float]
"""From a place in the other word to a later one, and what that costs."""

EASY = 0.7
"""Nats a letter below which letters speak for two words being one."""


@cache
def _tables() -> dict[Scripts, Table]:
    found: dict[tuple[str, str], Table] = defaultdict(lambda: defaultdict(dict))
    for one, other, a, b, cost in rows("alignments.tsv.gz"):
        found[one, other][a][b] = float(cost)
    return {pair: dict(table) for pair, table in found.items()}


@lru_cache(maxsize=65536)
def strain(a: str, b: str, scripts: Scripts, most: float = MOST) -> float | None:
    """Nats a letter of the best alignment of two words, at most `most`; None for two words of one script.

    An alignment that takes at each step what costs least a letter is taken for the best where it is an easy one.
    """
    table = _tables().get(scripts)
    if table is None:
        return strain(b, a, scripts[::-1], most) if scripts[::-1] in _tables() else None
    one, other = letters(a, scripts[0]), letters(b, scripts[1])
    longer = max(len(one), len(other)) - 1
    straight = _straight(one, other, table, EASY * longer)
    return min(most, (_cost(one, other, scripts, most * longer) if straight is None else straight) / longer)


def _straight(one: str, other: str, table: Table, most: float) -> float | None:
    """The cost of the alignment that never looks ahead; None where it costs too much or leads nowhere."""
    i, j, spent = 0, 0, 0.0
    while i < len(one) and j < len(other):
        step = _next(one, other, i, j, table)
        if step is None or spent > most:
            return None
        i, j, spent = step[1], step[2], spent + step[3]
    return spent if (i, j) == (len(one), len(other)) and spent <= most else None


def _next(one: str, other: str, i: int, j: int, table: Table) -> tuple[float, int, int, float] | None:
    """The step that costs least a letter: (that cost, where it leads in one word and the other, its own cost)."""
    best: tuple[float, int, int, float] | None = None
    for to in range(i + 1, min(i + SPAN, len(one)) + 1):
        spelt = table.get(one[i:to])
        if spelt is None:
            continue
        for at in range(j, min(j + SPAN, len(other)) + 1):
            cost = spelt.get(other[j:at])
            if cost is not None and (best is None or (cost + START) < best[0] * (to - i + at - j)):
                best = (cost + START) / (to - i + at - j), to, at, cost
    return best


def _cost(one: str, other: str, scripts: Scripts, limit: float) -> float:
    """The cheapest way through both words (Viterbi 1967), leaving out ways that cost more than `limit`.

    Only those pairs of chunks are gone through that the table has and that stand in both words.
    """
    best = [[inf] * (len(other) + 1) for _ in range(len(one) + 1)]
    best[0][0] = 0.0
    more = _steps(other, scripts, "")
    for i, row in enumerate(best):
        _step(row, row, more, limit)
        for m, later in enumerate(best[i + 1 : i + 1 + SPAN], 1):
            _step(row, later, _steps(other, scripts, one[i : i + m]), limit)
    return best[-1][-1]


@lru_cache(maxsize=16384)
def _steps(word: str, scripts: Scripts, chunk: str) -> tuple[Step, ...]:
    """The ways on through a word that a chunk of the other one allows; an empty chunk and a single letter may have nothing for each other."""
    where, spelt = _chunks(word), _tables()[scripts].get(chunk, {})
    listed = [(at, at + len(piece), spelt[piece]) for piece in where.keys() & spelt.keys() for at in where[piece]]
    if not chunk:
        bare = [(at, at + 1, GAP) for piece, places in where.items() if len(piece) == 1 and piece not in spelt for at in places]
        return tuple(sorted(listed + bare))
    return tuple(listed + [(at, at, GAP) for at in where[""]] if len(chunk) == 1 and "" not in spelt else listed)


@lru_cache(maxsize=4096)
def _chunks(word: str) -> dict[str, list[int]]:
    """Every chunk of a word, the empty one too, and where it begins."""
    found: dict[str, list[int]] = {"": list(range(len(word) + 1))}
    for n in range(1, SPAN + 1):
        for at in range(len(word) - n + 1):
            found.setdefault(word[at : at + n], []).append(at)
    return found


def _step(row: list[float], later: list[float], steps: tuple[Step, ...], limit: float) -> None:
    """The costs of a row carried on by some steps to a later one, or within it."""
    for at, to, cost in steps:
        here = row[at]
        if here < limit and here + cost < later[to]:
            later[to] = here + cost
