"""Where verbs end their clause: numbers that the verb before them, or the one that denies all before it, does not count."""

from __future__ import annotations

from itertools import pairwise

from dateline.annotate.counts.groups import Head, head_of
from dateline.annotate.counts.wholes import article
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.particles import is_topic
from dateline.annotate.sentences.scan import Sentence

LONGEST = 24
"""Words between people and the verb that frames their clause, at most."""
BEHIND = 6
"""Words behind those people to the end of their clause, at most."""
PARTING = ("comma", "semicolon", "colon", "dash", "bracket")
"""Stops but quotation marks, which may stand around a name."""


def no_one(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Where verbs end the sentence: whether an article that is also "one" stands before what a verb at the end denies (bir can kaybımız yok)."""
    if not sentence.pack.phrases.attribution.final or cue.start < number.end or number.quantity.low != 1 or number.quantity.high != 1:
        return False
    denied = [mark for mark in sentence.role("negation") if mark.get("side") in ("after", "both") and cue.w1 <= mark.w0]
    return sentence.pack.spaced and any(not sentence.stop_between(cue.w1, mark.w0) for mark in denied)


def framed(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """Where the verb stands second: whether a clause lies between the verb that opens or closes it and those it tells of, and tells of nothing else
    (12 Menschen wurden bei einem Anschlag auf einen Markt getötet; bei Lima starben am Montag bei einem Unfall 12 Menschen)."""
    if sentence.pack.phrases.attribution.final:
        return _closed_by(sentence, number, head, cue)
    if not sentence.pack.phrases.attribution.second or head.kind != "people":
        return False
    left, right = (head.w1, cue.w0) if cue.start >= number.end else (cue.w1, number.w0)
    if right - left > LONGEST or sentence.stop_between(left + (left == head.w1), right, *PARTING) or not _spans(sentence, number, head, cue):
        return False
    counts = any(left <= other.w0 < right and not article(sentence, other) for other in sentence.numbers)
    others = any(left <= mark.w0 < right and mark.role in ("cue", "say", "casualties") for mark in sentence.marks)
    return not counts and not others


def _near_its_end(sentence: Sentence, head: Head) -> bool:
    """Whether no more than a few words behind people, where they were or whence (… 51 Menschen von einem Holzboot), close their clause."""
    end = next((index for index in range(head.w1, sentence.last) if sentence.stops.get(index) in PARTING), sentence.last)
    counts = any(head.w1 <= number.w0 < end and not article(sentence, number) for number in sentence.numbers)
    told = any(head.w1 <= mark.w0 < end and mark.role in ("cue", "say", "passive", "auxiliary", "casualties") for mark in sentence.marks)
    return end - head.w1 <= BEHIND and not counts and not told


def _closed_by(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """Where verbs end their clause: whether the verb that closes the sentence, or its clause before a word for that, tells of people far before it,
    with nobody and nothing told between them (۱۵ نفر در عملیاتی در مخفیگاهشان دستگیر شدند)."""
    if not sentence.pack.spaced or head.kind != "people" or cue.start < number.end or not cue.has("fixed") or not 0 <= cue.w0 - head.w1 <= LONGEST:
        return False
    closes = cue.w1 >= sentence.last or cue.w1 in sentence.stops or any(mark.w0 == cue.w1 for mark in sentence.role("that", "barrier"))
    things = {mark.w0 for mark in sentence.role("not-people")}
    counts = any(head.w1 <= other.w0 < cue.w0 and other.w1 not in things for other in sentence.numbers)
    others = any(head.w1 <= mark.w0 < cue.w0 and mark.role in ("cue", "say", "casualties", "that", "island") for mark in sentence.marks)
    return closes and not counts and not others and not sentence.stop_between(head.w1, cue.w0, "semicolon", "colon", "dash", "quote")


def _spans(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """Whether a finite verb beside the people and what happened to them open and close a clause."""
    if cue.start < number.end:
        return not cue.has("noun") and not cue.has("reach") and _near_its_end(sentence, head)
    finite = any(mark.w0 == head.w1 or mark.w1 == number.w0 for mark in sentence.role("passive", "copula", "auxiliary"))
    return finite and (cue.w1 >= sentence.last or cue.w1 in sentence.stops or any(mark.w0 == cue.w1 for mark in sentence.role("passive", "barrier")))


def behind_last_verb(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Where verbs end their clause: whether a number stands behind a comma behind what happened, which tells of those before it."""
    if not sentence.pack.phrases.attribution.final or not sentence.pack.spaced or cue.end > number.start or cue.has("reach"):
        return False
    counts = cue.get("side") != "after" and any(other.end <= cue.start for other in sentence.numbers)
    return counts and sentence.stop_between(cue.w1, number.w0, "comma", "semicolon")


def of_next_clause(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """Where verbs end their clause, or words are not parted: whether other figures stand between a number and what happened, and a verb somewhere
    between these (버스에 45명이 타고 있었으며 9명이 숨졌다: 45 were aboard). Figures that share their verb have a stop right behind each, or no more
    than places, times and words of a list between them."""
    if _topic_behind(sentence, number, cue):
        return True
    ends = sentence.pack.phrases.attribution.final or not sentence.pack.spaced
    if not ends or cue.start < number.end or any(mark.w1 == number.w0 for mark in sentence.role("subset")):
        return False  # a part has a participle behind it, and its whole the verb
    behind = [other for other in sentence.numbers if number.w1 <= other.w0 < cue.w0 and not article(sentence, other)]
    chain = [(number, head), *((other, own) for other in behind if (own := head_of(sentence, other)).kind in ("people", "none"))]
    return any(_verb_within(sentence, max(left.w1, own.w1), min(right.w0, next_.w0)) for (left, own), (right, next_) in pairwise(chain))


def _topic_behind(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether what happened stands behind a comma as the topic of a clause of its own, which tells nothing of a number before it (환자는 485명,
    사망자는 5명; けが人は12人、死者は3人)."""
    topic = cue.has("noun") and cue.start >= number.end and is_topic(sentence, cue.start, cue.end)
    return topic and sentence.stop_between(number.w1, cue.w0, "comma", "semicolon")


def _verb_within(sentence: Sentence, left: int, right: int) -> bool:
    """Whether something happens between two words, or a word stands there that no table knows."""
    between = range(left, right)
    if any(mark.w0 in between for mark in sentence.role("cue", "passive", "copula", "island")):
        return True
    if left in sentence.stops:
        return False
    known = sentence.roles_at.keys() | sentence.timed | {mark.w1 for mark in sentence.role("in")}
    places = [(named.start, named.end) for named in sentence.places]
    return any(at not in known and not any(start <= sentence.words[at][0] < end for start, end in places) for at in between)


def died_since(sentence: Sentence, number: Number, head: Head, cue: Mark) -> Mark | None:
    """Where verbs end their clause: the word for dying that its subject has behind it, where a participle right before the number tells that they had
    been hurt or brought to a hospital (yaralanan 2 kişi hastanede öldü). Nobody else is told of between."""
    hurt = cue.argument in ("injured", "hospitalised", "missing") and cue.w1 == number.w0 and not cue.has("reach")
    if not sentence.pack.phrases.attribution.final or not hurt or head.kind != "people" or cue.w1 in sentence.stops:
        return None
    behind = (mark for mark in sentence.role("cue", "barrier", "say", "that", "island", "casualties") if mark.w0 >= head.w1)
    told = next((mark for mark in behind if mark.argument != "hospitalised"), None)
    if told is None or told.argument != "killed" or told.has("reach") or told.has("noun") or told.w0 - head.w1 > BEHIND:
        return None
    others = any(head.w1 <= other.w0 <= told.w1 for other in sentence.numbers)
    return None if others or sentence.stop_between(head.w1, told.w0) else told
