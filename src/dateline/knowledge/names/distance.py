"""How far two sounded words are from each other: an edit distance whose costs know what scripts confuse (Wagner and Fischer 1974)."""

from __future__ import annotations

from functools import cache, lru_cache

from dateline.knowledge.names.sounds import VOWELS
from dateline.knowledge.tables import rows

ACROSS = {"vowel": 0.10, "h": 0.25, "G": 0.4, "r": 0.45, "n": 0.6, "weight": 0.3, "liquid": 0.2, "strict": 1.0}
"""Between scripts vowels are cheap to add (Arabic leaves them out, kana and Han put them in) and l and r are one."""
WITHIN = {"vowel": 0.40, "h": 0.35, "G": 0.6, "r": 1.0, "n": 1.0, "weight": 0.6, "liquid": 0.8, "strict": 1.6}
"""Between two spellings in one script a vowel more or less may be another name (Niger, Nigeria)."""
MERGES = frozenset({"Hani", "Kana", "Hang"})
"""Scripts that write l and r alike."""


@cache
def _costs() -> dict[tuple[str, str], float]:
    listed = {(a, b): float(cost) for a, b, cost in rows("sound_costs.tsv")}
    return listed | {(b, a): cost for (a, b), cost in listed.items()}


@lru_cache(maxsize=65536)
def likeness(a: str, b: str, scripts: tuple[str, str]) -> float:
    """1 for words that sound the same, 0 for words with nothing in common."""
    how = WITHIN if scripts[0] == scripts[1] else ACROSS
    whole = max(_weight(a, how), _weight(b, how))
    return max(0.0, 1 - _distance(a, b, how, bool(MERGES & set(scripts))) / whole) if whole else 0.0


def _weight(word: str, how: dict[str, float]) -> float:
    return sum(how["weight"] if ch in VOWELS else 1.0 for ch in word)


def _distance(a: str, b: str, how: dict[str, float], merged: bool) -> float:
    above = [0.0]
    for ch in b:
        above.append(above[-1] + _gap(ch, how))
    for x in a:
        row = [above[0] + _gap(x, how)]
        for at, y in enumerate(b, 1):
            swap = above[at - 1] + _swap(x, y, how, merged)
            row.append(min(swap, above[at] + _gap(x, how), row[at - 1] + _gap(y, how)))
        above = row
    return above[-1]


def _gap(ch: str, how: dict[str, float]) -> float:
    return how["vowel"] if ch in VOWELS else how.get(ch, 1.0)


def _swap(x: str, y: str, how: dict[str, float], merged: bool) -> float:
    if x == y:
        return 0.0
    if {x, y} == {"l", "r"}:
        return 0.1 if merged else how["liquid"] if how is WITHIN else 0.6
    return min(1.0, _costs().get((x, y), 1.0) * how["strict"])
