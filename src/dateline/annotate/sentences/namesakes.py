"""Names of places that are somebody's, an event's or a body's in an article (by Mary Hastings, Hurricane Julia)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from dateline.knowledge.places import called as places
from dateline.knowledge.places.gazetteer import entries
from dateline.languages import load
from dateline.languages.marks import COMMAS, QUOTES
from dateline.model import FIELDS, Article, Place
from dateline.model.article import Field

if TYPE_CHECKING:
    from dateline.annotate.sentences.inputs import Named

BESIDE, SHORT = 40, 3
"""Characters looked at beside a name; letters of a word that may stand between a preposition and it."""
CAPITALS = 0.25
"""The share of words with a capital above which nouns have one."""
MILLION = 1_000_000
"""Inhabitants from which a city's name is the city's, whoever else bears it."""


def persons(article: Article, named: Mapping[Field, tuple[Named, ...]], code: str) -> frozenset[str]:
    """Names of smaller cities that the article shows to be somebody's or an event's: beside another capitalised word within a sentence (by Mary
    Hastings) or right behind an event (Hurricane Julia), and never behind a preposition of place (in Hastings)."""
    if not load(code).settings.capitals:
        return frozenset()
    words = {article.field(name)[item.start : item.end] for name in FIELDS for item in named[name] if not item.adjective and _small(item.place)}
    words -= {article.field(name)[item.start : item.end] for name in FIELDS for item in _addressed(named[name])}
    text = "\n".join(article.field(name) for name in FIELDS) if words else ""
    return frozenset(word for word in words if word.isalpha() and _names_another(list(_settings(word, text)), code, text))


def _addressed(named: Sequence[Named]) -> Iterator[Named]:
    """Places right before what they lie in (в Ельце Липецкой области), or parted from it by a comma: no persons."""
    return (item for item, behind in pairwise(named) if 0 <= behind.start - item.end <= 2 and item.place.within(behind.place))


def _nouns_have_capitals(text: str) -> bool:
    """Whether so many words of a text have a capital that it is the way of its language (German), and shows no name."""
    words = text.split()
    return sum(word[:1].isupper() for word in words) > CAPITALS * len(words)


def _names_another(settings: list[tuple[list[str], str]], code: str, text: str) -> bool:
    """Whether a word of a text is shown to be somebody's or an event's name. What is dear to tell is asked last: all words' capitals."""
    if any(_is("in", before, code, SHORT) for before, _ in settings):
        return False
    if any(_is("event", before, code) for before, _ in settings):
        return True
    beside = any(_beside_a_name(before, "" if _known(behind, code) or behind.lower() in _points() else behind) for before, behind in settings)
    return beside and not _nouns_have_capitals(text)


def _known(word: str, code: str) -> bool:
    """Whether a word behind a name is one of the pack's own, as in the name of a body (the Springfield Fire Department)."""
    return bool(word) and any(True for _ in load(code).lexicon.find(word, ((0, len(word)),)))


@lru_cache(maxsize=1)
def _points() -> frozenset[str]:
    """The points of the compass, which belong to no person's name (Ferrara Sud)."""
    return frozenset(point.lower() for point in places.points_of_compass())


def _small(place: Place) -> bool:
    entry = entries().get(place.id or "")
    return entry is not None and entry.kind == "city" and not entry.capital and entry.people < MILLION


def _settings(word: str, text: str) -> Iterator[tuple[list[str], str]]:
    """The words before each place where a text has a word as it is written, and the word behind it."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            behind = text[end + 1 : end + BESIDE].split(None, 1) if text[end : end + 1] == " " else []
            body = len(behind) > 1 and behind[0].isalpha() and behind[1][:1].isupper()  # the Springfield City Fire Department
            yield text[max(0, at - BESIDE) : at].rpartition("\n")[2].split(), behind[0] if behind and not body else ""
        at = text.find(word, end)


def _beside_a_name(before: list[str], behind: str) -> bool:
    """Whether a word is part of a name within a sentence: a small word, capitals, and it, or it and a capital. No road is one (sulla A13 Bologna),
    nor what a comma parts from it."""
    names = list(takewhile(lambda word: word[:1].isupper() and not word[-1].isdigit() and word[-1] not in COMMAS, reversed(before)))
    rest = before[: len(before) - len(names)]
    return bool(rest) and rest[-1].rstrip(",")[-1:].islower() and (bool(names) or behind[:1].isupper())


def _is(role: str, before: list[str], code: str, gap: int = 0) -> bool:
    """Whether a word of a role stands right before, or before a word of so many letters at most."""
    exact, stems = _forms(code, role)
    last = [word.strip(QUOTES).casefold() for word in before[-2:]]
    near = last[-1:] + (last[:1] if len(last) > 1 and len(last[-1]) <= gap else [])
    return any(word in exact or word.startswith(stems) for word in near if word)


@lru_cache(maxsize=64)
def _forms(code: str, role: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The pack's words of a role, whole ones and stems."""
    forms = [entry.form.casefold() for entry in load(code).words_table if entry.role == role]
    return frozenset(form for form in forms if "*" not in form), tuple(form.rstrip("*") for form in forms if form.endswith("*"))
