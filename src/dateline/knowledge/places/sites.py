"""Words beside a place's name that make it a site (Beirut's port) or say what kind of place it is (the city of …): `sites.tsv`."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from dateline.knowledge.scripts import base
from dateline.knowledge.tables import rows

REACH = 40
WORDS_ALONE = frozenset({"division", "in"})
"""Kinds of rows that say nothing of a place beside them but that it is a name."""


class Beside(NamedTuple):
    """text[start:end] is the word; `kind` is city, region or a kind of site."""

    kind: str
    start: int
    end: int


class Words(NamedTuple):
    before: re.Pattern[str]
    after: re.Pattern[str]


@cache
def _patterns(language: str) -> dict[str, tuple[str, str]]:
    found = {}
    for kind, code, _, before, after in rows("sites.tsv"):
        if code == language and kind not in WORDS_ALONE:
            found[kind] = rf"(?:{_either(before)})\s?$", rf"[-\s]?(?:{_either(after)})"
    return found


@cache
def _words(language: str) -> dict[str, Words]:
    return {kind: Words(re.compile(before, re.I), re.compile(after, re.I)) for kind, (before, after) in _patterns(language).items()}


@cache
def _any(language: str) -> Words:
    """One pattern for the words of all kinds: a quick look, as beside most names none stands."""
    before, after = zip(*_patterns(language).values(), strict=True) if _patterns(language) else (("(?!)",), ("(?!)",))
    return Words(*(re.compile("|".join(f"(?:{pattern})" for pattern in side), re.I) for side in (before, after)))


def _either(listed: str) -> str:
    """A pattern of words; "*" is any ending; "-" none at all. Words of spaced scripts must end where they end."""
    if listed == "-":
        return r"(?!)"
    words = sorted(listed.split("|"), key=len, reverse=True)
    if all(_edge(word[0], " ") and _edge(word[-1], " ") for word in words):  # asked once at each place, not once for each word
        return rf"(?<!\w)(?:{'|'.join(map(_opened, words))})(?!\w)"
    return "|".join(_edge(word[0], "(?<!\\w)") + _opened(word) + _edge(word[-1], "(?!\\w)") for word in words)


def _opened(word: str) -> str:
    return re.escape(word).replace(r"\*", r"\w{0,4}")


def _edge(letter: str, pattern: str) -> str:
    """The pattern of a word's edge, where the letter's script has spaces between its words."""
    return "" if "\u3040" <= letter <= "\ud7a3" else pattern


def beside(text: str, start: int, end: int, language: str) -> Beside | None:
    """The word right after text[start:end], else right before it, that the table lists."""
    low, code = max(0, start - REACH), base(language)
    any_kind = _any(code)
    if not (any_kind.after.match(text, end, end + REACH) or any_kind.before.search(text[low:start])):
        return None
    for kind, words in _words(code).items():
        if after := words.after.match(text, end, end + REACH):
            return Beside(kind, end, after.end())
        if before := words.before.search(text[low:start]):
            return Beside(kind, low + before.start(), start)
    return None


def said(text: str, start: int, end: int, language: str) -> bool:
    return beside(text, start, end, language) is not None


def called_city(name: str, language: str) -> bool:
    """Whether a name itself ends or begins with a word for a city (首尔市, 서울시)."""
    words = _words(base(language)).get("city")
    ends = (name[-length:] for length in (1, 2, 3) if len(name) - length >= 2)
    return bool(words and (words.before.match(name) or any(words.after.fullmatch(end) for end in ends)))


@cache
def label(kind: str, language: str) -> str | None:
    """How a site of a place is shown: "{place} port"; None where the table has no such row."""
    return next((template for row, code, template, *_ in rows("sites.tsv") if row == kind and code == base(language) and template != "-"), None)


@cache
def words_in(language: str) -> tuple[str, ...]:
    """Words of a language without blanks behind which the name of a place begins (在, 位于)."""
    return tuple(word for kind, code, _, before, _ in rows("sites.tsv") if kind == "in" and code == language for word in before.split("|"))


@cache
def division_words() -> frozenset[str]:
    """Single characters that end the full names of divisions in Chinese."""
    return frozenset(word for kind, code, _, _, after in rows("sites.tsv") if kind == "division" and code == "zh" for word in after.split("|"))
