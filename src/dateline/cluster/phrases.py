"""Terms longer than a word: names written in full, and what is said again and again where words have no spaces between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from dateline.cluster.fold import WIDE, WORD, fold

CAPITALISED = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*(?: [^\W\d_]+(?:[-’'][^\W\d_]+)*)*")
INSIDE = re.compile(r"(?<=[\w,;:–-] )[^\W\d_]+(?:[-’'][^\W\d_]+)*")
LONGEST_NAME = 3
WHOLE = 0.5
"""A word is part of a longer name where it stands in it this often, of all times it is said."""
LENGTHS = range(2, 7)
LEAST_SAID = 3
LEAST_NEIGHBOURS = 2
BINDING = 0.4
"""A sign that is in so large a share of all texts alone binds words and is none: of, is, in."""


def inside_sentences(texts: Iterable[str]) -> frozenset[str]:
    """Words, folded, that have a capital where no sentence begins."""
    words = (word for text in texts for found in INSIDE.findall(text) if found[0].isupper() for word in WORD.findall(found))
    return frozenset(map(fold, words))


def full_names(texts: Iterable[str]) -> dict[str, str]:
    """For a word, folded, the name of several words in which it mostly stands, as written."""
    said: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    for text in texts:
        alone.update(map(fold, WORD.findall(text)))
        for run in CAPITALISED.findall(text):
            said.update(_names_in(run.split(" ")))
    found: dict[str, str] = {}
    for phrase, count in sorted(said.items(), key=lambda item: (item[1], len(item[0]), item[0])):
        for word in map(fold, WORD.findall(phrase)):
            if count > 1 and count >= WHOLE * alone[word]:
                found[word] = phrase
    return found


def _names_in(words: list[str]) -> Iterator[str]:
    """Two or three words in a row that all have capitals, and hyphened ones alone."""
    for at in range(len(words)):
        for end in range(at + 1, min(len(words), at + LONGEST_NAME) + 1):
            part = words[at:end]
            if not all(word[0].isupper() for word in part):
                break
            if len(part) > 1 or len(WORD.findall(part[0])) > 1:
                yield " ".join(part)


def repeated(texts: Iterable[str], general: Mapping[str, float]) -> dict[str, int]:
    """Strings of signs that are said LEAST_SAID times or more with different neighbours on both sides, and in how many texts.

    What begins or ends with a sign that binds words, or lies in a longer string as often, is left out. `general`: shares of texts, by sign or pair.
    """
    said: Counter[str] = Counter()
    held: Counter[str] = Counter()
    sides: dict[str, tuple[set[str], set[str]]] = {}
    for text in texts:
        own: set[str] = set()
        for run in WIDE.findall(text):
            for start, end in ((at, at + size) for size in LENGTHS for at in range(len(run) - size + 1)):
                part = run[start:end]
                said[part] += 1
                own.add(part)
                left, right = sides.setdefault(part, (set(), set()))
                left.add(run[start - 1] if start else f"{len(left)}")
                right.add(run[end] if end < len(run) else f"{len(right)}")
        held.update(own)
    free = [part for part, count in said.items() if count >= LEAST_SAID and min(map(len, sides[part])) >= LEAST_NEIGHBOURS]
    kept = [part for part in free if max(general.get(fold(part[0]), 0.0), general.get(fold(part[-1]), 0.0)) < BINDING]
    return {part: held[part] for part in kept if not any(part != longer and part in longer and said[longer] * 2 > said[part] for longer in kept)}
