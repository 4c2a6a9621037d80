"""Counted people and things: bound numbers, parts of a whole, fragments that inherit a predicate, counts without a number, none at all."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.annotate.counts.binding import MIXED, Bound, bind, signals
from dateline.annotate.counts.breakdowns import apposed, settled, told_in_parts
from dateline.annotate.counts.care import in_care
from dateline.annotate.counts.coordination import coordinated, parts_listed, under_mark, under_places
from dateline.annotate.counts.courts import let_off
from dateline.annotate.counts.crowds import crowd
from dateline.annotate.counts.groups import head_of, is_people
from dateline.annotate.counts.implicit import HELPERS, companions, freed, implicit
from dateline.annotate.counts.inherited import fragment, listed, tallied, whole_of
from dateline.annotate.counts.lives import lives, set_free
from dateline.annotate.counts.nameless import asked, sentenced, speaks
from dateline.annotate.counts.none import nothing
from dateline.annotate.counts.part_marks import closed, kin_of, shared_mark, subset_mark
from dateline.annotate.counts.singled import singled_out
from dateline.annotate.counts.states import called, group_of
from dateline.annotate.counts.where_died import also_there, died_in_hospital
from dateline.annotate.counts.wholes import article, of_one_whole, owns, part_mark, puts, rival, whole_before
from dateline.annotate.drafts import Draft, size
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence
from dateline.model import Group, Quantity, Signal
from dateline.model.predicates import PEOPLE

SURE = 2.5
HARMED = frozenset({"killed", "injured", "hospitalised"})
VERB = 3
SOME = 10
FORCES = frozenset({"police", "soldiers", "security_forces"})
OF_PEOPLE = frozenset({"*", *PEOPLE})
COUNTING = frozenset({"cue", "casualties", "subset"})
"""Without a number or a form of these roles a sentence counts nobody."""


def counted(sentence: Sentence, before: Sequence[Draft]) -> tuple[Draft, ...]:
    """What the sentence counts. `before` are the counted drafts of the sentence before, for parts and fragments."""
    if not sentence.numbers and sentence.lacks(COUNTING):
        return ()
    bounds = bind(sentence)
    drafts: list[Draft] = []
    for bound in bounds:
        draft = _draft(sentence, bound, before, drafts)
        if draft:
            drafts.append(draft)
    drafts = of_one_whole(sentence, settled(sentence, also_there(sentence, bounds, coordinated(sentence, bounds, drafts)), before))
    drafts.extend(list(companions(sentence, drafts)))
    drafts.extend(list(singled_out(sentence, before, drafts)))
    used = {draft.cue.start for draft in drafts if draft.cue}
    drafts.extend(nothing(sentence, used))
    drafts.extend(implicit(sentence, used | {draft.cue.start for draft in drafts if draft.cue}))
    told = sorted(told_in_parts(sentence, drafts), key=lambda draft: draft.start)
    return tuple(under_places(sentence, under_mark(sentence, parts_listed(sentence, told), before)))


def _draft(sentence: Sentence, bound: Bound, before: Sequence[Draft], drafts: Sequence[Draft]) -> Draft | None:
    if bound.head.kind == "rejected" or bound.refused == MIXED or _denied(sentence, bound) or _fraction(bound):
        return None
    if asked(sentence, bound.number) or sentenced(sentence, bound.number, bound.head.mark):
        return None
    if speaks(sentence, bound.number, bound.head.w1, bound.cue):
        return None
    bound = _of_uncounted(sentence, bound, drafts)
    mark = subset_mark(sentence, bound) or shared_mark(sentence, bound) or part_mark(sentence, bound.number, [*before, *drafts])
    if mark and not (bound.cue and _uncounted(sentence, bound, drafts)):
        return _part(sentence, bound, mark, before, drafts)
    if bound.cue is not None:
        whole, alone = apposed(sentence, bound, drafts), _of_cue(sentence, bound, bound.cue)
        part = fragment(sentence, bound, before, drafts) if whole or _bracketed(sentence, bound) else None
        return part or (alone.but(counting="subset", above=whole, relation="subset") if whole else alone)
    return (
        tallied(sentence, bound, [*before, *drafts])
        or listed(sentence, bound, drafts)
        or fragment(sentence, bound, before, drafts)
        or _rival(sentence, bound, before, drafts)
        or crowd(sentence, bound)
    )


def _uncounted(sentence: Sentence, bound: Bound, drafts: Sequence[Draft]) -> Number | None:
    """The whole right before this number, where nothing counts it (43 aboard, of whom 19 died): its part is a figure like any other."""
    whole = whole_before(sentence, bound.number)
    return whole if whole is not None and not any(draft.at == whole.w0 for draft in drafts) else None


def _of_uncounted(sentence: Sentence, bound: Bound, drafts: Sequence[Draft]) -> Bound:
    """With the noun of such a whole, where the part has none."""
    whole = _uncounted(sentence, bound, drafts) if bound.head.group is None and bound.cue is not None else None
    head = head_of(sentence, whole) if whole else None
    return bound.but(head=bound.head.but(group=head.group)) if head and head.kind == "people" and head.group else bound


def _rival(sentence: Sentence, bound: Bound, before: Sequence[Draft], drafts: Sequence[Draft]) -> Draft | None:
    """Another voice's figure for the last thing counted, in the sentence or in the one before it; it holds where that was superseded."""
    earlier = drafts or (before if puts(sentence, bound.number) else ())
    kinds = sentence.stops.get(bound.number.w0) == "colon" and bound.head.group is not None
    other = rival(sentence, bound.number, earlier) if bound.head.kind in ("none", "people") and not kinds else None
    if other is None:
        return None
    group = group_of(sentence, bound, None) if bound.head.group else other.group
    number = bound.number
    own = {"start": number.start, "end": number.end, "at": number.w0, "quantity": number.quantity, "group": group}
    return other.but(sentence=sentence, above=None, counting="total" if other.counting == "superseded" else other.counting, **own)


def _fraction(bound: Bound) -> bool:
    """Whether a number is no whole one, and so counts nobody (of the dead in the quake of magnitude 7.1)."""
    number = size(bound.number.quantity)
    return number is not None and number != int(number) and bound.head.kind != "thing"


def _denied(sentence: Sentence, bound: Bound) -> bool:
    """None of the number (nor the 42 passengers); none that is none itself is denied twice (no hay ningún herido)."""
    number = bound.number
    if number.quantity.high == 0:
        return False
    return any(mark.w1 == number.w0 and mark.end <= number.start and mark.w1 not in sentence.stops for mark in sentence.role("negation"))


def _of_cue(sentence: Sentence, bound: Bound, cue: Mark) -> Draft:
    start, end = min(bound.number.start, cue.start), max(bound.number.end, cue.end)
    if bound.head.mark:
        start, end = min(start, bound.head.mark.start), max(end, bound.head.mark.end)
    cue = in_care(sentence, bound, cue)
    return Draft(
        sentence,
        min(start, cue.start),
        max(end, cue.end),
        _predicate(sentence, bound, cue),
        bound.number.w0,
        floating(sentence, bound, cue),
        group_of(sentence, bound, cue),
        cue,
        role="perpetrator" if bound.head.perpetrator and cue.argument in HARMED else "victim",
        signals=signals(bound, sentence.pack.phrases.prices.limit),
    )


def _raised(sentence: Sentence, number: Number) -> bool:
    """The second of two figures between which a toll moved (rose from 41 to 57)."""
    first = next((other for other in sentence.numbers if other.w1 == number.w0), None)
    return first is not None and any(0 <= first.w0 - mark.w1 <= 1 for mark in sentence.role("copula"))


def floating(sentence: Sentence, bound: Bound, cue: Mark) -> Quantity:
    """A bound that stands before the verb instead of the number (至少夺走12人, exceeded the injured 300); a couple is two."""
    quantity = bound.number.quantity
    if bound.head.mark is not None and bound.head.mark.has("many") and article(sentence, bound.number):
        many = int(bound.head.mark.get("many"))
        return Quantity(low=many, high=many, text=quantity.text)
    final = sentence.pack.phrases.attribution.final
    grown = any(mark.w1 == bound.number.w0 or (final and 0 <= mark.start - bound.number.end <= 1) for mark in sentence.role("copula"))
    if quantity.low is None and (grown or _raised(sentence, bound.number)):
        return Quantity(low=quantity.high, high=quantity.high, text=quantity.text)
    if not quantity.exact:
        return quantity
    over = cue.w1 - cue.w0 if cue.end <= bound.number.start else 0
    gap = 1 if sentence.pack.spaced else 2
    near = [mark for mark in sentence.role("bound") if 0 <= bound.number.w0 - mark.w1 - over <= gap] or _before_toll(sentence, bound.number)
    if not near or quantity.low is None:
        return quantity
    text = sentence.text[near[0].start : bound.number.end]
    kind = near[0].argument
    if kind == "up-to":
        return Quantity(low=None, high=quantity.high, text=text)
    return Quantity(low=quantity.low + (kind == "more-than"), high=None, text=text)


def _before_toll(sentence: Sentence, number: Number) -> list[Mark]:
    """A bound that opens a clause about a toll, whose first figure the number is (تجاوز عدد ضحايا الزلزال … 11 ألفا)."""
    tolls = [cue for cue in sentence.role("cue") if cue.has("reach") and cue.w1 <= number.w0 and not sentence.stop_between(cue.w1, number.w0)]
    if not tolls or any(tolls[0].w1 <= other.w0 < number.w0 for other in sentence.numbers):
        return []
    return [mark for mark in sentence.role("bound") if mark.w1 == tolls[0].w0 and tolls[0].w0 not in sentence.stops]


def _predicate(sentence: Sentence, bound: Bound, cue: Mark) -> str:
    if cue.argument == "released" and freed(sentence):
        return "rescued"
    if cue.argument == "attending" and bound.head.group in HELPERS | FORCES:
        return "deployed"
    if cue.argument == "displaced" and bound.head.group in FORCES and cue.end <= bound.number.start:
        return "deployed"  # the army has moved 1,100 soldiers there
    if cue.has("ill") and sentence.role("disease"):
        return "infected"
    if cue.argument == "missing" and cue.has("strict") and bound.head.group == "relatives":
        return "killed"  # who has lost three relatives
    other, _, threshold = cue.get("alt").partition("@")
    number = size(bound.number.quantity)
    return other if other and number is not None and number >= int(threshold) else cue.argument


# --- parts of a whole


def _bracketed(sentence: Sentence, bound: Bound) -> bool:
    """The number stands in brackets and its cue outside them."""
    cue, number = bound.cue, bound.number
    if cue is None:
        return False
    between = sentence.text[number.end : cue.start] if cue.start >= number.end else sentence.text[cue.end : number.start]
    return any(char in "()（）" for char in between)


def _part(sentence: Sentence, bound: Bound, mark: Mark, before: Sequence[Draft], drafts: Sequence[Draft]) -> Draft | None:
    if bound.head.kind in ("thing", "unknown") and mark.role != "whole" and mark.argument in OF_PEOPLE and not _peoples_name(sentence, bound):
        if not _then_verb(sentence, bound, mark):
            return None
        bound = bound.but(head=bound.head.but(kind="none", w1=bound.number.w1))
    part = _whole_named(sentence, mark) or mark
    own = bound.cue if bound.cue and owns(sentence, bound.number, mark, bound.cue, bound.price <= SURE) and not _is(bound.cue, mark) else None
    beside = own is not None and own.w1 == bound.number.w0 and not sentence.pack.phrases.attribution.final
    own = None if own and part.argument != "*" and own.start < part.start and not beside else own
    own = (died_in_hospital(sentence, bound.number, bound.head, own) or own) if own else None
    if own is None and bound.head.group is None and (_some(bound.number) or _governed(sentence, bound.number)):
        return None
    if let_off(sentence, bound.number, mark.argument) or (mark.role == "whole" and bound.head.kind == "unknown" and article(sentence, bound.number)):
        return None  # the seven accused of being in a gang
    if own is None and (_untouched(sentence, bound, mark) or _of_others(sentence, bound, mark, drafts) or kin_of(sentence, bound.head, mark)):
        return None
    predicate = own.argument if own else (part.argument if part.argument != "*" else None)
    earlier = [draft for draft in drafts if draft.cue is not mark]  # parts side by side are no part of each other
    whole = _whole_of(bound, own, (earlier or before) if mark.role == "whole" else [*before, *earlier], None if own else predicate)
    if predicate is None and whole is not None and let_off(sentence, bound.number, whole.predicate):
        return None
    own = set_free(sentence, max(bound.head.w1, mark.w1, own.w1 if own else 0), predicate or (whole.predicate if whole else "")) or own
    predicate = own.argument if own else predicate
    if predicate is None and whole is None:
        alone = _of_cue(sentence, bound, bound.cue) if bound.cue else None
        return alone.but(counting="subset", relation="subset") if alone and (mark.has("forward") or closed(sentence, mark, bound.number)) else alone
    start, end = min(bound.number.start, mark.start), max(bound.number.end, mark.end, bound.head.mark.end if bound.head.mark else 0)
    if own:
        start, end = min(start, own.start), max(end, own.end)
    draft = Draft(
        sentence,
        start,
        end,
        predicate or (whole.predicate if whole else ""),
        bound.number.w0,
        bound.number.quantity,
        group_of(sentence, bound, own),
        own or mark,
        counting="subset",
        above=whole,
        relation="subset",
        signals=(Signal(name="part", value=0.9, reason=mark.entry.form),),
    )
    said = called(sentence, bound, mark)
    if said:
        return draft.but(group=said[0], end=max(draft.end, said[1]))
    if bound.head.group is None and whole is None and (aboard := _aboard(sentence, mark)):
        return draft.but(group=Group(cls=aboard))
    if bound.head.group or whole is None or whole.group is None:
        return draft
    return draft.but(group=Group(cls=whole.group.cls, narrower=draft.group.narrower if draft.group else None))


def _whole_of(bound: Bound, own: Mark | None, told: Sequence[Draft], predicate: str | None) -> Draft | None:
    """The figure that a part is of: of people where something of their own happened to them."""
    alike = [draft for draft in told if own is None or (draft.predicate in PEOPLE) == (own.argument in PEOPLE)]
    return whole_of(bound, alike, predicate)


def _aboard(sentence: Sentence, mark: Mark) -> str | None:
    """The kind of people right before a mark of their part, of whom nothing else is told (with five crew aboard, of whom three died)."""
    before = [number for number in sentence.numbers if number.end <= mark.start]
    head = head_of(sentence, before[-1]) if before and mark.argument == "*" and sentence.stops.get(mark.w0) == "comma" else None
    return head.group if head is not None and head.kind == "people" and mark.w0 - head.w1 <= VERB else None


def _some(number: Number) -> bool:
    """Whether a number is no more than some or several: a part of which nothing else is told counts nobody (some of those held said …)."""
    quantity = number.quantity
    return quantity.approx and quantity.high is not None and quantity.high < SOME


def _governed(sentence: Sentence, number: Number) -> bool:
    """Whether one of a whole stands behind a preposition: something is only theirs, or there (at the house of one of them)."""
    led = any(mark.w1 == number.w0 and mark.w0 not in sentence.stops for mark in sentence.role("author", "by"))
    return number.quantity.high == 1 and led


def _then_verb(sentence: Sentence, bound: Bound, mark: Mark) -> bool:
    """Whether a comma alone parts the words for a whole from its part: what follows the number is its verb (of the injured, 46 are in hospital)."""
    at = bound.number.w0
    return bound.head.kind == "unknown" and mark.argument != "*" and mark.w1 == at and sentence.stops.get(at) == "comma" and sentence.pack.spaced


def _whole_named(sentence: Sentence, mark: Mark) -> Mark | None:
    """The mark that names the whole without a number, before one that only opens a list of its parts (among the hurt are soldiers, including …)."""
    if mark.argument != "*" or sentence.stops.get(mark.w0) != "comma":
        return None
    earlier = [other for other in sentence.role("subset") if other.w1 <= mark.w0]
    counted = earlier and any(earlier[-1].start <= number.start < mark.start for number in sentence.numbers)
    return earlier[-1] if earlier and not counted and earlier[-1].argument != "*" else None


def _untouched(sentence: Sentence, bound: Bound, mark: Mark) -> bool:
    """Whether nothing happened to those of a part: they are none, live (two of the missing have been accounted for), or are the one person who
    speaks (one of them said)."""
    end = max(bound.head.w1, mark.w1 if mark.w0 >= bound.number.w0 else 0)
    if bound.number.quantity.high == 0 or lives(sentence, bound.number, bound.head.but(w1=end)):
        return True
    speaks = (mark for mark in sentence.role("say") if bound.head.w1 <= mark.w0 and not sentence.stop_between(bound.head.w1, mark.w0))
    return bound.number.quantity.high == 1 and any(speaks)


def _of_others(sentence: Sentence, bound: Bound, mark: Mark, drafts: Sequence[Draft]) -> bool:
    """The figure right before the part counts people of whom nothing was read ("two others survived, including one who …"; six suspects, three
    of them women)."""
    if mark.argument != "*":
        return False
    earlier = [number for number in sentence.numbers if number.end <= min(bound.number.start, mark.start)]
    if not earlier or any(draft.at >= earlier[-1].w0 for draft in drafts):
        return False
    last, head = earlier[-1], head_of(sentence, earlier[-1])
    aboard = head.kind == "rejected" and any(
        other.w0 == last.w1 and (other.role == "unit" or is_people(other.argument)) for other in sentence.role("group", "unit")
    )
    whole = head.kind == "none" and last.w1 == mark.w0 and (size(last.quantity) or 0) > (size(bound.number.quantity) or 0)
    thing = head.kind in ("thing", "unknown") or (head.mark is not None and head.mark.role == "not-people")
    things = thing and bound.head.kind == "none" and not head.single and last.w1 != mark.w0
    beside = head.kind == "unknown" and sentence.pack.spaced and 0 <= min(mark.w0, bound.number.w0) - head.w1 <= 1
    return head.kind == "people" or aboard or whole or things or beside


def _peoples_name(sentence: Sentence, bound: Bound) -> bool:
    """An unlisted noun with a capital in the middle of a sentence is what a people is called (two Ugandans)."""
    if bound.head.kind != "unknown" or bound.head.single or sentence.pack.phrases.noun.capital:
        return False
    return not sentence.pack.settings.capitals or sentence.text[sentence.words[bound.number.w1][0]].isupper()


def _is(cue: Mark, mark: Mark) -> bool:
    return cue.start < mark.end and mark.start < cue.end


def _open(draft: Draft, earlier: Sequence[Draft]) -> bool:
    """A part can have parts itself only within its own sentence."""
    return draft.relation != "subset" or draft.sentence is earlier[-1].sentence and draft is earlier[-1]
