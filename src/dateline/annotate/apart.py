"""Numbers that what happened near them is not told of: an age, a number with a noun or a verb of its own, one that others only speak of."""

from __future__ import annotations

from dateline.annotate.groups import Head
from dateline.annotate.marks import Mark, Number
from dateline.annotate.scan import Sentence

OWN_NOUN = 3
"""Words between a number and a noun that may still be its own, at most."""
DESCRIBED = 6
"""Words that tell of people between them and their verb, at most."""


def aged(sentence: Sentence, number: Number, head: Head) -> bool:
    """Whether a bare number is how old the one person before "of" is (a man of 60)."""
    if head.kind not in ("none", "unknown") or not sentence.pack.spaced or number.w0 in sentence.stops or number.w0 - 1 <= sentence.first:
        return False
    of = next((mark.w0 for mark in sentence.role("whole", "author") if mark.w1 == number.w0 and mark.w0 == number.w0 - 1), None)
    return any(mark.w1 == of and (mark.role == "person" or mark.has("one")) for mark in sentence.role("person", "group", "unit"))


def noun_of_others(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """Whether a number has a noun that no form knows, and the cue, a few words on, is a noun itself: each counts its own (forty experts worked to
    identify the bodies)."""
    noun = not any(cue.has(name) for name in ("singular", "active", "reach", "side", "state", "zero", "crowd"))
    return head.kind == "unknown" and noun and sentence.pack.spaced and cue.w0 - number.w1 > OWN_NOUN


def speaks(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether those to whom it happened, named right before a verb of saying, speak of the number behind it (those rescued said 400 had sailed)."""
    if number.start < cue.end or cue.has("reach") or cue.w1 in sentence.stops or not sentence.pack.spaced:
        return False
    return any(mark.w0 == cue.w1 for mark in sentence.role("say"))


def verb_behind(sentence: Sentence, at: int) -> bool:
    """Whether what happens, with its own verb, follows people at word index `at` in their clause, over no more than what tells of them (ten are
    missing and four nurses of the town's hospital have been killed)."""
    cues = [cue for cue in sentence.role("cue") if at <= cue.w0 <= at + DESCRIBED and not cue.has("noun") and cue.get("side") != "after"]
    if not cues or sentence.stop_between(at, cues[0].w0):
        return False
    between = [mark for mark in sentence.marks if at <= mark.w0 < cues[0].w0 and mark.role in ("say", "island", "that", "barrier", "act")]
    return not between and not any(at <= number.w0 < cues[0].w0 or number.w0 == cues[0].w1 for number in sentence.numbers)
