"""What a group of articles stands on: the places, figures and names that most of its members have. Two events of one kind share little of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from dateline.cluster.sketch import Sketch
from dateline.cluster.terms import Numbers, Terms, counted

LEAST_MEMBERS = 2
"""How many members a group must have for some of what one says to be more than a chance of wording."""
LEAST_COMMON = 3
"""How many terms must be common to a group: one country and one figure tell no event from another."""
OWN = 0.45
"""Two groups of which each has less than this share of what is common to the other, by rarity and on average, are of two events. Of halves of one
story of the development sets one in twenty has less than .6, of two stories that are much alike half have."""


class Ground:
    """What a group stands on, and all that its members name: found once, however many groups it is compared with."""

    def __init__(self, group: Sequence[Sketch], terms: Terms) -> None:
        self.group, self.terms = group, terms
        self.languages = {sketch.language for sketch in group}
        self.cased = [sketch for sketch in group if sketch.cased]
        self.places = np.concatenate([sketch.places for sketch in group])
        self.figures = np.concatenate([sketch.figures for sketch in group])

    @cached_property
    def common(self) -> Numbers:
        """The places and figures that are common to it."""
        return common(np.concatenate((self.places, self.figures)), len(self.group))

    @cached_property
    def named(self) -> Numbers:
        """Those, and the names that are common to its members whose scripts have capitals."""
        if not self.cased:
            return self.common
        return np.concatenate((self.common, common(np.concatenate([sketch.heard for sketch in self.cased]), len(self.cased))))

    @cached_property
    def all(self) -> Numbers:
        """What any of its members has of this."""
        return np.concatenate((self.places, self.figures, *(sketch.heard for sketch in self.cased)))


def apart(one: Ground, other: Ground) -> bool:
    """Whether each of two groups has its own places, figures and names. False where either is too small, or has too little in common, to tell;
    and where no language is common to both: newsrooms of one language share its names, figures of the day and ways of saying where."""
    if min(len(one.group), len(other.group)) < LEAST_MEMBERS or one.languages.isdisjoint(other.languages):
        return False
    first = found(one, other)
    second = None if first is None else found(other, one)
    return first is not None and second is not None and first + second < 2 * OWN


def found(mine: Ground, theirs: Ground) -> float | None:
    """The share, by rarity, of what is common to a group that any member of another has; None where too little is common to it.

    Figures that the other has not count for nothing: those of one event change from day to day. Names are
    asked for where the other group has texts in which names are told by their capitals.
    """
    core, terms = mine.named if theirs.cased else mine.common, mine.terms
    if len(core) < LEAST_COMMON:
        return None
    rarities = terms.rarity(core, terms.total)
    whole = float(rarities.sum())
    if not whole:
        return None
    shared = terms.among(core, theirs.all)
    lasting = shared | ~terms.among(core, mine.figures)
    return float(rarities[shared].sum()) / (float(rarities[lasting].sum()) or whole)


def common(numbers: Numbers, articles: int) -> Numbers:
    """The terms that at least half of some articles have, and no fewer than two; each article gives its terms once."""
    each, counts = counted(numbers)
    return each[counts >= max(LEAST_MEMBERS, articles / 2)]
