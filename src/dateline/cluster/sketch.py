"""An article as the clusterer sees it: everything that is compared, and nothing else."""

from __future__ import annotations

import math
from collections import Counter
from sys import intern

from dateline.cluster.bridges import found_in, names, numbers
from dateline.cluster.fold import WIDE, fold, spaced, stem, tokens
from dateline.cluster.sounds import stream
from dateline.knowledge.lexicon import pivots, relatives
from dateline.model import Article

LEAD = 1500
TITLE_TIMES = 2
FEW = (0.0, *(1.0 + math.log(count) for count in range(1, 64)))
"""The weights of small counts, so that a window of articles holds each once."""


class Sketch:
    """Weights by term for each channel. `day` is the time of publication in days since 1970, None where unknown."""

    __slots__ = ("concepts", "day", "id", "keys", "language", "names", "numbers", "pivots", "places", "size", "syllables", "title", "words")

    def __init__(self, article: Article) -> None:
        title, lead = fold(article.title), fold(article.text[:LEAD])
        self.id = article.id
        self.language = article.language.partition("-")[0]  # both scripts of one language are cut into the same words
        self.day = article.published.start.timestamp() / 86400 if article.published else None
        self.size = len(title) + len(article.text)
        heading, body = tokens(title), tokens(lead)
        self.words = weights(Counter(_shared(heading * TITLE_TIMES + body)))
        self.title = frozenset(_shared(heading))
        found = found_in(spaced(title) + spaced(lead), article.language)
        self.places = weights({key: count for key, count in found.items() if key[0] == "@"})
        self.concepts = weights({key: count for key, count in found.items() if key[0] == "#"})
        written = f"{article.title}\n{article.text[:LEAD]}"
        self.numbers = numbers(written)
        self.names = names(written)
        self.syllables = stream("".join(WIDE.findall(written))) if article.language.startswith("zh") else ""
        self.pivots = in_english(self.words, article.language)
        self.keys = self.all_keys()

    def all_keys(self) -> list[str]:
        """The terms of all channels, each channel with its sign: "xx:word", "@place", "#concept", "=number", "~name's sound", ">translation"."""
        own = self.language + ":"
        found = [intern(own + word) for word in self.words]
        found += self.places
        found += self.concepts
        found += ["=" + number for number in self.numbers]
        found += ["~" + code for code in set(self.names.values())]
        found += [intern(">" + pivot) for pivot in self.pivots]
        return found


def _shared(found: list[str]) -> list[str]:
    """The stems of tokens; of each one string only, however many articles of the window have it."""
    return [intern(stem(token)) for token in found]


def weights(counts: Counter[str] | dict[str, int]) -> dict[str, float]:
    """Sublinear term frequencies."""
    return {term: FEW[count] if count < len(FEW) else 1.0 + math.log(count) for term, count in counts.items()}


def in_english(words: dict[str, float], language: str) -> dict[str, float]:
    """The English stems that a text's stems translate to; an English text is its own translation."""
    base = language.split("-")[0]
    if base in ("en", "sco"):
        return words
    table = pivots(base) or pivots(relatives().get(language, relatives().get(base, "")))
    found: dict[str, float] = {}
    for word, weight in words.items():
        for target, p in table.get(word, ()):
            found[target] = found.get(target, 0.0) + weight * p
    return found
