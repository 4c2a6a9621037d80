"""What of a text needs no common language to be compared: places, concepts of the news, names, numbers."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from dateline.cluster.finder import Ahead, Finder, Form, Hit, Spot
from dateline.cluster.fold import WIDE, WORD, bare, fold
from dateline.cluster.sounds import code
from dateline.knowledge.lexicon import concept_forms, place_patterns, relatives

LONGEST_ENDING = {"country": 6, "city": 3}
LEAST_STEM = 4
CASED = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u1e00-\u1eff]")
NUMBER = re.compile(r"\d(?:(?<![\w.,]\d)\d{0,2}(?:[ \u00a0\u202f.,']\d{3})+(?!\d)|\d*(?:[.,]\d+)?)")
GROUPED = re.compile(r"[ \u00a0\u202f,.'](?=\d{3}(?!\d))")
VOWELS = "aeiouyаеиоуыэюяіїαεηιουω"


@cache
def finder() -> Finder:
    """What finds the forms of all places and concepts."""
    return Finder(place_patterns(), _concept_patterns())


def _concept_patterns() -> Iterator[tuple[str, Form]]:
    for concept, written, languages in concept_forms():
        pattern, ending = concept_pattern(written)
        if pattern.strip():
            yield pattern, Form(concept if concept[0] == "@" else "#" + concept, languages, ending)


def place_row(name: str, key: str) -> str:
    """The line of places.tsv.gz for a place's name (folded) and its id."""
    pattern, ending = place_pattern(name, LONGEST_ENDING["city" if "." in key else "country"])
    return f"{pattern}\t{ending}\t{key}"


def place_pattern(name: str, longest: int) -> tuple[str, int]:
    """A place's name as a pattern: its stem where an ending may follow."""
    words = " ".join(map(bare, WORD.findall(name)))
    if WIDE.search(words):
        return words, 99
    base = words.rstrip(VOWELS)
    if len(base) < LEAST_STEM or len(words) - len(base) > 2:
        base = words
    return (f" {base}", longest) if len(base) >= LEAST_STEM else (f" {words} ", 0)


def concept_pattern(written: str) -> tuple[str, int]:
    """A concept's form as a pattern."""
    words = " ".join(map(bare, WORD.findall(fold(written.replace("_", " ").rstrip("*")))))
    if WIDE.search(words):
        return words, 99
    return (f" {words}", 99) if written.endswith("*") else (f" {words} ", 0)


@cache
def read_as(language: str) -> frozenset[str]:
    """The languages whose forms hold in a text of `language`."""
    base = language.split("-")[0]
    near = {language, base, relatives().get(language, base), relatives().get(base, base)}
    return frozenset(near)


def found_in(spaced: str, language: str) -> Counter[str]:
    """Ids of places ("@KZ", "@TR.745044") and concepts ("#earthquake") with how often each occurs in a folded text with blanks around its words."""
    words, own = spaced.split(" "), spotter(language)
    spots = [(at, spot) for at, spot in enumerate(map(own.look, words)) if spot]
    return own.count(lambda at, size: words[at : at + size], spots, spaced)


class Spotter:
    """Finds places and concepts in texts of one language."""

    def __init__(self, language: str) -> None:
        self.spoken = read_as(language)

    def look(self, word: str) -> Spot | None:
        """What begins at a folded word."""
        return finder().spot(word, self.spoken)

    def count(self, ahead: Ahead, spots: Iterable[tuple[int, Spot]], text: str = "") -> Counter[str]:
        """What begins at a text's words, and what stands anywhere in a script without blanks; how often each occurs."""
        found = tally(finder().hits(ahead, spots))
        return found + tally(finder().wide_hits(text, self.spoken)) if text else found


@cache
def spotter(language: str) -> Spotter:
    return Spotter(language)


def tally(hits: Iterable[Hit]) -> Counter[str]:
    """How often each place and concept was hit, concepts first."""
    best: dict[int, tuple[int, str]] = {}
    counts: dict[str, int] = {}
    for start, end, _, (key, _, _) in hits:
        if key[0] == "@":
            best[start] = max(best.get(start, (0, "")), (end, key))
        else:
            counts[key] = counts.get(key, 0) + 1
    for key in longest_only(best):
        counts[key] = counts.get(key, 0) + 1
    return Counter(counts)


def longest_only(best: dict[int, tuple[int, str]]) -> Iterator[str]:
    """Places that do not lie inside the name of another; a city counts for its country too."""
    reach = 0
    for start in sorted(best):
        end, key = best[start]
        if end > reach:
            reach = end
            yield key
            if "." in key:
                yield key.split(".")[0]


def numbers(text: str) -> Counter[str]:
    """Plain values of the figures written in a text; years of our time and single digits below 3 say little and are left out."""
    counts: Counter[str] = Counter()
    for written in NUMBER.findall(text if text.isascii() else unicodedata.normalize("NFKC", text)):
        value = written if written.isdigit() else GROUPED.sub("", written).replace(",", ".")
        if not (value.isdigit() and (1900 <= int(value) <= 2100 or int(value) < 3)):
            counts[value] += 1
    return counts


@lru_cache(maxsize=100_000)
def name_in(word: str) -> tuple[str, str] | None:
    """A word, folded, and its code by sound, where it may be a name: capitalised where a script has capitals, else any but the shortest."""
    plain = word.isascii()
    cased = bool(CASED.match(word))
    if word[0].isdigit() or (cased and not word[0].isupper()) or (not plain and WIDE.search(word)):
        return None
    folded = word.lower() if plain else bare(fold(word))
    sound = code(folded)
    return (sys.intern(folded), sound) if len(sound) >= (2 if cased else 3) and len(folded) > 3 else None
