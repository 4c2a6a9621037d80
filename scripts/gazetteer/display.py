"""The name of a city to show in each language."""

from __future__ import annotations

import re

import wordfreq

from gazetteer.common import DISPLAY, HAN_SUFFIX, S2T, T2S, country_of, fold, plain, script
from gazetteer.ordinary import zipf

RUSSIAN = re.compile(r"^[А-ЯЁа-яё\- ]+$")
ARABIC = re.compile(r"^[\u0621-\u063a\u0641-\u064a ]+$")


def display(city: dict, names: list[str], zone: dict[str, str]) -> dict[str, str]:
    """The name to show, by language: CLDR's where it has one, else the most used of the names in the language's script."""
    shown = {"en": plain(city["name"])}
    frequencies = {language: wordfreq.get_frequency_dict(language) for language in ("ru", "zh", "ar")}
    fits = {"ru": RUSSIAN.match, "ar": ARABIC.match, "zh": lambda name: script(name) == "Hani"}
    for language, fit in fits.items():
        listed = sorted({name for name in names if fit(name)})
        if listed:
            table = frequencies[language]
            shown[language] = max(listed, key=lambda name: (zipf(table, name) / 6 + closeness(name, city["name"]), name))
    if "zh" in shown:
        name = shown["zh"]
        if country_of(city) not in ("CN", "TW", "JP", "KR") and (short := HAN_SUFFIX.match(name)):
            name = short[1]
        shown["zh"], shown["zh_Hant"] = T2S.convert(name), S2T.convert(name)
    return {**shown, **{language: name for language, name in zone.items() if language in DISPLAY}}


def closeness(name: str, other: str) -> float:
    """How alike two names sound, 0..1, by the letters of their transliterations."""
    one, two = _pairs(fold(name)), _pairs(fold(other))
    return len(one & two) / max(1, len(one | two))


def _pairs(text: str) -> set[str]:
    """Each two letters that stand side by side."""
    return {text[i : i + 2] for i in range(len(text) - 1)}
