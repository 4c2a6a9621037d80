"""Numbers of those who do something: they did it, they speak, or they have lost somebody."""

from __future__ import annotations

from dateline.annotate.counts.groups import Head, head_of
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence
from dateline.model.groups import inside

SPEAKER = 2
"""Words (characters, where words are not parted) between a number, or its noun, and the verb of saying of those counted, at most: a noun that no
form knows and an adverb."""
DOERS = 2
"""Words between a number and the verb of which those counted are the subject, at most: their noun and an adverb."""


def lost_ones(number: Number, head: Head, cue: Mark) -> bool:
    """Whether a country, a town, a firm has lost so many people (lost 300 people in crashes), or an army so many of its own: none is missing."""
    own = head.group is None or inside(head.group, "security_forces")
    return cue.has("strict") and cue.has("near") and cue.end <= number.start and head.kind == "people" and own


def acts_on(sentence: Sentence, head: Head, cue: Mark) -> bool:
    """People right before a verb that has other people right behind it did it (two men wounded five worshippers; two friends allegedly killed …)."""
    listed = head.kind == "people" and head.mark is not None
    if not cue.has("active") or not 0 <= cue.w0 - head.w1 <= (1 if listed else DOERS) or sentence.stop_between(head.w1, cue.w0):
        return False
    if any(mark.w1 == cue.w0 or mark.w0 == head.w1 for mark in sentence.role("passive")):
        return False
    behind = next((other for other in sentence.numbers if other.w0 == cue.w1 and cue.w1 not in sentence.stops), None)
    return behind is not None and head_of(sentence, behind).mark is not None


def of_another(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """The verb has a pronoun of its own for who did it (one woman believed he had injured her)."""
    if number.end > cue.start or not cue.has("active") or not sentence.pack.spaced:
        return False
    verbs = {index for mark in sentence.role("trim") for index in range(mark.w0, mark.w1)}
    at = cue.w0 - 1 if cue.w0 - 1 in verbs else cue.w0
    return any(mark.w1 == at and number.end <= mark.start for mark in sentence.role("carry"))


def doer_behind(sentence: Sentence, number: Number) -> bool:
    return sentence.pack.spaced and any(mark.w1 == number.w0 for mark in sentence.role("by"))


def speaker_behind(sentence: Sentence, number: Number) -> bool:
    """The number counts who speaks: right behind a verb of saying that stands behind a stop, or with no more than the time of saying between
    (…, informó el sábado por la noche una funcionaria)."""
    says = (mark for mark in sentence.role("say") if mark.w0 in sentence.stops and mark.w1 <= number.w0)
    return any(mark.w1 == number.w0 or _only_when(sentence, mark.end, number.start) for mark in says)


def _only_when(sentence: Sentence, start: int, end: int) -> bool:
    """Whether times fill the text between two offsets, but for one word that leads to them (on, el)."""
    times = [time for time in sentence.times if start <= time.start and time.end <= end]
    return bool(times) and len((sentence.text[start : times[0].start] + sentence.text[times[-1].end : end]).split()) <= 1


def says_last(sentence: Sentence, number: Number, head: Head) -> bool:
    """Whether those counted are who says what stands before them, in the last clause of a sentence (…, two officials said on Friday)."""
    if number.w0 not in sentence.stops:
        return False
    end = max(number.w1, head.w1)
    said = next((mark for mark in sentence.role("say") if mark.w0 >= end), None)
    if said is None or said.w0 - end > SPEAKER or sentence.stop_between(end, said.w0):
        return False
    return not any(end <= mark.w0 < said.w0 or mark.w0 >= said.w1 for mark in sentence.role("cue", "passive", "that"))
