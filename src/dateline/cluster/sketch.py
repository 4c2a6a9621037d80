"""An article as the clusterer sees it: everything that is compared, and nothing else."""

from __future__ import annotations

import math
from collections import Counter
from functools import lru_cache
from sys import intern

from dateline.cluster.bridges import found_in, names, numbers
from dateline.cluster.days import printed, years
from dateline.cluster.days import written as days_written
from dateline.cluster.fold import WIDE, fold, spaced, stem, tokens
from dateline.cluster.sounds import stream
from dateline.knowledge.lexicon import pivots, relatives
from dateline.model import Article

LEAD = 1500
TITLE_TIMES = 2
MINUTELY = ("minute", "second")
FEW = (0.0, *(1.0 + math.log(count) for count in range(1, 64)))
"""The weights of small counts, so that a window of articles holds each once."""


class Sketch:
    """Weights by term for each channel. `day` is the time of publication in days since 1970, None where unknown."""

    __slots__ = (
        "concepts",
        "dates",
        "day",
        "id",
        "keys",
        "language",
        "moment",
        "named",
        "names",
        "numbers",
        "pivots",
        "places",
        "size",
        "syllables",
        "title",
        "words",
        "years",
    )

    def __init__(self, article: Article) -> None:
        title, lead = fold(article.title), fold(article.text[:LEAD])
        self.id = article.id
        self.language = article.language.partition("-")[0]  # both scripts of one language are cut into the same words
        self.size = extent(title) + extent(article.text)
        heading, body = tokens(title), tokens(lead)
        counts = Counter(_shared(heading * TITLE_TIMES + body))
        self.words = weights(counts)
        self.title = frozenset(_shared(heading))
        found = found_in(spaced(title) + spaced(lead), article.language)
        self.places = weights({key: count for key, count in found.items() if key[0] == "@"})
        self.concepts = weights({key: count for key, count in found.items() if key[0] == "#"})
        written = f"{article.title}\n{article.text[:LEAD]}"
        self.numbers = numbers(written)
        self.names = names(written)
        self.named = {key: float(counts[key]) for key in map(_stem, self.names) if key in counts}
        self.dates = frozenset((month, day) for _, month, day in days_written(written, article.language))
        self.years = years(written)
        self.day = day_of(article, written)
        self.moment = moment(article)
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


def day_of(article: Article, text: str) -> float | None:
    """The day of publication, counted from 1970; of an undated page the one that it prints above its text; None where there is neither."""
    return article.published.start.timestamp() / 86400 if article.published else printed(text, article.language)


def moment(article: Article) -> str:
    """The minute of publication with outlet and language; "" where no minute is known."""
    when = article.published
    return f"{article.language} {article.outlet} {when.start.timestamp():.0f}" if when and when.precision in MINUTELY else ""


def extent(text: str) -> int:
    """Length in letters; a character of a script without spaces says as much as three."""
    return len(text) if text.isascii() else len(text) + 2 * sum(map(len, WIDE.findall(text)))


def _shared(found: list[str]) -> list[str]:
    """The stems of tokens; of each one string only, however many articles of the window have it."""
    return list(map(_stem, found))


@lru_cache(maxsize=200_000)
def _stem(token: str) -> str:
    return intern(stem(token))


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
