"""Where verbs end their clause: numbers that the verb before them, or the one that denies all before it, does not count."""

from __future__ import annotations

from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence


def no_one(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Where verbs end the sentence: whether an article that is also "one" stands before what a verb at the end denies (bir can kaybımız yok)."""
    if not sentence.pack.phrases.attribution.final or cue.start < number.end or number.quantity.low != 1 or number.quantity.high != 1:
        return False
    denied = [mark for mark in sentence.role("negation") if mark.get("side") in ("after", "both") and cue.w1 <= mark.w0]
    return sentence.pack.spaced and any(not sentence.stop_between(cue.w1, mark.w0) for mark in denied)


def behind_last_verb(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Where verbs end their clause: whether a number stands behind a comma behind what happened, which tells of those before it."""
    if not sentence.pack.phrases.attribution.final or not sentence.pack.spaced or cue.end > number.start or cue.has("reach"):
        return False
    counts = cue.get("side") != "after" and any(other.end <= cue.start for other in sentence.numbers)
    return counts and sentence.stop_between(cue.w1, number.w0, "comma", "semicolon")
