"""Copies of one text: winnowed fingerprints (Schleimer, Wilkerson, Aiken 2003) compared by containment, so that trimmed and extended copies count."""

from __future__ import annotations

from functools import lru_cache
from zlib import crc32

from dateline.cluster.bridges import numbers
from dateline.cluster.fold import WIDE, fold, tokens
from dateline.model import Article

READ = 4000
SHINGLE = 3
WIDE_SHINGLE = 5
WINNOW = 3
LEAST_SHARED = 8
LEAST_CONTAINED = 0.33
MANY_SHARED, MANY_CONTAINED = 20, 0.27
"""Where many fingerprints are shared a smaller share will do; in a few lines it may be a formula."""
COMMONEST = 60
SPREAD, WHOLE = 0x9E3779B1, 0xFFFFFFFF
Prints = frozenset[int]


def fingerprints(text: str) -> Prints:
    """Hashes of shingles of words (of characters where a script has no spaces), the least of every WINNOW in a row."""
    units = tokens(fold(text[:READ]))
    wide = sum(1 for unit in units if WIDE.match(unit)) * 2 > len(units)
    length = WIDE_SHINGLE if wide else SHINGLE
    marks = list(map(mark, units))
    hashes = marks[: len(marks) - length + 1]
    for shift in range(1, length):
        hashes = [(one * SPREAD + other) & WHOLE for one, other in zip(hashes, marks[shift:], strict=False)]
    if len(hashes) <= WINNOW:
        return frozenset(hashes)
    return frozenset(map(min, zip(*(hashes[shift:] for shift in range(WINNOW)), strict=False)))


@lru_cache(maxsize=200_000)
def mark(unit: str) -> int:
    """A number for a word, the same in every run."""
    return crc32(unit.encode())


def contained(one: Prints, other: Prints) -> float:
    """The share of the shorter text's fingerprints that the longer one has, 0 to 1; 0 where both are too short to tell."""
    shared = len(one & other)
    return shared / min(len(one), len(other)) if shared >= LEAST_SHARED else 0.0


def is_copy(share: float, one: Prints, other: Prints) -> bool:
    """Whether so large a share of the shorter text makes one the copy of the other."""
    return share >= LEAST_CONTAINED or (share >= MANY_CONTAINED and share * min(len(one), len(other)) >= MANY_SHARED)


class Copies:
    """Fingerprints of the window's articles, and which of them share many. What very many articles print (a rights notice) says nothing."""

    def __init__(self) -> None:
        self.prints: dict[str, Prints] = {}
        self.postings: dict[int, str | list[str]] = {}  # one article alone, as most marks have, needs no list

    def add(self, key: str, prints: Prints) -> list[tuple[float, str]]:
        """(containment, article) of those that this one is a copy of or was copied by, the surest first; then remember it."""
        counts: dict[str, int] = {}
        for mark in prints:
            posting = self.postings.get(mark)
            if posting is None:
                self.postings[mark] = key
            elif isinstance(posting, str):
                counts[posting] = counts.get(posting, 0) + 1
                self.postings[mark] = [posting, key]
            else:
                if len(posting) <= COMMONEST:
                    for other in posting:
                        counts[other] = counts.get(other, 0) + 1
                posting.append(key)
        found = [(contained(prints, self.prints[other]), other) for other, count in counts.items() if count >= LEAST_SHARED]
        self.prints[key] = prints
        return sorted(((share, other) for share, other in found if is_copy(share, prints, self.prints[other])), reverse=True)

    def forget(self, key: str) -> None:
        """Leave an article out of later comparisons."""
        for mark in self.prints.pop(key, ()):
            posting = self.postings[mark]
            if isinstance(posting, list):
                posting.remove(key)
            if not posting or posting == key:
                del self.postings[mark]


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


def changed_figures(before: Article, after: Article) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The figures that an edit took out of a page, and those that it put in."""
    old, new = (numbers(f"{article.title}\n{article.text}") for article in (before, after))
    return tuple(sorted(old - new)), tuple(sorted(new - old))
