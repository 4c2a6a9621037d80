"""Names by their sound: consonant classes of a romanisation, so that one name in two scripts has one code."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import Indel

DIGRAPHS = re.compile(r"shch|tch|sch|dzh|sh|ch|zh|ts|tz|dz|dj|th|ph|gh|kh|ck|ng|wh")
DIGRAPH_CODE = {"ph": "P", "th": "T", "gh": "K", "kh": "K", "ck": "K", "ng": "N", "wh": "P"}
SOFT = re.compile(r"c(?=[eiy])")
CODES = str.maketrans("bpfvwdtgkqcszjxmnlr", "PPPPPTTKKKKSSSSMNLL", "aeiouyh'`-")
PINYIN = str.maketrans("bpfwdtgkhqxjzcsmnlr", "PPPPTTKKKSSSSSSMNLL", "aeiouyv")
SYLLABLE = re.compile(r"[A-Z][a-z]*")
DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=300_000)
def roman(token: str) -> str:
    """A token in lower-case ASCII letters."""
    return anyascii(token).lower()


@lru_cache(maxsize=300_000)
def code(token: str) -> str:
    """Consonant classes (P T K S M N L) of a token of an alphabet or syllabary; vowels and h are dropped, doubles are one."""
    plain = SOFT.sub("s", DIGRAPHS.sub(lambda found: DIGRAPH_CODE.get(found.group(), "S"), roman(token)))
    return DOUBLED.sub(r"\1", re.sub(r"[^A-Z]", "", plain.translate(CODES)))


def stream(run: str) -> str:
    """Consonant classes of the syllables of a run of Chinese characters, one or two a syllable, in lower case where a syllable ends."""
    found = []
    for syllable in SYLLABLE.findall(anyascii(run)):
        low = syllable.lower()
        initial = "S" if low[:2] in ("zh", "ch", "sh") else low[0].translate(PINYIN)
        found.append(initial + ("n" if low.endswith(("n", "ng")) else ""))
    return "".join(found)


@lru_cache(maxsize=500_000)
def alike(one: str, other: str) -> float:
    """Similarity 0 to 1 of two tokens by sound: of consonant classes, and of the whole romanisation. An ending on either costs little."""
    first, second = code(one), code(other)
    short, long = sorted((first, second), key=len)
    if len(short) < 2 or (len(short) < 3 and short != long):
        return 0.0
    consonants = 0.95 if long.startswith(short) and len(long) - len(short) <= 3 else Indel.normalized_similarity(first, second)
    if consonants < 0.75:
        return 0.0
    letters, others = sorted((roman(one), roman(other)), key=len)
    whole = max(Indel.normalized_similarity(letters, others), Indel.normalized_similarity(letters, others[: len(letters) + 1]))
    return 0.5 * consonants + 0.5 * whole
