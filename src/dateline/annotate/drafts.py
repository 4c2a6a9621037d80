"""A claim on its way: what was counted or done, before its place, time, voice and stance are known."""

from __future__ import annotations

import math

from dateline.annotate.attribution.voices import Scope
from dateline.annotate.sentences.marks import Mark, Piece
from dateline.annotate.sentences.scan import Sentence
from dateline.model import Group, Quantity, Signal
from dateline.model.claim import About, Counting, Relation, Role, Speech


class Draft(Piece, frozen=True, eq=False, gc=False):
    """`w0`, `w1` are the words of the claim's span; `at` the word index its place and time are sought from; `above` the draft it is a part of."""

    sentence: Sentence
    start: int
    end: int
    predicate: str
    at: int
    quantity: Quantity | None = None
    group: Group | None = None
    cue: Mark | None = None
    counting: Counting = "total"
    role: Role = "victim"
    about: About = "event"
    topic: str | None = None
    speech: Speech | None = None
    content: tuple[int, int] | None = None
    scope: Scope | None = None
    above: Draft | None = None
    relation: Relation | None = None
    signals: tuple[Signal, ...] = ()

    def with_signal(self, name: str, value: float, reason: str = "") -> Draft:
        return self.but(signals=(*self.signals, Signal(name=name, value=value, reason=reason)))


def size(quantity: Quantity | None) -> float | None:
    """The number that a quantity is about, for telling a part from its whole."""
    if quantity is None:
        return None
    return quantity.high if quantity.high is not None and quantity.low is None else quantity.low


def confidence_of(draft: Draft) -> float:
    """0..1: the geometric mean of a draft's signals."""
    return round(math.prod(signal.value for signal in draft.signals) ** (1 / max(1, len(draft.signals))), 3)


def told_at(draft: Draft) -> tuple[int, int]:
    """The characters of which somebody must speak: of a sum of money the sum alone (the damage, which the ministry puts at …), of a figure whose toll
    is named before the words for another voice the number alone (the toll is 132, but doctors speak of 200)."""
    if draft.predicate == "amount" and draft.at is not None:
        return draft.sentence.words[draft.at]
    cue = draft.cue
    if draft.quantity is None or cue is None or not cue.w1 <= draft.at:
        first = _told_of_first(draft.sentence, draft.at, cue) if cue is not None and draft.at is not None else None
        return draft.start, draft.end if first is None else first
    said = any(cue.w1 <= mark.w0 and mark.w1 <= draft.at for mark in draft.sentence.role("say", "according"))
    return (draft.sentence.words[draft.at][0] if said else draft.start), draft.end


def _told_of_first(sentence: Sentence, at: int, cue: Mark) -> int | None:
    """Where the first of two sources between the number at a word and the verb behind both opens, as a character: what that one tells ends there."""
    sources = [mark for mark in sentence.role("according", "origin") if at < mark.w0 < cue.w0]
    parted = any(sources[0].w1 <= number.w0 < sources[-1].w0 for number in sentence.numbers) if len(sources) > 1 else False
    return sources[0].start if parted else None
