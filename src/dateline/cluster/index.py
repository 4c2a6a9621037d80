"""The window: an inverted index over the terms of the newest articles, and the candidates that it gives for a new one."""

from __future__ import annotations

import math
from array import array
from collections import deque
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from dateline.cluster.sketch import Sketch
from dateline.cluster.terms import PRIOR, Numbers
from dateline.cluster.vocabulary import Vocabularies

WINDOW = 100_000
RAREST, INDEXED = 24, 64
"""By how many of its rarest terms an article looks for others, and by how many it is found; of words, and of what needs no language."""
LONGEST_POSTING = 600
CANDIDATES = 32
VISITED = 1500
"""How many entries of postings are looked at for words, and how many for what needs no language; a term that more articles have leads nowhere."""
WORTH = 0.12
SHIFT, MASK = 32, 0xFFFFFFFF
"""A count and a place are sorted as one number: that is faster than to sort places by counts, and no order is left to chance."""
WORTH_BITS, WORTHS, FRACTION = 28, (1 << 28) - 1, 1 << 16
"""So are an article's number and what it shares: a worth takes so many bits, in parts of one."""
Leads = tuple[tuple[Numbers, Numbers], ...]


class Window:
    """The newest `size` articles. Arrivals are numbered; a page that is revised is numbered anew, so that its old terms lead nowhere."""

    def __init__(self, size: int = WINDOW) -> None:
        self.size = size
        self.vocabularies = Vocabularies()
        self.terms = self.vocabularies.terms
        self.sketches: dict[str, Sketch] = {}
        self.order: deque[str] = deque()
        self.number: dict[str, int] = {}
        self.next = 0
        self.span = 1 << (2 * size).bit_length()
        self.at: list[str | None] = [None] * self.span  # the articles by their numbers, as clocks number hours
        self.alive = np.zeros(self.span, dtype=np.bool_)
        self.postings: list[array[int] | int | None] = []  # one article alone, as most terms have, needs no list

    def __len__(self) -> int:
        return len(self.order)

    def leads(self, sketch: Sketch) -> Leads:
        """By what a sketch may be found, and may find others: words, and what needs no language."""
        return tuple(self._rarest_first(keys) for keys in (sketch.bridges, sketch.words))

    def _rarest_first(self, keys: Numbers) -> tuple[Numbers, Numbers]:
        """Terms and how many articles have each, the rarest first; what too many have is left out."""
        counts = self.terms.counts[keys]
        order = np.sort((counts.astype(np.int64) << SHIFT) | np.arange(len(keys)))
        order = order[: np.searchsorted(order, VISITED << SHIFT)]
        return keys[order & MASK], (order >> SHIFT).astype(np.int32)

    def add(self, sketch: Sketch, leads: Leads) -> str | None:
        """Take an article in; the id of the one that leaves, if any."""
        self.order.append(sketch.id)
        self._put(sketch, leads)
        return self._drop() if len(self.order) > self.size else None

    def revise(self, sketch: Sketch) -> None:
        """Take the new text of an article for its old one."""
        self._remove(sketch.id)
        self._put(sketch, self.leads(sketch))

    def _put(self, sketch: Sketch, leads: Leads) -> None:
        number = self.next
        self.next += 1
        self.number[sketch.id], self.sketches[sketch.id] = number, sketch
        self.at[number % self.span], self.alive[number % self.span] = sketch.id, True
        self.terms.count(sketch)
        self.postings.extend([None] * (len(self.terms.keys) - len(self.postings)))
        postings = self.postings
        for key in [key for keys, _ in leads for key in keys[:INDEXED].tolist()]:
            posting = postings[key]
            if posting is None:
                postings[key] = number
            elif isinstance(posting, int):
                postings[key] = array("i", (posting, number))
            else:
                posting.append(number)
                if len(posting) > 2 * VISITED:
                    del posting[:-VISITED]

    def _remove(self, key: str) -> None:
        self.terms.count(self.sketches.pop(key), -1)
        number = self.number.pop(key) % self.span
        self.at[number], self.alive[number] = None, False

    def _drop(self) -> str:
        """Let the oldest article go."""
        oldest = self.order.popleft()
        self._remove(oldest)
        for gone in self.vocabularies.limit():
            self.postings[gone] = None
        return oldest

    def candidates(self, leads: Leads) -> list[str]:
        """The articles that share the most rarity with this one, best first: those of its language by words, all by what needs no language."""
        numbers, worth, lengths = array("i"), array("q"), array("i")
        for keys, counts in leads:
            for key, weight in self._rarest(keys, counts):
                posting = self.postings[key]
                if isinstance(posting, int):
                    numbers.append(posting)
                    lengths.append(1)
                elif posting:
                    newest = posting if len(posting) <= LONGEST_POSTING else posting[-LONGEST_POSTING:]
                    numbers.extend(newest)
                    lengths.append(len(newest))
                else:
                    continue
                worth.append(weight)
        return self._best(np.array(numbers, dtype=np.int64), np.repeat(np.array(worth), np.array(lengths))) if numbers else []

    def _rarest(self, keys: Numbers, counts: Numbers) -> Iterator[tuple[int, int]]:
        """The rarest terms that other articles have, and what sharing each is worth, in parts of FRACTION."""
        first = int(np.searchsorted(counts, 1))
        counts = counts[first : first + RAREST]
        few = int(np.searchsorted(np.cumsum(counts * (counts > 1)), VISITED, side="right")) + 1
        worth = (math.log(len(self.order) + PRIOR) - np.log(counts[:few] + 1.0)) ** 2
        return zip(keys[first : first + len(worth)].tolist(), (worth * FRACTION).astype(np.int64).tolist(), strict=True)

    def _best(self, numbers: NDArray[np.int64], worth: NDArray[np.int64]) -> list[str]:
        """The articles that are worth most in all; of those worth as much the newest. Whole numbers are summed: their order does not matter."""
        entries = np.sort((numbers << WORTH_BITS) | worth)
        numbers = entries >> WORTH_BITS
        ends = np.concatenate(((numbers[1:] != numbers[:-1]).nonzero()[0], [len(numbers) - 1]))
        sums = (entries & WORTHS).cumsum()[ends]
        numbers = numbers[ends]
        places = numbers & (self.span - 1)
        sums[1:] -= sums[:-1].copy()
        totals = np.where((numbers >= self.next - self.span) & self.alive[places], sums, 0)
        found = (totals >= max(1.0, WORTH * totals.max())).nonzero()[0]
        best = found[totals[found].argsort(kind="stable")[: -CANDIDATES - 1 : -1]]
        return [key for place in places[best].tolist() if (key := self.at[place])]
