"""Numbers without a noun that count nothing: an age, a year, the last word of a name."""

from __future__ import annotations

from dateline.annotate.marks import Number
from dateline.annotate.scan import Sentence
from dateline.languages.numbers import fold

OLDEST = 115
SHORT_NAME = 12
LEAD = 3
CLOSING_QUOTES = tuple("”»」』")
MIDDLE_DOTS = tuple("·・•‧")
PEOPLED = frozenset({"unit", "group", "person"})


def is_age(sentence: Sentence, number: Number) -> bool:
    """A bare number between commas behind a name (Ana Ruiz, 9, was hurt; Bo Lind, also 19, died)."""
    low = number.quantity.low
    if not sentence.pack.settings.capitals or low is None or low > OLDEST or number.w0 <= sentence.first:
        return False
    first, last = _row(sentence, number)
    at = first - any(mark.w1 == first for mark in sentence.role("trim"))
    between = sentence.stops.get(at) == "comma" and (sentence.stops.get(last) == "comma" or last >= sentence.last)
    if last > number.w1 or first < number.w0:
        return (
            between
            and at > sentence.first
            and (
                any(mark.w1 == at and mark.role in PEOPLED for mark in sentence.marks)
                or any(0 <= at - other.w1 <= LEAD for other in sentence.numbers)
            )
        )
    return between and at > sentence.first and (sentence.text[sentence.words[at - 1][0]].isupper() or _single_before(sentence, at))


def _row(sentence: Sentence, number: Number) -> tuple[int, int]:
    """The words of the bare numbers joined to this one (two brothers, 17 and 22, …)."""
    first, last = number.w0, number.w1
    for other in sentence.numbers:
        if any(mark.w0 == last and mark.w1 == other.w0 and mark.get("price") == "1" for mark in sentence.role("barrier")):
            last = other.w1
        if any(mark.w0 == other.w1 and mark.w1 == first and mark.get("price") == "1" for mark in sentence.role("barrier")):
            first = other.w0
    return first, last


def _single_before(sentence: Sentence, at: int) -> bool:
    """A word for one person ends right before a word index (a farmer, 52, …)."""
    return any(mark.w1 == at and (mark.role == "person" or mark.has("one")) for mark in sentence.marks)


def is_name(sentence: Sentence, number: Number) -> bool:
    """A bare number that closes a quotation, or a day as an event's name (the “3·10” accident)."""
    behind = sentence.text[number.end : number.end + 2]
    return behind[:1] in CLOSING_QUOTES or (behind[:1] in MIDDLE_DOTS and behind[1:].isdigit())


def closes_name(sentence: Sentence, number: Number) -> bool:
    """The last word of a short name in quotation marks (the "big three" killers)."""
    before = sentence.text[max(number.start - SHORT_NAME, sentence.start) : number.start]
    return sentence.text[number.core_end : number.core_end + 1] in ('"', "”") and any(mark in before for mark in '"“')


def is_year(number: Number) -> bool:
    """Four bare digits of our time without a noun are a year that nothing before it says is one."""
    quantity = number.quantity
    return (
        quantity.low == quantity.high
        and quantity.low is not None
        and 1950 <= quantity.low <= 2035
        and quantity.low != 2000
        and quantity.text.strip()[-4:].isdigit()
        and (quantity.approx or len(quantity.text.strip()) == 4)
    )


def is_collective(sentence: Sentence, number: Number) -> bool:
    """Whether a number in one word is one that counts people by itself (двоих отпустили)."""
    listed = sentence.pack.phrases.noun.collective
    return bool(listed) and fold(sentence.text[number.start : number.core_end]) in listed
