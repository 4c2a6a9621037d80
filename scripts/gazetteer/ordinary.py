"""Names of places that are more often ordinary words."""

from __future__ import annotations

import functools
import math
import statistics
from collections.abc import Iterator

import wordfreq
from babel.languages import get_official_languages

from gazetteer.common import COUNTRY, Row

FILTERED = ("en", "zh", "ru", "es", "fr", "ar", "de", "pt", "uk", "tr", "it", "fa", "ja", "ko", "hi", "id", "vi", "pl", "nl")
SCRIPT_OF = {
    "zh": ("Hani",),
    "ja": ("Hani", "Kana"),
    "ko": ("Hang",),
    "ru": ("Cyrl",),
    "uk": ("Cyrl",),
    "ar": ("Arab",),
    "fa": ("Arab",),
    "hi": ("Deva",),
}


COMMON = 5.6
"""The Zipf frequency of words that no news means a city by, even behind a word for one (این شهرستان دو نفر); but that of millions."""
MILLIONS = 1_500_000
LARGE = 100_000
"""People of a city that is called by its name alone."""
KNOWN = 30_000
"""People from which a city is so called in the papers of its country, in languages where few towns are called by a word or a surname."""
NAMED_APART = ("fr", "de", "it", "tr", "pl", "nl", "uk")
CASED = ("Latn", "Cyrl")
AT_HOME = 0.62
"""How much more (log10) the papers of a country write of a city of its own, or anybody of a capital, than its size lets expect."""


def ordinary(names: dict[str, dict[str, set[str]]], population: dict[str, int], seats: dict[str, str], capitals: set[str]) -> Iterator[Row]:
    """Names that are more often a word than the place: used far more than a place of that size is, or far more than in other languages.

    A large city at home (`seats`: city → country) and a capital are written of more by right: Lyon in French, Berlin in German; in some languages
    any town that papers write of (`NAMED_APART`: Lecce, Konstanz). Small towns are not: where capitals tell names from words, they still are
    people's names.
    """
    tables = {language: wordfreq.get_frequency_dict(language) for language in FILTERED}
    for language in FILTERED:
        for kind in SCRIPT_OF.get(language, ("Latn",)):
            for name in sorted(names[kind]):
                places = names[kind][name]
                size = max(population[place] for place in places)
                used = zipf(tables[language], name)
                large = [place for place in places if population[place] > size / 2]
                home = (
                    kind in CASED
                    and size >= (KNOWN if language in NAMED_APART else LARGE)
                    and any(spoken_in(language, seats.get(place, place[:2])) for place in large)
                )
                known = home or any(place in capitals for place in large)
                foreign_word = kind == "Latn" and not known and used - elsewhere(tables, language, name) > 1.2 + size / 4e6
                if size < COUNTRY and (used > expected(size) + known * AT_HOME or foreign_word):
                    yield language, name


def commonest(name: str, kind: str, people: int) -> bool:
    """Whether a name in a script without capitals is one of the commonest words of a language in it."""
    languages = [language for language, kinds in SCRIPT_OF.items() if kind in kinds and kind not in CASED]
    return people < MILLIONS and any(zipf(wordfreq.get_frequency_dict(language), name) >= COMMON for language in languages)


@functools.cache
def spoken_in(language: str, country: str) -> bool:
    """Whether a language is official in a country, by CLDR."""
    return bool(country) and language in get_official_languages(country, de_facto=True)


def zipf(table: dict[str, float], name: str) -> float:
    """log10 of the occurrences in a thousand million words (van Heuven et al. 2014)."""
    return math.log10(table.get(name.lower(), 0) or 1e-9) + 9


def elsewhere(tables: dict[str, dict[str, float]], language: str, name: str) -> float:
    """The median use of the name in the other languages of the Latin script, at least 2: rarer words aren't told apart."""
    others = [max(2.0, zipf(table, name)) for code, table in tables.items() if code != language and code not in SCRIPT_OF]
    return statistics.median(others)


def expected(population: int) -> float:
    """The Zipf frequency above which a word is not likely to be used for a place of this many people."""
    return 3.0 + max(0.0, math.log10(max(population, 1)) - 4.2)
