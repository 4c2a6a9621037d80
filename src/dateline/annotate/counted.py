"""Counted people and things: bound numbers, parts of a whole, fragments that inherit a predicate, counts without a number, none at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.annotate.binding import MIXED, Bound, bind, signals
from dateline.annotate.drafts import Draft, size
from dateline.annotate.groups import head_of
from dateline.annotate.implicit import implicit, nothing
from dateline.annotate.inputs import Named
from dateline.annotate.marks import Mark, Number
from dateline.annotate.scan import Sentence
from dateline.annotate.states import called, nationality, state_of
from dateline.model import Group, Quantity, Signal
from dateline.model.groups import inside
from dateline.model.predicates import PEOPLE

PARTS = (
    "children",
    "women",
    "men",
    "elderly",
    "foreigners",
    "nationals",
    "police",
    "soldiers",
    "security_forces",
    "students",
    "journalists",
    "passengers",
    "crew",
    "officials",
    "civilians",
    "teachers",
    "workers",
    "rescuers",
    "firefighters",
    "health_workers",
    "tourists",
    "residents",
    "families",
)
SURE = 2.5
NEXT_TO = 1.0
PART_REACH = 5.0
NEAR = 9.0
SHORT = 14


def counted(sentence: Sentence, before: Sequence[Draft]) -> tuple[Draft, ...]:
    """What the sentence counts. `before` are the counted drafts of the sentence before, for parts and fragments."""
    bounds = bind(sentence)
    drafts: list[Draft] = []
    for bound in bounds:
        draft = _draft(sentence, bound, before, drafts)
        if draft:
            drafts.append(draft)
    used = {draft.cue.start for draft in drafts if draft.cue}
    drafts.extend(nothing(sentence, used))
    drafts.extend(implicit(sentence, used | {draft.cue.start for draft in drafts if draft.cue}))
    return tuple(sorted(drafts, key=lambda draft: draft.start))


def _draft(sentence: Sentence, bound: Bound, before: Sequence[Draft], drafts: Sequence[Draft]) -> Draft | None:
    if bound.head.kind == "rejected" or bound.refused == MIXED or _denied(sentence, bound):
        return None
    mark = _subset_mark(sentence, bound) or _shared_mark(sentence, bound)
    if mark:
        return _part(sentence, bound, mark, before, drafts)
    if bound.cue is not None and _bracketed(sentence, bound):
        return _fragment(sentence, bound, before, drafts) or _of_cue(sentence, bound, bound.cue)
    if bound.cue is not None:
        return _of_cue(sentence, bound, bound.cue)
    return _listed(sentence, bound, drafts) or _fragment(sentence, bound, before, drafts)


def _denied(sentence: Sentence, bound: Bound) -> bool:
    """None of the number (nor the 42 passengers)."""
    number = bound.number
    return any(mark.w1 == number.w0 and mark.end <= number.start and mark.w1 not in sentence.stops for mark in sentence.role("negation"))


def _of_cue(sentence: Sentence, bound: Bound, cue: Mark) -> Draft:
    start, end = min(bound.number.start, cue.start), max(bound.number.end, cue.end)
    if bound.head.mark:
        start, end = min(start, bound.head.mark.start), max(end, bound.head.mark.end)
    cue = _in_care(sentence, bound, cue)
    return Draft(
        sentence,
        start,
        max(end, cue.end),
        _predicate(bound, cue),
        bound.number.w0,
        floating(sentence, bound, cue),
        group_of(sentence, bound, cue),
        cue,
        signals=signals(bound, sentence.pack.phrases.prices.limit),
    )


def _in_care(sentence: Sentence, bound: Bound, cue: Mark) -> Mark:
    """The injured of whom the same phrase says that they died, or are in hospital; those sent, and to hospital."""
    if cue.argument == "deployed":
        return next((mark for mark in sentence.role("cue") if mark.argument == "hospitalised" and mark.w0 == bound.head.w1), cue)
    if cue.argument != "injured" or cue.start < bound.number.start:
        return cue
    died = [mark for mark in sentence.role("cue") if mark.argument == "killed" and mark.w0 == cue.w1 and mark.w0 not in sentence.stops]
    if died and cue.w0 - bound.number.w1 <= 1:
        return died[0]
    cares = [
        mark for mark in sentence.role("cue") if mark.argument == "hospitalised" and 0 <= mark.w0 - cue.w1 <= 2 and mark.w0 not in sentence.stops
    ]
    return cares[0] if cares and sentence.between(cue.w1, cares[0].w0) <= 2 * sentence.pack.phrases.prices.word else cue


def floating(sentence: Sentence, bound: Bound, cue: Mark) -> Quantity:
    """A bound that stands before the verb instead of the number (至少夺走12人, exceeded the injured 300)."""
    quantity = bound.number.quantity
    if quantity.low is None and any(mark.w1 == bound.number.w0 for mark in sentence.role("copula")):
        return Quantity(low=quantity.high, high=quantity.high, text=quantity.text)
    if not quantity.exact:
        return quantity
    over = cue.w1 - cue.w0 if cue.end <= bound.number.start else 0
    gap = 1 if sentence.pack.spaced else 2
    near = [mark for mark in sentence.role("bound") if 0 <= bound.number.w0 - mark.w1 - over <= gap]
    if not near or quantity.low is None:
        return quantity
    text = sentence.text[near[0].start : bound.number.end]
    kind = near[0].argument
    if kind == "up-to":
        return Quantity(low=None, high=quantity.high, text=text)
    return Quantity(low=quantity.low + (kind == "more-than"), high=None, text=text)


def _predicate(bound: Bound, cue: Mark) -> str:
    other, _, threshold = cue.get("alt").partition("@")
    number = size(bound.number.quantity)
    return other if other and number is not None and number >= int(threshold) else cue.argument


def group_of(sentence: Sentence, bound: Bound, cue: Mark | None) -> Group:
    """The class counted, with the words of its noun."""
    mark = bound.head.mark
    cls = bound.head.group or (cue.get("group") if cue else "") or "people"
    narrower = bound.head.narrower or state_of(sentence, bound.number, cue)
    return Group(cls=nationality(sentence, mark, cls), text=sentence.text[mark.start : mark.end] if mark else "", narrower=narrower)


# --- parts of a whole


def _subset_mark(sentence: Sentence, bound: Bound) -> Mark | None:
    """A mark that makes this number a part: right before it, or right behind its noun, and nearer to it than to another number."""
    return next((mark for mark in sentence.role("subset") if _owner(sentence, mark) is bound.number), None)


def _owner(sentence: Sentence, mark: Mark) -> Number | None:
    """The number that a mark makes a part: the nearest on a side where the mark can stand."""
    near: list[tuple[float, int, Number]] = []
    for number in sentence.numbers:
        if mark.w1 <= number.w0 and mark.get("side", "after") in ("after", "both"):
            stopped = 1.0 if mark.get("side") == "both" and sentence.stop_between(mark.w1, number.w0) else 0.0
            near.append((sentence.between(mark.w1, number.w0) + stopped, 0, number))
        elif number.w1 <= mark.w0 and mark.get("side", "before") in ("before", "both"):
            near.append((sentence.between(number.w1, mark.w0) + 0.5, 1, number))
    best = min(near, key=lambda item: item[:2], default=None)
    return best[2] if best and best[0] <= PART_REACH * sentence.pack.phrases.prices.word else None


def _shared_mark(sentence: Sentence, bound: Bound) -> Mark | None:
    """The mark of a neighbour in one list: 32 women and 63 children are among them."""
    if not bound.head.group or (bound.cue and bound.price < NEXT_TO):
        return None
    for other in sentence.numbers:
        gap = (bound.head.w1, other.w0)
        if other.start > bound.number.start and 0 <= gap[1] - gap[0] <= 1 * (1 if sentence.pack.spaced else 2):
            behind = next((m for m in sentence.role("subset") if 0 <= m.w0 - other.w1 <= 4 and m.get("side", "before") in ("before", "both")), None)
            return behind or _listed_mark(sentence, bound)
    return _listed_mark(sentence, bound)


def _listed_mark(sentence: Sentence, bound: Bound) -> Mark | None:
    """The mark before the first part of a list that this number goes on: among them 19 children and three crew members."""
    if not bound.head.group or (bound.cue and bound.price < NEXT_TO):
        return None
    earlier = [number for number in sentence.numbers if number.end <= bound.number.start]
    if not earlier or not 0 <= bound.number.w0 - head_of(sentence, earlier[-1]).w1 <= 1:
        return None
    return next((mark for mark in sentence.role("subset") if mark.w1 <= earlier[-1].w0 and _owner(sentence, mark) is earlier[-1]), None)


def _bracketed(sentence: Sentence, bound: Bound) -> bool:
    """The number stands in brackets and its cue outside them."""
    cue, number = bound.cue, bound.number
    if cue is None:
        return False
    between = sentence.text[number.end : cue.start] if cue.start >= number.end else sentence.text[cue.end : number.start]
    return any(char in "()（）" for char in between)


def _part(sentence: Sentence, bound: Bound, mark: Mark, before: Sequence[Draft], drafts: Sequence[Draft]) -> Draft | None:
    if bound.head.kind in ("thing", "unknown") and mark.argument in ("*", *PEOPLE) and not _peoples_name(sentence, bound):
        return None
    own = bound.cue if bound.cue and bound.price <= SURE and not _is(bound.cue, mark) else None
    if own is None and (bound.number.quantity.high == 0 or _of_others(sentence, bound, mark, drafts)):
        return None
    predicate = own.argument if own else (mark.argument if mark.argument != "*" else None)
    whole = _whole(bound, [*before, *drafts], predicate if not own else None)
    if predicate is None and whole is None:
        return _of_cue(sentence, bound, bound.cue) if bound.cue else None
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
    if bound.head.group or whole is None or whole.group is None:
        return draft
    return draft.but(group=Group(cls=whole.group.cls, narrower=draft.group.narrower if draft.group else None))


def _of_others(sentence: Sentence, bound: Bound, mark: Mark, drafts: Sequence[Draft]) -> bool:
    """The figure right before the part counts people of whom nothing was read ("two others survived, including one who …")."""
    if mark.argument != "*":
        return False
    earlier = [number for number in sentence.numbers if number.end <= min(bound.number.start, mark.start)]
    if not earlier or any(draft.at >= earlier[-1].w0 for draft in drafts):
        return False
    return head_of(sentence, earlier[-1]).kind == "people"


def _peoples_name(sentence: Sentence, bound: Bound) -> bool:
    """An unlisted noun with a capital in the middle of a sentence is what a people is called (two Ugandans)."""
    if bound.head.kind != "unknown" or bound.head.single or sentence.pack.phrases.noun.capital:
        return False
    return not sentence.pack.settings.capitals or sentence.text[sentence.words[bound.number.w1][0]].isupper()


def _is(cue: Mark, mark: Mark) -> bool:
    return cue.start < mark.end and mark.start < cue.end


def _whole(bound: Bound, earlier: Sequence[Draft], predicate: str | None) -> Draft | None:
    """The last earlier figure that this one can be a part of."""
    number = size(bound.number.quantity)
    for draft in reversed(earlier):
        total = size(draft.quantity)
        if (
            draft.quantity
            and total is not None
            and number is not None
            and number <= total
            and predicate in (None, draft.predicate)
            and draft.relation != "subset"
        ):
            return draft
    return None


def _open(draft: Draft, earlier: Sequence[Draft]) -> bool:
    """A part can have parts itself only within its own sentence."""
    return draft.relation != "subset" or draft.sentence is earlier[-1].sentence and draft is earlier[-1]


# --- lists and fragments


def _listed(sentence: Sentence, bound: Bound, drafts: Sequence[Draft]) -> Draft | None:
    """A number with its own place in a list whose first item had the predicate (130 to Sistan, 50 to Tehran)."""
    last = next((draft for draft in reversed(drafts) if draft.relation != "subset"), None)
    if last is None or last.cue is None or bound.head.kind == "people" and bound.head.group:
        return None
    place = _own_place(sentence, bound)
    total, number = size(last.quantity), size(bound.number.quantity)
    if place is None or (total is not None and number is not None and last.relation is None and number > total):
        return None
    start, end = min(bound.number.start, place.start), max(bound.number.end, place.end)
    return Draft(
        sentence,
        start,
        end,
        last.predicate,
        bound.number.w0,
        bound.number.quantity,
        last.group,
        last.cue,
        above=last,
        relation="coordinate",
        signals=(Signal(name="list", value=0.8, reason="a place of its own in a list"),),
    )


def _own_place(sentence: Sentence, bound: Bound) -> Named | None:
    """The place of a list's item: behind a preposition after the number (50 in Lima), or right before its brackets (Lima (50))."""
    close = 2 if sentence.pack.spaced else 8
    for named in sentence.places:
        marks = [m for m in sentence.role("distribute", "in") if 0 <= m.w0 - bound.head.w1 <= 1]
        if any(0 <= named.start - mark.end <= close for mark in marks):
            return named
        between = sentence.text[named.end : bound.number.start]
        if 0 < len(between) <= 3 and between.strip() in ("(", "（", ":", "—"):
            return named
    return None


def _fragment(sentence: Sentence, bound: Bound, before: Sequence[Draft], drafts: Sequence[Draft]) -> Draft | None:
    """A number and a kind of people, no larger than the figure before it, with nothing else that could be its predicate."""
    group = bound.head.group
    if bound.head.kind != "people" or not group or not any(inside(group, part) for part in PARTS):
        return None
    earlier = list(drafts) if drafts else (list(before) if _verbless(sentence) else [])
    whole = _whole(bound, earlier, None)
    if whole is None or _moved_on(sentence, bound, whole):
        return None
    mark = bound.head.mark
    return Draft(
        sentence,
        min(bound.number.start, mark.start if mark else bound.number.start),
        max(bound.number.end, mark.end if mark else 0),
        whole.predicate,
        bound.number.w0,
        bound.number.quantity,
        group_of(sentence, bound, None),
        None,
        counting="subset",
        above=whole,
        relation="subset",
        signals=(Signal(name="fragment", value=0.7, reason="inherits the figure before it"),),
    )


def _verbless(sentence: Sentence) -> bool:
    return not sentence.role("cue", "say", "act")


def _moved_on(sentence: Sentence, bound: Bound, whole: Draft) -> bool:
    """Something else happened between the whole and the fragment, or too much was said."""
    if whole.sentence is not sentence:
        return sentence.last - sentence.first > SHORT * (1 if sentence.pack.spaced else 2)
    if sentence.between(_word_after(sentence, whole.end), bound.number.w0) > NEAR * (1 if sentence.pack.spaced else 0.7):
        return True
    between = (whole.end, bound.number.start)
    return any(between[0] <= mark.start < between[1] for mark in sentence.role("say", "act", "island")) or any(
        kind == "semicolon" and whole.end <= sentence.words[index][0] <= bound.number.start
        for index, kind in sentence.stops.items()
        if index < sentence.last
    )


def _word_after(sentence: Sentence, end: int) -> int:
    return next((index for index in range(sentence.first, sentence.last) if sentence.words[index][0] >= end), sentence.last)


def chains(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Counting words beside a number: increments, superseded and withdrawn figures, stocks."""
    for draft in drafts:
        mark = _counting(draft)
        if mark is None or draft.counting == "subset":
            yield draft
        else:
            relation = "increment" if mark.argument == "increment" else draft.relation
            yield draft.but(counting=mark.argument, relation=relation)


def _counting(draft: Draft) -> Mark | None:
    sentence = draft.sentence
    for mark in sentence.role("counting"):
        near = (
            mark.w1 <= draft.at
            and sentence.between(mark.w1, draft.at) <= (3.5 if mark.argument == "increment" else 8) * sentence.pack.phrases.prices.word
        )
        behind = mark.w0 >= draft.at and sentence.between(draft.at + 1, mark.w0) <= 3.5 * sentence.pack.phrases.prices.word
        if (near and mark.get("side", "before") != "after" or behind and mark.get("side") in ("after", "both")) and not any(
            min(mark.end, draft.start) <= n.start < draft.start - 1 and n.start > mark.end for n in sentence.numbers
        ):
            return mark
    return None
