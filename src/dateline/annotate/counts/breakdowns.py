"""Figures that stand together: parts that a sum or their place shows to be parts, a sum of the dead and the hurt, a noun left out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from dateline.annotate.counts.binding import Bound
from dateline.annotate.counts.groups import Head, head_of
from dateline.annotate.drafts import Draft, size
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence
from dateline.annotate.sentences.sentence import PUNCTUATION
from dateline.model import Group

HARM = frozenset({"killed", "injured", "missing", "hospitalised"})
BREAKS = " " + "".join(mark for mark, kind in PUNCTUATION.items() if kind in ("comma", "semicolon"))
LIKENED = frozenset({"people", "children", "women", "men", "elderly", "families", "relatives", "crew", "drivers"})
"""Classes that a bare number in the next clause does not take over: they are named because they are a part of those concerned."""


def settled(sentence: Sentence, drafts: Sequence[Draft], before: Sequence[Draft]) -> list[Draft]:
    """The bound figures of a sentence, with sums told from their parts, and a noun that is left out taken from the clause before."""
    if not drafts:
        return []
    kept = [_in_state(sentence, _vague(sentence, _in_aside(sentence, draft, drafts), drafts), drafts) for draft in _without_sums(drafts)]
    return _elided(sentence, _summed(kept, before))


def _in_aside(sentence: Sentence, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A figure of the verb of a whole, within the parts that stand between the two (ten people, among them seven nuns - five Poles and two Finns -,
    were held), is one of the parts."""
    if draft.cue is None or draft.at is None or draft.counting != "total":
        return draft
    opening = {mark.w0 for mark in sentence.role("subset")}
    wholes = (one for one in drafts if one.cue is draft.cue and one.at < draft.at and one.counting == "total")
    for whole in wholes:
        if any(left in opening and left <= draft.at < right for left, right in sentence.over(whole.at + 1, draft.cue.w0)):
            return draft.but(counting="subset", above=whole, relation="subset")
    return draft


def _in_state(sentence: Sentence, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A bare number behind a comma with a state of its own is of the hurt counted right before it (82 injured, 19 critically)."""
    number = _number_of(sentence, draft)
    if number is None or draft.counting == "subset" or draft.cue is None or not draft.cue.has("state") or draft.predicate != "injured":
        return draft
    whole = next((one for one in reversed(drafts) if one.end <= draft.start and one.predicate == "injured"), None)
    at = next((mark.w0 for mark in sentence.role("barrier") if mark.w1 == number.w0 and mark.get("price") == "1"), number.w0)
    bare = head_of(sentence, number).mark is None and sentence.stops.get(at) in ("comma", "dash", "bracket", "colon")
    if whole is None or not bare or whole.cue is draft.cue or whole.cue is None or (size(draft.quantity) or 0) >= (size(whole.quantity) or 0):
        return draft
    if whole.cue.has("state") or any(whole.end <= other.start < number.start for other in sentence.numbers):
        return draft
    return draft.but(counting="subset", above=whole, relation="subset", group=_narrowed(whole.group, draft.group))


def _narrowed(whole: Group | None, part: Group | None) -> Group | None:
    return Group(cls=whole.cls, narrower=part.narrower) if whole and part else whole or part


def _vague(sentence: Sentence, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A vague number with no noun behind a comma is of those its cue has counted already (six bodies, some inside the bus)."""
    number = _number_of(sentence, draft)
    before = next((one for one in drafts if one.cue is draft.cue and one.at < draft.at and one.counting != "subset"), None)
    if number is None or before is None or not draft.quantity or not draft.quantity.approx or sentence.stops.get(number.w0) != "comma":
        return draft
    return draft.but(counting="subset", above=before, relation="subset") if head_of(sentence, number).mark is None else draft


def apposed(sentence: Sentence, bound: Bound, drafts: Sequence[Draft]) -> Draft | None:
    """The figure of its own cue that a number stands right behind, with nothing or a colon between (12 dead: 5 women …, 8 in …): its whole."""
    at = bound.number.w0
    if bound.cue is not None and (whole := _of_same_whole(sentence, bound, drafts)) is not None:
        return whole
    last = next((draft for draft in reversed(drafts) if draft.cue is bound.cue and draft.counting != "subset"), None)
    of_some = bound.head.group is not None or _placed(sentence, bound.number)
    if last is None or bound.cue is None or not of_some or at in sentence.joined or sentence.stops.get(at) not in _openings(sentence):
        return None
    number = _number_of(sentence, last)
    smaller = (size(bound.number.quantity) or 0) < (size(last.quantity) or 0)
    beside = number is not None and number.end <= bound.number.start and _ends(sentence, number, bound.cue) == at
    return last if beside and smaller else None


def _of_same_whole(sentence: Sentence, bound: Bound, drafts: Sequence[Draft]) -> Draft | None:
    """The whole of the part right before a number, to which no more than a conjunction or a comma joins it (five held: three men and two women)."""
    part = drafts[-1] if drafts and drafts[-1].relation == "subset" and drafts[-1].cue in (None, bound.cue) else None
    number = _number_of(sentence, part) if part else None
    if (
        part is None
        or part.above is None
        or part.above.cue is not bound.cue
        or number is None
        or bound.head.group is None
        or not sentence.pack.spaced
    ):
        return None
    end, at = head_of(sentence, number).w1, bound.number.w0
    joint = any(mark.w0 == end and mark.w1 == at and mark.get("price") == "1" for mark in sentence.role("barrier"))
    both = (size(part.quantity) or 0) + (size(bound.number.quantity) or 0)
    fits = both <= (size(part.above.quantity) or 0)
    return part.above if fits and (joint or (at == end and sentence.stops.get(at) == "comma")) else None


def _placed(sentence: Sentence, number: Number) -> bool:
    """Whether a bare number has a place of its own right behind it (213 in …)."""
    return any(mark.w0 == number.w1 for mark in sentence.role("distribute"))


def _ends(sentence: Sentence, number: Number, cue: Mark) -> int:
    """The word behind a number with its noun, and with its cue where that is its noun and a stop follows (217 dead: 213 in …)."""
    end = max(head_of(sentence, number).w1, number.w1)
    return cue.w1 if cue.w0 == end and cue.w1 in sentence.stops else end


def _openings(sentence: Sentence) -> tuple[str | None, ...]:
    """What may stand before a part: in a script without blanks figures side by side are a list of equals (3男1女)."""
    return (None, "colon", "dash") if sentence.pack.spaced else ("colon", "dash")


def _number_of(sentence: Sentence, draft: Draft) -> Number | None:
    return next((number for number in sentence.numbers if number.w0 == draft.at), None)


def _without_sums(drafts: Sequence[Draft]) -> list[Draft]:
    """Without a figure that is the sum of the dead, the hurt and the missing before it and stands under the cue of one of them."""
    return [draft for index, draft in enumerate(drafts) if not _is_sum(draft, drafts[:index])]


def _is_sum(draft: Draft, earlier: Sequence[Draft]) -> bool:
    harmed = [one for one in earlier if one.predicate in HARM and one.counting != "subset"]
    borrowed = any(one.cue is draft.cue for one in harmed)
    return borrowed and len({one.predicate for one in harmed}) > 1 and size(draft.quantity) == _sum(harmed)


def _sum(drafts: Sequence[Draft]) -> float | None:
    sizes = [size(draft.quantity) for draft in drafts]
    return None if None in sizes else sum(number or 0 for number in sizes)


def _summed(drafts: list[Draft], before: Sequence[Draft]) -> list[Draft]:
    """Figures of which one, here or in the sentence before, is the sum of the others (3 men, one woman, four people in all): the parts count once."""
    kept = list(drafts)
    for first, second in pairwise(range(len(drafts))):
        if _runs_into(drafts[first], drafts[second]):
            kept[first] = kept[first].but(counting="subset", above=drafts[second], relation="subset")
    for at, total in enumerate(drafts):
        for side in (range(at), range(at + 1, len(drafts))):
            parts = [index for index in side if kept[at].counting != "subset" and _may_be_part(drafts[index], kept[index], total)]
            _put_under(kept, parts, total)
    for total in before:
        alike = [index for index, draft in enumerate(kept) if draft.predicate == total.predicate and draft.group and _of_kind(draft)]
        alike = [index for index in alike if kept[index].counting != "subset" or any(kept[index].above is one for one in drafts)]
        if total.counting != "subset":
            _put_under(kept, alike, total)
            _put_under(kept, _told_of(kept, total), total)
    return kept


def _runs_into(part: Draft, total: Draft) -> bool:
    """In a script without blanks: whether a larger figure of the same stands right behind one, a particle or a word for a sum between, and takes
    it in (母親と息子2人の合わせて3人)."""
    sentence, cue = part.sentence, part.cue
    number, whole = _number_of(sentence, part), _number_of(sentence, total)
    if sentence.pack.spaced or cue is None or total.cue is not cue or number is None or whole is None or part.counting != "total":
        return False
    sums = next((mark.w0 for mark in sentence.role("counting") if mark.argument == "total" and mark.w1 == total.at), None)
    left = total.at if sums is None else sums
    told = sums is not None or head_of(sentence, whole).group is None  # no list of equals (3男12女)
    beside = 0 <= left - head_of(sentence, number).w1 <= (sums is not None) and not sentence.stop_between(number.w1, total.at)
    return told and beside and (size(part.quantity) or 0) < (size(total.quantity) or 0)


def _of_kind(draft: Draft) -> bool:
    """Whether a figure is of a kind of people, or of a place of its own (twelve died in Lima, eight in Cusco)."""
    number = _number_of(draft.sentence, draft)
    named = draft.group is not None and draft.group.cls != "people"
    return named or (number is not None and any(mark.w0 in (number.w1, _behind(draft)) for mark in draft.sentence.role("distribute")))


def _behind(draft: Draft) -> int:
    return draft.sentence.word_span(draft.start, draft.end)[1]


def _may_be_part(draft: Draft, kept: Draft, total: Draft) -> bool:
    """Whether a figure under the cue of a total may be a part of it, or is one already, as one of a list that took over what happened."""
    if any(mark.w1 == total.at and mark.get("price") == "1" for mark in total.sentence.role("barrier")):
        return False  # a man, a woman and two children: one more of a list
    return kept.above is total if kept.counting == "subset" else _beside(draft, total)


def _told_of(drafts: Sequence[Draft], total: Draft) -> list[int]:
    """The figures of a sentence of which one is said to be a part of the total (of them 32 suffocated, ten fell, four were shot)."""
    alike = [index for index, draft in enumerate(drafts) if draft.predicate == total.predicate and draft.quantity is not None]
    return alike if any(drafts[index].above is total for index in alike) else []


def _beside(draft: Draft, total: Draft) -> bool:
    return total.cue is not None and draft.cue is total.cue


def _put_under(kept: list[Draft], parts: Sequence[int], total: Draft) -> None:
    """The parts made parts of the total in `kept`, where there are several and they add up to it; vague and bounded figures add up to nothing."""
    exact = all(one.quantity is not None and one.quantity.exact for one in (total, *(kept[index] for index in parts)))
    if exact and len(parts) > 1 and _sum([kept[index] for index in parts]) == size(total.quantity):
        for index in parts:
            kept[index] = kept[index].but(counting="subset", above=total, relation="subset")


def told_in_parts(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """With the whole that stands before its parts, between commas, where the verb behind them counts all (three people, two women and a man, were
    killed): the parts add up to it and are under one cue."""
    for number in sentence.numbers if len(drafts) > 1 else ():
        head = head_of(sentence, number)
        if (
            head.mark is None
            or head.kind != "people"
            or any(draft.at == number.w0 for draft in drafts)
            or sentence.stops.get(_past_stance(sentence, head)) != "comma"
        ):
            continue
        parts = [draft for draft in drafts if draft.cue is not None and draft.at >= head.w1 and draft.counting == "total"]
        parts = [draft for draft in parts if draft.cue is parts[0].cue and draft.quantity is not None and draft.quantity.exact]
        once = list({draft.at: draft for draft in parts}.values())
        if len(once) > 1 and parts[0].at <= _past_stance(sentence, head) + 1 and number.quantity.exact and _sum(once) == size(number.quantity):
            first = parts[0]
            group = Group(cls=head.group or "people", text=sentence.text[head.mark.start : head.mark.end])
            whole = first.but(start=number.start, at=number.w0, quantity=number.quantity, group=group)
            under = [draft.but(counting="subset", above=whole, relation="subset") if draft in parts else draft for draft in drafts]
            return [whole, *under]
    return list(drafts)


def _past_stance(sentence: Sentence, head: Head) -> int:
    """The word behind a noun and the word for the distance that is kept to it (trois passeurs présumés, …)."""
    return next((mark.w1 for mark in sentence.role("stance") if mark.w0 == head.w1), head.w1)


def _elided(sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """A bare number that opens the next clause counts those of the clause before (18 officers were killed and 748 were injured)."""
    kept: list[Draft] = []
    for draft in drafts:
        last = kept[-1] if kept else None
        kept.append(draft.but(group=Group(cls=last.group.cls)) if last is not None and last.group and _goes_on(sentence, last, draft) else draft)
    return kept


def _goes_on(sentence: Sentence, last: Draft, draft: Draft) -> bool:
    """Whether a draft whose number has no noun follows a plural one, with another predicate behind it, in the same sentence."""
    number = _number_of(sentence, draft)
    if number is None or draft.cue is None or draft.cue is last.cue or draft.cue.start < number.end or draft.counting == "subset":
        return False
    if last.cue is None or draft.predicate == last.predicate or last.group is None or last.group.cls in LIKENED or (size(last.quantity) or 0) < 2:
        return False
    bare = draft.group is not None and draft.group.cls == "people" and not draft.group.text and head_of(sentence, number).kind == "none"
    return bare and _opens(sentence, number, last)


def _opens(sentence: Sentence, number: Number, last: Draft) -> bool:
    """Whether a bare conjunction or a stop stands right before the number, and nothing but that between it and what was counted before."""
    joint = next((mark for mark in sentence.role("barrier") if mark.w1 == number.w0 and mark.get("price") == "1"), None)
    at = joint.w0 if joint else number.w0
    opened = joint is not None or number.w0 in sentence.joined or sentence.stops.get(at) in ("comma", "semicolon")
    return opened and last.end <= sentence.words[at][0] and sentence.text[last.end : sentence.words[at][0]].strip(BREAKS) == ""
