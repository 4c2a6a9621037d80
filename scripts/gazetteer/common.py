"""Languages, scripts and letters that all rooms share."""

from __future__ import annotations

import pathlib
import re
import unicodedata
from collections.abc import Iterator

import anyascii
import opencc

LANGUAGES = ("en", "zh", "zh_Hant", "ru", "es", "fr", "ar", "de", "pt", "uk", "tr", "it", "fa", "ja", "ko", "kk", "hi", "id", "vi", "pl", "nl")
DISPLAY = ("en", "zh", "zh_Hant", "ru", "es", "fr", "ar")
COUNTRY, REGION, PROVINCE = 10**9, 3_000_000, 200_000
"""Sizes that stand for a country and, at least, for a region where names are weighed against words."""
ALL_NAMES = 100_000
"""From this many inhabitants on, a city keeps every Latin name it is listed with; smaller ones keep their own."""
DEFAULT_OUT = pathlib.Path(__file__).resolve().parent.parent.parent / "src" / "dateline" / "knowledge" / "data"
SKIPPED_SUFFIXES = " \t\u200e\u200f"
HAN_SUFFIX = re.compile(r"^(.{2,})(?:特别行政区|特別行政區|自治州|自治区|自治區|自治县|自治縣|省|市|县|縣|區|区|州|府|県|都)$")
SCRIPTS = {
    "LATIN": "Latn", "CYRILLIC": "Cyrl", "CJK": "Hani", "ARABIC": "Arab", "KATAKANA": "Kana", "HIRAGANA": "Kana", "HANGUL": "Hang",
    "DEVANAGARI": "Deva",
}  # fmt: skip
T2S, S2T = opencc.OpenCC("t2s"), opencc.OpenCC("s2t")


Row = tuple[str, ...]


def script(name: str) -> str | None:
    """The one script of a name's letters ("Kana" wins over "Hani"), None where they are mixed or not ours."""
    found = {SCRIPTS.get(unicodedata.name(ch, "?").split()[0].removesuffix("-COMPATIBILITY")) for ch in name if ch.isalpha() and ch not in "ʻʼʿʾー々"}
    if found == {"Kana", "Hani"}:
        return "Kana"
    return found.pop() if len(found) == 1 else None


GENERIC = re.compile(
    r"\b(the|of|province|region|state|oblast|oblysy|governorate|county|department|district|prefecture|republic|city|autonomous|"
    r"municipality|metropolitan|capital|emirate|raion|do|si|gun|ken|sheng|shi|wilaya|muhafazat|ostan|vilayati|viloyati)\b"
)


def fold(name: str) -> str:
    return re.sub(r"[^a-z]", "", GENERIC.sub(" ", re.sub(r"[^a-z]+", " ", anyascii.anyascii(name).lower())))


def letters(name: str) -> str:
    return re.sub(r"[^a-z]", "", anyascii.anyascii(name).lower())


def han_forms(name: str) -> set[str]:
    """A Han name in simplified characters, with and without its administrative ending."""
    short = HAN_SUFFIX.match(name)
    names = {name, short[1]} if short else {name}
    return {form for one in names for form in (simplified(one), T2S.convert(one))}


def simplified(name: str) -> str:
    """Character by character, as the reader folds a text."""
    return "".join(T2S.convert(ch) if len(T2S.convert(ch)) == 1 else ch for ch in name)


def country_of(city: dict) -> str:
    return str(city["countrycode"])


def plain(name: str) -> str:
    """A transliterated name without the marks that news leaves out (Khān Yūnis → Khan Yunis); accents of living spellings stay."""
    return "".join(unicodedata.normalize("NFD", ch)[0] if ch in "āēīōūĀĒĪŌŪḩḨţŢşẕḑḐ" else "" if ch in "‘’ʼʻ" else ch for ch in name)


def simplifications() -> Iterator[Row]:
    for code in (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000)):
        if len(simple := T2S.convert(chr(code))) == 1 and simple != chr(code):
            yield chr(code), simple
