"""What of a text needs no common language to be compared: places, concepts of the news, names, numbers."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache

from dateline.cluster.finder import Finder, Form
from dateline.cluster.fold import ARABIC, SPACELESS, WIDE, WORD, bare, fold
from dateline.cluster.sounds import code
from dateline.knowledge.lexicon import concept_forms, place_patterns, relatives

LONGEST_ENDING = {"country": 6, "city": 3}
LEAST_STEM = 4
MOST_NAMES = 40
CASED = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u1e00-\u1eff]")
NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:[ \u00a0\u202f.,']\d{3})+(?![\d])|\d+(?:[.,]\d+)?")
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
    """Ids of places ("@KZ", "@TR.745044") and concepts ("#earthquake") with how often each occurs."""
    spoken = read_as(language)
    best: dict[int, tuple[int, str]] = {}
    counts: Counter[str] = Counter()
    for end, start, forms in finder().matches(spaced):
        for form in forms:
            if form.languages is not None and form.languages.isdisjoint(spoken):
                continue
            if form.ending not in (0, 99) and spaced.find(" ", end) - end > form.ending:
                continue
            if form.id[0] == "@":
                best[start] = max(best.get(start, (0, "")), (end, form.id))
            else:
                counts[form.id] += 1
    counts.update(longest_only(best))
    return counts


def longest_only(best: dict[int, tuple[int, str]]) -> Counter[str]:
    """Places that do not lie inside the name of another; a city counts for its country too."""
    counts: Counter[str] = Counter()
    reach = 0
    for start in sorted(best):
        end, key = best[start]
        if end <= reach:
            continue
        reach = end
        counts[key] += 1
        if "." in key:
            counts[key.split(".")[0]] += 1
    return counts


def numbers(text: str) -> Counter[str]:
    """Plain values of the figures written in a text; years of our time and single digits below 3 say little and are left out."""
    counts: Counter[str] = Counter()
    for match in NUMBER.finditer(text if text.isascii() else unicodedata.normalize("NFKC", text)):
        digits = re.sub(r"[ \u00a0\u202f,.'](?=\d{3}(?!\d))", "", match.group())
        value = digits.replace(",", ".")
        if not (value.isdigit() and (1900 <= int(value) <= 2100 or int(value) < 3)):
            counts[value] += 1
    return counts


def names(text: str) -> dict[str, str]:
    """Tokens that may be names, with their code by sound: capitalised ones where a script has capitals, else all but the shortest."""
    found: dict[str, str] = {}
    for token in WORD.findall(text):
        if len(found) >= MOST_NAMES:
            break
        if token.isascii():
            if token[0].isupper() and len(token) > 3 and len(sound := code(token.lower())) >= 2:
                found[sys.intern(token.lower())] = sound
            continue
        if WIDE.search(token) or token[0].isdigit() or (CASED.match(token) and not token[0].isupper()):
            continue
        folded = bare(fold(token)) if ARABIC.match(token) else fold(token)
        sound = code(folded)
        if len(sound) >= (2 if CASED.match(token) else 3) and len(folded) > 3:
            found[folded] = sound
    return found


def wide_runs(text: str) -> list[str]:
    """Runs of characters of scripts without spaces."""
    return re.findall(f"[{SPACELESS}]+", text)
