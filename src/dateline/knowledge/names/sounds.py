"""What a name sounds like, in letters that all scripts can be turned into.

A sound is one character: p b f v m t d s z c(ts) S(sh) Z(zh) C(ch) J(j) k g H(kh) h G(gh) n l r, vowels a e i o u. Tables are data (`sounds.tsv`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from operator import eq
from typing import NamedTuple

from anyascii import anyascii

from dateline.knowledge.tables import rows

VOWELS = frozenset("aeiou")
_ARTICLE = "\u0627\u0644"
"""The Arabic article, which other scripts mostly leave out."""
_BREAK = re.compile(r"[\s\-·・‧•'’`\".,،]+")
_TELLS = re.compile(
    "(?P<Hani>[\u3400-\u9fff])|(?P<Kana>[\u3040-\u30fa\u30fd-\u30ff])|(?P<Hang>[\uac00-\ud7a3])"
    "|(?P<Cyrl>[\u0400-\u052f])|(?P<Arab>[\u0600-\u06ff])|(?P<Deva>[\u0900-\u097f])"
)
"""A letter that tells a script; the dot and the dash of kana tell none, as other scripts use them too."""
_DOUBLED = re.compile(r"(.)\1+")
_KANA = re.compile("[\u3040-\u30fa\u30fd-\u30ff]")


@lru_cache(maxsize=65536)
def script(name: str) -> str:
    """The script of a name's first letter that tells one (Kana before Han in a mixed name); Latn for all others."""
    found = None if name.isascii() else _TELLS.search(name)
    if found is None:
        return "Latn"
    return "Kana" if _KANA.search(name, found.start()) else found.lastgroup or "Latn"


@cache
def _table(which: str) -> tuple[re.Pattern[str], dict[str, str]]:
    spelt = {letters: sound.replace("0", "") for table, letters, sound in rows("sounds.tsv") if table == which}
    return re.compile(branching(spelt)), spelt


@cache
def _syllables() -> dict[str, re.Pattern[str]]:
    """script → a pattern of one or more syllables of Chinese as that script spells it."""
    listed = [(pinyin, russian) for pinyin, russian in rows("palladius.tsv")]
    spelt = {"Latn": {pinyin for pinyin, _ in listed}, "Cyrl": {russian for _, russian in listed}}
    return {code: re.compile(f"(?:{branching(forms)})+") for code, forms in spelt.items()}


def branching(forms: Iterable[str]) -> str:
    """A pattern of some forms that tries the letters they begin with once, longest forms first."""
    after: dict[str, set[str]] = {}
    for form in filter(None, forms):
        after.setdefault(form[0], set()).add(form[1:])
    branches = [re.escape(first) + (f"(?:{branching(rest)}){'?' * ('' in rest)}" if rest != {""} else "") for first, rest in sorted(after.items())]
    return "|".join(branches)


@lru_cache(maxsize=65536)
def is_pinyin(word: str) -> bool:
    """Whether a word may be Chinese as Latin or Cyrillic letters spell it (Keqiang, Кэцян)."""
    pattern = _syllables().get(script(word))
    return bool(pattern and (len(word) > 1 or script(word) == "Cyrl") and pattern.fullmatch(word.lower()))


class Word(NamedTuple):
    """A word as written and what it sounds like."""

    raw: str
    said: str


@lru_cache(maxsize=65536)
def spoken(name: str) -> tuple[Word, ...]:
    """The words of a name, as `words`, each with how it is written."""
    return tuple(Word(raw, said) for raw in broken(name) if (said := sounds(raw)))


def broken(name: str) -> list[str]:
    """The words of a name as written, without what parts them."""
    return [name] if name.isalpha() else [raw for raw in _BREAK.split(name.strip()) if raw]


@lru_cache(maxsize=65536)
def words(name: str) -> tuple[str, ...]:
    """The words of a name in sounds. Names of scripts without spaces are split only where they are written apart (弗拉基米尔·普京)."""
    return tuple(word.said for word in spoken(name))


@lru_cache(maxsize=65536)
def sounds(word: str) -> str:
    """One word in sounds; doubled sounds once."""
    table, spelt = _romanised(word, script(word))
    pattern, spelling = _table(table)
    said = "".join(map(spelling.__getitem__, pattern.findall(spelt)))
    return _DOUBLED.sub(r"\1", said) if any(map(eq, said, said[1:])) else said


def _romanised(word: str, code: str) -> tuple[str, str]:
    """The table that a word of a script is sounded by, and its letters as that table has them."""
    if code == "Latn":
        spelt = _ascii(_marked(word))
        return "Hani" if len(spelt) > 1 and _syllables()["Latn"].fullmatch(spelt) else "Latn", spelt
    if code in ("Cyrl", "Arab"):
        spelt = _unmarked(unicodedata.normalize("NFC", word.lower()))
        return code, spelt.removeprefix(_ARTICLE) if len(spelt) > 5 else spelt
    return code, word if code == "Deva" else _ascii(unicodedata.normalize("NFC", word))


def _ascii(word: str) -> str:
    return word.lower() if word.isascii() else word.translate(_ASCII).lower()


class _Ascii(dict[int, str]):
    """A letter → what `anyascii` writes for it."""

    def __missing__(self, letter: int) -> str:
        found = self[letter] = anyascii(chr(letter))
        return found


_ASCII = _Ascii()


def _unmarked(word: str) -> str:
    """A word without the marks above and below its letters."""
    return word if word.isalpha() else "".join(ch for ch in word if unicodedata.category(ch) != "Mn")


@cache
def _marks() -> tuple[dict[int, str], dict[str, str], tuple[str, ...]]:
    """Letter → what its mark tells, ending → how it is said, and all endings."""
    listed = [(table, letters, spelt) for table, letters, spelt in rows("sounds.tsv")]
    marks = {ord(letter): spelt for table, letter, spelt in listed if table == "Latn-mark"}
    endings = {ending: spelt for table, ending, spelt in listed if table == "Latn-end"}
    return marks, endings, tuple(endings)


def _marked(word: str) -> str:
    """A word in Latin letters with what its marks and its ending tell of its sounds written out (Vučić, Djokovic)."""
    marks, endings, any_ending = _marks()
    small = word.lower() if word.isascii() else unicodedata.normalize("NFC", word.lower())
    spelt = small if small.isascii() else small.translate(marks)
    if spelt == small and small.endswith(any_ending):
        ending = next(ending for ending in endings if small.endswith(ending))
        return small[: -len(ending)] + endings[ending] if len(small) > len(ending) else small
    return spelt


def skeleton(said: str) -> str:
    """The consonants of a sounded word in coarse classes: what an index is keyed by."""
    return said.translate(_COARSE)


_CLASSES = {"P": "pbfv", "M": "m", "N": "n", "T": "td", "S": "szcSZCJ", "K": "kgGH", "L": "lr", "": "haeiou"}
_COARSE = str.maketrans({sound: cls for cls, listed in _CLASSES.items() for sound in listed})
