"""Names written with open endings ("министр* внутренних дел"), found in one pass: the fixed beginning by Aho and Corasick, the rest by a pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

import ahocorasick_rs

from dateline.knowledge.endings import endings
from dateline.knowledge.scripts import SPACED, fold, scripts_of

T = TypeVar("T")
OPEN = r"[^\W\d_]{0,6}"


class Found(NamedTuple, Generic[T]):
    """text[start:end] is a name of `what`."""

    start: int
    end: int
    what: T


class Lexicon(Generic[T]):
    """Names of one language and what they name. `*` at the end of a word stands for up to six letters.

    Initials (AU) are none of the small words of a text that writes capitals: German "aus" is no AU with an ending.
    """

    def __init__(self, names: Iterable[tuple[str, T]], language: str) -> None:
        self.language = language
        self.script = scripts_of(language)[0]
        listed = [(name.strip(), what) for name, what in names if name.strip()]
        self.rows = list(zip(self._all_folded([name for name, _ in listed]), (what for _, what in listed), strict=True))
        self.open = ["*" in name for name, _ in self.rows]
        self.initials = [name.isupper() and name.isalpha() for name, _ in listed]
        self.automaton = ahocorasick_rs.AhoCorasick([name.partition("*")[0] for name, _ in self.rows]) if self.rows else None

    def _all_folded(self, names: list[str]) -> list[str]:
        """Every name folded, all at once; one by one where that would change the length of any."""
        together = self.folded("\n".join(names))
        return together.split("\n") if names and together == together.lower() else [self.folded(name) for name in names]

    def folded(self, text: str) -> str:
        """As names are compared: folded and small, at the same length."""
        return _folded(text, self.script)

    def find(self, text: str) -> tuple[Found[T], ...]:
        """All names in `text`, leftmost and longest first, none overlapping another."""
        if self.automaton is None or not text:
            return ()
        folded = self.folded(text)
        met = self.automaton.find_matches_as_indexes(folded, overlapping=True)
        if not met:  # as in most of the short texts that are asked for
            return ()
        hits = sorted(self._hits(met, folded, text if text != text.lower() else ""), key=lambda hit: (hit.start, -hit.end))
        found: list[Found[T]] = []
        for hit in hits:
            if not found or hit.start >= found[-1].end:
                found.append(hit)
        return tuple(found)

    def _hits(self, met: Iterable[tuple[int, int, int]], text: str, capitals: str) -> Iterator[Found[T]]:
        """Those of the beginnings `met` in a folded text that are hits; `capitals` is the text as it is written, "" where it writes no capitals."""
        for which, start, end in met:
            if self.initials[which] and capitals[start:end].islower():
                continue
            last = self._end(text, which, end)
            if last is not None and self._begins(text, start) and self._ends(text, last):
                yield Found(start, last, self.rows[which][1])

    def _end(self, text: str, which: int, end: int) -> int | None:
        if not self.open[which]:
            return end
        rest = _rest(self.rows[which][0]).match(text, end)
        return rest.end() if rest else None

    def _begins(self, text: str, start: int) -> bool:
        if self.script not in SPACED or not _letters(text[start : start + 1]):
            return not _latin(text[max(start - 1, 0) : start + 1])
        first = start
        while first and text[first - 1].isalnum():
            first -= 1
        return text[first:start] in endings(self.language).prefixes

    def _ends(self, text: str, end: int) -> bool:
        if self.script not in SPACED or not _letters(text[end - 1 : end]):
            return not _latin(text[end - 1 : end + 1])
        last = end
        while last < len(text) and text[last].isalnum():
            last += 1
        return text[end:last] in endings(self.language).suffixes


@lru_cache(maxsize=64)
def _folded(text: str, script: str) -> str:
    return _small(fold(fold(text, script), "Latn") if script not in ("Latn", "Hani") else fold(text, script))


def _small(folded: str) -> str:
    """In lower case, where that keeps the length."""
    small = folded.lower()
    return small if len(small) == len(folded) else folded


def _letters(ch: str) -> bool:
    """Whether a character belongs to a script with spaces between its words."""
    return ch.isalnum() and not "\u3040" <= ch <= "\u9fff"


def _latin(pair: str) -> bool:
    """Whether two characters are Latin letters side by side, between which no name begins or ends in a script without blanks (AU in AUD)."""
    return len(pair) == 2 and pair.isascii() and pair.isalpha()


@lru_cache(maxsize=65536)
def _rest(name: str) -> re.Pattern[str]:
    """What follows the fixed beginning of a name with open endings."""
    return re.compile(OPEN + OPEN.join(re.escape(part) for part in name.partition("*")[2].split("*")))
