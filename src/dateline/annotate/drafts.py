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
