"""Figures that take their predicate from another: totals, items of a list, fragments."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.annotate.counts.apart import aged, says_next
from dateline.annotate.counts.binding import Bound
from dateline.annotate.counts.conditions import known
from dateline.annotate.counts.doers import led_by, says_last, speaker_behind
from dateline.annotate.counts.groups import head_of
from dateline.annotate.counts.lives import lives
from dateline.annotate.counts.states import group_of
from dateline.annotate.counts.wholes import article, whole_mark
from dateline.annotate.drafts import Draft, size
from dateline.annotate.places.place_lists import by_town, named_number
from dateline.annotate.sentences.inputs import Named
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence
from dateline.model import Quantity, Signal
from dateline.model.groups import inside
from dateline.model.predicates import PEOPLE

PARTS = (
    "children", "women", "men", "elderly", "foreigners", "nationals", "police", "soldiers", "security_forces", "students", "journalists",
    "passengers", "crew", "officials", "civilians", "teachers", "workers", "rescuers", "firefighters", "health_workers", "tourists",
    "residents", "families",
)  # fmt: skip
NEAR = 9.0
SHORT = 14
LED = 3
TALLY = 12.0
CLAUSE = 3.0
MOVED = 8
"""Words between a toll and the words for its earlier figure, at most."""
BEFORE = ("(", "（", ":", "—", "–", "-", "")
"""What may stand between the place of a list's item and its number."""
APART = 12
"""Characters between two items of one list at most."""


def tallied(sentence: Sentence, bound: Bound, earlier: Sequence[Draft]) -> Draft | None:
    """A number behind a word for the whole (the total rose to 8), of what was counted last."""
    last = next((draft for draft in reversed(earlier) if draft.relation is None and draft.predicate in PEOPLE), None)
    if last is None or bound.head.kind not in ("people", "none") or bound.head.group or _does(sentence, bound):
        return None
    reach = TALLY * sentence.pack.phrases.prices.word
    told = _moved_from(sentence, bound, last)
    mark = told or next(
        (m for m in sentence.role("counting") if m.w0 < bound.number.w0 and (_sums_up(sentence, bound, m, last) or _of_report(m))), None
    )
    if mark is None or sentence.between(mark.w1, bound.number.w0) > (reach if bound.head.kind == "people" and not _of_report(mark) else 0):
        return None
    return Draft(
        sentence, mark.start, max(bound.number.end, bound.head.mark.end if bound.head.mark else 0), last.predicate, bound.number.w0,
        bound.number.quantity, last.group, last.cue, signals=(Signal(name="total", value=0.8, reason=mark.entry.form),),
    )  # fmt: skip


def _sums_up(sentence: Sentence, bound: Bound, mark: Mark, last: Draft) -> bool:
    """Whether a word for the whole stands before a number; one that takes in what was counted before right before it, and behind what that grew by
    (사망자는 21명 늘어 누적 3137명)."""
    if mark.argument != "total" or not mark.has("brings"):
        return mark.argument == "total"
    grown = any(one.argument == "increment" and one.w0 <= mark.w0 for one in sentence.role("counting"))
    return grown and last.sentence is sentence and last.at < mark.w0 and abs(bound.number.w0 - mark.w1) <= 1


def _does(sentence: Sentence, bound: Bound) -> bool:
    """In a script without blanks: whether a subject's particle ends those counted, who do something (合わせて12人が働いていた)."""
    start, end = sentence.words[bound.head.w0][0], sentence.words[bound.head.w1 - 1][1]
    return not sentence.pack.spaced and bool(sentence.pack.settings.subjects) and sentence.text.endswith(sentence.pack.settings.subjects, start, end)


def _moved_from(sentence: Sentence, bound: Bound, last: Draft) -> Mark | None:
    """The words right before a bare number that make it the earlier figure of the toll just told (5,700 were hurt, up from 1,800)."""
    if last.sentence is not sentence or bound.head.kind != "none" or not sentence.pack.spaced:
        return None
    marks = (mark for mark in sentence.role("counting") if mark.w1 == bound.number.w0 and mark.w0 - last.at <= MOVED)
    return next((mark for mark in marks if mark.argument == "superseded" and not mark.has("told")), None)


def _of_report(mark: Mark) -> bool:
    """A noun of report that gives an earlier figure of the same toll, right before it (10月8日的报告是185人)."""
    return mark.argument == "superseded" and mark.has("report")


def listed(sentence: Sentence, bound: Bound, drafts: Sequence[Draft]) -> Draft | None:
    """A number with its own place in a list whose first item had the predicate (130 to Sistan, 50 to Tehran)."""
    part = _next_part(sentence, bound, drafts)
    if part is not None:
        return part
    last = next((draft for draft in reversed(drafts) if draft.relation != "subset"), None)
    if last is None or last.cue is None or bound.head.kind == "people" and bound.head.group:
        return None
    if bound.head.kind == "thing" or (bound.head.kind == "unknown" and bound.head.single):
        return None  # the cyclist died, hit by a car in London
    between = range(last.end, bound.number.start)
    if any(mark.start in between and (mark.role in ("say", "act", "island", "cue") or _parts(mark)) for mark in sentence.marks):
        return None
    if aged(sentence, bound.number, bound.head) or (bound.head.kind == "unknown" and sentence.pack.spaced):
        return None  # five mills at Savar are not of those counted before
    place = None if _where(sentence, bound) else _own_place(sentence, bound) or _of_towns(sentence, bound, last) or _led_place(sentence, bound, last)
    if place is None and _parallel(sentence, bound, last):
        return _next(bound.number, last)
    total, number = size(last.quantity), size(bound.number.quantity)
    more = total is not None and number is not None and last.relation is None and number > total
    if place is None or (more and not _placed_before(sentence, last.at)):
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


def _next(number: Number, last: Draft) -> Draft:
    return last.but(start=number.start, end=number.end, at=number.w0, quantity=number.quantity, above=last, relation="coordinate")


def _where(sentence: Sentence, bound: Bound) -> bool:
    """A number with a noun that no form knows right behind a preposition is where it happened (shots at two shrines in Karbala)."""
    at = bound.number.w0
    return bound.head.kind == "unknown" and any(mark.w1 == at and at not in sentence.stops for mark in sentence.role("in"))


def _parallel(sentence: Sentence, bound: Bound, last: Draft) -> bool:
    """Whether a bare number goes on a figure with the same preposition behind it and no verb of its own (41 died at the hall and six at a school)."""
    number = bound.number
    joined = any(mark.w1 == number.w0 and mark.get("price") == "1" for mark in sentence.role("barrier"))
    prep = next((mark for mark in sentence.role("in") if mark.w0 == number.w1 and mark.w0 not in sentence.stops), None)
    if not (joined or sentence.stops.get(number.w0) == "comma") or prep is None or bound.head.kind != "none" or not sentence.pack.spaced:
        return False
    word, (start, end) = sentence.text[prep.start : prep.end].lower(), sentence.word_span(last.start, last.end)
    first = next((index for index in range(start, number.w0) if sentence.word_text(index).lower() == word), None)
    return first is not None and first - end <= 1 and last.sentence is sentence and bound.number.quantity.unit is None


def _next_part(sentence: Sentence, bound: Bound, drafts: Sequence[Draft]) -> Draft | None:
    """The next of the parts of one whole, each with its own place (of them 14 in Sens, 16 in Lens; 其中A县14人,B县16人)."""
    last = drafts[-1] if drafts else None
    if last is None or last.relation != "subset" or bound.head.kind not in ("people", "none") or bound.head.group:
        return None
    number = bound.number
    place = _own_place(sentence, bound) if sentence.pack.spaced else next((one for one in sentence.places if one.end == number.start), None)
    whole, size_ = size(last.above.quantity) if last.above else None, size(number.quantity)
    if place is None or size_ is None or (whole is None if last.above else last.cue is None) or size_ > (whole or size_):
        return None
    start, end = min(number.start, place.start), max(number.end, place.end, bound.head.mark.end if bound.head.mark else 0)
    joints = {mark.start for mark in sentence.role("in", "distribute") if mark.end <= start} | {mark.start for mark in sentence.role("barrier")}
    clear = not any(last.end <= mark.start < start and mark.start not in joints and mark.role != "trim" for mark in sentence.marks)
    return last.but(start=start, end=end, at=number.w0, quantity=number.quantity) if clear and start - last.end <= APART else None


def _of_towns(sentence: Sentence, bound: Bound, last: Draft) -> Named | None:
    """The place right before a number that goes on a list of such (広島県で44人、岡山県で36人)."""
    first = next((number for number in sentence.numbers if number.w0 == last.at), None)
    earlier = [number for number in sentence.numbers if number.end <= bound.number.start]
    if first is None or by_town(sentence, first) is None or not earlier:
        return None
    return by_town(sentence, bound.number, head_of(sentence, earlier[-1]).w1)


def _parts(mark: Mark) -> bool:
    """A conjunction that opens a clause."""
    return mark.role == "barrier" and float(mark.get("price") or 0) >= CLAUSE


def _own_place(sentence: Sentence, bound: Bound) -> Named | None:
    """The place of a list's item: behind a preposition after the number (50 in Lima), or right before its brackets (Lima (50))."""
    close = 2 if sentence.pack.spaced else 8
    for named in sentence.places:
        marks = [m for m in sentence.role("distribute", "in") if 0 <= m.w0 - bound.head.w1 <= 1]
        if any(0 <= named.start - mark.end <= close for mark in marks):
            return named
        if named_number(sentence, named) is bound.number:
            return named
        between = sentence.text[named.end : bound.number.start]
        if 0 < len(between) <= 3 and between.strip() in ("(", "（", ":", "—"):
            return named
    return None


def _placed_before(sentence: Sentence, at: int | None) -> Named | None:
    """The place right before the number at a word index, or before the bracket or the dash that stands before it (Lima (5), in Lima — 5)."""
    start = sentence.words[at][0] if at is not None else 0
    return next((named for named in sentence.places if 0 < start - named.end <= 3 and sentence.text[named.end : start].strip() in BEFORE), None)


def _led_place(sentence: Sentence, bound: Bound, last: Draft) -> Named | None:
    """The place of an item whose number stands right behind it, where that before it is built so, too (in Lima — 13, and in Cusco 40 people)."""
    place = _placed_before(sentence, bound.number.w0) if sentence.pack.spaced else None
    if place is None or last.sentence is not sentence or _placed_before(sentence, last.at) is None:
        return None
    return place if any(0 <= place.start - mark.end <= 1 for mark in sentence.role("in", "distribute")) else None


def fragment(sentence: Sentence, bound: Bound, before: Sequence[Draft], drafts: Sequence[Draft]) -> Draft | None:
    """A number and a kind of people, no larger than the figure before it, with nothing else that could be its predicate."""
    group = bound.head.group
    if bound.head.kind != "people" or not group or not any(inside(group, part) for part in PARTS) or article(sentence, bound.number):
        return None
    earlier = [*(draft.above for draft in drafts if draft.above), *drafts] if drafts else (list(before) if _verbless(sentence) else [])
    whole = whole_of(bound, earlier, None)
    if whole_mark(sentence, bound.number) or any(mark.w1 == bound.number.w0 for mark in sentence.role("article")):
        return None  # (the funeral of) the four children: those known already
    if whole is None or lives(sentence, bound.number, bound.head):
        return None
    if says_last(sentence, bound.number, bound.head) or speaker_behind(sentence, bound.number) or led_by(sentence, bound.number.w0):
        return None
    if _moved_on(sentence, bound, whole, drafts):
        return None
    mark = bound.head.mark
    found = Draft(
        sentence,
        min(bound.number.start, mark.start if mark else bound.number.start),
        max(bound.number.end, mark.end if mark else 0),
        whole.predicate,
        bound.number.w0,
        bound.number.quantity,
        group_of(sentence, bound, None),
        None,
        signals=(Signal(name="fragment", value=0.7, reason="inherits the figure before it"),),
    )
    above = whole.above if _of_other_side(group, whole) else whole
    part = above is not None or whole.counting == "subset"
    return found.but(counting="subset", above=above, relation="subset") if part else found


SIDES = (("soldiers", "police", "firefighters", "militants", "protesters", "civilians"), ("men", "women"))


def _of_other_side(cls: str, whole: Draft) -> bool:
    """Whether those of a fragment cannot be some of the figure before it (twelve soldiers and three police officers; three women and two men)."""
    return any(_apart(cls, whole.group.cls if whole.group else "people", sides) for sides in SIDES)


def _apart(cls: str, other: str, sides: Sequence[str]) -> bool:
    """Whether two classes of people are of different sides."""
    first, second = (next((side for side in sides if inside(one, side)), None) for one in (cls, other))
    return first is not None and second is not None and first != second


def _verbless(sentence: Sentence) -> bool:
    return not sentence.role("cue", "say", "act")


def _says_more(sentence: Sentence, after: int) -> bool:
    """Whether several words that no form knows follow those of a fragment: a verb is among them (17 Journalisten verloren ihre Akkreditierung)."""
    known = sentence.roles_at.keys() | sentence.timed | sentence.numbered
    spans = [(named.start, named.end) for named in sentence.places]
    unknown = [at for at in range(after, sentence.last) if at not in known and not any(a <= sentence.words[at][0] < b for a, b in spans)]
    return sentence.pack.spaced and len(unknown) > LED


def _moved_on(sentence: Sentence, bound: Bound, whole: Draft, drafts: Sequence[Draft]) -> bool:
    """Something else happened between the whole (or its last part) and the fragment, or too much was said."""
    if whole.sentence is not sentence:
        scale = 1 if sentence.pack.spaced else 2
        left = max([sentence.first, *(other.w1 for other in sentence.numbers if other.end <= bound.number.start)])
        led = bound.number.w0 - left > LED * scale and not sentence.role("subset", "copula")
        after = max(bound.head.w1, bound.number.w1)
        verb = (sentence.pack.phrases.attribution.final and sentence.last - after > scale) or _says_more(sentence, after) or _goes_on(sentence, after)
        return verb or sentence.last - sentence.first > SHORT * scale or led or not bound.number.quantity.exact
    end = max([whole.end, *(draft.end for draft in drafts if draft.above is whole)])
    if sentence.between(_word_after(sentence, end), bound.number.w0) > NEAR * (1 if sentence.pack.spaced else 0.7):
        return True
    between = (end, bound.number.start)
    listed = sentence.stops.get(bound.number.w0) == "colon"  # 40 are held, police said: 30 men and …
    clauses = [mark for mark in sentence.role("say", "act", "island", "barrier") if mark.role != "barrier" or _parts(mark)]
    clauses = [mark for mark in clauses if mark.role != "say" or not listed]
    if says_next(sentence, _word_after(sentence, end), bound.number.w0):
        return True
    return any(between[0] <= mark.start < between[1] for mark in clauses) or any(
        kind == "semicolon" and end <= sentence.words[index][0] <= bound.number.start
        for index, kind in sentence.stops.items()
        if index < sentence.last
    )


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Whether a word that no form knows, which may well be a verb, stands right behind those counted (two children jumped from a window)."""
    if not sentence.pack.spaced or sentence.role("subset", "copula") or at >= sentence.last or at in sentence.stops:
        return False
    return not known(sentence, at)


def _word_after(sentence: Sentence, end: int) -> int:
    return next((index for index in range(sentence.first, sentence.last) if sentence.words[index][0] >= end), sentence.last)


def whole_of(bound: Bound, earlier: Sequence[Draft], predicate: str | None) -> Draft | None:
    """The last earlier figure that this one can be a part of: a larger one, or else one as large."""
    return _whole(bound, earlier, predicate, larger=True) or _whole(bound, earlier, predicate, larger=False)


def _whole(bound: Bound, earlier: Sequence[Draft], predicate: str | None, larger: bool) -> Draft | None:
    number = size(bound.number.quantity)
    for draft in reversed(earlier):
        total = _most(draft.quantity)
        if (
            draft.quantity
            and total is not None
            and number is not None
            and (number < total or (number == total and not larger))
            and predicate in (None, draft.predicate)
            and draft.counting not in ("superseded", "withdrawn")
            and (draft.relation != "subset" or draft.above is None or _told_last(draft, earlier))
        ):
            return draft
    return None


def _told_last(draft: Draft, earlier: Sequence[Draft]) -> bool:
    """Whether a part that something of its own happened to is told of last (11 were hurt, six of them are in hospital, two children among them)."""
    return draft is earlier[-1] and draft.cue is not None and draft.above is not None and draft.predicate != draft.above.predicate


def _most(quantity: Quantity | None) -> float | None:
    """The largest number that a quantity may mean; the number of one without an upper end."""
    return size(quantity) if quantity is None or quantity.high is None else quantity.high


def of_others(sentence: Sentence, drafts: Sequence[Draft]) -> bool:
    """Whether a sentence with no figure tells of others than those last counted (the dead were counted, the hurt are in hospital): what follows is no
    part of those (four of them are children)."""
    told = {cue.argument for cue in sentence.role("cue") if cue.argument in PEOPLE} if drafts else set()
    return bool(told) and told.isdisjoint(draft.predicate for draft in drafts)


def part_of(draft: Draft, totals: Sequence[Draft]) -> Draft:
    """A part of the dead named paragraphs after their number: of the last total of that kind that it can be a part of."""
    if draft.counting != "subset" or draft.above is not None:
        return draft
    number = size(draft.quantity)
    fits = (whole for whole in reversed(totals) if whole.predicate == draft.predicate and (size(whole.quantity) or 0) >= (number or 0))
    return draft.but(above=next(fits, None))
