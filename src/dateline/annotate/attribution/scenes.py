"""Where somebody spoke, between a subject and its verb: in a region, on television (总理在首都总统府介绍; NAME in the region SAY)."""

from __future__ import annotations

from dateline.annotate.attribution.phrases import Phrase, phrase_before
from dateline.annotate.sentences.capitals import is_placed
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence

PLACE = 4
GIVEN = 4
"""Words between what a body gave and the body before it (X5日发表联合声明说), at most."""
SCENE, LONG_SCENE = 2, 14
"""Signs between a preposition and the place that is said to be where it was said; from the preposition to the verb, at most."""


def before_scene(sentence: Sentence, phrase: Phrase | None, mark: Mark, taken: list[Phrase]) -> Phrase | None:
    """In a script without blanks: the office or body before a preposition, where what stands behind it only says where (总理在首都总统府介绍)."""
    if sentence.pack.spaced or (phrase is not None and phrase.heads & {"voice", "title"} and not _seen(sentence, phrase.w0)):
        return None
    last = phrase.w0 if phrase else mark.w0
    scenes = [one.w0 for one in sentence.role("in", "nationwide") if one.w0 <= last and mark.w0 - one.w0 <= LONG_SCENE]
    at = max(scenes, default=None)
    given = at is None and phrase is not None and phrase.heads == {"bare"}  # X发表 | 联合声明说: what was given, by the body before its verb
    at = phrase.w0 if given and phrase else at
    if at is None or sentence.stop_between(at, mark.w0):
        return None
    speaker = free(phrase_before(sentence, at, GIVEN if given else 1), taken)
    return speaker if speaker and speaker.heads & {"voice", "title"} else None


def _seen(sentence: Sentence, w0: int) -> bool:
    """Whether a preposition stands before a word, or before the place right before it."""
    opening = [mark.w1 for mark in sentence.role("in") if mark.w1 <= w0]
    return bool(opening) and (w0 - opening[-1] <= SCENE or all(is_placed(sentence, index) for index in range(opening[-1], w0)))


def before_place(sentence: Sentence, mark: Mark, taken: list[Phrase]) -> Phrase | None:
    """NAME in the region SAY: the voice before a place that no gazetteer knows."""
    at = edge(sentence, mark)
    where = next(
        (one for one in reversed(sentence.role("in")) if one.w1 < at and at - one.w1 <= PLACE and not sentence.stop_between(one.w0, at)), None
    )
    if where is None or any(where.w1 <= number.w0 < at for number in sentence.numbers):
        return None
    if any(is_placed(sentence, index) for index in range(where.w1, at)) and not any(one.w0 == where.w1 for one in sentence.role("article")):
        return None  # police in Peru's largest city: whose they are
    if any(where.w1 <= one.w0 < at and one.role in ("say", "cue", "act", "that", "barrier", "island") for one in sentence.marks):
        return None
    name = free(phrase_before(sentence, where.w0, 0), taken)
    return name if name and name.w1 == where.w0 and not name.carried and name.opens and name.heads & {"voice", "title"} else None


def edge(sentence: Sentence, mark: Mark) -> int:
    """The word index of a verb, or of the adverbs and times right before it (, now says)."""
    at = mark.w0
    while at > sentence.first and at not in sentence.stops and _by_the_way(sentence, at - 1):
        at -= 1
    return at


def by_statement(sentence: Sentence, mark: Mark, taken: list[Phrase]) -> Phrase | None:
    """Who owns the statement or report that speaks (the ministry's statement said)."""
    at = edge(sentence, mark)
    nouns = (one for one in sentence.role("account") if one.w1 in (at, mark.w0) and one.w0 > sentence.first)
    noun = next((one for one in nouns if one.w0 not in sentence.stops), None)
    own = next((own for own in sentence.pack.settings.possessive if noun and sentence.text.endswith(f"{own} ", 0, noun.start)), None)
    owner = free(phrase_before(sentence, noun.w0, 0, past=True), taken) if noun and own else None
    if owner is None or noun is None or own is None or owner.carried or owner.w1 != noun.w0 or not (owner.named or owner.heads & {"voice", "title"}):
        return None
    end = noun.start - 1 - len(own)
    return owner.but(end=end, text=sentence.text[owner.start : end])


def of_body_behind(sentence: Sentence, phrase: Phrase | None, mark: Mark) -> Phrase | None:
    """NAME from the office of whatever SAY: the person whose name opens the sentence, where only the body stands behind it and a preposition."""
    if (
        phrase is None
        or phrase.opens
        or phrase.carried
        or "voice" not in phrase.heads
        or not sentence.pack.settings.capitals
        or not sentence.pack.spaced
    ):
        return None
    at = next((one.w0 for one in sentence.role("in", "author", "whence") if one.w0 > sentence.first), None)
    name = phrase_before(sentence, at, 0) if at is not None and at < phrase.w0 and not sentence.stop_between(sentence.first, mark.w0) else None
    if at is None or name is None or name.w0 != sentence.first or name.w1 != at or not name.person or not name.named or name.w1 - name.w0 < 2:
        return None
    told = any(at < one.w0 < phrase.w0 and one.role in ("say", "cue", "act", "that", "island", "copula", "passive") for one in sentence.marks)
    return None if told or sentence.numbered.intersection(range(at, phrase.w0)) else name


def _by_the_way(sentence: Sentence, word: int) -> bool:
    return word in sentence.timed or "trim" in sentence.roles_at.get(word, ())


def free(phrase: Phrase | None, taken: list[Phrase]) -> Phrase | None:
    return None if phrase and any(phrase.start < other.end and other.start < phrase.end for other in taken) else phrase
