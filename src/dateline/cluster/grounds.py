"""What a group of articles stands on: the places, figures and names that most of its members have. Two events of one kind share little of it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from dateline.cluster.sketch import Sketch
from dateline.cluster.terms import Numbers, Terms, distinct

LEAST_MEMBERS = 2
"""How many members a group must have for some of what one says to be more than a chance of wording."""
LEAST_COMMON = 3
"""How many terms must be common to a group: one country and one figure tell no event from another."""
OWN = 0.45
"""Two groups of which each has less than this share of what is common to the other, by rarity and on average, are of two events. Of halves of one
story of the development sets one in twenty has less than .6, of two stories that are much alike half have."""


def apart(one: Sequence[Sketch], other: Sequence[Sketch], terms: Terms) -> bool:
    """Whether each of two groups has its own places, figures and names. False where either is too small, or has too little in common, to tell;
    and where no language is common to both: newsrooms of one language share its names, figures of the day and ways of saying where."""
    if min(len(one), len(other)) < LEAST_MEMBERS or not {sketch.language for sketch in one} & {sketch.language for sketch in other}:
        return False
    shares = [share for mine, theirs in ((one, other), (other, one)) if (share := found(mine, theirs, terms)) is not None]
    return len(shares) == 2 and sum(shares) < 2 * OWN


def found(mine: Sequence[Sketch], theirs: Sequence[Sketch], terms: Terms) -> float | None:
    """The share, by rarity, of what is common to a group that any member of another has; None where too little is common to it.

    Figures that the other has not count for nothing: those of one event change from day to day. Names are
    asked for where the other group has texts in which names are told by their capitals.
    """
    core = common([sketch.grounds for sketch in mine])
    if any(sketch.cased for sketch in theirs):
        core = np.concatenate((core, common([distinct(sketch.sounds) for sketch in mine if sketch.cased])))
    rarities = terms.rarity(core, terms.total)
    whole = float(rarities.sum())
    if len(core) < LEAST_COMMON or not whole:
        return None
    there = np.concatenate([part for sketch in theirs for part in (sketch.grounds, sketch.sounds if sketch.cased else sketch.sounds[:0])])
    shared = np.isin(core, there)
    lasting = shared | ~np.isin(core, np.concatenate([sketch.figures for sketch in mine]))
    return float(rarities[shared].sum()) / (float(rarities[lasting].sum()) or whole)


def common(parts: Sequence[Numbers]) -> Numbers:
    """The terms that at least half of some articles have, and no fewer than two; each article gives its terms once."""
    if not parts:
        return np.zeros(0, dtype=np.int32)
    numbers, counts = np.unique(np.concatenate(parts), return_counts=True)
    return numbers[(counts >= LEAST_MEMBERS) & (2 * counts >= len(parts))]
