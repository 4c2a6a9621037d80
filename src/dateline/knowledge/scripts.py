"""Scripts and foldings. Every folding keeps the length of its text, so that offsets into the folded text are offsets into the text."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from dateline.knowledge.tables import rows

SCRIPTS_OF = {
    "zh": ("Hani",), "ja": ("Hani", "Kana"), "ko": ("Hang",), "ru": ("Cyrl",), "uk": ("Cyrl",), "kk": ("Cyrl",), "be": ("Cyrl",), "bg": ("Cyrl",),
    "sr": ("Cyrl",), "mk": ("Cyrl",), "ky": ("Cyrl",), "tg": ("Cyrl",), "mn": ("Cyrl",), "tt": ("Cyrl",), "ar": ("Arab",), "fa": ("Arab",),
    "ur": ("Arab",), "ps": ("Arab",), "hi": ("Deva",), "mr": ("Deva",), "ne": ("Deva",),
}  # fmt: skip
"""language → the scripts its names are looked for in; any other language: Latn."""
CASED = frozenset({"Latn", "Cyrl"})
SPACED = frozenset({"Latn", "Cyrl", "Arab", "Deva", "Hang"})


class _Table(dict[int, int | str]):
    """For `str.translate`: keeps what it does not change, as a character that is missing costs an exception at each look-up."""

    def __missing__(self, code: int) -> int:
        self[code] = code
        return code


_ARABIC = _Table(str.maketrans("أإآٱىیکةۀ", "ااااييكهه"))
_CYRILLIC = _Table(str.maketrans("ёЁ’ʼ", "еЕ''"))
_LATIN_EXTRA = {
    "ø": "o",
    "Ø": "O",
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
    "ı": "i",
    "’": "'",
    "‘": "'",
    "ʻ": "'",
    "ʼ": "'",
    "ʿ": "'",
    "ʾ": "'",
    "–": "-",
}
MOSTLY_FOREIGN = 1.3
"""Bytes for each character of a text from which most of it is not ASCII."""
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_CAPITALS = re.compile(r"[^\W\d_a-zа-я](?<![^\W\d_][\s\S])[^\W\d_a-zа-я]{3,}(?![^\W\d_])")
"""Whole words without a common small letter: the few that can be all in capitals. What stands before the first letter is asked once there is one:
so few places of a text are looked at twice."""


def base(language: str) -> str:
    """The language without its script or country: "zh-Hant" → "zh"."""
    return language.replace("_", "-").partition("-")[0].lower()


@lru_cache(maxsize=256)
def scripts_of(language: str) -> tuple[str, ...]:
    return SCRIPTS_OF.get(base(language), ("Latn",))


@cache
def _latin() -> _Table:
    table = _Table({ord(ch): to for ch, to in _LATIN_EXTRA.items()})
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        plain = unicodedata.normalize("NFD", chr(code))[0]
        if plain.isascii():
            table.setdefault(code, plain)
    return table


@cache
def _simple() -> _Table:
    """Traditional → simplified, character by character (OpenCC's table, at build time)."""
    return _Table({ord(old): new for old, new in rows("simplified.tsv")})


@lru_cache(maxsize=256)
def fold(text: str, script: str) -> str:
    """The text as names are looked up in it: marks and variants of letters away; words all in capitals as Names. Same length.

    Remembers the last texts, as places, bodies and offices are looked up in the same one.
    """
    return folded(text, script)


def folded(text: str, script: str) -> str:
    """The same, not remembered: for texts that do not come again, as single names."""
    bare = plain(text, script)
    return _small_capitals(bare) if script in CASED else bare


def plain(text: str, script: str) -> str:
    """The text without marks and variants of letters, its capitals as they are. Same length."""
    if script == "Latn":
        return text if text.isascii() else _latinized(text)
    if script == "Cyrl":
        return text.translate(_CYRILLIC)
    if script == "Hani":
        return text.translate(_simple())
    return text.translate(_ARABIC) if script == "Arab" else text


def _latinized(text: str) -> str:
    """Without the marks of Latin letters; where most letters are others, all at once, else run by run."""
    if len(text.encode("utf-8", "surrogatepass")) > MOSTLY_FOREIGN * len(text):
        return text.translate(_latin())
    return _FOREIGN.sub(lambda run: run[0].translate(_latin()), text)


def _small_capitals(text: str) -> str:
    """Where only the first letter is a capital, or, in ASCII, those of words, no word is all in capitals."""
    if text[1:] == text[1:].lower() or (text.isascii() and text.istitle()):
        return text
    return _CAPITALS.sub(lambda word: _named(word[0]), text)


def _named(word: str) -> str:
    if not word.isupper():
        return word
    small = word[0] + word[1:].lower()
    return small if len(small) == len(word) else word
