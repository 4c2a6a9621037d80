"""How figures count by the words beside them: increments, superseded and withdrawn figures, stocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeGuard

from dateline.annotate.counts.groups import head_of
from dateline.annotate.counts.increments import GROWTH, adds, of_one_day
from dateline.annotate.counts.wholes import article
from dateline.annotate.drafts import Draft, size
from dateline.annotate.others import is_another
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence
from dateline.languages.numbers import fold
from dateline.model import Quantity
from dateline.model.predicates import PEOPLE, THINGS

VOICED = 4
"""Words between a figure and the "according to" behind it, at most."""
COUNTED = frozenset((*PEOPLE, *THINGS))
COUNTED_BEFORE = {"increment": 3.5, "superseded": 12.0}
"""How far before a figure the words may stand that say how it counts."""
TOLD = 4
LEFT = 5
"""Words between a figure and the verb of change that leaves it behind, its noun among them, at most."""
LEFT_OPEN = 7
"""The same in characters, where words are not parted; a comma may stand between (从2人，大幅攀升至10人)."""
LED = 10
"""Words between an adverb that opens a sentence and its verb of saying, at most (earlier the minister of NAME had spoken of …)."""


def chains(drafts: Sequence[Draft], earlier: Sequence[Draft] = ()) -> Iterator[Draft]:
    """Counting words beside a number: increments, superseded and withdrawn figures, stocks. `earlier`: the figures of the sentence before."""
    before: Draft | None = None
    for draft in drafts:
        before = _counted_as(draft, drafts, before, earlier)
        yield before
        if before.counting == "superseded" and (newest := _moved_to(draft, drafts)) is not None:
            yield newest


def _counted_as(draft: Draft, drafts: Sequence[Draft], before: Draft | None, earlier: Sequence[Draft] = ()) -> Draft:
    """How a figure counts by the words beside it, else as an earlier one that it is joined to (earlier reports spoke of 26 dead and 40 hurt)."""
    if _replaced(draft, drafts) or _left_behind(draft) or _goes_with(before, draft) or _risen_from(draft):
        return draft.but(counting="superseded")
    if any(_moves_on(draft, other) for other in drafts):
        return draft.but(counting="superseded")
    if draft.quantity and draft.quantity.low is None and any(_moves_on(other, draft) for other in drafts):
        draft = draft.but(quantity=Quantity(low=draft.quantity.high, high=draft.quantity.high, text=draft.quantity.text))
    if _of_its_whole(draft):
        return draft.but(counting="subset", relation="subset")
    mark = _counting(draft, drafts)
    goes_on = before is not None and _grows(before) and draft.counting == "total" and _alike(before, draft)
    if (adds(draft, drafts) or goes_on) and not (mark is not None and mark.argument == "stock"):
        return draft.but(counting="increment", relation="increment").with_signal(GROWTH, 1.0, "of one day or new")
    if mark is not None and mark.argument == "increment" and before is not None and _more_of_parts(before, draft):
        return draft.but(counting="subset", above=before.above, relation="subset")
    if (
        mark is None
        or draft.counting == "subset"
        or _of_another_voice(draft, mark)
        or (mark.argument == "increment" and _others(draft, mark, [*earlier, *drafts]))
    ):
        return draft
    if mark.argument == "superseded" and mark.w1 == draft.at and _moved(draft.quantity) and not mark.has("pair"):
        return draft.but(quantity=Quantity(low=draft.quantity.high, high=draft.quantity.high, text=draft.quantity.text))
    return draft.but(counting=mark.argument, relation="increment" if mark.argument == "increment" else draft.relation)


def _of_another_voice(draft: Draft, mark: Mark) -> bool:
    """Whether "against" only sets two voices side by side, each behind its figure (12,000 according to the police, against 40,000 according to the
    unions)."""
    sentence = draft.sentence
    if mark.argument != "superseded" or not mark.has("near") or not sentence.pack.spaced:
        return False
    voices = sentence.role("according")
    return any(one.w1 <= mark.w0 for one in voices) and any(draft.at < one.w0 <= draft.at + VOICED for one in voices)


def _grows(before: Draft) -> bool:
    """Whether what goes on with a figure is told as growth, too: one of the last day, or one that tells in turn what several rose by."""
    return of_one_day(before) or (before.counting == "increment" and bool(before.sentence.role("in-turn")))


def _moves_on(first: Draft, second: Draft) -> bool:
    """Whether two figures of a toll stand side by side, a preposition between at most: from the first it moved to the second (de 12 a 9; 12'den
    9'a; с 12 до 9), or before their toll (rebajan de 12 a 9 los muertos)."""
    sentence, cue = first.sentence, first.cue
    if cue is not None and cue is second.cue and cue.w0 > second.at > first.at:
        return _from_to(first, second, cue)
    if cue is None or not cue.has("reach") or cue.w1 > first.at or second.sentence is not sentence or second.predicate != first.predicate:
        return False
    left, right = (next((number for number in sentence.numbers if number.w0 == one.at), None) for one in (first, second))
    if left is None or right is None or first.quantity is None or not first.quantity.exact or "subset" in (first.counting, second.counting):
        return False
    if second.at <= first.at or head_of(sentence, right).kind in ("thing", "rejected"):
        return False
    at = head_of(sentence, left).w1
    if not 0 <= second.at - at <= 1 or sentence.stop_between(left.w1, second.at) or second.at in sentence.joined:
        return False
    grown = any(mark.w1 == first.at and mark.argument == "increment" for mark in sentence.role("counting"))  # rose by 12 to 40
    return not grown and not any(mark.w0 == at < second.at for mark in sentence.role("barrier", "whole", "among", "subset", "counting"))


def _from_to(first: Draft, second: Draft, cue: Mark) -> bool:
    """Whether "from" stands before one figure, "to" between it and the next, and what both count right behind them, which is no range then."""
    sentence, to = first.sentence, _leads_on(first)
    before = sentence.word_text(first.at - 1) if first.at > sentence.first else ""
    led = "from" in sentence.pack.numbers.forms.get(fold(before), {})
    return led and to is not None and to.w0 == second.at and not sentence.stop_between(first.at, cue.w0)


def _risen_from(draft: Draft) -> bool:
    """Whether a figure stands behind a toll and a word for from, and is the one left behind (the number of hurt rose from 165), or behind any count
    where the one that it moved to is next (those missing from 45 to 31)."""
    sentence, cue = draft.sentence, draft.cue
    if cue is None or not (cue.has("reach") or _leads_on(draft) is not None):
        return False
    pairs = (mark for mark in sentence.role("counting") if mark.has("pair") and mark.w1 == draft.at and mark.get("side") != "after")
    return any(cue.w1 < mark.w0 and not sentence.stop_between(cue.w1, mark.w0) for mark in pairs)


def _leads_on(draft: Draft) -> Number | None:
    """The number right behind a figure, "to" between."""
    sentence = draft.sentence
    end = next((number.w1 for number in sentence.numbers if number.w0 == draft.at), None)
    to = next((mark.w1 for mark in sentence.role("whither") if mark.w0 == end), None)
    return next((number for number in sentence.numbers if number.w0 == to), None)


def _moved_to(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """What a figure moved to, where it stands too far behind what it counts to be read by itself (the tally … was lowered from 145 to 128)."""
    number = _leads_on(draft)
    if number is None or number.quantity.unit is not None or any(one.cue is draft.cue or one.at == number.w0 for one in drafts if one is not draft):
        return None
    return (
        None if head_of(draft.sentence, number).kind in ("thing", "rejected") else draft.but(at=number.w0, end=number.end, quantity=number.quantity)
    )


def _of_its_whole(draft: Draft) -> bool:
    """Whether a figure stands right before the whole of which it is a part, whose noun counts the same (five of the 12 reported deaths)."""
    sentence, cue = draft.sentence, draft.cue
    if cue is None or draft.quantity is None or not sentence.pack.spaced:
        return False
    behind = next((number for number in sentence.numbers if number.w0 > draft.at), None)
    if (
        behind is None
        or behind.quantity.unit is not None
        or not 0 <= cue.w0 - behind.w1 <= 1
        or (size(draft.quantity) or 0) > (size(behind.quantity) or 0)
    ):
        return False
    part = next((number for number in sentence.numbers if number.w0 == draft.at), None)
    if part is None or any(head_of(sentence, number).kind == "people" for number in (part, behind)):
        return False  # 19 of the 43 passengers died
    marks = (mark for mark in sentence.role("whole") if mark.w1 == behind.w0 and mark.get("side") != "after")
    return any(0 <= mark.w0 - part.w1 <= 1 for mark in marks)


def _goes_with(before: Draft | None, draft: Draft) -> bool:
    """Whether a figure goes on with a superseded one."""
    return before is not None and before.counting == "superseded" and draft.counting == "total" and _alike(before, draft)


def _others(draft: Draft, mark: Mark, drafts: Sequence[Draft]) -> bool:
    """Whether "more" or "others" only sets those counted apart from those to whom something else happened (six died and five more were hurt):
    figures of another predicate, or words for it (the mayor was killed and five more were hurt), stand before, and none of the same. More dead,
    in a sentence of their own or beside the missing among whom they were, are those by whom a toll grew."""
    if not draft.sentence.pack.spaced and not mark.has("apart"):
        return False  # 又有 adds, whatever it counts
    known = [one for one in drafts if one is not draft and one.predicate in COUNTED and (one.sentence is not draft.sentence or one.at < draft.at)]
    here = {one.predicate for one in known if one.sentence is draft.sentence}
    here |= {cue.argument for cue in draft.sentence.role("cue") if cue is not draft.cue and cue.end <= mark.start and cue.argument in PEOPLE}
    dead = draft.predicate == "killed"
    told = here - {"missing"} if dead else here or {one.predicate for one in known}
    return bool(told) and draft.predicate not in told


def _more_of_parts(before: Draft, draft: Draft) -> bool:
    """Whether a figure adds to the part named before it in its sentence: it is a part of the same whole (12 of them in Lima and another three in
    Cusco)."""
    same = before.sentence is draft.sentence and before.predicate == draft.predicate and draft.counting == "total"
    same = same and (draft.cue is None or draft.cue is before.cue or draft.cue.has("noun"))
    return same and before.relation == "subset" and before.above is not None and before.above.predicate == draft.predicate


def _moved(quantity: Quantity | None) -> TypeGuard[Quantity]:
    """Two figures read as one range: behind a verb of change (rose from 41 to 57) the second is the figure."""
    return quantity is not None and quantity.low is not None and quantity.high is not None and quantity.low < quantity.high and not quantity.approx


def _alike(before: Draft, draft: Draft) -> bool:
    return _joined(before, draft) or _next_hour(before, draft) or _beside(before, draft)


def _beside(before: Draft, draft: Draft) -> bool:
    """Whether a figure of something else follows behind a comma, and nothing tells of another hour or another voice (26 were dead, and 40 hurt)."""
    sentence = draft.sentence
    if (
        before.sentence is not sentence
        or before.at >= draft.at
        or before.predicate == draft.predicate
        or not {before.predicate, draft.predicate}.issubset(PEOPLE)
    ):
        return False
    if sentence.stop_between(before.at, draft.at, "semicolon", "colon", "quote", "dash", "bracket"):
        return False
    between = [mark for mark in sentence.marks if before.at < mark.w0 < draft.at]
    timed = any(sentence.words[before.at][1] <= time.start < sentence.words[draft.at][0] for time in sentence.times)
    apart = any(mark.role in ("say", "according", "counting", "island") and mark.argument != "increment" for mark in between)
    return not timed and not apart and not any(mark.role == "barrier" and mark.get("price") != "1" for mark in between)


def _next_hour(before: Draft, draft: Draft) -> bool:
    """Whether a figure goes on a list of hours with that before it, its verb left out (in the morning they spoke of 12 dead, at noon — of 19)."""
    sentence = draft.sentence
    if before.sentence is not sentence or before.cue is not draft.cue:
        return False
    dash = next((index for index in (draft.at, draft.at - 1) if sentence.stops.get(index) == "dash"), None)
    edge = sentence.words[dash - 1][1] if dash is not None and dash > sentence.first else -1
    return any(time.end == edge and sentence.words[before.at][0] < time.start for time in sentence.times)


def _joined(before: Draft, draft: Draft) -> bool:
    """Whether nothing but a bare conjunction parts two figures of one clause: no stop, and nobody who speaks."""
    sentence = draft.sentence
    if before.sentence is not sentence or before.at >= draft.at or sentence.stop_between(before.at, draft.at):
        return False
    between = [mark for mark in sentence.marks if before.at < mark.w0 < draft.at]
    joint = any(mark.role == "barrier" and mark.get("price") == "1" for mark in between)
    return joint and not any(mark.role in ("say", "according", "counting") for mark in between)


def _replaced(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """The figure before, of two of one toll, or of two of which the other is where the count moved to (to 93 from 88)."""
    others = [one for one in drafts if one is not draft and one.cue is draft.cue and draft.cue is not None]
    other = any(one.cue.has("reach") or _led_to(one, draft) for one in others if one.cue)
    pairs = (mark for mark in draft.sentence.role("counting") if mark.has("pair") and mark.get("side") != "after")
    return other and any(mark.w1 == draft.at for mark in pairs)


def _led_to(one: Draft, other: Draft) -> bool:
    """Whether "to" stands right before a figure, and no more than one word between it and the other (to 93 from 88)."""
    number = next((number for number in one.sentence.numbers if number.w0 == one.at), None)
    near = number is not None and 0 < other.at - number.w1 <= 1
    return near and any(mark.w1 == one.at for mark in one.sentence.role("whither", "copula"))


def _left_behind(draft: Draft) -> bool:
    """The first of two figures with nothing but a verb of change between them (由51人下修为50人)."""
    sentence = draft.sentence
    for mark in sentence.role("counting"):
        if mark.has("pair") and mark.get("side") == "after" and _close_behind(draft, mark):
            return any(0 <= number.w0 - mark.w1 <= 1 for number in sentence.numbers)
    return False


def _close_behind(draft: Draft, change: Mark) -> bool:
    """Whether a verb of change stands right behind a figure; where words are not parted also over a comma, from a figure that "from" opens."""
    sentence = draft.sentence
    if sentence.pack.spaced or not _from(draft):
        return 0 < change.w0 - draft.at <= LEFT and not sentence.stop_between(draft.at, change.w0)
    happened = any(draft.at < cue.w0 < change.w0 for cue in sentence.role("cue"))
    return 0 < change.w0 - draft.at <= LEFT_OPEN and not happened and not sentence.stop_between(draft.at, change.w0, "semicolon", "colon")


def _from(draft: Draft) -> bool:
    return any(mark.has("sent") and 0 <= draft.at - mark.w1 <= LEFT_OPEN for mark in draft.sentence.role("void-place"))


def _counting(draft: Draft, drafts: Sequence[Draft]) -> Mark | None:
    sentence = draft.sentence
    for mark in sentence.role("counting"):
        if (
            mark.has("pair")
            or mark.has("new")
            or mark.has("daily")
            or mark.has("brings")
            or (mark.has("near") and mark.w1 != draft.at)
            or (mark.has("told") and not _told(draft, mark, drafts))
            or (mark.argument == "superseded" and (mark.has("near") and _met(draft, mark) or not mark.has("near") and _set_right(draft, drafts)))
        ):
            continue
        if (mark.has("timed") and not _dated(draft, mark)) or _of_another(draft, mark) or is_another(sentence, mark):
            continue
        between = (one for one in drafts if one.predicate == draft.predicate and mark.w1 <= one.at < draft.at and one.sentence is sentence)
        if mark.has("told") and any(between):
            continue  # the initial toll of six has risen to 31
        if mark.argument == "superseded" and any(n.w0 == mark.w1 and n.w0 < draft.at and not article(sentence, n) for n in sentence.numbers):
            continue  # rose from 21 to 27: the first is left behind, the second holds
        near = (
            _within(draft, mark)
            or mark.w1 <= draft.at
            and (
                sentence.between(mark.w1, draft.at) <= COUNTED_BEFORE.get(mark.argument, 8) * sentence.pack.phrases.prices.word
                or (mark.has("told") and mark.w0 == sentence.first)
            )
        )
        numbers = sentence.numbers if mark.argument == "increment" and (sentence.pack.spaced or mark.get("side") != "after") else ()
        others = any(number.w0 == mark.w1 or draft.at < number.w0 < mark.w0 for number in numbers)  # 142 dead, plus 194 missing
        behind = mark.w0 >= draft.at and not others and sentence.between(draft.at + 1, mark.w0) <= 3.5 * sentence.pack.phrases.prices.word
        if (near and mark.get("side", "before") != "after" or behind and mark.get("side") in ("after", "both")) and not any(
            min(mark.end, draft.start) <= n.start < draft.start - 1 and n.start > mark.end and not article(sentence, n) for n in sentence.numbers
        ):
            return mark
    return None


def _met(draft: Draft, mark: Mark) -> bool:
    """Whether "against" right before a figure only says whom something was done to: it counts a kind of people by no word for what happened to them
    (lançou gás contra 3 mil manifestantes)."""
    number = next((number for number in draft.sentence.numbers if number.w0 == draft.at == mark.w1), None)
    return number is not None and draft.predicate == "attending" and head_of(draft.sentence, number).group is not None


def _set_right(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether the earlier figure is told itself behind the one that set it right (correcting its toll, it said that eight died and not ten)."""
    led = {mark.w1 for mark in draft.sentence.role("counting") if mark.argument == "superseded" and mark.has("near")}
    return any(one.at in led and one.at > draft.at and one.predicate == draft.predicate for one in drafts)


def _within(draft: Draft, mark: Mark) -> bool:
    """Whether a mark stands between a bound and its number (at least another 30)."""
    return any(number.w0 == draft.at <= mark.w0 and mark.w1 < number.w1 for number in draft.sentence.numbers)


def _dated(draft: Draft, mark: Mark) -> bool:
    """Whether a time stands before a form of saying that only then is of an earlier figure (утром говорили о 12 погибших)."""
    return any(
        time.end <= mark.start and not draft.sentence.stop_between(_behind(draft.sentence, time.end), mark.w0) for time in draft.sentence.times
    )


def _behind(sentence: Sentence, end: int) -> int:
    return next((index for index in range(sentence.first, sentence.last) if sentence.words[index][0] >= end), sentence.last)


def _of_another(draft: Draft, mark: Mark) -> bool:
    """Whether a mark that may stand on either side stands right behind a number before a figure, and so is of that (4구가 추가로 수습돼 …)."""
    if mark.get("side") != "both" or mark.w1 == draft.at:
        return False
    return any(0 <= mark.w0 - number.w1 <= 1 and number.w0 < draft.at for number in draft.sentence.numbers)


def _told(draft: Draft, mark: Mark, drafts: Sequence[Draft]) -> bool:
    """Whether an adverb (earlier) is of a figure: a verb of saying beside it, a word for a toll, or another figure of the kind in the sentence."""
    toll = draft.cue is not None and draft.cue.has("reach")
    other = any(one is not draft and one.predicate == draft.predicate and one.relation != "subset" for one in drafts)
    said = draft.sentence.role("say", "according")
    final = draft.sentence.pack.phrases.attribution.final and bool(draft.sentence.role("say"))
    leads = mark.w0 == draft.sentence.first and (final or any(0 <= one.w0 - mark.w1 <= LED and one.w1 <= draft.at for one in said))
    return toll or other or leads or any(-TOLD <= one.w0 - mark.w1 <= TOLD for one in said)
