"""Numbers whose noun is left out, as what happened to them can only happen to such as were named before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.annotate.counts.groups import Head
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence
from dateline.model.predicates import THINGS

FREED = 4
"""Words from a number to the participle of its passive, at most (12 have since been | freed)."""


def elided(sentence: Sentence, heads: Sequence[Head], cues: Sequence[Mark]) -> Iterator[Head]:
    """The nouns of a sentence's numbers; a number without one right beside what happens to things counts those named before it (6,000 homes were
    damaged and 900 destroyed; and damaged 900 others), one before its passive those taken or held (73 were taken, but 12 have been freed)."""
    last: Head | None = None
    for number, head in zip(sentence.numbers, heads, strict=True):
        others = _others(sentence, number)
        bare = head.kind == "none" or (others and head.kind == "people" and head.group is None)
        last = head if head.kind in ("thing", "people") and not bare else last
        fits = last is not None and bare and any(_takes_up(sentence, number, last, cue, others) for cue in cues)
        yield last.but(w0=number.w0, w1=max(number.w1, head.w1), mark=head.mark) if fits and last is not None else head


def _others(sentence: Sentence, number: Number) -> bool:
    """Whether a word for others stands beside a number (900 others, otras 900)."""
    return any(mark.has("others") and (mark.w0 == number.w1 or mark.w1 == number.w0) for mark in sentence.role("unit"))


def _takes_up(sentence: Sentence, number: Number, last: Head, cue: Mark, others: bool) -> bool:
    """Whether what happens to a number without a noun happens to such as were named last."""
    if last.kind == "thing":
        before = 0 <= number.w0 - cue.w1 <= others and not sentence.stop_between(cue.w1, number.w0)
        return cue.argument in THINGS and (before or 0 <= cue.w0 - number.w1 <= 1)
    if cue.argument == "released" and cue.w1 == number.w0 and number.w0 not in sentence.stops:
        return True  # held 45 protesters and released 30
    freed = cue.argument == "released" and 0 < cue.w0 - number.w1 <= FREED and not sentence.stop_between(number.w1, cue.w0)
    return freed and any(number.w1 <= mark.w0 and mark.w1 == cue.w0 for mark in sentence.role("passive"))
