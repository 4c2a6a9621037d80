"""How far two sounded words are from each other: an edit distance whose costs know what scripts confuse (Wagner and Fischer 1974)."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate
from sys import intern
from typing import NamedTuple

from dateline.knowledge.names.sounds import VOWELS, skeleton
from dateline.knowledge.tables import rows

OPEN = "haeiou."
"""What may stand in a beat without a consonant."""
_BEAT = re.compile("^[haeiou]*|[^haeiou][haeiou]*")
END = "."
"""Ends the last beat of a word, whose vowel may be heard otherwise."""

REMEMBERED = 1 << 17
"""Beats, and pairs of them, that are reckoned no second time."""

Gaps = tuple[float, ...]


class How(NamedTuple):
    """What a pair of scripts confuses: the cost of a sound more or less, of a vowel at the end, of l for r; `strict` multiplies
    listed costs, `other` those of one vowel for another; `need` is the likeness that counts as the same."""

    vowel: float
    last: float
    h: float
    r: float
    n: float
    g: float
    weight: float
    liquid: float
    strict: float
    other: float
    need: float


WITHIN = How(vowel=0.45, last=0.6, h=0.4, r=1.0, n=1.0, g=1.0, weight=0.6, liquid=1.0, strict=1.8, other=4.0, need=0.93)
"""Between two spellings in one script a vowel more or less may be another name (Niger, Nigeria)."""
LETTERS = How(vowel=0.25, last=0.9, h=0.3, r=1.0, n=1.0, g=1.0, weight=0.4, liquid=0.9, strict=1.3, other=2.5, need=0.89)
"""Latin and Cyrillic letters keep nearly all sounds."""
DEVA = LETTERS._replace(vowel=0.1, last=0.3, need=0.86)
"""Devanagari leaves the vowel out that every consonant has of itself."""
ABJAD = How(vowel=0.06, last=0.15, h=0.3, r=1.0, n=1.0, g=1.0, weight=0.3, liquid=0.9, strict=1.0, other=1.0, need=0.82)
"""Arabic leaves short vowels out, and has no p, v or g of its own."""
KANA = How(vowel=0.06, last=0.1, h=0.3, r=0.35, n=0.9, g=0.6, weight=0.3, liquid=0.1, strict=1.0, other=1.0, need=0.80)
"""Kana and hangul put vowels in, and write l and r alike."""
HAN = How(vowel=0.06, last=0.1, h=0.25, r=0.35, n=0.9, g=0.6, weight=0.3, liquid=0.1, strict=1.0, other=1.0, need=0.78)
"""Chinese characters put vowels in, leave the r after a vowel out, and end syllables in n only."""


@cache
def how(scripts: tuple[str, str]) -> How:
    """The costs for two names in these scripts: those of the looser one."""
    if scripts[0] == scripts[1]:
        return WITHIN
    for script, costs in (("Hani", HAN), ("Kana", KANA), ("Hang", KANA), ("Arab", ABJAD), ("Deva", DEVA)):
        if script in scripts:
            return costs
    return LETTERS


@cache
def _costs() -> dict[tuple[str, str], float]:
    listed = {(a, b): float(cost) for a, b, cost in rows("sound_costs.tsv")}
    return listed | {(b, a): cost for (a, b), cost in listed.items()}


@lru_cache(maxsize=65536)
def likeness(a: str, b: str, scripts: tuple[str, str]) -> float:
    """1 for words that sound the same, 0 for words with nothing in common."""
    costs = how(scripts)
    whole = max(_weight(a, costs), _weight(b, costs))
    return max(0.0, 1 - _distance(a, b, costs) / whole) if whole else 0.0


@lru_cache(maxsize=65536)
def _weight(word: str, costs: How) -> float:
    return sum(costs.weight if ch in VOWELS else 1.0 for ch in word)


def _distance(a: str, b: str, costs: How) -> float:
    """Words of the same consonants, in coarse classes, are laid beside each other consonant by consonant, all others as is cheapest."""
    if skeleton(a) != skeleton(b):
        return _edited(a, b, _gaps(a, costs), _gaps(b, costs), costs)
    return sum(map(aligned(costs).__getitem__, zip(beats(a), beats(b), strict=True)))


@lru_cache(maxsize=65536)
def beats(word: str) -> tuple[str, ...]:
    """What stands before the first consonant of a skeleton, then each of them with what follows it; the last one marked (to-ka-ev. is 4 beats)."""
    *first, last = _BEAT.findall(word)
    return tuple(map(intern, (*first, last + END)))


class _Aligned(dict[tuple[str, str], float]):
    """Two beats → their distance, reckoned once: languages have few. A consonant stands for a consonant, and vowels for vowels."""

    def __init__(self, costs: How) -> None:
        super().__init__()
        self.costs = costs

    def __missing__(self, pair: tuple[str, str]) -> float:
        if len(self) >= REMEMBERED:
            self.clear()
        one, other = pair
        bare = one[0] in OPEN if one else True
        swap = 0.0 if bare else _swaps(self.costs)[one[0]][other[0]]
        found = self[pair] = swap + (_vowels(one, other, self.costs) if bare else _vowels(one[1:], other[1:], self.costs))
        return found


@lru_cache(maxsize=65536)
def _vowels(one: str, other: str, costs: How) -> float:
    """The distance of what follows a consonant in two words."""
    after = "" if one.endswith(END) else "t"
    a, b = one.removesuffix(END), other.removesuffix(END)
    return _edited(a, b, _gaps(a + after, costs)[: len(a)], _gaps(b + after, costs)[: len(b)], costs)


@cache
def aligned(costs: How) -> _Aligned:
    """The distances of beats."""
    return _Aligned(costs)


def _edited(a: str, b: str, gone: Gaps, across: Gaps, costs: How) -> float:
    """The cheapest way from one word to the other; `gone` and `across` are what it costs to leave out each sound of the one and the other."""
    above = [0.0, *accumulate(across)]
    swaps = _swaps(costs)
    for x, down in zip(a, gone, strict=True):
        swap = swaps[x]
        left = above[0] + down
        row = [left]
        for at, y in enumerate(b):
            left = min(above[at] + swap[y], above[at + 1] + down, left + across[at])
            row.append(left)
        above = row
    return above[-1]


@lru_cache(maxsize=65536)
def _gaps(word: str, costs: How) -> Gaps:
    """What it costs that the other name has not each of the sounds of a word."""
    return tuple(_gap(word, at, costs) for at in range(len(word)))


def _gap(word: str, at: int, costs: How) -> float:
    ch = word[at]
    if ch in VOWELS:
        return costs.last if at == len(word) - 1 else costs.vowel
    if ch == "r":
        return costs.r if at and word[at - 1] in VOWELS and not set(word[at + 1 : at + 2]) & VOWELS else 1.0
    return {"h": costs.h, "G": costs.h, "g": costs.g, "n": costs.n}.get(ch, 1.0)


@cache
def _swaps(costs: How) -> dict[str, dict[str, float]]:
    """Sound → sound → what it costs to take the one for the other."""
    sounds = {sound for _, _, spelt in rows("sounds.tsv") for sound in spelt}
    return {x: {y: _swap(x, y, costs) for y in sounds} for x in sounds}


def _swap(x: str, y: str, costs: How) -> float:
    if x == y:
        return 0.0
    if {x, y} == {"l", "r"}:
        return costs.liquid
    return min(1.0, _costs().get((x, y), 1.0) * (costs.other if x in VOWELS and y in VOWELS else costs.strict))
