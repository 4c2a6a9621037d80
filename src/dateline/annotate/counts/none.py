"""That nothing happened to anybody (no one was hurt): a count of none, of whom it is told, and what is no such count."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.annotate.counts.groups import head_of
from dateline.annotate.counts.states import nationality
from dateline.annotate.drafts import Draft
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence
from dateline.model import Group, Quantity, Signal

UNTOLD = 6
BEFORE = 5
"""Words from a negation to what happened, at most, all of them known."""
BEHIND = 2
"""Words from what happened to a negation behind it, at most; in a script without blanks twice as many."""
CLAUSE = ("comma", "semicolon", "colon")
OTHERS = frozenset({"sum", "barrier", "act", "topic"})
ZERO = frozenset({"killed", "injured", "missing", "detained", "hospitalised"})


def nothing(sentence: Sentence, used: set[int]) -> Iterator[Draft]:
    """ "No one was hurt": a claim of none."""
    negations = sentence.role("negation")
    if not negations:
        return
    said: set[str] = set()
    cues = [(cue, predicate) for cue in sentence.role("cue", "casualties") for predicate in _predicates(cue)]
    for mark in reversed(negations):
        for cue, predicate in cues:
            near = _governs(sentence, mark, cue) and not _untold(sentence, mark, cue)
            fits = cue.start not in used and predicate in ZERO and not cue.has("reach") and predicate not in said
            denied = not (_number_between(sentence, mark, cue) or _only_new(sentence, mark, cue))
            if near and fits and denied and not (_of_others(sentence, cue) or _of_someone(sentence, mark, cue)):
                said.add(predicate)
                yield _none(sentence, mark, cue, predicate)


def _only_new(sentence: Sentence, mark: Mark, cue: Mark) -> bool:
    """Whether only new ones are denied (no new deaths were reported): those counted before are still so."""
    first, last = min(mark.w0, cue.w0), max(mark.w1, cue.w1)
    return any(other.has("new") and first <= other.w0 <= last for other in sentence.role("counting"))


def _predicates(cue: Mark) -> tuple[str, ...]:
    if cue.role == "casualties":
        return () if cue.has("others") else ("killed", "injured")
    return (cue.argument,)


def _of_someone(sentence: Sentence, mark: Mark, cue: Mark) -> bool:
    """In a script without capitals: whether somebody alone, or a number of people, stands before what is denied in its clause, or is the topic of its
    sentence (男性にけがはなかった, 2人は無事で、けがはなかった): that nobody was hurt is not told."""
    if sentence.pack.settings.capitals:
        return False
    end = min(mark.w0, cue.w0)
    people = [one for one in sentence.marks if one.role in ("person", "title") and one.w1 <= end and not one.has("alone")]
    people = [one for one in people if not (sentence.pack.spaced and one.role == "title")]
    alone = any(not sentence.stop_between(one.w1, end, *CLAUSE) for one in people)
    counted = [(number, head_of(sentence, number)) for number in sentence.numbers if number.end <= min(mark.start, cue.start)]
    told = [(number.w1, head.w1) for number, head in counted if head.kind == "people" and number.w1 <= head.w1 <= end]
    beside = any(not sentence.stop_between(last, end, *CLAUSE) for _, last in told)
    return alone or beside or any(_topical(sentence, index) for first, last in told for index in range(first, last + 1))


def _topical(sentence: Sentence, index: int) -> bool:
    """Whether the particle of a topic ends a word."""
    topics = sentence.pack.settings.topics
    return bool(topics) and index < sentence.last and sentence.word_text(index).endswith(topics)


def _none(sentence: Sentence, mark: Mark, cue: Mark, predicate: str) -> Draft:
    return Draft(
        sentence,
        min(mark.start, cue.start),
        max(mark.end, cue.end),
        predicate,
        mark.w0,
        Quantity(low=0, high=0, text=sentence.text[mark.start : mark.end]),
        _of_whom_none(sentence, mark, cue),
        cue,
        signals=(Signal(name="negation", value=0.8, reason=mark.entry.form),),
    )


def _of_whom_none(sentence: Sentence, mark: Mark, cue: Mark) -> Group:
    """Of whom it is said that nothing happened to them: the kind of people named between the negation and what happened, whichever comes first;
    in a script without blanks a place right before a word for people tells whose they are (无台湾民众伤亡). Everybody where nobody is named."""
    first, last = (mark.w1, cue.w0) if mark.w1 <= cue.w0 else (cue.w1, mark.w0)
    for people in sentence.role("group", "unit"):
        if first <= people.w0 and people.w1 <= last:
            owner = next((named.start for named in sentence.places if named.end == people.start), None) if not sentence.pack.spaced else None
            if people.role == "group" or owner is not None:
                start = people.start if owner is None else owner
                cls = people.argument if people.role == "group" and owner is None else "nationals"
                return Group(cls=nationality(sentence, people, cls), text=sentence.text[start : people.end])
    before = _named_before(sentence, cue)
    if before is not None:
        return Group(cls=nationality(sentence, before, before.argument), text=sentence.text[before.start : before.end])
    led = next((joint for joint in sentence.role("among") if joint.w0 == sentence.first or joint.w0 in sentence.stops), None)
    who = next((people for people in sentence.role("group") if led is not None and people.w0 == led.w1), None)
    if who is not None and who.end <= min(mark.start, cue.start):
        return Group(cls=who.argument, text=sentence.text[who.start : who.end])
    return Group(cls="people")


def _named_before(sentence: Sentence, cue: Mark) -> Mark | None:
    """The people named right before a cue that opens with a word for among (россиян среди погибших и раненых нет)."""
    return next((people for people in sentence.role("group") if cue.has("among") and people.w1 == cue.w0), None)


def _of_others(sentence: Sentence, cue: Mark) -> bool:
    """Whether it is denied of somebody whom no form knows: that nobody was is not told."""
    opens = cue.w0 == sentence.first or cue.w0 in sentence.stops
    people = _named_before(sentence, cue)
    return cue.has("among") and not opens and (people is None or nationality(sentence, people, people.argument) == "nationals")


def _governs(sentence: Sentence, mark: Mark, cue: Mark) -> bool:
    """Whether a negation stands right before its cue, or, where the language has it so, behind (погибших нет)."""
    if mark.start == cue.start and mark.end == cue.end:
        return True
    if _joined_between(sentence, mark, cue):
        return False
    behind = mark.w0 - cue.w1 if mark.get("side") in ("after", "both") else -1
    before = cue.w0 - mark.w1 if mark.get("side") != "after" else -1
    edges = (mark.w1, cue.w0) if before >= 0 else (cue.w1, mark.w0)
    if sentence.stop_between(*edges):
        return False
    near = BEHIND if sentence.pack.spaced else 2 * BEHIND
    return 0 <= behind <= near if before < 0 else before <= BEFORE and _known_between(sentence, *edges)


def _known_between(sentence: Sentence, first: int, last: int) -> bool:
    """Whether marks cover every word between a negation and what happened. What no form knows there, or what is no person, is itself what is denied
    (no help reached the injured; нет списка погибших), or one word with what it follows (无证驾驶被拘留)."""
    spans = [(mark.w0, mark.w1) for mark in sentence.marks if mark.role not in OTHERS]
    spans += [sentence.word_span(place.start, place.end) for place in sentence.places]
    return all(any(start <= index < end for start, end in spans) for index in range(first, last))


def _joined_between(sentence: Sentence, mark: Mark, cue: Mark) -> bool:
    """Whether a conjunction stands between a negation and what happened, and no other that it denies (without incident and held)."""
    joints = [other for other in sentence.role("barrier") if other.get("price") == "1" and mark.w1 < other.w0 < cue.w0]
    return any(not any(mark.w1 <= other.w0 < joint.w0 for other in sentence.role("cue", "casualties")) for joint in joints)


def _untold(sentence: Sentence, mark: Mark, cue: Mark) -> bool:
    """No word of it: nothing is reported, which is not that there were none."""
    left, right = min(mark.w0, cue.w0) - UNTOLD, max(mark.w1, cue.w1) + UNTOLD
    if any(left <= other.w0 <= right for other in sentence.role("tidings")):
        return True
    return any(mark.w1 <= other.w0 <= cue.w1 + 1 and not sentence.stop_between(cue.w1, other.w0) for other in sentence.role("say"))


def _number_between(sentence: Sentence, mark: Mark, cue: Mark) -> bool:
    return any(min(mark.start, cue.start) <= number.start < max(mark.end, cue.end) for number in sentence.numbers)
