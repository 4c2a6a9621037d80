"""Names that Chinese characters spell by themselves (李克强), not as a transcription of a foreign one (马克龙): those are strict."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from anyascii import anyascii

from dateline.knowledge.scripts import fold
from dateline.knowledge.tables import rows


@cache
def _surnames() -> frozenset[str]:
    return frozenset(surname for (surname,) in rows("surnames.tsv"))


@cache
def _palladius() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("palladius.tsv")}


def split(name: str) -> tuple[str, str] | None:
    """Surname and given name of a name of two to four characters that begins with a Chinese surname."""
    simple = fold(name, "Hani")
    for length in (2, 1):
        if simple[:length] in _surnames() and 1 <= len(simple) - length <= 2:
            return simple[:length], simple[length:]
    return None


def pinyin(characters: str) -> tuple[str, ...]:
    return tuple(anyascii(ch).strip().lower() for ch in characters)


def russian(characters: str) -> str:
    """The characters as Russian spells them, with the hard sign between n and a vowel (Гунъи)."""
    said = ""
    for syllable in pinyin(characters):
        spelt = _palladius().get(syllable, syllable)
        said += "ъ" + spelt if said.endswith("н") and spelt[:1] in "аоэуиеёюя" else spelt
    return said


@lru_cache(maxsize=4096)
def spellings(name: str) -> dict[str, tuple[str, str]]:
    """script → (surname, given name) as that script spells a Chinese name; {} where the name isn't one."""
    parts = split(name)
    if parts is None:
        return {}
    return {"Latn": ("".join(pinyin(parts[0])), "".join(pinyin(parts[1]))), "Cyrl": (russian(parts[0]), russian(parts[1]))}


@cache
def _syllable() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_palladius(), key=lambda syllable: -len(syllable))))


def russian_of(words: list[str]) -> str:
    """Pinyin words as Russian spells them, without hard signs."""
    return "".join(_palladius()[syllable] for word in words for syllable in _syllable().findall(word.lower())).replace("ъ", "")
