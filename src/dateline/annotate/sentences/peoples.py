"""Peoples that no list holds: a country's adjective right behind a number, with no noun of its own (51 Spanier; cinco chilenos murieron)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dateline.annotate.sentences.inputs import Named
from dateline.annotate.sentences.marks import Mark, Number
from dateline.languages import Entry, Pack

NOUNS = frozenset({"group", "unit", "person", "not-people", "event", "topic", "voice", "title"})
Span = tuple[int, int]


def peoples(
    text: str, pack: Pack, words: Sequence[Span], marks: Sequence[Mark], numbers: Sequence[Number], places: Sequence[Named]
) -> Iterator[Mark]:
    """A mark of `nationals` for each such adjective. Where a noun follows it, or may, it only describes that (zwei türkische Soldaten)."""
    if not pack.spaced or pack.phrases.noun.compounds or not numbers:
        return
    called = {named.start: named for named in places if named.adjective and named.place.kind == "country"}
    ends = {number.core_end for number in numbers}
    ends |= {mark.end for mark in marks if mark.role == "counting" and mark.start - 1 in ends}  # 85 weitere Iraner
    behind = {end + 1 for end in ends if text[end : end + 1].isspace()}
    roles: dict[int, set[str]] = {}
    for mark in marks if called.keys() & behind else ():
        roles.setdefault(mark.start, set()).add(mark.role)
    starts = [start for start, _ in words]
    for start in sorted(called.keys() & behind):
        index = bisect_left(starts, start)
        end = words[index][1]
        if called[start].end >= end and not roles.get(start, set()) & NOUNS and _alone(text, pack, words, index, roles):
            yield Mark(Entry(text[start:end], "group", "nationals", {}), start, end, index, index + 1, "group", "nationals")


def _alone(text: str, pack: Pack, words: Sequence[Span], index: int, roles: dict[int, set[str]]) -> bool:
    """Whether an adjective is itself a noun: by its capital where nouns have one, else as no noun can follow it."""
    if pack.phrases.noun.capital:
        return text[words[index][0]].isupper()
    if index + 1 >= len(words) or text[words[index][1] : words[index + 1][0]].strip():
        return True
    held = roles.get(words[index + 1][0], set())
    return bool(held) and not held & NOUNS
