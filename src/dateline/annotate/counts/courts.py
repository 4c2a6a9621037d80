"""Who was charged: those let off, and the deed they are charged with, which has a day of its own; and who got away from those that held them."""

from __future__ import annotations

from dateline.annotate.counts.groups import Head
from dateline.annotate.drafts import Draft
from dateline.annotate.sentences.inputs import Timed
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence
from dateline.languages.numbers import fold

TRIED = frozenset({"charged", "detained"})
SEIZED = frozenset({"kidnapped"})
LEADING = ("in", "author", "whence", "whither", "distribute", "by", "agent")
DEED = frozenset({"cue", "act", "event", "stance"})


def let_off(sentence: Sentence, number: Number, predicate: str) -> bool:
    """Whether a word of the same clause, on either side of those charged or held, lets them off (acquitted five of the seven accused), or says that
    they are not held (four suspects, one of whom is at large; 12 of those abducted got away)."""
    if predicate not in TRIED | SEIZED:
        return False
    return any(mark.has("away") == (predicate in SEIZED) and _reaches(sentence, number, mark) for mark in sentence.role("spared"))


def _reaches(sentence: Sentence, number: Number, verb: Mark) -> bool:
    """Whether no stop, and no one else who is charged, parts a verb from a number: with another whole behind it (five of seven) it still does."""
    left, right = (verb.w1, number.w0) if verb.end <= number.start else (number.w1, verb.w0)
    joined = any(left <= mark.w0 < right for mark in sentence.role("barrier"))
    if verb.has("away"):  # who got away may be others, told of in a clause of their own
        words = [mark.w0 for mark in sentence.role("island", "that")] + [other.w0 for other in sentence.numbers]
        joined = joined or any(left <= at < right for at in words)
    return left <= right and not joined and not sentence.stop_between(left, right)


def in_the_charge(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """Whether people are part of what somebody is charged with or held for: behind a word for that and a preposition (condamné pour le meurtre de
    deux femmes; wegen Gewalt an einer Frau angeklagt) or in the case of an owner (за изнасилование трех женщин), or as an object before one
    (女性2人に暴行した疑いで逮捕された)."""
    if cue.argument not in TRIED:
        return False
    opening = [mark for mark in sentence.role("offence") if not mark.has("after") and _opens(sentence, mark, number, cue)]
    if opening:
        owner = opening[-1].w1 == number.w0 or fold(sentence.word_text(number.w0)) in sentence.pack.phrases.noun.owners
        return owner or any(mark.w1 == number.w0 for mark in sentence.role(*LEADING)) or _of(sentence, number)
    end = max(number.w1, head.w1)
    closed = any(mark.has("after") and end <= mark.w0 and mark.w1 <= cue.w0 for mark in sentence.role("offence"))
    return closed and not sentence.stop_between(end, cue.w0) and _objective(sentence, number, end)


def _opens(sentence: Sentence, mark: Mark, number: Number, cue: Mark) -> bool:
    """Whether a word for what somebody is charged with stands before a number, and behind the charge if that is before it, in one clause with it."""
    between = mark.w1 <= number.w0 and (mark.start >= cue.end or cue.start >= number.end)
    return between and not sentence.stop_between(min(mark.w0, cue.w1), max(number.w1, cue.w0))


def _of(sentence: Sentence, number: Number) -> bool:
    """Whether a word for "of" stands right before a number."""
    return number.w0 > 0 and "of" in sentence.pack.numbers.forms.get(fold(sentence.word_text(number.w0 - 1)), {})


def _objective(sentence: Sentence, number: Number, end: int) -> bool:
    """Whether a particle of those with whom something is done ends a number's phrase, as a word or as the end of one."""
    oblique = sentence.pack.settings.oblique
    if sentence.pack.spaced:
        return bool(oblique) and any(sentence.word_text(index).endswith(oblique) for index in {number.w1 - 1, end - 1})
    return end < sentence.last and sentence.word_text(end) in oblique


def of_the_deed(draft: Draft, time: Timed) -> bool:
    """Whether a time behind those charged is that of what they are charged with (convicted of the murder of a student in 2014)."""
    if draft.predicate != "charged" or time.start < draft.end:
        return False
    return any(draft.end <= mark.start and mark.end <= time.start and mark.role in DEED for mark in draft.sentence.marks) or any(
        0 <= mark.start - time.end <= 1 for mark in draft.sentence.role("event")
    )
