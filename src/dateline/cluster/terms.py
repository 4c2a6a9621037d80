"""The terms of all channels under numbers: how many articles of the window have each, and how many general news lets expect."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from dateline.knowledge.lexicon import expected

if TYPE_CHECKING:
    from dateline.cluster.sketch import Sketch

PRIOR = 200.0
STAMPED = 5
WORD, TITLE, NAMED, PIVOT = range(4)
"""A word has a number of its own in each of these channels, in a row; as a translation only where it is English."""
ENGLISH = "en"
WORD_ROOM = {False: 3, True: 4}
SIGNS = "@#=~!"
FEWEST = 200_000
"""How many terms are held at least before those that no article of the window has are forgotten."""
Kind = TypeVar("Kind", bound=np.integer[Any])
Numbers = NDArray[np.int32]
Weights = NDArray[np.float32]


def distinct(numbers: NDArray[Kind]) -> NDArray[Kind]:
    """Numbers in order, each once. (What numpy.unique gives, at a third of the price where they are few.)"""
    ordered = np.sort(numbers)
    return ordered[_first_of_each(ordered)]


def counted(numbers: NDArray[Kind]) -> tuple[NDArray[Kind], NDArray[np.intp]]:
    """Numbers in order, each once, and how often each was given."""
    ordered = np.sort(numbers)
    starts = np.flatnonzero(_first_of_each(ordered))
    return ordered[starts], np.concatenate((starts[1:], [len(ordered)])) - starts


def _first_of_each(ordered: NDArray[Any]) -> NDArray[np.bool_]:
    first = np.empty(len(ordered), dtype=np.bool_)
    first[:1] = True
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return first


class Terms:
    """Numbers of terms by their keys: "xx:word", "@place", "#concept", "=number", "~name's sound", "!name".

    A number serves again when its term is gone."""

    def __init__(self) -> None:
        self.number: dict[str, int] = {}
        self.keys: list[str] = []
        self.counts: Numbers = np.zeros(1024, dtype=np.int32)
        self.general: Weights = np.zeros(1024, dtype=np.float32)
        self.scratch = np.zeros(1024, dtype=np.float64)
        self.marked = np.zeros(1024, dtype=np.bool_)
        self.total = 0
        self.by_language: Counter[str] = Counter()
        self.moments: Counter[str] = Counter()
        self.free: dict[int, list[int]] = {1: [], 3: [], 4: []}
        self.enough = FEWEST

    def word(self, stem: str, language: str) -> int:
        """The number of a word of a language; those of its other channels follow."""
        key = f"{language}:{stem}"
        found = self.number.get(key)
        return self.take(key, language, stem, WORD_ROOM[language == ENGLISH]) if found is None else found

    def pivot(self, stem: str) -> int:
        """The number of an English stem as a translation."""
        return self.word(stem, ENGLISH) + PIVOT

    def form(self, key: str) -> int:
        """The number of a place or concept, a name or its sound, a number, or of a pair."""
        found = self.number.get(key)
        return self.take(key, "concepts" if key[0] in "@#" else "", key, 1) if found is None else found

    def take(self, key: str, table: str, term: str, room: int) -> int:
        """Number a new term; `table` tells the share of general news that has it."""
        found = self.free[room].pop() if self.free[room] else len(self.keys)
        if found == len(self.keys):
            self.keys.extend([""] * room)
            if len(self.keys) > len(self.counts):
                self.grow()
        self.number[key] = found
        share = expected(table).get(term, 0.0) if table else 0.0
        self.keys[found : found + room] = [key] * room
        self.general[found : found + room] = PRIOR * share
        return found

    def grow(self) -> None:
        size = 2 * len(self.counts)
        self.counts = np.concatenate((self.counts, np.zeros(size // 2, dtype=np.int32)))
        self.general = np.concatenate((self.general, np.zeros(size // 2, dtype=np.float32)))
        self.scratch, self.marked = np.zeros(size, dtype=np.float64), np.zeros(size, dtype=np.bool_)

    def count(self, sketch: Sketch, sign: int = 1) -> None:
        """Take an article in (or out, with sign -1)."""
        self.total += sign
        self.by_language[sketch.language] += sign
        self.moments[sketch.moment] += sign
        if not self.moments[sketch.moment]:
            del self.moments[sketch.moment]
        for part in (sketch.words, sketch.bridges, sketch.names):
            self.counts[part] += sign

    def among(self, numbers: Numbers, others: Numbers) -> NDArray[np.bool_]:
        """Which of some terms are among others. (What numpy.isin tells, without its sorting.)"""
        self.marked[others] = True
        found = self.marked[numbers]
        self.marked[others] = False
        return found

    def day(self, sketch: Sketch) -> float:
        """When an article was published, in days since 1970, else NaN. A minute that many pages of one outlet bear is their template's: none."""
        return math.nan if sketch.moment and self.moments[sketch.moment] >= STAMPED else sketch.day

    def rarity(self, numbers: Numbers, articles: int) -> NDArray[np.float64]:
        """Inverse document frequency of terms among so many articles.

        What general news says of a term counts like PRIOR articles seen before the first.
        """
        return np.maximum(0.0, math.log(articles + PRIOR) - self.commonness(numbers))

    def rarities(self, numbers: Numbers, own: int, language: str) -> NDArray[np.float64]:
        """Those of terms of which the first `own` are a language's: among its articles; of the others among all."""
        common = self.commonness(numbers)
        np.subtract(math.log(self.by_language[language] + PRIOR), common[:own], out=common[:own])
        np.subtract(math.log(self.total + PRIOR), common[own:], out=common[own:])
        return np.maximum(0.0, common, out=common)

    def commonness(self, numbers: Numbers) -> NDArray[np.float64]:
        """Logarithms of how many articles have terms, those that general news lets expect among them."""
        return np.log(self.counts.take(numbers) + self.general.take(numbers) + 1.0)

    def sweep(self) -> list[int]:
        """Forget the terms that no article has, once they may be as many as the others; the numbers that are free again."""
        if len(self.number) < self.enough:
            return []
        gone: list[int] = []
        for key, at in list(self.number.items()):
            room = 1 if key[0] in SIGNS else WORD_ROOM[key.startswith(f"{ENGLISH}:")]
            if not self.counts[at : at + room].any():
                del self.number[key]
                self.free[room].append(at)
                gone.extend(range(at, at + room))
        self.enough = max(FEWEST, 2 * len(self.number))
        return gone
