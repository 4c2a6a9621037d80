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

Table = dict[str, dict[str, float]]
Step = tuple[int, int, float]
"""From a place in the other word to a later one, and what that costs."""


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
    """The cheapest way through both words (Viterbi 1967), leaving out ways that cost more than `limit`.

    Only those pairs of chunks are gone through that the table has and that stand in both words.
    """
    where, size = _chunks(other), len(other)
    best = [[inf] * (size + 1) for _ in range(len(one) + 1)]
    best[0][0] = 0.0
    more = _more(where, table.get("", {}))
    for i, row in enumerate(best):
        _step(row, row, more, limit)
        for m in range(1, min(SPAN, len(one) - i) + 1):
            _step(row, best[i + m], _pairs(where, table.get(one[i : i + m], {}), m == 1), limit)
    return best[-1][-1]


@lru_cache(maxsize=4096)
def _chunks(word: str) -> dict[str, list[int]]:
    """Every chunk of a word, the empty one too, and where it begins."""
    found: dict[str, list[int]] = {"": list(range(len(word) + 1))}
    for n in range(1, SPAN + 1):
        for at in range(len(word) - n + 1):
            found.setdefault(word[at : at + n], []).append(at)
    return found


def _more(where: dict[str, list[int]], spelt: dict[str, float]) -> list[Step]:
    """Steps over letters that the one word has nothing for, by where they begin."""
    listed = [(at, at + len(chunk), spelt[chunk]) for chunk in where.keys() & spelt.keys() for at in where[chunk]]
    return sorted([*listed, *((at, at + 1, GAP) for chunk, places in where.items() if len(chunk) == 1 and chunk not in spelt for at in places)])


def _pairs(where: dict[str, list[int]], spelt: dict[str, float], single: bool) -> list[Step]:
    """Steps over the chunks of the other word that one of this word is taken for; a single letter may also be let go."""
    listed = [(at, at + len(chunk), spelt[chunk]) for chunk in where.keys() & spelt.keys() for at in where[chunk]]
    return [*listed, *((at, at, GAP) for at in where[""])] if single and "" not in spelt else listed


def _step(row: list[float], later: list[float], steps: list[Step], limit: float) -> None:
    """The costs of a row carried on by some steps to a later one, or within it."""
    for at, to, cost in steps:
        here = row[at]
        if here < limit and here + cost < later[to]:
            later[to] = here + cost
