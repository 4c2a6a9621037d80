"""Whose account it is by a country's adjective: nach ukrainischen Angaben, по украинским данным; a side that speaks: украинская сторона."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.annotate.sentences.inputs import Named
from dateline.annotate.sentences.marks import Mark

Span = tuple[int, int]


def of_lands(text: str, words: Sequence[Span], marks: Sequence[Mark], places: Sequence[Named]) -> Iterator[Mark]:
    """The marks; a form that speaks only for a country (`land`) is its first word and the adjective beside it, where a preposition that its row asks
    for stands before the two; such a form without them says nothing."""
    adjectives = frozenset((named.start, named.end) for named in places if named.adjective)
    for mark in marks:
        if mark.role not in ("origin", "voice") or not mark.has("land"):
            yield mark
            continue
        at = mark.w1 if mark.get("side") == "after" else mark.w0 - 1
        if 0 <= at < len(words) and words[at] in adjectives and _led(text, words, mark, at) and _beside(text, words, mark, at):
            w0, w1 = min(at, mark.w0), max(at, mark.w0) + 1
            yield Mark(mark.entry, words[w0][0], words[w1 - 1][1], w0, w1, mark.role, mark.argument)


def _led(text: str, words: Sequence[Span], mark: Mark, at: int) -> bool:
    """Whether the word that the form is led by, if it is by one, stands before it and the adjective."""
    led, before = mark.get("led"), min(at, mark.w0) - 1
    return not led or before >= 0 and text[slice(*words[before])].lower() == led


def _beside(text: str, words: Sequence[Span], mark: Mark, at: int) -> bool:
    """Whether nothing but a blank stands between the form and the adjective."""
    gap = text[words[at][1] : mark.start] if at < mark.w0 else text[mark.end : words[at][0]]
    return not gap.strip()
