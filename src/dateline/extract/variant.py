"""Which script a language's text is written in, where its pack knows two."""

from __future__ import annotations

from functools import cache

from dateline.languages import codes, load

SAMPLE = 4_000
FEWEST = 3


def variant(language: str, text: str) -> str:
    """`zh-Hant` for Chinese in which traditional characters outnumber simplified ones; any other code as it is.

    By the table of characters that the pack folds with."""
    if language != "zh" or language not in codes():
        return language
    folds = load(language).folds
    simplified = _simplified()
    old = sum(ord(letter) in folds for letter in text[:SAMPLE])
    new = sum(letter in simplified for letter in text[:SAMPLE])
    return "zh-Hant" if old >= FEWEST and old > new else language


@cache
def _simplified() -> frozenset[str]:
    return frozenset(load("zh").folds.values())
