"""An article as the clusterer sees it: everything that is compared, and nothing else."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise, product
from operator import sub

import numpy as np

from dateline.cluster.bridges import CASED, numbers
from dateline.cluster.days import printed, years
from dateline.cluster.days import written as days_written
from dateline.cluster.fold import WIDE, fold, spaced
from dateline.cluster.sounds import stream
from dateline.cluster.terms import ENGLISH, NAMED, PIVOT, TITLE, Numbers, Terms, Weights, counted, distinct
from dateline.cluster.vocabulary import NAME, SOUND, STEM, Words
from dateline.model import Article

TITLE_TIMES = 2
MOST_NAMES = 40
MOST_COMPARED = 16
SINGLE_DIGIT = 0.3
MINUTELY = ("minute", "second")
LOGGED = np.array([0.0, *(1.0 + math.log(count) for count in range(1, 2 * 4000))], dtype=np.float32)
"""The weight of a count."""
WORDS, TITLES, NAMEDS, PLACES, CONCEPTS, RARE_NAMES, MORE_NAMES, FIGURES = range(8)
"""The channels, in the order in which a sketch holds them. The first three are a language's own; the first five are vectors of length 1."""
OWN, UNITS, CHANNELS = 3, 5, 8
CROSSED = 4, 6
"""How many places are paired with how many concepts."""
SIZE, WHEN, RAREST = range(CHANNELS, CHANNELS + 3)
"""Where a sketch's facts hold its length in letters, its day and the sum of its names' rarities, after how many terms each channel has."""
FIRST_YEAR = 1900
HEAD = 120
"""By how many characters of a text it is told whether its script has capitals."""
DIGIT = re.compile(r"\d")
NONE: Numbers = np.zeros(0, dtype=np.int32)


class Sketch:
    """The numbers of an article's terms by channel, and what they weigh. `day` is when it was published, in days since 1970, NaN where unknown;
    `when` the same once weighed; `cased` is whether its script has capitals, by which names are told; `dates` and `years` are sets of bits;
    `bridges` are the terms that need no common language, translations first; `heard` are its names' sounds, each once.
    `ends` is where each channel's terms end, after a 0."""

    __slots__ = (
        "bridges", "cased", "dates", "day", "ends", "facts", "heard", "id", "language", "moment", "pivots", "rarest", "raw", "size", "sounds",
        "syllables", "terms", "translated", "weights", "when", "years",
    )  # fmt: skip

    def __init__(self, key: str, article: Article, words: Words) -> None:
        self.id = key
        self.language = words.vocabulary.language
        self.cased = 2 * len(CASED.findall(words.written[:HEAD])) > len(words.written[:HEAD])
        self.size = extent(article.title) + extent(article.text)
        self.day = self.when = day_of(article, words.written)
        self.moment = moment(article)
        has_digits = DIGIT.search(words.written) is not None
        self.dates = bits(month * 32 + day for _, month, day in days_written(words.written, article.language)) if has_digits else 0
        self.years = bits(int(year) - FIRST_YEAR for year in years(words.written)) if has_digits else 0
        self.syllables = stream("".join(WIDE.findall(words.written))) if self.language == "zh" else ""
        self.weights: Weights = NONE.astype(np.float32)
        self.translated: Weights | None = None
        self._number(words, numbers(words.written) if has_digits else Counter())

    def _number(self, words: Words, figures: Counter[str]) -> None:
        """Number the terms of all channels, and count them."""
        terms, spoken = words.vocabulary.terms, words.columns[: words.spoken]
        stems, counts = counted(np.concatenate((spoken[:, STEM], *[spoken[: words.titles, STEM]] * (TITLE_TIMES - 1))))
        titles, names = distinct(spoken[: words.titles, STEM]), spoken[_first_names(spoken[:, NAME])]
        named = distinct(names[:, STEM])
        found = spotted(words)
        places, concepts = ([key for key in found if key[0] == sign] for sign in "@#")
        forms = [_forms(terms, keys) for keys in (places, concepts, ["=" + figure for figure in figures])]
        self.terms = np.concatenate((stems, titles + TITLE, named + NAMED, *forms[:2], names[:, NAME], forms[2])).astype(np.int32)
        self.raw: Weights = np.concatenate((
            LOGGED[counts], np.ones(len(titles)), counts[np.searchsorted(stems, named)], LOGGED[[found[key] for key in (*places, *concepts)]],
            np.ones(len(names)), [SINGLE_DIGIT if len(figure) == 1 else 1.0 for figure in figures],
        )).astype(np.float32)  # fmt: skip
        compared = min(len(names), MOST_COMPARED)
        lengths = (len(stems), len(titles), len(named), len(places), len(concepts), compared, len(names) - compared, len(figures))
        self.ends = tuple(accumulate(lengths, initial=0))
        self.sounds: Numbers = names[:, SOUND].copy()
        pivots, self.pivots = in_english(stems, self.raw[: len(stems)], words)
        crossed = [place + concept for place, concept in product(places[: CROSSED[0]], concepts[: CROSSED[1]])]
        heard, before = distinct(self.sounds), len(pivots) + sum(map(len, forms))
        self.bridges = np.concatenate((pivots, *forms, heard, _forms(terms, crossed))).astype(np.int32)
        self.heard: Numbers = self.bridges[before : before + len(heard)]

    def channel(self, number: int) -> Numbers:
        """The terms of a channel."""
        return self.terms[self.ends[number] : self.ends[number + 1]]

    @property
    def words(self) -> Numbers:
        """The stems of its own language."""
        return self.channel(WORDS)

    @property
    def names(self) -> Numbers:
        return self.terms[self.ends[RARE_NAMES] : self.ends[FIGURES]]

    @property
    def rare_names(self) -> Numbers:
        return self.channel(RARE_NAMES)

    @property
    def rarities(self) -> Weights:
        """Those of the rarest names."""
        return self.weights[self.ends[RARE_NAMES] : self.ends[MORE_NAMES]]

    @property
    def places(self) -> Numbers:
        return self.channel(PLACES)

    @property
    def figures(self) -> Numbers:
        return self.channel(FIGURES)

    def weigh(self, terms: Terms) -> None:
        """Weights by rarity at this moment. Rarities drift slowly: the stream weighs again when its window has doubled."""
        ends = self.ends
        own, names = ends[OWN], slice(ends[RARE_NAMES], ends[FIGURES])
        bases = self.terms.copy()
        bases[ends[TITLES] : ends[NAMEDS]] -= TITLE
        bases[ends[NAMEDS] : own] -= NAMED
        bases[names] = self.sounds
        self.weights = (self.raw * terms.rarities(bases, own, self.language)).astype(np.float32)
        for start, end in pairwise(ends[: UNITS + 1]):
            _to_unit(self.weights[start:end])
        order = np.argsort(-self.weights[names], kind="stable")
        self.terms[names], self.weights[names], self.sounds = self.terms[names][order], self.weights[names][order], self.sounds[order]
        self.rarest = float(self.rarities.sum())
        self.translated = None
        self.when = terms.day(self)
        self.facts = np.array((*map(sub, ends[1:], ends), self.size, self.when, self.rarest))

    def translate(self, terms: Terms) -> Weights:
        """The weights of the translated words; weighed when a text of another language is first compared."""
        if self.translated is None:
            self.translated = (self.pivots * terms.rarity(self.bridges[: len(self.pivots)], terms.total)).astype(np.float32)
            _to_unit(self.translated)
        return self.translated


def _first_names(found: Numbers) -> list[int]:
    """Where the first MOST_NAMES names of a text stand."""
    at = np.flatnonzero(found >= 0)
    first = {name: place for place, name in zip(at[::-1].tolist(), found[at[::-1]].tolist(), strict=True)}
    return sorted(first.values())[:MOST_NAMES]


def _forms(terms: Terms, keys: Sequence[str]) -> Numbers:
    known = list(map(terms.number.get, keys))
    return np.array(list(map(terms.form, keys)) if None in known else known, dtype=np.int32)


def _to_unit(part: Weights) -> None:
    """Make a part of a vector one of length 1, in its place."""
    norm = math.sqrt(part @ part)
    if norm:
        part /= norm


def spotted(words: Words) -> Counter[str]:
    """The places and concepts of title and lead; none reaches from one into the other."""
    own, rows = words.vocabulary, words.rows[: words.spoken]
    listed, folded = rows.tolist(), own.folded

    def ahead(at: int, size: int) -> list[str]:
        end = words.titles if at < words.titles else words.spoken
        return [folded[row] for row in listed[at : min(end, at + size)]]

    return own.spotter.count(ahead, own.spotting(rows, listed), _without_blanks(words.written))


def _without_blanks(written: str) -> str:
    """Title and lead, folded, where any of it is of a script without blanks."""
    if written.isascii() or not WIDE.search(written):
        return ""
    title, _, lead = written.partition("\n")
    return spaced(fold(title)) + spaced(fold(lead))


def in_english(stems: Numbers, raw: Weights, words: Words) -> tuple[Numbers, Weights]:
    """The English stems that a text's stems translate to, and their weights; an English text is its own translation."""
    own = words.vocabulary
    if own.language == ENGLISH:
        return stems + PIVOT, raw
    found: dict[int, float] = {}
    for number, weight in zip(stems.tolist(), raw.tolist(), strict=True):
        for target, p in own.translations(number):
            found[target] = found.get(target, 0.0) + weight * p
    return np.array(list(found), dtype=np.int32), np.array(list(found.values()), dtype=np.float32)


def bits(numbers: Iterable[int]) -> int:
    """A set of small numbers as the bits of one."""
    found = 0
    for number in numbers:
        found |= 1 << number
    return found


def day_of(article: Article, text: str) -> float:
    """The day of publication, counted from 1970; of an undated page the one that it prints above its text; NaN where there is neither."""
    day = article.published.start.timestamp() / 86400 if article.published else printed(text, article.language)
    return math.nan if day is None else day


def moment(article: Article) -> str:
    """The minute of publication with outlet and language; "" where no minute is known."""
    when = article.published
    return f"{article.language} {article.outlet} {when.start.timestamp():.0f}" if when and when.precision in MINUTELY else ""


def extent(text: str) -> int:
    """Length in letters; a character of a script without spaces says as much as three."""
    return len(text) if text.isascii() else len(text) + 2 * sum(map(len, WIDE.findall(text)))
