"""How far one name's letters are from how the other's are usually spelt in its script: costs learnt from the cities of the gazetteer.

`alignments.tsv.gz`, by scripts/fit_names.py: for each pair of scripts, chunks of up to three letters and what it costs to take one for the other:
0 where each is always spelt by the other. Unlike the distance of sounds it was never set by hand, nor on names of people: a second opinion.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

from dateline.knowledge.names.letters import letters
from dateline.knowledge.tables import rows

GAP = 5.5
"""What a letter costs that the other name has nothing for, where the table does not know better."""
MOST = 3.0
"""A strain a letter that nothing needs to be told apart beyond."""
SPAN = 3

Table = dict[str, dict[str, float]]


@cache
def _tables() -> dict[tuple[str, str], Table]:
    found: dict[tuple[str, str], Table] = defaultdict(lambda: defaultdict(dict))
    for one, other, a, b, cost in rows("alignments.tsv.gz"):
        found[one, other][a][b] = found[other, one][b][a] = float(cost)
    return {pair: dict(table) for pair, table in found.items()}


@lru_cache(maxsize=65536)
def strain(a: str, b: str, scripts: tuple[str, str]) -> float | None:
    """Nats a letter of the best alignment of two words, at most `MOST`; None for two words of one script."""
    table = _tables().get(scripts)
    if table is None:
        return None
    one, other = letters(a, scripts[0]), letters(b, scripts[1])
    longer = max(len(one), len(other)) - 1
    return min(MOST, _cost(one, other, table, MOST * longer) / longer)


def _cost(one: str, other: str, table: Table, limit: float) -> float:
    """The cheapest way through both words (Viterbi 1967), leaving out ways that cost more than `limit`."""
    best: list[dict[int, float]] = [{} for _ in range(len(one) + 1)]
    best[0][0] = 0.0
    for i, row in enumerate(best):
        chunks = [(i + m, table.get(one[i : i + m], {})) for m in range(SPAN + 1) if i + m <= len(one)]
        for j in range(len(other) + 1):
            if (here := row.get(j, limit)) < limit:
                _reach(best, here, chunks, (i, j), other)
    return best[-1].get(len(other), limit)


def _reach(best: list[dict[int, float]], here: float, chunks: list[tuple[int, dict[str, float]]], at: tuple[int, int], other: str) -> None:
    """Every place that one more pair of chunks leads to."""
    i, j = at
    for to, spelt in chunks:
        for n in range(min(SPAN, len(other) - j) + 1):
            cost = spelt.get(other[j : j + n], GAP if to - i + n == 1 else None)
            if cost is not None and here + cost < best[to].get(j + n, here + cost + 1):
                best[to][j + n] = here + cost
