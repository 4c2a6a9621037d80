"""Copies of one text: winnowed fingerprints (Schleimer, Wilkerson, Aiken 2003) compared by containment, so that trimmed and extended copies count."""

from __future__ import annotations

from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from dateline.cluster.fold import WIDE, bare, cut, fold
from dateline.cluster.terms import distinct
from dateline.cluster.vocabulary import MARK, PAIR, READ, Words
from dateline.model import Article

SHINGLE = 3
WIDE_SHINGLE = 5
WINNOW = 3
LEAST_SHARED = 8
LEAST_CONTAINED = 0.33
MANY_SHARED, MANY_CONTAINED = 20, 0.27
"""Where many fingerprints are shared a smaller share will do; in a few lines it may be a formula."""
COMMONEST, MOST_COUNTED = 60, 255
BUCKET = 8
FILLED = 0.5
"""How full the table may be on average: then few buckets overflow, and those forget their oldest."""
SPREAD = np.uint32(0x9E3779B1)
Prints = NDArray[np.uint32]


def fingerprints(text: str) -> Prints:
    """Hashes of shingles of words (of characters where a script has no spaces), the least of every WINNOW in a row, each once, in order."""
    words = cut(text[:READ])
    wide = sum(1 for word in words if WIDE.match(word)) * 2 > len(words)
    return winnowed(np.array(list(map(mark, words)), dtype=np.uint32), wide)


def prints_of(words: Words) -> Prints:
    """The fingerprints of a text that has been cut into words."""
    body = words.body
    return winnowed(body[:, MARK].view(np.uint32), int(body[:, PAIR].sum()) * 2 > len(body))


def winnowed(marks: Prints, wide: bool) -> Prints:
    """The fingerprints of a text from the marks of its words: spread evenly, each once, in order."""
    hashes = marks
    for shift in range(1, WIDE_SHINGLE if wide else SHINGLE):
        hashes = hashes[:-1] * SPREAD + marks[shift:]
    least = hashes
    for shift in range(1, WINNOW if len(hashes) > WINNOW else 1):
        least = np.minimum(least[:-1], hashes[shift:])
    return distinct(least * SPREAD)


@lru_cache(maxsize=100_000)
def mark(word: str) -> int:
    """A number for a word as written, the same in every run and for every way to write it."""
    return crc32(bare(fold(word)).encode())


def shared(one: Prints, other: Prints) -> int:
    """How many fingerprints two texts have in common."""
    both = np.sort(np.concatenate((one, other)))
    return int(np.count_nonzero(both[1:] == both[:-1]))


def contained(one: Prints, other: Prints) -> float:
    """The share of the shorter text's fingerprints that the longer one has, 0 to 1; 0 where both are too short to tell."""
    found = shared(one, other)
    return found / min(len(one), len(other)) if found >= LEAST_SHARED else 0.0


def is_copy(share: float, one: Prints, other: Prints) -> bool:
    """Whether so large a share of the shorter text makes one the copy of the other."""
    return share >= LEAST_CONTAINED or (share >= MANY_CONTAINED and share * min(len(one), len(other)) >= MANY_SHARED)


class Copies:
    """Fingerprints of the window's articles, and which of them share many. What very many articles print (a rights notice) says nothing.

    The table holds buckets of BUCKET marks with the numbers of the articles that have them; a full bucket forgets its oldest.
    """

    def __init__(self) -> None:
        self.prints: dict[str, Prints] = {}
        self.number: dict[str, int] = {}
        self.named: dict[int, str] = {}
        self.next = 1
        self.held = 0
        self._lay(1 << 10)

    def _lay(self, buckets: int) -> None:
        self.shift, self.mask = np.uint32(33 - buckets.bit_length()), np.uint32(buckets * BUCKET - 1)
        self.marks = np.zeros((buckets, BUCKET), dtype=np.uint32)
        self.numbers = np.zeros(buckets * BUCKET, dtype=np.uint32)
        self.latest = np.zeros(buckets, dtype=np.uint8)
        self.common = np.zeros(buckets * BUCKET, dtype=np.uint8)

    def add(self, key: str, prints: Prints) -> list[tuple[float, str]]:
        """(containment, article) of those that this one is a copy of or was copied by, the surest first; then remember it."""
        near = self._near(prints)
        found = [(contained(prints, self.prints[other]), other) for other in near]
        self._put(key, prints)
        return sorted(((share, other) for share, other in found if is_copy(share, prints, self.prints[other])), reverse=True)

    def _near(self, prints: Prints) -> list[str]:
        """Articles that share LEAST_SHARED marks that few have."""
        marks = prints[self.common.take(prints & self.mask) <= COMMONEST]
        buckets = marks >> self.shift
        hits = np.flatnonzero(self.marks.take(buckets, axis=0) == marks[:, None])
        if len(hits) < LEAST_SHARED:
            return []
        numbers, counts = np.unique(self.numbers[buckets[hits // BUCKET] * np.intp(BUCKET) + hits % BUCKET], return_counts=True)
        return [key for number in numbers[counts >= LEAST_SHARED].tolist() if (key := self.named.get(number))]

    def _put(self, key: str, prints: Prints) -> None:
        self.prints[key] = prints
        self.held += len(prints)
        if self.held > FILLED * self.marks.size:
            self._lay(2 * len(self.marks))
            for other, known in self.prints.items():
                if other != key:
                    self._enter(self.number[other], known)
        self.number[key], self.named[self.next] = self.next, key
        self._enter(self.next, prints)
        self.next += 1

    def _enter(self, number: int, prints: Prints) -> None:
        """Put marks into their buckets, where the oldest stands."""
        buckets = (prints >> self.shift).astype(np.intp)
        at = self.latest[buckets]
        if (buckets[1:] == buckets[:-1]).any():
            at += (np.arange(len(buckets)) - np.searchsorted(buckets, buckets)).astype(np.uint8)
        at %= BUCKET
        self.latest[buckets] = at + 1
        places = buckets * BUCKET + at
        self.marks.reshape(-1)[places], self.numbers[places] = prints, number
        counts = self.common[prints & self.mask]
        self.common[prints & self.mask] = counts + (counts < MOST_COUNTED)

    def forget(self, key: str) -> None:
        """Leave an article out of later comparisons."""
        prints = self.prints.pop(key, None)
        if prints is not None:
            self.held -= len(prints)
            del self.named[self.number.pop(key)]
            counts = self.common[prints & self.mask]
            self.common[prints & self.mask] = counts - (counts > 0)


def precedence(article: Article) -> tuple[bool, bool, float]:
    """Sorts the members of a family, the original first: who names another page as the original comes last, who credits an agency late."""
    elsewhere = article.original_url is not None and article.original_url not in (article.url, article.canonical_url)
    credited = any(agency != article.outlet for agency in article.agencies)
    return (elsewhere, credited, article.published.start.timestamp() if article.published else float("inf"))


def is_original_of(one: Article, other: Article) -> bool:
    """Whether `other` is the copy: it names `one` or its outlet, or comes later."""
    if other.original_url is not None and other.original_url in (one.url, one.canonical_url):
        return True
    if one.original_url is not None and one.original_url in (other.url, other.canonical_url):
        return False
    if one.outlet in other.agencies and other.outlet not in one.agencies:
        return True
    return precedence(one) < precedence(other)
