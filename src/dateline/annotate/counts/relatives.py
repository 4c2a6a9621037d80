"""A noun of what happened that a relative clause parts from its number (le vittime del sisma che ha colpito il sud | sono | 19): the number is the
noun's, and nothing's within the clause."""

from __future__ import annotations

from dateline.annotate.counts.groups import Head
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence

NEAR = 8
"""Words between the noun and its relative clause at most."""
VERB = 2
"""Words of the verb between the relative clause and the number at most (sono salite a)."""


def over_relative(sentence: Sentence, number: Number, cue: Mark) -> float | None:
    """What it costs a number to be counted by a noun before a relative clause, in words; None where none stands between the two."""
    island = _island(sentence, number, cue)
    return None if island is None else (island.w0 - cue.w1) / 2 + 1


def within_relative(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether a cue stands in such a clause of another noun."""
    if not sentence.pack.spaced or cue.start >= number.start or not sentence.role("island"):
        return False
    others = (other for other in sentence.role("cue") if other.w1 <= cue.w0)
    return any((island := _island(sentence, number, other)) is not None and island.w1 <= cue.w0 for other in others)


def _island(sentence: Sentence, number: Number, noun: Mark) -> Mark | None:
    """The word that opens the relative clause between a noun and the verb right before a number."""
    verb = _verb(sentence, number)
    if verb is None or not sentence.pack.spaced or noun.end > number.start or noun.has("active") or sentence.stop_between(noun.w1, number.w0):
        return None
    islands = [mark for mark in sentence.role("island") if 0 <= mark.w0 - noun.w1 <= NEAR and mark.w1 < verb.w0]
    told = any(islands and islands[0].w1 <= mark.w0 < verb.w0 and mark.role in ("cue", "act") for mark in sentence.marks)
    counted = any(
        noun.end <= other.start < number.start and other.quantity.low in (None, round(other.quantity.low or 0)) for other in sentence.numbers
    )
    return islands[0] if told and not counted else None


def _verb(sentence: Sentence, number: Number) -> Mark | None:
    verbs = [mark for mark in sentence.role("copula", "passive") if 0 <= number.w0 - mark.w1 <= VERB]
    return min(verbs, key=lambda mark: mark.w0, default=None)


def of_what_did_it(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """Whether a relative clause of another noun tells what that did to those behind its verb (cleared five over the bombing that killed 20)."""
    if not sentence.pack.spaced or not cue.has("active") or number.end > cue.start:
        return False
    return any(mark.w1 == cue.w0 and head.w1 < mark.w0 for mark in sentence.role("that", "island"))


def resumes(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether a clause with its own number ends in its verb before a comma, and words stand between that and the number: the clause around it
    goes on (…, bei der 13 Menschen starben, kamen 300 Menschen zusammen)."""
    at = cue.w1
    if not sentence.pack.spaced or not cue.end <= number.start or sentence.stops.get(at) != "comma" or number.w0 <= at or cue.has("noun"):
        return False
    inner = [other for other in sentence.numbers if other.end <= cue.start and not sentence.stop_between(other.w1, cue.w0)]
    opens = [mark for mark in sentence.role("island") if any(mark.w1 <= other.w0 for other in inner) and _behind_comma(sentence, mark)]
    return bool(opens) and not any(at <= mark.w0 < number.w0 for mark in sentence.role("subset", "counting", "barrier"))


def _behind_comma(sentence: Sentence, mark: Mark) -> bool:
    return mark.w0 in sentence.stops or mark.w0 - 1 in sentence.stops


def verb_of(sentence: Sentence, head: Head, cue: Mark) -> bool:
    """Whether a cue is the verb of a relative clause that opens right behind the people counted, but for a word on how they count (four soldiers
    more who have died)."""
    if head.kind != "people" or not sentence.pack.spaced or cue.has("noun") or cue.has("active"):
        return False
    ends = {head.w1} | {mark.w1 for mark in sentence.role("counting") if mark.w0 == head.w1 and mark.w0 not in sentence.stops}
    return any(mark.w0 in ends and mark.w1 == cue.w0 and mark.w0 not in sentence.stops for mark in sentence.role("island"))


def describes(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """In a script without blanks: whether a cue behind a number only says who those counted are, a particle behind it, and their clause goes on to
    what happened to them (130名遭绑架的学生获释), or their verb stands right before them (释放了21名被绑架的学生)."""
    if sentence.pack.spaced or cue.start < number.end or not any(mark.w0 == cue.w1 for mark in sentence.role("particle")):
        return False
    verbs = (verb for verb in sentence.role("cue") if 0 <= number.w0 - verb.w1 <= 1 and verb.argument != cue.argument and not verb.has("noun"))
    free = (verb for verb in verbs if not any(0 <= verb.w0 - other.w1 <= VERB for other in sentence.numbers))  # 1死8伤的事故
    if any(not sentence.stop_between(verb.w1, number.w0) for verb in free):
        return True
    later = (one for one in sentence.role("cue") if one.w0 > cue.w1 and not one.has("noun") and not sentence.stop_between(cue.w1, one.w0))
    return any(not any(cue.end <= other.start < one.start for other in sentence.numbers) for one in later)
