"""Figures of one day in what runs on: those that a total behind them takes in, and those of the last day alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from msgspec import structs

from dateline.annotate.drafts import Draft, size
from dateline.annotate.sentences.marks import Mark
from dateline.model import Claim, Signal
from dateline.model.predicates import PEOPLE, STOCKS

ONE_DAY = timedelta(hours=36)
GROWTH = "growth"
"""The signal of a figure that is told as growth, whatever else is counted before it."""
BESIDE = 1
"""Words between a number and a word that it is new, at most."""


def adds(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a figure only adds to one told before or beside it (12 died, bringing the toll to 40; 257 new cases in the last 24 hours)."""
    if draft.counting != "total" or draft.predicate not in PEOPLE or draft.quantity is None or draft.quantity.high == 0:
        return False
    if _taken_in(draft, drafts):
        return True
    told = any(mark.has("new") and _new(draft, mark) for mark in draft.sentence.role("counting"))
    return draft.predicate not in STOCKS and (told or of_one_day(draft))


def of_one_day(draft: Draft) -> bool:
    """Whether words for the last day alone hold for a figure: what its sentence goes on with is of that day, too."""
    return any(mark.has("daily") and _of_the_day(draft, mark) for mark in draft.sentence.role("counting"))


def _taken_in(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a larger figure of the same stands behind a word that brings what was counted up to it."""
    later = [one for one in drafts if one.sentence is draft.sentence and one.at > draft.at and one.predicate == draft.predicate]
    brings = [mark for mark in draft.sentence.role("counting") if mark.has("brings") and mark.start >= draft.start]
    larger = (one for one in later if (size(one.quantity) or 0) > (size(draft.quantity) or 0) and one.counting == "total")
    return any(draft.at < mark.w0 < one.at and one.at not in (draft.at, mark.w1) for one in larger for mark in brings)


def _new(draft: Draft, mark: Mark) -> bool:
    """Whether a word for new stands right behind the number, or behind its noun; or says so of the noun of what happened, before it or as a part of
    it, the number behind (新增死亡病例7例, 신규 확진자는 312명; 新增12例)."""
    cue = draft.cue
    joined = cue is not None and (mark.start == cue.start or (mark.w1 == cue.w0 and cue.w0 not in draft.sentence.stops))
    if (joined and cue is not None and cue.w1 <= draft.at) or (mark.w1 == draft.at and draft.at not in draft.sentence.stops):
        return True
    number = next((number for number in draft.sentence.numbers if number.w0 == draft.at), None)
    return number is not None and 0 <= mark.w0 - number.w1 <= BESIDE and not draft.sentence.stop_between(number.w1, mark.w0)


def _of_the_day(draft: Draft, mark: Mark) -> bool:
    """Whether words for the last day hold for a figure: in its clause, or at the head of its sentence, with no time of another kind between."""
    sentence = draft.sentence
    before = mark.w0 < draft.at
    left, right = (mark.w1, draft.at) if before else (draft.at, mark.w0)
    opens = before and mark.w0 - sentence.first <= BESIDE
    closes = not before and (mark.w1 >= sentence.last or mark.w1 in sentence.stops) and sentence.stops.get(mark.w0) == "comma"
    if sentence.stop_between(left, right - closes, "semicolon", "colon", "dash", *(() if opens else ("comma",))):
        return False
    if any(other.has("brings") and left <= other.w0 < right for other in sentence.role("counting")):
        return False
    joints = [other for other in sentence.role("barrier") if left <= other.w0 < right]
    if not before and any(all(number.w0 != joint.w1 for number in sentence.numbers) for joint in joints):
        return False  # 12 died, and a road will be built in one day
    edges = (sentence.words[left - 1][1], sentence.words[right][0])
    return not any(time.loose and edges[0] <= time.start < edges[1] for time in sentence.times)


def of_days_that_ran(figures: Sequence[Draft], claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a sentence, its figures first, where a story runs on from day to day (the third night in a row)."""
    return [*(_of_a_day(draft, claim) for draft, claim in zip(figures, claims, strict=False)), *claims[len(figures) :]]


def _of_a_day(draft: Draft, claim: Claim) -> Claim:
    """The claim, told as growth where its sentence names the one day or night that the figure is of."""
    span = claim.time
    named = span is not None and any(time.interval == span and not (time.loose or time.as_of) for time in draft.sentence.times)
    counted = claim.counting == "total" and claim.about == "event" and claim.predicate in PEOPLE and claim.predicate not in STOCKS
    if span is None or not named or not counted or span.end - span.start > ONE_DAY or (draft.cue is not None and draft.cue.has("reach")):
        return claim
    signal = Signal(name=GROWTH, value=1.0, reason="a day of what runs on")
    return structs.replace(claim, counting="increment", relation="increment", signals=(*claim.signals, signal))
