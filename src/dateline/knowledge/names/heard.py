"""A name as the index keeps it: its sounds beat by beat, and marks by which the nearest of many are found at once."""

from __future__ import annotations

from functools import lru_cache, reduce
from operator import or_
from sys import intern
from typing import NamedTuple
from zlib import crc32

from dateline.knowledge.names.distance import beats, distance_of_beats, how
from dateline.knowledge.names.kinds import kinded
from dateline.knowledge.names.sounding import above
from dateline.knowledge.names.sounds import VOWELS, broken, script, skeleton, sounds

BITS = 64
"""Marks are kept in one machine word."""

STRICT = 0.85
"""The likeness that scripts need which keep nearly all sounds."""
LEAST, LEAST_STRICT = 0.2, -0.5
"""How far above what is needed a likeness must lie to be worth a look at the letters."""

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
        return f"{' '.join(sorted(self.kinds))}|{''.join(sorted(map(skeleton, self.words)))}"


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


def likeness_of(one: Heard, other: Heard) -> tuple[float, float]:
    """How alike two names sound, as `distance.likeness`, and what is needed to take them for one.

    Of the same words in another order it is not known: as alike as is needed.
    """
    costs = how((one[0], other[0]))
    whole = max(one[3] * costs.weight + one[4], other[3] * costs.weight + other[4])
    if one[1] != other[1] or not whole:
        return costs.need, costs.need
    return 1 - distance_of_beats(one[2], other[2], costs) / whole, costs.need


def worth(near: float, need: float) -> float | None:
    """How far on the way from what is needed to 1 a likeness lies; None where no letters could bear it out.

    Between scripts that keep few vowels what sounds just alike enough is hardly ever one name.
    """
    far = above(near, need)
    return far if far >= (LEAST if need < STRICT else LEAST_STRICT) else None


def marks(parts: tuple[str, ...]) -> int:
    """Each consonant and each vowel with the number of its beat, as one of BITS."""
    return reduce(or_, map(_mark, enumerate(parts)), 0)


@lru_cache(maxsize=65536)
def _mark(beat: tuple[int, str]) -> int:
    return reduce(or_, (1 << crc32(f"{beat[0]}{sound}".encode()) % BITS for sound in beat[1]), 0)
