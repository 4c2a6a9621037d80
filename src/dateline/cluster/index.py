"""The window: an inverted index over the terms of the newest articles, and the candidates that it gives for a new one."""

from __future__ import annotations

import math
from collections import defaultdict, deque
from sys import intern

from dateline.cluster.channels import PRIOR, Frequencies
from dateline.cluster.sketch import Sketch

WINDOW = 100_000
RAREST = 24
LONGEST_POSTING = 600
CANDIDATES = 32
VISITED = 1500
"""How many entries of postings are looked at for words, and how many for what needs no language."""
WORTH = 0.12


class Window:
    """The newest `size` articles. Terms that too many articles share are in the frequencies but lead nowhere."""

    def __init__(self, size: int = WINDOW) -> None:
        self.size = size
        self.frequencies = Frequencies()
        self.sketches: dict[str, Sketch] = {}
        self.order: deque[str] = deque()
        self.postings: dict[str, str | list[str]] = {}  # one article alone, as most terms have, needs no list

    def __len__(self) -> int:
        return len(self.order)

    def add(self, sketch: Sketch) -> str | None:
        """Take an article in; the id of the one that leaves, if any."""
        self.sketches[sketch.id] = sketch
        self.order.append(sketch.id)
        self.frequencies.count(sketch)
        postings, own = self.postings, sketch.id
        for key in leading(sketch):
            posting = postings.get(key)
            if posting is None:
                postings[key] = own
            elif isinstance(posting, str):
                postings[key] = [posting, own]
            else:
                posting.append(own)
        return self.drop() if len(self.order) > self.size else None

    def drop(self) -> str:
        """Let the oldest article go."""
        oldest = self.order.popleft()
        sketch = self.sketches.pop(oldest)
        self.frequencies.count(sketch, -1)
        for key in leading(sketch):
            posting = self.postings[key]
            if isinstance(posting, list):
                posting.remove(oldest)
            if not posting or posting == oldest:
                del self.postings[key]
        return oldest

    def candidates(self, sketch: Sketch) -> list[str]:
        """The articles that share the most rarity with this one, best first: those of its language by words, all by what needs no language."""
        counts, whole = self.frequencies.counts, math.log(len(self.order) + PRIOR)
        postings, keys, words = self.postings, leading(sketch), len(sketch.words)
        scores: dict[str, float] = defaultdict(float)
        for sort in (keys[words:], keys[:words]):
            left = VISITED
            for count, key in sorted([(counts.get(key, 0), key) for key in sort if key in postings])[:RAREST]:
                weight = (whole - math.log(count + 1.0)) ** 2
                posting = postings[key]
                if isinstance(posting, str):
                    scores[posting] += weight
                    continue
                for other in posting[-LONGEST_POSTING:]:
                    scores[other] += weight
                left -= len(posting)
                if left < 0:
                    break
        floor = WORTH * max(scores.values(), default=0.0)
        best = [other for other, score in scores.items() if score >= floor]
        return sorted(best, key=scores.__getitem__, reverse=True)[:CANDIDATES]


def leading(sketch: Sketch) -> list[str]:
    """The keys that can lead to candidates: words of its language, and pairs of a place with a concept beside the bridging terms."""
    crossed = [intern(place + concept) for place in list(sketch.places)[:4] for concept in list(sketch.concepts)[:6]]
    return sketch.keys + crossed
