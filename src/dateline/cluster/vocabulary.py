"""The words of a language as they have been met: each is folded, numbered and looked up once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from dateline.cluster.bridges import name_in, spotter
from dateline.cluster.finder import NEXT, Spot, next_heads
from dateline.cluster.fold import WIDE, bare, blanked, fold, stem
from dateline.cluster.spelling import Rows as Table
from dateline.cluster.spelling import spelt
from dateline.cluster.terms import Terms
from dateline.knowledge.lexicon import pivots, relatives
from dateline.model import Article

LEAD, READ = 1500, 4000
"""How many characters of a text are compared with others, and how many are looked through for copies."""
LONG_WORD = 40
MOST = 300_000
"""How many words of a language are remembered; then it begins anew."""
STEM, MARK, NAME, SOUND, PAIR = range(5)
COLUMNS = 5
HEAD, AWAITED = range(2)
ALONE = np.uint64(1)
Rows = NDArray[np.int32]
Columns = NDArray[np.int32]
Beginnings = NDArray[np.uint64]


class Vocabulary:
    """The words of a language → their rows in `columns`: the number of a word's STEM, a MARK of the whole word, the numbers of its NAME
    and that one's SOUND (-1: it is none), and whether it is a PAIR of characters of a script without spaces. `beginning` holds the bit that stands
    for the HEAD of a word, and those of the heads AWAITED behind it by places and concepts that begin with it (ALONE: they end in it). A word
    that has only been met behind a lead has no more than MARK and PAIR; its STEM is -1."""

    def __init__(self, language: str, terms: Terms) -> None:
        self.language, self.terms = language, terms
        self.spotter = spotter(language)
        self.columns: Columns
        self.beginning: Beginnings
        self.forget()

    def __len__(self) -> int:
        return len(self.folded)

    def read(self, parts: Sequence[bytes]) -> tuple[Rows, list[int]]:
        """The rows of the words of a text in some parts, blanks between them; where each part's words end."""
        text = b" ".join((b"", *parts, b""))
        hashes, starts, ends = spelt(np.frombuffer(text, dtype=np.uint8))
        rows = self.known.find(hashes)
        met: dict[int, int] = {}
        for at in np.flatnonzero(rows < 0).tolist():
            number = int(hashes[at])
            if number not in met:
                met[number] = self._meet(number, text[starts[at] : ends[at]].decode())
            rows[at] = met[number]
        bounds = list(accumulate(len(part) + 1 for part in parts))
        return rows, np.searchsorted(starts, bounds, side="right").tolist()

    def _meet(self, number: int, word: str) -> int:
        """The row of a new word."""
        row, plain = self.known.put(number), word.isascii()
        folded = word.lower() if plain else bare(fold(word))
        if row == len(self.columns):
            self.columns = np.concatenate((self.columns, np.full_like(self.columns, -1)))
            self.beginning = np.concatenate((self.beginning, np.zeros_like(self.beginning)))
        self.columns[row, MARK], self.columns[row, PAIR] = _signed(crc32(folded.encode())), not plain and WIDE.match(folded) is not None
        self.written.append(word)
        self.folded.append(folded)
        self.spots.append(None)
        return row

    def fill(self, rows: Rows) -> None:
        """Look up what has only been met behind a lead."""
        for row in dict.fromkeys(rows[self.columns[rows, STEM] < 0].tolist()):
            _, mark, _, _, pair = self.columns[row].tolist()
            folded, found = self.folded[row], name_in(self.written[row])
            name, sound = (self.terms.form("!" + found[0]), self.terms.form("~" + found[1])) if found else (-1, -1)
            self.columns[row] = self.terms.word(stem(folded), self.language), mark, name, sound, pair
            spot = self.spots[row] = None if pair else self.spotter.look(folded)
            self.beginning[row] = _bit(next_heads(folded)[0]), _awaited(spot)

    def spotting(self, rows: Rows, listed: Sequence[int]) -> Iterator[tuple[int, Spot]]:
        """Where in a text places or concepts may begin, and which: those of one word, and those that the next word may go on with.

        The rows are given twice, as an array and as a list.
        """
        spots, folded = self.spots, self.folded
        awaited, following = self.beginning[rows, AWAITED], self.beginning[rows, HEAD] | ALONE
        for at in np.flatnonzero(awaited & np.concatenate((following[1:], [ALONE]))).tolist():
            spot = spots[listed[at]]
            if spot and (spot.inside or (at + 1 < len(listed) and not spot.beyond.keys().isdisjoint(next_heads(folded[listed[at + 1]])))):
                yield at, spot

    def translations(self, number: int) -> tuple[tuple[int, float], ...]:
        """The English stems that a stem translates to, by their numbers, with their probabilities."""
        found = self.translated.get(number)
        if found is None:
            key = self.terms.keys[number].partition(":")[2]
            listed = ((key, 1.0),) if self.language == "sco" else _table(self.language).get(key, ())
            found = self.translated[number] = tuple((self.terms.pivot(target), p) for target, p in listed)
        return found

    def forget(self) -> None:
        """Begin anew: terms have other numbers now, or there are too many words."""
        self.known = Table()
        self.columns = np.full((1024, COLUMNS), -1, dtype=np.int32)
        self.beginning = np.zeros((1024, 2), dtype=np.uint64)
        self.written: list[str] = []
        self.folded: list[str] = []
        self.spots: list[Spot | None] = []
        self.translated: dict[int, tuple[tuple[int, float], ...]] = {}


def _bit(head: str) -> int:
    """One of 63 bits for the beginning of a word; the first one is ALONE."""
    return 2 << crc32(head.encode()) % 63


def _awaited(spot: Spot | None) -> int:
    """The bits of what may follow a word; ALONE where that need not be looked at, or is too short to tell."""
    found = 0
    for head in spot.beyond if spot else ():
        found |= _bit(head) if len(head) == NEXT or head[-1] == " " else 1
    return found | bool(spot and spot.inside)


def _signed(number: int) -> int:
    """The number of 32 bits with a sign that has the same bits."""
    return number - ((number & 0x80000000) << 1)


def _table(language: str) -> dict[str, tuple[tuple[str, float], ...]]:
    return pivots(language) or pivots(relatives().get(language, ""))


class Vocabularies(dict[str, Vocabulary]):
    """The vocabulary of each language that has been met; they number their terms together."""

    def __init__(self) -> None:
        super().__init__()
        self.terms = Terms()

    def __missing__(self, language: str) -> Vocabulary:
        found = self[language] = Vocabulary(language, self.terms)
        return found

    def limit(self) -> list[int]:
        """Keep memory within bounds, whatever comes; the numbers that are no terms any more."""
        gone = self.terms.sweep()
        for vocabulary in self.values():
            if gone or len(vocabulary) > MOST:
                vocabulary.forget()
        return gone


@dataclass(slots=True)
class Words:
    """An article cut into words once, those of its title, of its first LEAD characters, and of those up to READ: their rows and what stands there.
    `spoken` are the words of title and lead; `titles` is how many stand in the title."""

    vocabulary: Vocabulary
    rows: Rows
    columns: Columns
    titles: int
    spoken: int
    written: str

    @property
    def body(self) -> Columns:
        """The columns of the text's words, without the title."""
        return self.columns[self.titles :]


def words_of(article: Article, vocabularies: Vocabularies) -> Words:
    """An article's words. Both scripts of one language are cut into the same words."""
    text, end = article.text, lead_end(article.text)
    own = vocabularies[article.language.partition("-")[0]]
    rows, (titles, spoken, _) = own.read([blanked(part) for part in (article.title, text[:end], text[end:READ])])
    own.fill(rows[:spoken])
    return Words(own, rows, own.columns[rows], titles, spoken, f"{article.title}\n{text[:end]}")


def lead_end(text: str) -> int:
    """Where the lead ends: between two words, where there is a blank."""
    return max(LEAD - LONG_WORD, text.rfind(" ", LEAD - LONG_WORD, LEAD)) if len(text) > LEAD and " " in text[LEAD - LONG_WORD : LEAD] else LEAD
