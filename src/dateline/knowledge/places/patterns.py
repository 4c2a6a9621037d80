"""Names ready to be found in one pass over a text (Aho and Corasick 1975, by ahocorasick-rs): as they are listed, or in all their cases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

import ahocorasick_rs

from dateline.knowledge.endings import endings
from dateline.knowledge.places.forms import forms

REMEMBERED = 4096
"""Beginnings of names whose forms are remembered."""


class Hit(NamedTuple):
    """text[start:end] is a form of `name`; `allowed` may follow it up to the end of its word. `ids` as the table writes them."""

    start: int
    end: int
    name: str
    allowed: frozenset[str]
    ids: str


class Matcher(Protocol):
    """Finds all forms of its names in a folded text, in order of their ends; of those that end together the longest, then the first listed, first."""

    def found(self, text: str) -> Iterable[Hit]: ...


def _automaton(patterns: Sequence[str]) -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(patterns, implementation=ahocorasick_rs.Implementation.ContiguousNFA)


class Listed:
    """Forms in four columns: the form, the name, what may follow the form, and the ids. Every form is a pattern."""

    def __init__(self, forms: Sequence[str], names: Sequence[str], allowed: Sequence[frozenset[str]], ids: Sequence[str]) -> None:
        self._names, self._allowed, self._ids = names, allowed, ids
        self._automaton = _automaton(forms)

    def found(self, text: str) -> Iterator[Hit]:
        """As `Matcher` says."""
        for which, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            yield Hit(start, end, self._names[which], self._allowed[which], self._ids[which])


class Openings:
    """What the names of a script begin with in every case of every language: the first word, up to a preposition between hyphens (`joints`),
    without what it may lose.

    One table for all languages of the script, small and quickly made: the forms themselves are made of those names alone whose beginning is met.
    """

    def __init__(self, names: Mapping[str, str], nominatives: frozenset[str], joints: frozenset[str]) -> None:
        endings = tuple(sorted(filter(None, nominatives), key=len, reverse=True))
        held: dict[str, list[tuple[int, str, str]]] = {}
        for at, (name, ids) in enumerate(names.items()):
            word = name.partition(" ")[0]
            if joints and "-" in word:
                word = word.partition(next((joint for joint in joints if joint in word), " "))[0]
            if word.endswith(endings):
                lost = next((len(ending) for ending in endings if word.endswith(ending) and len(word) - len(ending) >= 2), 0)
                word = word[: len(word) - lost]
            held.setdefault(word, []).append((at, name, ids))
        self._held = list(held.values())
        self._automaton = _automaton(list(held))

    def begun(self, text: str) -> Iterator[tuple[int, list[tuple[int, str, str]]]]:
        """Where in a text names may begin, and which: each with its place in the table and its ids."""
        held = self._held
        for which, start, _ in self._automaton.find_matches_as_indexes(text, overlapping=True):
            yield start, held[which]


class Declined:
    """The names of a script in the cases of one language."""

    def __init__(self, openings: Openings, language: str) -> None:
        self._openings = openings
        self._language = language
        self._prefixes = endings(language).prefixes
        self._begun: dict[int, tuple[str, ...]] = {}

    def found(self, text: str) -> list[Hit]:
        """As `Matcher` says, without those inside a word that nothing may precede there."""
        hits: list[tuple[int, int, int, Hit]] = []
        for start, names in self._openings.begun(text):
            if text.startswith(self._all_forms(names), start) and self._may_begin(text, start):
                hits.extend((hit.end, hit.start, at, hit) for at, hit in self._forms(text, start, names))
        hits.sort(key=lambda row: row[:3])
        return [hit for *_, hit in hits]

    def _all_forms(self, names: Sequence[tuple[int, str, str]]) -> tuple[str, ...]:
        """The forms of all names that begin alike, made when such a beginning is first met: most words that begin so go on otherwise."""
        known = self._begun.get(names[0][0])
        if known is None:
            if len(self._begun) >= REMEMBERED:
                self._begun.clear()
            known = self._begun[names[0][0]] = tuple(form for _, name, _ in names for form, _ in forms(name, self._language))
        return known

    def _may_begin(self, text: str, start: int) -> bool:
        first = start
        while first and text[first - 1].isalpha():
            first -= 1
        return first == start or text[first:start] in self._prefixes

    def _forms(self, text: str, start: int, names: Iterable[tuple[int, str, str]]) -> Iterator[tuple[int, Hit]]:
        for at, name, ids in names:
            for form, allowed in forms(name, self._language):
                if text.startswith(form, start):
                    yield at, Hit(start, start + len(form), name, allowed, ids)
