"""Names of places that only tell whose people or forces are meant, or are none: they say nothing of where an article is."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from dateline.languages import load
from dateline.languages.numbers import fold

if TYPE_CHECKING:
    from dateline.annotate.sentences.inputs import Named

PEOPLED = 8
"""Characters behind a country in which a word for its people begins or ends, at most."""
COUNTING = frozenset({"card"})
"""What a form of the numbers table is, where it counts."""
BEFORE = 40
"""Characters before a place in which words for forces are sought, at most."""
GUESTS = frozenset({"foreigners", "tourists", "migrants", "refugees", "nationals"})
"""Those of whom it is told where they come from as they are elsewhere (two Swiss climbers, ciudadanos alemanes)."""


def of_counted(text: str, item: Named, code: str) -> bool:
    """In a script without blanks: whether a place stands right behind a counter, so that it tells whose those counted are (28名土耳其司机)."""
    return not load(code).spaced and text.endswith(_counters(code), 0, item.start)


@lru_cache(maxsize=64)
def _counters(code: str) -> tuple[str, ...]:
    return tuple(entry.form for entry in load(code).words_table if entry.role == "unit" and "noun" in entry.features)


def of_forces(text: str, item: Named, code: str) -> bool:
    """Whether the adjective of a country only says whose troops, strikes or guests these are, which may be anywhere."""
    before, behind = _forces(code)
    return item.adjective and (behind.match(text, item.end) or before.search(text, max(0, item.start - BEFORE), item.start)) is not None


def named_forces(text: str, item: Named, code: str) -> bool:
    """The same of the name of a country, in a script without blanks or where nouns are written together (以色列空袭, 이스라엘군)."""
    behind = _forces(code)[1]
    return item.place.kind == "country" and (behind.match(text, item.end) or behind.search(text, item.start + 1, item.end)) is not None


def strikes(text: str, item: Named, code: str) -> bool:
    """Whether a country is the owner of what strikes elsewhere (Russia's strike on Poltava; удар России по Полтаве)."""
    before, after = _owned(code)
    owner = item.place.kind == "country" and (after.match(text, item.end) or before.search(text, max(0, item.start - BEFORE), item.start))
    return bool(owner)


@lru_cache(maxsize=64)
def _owned(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words for what strikes, right before the name of the country that does, and behind it and the ending of an owner."""
    pack = load(code)
    named = {entry.form for entry in pack.words_table if entry.role == "forces" and "owner" in entry.features}
    words = "|".join(sorted(map(re.escape, named), key=len, reverse=True)) or "(?!)"
    endings = "|".join(map(re.escape, pack.settings.possessive)) if pack.spaced else ""
    before = words if not endings else "(?!)"
    return re.compile(rf"(?<!\w)(?:{before}) $", re.I), re.compile(rf"(?:{endings or '(?!)'}) (?:{words})(?!\w)", re.I)


@lru_cache(maxsize=64)
def _forces(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words for troops, strikes and guests right before a place, and right behind one."""
    pack = load(code)
    named = {entry.form for entry in pack.words_table if entry.role == "forces" or (pack.spaced and entry.argument in GUESTS)}
    words = "|".join(sorted(map(re.escape, named), key=len, reverse=True)) or "(?!)"
    if not pack.spaced:
        return re.compile(r"(?!)"), re.compile(words)
    blank = " ?" if pack.settings.subjects else " "
    led, definite = "|".join(pack.settings.proclitics) or "(?!)", pack.phrases.noun.definite
    return re.compile(rf"(?<!\w)(?:{led})?(?:{words}) (?:{definite})?$", re.I), re.compile(rf"{blank}(?:{words})(?!\w)", re.I)


def of_people(text: str, item: Named, code: str) -> bool:
    """Whether the name of a country only begins the word for its people, or one for whose those counted are stands right behind it (중국인, 老挝人,
    ラオス国籍), in a script without capitals or blanks: that does not say in which country an article is."""
    if item.place.kind != "country" or item.adjective:
        return False
    whole, behind = _peoples(code)
    return text[item.end : item.end + PEOPLED].lstrip().startswith(behind) or text.startswith(whole, item.start)


@lru_cache(maxsize=64)
def _peoples(code: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words for peoples that a pack lists, and what makes one of a country's name."""
    pack = load(code)
    if not pack.settings.subjects and pack.spaced:
        return (), ()
    whole = {form.rstrip("*") for form in _nationals(code)}
    behind = {entry.form for entry in pack.words_table if entry.role == "void-place" and "people" in entry.features}
    return tuple(sorted(whole)), tuple(sorted(behind))


def of_nationals(text: str, item: Named, code: str = "") -> bool:
    """Whether an adjective tells whose people were counted (145 Egyptians, tres alemanes): where that was it does not. Behind a number in words it
    is a noun itself where adjectives stand behind theirs, or as a list of peoples has it (two Filipinos; but two Greek islands)."""
    if not item.adjective or not text[max(0, item.start - 1) : item.start].isspace():
        return False
    if text[max(0, item.start - 2) : item.start - 1].isdigit():
        return True
    word = text[max(0, item.start - BEFORE) : item.start].split()[-1:] if code and load(code).spaced else []
    counted = any(COUNTING & set(load(code).numbers.forms.get(fold(one), ())) for one in word)
    return counted and (not load(code).phrases.noun.compounds or text[item.start : item.end].casefold() in _nationals(code))


@lru_cache(maxsize=64)
def _nationals(code: str) -> frozenset[str]:
    """The words for peoples that a pack lists."""
    return frozenset(entry.form for entry in load(code).words_table if entry.role == "group" and entry.argument == "nationals")


def of_noun(text: str, item: Named, code: str) -> bool:
    """Where an adjective may be one word with its country's name and stands behind its noun: whether a name tells whose those are that are counted
    right before it (12 جنديا سوريا)."""
    return bool(load(code).phrases.noun.definite) and _people(code).search(text, max(0, item.start - BEFORE), item.start) is not None


@lru_cache(maxsize=64)
def _people(code: str) -> re.Pattern[str]:
    """A figure and a word for people behind it, or a word for a people, at the end of a text."""
    words = {entry.form for entry in load(code).words_table if entry.role in ("group", "person", "unit") and " " not in entry.form}
    return re.compile(rf"\d (?:(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True)) or '(?!)'}) )?$")


def counter_only(text: str, item: Named, code: str) -> bool:
    """In a script without blanks: whether a name only begins with the sign by which a number before it counts people (1名护士: a nurse, not Nago)."""
    return item.start > 0 and text[item.start - 1].isnumeric() and text.startswith(_counters(code), item.start)
