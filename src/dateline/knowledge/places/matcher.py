"""One pass over a text for every name of a script (Aho and Corasick 1975, by ahocorasick-rs), then the checks that data asks for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

import ahocorasick_rs

from dateline.knowledge.endings import endings
from dateline.knowledge.places.forms import Form, forms
from dateline.knowledge.places.gazetteer import entries
from dateline.knowledge.scripts import CASED, SPACED, base, fold, scripts_of
from dateline.knowledge.tables import rows
from dateline.model import Noun


class PlaceMention(Noun, frozen=True, kw_only=True):
    """text[start:end] names one of `candidates` (ids). An adjective or the name of a people ("Kazakh") points to its country."""

    start: int
    end: int
    text: str
    candidates: tuple[str, ...]
    form: Literal["name", "adjective"] = "name"


class Pattern(NamedTuple):
    form: Form
    ids: str
    adjective: bool


class Matcher(NamedTuple):
    automaton: ahocorasick_rs.AhoCorasick
    patterns: tuple[Pattern, ...]


def find(text: str, language: str) -> tuple[PlaceMention, ...]:
    """Every place named in `text`, in order, none overlapping another; the longest name wins. `language` is a BCP 47 code."""
    hits = [hit for script in scripts_of(language) for hit in _hits(text, base(language), script)]
    hits.sort(key=lambda hit: (hit.start, -hit.end, hit.form != "name"))
    found: list[PlaceMention] = []
    for hit in hits:
        if not found or hit.start >= found[-1].end:
            found.append(hit)
    return tuple(found)


def _hits(text: str, language: str, script: str) -> Iterator[PlaceMention]:
    folded = fold(text, script)
    matcher = _matcher(language if _inflected(language) else "", script)
    adjectives = _adjectives(language, script)
    for table in (matcher, adjectives):
        for which, start, end in table.automaton.find_matches_as_indexes(folded, overlapping=True):
            pattern = table.patterns[which]
            span = _span(folded, start, end, pattern.form.endings, language, script)
            if span is None:
                continue
            candidates = _candidates(pattern.ids, language)
            if candidates and not (not pattern.adjective and _ordinary(folded, span, language, script)):
                yield PlaceMention(start=span[0], end=span[1], text=text[span[0] : span[1]], candidates=candidates,
                                   form="adjective" if pattern.adjective else "name")  # fmt: skip


def _span(text: str, start: int, end: int, allowed: frozenset[str], language: str, script: str) -> tuple[int, int] | None:
    """The whole word of a match, where what clings to the pattern is allowed; None where it is part of another word."""
    if script not in SPACED:
        return start, end
    first = start
    while first and text[first - 1].isalpha():
        first -= 1
    if text[first:start] not in endings(language).prefixes:
        return None
    last = end
    while last < len(text) and text[last].isalpha():
        last += 1
    return (start, last) if text[end:last] in allowed else None


def _ordinary(text: str, span: tuple[int, int], language: str, script: str) -> bool:
    """Whether the name is an ordinary word of the language, by the table."""
    word = text[span[0] : span[1]]
    return (word.lower() if script in CASED else word) in _words(language)


@cache
def _words(language: str) -> frozenset[str]:
    """Ordinary words of a language that are also names of places, folded; reviewed rows add ("drop") and take away ("keep")."""
    made = {name for code, name in rows("ordinary.tsv.gz") if code == language}
    kept = {name for code, name, verdict, *_ in rows("ordinary.tsv") if code in (language, "*") and verdict == "keep"}
    dropped = {name for code, name, verdict, *_ in rows("ordinary.tsv") if code in (language, "*") and verdict == "drop"}
    return frozenset(fold(name, script).lower() for name in (made | dropped) - kept for script in scripts_of(language))


@cache
def _inflected(language: str) -> bool:
    table = endings(language)
    return len(table.suffixes) > 1 or bool(table.declensions)


@cache
def _matcher(language: str, script: str) -> Matcher:
    """All names of a script, in the forms of one language ("" for a language that doesn't inflect them)."""
    return _compiled(Pattern(form, ids, False) for name, ids in _names(script).items() for form in forms(name, language))


@cache
def _adjectives(language: str, script: str) -> Matcher:
    return _compiled(
        Pattern(form, country, True) for country, code, listed in rows("adjectives.tsv") if code == language
        for word in listed.split(",") for form in forms(fold(word.strip(), script), language)
    )  # fmt: skip


def _compiled(patterns: Iterator[Pattern]) -> Matcher:
    listed = tuple(patterns)
    return Matcher(ahocorasick_rs.AhoCorasick([pattern.form.pattern for pattern in listed]), listed)


@cache
def _names(script: str) -> dict[str, str]:
    """Folded name → its ids, as the table writes them."""
    found: dict[str, str] = {}
    for table in (f"names.{script}.tsv.gz", f"names.{script}.tsv"):
        for name, ids, *_ in rows(table):
            folded = fold(name, script)
            found[folded] = f"{found[folded]} {ids}" if folded in found else ids
            if script == "Arab" and folded.startswith("ال"):
                found.setdefault("لل" + folded[2:], found[folded])
    return found


def _candidates(ids: str, language: str) -> tuple[str, ...]:
    """Ids that a name has in a language: "KZ:en,es gn1" → KZ only in English and Spanish, gn1 in all."""
    found = []
    for part in ids.split(" "):
        id_, _, tags = part.partition(":")
        if not tags or language in tags.split(","):
            found.append(id_)
    return tuple(dict.fromkeys(found))


def lookup(name: str, script: str) -> dict[str, int]:
    """The places that `name`, whole, names in any language of its script: id → inhabitants (a country's are never fewer than a region's)."""
    ids = _names(script).get(fold(name.strip(), script), "") if script in _SCRIPTS else ""
    return {id_: _weight(id_) for id_ in (part.partition(":")[0] for part in ids.split(" ") if part)}


_SCRIPTS = frozenset({"Latn", "Cyrl", "Hani", "Arab", "Kana", "Hang", "Deva"})


def _weight(id_: str) -> int:
    entry = entries().get(id_)
    return 0 if entry is None else entry.people if entry.kind == "city" else max(entry.people, 10**6)
