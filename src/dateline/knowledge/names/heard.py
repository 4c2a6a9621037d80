"""A name as the index keeps it: its sounds beat by beat, and marks by which the nearest of many are found at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from operator import or_
from sys import intern
from typing import NamedTuple
from zlib import crc32

from dateline.knowledge.names.distance import REMEMBERED, aligned, beats, how
from dateline.knowledge.names.kinds import kinded
from dateline.knowledge.names.sounding import above
from dateline.knowledge.names.sounds import VOWELS, broken, script, skeleton, sounds

BITS = 64
"""Marks are kept in one machine word."""

STRICT = 0.85
"""The likeness that scripts need which keep nearly all sounds."""
LEAST, LEAST_STRICT = 0.2, -0.5
"""How far above what is needed a likeness must lie to be worth a look at the letters."""

OTHER_ORDER = 0.0
"""What counts as that where it is not known, as the same words stand in another order."""

Heard = tuple[str, str, tuple[str, ...], int, int, int]
"""A name's script, its consonants in coarse classes, its beats, how many of its sounds are vowels, how many are not, and its marks.

A bare tuple, which the collector of garbage need not follow."""


class Said(NamedTuple):
    """A name's script, the kinds it says, and its other words in sounds."""

    script: str
    kinds: frozenset[str]
    words: tuple[str, ...]

    @property
    def whole(self) -> str:
        """What is the same for names that sound the same."""
        return "".join(self.words) if not self.kinds else f"{' '.join(sorted(self.kinds))}|{''.join(self.words)}"

    @property
    def bones(self) -> str:
        """What is the same for names that may sound alike: kinds, and the consonants of all words in coarse classes, without order of words."""
        bones = skeleton(self.words[0]) if len(self.words) == 1 else "".join(sorted(map(skeleton, self.words)))
        return f"{' '.join(sorted(self.kinds))}|{bones}" if self.kinds else f"|{bones}"


def said(name: str) -> Said:
    """What a name says and how it sounds."""
    rest, kinds = kinded(name)
    return Said(script(rest), kinds, tuple([spoken for raw in broken(rest) if (spoken := sounds(raw))]))


def heard(said_: Said) -> Heard:
    """Its sounds as candidates are compared by."""
    whole = "".join(said_.words)
    others, parts = len(whole.translate(_NO_VOWELS)), beats(whole)
    return said_.script, intern(skeleton(whole)), parts, len(whole) - others, others, marks(parts)


_NO_VOWELS = str.maketrans("", "", "".join(VOWELS))


class Way(NamedTuple):
    """How names of two scripts are compared: the distance of two beats, what a vowel weighs, the likeness that is needed to take them for one, and
    the least that letters could bear out. Between scripts that keep few vowels what sounds just alike enough is hardly ever one name."""

    apart: Callable[[tuple[str, str]], float]
    vowel: float
    need: float
    least: float


class _Ways(dict[tuple[str, str], Way]):
    def __missing__(self, scripts: tuple[str, str]) -> Way:
        costs = how(scripts)
        least = costs.need + (LEAST if costs.need < STRICT else LEAST_STRICT) * (1 - costs.need)
        found = self[scripts] = Way(aligned(costs).__getitem__, costs.weight, costs.need, least)
        return found


WAYS = _Ways()


def likeness_of(one: Heard, other: Heard) -> tuple[float, float] | None:
    """How alike two names sound, as `distance.likeness`, and how far on the way from what is needed to 1 that lies; None where no letters could
    bear it out. Of the same words in another order it is not known: as alike as is needed."""
    script, bones, parts, vowels, consonants, _ = other
    apart, vowel, need, least = WAYS[one[0], script]
    whole = max(one[3] * vowel + one[4], vowels * vowel + consonants)
    if one[1] != bones or not whole:
        return need, OTHER_ORDER
    near = 1 - sum(map(apart, zip(one[2], parts, strict=True))) / whole
    return (near, above(near, need)) if near >= least else None


def marks(parts: tuple[str, ...]) -> int:
    """Each consonant and each vowel with the number of its beat, as one of BITS."""
    return reduce(or_, map(MARKS.__getitem__, enumerate(parts)), 0)


class _Marks(dict[tuple[int, str], int]):
    """A beat with its number → its marks: reckoned once, as languages have few beats."""

    def __missing__(self, beat: tuple[int, str]) -> int:
        if len(self) >= REMEMBERED:
            self.clear()
        found = self[beat] = reduce(or_, (1 << crc32(f"{beat[0]}{sound}".encode()) % BITS for sound in beat[1]), 0)
        return found


MARKS = _Marks()
