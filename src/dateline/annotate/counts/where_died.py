"""Where people died, some at the scene and some in hospital: those in hospital are none of the hurt."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.annotate.counts.binding import Bound
from dateline.annotate.counts.groups import Head, head_of
from dateline.annotate.counts.states import group_of
from dateline.annotate.drafts import Draft
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence
from dateline.model import Signal

SPOT = frozenset({"spot"})
BESIDE = 6
"""Words between the word for dying and the one for the scene, at most."""
BEHIND = 6
"""Words between a hospital and the verb that closes its clause, at most."""


def died_in_hospital(sentence: Sentence, number: Number, head: Head, cue: Mark) -> Mark | None:
    """What happened to those of a number beside a hospital that is only where they died: the verb that closes their clause, where verbs do (2 kişi
    hastanede öldü), or the one left out behind others who died at the scene (seven died at the scene and two more in hospital)."""
    if cue.argument != "hospitalised" or not cue.has("ward") or cue.start < number.end:
        return None
    return _verb_behind(sentence, number, head, cue) if sentence.pack.phrases.attribution.final else _verb_before(sentence, number, head, cue)


def also_there(sentence: Sentence, bounds: Sequence[Bound], drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with those who died at the scene where one verb closes the sentence for them and for those behind them (7 kişi olay yerinde, 2 kişi
    hastanede öldü; olay yerinde 7 kişi, hastanede 2 kişi öldü)."""
    found = list(drafts)
    if sentence.lacks(SPOT) or not sentence.pack.phrases.attribution.final:
        return found
    for bound in bounds:
        if bound.cue is not None or not _at_the_scene(sentence, bound):
            continue
        following = next((draft for draft in drafts if draft.at > bound.number.w0), None)
        if following is not None and following.predicate == "killed" and following.sentence is sentence:
            found.append(_like(sentence, following, bound))
    return sorted(found, key=lambda draft: draft.at)


def _at_the_scene(sentence: Sentence, bound: Bound) -> bool:
    """Whether a word for the scene and a number with its noun, in either order, stand alone before a stop."""
    spots, start, end = sentence.role("spot"), min(bound.head.w0, bound.number.w0), max(bound.head.w1, bound.number.w1)
    return any((mark.w0 == end and mark.w1 in sentence.stops) or (mark.w1 == start and end in sentence.stops) for mark in spots)


def _verb_behind(sentence: Sentence, number: Number, head: Head, cue: Mark) -> Mark | None:
    told = next((mark for mark in sentence.role("cue") if mark.w0 >= cue.w1), None)
    if told is None or told.argument != "killed" or told.has("noun") or told.has("reach") or told.w0 - cue.w1 > BEHIND:
        return None
    others = any(number.w1 <= other.w0 < told.w0 for other in sentence.numbers)
    others = others or any(cue.w1 <= mark.w0 < told.w0 for mark in sentence.role("person", "group", "barrier", "say", "that"))
    return None if others or sentence.stop_between(head.w1, told.w0) else told


def _verb_before(sentence: Sentence, number: Number, head: Head, cue: Mark) -> Mark | None:
    """Nothing stands between those of the number and the hospital but words that are no verb."""
    left = head.w1 if head.mark is not None else number.w1
    if sentence.lacks(SPOT) or not _bare(sentence, left, cue.w0) or not _goes_on(sentence, number):
        return None
    spots = [mark for mark in sentence.role("spot") if mark.end <= number.start]
    dying = [mark for mark in sentence.role("cue") if mark.argument == "killed" and mark.end <= number.start and not mark.has("reach")]
    near = [(verb, spot) for verb in dying for spot in spots if max(verb.w0, spot.w0) - min(verb.w1, spot.w1) <= BESIDE]
    if not near:
        return None
    verb, spot = near[-1]
    after = max(verb.w1, spot.w1)
    others = any(after <= mark.w0 < number.w0 for mark in sentence.role("cue", "say", "that"))
    return None if others or any(after <= other.w0 < number.w0 for other in sentence.numbers) else verb


def _bare(sentence: Sentence, left: int, right: int) -> bool:
    """Whether every word between two words is known, and none is a verb."""
    if any(left <= mark.w0 < right for mark in sentence.role("cue", "say", "passive", "copula", "auxiliary")):
        return False
    return all(index in sentence.roles_at for index in range(left, right))


def _goes_on(sentence: Sentence, number: Number) -> bool:
    """Whether a comma or "and" stands right before a number, or before the word for "more" that leads it."""
    at = next((mark.w0 for mark in sentence.role("counting") if mark.w1 == number.w0), number.w0)
    joined = any(mark.w1 == at and mark.get("price") == "1" for mark in sentence.role("barrier"))
    return joined or "comma" in (sentence.stops.get(at), sentence.stops.get(number.w0))


def _like(sentence: Sentence, draft: Draft, bound: Bound) -> Draft:
    head = head_of(sentence, bound.number)
    end = max(bound.number.end, head.mark.end if head.mark else 0)
    signal = Signal(name="shared", value=0.8, reason="one verb for those at the scene and in hospital")
    changes = {"start": bound.number.start, "end": end, "at": bound.number.w0, "quantity": bound.number.quantity}
    return draft.but(**changes, group=group_of(sentence, bound, None), above=None, signals=(signal,))
