"""Who was charged: those let off, and the deed they are charged with, which has a day of its own; and who got away from those that held them."""

from __future__ import annotations

from dateline.annotate.drafts import Draft
from dateline.annotate.sentences.inputs import Timed
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence

TRIED = frozenset({"charged", "detained"})
SEIZED = frozenset({"kidnapped"})
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


def of_the_deed(draft: Draft, time: Timed) -> bool:
    """Whether a time behind those charged is that of what they are charged with (convicted of the murder of a student in 2014)."""
    if draft.predicate != "charged" or time.start < draft.end:
        return False
    return any(draft.end <= mark.start and mark.end <= time.start and mark.role in DEED for mark in draft.sentence.marks) or any(
        0 <= mark.start - time.end <= 1 for mark in draft.sentence.role("event")
    )
