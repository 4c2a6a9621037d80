"""How far one name's letters are from how the other's are usually spelt in its script: costs learnt from the cities of the gazetteer.

`alignments.tsv.gz`, by scripts/fit_names.py: for each pair of scripts, chunks of up to three letters and what it costs to take one for the other:
0 where each is always spelt by the other. Unlike the distance of sounds it was never set by hand, nor on names of people: a second opinion.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from math import inf
from typing import NamedTuple

from dateline.knowledge.names.letters import letters
from dateline.knowledge.tables import rows

GAP = 5.5
"""What a letter costs that the other name has nothing for, where the table does not know better."""
MOST = 3.0
"""A strain a letter that nothing needs to be told apart beyond."""
SPAN = 3
EASY = 0.7
"""Nats a letter below which letters speak for two words being one."""

Scripts = tuple[str, str]
Steps = tuple[tuple[str, int, float], ...]
"""Chunks of the other word, how long each is, and what it costs."""
ByFirst = dict[str, Steps]
"""The steps that begin with a letter."""


class Chunk(NamedTuple):
    """What a chunk of one word may be in the other: nothing at all, at a cost, or chunks."""

    nothing: float
    spelt: ByFirst


class Table(NamedTuple):
    """The chunks of one script, and what the other may have that stands for none of them."""

    chunks: dict[str, Chunk]
    more: ByFirst


UNKNOWN = Chunk(GAP, {})
"""A letter that the table does not have."""
LETTER: Steps = (("", 1, GAP),)
"""One letter more."""


@cache
def _tables() -> dict[Scripts, Table]:
    found: dict[Scripts, dict[str, dict[str, float]]] = defaultdict(lambda: defaultdict(dict))
    for one, other, a, b, cost in rows("alignments.tsv.gz"):
        found[one, other][a][b] = float(cost)
    return {pair: _table(dict(costs)) for pair, costs in found.items()}


def _table(costs: dict[str, dict[str, float]]) -> Table:
    chunks = {a: Chunk(spelt.get("", GAP if len(a) == 1 else inf), _by_first(spelt)) for a, spelt in costs.items() if a}
    more = {first: steps if any(long == 1 for _, long, _ in steps) else steps + LETTER for first, steps in _by_first(costs.get("", {})).items()}
    return Table(chunks, more)


def _by_first(spelt: dict[str, float]) -> ByFirst:
    found: ByFirst = {}
    for chunk, cost in spelt.items():
        if chunk:
            found[chunk[0]] = (*found.get(chunk[0], ()), (chunk, len(chunk), cost))
    return found


@lru_cache(maxsize=65536)
def strain(a: str, b: str, scripts: Scripts, most: float = MOST) -> float | None:
    """Nats a letter of the best alignment of two words, at most `most`; None for two words of one script."""
    table = _tables().get(scripts)
    if table is None:
        return strain(b, a, scripts[::-1], most) if scripts[::-1] in _tables() else None
    one, other = letters(a, scripts[0]), letters(b, scripts[1])
    longer = max(len(one), len(other)) - 1
    return min(most, _cost(one, other, table, most * longer) / longer)


def _cost(one: str, other: str, table: Table, limit: float) -> float:
    """The cheapest way through both words (Viterbi 1967), leaving out ways that cost more than `limit`."""
    best = [[inf] * (len(other) + 1) for _ in range(len(one) + 1)]
    best[0][0] = 0.0
    steps = [(letter, table.more.get(letter, LETTER)) for letter in other] + [("", ())]
    for i, row in enumerate(best):
        reached = _insert(row, steps, other, limit)
        for m, later in enumerate(best[i + 1 : i + 1 + SPAN], 1):
            chunk = table.chunks.get(one[i : i + m], UNKNOWN if m == 1 else None)
            if chunk is not None:
                _carry(reached, later, chunk, other)
    return best[-1][-1]


def _insert(row: list[float], more: list[tuple[str, Steps]], other: str, limit: float) -> list[tuple[int, str, float]]:
    """A row carried on within itself, by letters that only the other word has: where it leads, the letter there, and what that costs."""
    reached = []
    for at, (letter, steps) in enumerate(more):
        if (here := row[at]) < limit:
            reached.append((at, letter, here))
            for chunk, long, cost in steps:
                if here + cost < row[at + long] and (long == 1 or other.startswith(chunk, at)):
                    row[at + long] = here + cost
    return reached


def _carry(reached: list[tuple[int, str, float]], later: list[float], chunk: Chunk, other: str) -> None:
    """A row carried on to a later one, by what a chunk may be in the other word."""
    nothing, spelt = chunk
    for at, letter, here in reached:
        if here + nothing < later[at]:
            later[at] = here + nothing
        if letter in spelt:
            for piece, long, cost in spelt[letter]:
                if (long == 1 or other.startswith(piece, at)) and here + cost < later[at + long]:
                    later[at + long] = here + cost
