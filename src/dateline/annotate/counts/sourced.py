"""Figures of one noun with a source each, side by side (5,000 people according to the police, 20,000 according to the organisers, marched)."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.annotate.counts.groups import Head
from dateline.annotate.sentences.scan import Sentence

SOURCE = 9
"""Words of a source at most."""
VERBS = ("cue", "act", "say", "passive", "copula")


def behind_source(sentence: Sentence, at: int) -> int | None:
    """The word behind the source that opens at a word: at the next stop, figure, conjunction or verb; None where no source opens there."""
    opening = next((mark for mark in sentence.role("according", "origin") if mark.w0 == at and mark.get("side") != "after"), None)
    if opening is None or not sentence.pack.spaced:
        return None
    ends = {mark.w0 for mark in sentence.role(*VERBS)} | {mark.w0 for mark in sentence.role("barrier") if mark.get("price") == "1"}
    ends |= {number.w0 for number in sentence.numbers} | sentence.stops.keys()
    end = next((index for index in range(opening.w1, min(at + SOURCE, sentence.last)) if index in ends), None)
    return end if end is not None and end > at else None


def by_sources(sentence: Sentence, n: int, heads: Sequence[Head]) -> bool:
    """Whether nothing but a source of its own, and a comma or a conjunction, parts a number's noun from the next number, which has one too."""
    end = behind_source(sentence, heads[n].w1)
    if end is None or {heads[n].kind, heads[n + 1].kind} - {"people", "none"}:
        return False
    joint = next((mark.w1 for mark in sentence.role("barrier") if mark.w0 == end and mark.get("price") == "1"), end)
    apart = joint > end or end in sentence.stops
    return apart and sentence.numbers[n + 1].w0 == joint and behind_source(sentence, heads[n + 1].w1) is not None
