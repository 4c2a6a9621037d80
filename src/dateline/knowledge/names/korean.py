"""Korean names: hangul is spelt in other scripts by a few rules and habits, so a name either fits them or is another name: `korean.tsv`."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from dateline.knowledge.tables import rows

SCRIPTS = ("Latn", "Cyrl")
PARTS = ("initial", "vowel", "final")


@cache
def _table() -> dict[tuple[str, str, str], str]:
    """(part, hangul, script) → a pattern of how the script spells it."""
    found = {}
    for part, hangul, *spelt in rows("korean.tsv"):
        for script, listed in zip(SCRIPTS, spelt, strict=True):
            if listed:
                forms = sorted((form.replace("0", "") for form in listed.split(",")), key=len, reverse=True)
                found[part, unicodedata.normalize("NFKC", hangul), script] = f"(?:{'|'.join(forms)})"
    return found


@cache
def _surnames() -> frozenset[str]:
    return frozenset(hangul for part, hangul, *_ in rows("korean.tsv") if part == "surname")


def split(name: str) -> tuple[str, str] | None:
    """Surname and given name of a name of two to four hangul syllables without a space; None for any other, such as a foreigner's."""
    whole = unicodedata.normalize("NFC", name.strip())
    if not (2 <= len(whole) <= 4 and all("가" <= ch <= "힣" for ch in whole) and whole[0] in _surnames()):
        return None
    return whole[0], whole[1:]


@lru_cache(maxsize=4096)
def patterns(name: str, script: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """How a script spells the surname and the given name, in small letters without spaces and marks; None where it isn't a Korean name."""
    parts = split(name)
    if parts is None or script not in SCRIPTS:
        return None
    surname = _table().get(("surname", parts[0], script)) or _spelt(parts[0], script)
    given = "".join(_spelt(syllable, script) for syllable in parts[1])
    return re.compile(surname), re.compile(given)


def _spelt(syllable: str, script: str) -> str:
    """A syllable's pattern by its letters; a doubled consonant may be written once."""
    code = ord(syllable) - 0xAC00
    jamo = (_INITIALS[code // 588], _VOWELS[code % 588 // 28], _FINALS[code % 28])
    return "".join(_table().get((part, letter, script), re.escape(letter)) for part, letter in zip(PARTS, jamo, strict=True) if letter)


_INITIALS = [unicodedata.normalize("NFKC", ch) for ch in "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"]
_VOWELS = [unicodedata.normalize("NFKC", ch) for ch in "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"]
_PLAIN_FINALS = ("", *"ㄱㄱㄱㄴㄴㄴㄷㄹㄱㅁㄹㄹㄹㅂㄹㅁㅂㅂㅅㅅㅇㄷㄷㄱㄷㅂㅎ")
_FINALS = [unicodedata.normalize("NFKC", ch) for ch in _PLAIN_FINALS]
"""The 28 endings of a syllable in the order of Unicode, each as it is spoken."""
