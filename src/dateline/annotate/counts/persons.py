"""Persons told one by one, with no number: where the phrase of each begins, and the list they stand in (a man, a woman and two children)."""

from __future__ import annotations

from dateline.annotate.counts.wholes import article
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence


def with_joined(sentence: Sentence, person: Mark) -> tuple[Mark, ...]:
    """A person and those right behind it, joined by a bare conjunction (a woman and a boy)."""
    return person, *joined_to(sentence, person.w1)


def joined_to(sentence: Sentence, at: int) -> tuple[Mark, ...]:
    """The persons whom a bare conjunction joins to the words that end at `at` (two women | and a child)."""
    behind = (mark for mark in sentence.role("person") if mark.w0 >= at)
    return tuple(mark for mark in behind if not joints(sentence, at).isdisjoint({mark.w0, _first(sentence, mark)}))


def listed(sentence: Sentence, person: Mark) -> tuple[Mark, ...]:
    """All persons of the list that one stands in, in order, itself among them: parted by commas, where a bare conjunction closes it with one more
    person or with a number (a man, a woman and two children)."""
    alike = sorted((mark for mark in sentence.marks if _one(mark) and start_of(sentence, mark) is not None), key=lambda mark: mark.role == "person")
    named = {mark.start: mark for mark in alike} | {person.start: person}
    singles = [named[start] for start in sorted(named)]
    row = [person]
    for mark in singles[singles.index(person) + 1 :]:
        if _first(sentence, mark) != row[-1].w1 or sentence.stops.get(row[-1].w1) != "comma":
            break
        row.append(mark)
    for mark in reversed(singles[: singles.index(person)]):
        if not _side_by_side(sentence, mark, row[0]):
            break
        row.insert(0, mark)
    last = with_joined(sentence, row[-1])[1:]
    closed = last or any(number.w0 in joints(sentence, row[-1].w1) for number in sentence.numbers)
    closed = closed or (len(row) > 1 and sentence.stops.get(row[-2].w1) is None)
    return (*row, *last) if closed else with_joined(sentence, person)


def _side_by_side(sentence: Sentence, left: Mark, right: Mark) -> bool:
    """Whether a comma or a bare conjunction alone parts two persons, of whom the first is no object of another verb."""
    first = _first(sentence, right)
    near = (first == left.w1 and sentence.stops.get(left.w1) == "comma") or bool({first, right.w0} & joints(sentence, left.w1))
    return near and not any(cue.w1 == _first(sentence, left) and cue.has("active") for cue in sentence.role("cue"))


def _one(mark: Mark) -> bool:
    return not mark.has("alone") and not mark.has("many") and (mark.role == "person" or (mark.role in ("group", "unit") and mark.has("one")))


def beginning(sentence: Sentence, person: Mark) -> int:
    """The character at which the phrase of a person begins."""
    start = start_of(sentence, person)
    return person.start if start is None else start


def _first(sentence: Sentence, person: Mark) -> int:
    """The word at which the phrase of a person begins."""
    return sentence.word_span(beginning(sentence, person), person.end)[0]


def joints(sentence: Sentence, at: int) -> set[int]:
    """Where what is joined to the words that end at `at` begins: behind a bare conjunction, or a word that holds one."""
    return conjoined(sentence, at) | (set() if at in sentence.stops else {at} & sentence.joined)


def conjoined(sentence: Sentence, at: int) -> set[int]:
    """Where what a bare conjunction joins to the words that end at `at`, or to the age told behind them, begins: behind it, and behind the word there
    for whose those joined are (a woman of 43 and her | two sons)."""
    at = past_age(sentence, at)
    behind = {mark.w1 for mark in sentence.role("barrier") if mark.w0 == at and at not in sentence.stops and mark.get("price") == "1"}
    return behind | {mark.w1 for mark in sentence.role("whose") if mark.w0 in behind and mark.w0 not in sentence.stops}


def past_age(sentence: Sentence, at: int) -> int:
    """Behind the age that stands right behind the words that end at `at` (de 43 ans), else `at`."""
    aged = (number for number in sentence.numbers if number.quantity.unit == "year" and at <= number.w0 <= at + 1)
    last = next((number.w1 for number in aged if not sentence.stop_between(at, number.w0 + 1)), at)
    return last + 1 if last > at and any(mark.w0 == last for mark in sentence.role("not-people")) else last


def start_of(sentence: Sentence, mark: Mark) -> int | None:
    """Where the phrase of one person begins; None where its language wants an article and there is none."""
    if mark.has("alone"):
        return mark.start
    if _definite(sentence, mark):
        return None
    gap = 0 if mark.has("adjective") else 3
    owned = _owned(sentence, mark)
    if owned is not None:
        return owned
    found = [(one.w1, one.start) for one in sentence.role("indefinite")]
    found += [(one.w1, one.start) for one in sentence.numbers if article(sentence, one)]
    starts = [start for w1, start in found if w1 <= mark.w0 <= w1 + gap and not sentence.stop_between(w1, mark.w0)]
    if starts:
        return max(starts)
    return None if sentence.pack.phrases.noun.article else mark.start


def _owned(sentence: Sentence, person: Mark) -> int | None:
    """Where the phrase of a person begins with the word for whose that is, behind a conjunction and other people (a man and | his wife)."""
    owner = next((whose for whose in sentence.role("whose") if whose.w1 == person.w0), None)
    joint = next((one for one in sentence.role("barrier") if owner and one.w1 == owner.w0 and one.get("price") == "1"), None)
    told = {mark.w1 for mark in sentence.role("person", "group", "unit")} | {number.w1 for number in sentence.numbers}
    return owner.start if owner and joint and any(past_age(sentence, end) == joint.w0 for end in told) else None


def _definite(sentence: Sentence, mark: Mark) -> bool:
    """Whether the noun has an article written as one word with it that makes it one already known (الجندي)."""
    definite = sentence.pack.phrases.noun.definite
    word = sentence.text[mark.start : mark.end]
    return bool(definite) and definite in word[: len(word) - len(mark.entry.form)]
