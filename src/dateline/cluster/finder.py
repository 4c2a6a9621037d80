"""Forms of places and concepts found in a text: of a sorted table only what the text's words begin to spell is read. Nothing is compiled."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from operator import add
from typing import NamedTuple

from dateline.cluster.fold import SPACELESS

WIDE_WORD = re.compile(rf"[^ {SPACELESS}]*[{SPACELESS}][^ ]*")
HEAD = 5
WIDE_HEAD = 2
NEXT, FEWER = 4, 2
"""By how many letters of the next word a pattern is found that goes on in it; by how many where it ends within the first of these."""
ANY = 99
"""The ending of a form that may go on as it likes."""
WORDS_AHEAD = 8
"""How many words a form may have after its first."""
PLACES_A_WORD = 1000
"""Where the words of a text begin, as if all were so long."""


class Form(NamedTuple):
    """What a pattern means: an id, the languages it holds in (None: all), and how long an ending it bears."""

    id: str
    languages: frozenset[str] | None
    ending: int


Row = tuple[str, Form]


class Spot(NamedTuple):
    """What begins at a word: the patterns that it holds whole, and those that go on in the next words, by how the next one begins."""

    inside: tuple[Row, ...]
    beyond: dict[str, list[Row]]


Ahead = Callable[[int, int], Sequence[str]]
"""The words of a text from a place on, at most so many."""


class Hit(NamedTuple):
    """A pattern in a text. `start` and `end` only tell what lies before, after or inside what."""

    start: int
    end: int
    pattern: str
    form: Form


class Finder:
    """`places` are sorted lines "pattern ⇥ ending ⇥ id"; `concepts` come with their patterns. A pattern begins with a blank, and so at the
    beginning of a word, unless it is of a script without blanks. Remembers the beginnings of words it has met."""

    def __init__(self, places: Sequence[str], concepts: Iterable[Row]) -> None:
        self._places = places
        self._concepts: dict[str, list[Row]] = defaultdict(list)
        for pattern, form in concepts:
            self._concepts[pattern[: HEAD if pattern[0] == " " else WIDE_HEAD]].append((pattern, form))
        self._memory: dict[str, tuple[Row, ...]] = {}

    def spot(self, word: str, spoken: frozenset[str]) -> Spot | None:
        """What begins at a folded word, in a text that is read as some languages; None where nothing does."""
        text = f" {word} "
        forms = [row for row in self.headed(text[:HEAD]) if row[1].languages is None or not row[1].languages.isdisjoint(spoken)]
        inside = tuple((pattern, form) for pattern, form in forms if text.startswith(pattern) and _bears(form, len(text) - 1 - len(pattern)))
        beyond: dict[str, list[Row]] = {}
        for pattern, form in forms:
            if len(pattern) > len(text) and pattern.startswith(text):
                beyond.setdefault(_awaited(pattern[len(text) :]), []).append((pattern, form))
        return Spot(inside, beyond) if inside or beyond else None

    def hits(self, ahead: Ahead, spots: Iterable[tuple[int, Spot]]) -> Iterator[Hit]:
        """The patterns at some words of a text, by what begins at each, in their order."""
        for at, spot in spots:
            start = at * PLACES_A_WORD
            for pattern, form in spot.inside:
                yield Hit(start, start + len(pattern), pattern, form)
            if spot.beyond:
                words = ahead(at, WORDS_AHEAD)
                yield from self._beyond(at, spot, words) if len(words) > 1 else ()

    def _beyond(self, at: int, spot: Spot, words: Sequence[str]) -> Iterator[Hit]:
        text = f" {' '.join(words)} "
        for pattern, form in (row for head in next_heads(words[1]) for row in spot.beyond.get(head, ())):
            if text.startswith(pattern) and _bears(form, text.find(" ", len(pattern)) - len(pattern)):
                more = pattern.rstrip().count(" ") - 1
                yield Hit(at * PLACES_A_WORD, (at + more) * PLACES_A_WORD + len(pattern), pattern, form)

    def wide_hits(self, text: str, spoken: frozenset[str]) -> Iterator[Hit]:
        """The patterns of scripts without blanks, wherever they stand in a folded text."""
        for word in WIDE_WORD.finditer(text):
            for at, head in enumerate(map(add, word.group(), word.group()[1:] + " "), word.start()):
                for pattern, form in self.headed(head):
                    if text.startswith(pattern, at) and (form.languages is None or not form.languages.isdisjoint(spoken)):
                        yield Hit(at, at + len(pattern), pattern, form)

    def headed(self, head: str) -> tuple[Row, ...]:
        """The patterns that begin with some letters, and those that these letters go on from."""
        found = self._memory.get(head)
        if found is None:
            begun = (row for length in range(1, len(head)) for row in self._concepts.get(head[:length], ()))
            places = chain(self._places_at(head), *(self._places_at(head[:length] + "\t") for length in range(1, len(head)) if _ends(head[:length])))
            found = (*places, *(row for row in begun if row[0] != head), *self._concepts_at(head)) if head != "  " else ()
            self._memory[head] = found
        return found

    def _places_at(self, head: str) -> Iterator[Row]:
        """The places whose lines begin so."""
        at = bisect_left(self._places, head)
        while at < len(self._places) and self._places[at].startswith(head):
            yield _place(self._places[at])
            at += 1

    def _concepts_at(self, head: str) -> Iterable[Row]:
        """The concepts whose patterns begin so."""
        if len(head) >= (HEAD if head[0] == " " else WIDE_HEAD):
            return self._concepts.get(head, ())
        return [row for key, rows in self._concepts.items() if key.startswith(head) for row in rows]


def next_heads(word: str) -> tuple[str, ...]:
    """What a pattern that goes on in a word is found by."""
    whole = f"{word} "
    return (whole[:NEXT], whole[:FEWER]) if len(whole) > FEWER else (whole,)


def _awaited(rest: str) -> str:
    """By what of its next word the rest of a pattern is found."""
    first, blank, _ = rest.partition(" ")
    return (first + blank)[:NEXT] if blank or len(first) >= NEXT else first[:FEWER]


def _ends(head: str) -> bool:
    """Whether the pattern of a place may be so short: a whole word, or of a script without blanks."""
    return head[-1] == " " or head[0] != " "


def _bears(form: Form, ending: int) -> bool:
    """Whether a form may be followed by so many letters of its word."""
    return form.ending in (0, ANY) or ending <= form.ending


def _place(line: str) -> Row:
    pattern, ending, key = line.split("\t")
    return pattern, Form("@" + key, None, int(ending))
