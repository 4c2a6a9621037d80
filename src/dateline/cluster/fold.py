"""One spelling for comparison: case, marks, wide forms and variant letters folded; words cut where a script has no spaces."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from operator import add

from dateline.knowledge.lexicon import simplified

MARKS = re.compile(r"[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f\u00ad]")
WORD = re.compile(r"[^\W_]+(?:[\u0900-\u0dff\u0e31-\u0e4e\u1000-\u109f][^\W_]*)*")
SPACELESS = "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
WIDE = re.compile(f"[{SPACELESS}]+")
JOINED = re.compile(f"[\u0900-\u0dff{SPACELESS}]")
"""Characters of scripts whose words are not told by their letters alone."""
ARABIC = re.compile(r"[\u0620-\u06ff]")
ARTICLE = re.compile(r"^(?:\u0648|\u0628|\u0641|\u0643)?\u0627\u0644(?=.{3})|^(?:\u0648)?\u0644\u0644(?=.{3})")
STEM = 6
BLANKS = bytes(code if code > 127 or chr(code).isalnum() else 32 for code in range(256))
FOREIGN = re.compile(r"[^\x00-\x7f]")
MOSTLY_ASCII = 1.1
"""Bytes of a character below which a text is cut as bytes: that is twice as fast where signs beyond ASCII are few."""


@cache
def letters() -> dict[int, str]:
    """Letters that are one for comparison: simplified Chinese for traditional, one yeh, kaf, heh and alef for the Arabic script, dotless i."""
    arabic = {
        "\u0649": "\u064a",
        "\u06cc": "\u064a",
        "\u06d2": "\u064a",
        "\u06ce": "\u064a",
        "\u06a9": "\u0643",
        "\u0629": "\u0647",
        "\u06c1": "\u0647",
    }
    arabic |= {"\u06d5": "\u0647", "\u06be": "\u0647", "\u0671": "\u0627", "\u0131": "i", "\u02bb": "'", "\u02bc": "'", "\u2019": "'", "\u2018": "'"}
    return simplified() | {ord(one): other for one, other in arabic.items()}


def fold(text: str) -> str:
    """Case-folded, compatibility forms unified, accents of alphabets dropped, variant letters made one."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    if folded.isascii():
        return folded
    plain = MARKS.sub("", folded) if MARKS.search(folded) else folded
    for one in set(plain):
        if not one.isascii() and (other := _letter(one)) != one:
            plain = plain.replace(one, other)
    return plain


@cache
def _letter(one: str) -> str:
    """A letter without its accents, as the one that it counts for."""
    return unicodedata.normalize("NFC", MARKS.sub("", unicodedata.normalize("NFD", one))).translate(letters())


def cut(text: str) -> list[str]:
    """Words as they are written; runs without spaces become overlapping pairs of characters. Each folds, by itself, into one of the text's tokens."""
    return blanked(text).decode().split()


def blanked(text: str) -> bytes:
    """What `cut` gives, in UTF-8, with blanks between."""
    if text.isascii():
        return text.encode().translate(BLANKS)
    text = unicodedata.normalize("NFKC", text).replace("\u02bb", "'").replace("\u02bc", "'")
    if MARKS.search(text):
        text = MARKS.sub("", text)
    encoded = text.encode("utf-8", "replace")
    plain = len(encoded) < len(text) * MOSTLY_ASCII
    if not plain and JOINED.search(text):
        return " ".join(part for word in WORD.findall(text) for part in parts_of(word)).encode()
    for one in set(FOREIGN.findall(text) if plain else text):
        if not one.isascii() and not one.isalnum():
            encoded = encoded.replace(one.encode("utf-8", "replace"), b" ")
    return encoded.translate(BLANKS)


def parts_of(word: str) -> list[str]:
    """A word whole, or the pairs of characters of its runs without spaces."""
    runs = () if word.isascii() else WIDE.findall(word)
    if not runs:
        return [word]
    return [part for run in runs for part in (list(map(add, run, run[1:])) or [run])]


def bare(token: str) -> str:
    """An Arabic word without its article and the particles before it."""
    return ARTICLE.sub("", token) if ARABIC.match(token) else token


@lru_cache(maxsize=8)
def _words(folded: str) -> tuple[str, ...]:
    """The words of the last few texts: each is asked for more than once."""
    return tuple(WORD.findall(folded))


def spaced(folded: str) -> str:
    """Words of folded text with one space around each, for finding names and forms at the beginnings of words."""
    words = _words(folded)
    return f" {' '.join(words if folded.isascii() else map(bare, words))} "


def tokens(folded: str) -> list[str]:
    """Words of folded text; runs without spaces become overlapping pairs of characters."""
    if folded.isascii():
        return list(_words(folded))
    found: list[str] = []
    for token in _words(folded):
        runs = () if token.isascii() else WIDE.findall(token)
        if not runs:
            found.append(bare(token))
        for run in runs:
            found.extend(run[i : i + 2] for i in range(max(1, len(run) - 1)))
    return found


def stem(token: str) -> str:
    """The beginning of a token: a stem that every alphabet has. Numbers stay whole."""
    return token if token.isdigit() else token[:STEM]


def stems(text: str, _language: str = "") -> list[str]:
    """The stems of a text that the bilingual lexicon is keyed by."""
    return [stem(token) for token in tokens(fold(text)) if not token.isdigit()]
