"""Copies of one text: winnowed fingerprints (Schleimer, Wilkerson, Aiken 2003) compared by containment, so that trimmed and extended copies count."""

from __future__ import annotations

from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from dateline.cluster.fold import WIDE, bare, cut, fold
from dateline.cluster.vocabulary import MARK, PAIR, READ, Words
from dateline.model import Article

SHINGLE = 3
WIDE_SHINGLE = 5
WINNOW = 3
LEAST_SHARED = 8
LEAST_CONTAINED = 0.33
MANY_SHARED, MANY_CONTAINED = 20, 0.27
"""Where many fingerprints are shared a smaller share will do; in a few lines it may be a formula."""
COMMONEST = 60
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
    return winnowed(body[MARK].astype(np.uint32), int(body[PAIR].sum()) * 2 > body.shape[1])


def winnowed(marks: Prints, wide: bool) -> Prints:
    """The fingerprints of a text from the marks of its words."""
    hashes, length = marks, WIDE_SHINGLE if wide else SHINGLE
    for shift in range(1, length):
        hashes = hashes[:-1] * SPREAD + marks[shift:]
    if len(hashes) > WINNOW:
        hashes = np.minimum.reduce([hashes[shift : len(hashes) - WINNOW + 1 + shift] for shift in range(WINNOW)])
    return np.unique(hashes)


@lru_cache(maxsize=100_000)
def mark(word: str) -> int:
    """A number for a word as written, the same in every run and for every way to write it."""
    return crc32(bare(fold(word)).encode())


def shared(one: Prints, other: Prints) -> int:
    """How many fingerprints two texts have in common."""
    short, long = sorted((one, other), key=len)
    return int((long[np.minimum(np.searchsorted(long, short), len(long) - 1)] == short).sum()) if len(short) else 0


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
        self.table = np.zeros((buckets, BUCKET), dtype=np.uint64)
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
        marks = prints[self.common[prints & np.uint32(len(self.common) - 1)] <= COMMONEST]
        rows = self.table[self._buckets(marks)]
        hits = rows[(rows >> np.uint64(32)).astype(np.uint32) == marks[:, None]]
        numbers, counts = np.unique(hits.astype(np.uint32), return_counts=True)
        return [key for number in numbers[counts >= LEAST_SHARED].tolist() if (key := self.named.get(number))]

    def _buckets(self, marks: Prints) -> NDArray[np.intp]:
        return ((marks * SPREAD) >> np.uint32(33 - len(self.table).bit_length())).astype(np.intp)

    def _put(self, key: str, prints: Prints) -> None:
        self.prints[key] = prints
        self.held += len(prints)
        if self.held > FILLED * self.table.size:
            self._lay(2 * len(self.table))
            for other, known in self.prints.items():
                if other != key:
                    self._enter(self.number[other], known)
        self.number[key], self.named[self.next] = self.next, key
        self._enter(self.next, prints)
        self.next += 1

    def _enter(self, number: int, prints: Prints) -> None:
        """Put marks into their buckets, where the oldest stands."""
        buckets = np.sort(self._buckets(prints))
        order = np.argsort(self._buckets(prints), kind="stable")
        rank = np.arange(len(buckets)) - np.searchsorted(buckets, buckets)
        self.table[buckets, (self.latest[buckets] + rank) % BUCKET] = (prints[order].astype(np.uint64) << np.uint64(32)) | np.uint64(number)
        np.add.at(self.latest, buckets, np.uint8(1))
        self._count(prints, 1)

    def _count(self, prints: Prints, sign: int) -> None:
        """How many articles have a mark, up to 255."""
        places = prints & np.uint32(len(self.common) - 1)
        self.common[places] = np.clip(self.common[places].astype(np.int16) + sign, 0, 255)

    def forget(self, key: str) -> None:
        """Leave an article out of later comparisons."""
        prints = self.prints.pop(key, None)
        if prints is not None:
            self.held -= len(prints)
            del self.named[self.number.pop(key)]
            self._count(prints, -1)


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
