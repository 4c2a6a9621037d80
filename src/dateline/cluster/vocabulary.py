"""The words of a language as they have been met: each is folded, numbered and looked up once."""

from __future__ import annotations

from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from dateline.cluster.bridges import name_in, spotter
from dateline.cluster.finder import Spot
from dateline.cluster.fold import WIDE, bare, cut, fold, stem
from dateline.cluster.terms import Terms
from dateline.knowledge.lexicon import pivots, relatives
from dateline.model import Article

LEAD, READ = 1500, 4000
"""How many characters of a text are compared with others, and how many are looked through for copies."""
LONG_WORD = 40
MOST = 300_000
"""How many words of a language are remembered; then it begins anew."""
STEM, MARK, NAME, SOUND, PAIR = range(5)
Rows = NDArray[np.intp]


class Vocabulary(dict[str, int]):
    """A word as written → its row in `columns`: the number of its STEM, a MARK of the whole word, of its NAME
    and that one's SOUND (-1: it is none), and whether it is a PAIR of characters of a script without spaces."""

    def __init__(self, language: str, terms: Terms) -> None:
        super().__init__()
        self.language, self.terms = language, terms
        self.spotter = spotter(language)
        self.columns = np.zeros((5, 1024), dtype=np.int64)
        self.folded: list[str] = []
        self.spots: list[Spot | None] = []
        self.translated: dict[int, tuple[tuple[int, float], ...]] = {}

    def rows(self, words: list[str]) -> Rows:
        """The rows of some words, in their order."""
        return np.fromiter(map(self.__getitem__, words), np.intp, len(words))

    def __missing__(self, word: str) -> int:
        row = self[word] = len(self.folded)
        plain = word.isascii()
        folded, found = word.lower() if plain else bare(fold(word)), name_in(word)
        if row == self.columns.shape[1]:
            self.columns = np.concatenate((self.columns, np.zeros_like(self.columns)), axis=1)
        name, sound = (self.terms.form("!" + found[0]), self.terms.form("~" + found[1])) if found else (-1, -1)
        pair = not plain and WIDE.match(folded) is not None
        self.columns[:, row] = self.terms.word(stem(folded), self.language), crc32(folded.encode()), name, sound, pair
        self.folded.append(folded)
        self.spots.append(None if pair else self.spotter.look(folded))
        return row

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
        self.clear()
        self.folded.clear()
        self.spots.clear()
        self.translated.clear()


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
    """An article cut into words once: the rows of its title's, of its first LEAD characters', and of those up to READ."""

    vocabulary: Vocabulary
    title: Rows
    lead: Rows
    rest: Rows
    written: str

    @property
    def spoken(self) -> Rows:
        """Title and lead."""
        return np.concatenate((self.title, self.lead))

    @property
    def body(self) -> NDArray[np.int64]:
        """The columns of the text's words, without the title."""
        return self.vocabulary.columns[:, np.concatenate((self.lead, self.rest))]


def words_of(article: Article, vocabularies: Vocabularies) -> Words:
    """An article's words. Both scripts of one language are cut into the same words."""
    text, end = article.text, lead_end(article.text)
    own = vocabularies[article.language.partition("-")[0]]
    title, lead, rest = (own.rows(cut(part)) for part in (article.title, text[:end], text[end:READ]))
    return Words(own, title, lead, rest, f"{article.title}\n{text[:end]}")


def lead_end(text: str) -> int:
    """Where the lead ends: between two words, where there is a blank."""
    return max(LEAD - LONG_WORD, text.rfind(" ", LEAD - LONG_WORD, LEAD)) if len(text) > LEAD and " " in text[LEAD - LONG_WORD : LEAD] else LEAD
