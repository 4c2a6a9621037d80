"""What is narrower than a class: the state of those counted (critical, unidentified), whose nationals they are, what a part is said to be."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.annotate.counts.binding import Bound
from dateline.annotate.counts.groups import is_people
from dateline.annotate.counts.wholes import whole_mark
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence
from dateline.knowledge import places
from dateline.model import Group
from dateline.model.groups import PARENTS, inside

REACH = 5
CLOSE = 1
SPARED = frozenset({"women", "children", "elderly"})
"""Those whom counts of all that were harmed set apart."""
VERBAL = ("cue", "passive", "copula")
OPPOSITE = {"identified": "unidentified", "unidentified": "identified"}


def state_of(sentence: Sentence, number: Number, cue: Mark | None) -> str | None:
    """The state that a count's own cue names, else the nearest word for one on either side that no other number or stop parts from it."""
    if cue is not None and cue.has("state"):
        return cue.get("state")
    reach = REACH * (1 if sentence.pack.spaced else 2)
    found = [(_away(number, mark), mark) for mark in sentence.role("state", "cue") if (mark.role == "state" or mark.has("state"))]
    near = [(away, mark) for away, mark in found if 0 <= away <= reach and not _parted(sentence, number, mark)]
    if not near:
        return None
    mark = min(near, key=lambda pair: (pair[0], pair[1].start))[1]
    if mark.role == "cue":
        return mark.get("state")
    return OPPOSITE.get(mark.argument) if _negated(sentence, mark) else mark.argument


def _negated(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word for "not" stands before a state, two words off at most (have not been identified)."""
    return any(0 <= mark.w0 - word.w1 <= 2 for word in sentence.role("negation", "unsaid") if not word.has("bare"))


def _away(number: Number, mark: Mark) -> int:
    return mark.w0 - number.w1 if mark.w0 >= number.w1 else number.w0 - mark.w1


def _parted(sentence: Sentence, number: Number, mark: Mark) -> bool:
    """Whether a stop, or a number nearer to it in its own clause, lies between the count and the word for a state. Behind a whole with its noun it is
    its part's (12 of the 60 wounded are in critical condition)."""
    left, right = _gap(number, mark)
    if sentence.stop_between(left, right) or (mark.w0 > number.w1 and whole_mark(sentence, number) is not None):
        return True
    others = [other for other in sentence.numbers if other is not number and not _behind_joint(sentence, other, mark)]
    others = [other for other in others if whole_mark(sentence, other) is None]
    return any(_away(other, mark) >= 0 and _away(other, mark) <= _away(number, mark) for other in others)


def _gap(number: Number, mark: Mark) -> tuple[int, int]:
    return (number.w1, mark.w0) if mark.w0 >= number.w1 else (mark.w1, number.w0)


def _behind_joint(sentence: Sentence, number: Number, mark: Mark) -> bool:
    """Whether a conjunction stands between a word for a state and a number behind it (133 had been identified and 62 had not)."""
    return any(mark.w1 <= joint.w0 and joint.w1 <= number.w0 for joint in sentence.role("barrier"))


def _behind_participle(sentence: Sentence, bound: Bound, cue: Mark) -> Mark | None:
    """Those to whom it happened, right behind a participle that stands between them and their number (18 погибших шахтёров)."""
    said = next((mark for mark in sentence.role("cue") if mark.w0 == bound.number.w1 and mark.argument == cue.argument), None)
    if said is None or not sentence.pack.spaced or said.has("reach") or said.w0 in sentence.stops or said.w1 in sentence.stops:
        return None
    who = next((mark for mark in sentence.role("group") if mark.w0 == said.w1 and mark.get("role") != "perpetrator"), None)
    if who is None or not is_people(who.argument) or any(0 <= mark.w0 - who.w1 <= 1 for mark in sentence.role("say")):
        return None
    return None if who.w0 in sentence.joined or who.w0 in sentence.governed else who


def _among(sentence: Sentence, bound: Bound, cue: Mark) -> Mark | None:
    """Those to whom it happened, named behind it (three dead among the protesters)."""
    if cue.start < bound.number.start:
        return None
    joint = next((mark for mark in sentence.role("among") if mark.w0 == cue.w1 and mark.w0 not in sentence.stops), None)
    return next((mark for mark in sentence.role("group") if joint is not None and mark.w0 == joint.w1), None)


def nationality(sentence: Sentence, mark: Mark | None, cls: str) -> str:
    """`nationals` with their country, where a country's name or adjective is part of their noun or stands right beside it."""
    if cls != "nationals" or mark is None:
        return cls
    for named in sentence.places:
        inside = mark.start <= named.start and named.end <= mark.end
        if named.place.id and (inside or 0 <= mark.start - named.end <= CLOSE or 0 <= named.start - mark.end <= CLOSE):
            country = places.country(named.place.id)
            return f"nationals:{country}" if country else cls
    return cls


def _dashed(sentence: Sentence, noun: Mark, *ends: int) -> bool:
    """Whether nothing but a dash stands between the part and its noun (из них 19 — дети)."""
    return noun.w0 in ends and sentence.stops.get(noun.w0) == "dash"


def called(sentence: Sentence, bound: Bound, part: Mark) -> tuple[Group, int] | None:
    """What a part is said to be, and where that ends: of the dead, six were children; six of the dead were children."""
    if bound.head.group:
        return None
    verbs = [mark for mark in sentence.role("copula", "passive") if mark.w0 in (bound.head.w1, part.w1)]
    nouns = [
        mark
        for mark in sentence.role("group")
        if any(0 <= mark.w0 - verb.w1 <= 1 and not sentence.stop_between(verb.w1, mark.w0) for verb in verbs)
        or _dashed(sentence, mark, bound.head.w1, part.w1)
    ]
    return (Group(cls=nouns[0].argument, text=sentence.text[nouns[0].start : nouns[0].end]), nouns[0].end) if nouns else None


def _together(sentence: Sentence, mark: Mark, cls: str, happened: bool) -> str:
    """The narrowest class of all who share one number in a list behind it (12 men, women and children are people, 40 soldiers and policemen security
    forces). Women and children are told apart from everybody, and no class is both: they stay what is named first. `happened`: what happened to
    them stands before them."""
    listed, joined, last = {cls}, False, mark
    while (found := _listed(sentence, last)) is not None:
        joined, last = joined or last.w1 not in sentence.stops, found
        listed.add(found.argument)
    if not joined or listed <= SPARED or not _closed(sentence, last.w1, happened) or any(not inside(one, "people") for one in listed):
        return cls
    return next((wide for wide in _around(cls) if all(inside(one, wide) for one in listed)), "people")


def _listed(sentence: Sentence, before: Mark) -> Mark | None:
    """The noun of people without a number of its own that goes on a list: behind a comma or a bare conjunction."""
    joints = {mark.w1 for mark in sentence.role("barrier") if mark.w0 == before.w1 and mark.get("price") == "1"}
    starts = joints | ({before.w1} if sentence.stops.get(before.w1) == "comma" else set())
    nouns = (mark for mark in sentence.role("group") if mark.w0 in starts and mark.get("role") != "perpetrator")
    return None if any(number.w0 in starts for number in sentence.numbers) else next(nouns, None)


def _closed(sentence: Sentence, at: int, happened: bool) -> bool:
    """Whether a list of people ends at a word index with its clause, or with what happened to them: no verb of the last ones alone follows."""
    if at >= sentence.last or at in sentence.stops:
        return True
    return any(mark.w0 == at and mark.role in ("in", *(() if happened else VERBAL)) for mark in sentence.marks)


def _around(cls: str) -> Iterator[str]:
    """A class and all that it lies in, from the narrowest on."""
    wide: str | None = cls.partition(":")[0]
    while wide is not None:
        yield wide
        wide = PARENTS.get(wide)


def group_of(sentence: Sentence, bound: Bound, cue: Mark | None) -> Group:
    """The class counted, with the words of its noun."""
    mark = bound.head.mark
    among = (_among(sentence, bound, cue) or _behind_participle(sentence, bound, cue)) if cue is not None and bound.head.group is None else None
    if among is not None:
        return Group(cls=nationality(sentence, among, among.argument), text=sentence.text[among.start : among.end])
    cls = bound.head.group or (cue.get("group") if cue else "") or "people"
    if mark is not None and mark.role == "group" and mark.start >= bound.number.end:
        cls = _together(sentence, mark, cls, happened=cue is not None and cue.start < mark.start)
    narrower = bound.head.narrower or state_of(sentence, bound.number, cue)
    return Group(cls=nationality(sentence, mark, cls), text=sentence.text[mark.start : mark.end] if mark else "", narrower=narrower)
