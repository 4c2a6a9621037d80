"""Crowds told of by their noun alone: so many demonstrators are so many who took part, whatever else they did."""

from __future__ import annotations

from dateline.annotate.counts.binding import Bound
from dateline.annotate.counts.states import group_of
from dateline.annotate.drafts import Draft, size
from dateline.annotate.sentences.scan import Sentence
from dateline.model import Signal

CROWD = 50
"""Fewer than this are told of for what was done to them."""
MARCHING = "protesters"


def crowd(sentence: Sentence, bound: Bound) -> Draft | None:
    """Demonstrators with a number that nothing in their sentence took (the police counted 63,000 marchers), or those who took part in a march that
    their sentence names (the rally with 200 participants), as a crowd."""
    head, number = bound.head, bound.number
    if head.kind != "people" or head.mark is None or (size(number.quantity) or 0) < CROWD:
        return None
    if head.group != MARCHING and not (head.mark.has("crowd") and any(mark.has("crowd") for mark in sentence.role("event"))):
        return None
    return Draft(
        sentence,
        min(number.start, head.mark.start),
        max(number.end, head.mark.end),
        "attending",
        number.w0,
        number.quantity,
        group_of(sentence, bound, None),
        signals=(Signal(name="noun", value=0.8, reason=head.mark.entry.form),),
    )
