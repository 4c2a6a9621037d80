"""Those of whom a sentence says that they live, and are none of the dead or the missing; or that they have left hospital, and are healed."""

from __future__ import annotations

from dateline.annotate.counts.groups import Head
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence

BESIDE = 1
HURT = frozenset({"injured", "hospitalised"})
HOME = frozenset({"sent-home"})
BLANKLESS = 3
"""Characters between a number and the word, in a script without blanks."""


def lives(sentence: Sentence, number: Number, head: Head) -> bool:
    """Whether a word for living on stands beside a number with its noun, on either side of it (two survived; выжили двое; 2人生还)."""
    reach = BESIDE if sentence.pack.spaced else BLANKLESS
    end = max(head.w1, number.w1)
    for mark in sentence.role("survival"):
        behind = 0 <= mark.w0 - end <= reach and not sentence.stop_between(end, mark.w0)
        before = 0 <= number.w0 - mark.w1 <= reach and not sentence.stop_between(mark.w1, number.w0)
        if behind or before:
            return True
    return False


def of_bodies(sentence: Sentence, number: Number) -> bool:
    """Whether a number has a counter that only bodies have (2具)."""
    return any(mark.w0 == number.w1 and mark.has("dead") for mark in sentence.role("unit"))


def sent_home(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether the clause of a number of hurt people goes on, or began, with their leaving hospital (خرج 187 مصابا من المستشفى)."""
    if cue.argument not in HURT or sentence.lacks(HOME):
        return False
    for mark in sentence.role("sent-home"):
        left, right = (number.w1, mark.w0) if mark.w0 >= number.w1 else (mark.w1, number.w0)
        crossed = any(left <= other.w0 < right for other in sentence.numbers)
        if left <= right and not crossed and not sentence.stop_between(left, right):
            return True
    return False
