"""Forms of places and concepts found in a text. For the first texts nothing is compiled: of a sorted table only what they begin to spell is
read. Where there are many texts an automaton over all patterns (Aho and Corasick 1975) pays; it finds the same."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from dateline.cluster.fold import WIDE

HEAD = 5
WIDE_HEAD = 2
FEW = 100
"""How many texts are looked through before an automaton is compiled."""
BLANK = re.compile(" ")


class Form(NamedTuple):
    """What a pattern means: an id, the languages it holds in (None: all), and how long an ending it bears."""

    id: str
    languages: frozenset[str] | None
    ending: int


class Match(NamedTuple):
    """A pattern at text[start:end]."""

    end: int
    start: int
    forms: Sequence[Form]


class _Headed(NamedTuple):
    """The patterns that begin with some letters, and how long they are."""

    lengths: tuple[int, ...]
    forms: dict[str, list[Form]]


class Finder:
    """`places` are sorted lines "pattern ⇥ ending ⇥ id"; `concepts` come with their patterns. A pattern begins with a blank, and so at the
    beginning of a word, unless it is of a script without blanks. Remembers the beginnings of words it has met."""

    def __init__(self, places: Sequence[str], concepts: Iterable[tuple[str, Form]]) -> None:
        self._places = places
        self._concepts: dict[str, list[tuple[str, Form]]] = defaultdict(list)
        for pattern, form in concepts:
            size = HEAD if pattern[0] == " " else WIDE_HEAD
            self._concepts[pattern[:size]].append((pattern, form))
        self._memory: dict[int, dict[str, _Headed | None]] = {HEAD: {}, WIDE_HEAD: {}}
        self._texts = 0
        self._automaton: tuple[AhoCorasick, list[list[Form]]] | None = None

    def matches(self, text: str) -> list[Match]:
        """Every pattern in the text, also those inside others; by end, then by start."""
        self._texts += 1
        if self._texts > FEW:
            automaton, meanings = self._automaton or self._compiled()
            return [Match(end, start, meanings[which]) for which, start, end in automaton.find_matches_as_indexes(text, overlapping=True)]
        return self._spelt(text)

    def _compiled(self) -> tuple[AhoCorasick, list[list[Form]]]:
        forms: dict[str, list[Form]] = defaultdict(list)
        for line in filter(None, self._places):
            pattern, form = _place(line)
            forms[pattern].append(form)
        for pattern, form in (row for headed in self._concepts.values() for row in headed):
            forms[pattern].append(form)
        self._memory = {HEAD: {}, WIDE_HEAD: {}}
        self._automaton = AhoCorasick(list(forms), matchkind=MatchKind.Standard), list(forms.values())
        return self._automaton

    def _spelt(self, text: str) -> list[Match]:
        found: list[Match] = []
        self._look(text, [match.start() for match in BLANK.finditer(text)], HEAD, found)
        if not text.isascii() and WIDE.search(text):
            self._look(text, range(len(text)), WIDE_HEAD, found)
        found.sort()
        return found

    def _look(self, text: str, places: Iterable[int], size: int, found: list[Match]) -> None:
        memory = self._memory[size]
        for start in places:
            head = text[start : start + size]
            headed = memory[head] if head in memory else self._remember(head, size)
            if headed is None:
                continue
            for length in headed.lengths:
                forms = headed.forms.get(text[start : start + length])
                if forms and start + length <= len(text):
                    found.append(Match(start + length, start, forms))

    def _remember(self, head: str, size: int) -> _Headed | None:
        forms: dict[str, list[Form]] = {}
        for length in range(1, len(head)):
            self._collect(head[:length], forms, whole=True)
        self._collect(head, forms, whole=len(head) < size)
        spelt = bool(forms) and (head[0] != " " or size == HEAD)  # at a blank the longer look is taken
        found = self._memory[size][head] = _Headed(tuple(sorted(set(map(len, forms)))), forms) if spelt else None
        return found

    def _collect(self, head: str, forms: dict[str, list[Form]], whole: bool) -> None:
        """The patterns that are `head`, or unless `whole` begin with it."""
        sought = head + "\t" if whole else head
        at = bisect_left(self._places, sought)
        while at < len(self._places) and self._places[at].startswith(sought):
            pattern, form = _place(self._places[at])
            forms.setdefault(pattern, []).append(form)
            at += 1
        for pattern, form in self._concepts.get(head, ()):
            if pattern == head or not whole:
                forms.setdefault(pattern, []).append(form)


def _place(line: str) -> tuple[str, Form]:
    pattern, ending, key = line.split("\t")
    return pattern, Form("@" + key, None, int(ending))
