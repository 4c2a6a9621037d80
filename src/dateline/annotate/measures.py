"""Levels and shares: a number with a unit beside a word that says what is measured."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.annotate.drafts import Draft
from dateline.annotate.marks import Mark, Number
from dateline.annotate.scan import Sentence
from dateline.model import Signal

REACH = 8.0


def measures(sentence: Sentence) -> Iterator[Draft]:
    """One draft for each number whose unit a level mark within reach asks for."""
    for number in sentence.numbers:
        if number.quantity.unit is None:
            continue
        marks = [(price, mark) for mark in sentence.role("level") if (price := _price(sentence, number, mark)) <= REACH]
        if marks:
            yield _draft(sentence, number, min(marks, key=lambda item: item[0])[1])


def _price(sentence: Sentence, number: Number, mark: Mark) -> float:
    wanted = mark.get("unit")
    if wanted and number.quantity.unit not in wanted.split(","):
        return REACH + 1
    path = sentence.between(number.w1, mark.w0) if number.w1 <= mark.w0 else sentence.between(mark.w1, number.w0)
    return path * 0.7


def _draft(sentence: Sentence, number: Number, mark: Mark) -> Draft:
    return Draft(
        sentence,
        min(number.start, mark.start),
        max(number.end, mark.end),
        mark.argument,
        number.w0,
        quantity=number.quantity,
        cue=mark,
        role="other",
        topic=mark.get("topic") or None,
        signals=(Signal(name="level", value=0.8, reason=mark.entry.form),),
    )
