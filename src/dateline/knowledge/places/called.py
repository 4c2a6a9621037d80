"""What a place is called too, beside the name that the tables write: without its word for what it is, or in another spelling of the language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from dateline.knowledge.places.gazetteer import country, entries
from dateline.knowledge.scripts import fold
from dateline.knowledge.tables import rows

KANA = re.compile("[\N{KATAKANA LETTER SMALL A}-\N{KATAKANA LETTER VO}\N{KATAKANA-HIRAGANA PROLONGED SOUND MARK}]+")
LATIN = "Latn"
COUNTRY = re.compile(r"[A-Z]{2}(:|$)")
WITH_ITS_KIND = re.compile(r"(\S{2,}) (\w)")


class StateWord(NamedTuple):
    """A word for what a place is that news leaves out, where it stands in the name, and how long the name without it is at least."""

    word: str
    side: str
    least: int


class Spelling(NamedTuple):
    """Letters that a language also writes as others, at the start of a name or anywhere, but not in names of the countries it is spoken in."""

    start: bool
    written: str
    other: str
    language: str
    spoken_in: frozenset[str]


def called(found: dict[str, str], script: str) -> None:
    """Adds to `found` (folded name → its ids) what places of it are called too."""
    _add(found, [(short, ids) for name, ids in found.items() for short, ids in _shorter(name, script, ids)])
    if script == LATIN:
        _add(found, [(part, kept) for name, ids in found.items() for part, kept in _compounds(name, ids)], anew=True)
    for spelling in _spellings(script):
        _add(found, [(other, kept) for name, ids in found.items() for other, kept in _spelled(name, ids, spelling)], anew=not spelling.start)


def _compounds(name: str, ids: str) -> Iterator[tuple[str, str]]:
    """Parts of a country, or of a state where the language is at home, that a language writes in one word with their point of the compass
    (Nordirak, Südbayern): they are told of the whole."""
    for language, points in _compass("together") if name.isalpha() else ():
        for id_, _, tags in (part.partition(":") for part in ids.split(" ")):
            home = id_.startswith(f"{language.upper()}-")
            if (COUNTRY.match(id_) and language in tags.split(",")) or (home and (not tags or language in tags.split(","))):
                yield from ((f"{fold(point, LATIN)}{name.lower()}", f"{id_}:{language}") for point in points)


@cache
def _compass(way: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((language, tuple(points.split(","))) for language, how, points in rows("compass.tsv") if how == way)


def points_of_compass() -> frozenset[str]:
    """Words for the points of the compass as they begin a name, in all languages listed."""
    return frozenset(point for way in ("together", "apart") for _, points in _compass(way) for point in points)


def _add(found: dict[str, str], others: list[tuple[str, str]], anew: bool = False) -> None:
    """`anew`: only what is the name of nothing else."""
    listed = set(found) if anew else frozenset[str]()
    for name, ids in others:
        if name not in listed:
            found[name] = f"{found[name]} {ids}" if name in found else ids


def _shorter(name: str, script: str, ids: str) -> Iterator[tuple[str, str]]:
    """A country without what a bracket adds (Myanmar (Burma)); in Korean a name with its word for what it is written together with it
    (캘리포니아주), and a state without that; in katakana a state without its word for one; in Arabic script a province without it.
    """
    if name.endswith(")") and COUNTRY.match(ids) and len(bare := name.partition("(")[0].strip()) > 1:
        yield bare, ids
    if script == "Hang" and (found := WITH_ITS_KIND.fullmatch(name)):
        yield found[1] + found[2], ids
    for bare in _without_state_word(name, script):
        if kept := ids if script != "Arab" else _regions(ids):
            yield bare, kept


def _without_state_word(name: str, script: str) -> Iterator[str]:
    for word, side, least in _state_words().get(script, ()):
        bare = name.removeprefix(word) if side == "start" else name.removesuffix(word)
        if len(bare) == len(name) or len(bare.strip()) < least:
            continue
        if script == "Hang" and not WITH_ITS_KIND.fullmatch(name):
            continue
        if script == "Kana" and not KANA.fullmatch(bare):
            continue
        yield bare.strip()


def _regions(ids: str) -> str:
    """The ids that are parts of a country."""
    listed = ((id_, entries().get(id_.partition(":")[0])) for id_ in ids.split(" "))
    return " ".join(id_ for id_, entry in listed if entry and entry.kind == "region")


def _spelled(name: str, ids: str, spelling: Spelling) -> Iterator[tuple[str, str]]:
    if spelling.start:
        if name.startswith(spelling.written):
            yield spelling.other + name.removeprefix(spelling.written), ids
    elif spelling.written in name and len(name) >= LONG_ENOUGH and (kept := _abroad(ids, spelling)):
        yield name.replace(spelling.written, spelling.other), kept


def merged(name: str, script: str) -> Iterator[str]:
    """How a folded name is written where a preposition merges with its start."""
    for spelling in _spellings(script):
        if spelling.start:
            yield from (other for other, _ in _spelled(name, "", spelling))


LONG_ENOUGH = 5
"""Letters that a name has at least for another spelling of it to be hardly another word."""


def _abroad(ids: str, spelling: Spelling) -> str:
    """The ids of parts of countries where the language is not spoken, each kept to the language."""
    bare = dict.fromkeys(id_ for id_, _, tags in (part.partition(":") for part in ids.split(" ")) if not tags or spelling.language in tags.split(","))
    return " ".join(
        f"{id_}:{spelling.language}" for id_ in bare if "." not in id_ and not COUNTRY.match(id_) and country(id_) not in spelling.spoken_in
    )


@cache
def _state_words() -> Mapping[str, tuple[StateWord, ...]]:
    """By script the words for a state that news leaves out."""
    found: dict[str, tuple[StateWord, ...]] = {}
    for script, word, side, least in rows("state_words.tsv"):
        written = f"{fold(word, script)} " if side == "start" else fold(word, script)
        found[script] = (*found.get(script, ()), StateWord(written, side, int(least)))
    return found


@cache
def _spellings(script: str) -> tuple[Spelling, ...]:
    return tuple(
        Spelling(side == "start", written, other, language, frozenset(spoken_in.split(" ")))
        for code, side, written, other, language, spoken_in in rows("spellings.tsv")
        if code == script
    )
