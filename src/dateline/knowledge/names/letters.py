"""A name's word in the letters that the learnt spellings are made of: small, with the marks that tell sounds, without the others."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from anyascii import anyascii

from dateline.knowledge.scripts import fold

MARKED = frozenset("čćçšśşșžźżñğıłđöüäøåœæßţț")
"""Latin letters that sound otherwise than the bare ones, kept with their marks."""
EDGES = "^", "$"
SAID_ALIKE = str.maketrans("єіїўґ", "еииуг")
"""Cyrillic letters of fewer languages as the ones that all have."""


@lru_cache(maxsize=65536)
def letters(word: str, script: str) -> str:
    """A word between its edges ("^tokayev$"). Chinese characters as pinyin, kana as romaji, hangul as its single letters."""
    return EDGES[0] + "".join(_plain(word, script)) + EDGES[1]


def _plain(word: str, script: str) -> list[str]:
    if script in ("Hani", "Kana"):
        return [ch for ch in anyascii(fold(word, "Hani")).lower() if ch.isalpha()]
    if script == "Hang":
        return [ch for ch in unicodedata.normalize("NFD", word) if ch.isalpha()]
    if script == "Deva":
        return [ch for ch in unicodedata.normalize("NFC", word) if not ch.isspace() and ch not in "\u200c\u200d-"]
    if script == "Arab":
        return [ch for ch in unicodedata.normalize("NFC", fold(word, "Arab")) if ch.isalpha() and ch != "\u0640"]
    if word.isascii():
        return [ch for ch in word.lower() if ch.isalpha()]
    return [kept for ch in unicodedata.normalize("NFC", word.lower()).translate(SAID_ALIKE) for kept in _latin(ch)]


def _latin(ch: str) -> str:
    """One letter of Latin or Cyrillic; others (Greek) as Latin ones."""
    if ch in MARKED or "\u0400" <= ch <= "\u052f":
        return ch
    return "".join(one for one in anyascii(ch).lower() if one.isalpha())
