"""The window: an inverted index over the terms of the newest articles, and the candidates that it gives for a new one."""

from __future__ import annotations

import math
from array import array
from collections import deque

import numpy as np

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
        self.gathered = np.zeros(self.span, dtype=np.float64)
        self.postings: list[array[int] | int | None] = []  # one article alone, as most terms have, needs no list

    def __len__(self) -> int:
        return len(self.order)

    def add(self, sketch: Sketch) -> str | None:
        """Take an article in; the id of the one that leaves, if any."""
        self.order.append(sketch.id)
        self._put(sketch)
        return self._drop() if len(self.order) > self.size else None

    def revise(self, sketch: Sketch) -> None:
        """Take the new text of an article for its old one."""
        self._remove(sketch.id)
        self._put(sketch)

    def _put(self, sketch: Sketch) -> None:
        number = self.next
        self.next += 1
        self.number[sketch.id], self.sketches[sketch.id] = number, sketch
        self.at[number % self.span], self.alive[number % self.span] = sketch.id, True
        self.terms.count(sketch)
        self.postings.extend([None] * (len(self.terms.keys) - len(self.postings)))
        postings = self.postings
        for key in (*self._leading(sketch.words), *self._leading(sketch.bridges)):
            posting = postings[key]
            if posting is None:
                postings[key] = number
            elif isinstance(posting, int):
                postings[key] = array("i", (posting, number))
            else:
                posting.append(number)
                if len(posting) > 2 * VISITED:
                    del posting[:-VISITED]

    def _leading(self, keys: Numbers) -> list[int]:
        """The terms by which an article can be found: its rarest."""
        counts = self.terms.counts[keys]
        if len(keys) > INDEXED:
            keys = keys[np.argpartition(counts, INDEXED)[:INDEXED]]
            counts = self.terms.counts[keys]
        return keys[counts <= VISITED].tolist()

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

    def candidates(self, sketch: Sketch) -> list[str]:
        """The articles that share the most rarity with this one, best first: those of its language by words, all by what needs no language."""
        numbers, worth = array("i"), []
        for keys in (sketch.bridges, sketch.words):
            for key, weight in self._rarest(keys):
                posting = self.postings[key]
                before = len(numbers)
                numbers.extend((posting,) if isinstance(posting, int) else posting[-LONGEST_POSTING:] if posting else ())
                worth.append((weight, len(numbers) - before))
        return self._best(np.frombuffer(numbers, dtype=np.int32), worth) if numbers else []

    def _rarest(self, keys: Numbers) -> list[tuple[int, float]]:
        """The rarest of some terms that other articles have, and what sharing each is worth."""
        counts = self.terms.counts[keys]
        known = np.flatnonzero((counts > 0) & (counts <= VISITED))
        known = known[np.argsort(counts[known], kind="stable")[:RAREST]]
        counts = counts[known]
        few = int(np.searchsorted(np.cumsum(counts * (counts > 1)), VISITED, side="right")) + 1
        worth = (math.log(len(self.order) + PRIOR) - np.log(counts[:few] + 1.0)) ** 2
        return list(zip(keys[known[:few]].tolist(), worth.tolist(), strict=True))

    def _best(self, numbers: Numbers, worth: list[tuple[float, int]]) -> list[str]:
        """The articles that are worth most in all."""
        weights = np.repeat(*map(np.array, zip(*worth, strict=True)))
        recent = numbers >= self.next - self.span
        places = numbers[recent] % self.span
        live = self.alive[places]
        places, gathered = places[live], self.gathered
        np.add.at(gathered, places, weights[recent][live])
        scores = gathered[places]
        best = np.unique(places[scores >= WORTH * scores.max(initial=0.0)])
        found = best[np.lexsort((-best, -gathered[best]))[:CANDIDATES]]
        gathered[places] = 0.0
        return [key for place in found.tolist() if (key := self.at[place])]
