"""Those of whom a sentence says that they live: none of the dead or the missing."""

from __future__ import annotations

from dateline.annotate.counts.groups import Head
from dateline.annotate.sentences.marks import Number
from dateline.annotate.sentences.scan import Sentence

BESIDE = 1
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
