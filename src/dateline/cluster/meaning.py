"""An optional channel: texts as vectors that a multilingual encoder makes. No model is loaded here; `dateline.pipeline.neural` loads one."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

from dateline.cluster.vocabulary import LEAD
from dateline.model import Article

Encode = Callable[[str], Sequence[float]]
NEAREST = 8
ENOUGH = 50
"""How many pairs must have been seen before it is known how alike two texts are by chance."""
UNUSUAL, MOST = 2.0, 4.0
LEAST_SPREAD = 1e-3


class Meanings:
    """The vectors of the window's articles, and how alike any two of them are by chance: encoders differ in that, and it needs no training."""

    def __init__(self, encode: Encode) -> None:
        import numpy

        self.numpy, self.encode = numpy, encode
        self.keys: list[str] = []
        self.row: dict[str, int] = {}
        self.table: Any = numpy.zeros((0, 0), dtype=numpy.float32)
        self.pairs, self.total, self.squares = 0, 0.0, 0.0

    def add(self, key: str, article: Article) -> list[str]:
        """Remember an article; those that are nearest to it, the nearest first."""
        vector = self.vector(article)
        found: list[str] = []
        if self.keys:
            alike = self.table[: len(self.keys)] @ vector
            self.count(alike)
            found = [self.keys[at] for at in self.numpy.argsort(-alike, kind="stable")[:NEAREST]]
        self.put(key, vector)
        return found

    def vector(self, article: Article) -> Any:
        """A unit vector of the title and the beginning of a text; zeros for what has none."""
        vector = self.numpy.asarray(self.encode(f"{article.title}\n{article.text[:LEAD]}".strip()), dtype=self.numpy.float32)
        norm = float(self.numpy.linalg.norm(vector))
        return vector / norm if norm else vector

    def put(self, key: str, vector: Any) -> None:
        if len(self.keys) == len(self.table):
            larger = self.numpy.zeros((max(64, 2 * len(self.table)), len(vector)), dtype=self.numpy.float32)
            larger[: len(self.keys)] = self.table[: len(self.keys)] if self.keys else 0
            self.table = larger
        self.row[key] = len(self.keys)
        self.table[len(self.keys)] = vector
        self.keys.append(key)

    def revise(self, key: str, article: Article) -> None:
        """The text of an article has changed."""
        self.table[self.row[key]] = self.vector(article)

    def forget(self, key: str) -> None:
        """Leave an article out of later comparisons: the last row takes its place."""
        at, last = self.row.pop(key), self.keys.pop()
        if last != key:
            self.table[at] = self.table[len(self.keys)]
            self.keys[at] = last
            self.row[last] = at

    def count(self, alike: Any) -> None:
        self.pairs += len(alike)
        self.total += float(alike.sum())
        self.squares += float((alike * alike).sum())

    def above_chance(self, one: str, other: str) -> float:
        """By how many standard deviations more than UNUSUAL two texts are more alike than any two of the window, 0 to MOST."""
        if self.pairs < ENOUGH:
            return 0.0
        mean = self.total / self.pairs
        spread = math.sqrt(max(0.0, self.squares / self.pairs - mean * mean))
        cosine = float(self.table[self.row[one]] @ self.table[self.row[other]])
        return min(MOST, max(0.0, (cosine - mean) / max(spread, LEAST_SPREAD) - UNUSUAL))
