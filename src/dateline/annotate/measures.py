"""Levels, shares and sums of money: a number with a unit beside a word that says what is measured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.annotate.drafts import Draft
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence
from dateline.model import Claim, Signal

REACH = 8.0
HARM = frozenset({"killed", "injured", "missing", "displaced", "evacuated", "affected", "damaged", "destroyed"})
"""What is told where losses are those of an event, and not of a business."""
OPENING = "(（[［"
NOTHING = "*"
Found = tuple[float, int, Mark]
"""A form with its price, and where it stands, which settles ties."""


def measures(sentence: Sentence, told: Iterable[Claim] = ()) -> Iterator[Draft]:
    """One draft for each number whose unit a level mark, and for each sum of money that a word for what it is, within reach asks for.

    `told` are the claims of the field before. A sum in brackets right behind one of another currency is that sum, converted.
    """
    last: tuple[Number, Draft] | None = None
    for number in sentence.numbers:
        if number.quantity.unit is None:
            continue
        if last and _converts(sentence, last[0], number) and last[1].cue:
            draft = _draft(sentence, number, last[1].cue).but(above=last[1], relation="coordinate")
        elif mark := _level(sentence, number) or _harm(sentence, number, told):
            draft = _draft(sentence, number, mark)
        else:
            continue
        yield draft
        last = (number, draft)


def _level(sentence: Sentence, number: Number) -> Mark | None:
    wanted = ((mark, mark.get("unit")) for mark in sentence.role("level"))
    return _nearest(sentence, number, (mark for mark, unit in wanted if not unit or number.quantity.unit in unit.split(",")))


def _harm(sentence: Sentence, number: Number, told: Iterable[Claim]) -> Mark | None:
    """The word that makes a sum of money harm done; None where another is nearer, or it may be that of a business."""
    marks = sentence.role("sum") if _money(number) else ()
    mark = _nearest(sentence, number, marks)
    return mark if mark is not None and mark.argument != NOTHING and _of_event(sentence, mark, told) else None


def _nearest(sentence: Sentence, number: Number, marks: Iterable[Mark]) -> Mark | None:
    found: list[Found] = [(price, mark.start, mark) for mark in marks if (price := _price(sentence, number, mark)) <= REACH]
    return min(found, key=lambda one: one[:2])[2] if found else None


def _price(sentence: Sentence, number: Number, mark: Mark) -> float:
    path = sentence.between(number.w1, mark.w0) if number.w1 <= mark.w0 else sentence.between(mark.w1, number.w0)
    return path * 0.7


def _money(number: Number) -> bool:
    """Whether a number's unit is a currency: those are written as in ISO 4217."""
    unit = number.quantity.unit or ""
    return len(unit) == 3 and unit.isupper()


def _of_event(sentence: Sentence, mark: Mark, told: Iterable[Claim]) -> bool:
    """Whether the losses that a word tells are those of an event: harm is told before it, in its sentence or, for a noun, in its field.

    Of a sentence that tells before what is given or spent nothing is a loss.
    """
    where = mark.get("harm")
    before = [other for other in sentence.marks if other.start < mark.start]
    if any(other.role == "sum" and other.argument == NOTHING for other in before):
        return False
    here = any(other.role == "event" or (other.role == "cue" and other.argument in HARM) for other in before)
    return not where or here or (where == "field" and any(claim.predicate in HARM for claim in told))


def _converts(sentence: Sentence, sum_: Number, number: Number) -> bool:
    if not (_money(sum_) and _money(number)) or sum_.quantity.unit == number.quantity.unit:
        return False
    between = sentence.text[sum_.end : number.start].strip()
    return between != "" and between in OPENING


def _draft(sentence: Sentence, number: Number, mark: Mark) -> Draft:
    return Draft(
        sentence,
        min(number.start, mark.start),
        max(number.end, mark.end),
        mark.argument if mark.role == "level" else "amount",
        number.w0,
        quantity=number.quantity,
        cue=mark,
        role="other",
        topic=(mark.get("topic") or None) if mark.role == "level" else mark.argument,
        signals=(Signal(name="level", value=0.8, reason=mark.entry.form),),
    )
