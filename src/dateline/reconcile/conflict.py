"""When two origins contradict one another, and when it is one count that moves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from dateline.model.predicates import STOCKS
from dateline.reconcile.afar import apart, grows_again, unsourced_fall
from dateline.reconcile.rules import BOUNDS_FACTOR, FALL_WITHIN, MOVING, NEIGHBOURS, PART_FACTOR, STOCK_FACTOR, SUPPORT_WITHIN, WINDOW
from dateline.reconcile.series import Report, Slate, compatible, factor, near_enough


def rivals(slate: Slate, predicate: str, group: str | None) -> set[int]:
    """The positions of the reports that another origin contradicts, within the window and beyond the tolerance.

    A toll that rises is told late by some: a higher figure of another origin is news, not contradiction. Contradiction is what one
    article sets side by side, and a later figure below an earlier one that nobody took back; of a stock, a great difference at one time.
    """
    contested: set[int] = set()
    falls: list[tuple[int, int]] = []
    every, stock = slate.reports, predicate in STOCKS and group != "things"
    for here, there in _pairs(slate):
        one, other = every[here], every[there]
        if _both(one, other, slate, stock):
            contested |= {here, there}
        elif (_falls(one, other) and not stock) or (stock and grows_again(one, other, slate, predicate)):
            falls.append((here, there))
    for here, there in falls:
        contested |= _weaker(here, there, every)
    contested |= _held_on_to(slate)
    return contested | _repeated(slate, contested)


def _held_on_to(slate: Slate) -> set[int]:
    """The reports of named origins that give a toll as it was before somebody lowered it, and those that give what it was lowered to."""
    contested: set[int] = set()
    for one in slate.lowerings:
        held = {at for at, report in enumerate(slate.reports) if _stands(report) and report.rank == 2 and one.covers(report.items[0])}
        contested |= held | set(slate.at_value[one.after] if held else ())
    return contested


def _both(one: Report, other: Report, slate: Slate, stock: bool) -> bool:
    """Whether two figures are rivals of even standing, each disputed by the other."""
    if not stock and (apart(one, other, slate) or unsourced_fall(one, other, slate)):
        return True
    if compatible(one.quantity, other.quantity):
        return _bounds_apart(one, other)
    return (_side_by_side(one, other) or (stock and _differ(one, other))) and not near_enough(one.quantity, other.quantity)


def _pairs(slate: Slate) -> Iterator[tuple[int, int]]:
    """The pairs that may contradict one another, in order: those told in one article, and each named report with those that follow it in time;
    each report at all where nobody is named.

    Neither side of a pair gave the other's figure too, before or after: that is the same count, told later.
    """
    every, given = slate.reports, slate.given
    stands = [_stands(report) for report in every]
    beside = _beside(slate)
    named = [position for position, report in enumerate(every) if report.rank == 2 or slate.unsourced]
    places = {position: place for place, position in enumerate(named)}
    for here, one in enumerate(every):
        place, mine = places.get(here), beside.get(here)
        if not stands[here] or (place is None and mine is None):
            continue
        near = named[place + 1 : place + 1 + NEIGHBOURS] if place is not None else []
        told = given[one.origin.id]
        for there in sorted(mine.union(near)) if mine else near:
            other = every[there]
            if stands[there] and other.value not in told and one.value not in given[other.origin.id]:
                yield here, there


def _beside(slate: Slate) -> dict[int, set[int]]:
    """For each report those after it that an article tells beside it."""
    found: dict[int, set[int]] = {}
    for positions in slate.by_article.values():
        for here, there in combinations(positions[: NEIGHBOURS * 2], 2):
            found.setdefault(here, set()).add(there)
    return found


def _stands(report: Report) -> bool:
    """Whether an origin stands by its figure: one that some article tells as its earlier count is only late elsewhere, one that was lowered holds
    no more, and a misprint contradicts nobody; nor does the count of some days that were over (last week's dead)."""
    return bool(report.current) and not (report.outdated or report.lowered or report.suspected or report.items[0].over)


def _bounds_apart(one: Report, other: Report) -> bool:
    """Whether one article sets two lower bounds side by side that lie far apart: "at least 17, says the state; at least 31, says a rights group".

    One number could satisfy both, but neither side says so, and a reader is to be shown both.
    """
    if min(one.rank, other.rank) < 2 or one.wide or other.wide:
        return False
    return factor(one, other) > BOUNDS_FACTOR and _side_by_side(one, other)


def _side_by_side(one: Report, other: Report) -> bool:
    """Whether one article gives both as current, each with its origin in words, and neither as one figure among several of that origin.

    Of two figures that lie very far apart the small one is a part (a week's dead, what one witness saw), and no rival.
    """
    shared = one.attributed & other.attributed
    if not shared or min(one.rank, other.rank) == 0 or factor(one, other) > PART_FACTOR or not one.near(other):
        return False
    return any(_alone(article, one) and _alone(article, other) for article in shared)


def _alone(article: str, report: Report) -> bool:
    """Whether the article gives no other figure of that origin of like size: several at once are parts, or a history."""
    like = [value for value in report.beside.get(article, ()) if value * PART_FACTOR >= report.value and value <= report.value * PART_FACTOR]
    return len(like) <= 1


def _differ(one: Report, other: Report) -> bool:
    """Whether two named origins give stocks that lie far apart at one time."""
    if min(one.rank, other.rank) < 2 or one.wide or other.wide or not one.near(other) or _gone_before(one, other) or _run_down(one, other):
        return False
    return factor(one, other) > STOCK_FACTOR


def _run_down(one: Report, other: Report) -> bool:
    """Whether the lower of two stocks was counted after the higher, on a later day: people were found, and left hospital, meanwhile.

    One that is very much lower is a part, or counts others, and explains nothing.
    """
    low, high = (report.at for report in sorted((one, other), key=lambda report: report.value))
    return (
        factor(one, other) <= PART_FACTOR and low is not None and high is not None and high.end <= low.start and high.start.date() < low.start.date()
    )


def _gone_before(one: Report, other: Report) -> bool:
    """Whether the origin of one figure had replaced it when the other was given: nobody held both."""
    return any(early.replaced is not None and early.replaced < late.first for early, late in ((one, other), (other, one)))


def _falls(one: Report, other: Report) -> bool:
    """Whether the figure that came later is the lower one, soon enough after the other to be about the same state of things.

    One that is very much smaller is a part (a week's dead).
    """
    if one.part or other.part or min(one.rank, other.rank) < 2 or one.wide or other.wide or not MOVING < factor(one, other) <= PART_FACTOR:
        return False
    earlier, later = sorted((one, other), key=lambda report: report.first)
    if earlier.at is None or later.at is None:
        return False
    after = later.at.start >= earlier.at.end and earlier.at.gap(later.at) <= FALL_WITHIN
    return after and later.value < earlier.value and not near_enough(one.quantity, other.quantity)


def _weaker(here: int, there: int, every: Sequence[Report]) -> set[int]:
    """Of two that contradict one another the one that fewer other origins side with; both where they are even."""
    one, two = every[here], every[there]
    sides = {here: 0, there: 0}
    for report in every[max(0, here - NEIGHBOURS) : there + 1 + NEIGHBOURS]:
        if report.quantity is None or report.origin.id in (one.origin.id, two.origin.id):
            continue
        if report.near(one, SUPPORT_WITHIN) or report.near(two, SUPPORT_WITHIN):
            sides[here if abs(report.log - one.log) <= abs(report.log - two.log) else there] += 1
    least = min(sides.values())
    return {side for side, support in sides.items() if support == least}


def _repeated(slate: Slate, contested: Iterable[int]) -> set[int]:
    """The reports that only repeat a contested figure at about the same time: without a named origin, or of its own origin with other care
    ("at least 448" beside 448)."""
    rivals = [slate.reports[position] for position in contested]
    return {position for rival in rivals for position in slate.at_value[rival.value] if _said_again(slate.reports[position], rival)}


def _said_again(report: Report, rival: Report) -> bool:
    told = bool(report.current) and (report.rank < 2 or report.origin.id == rival.origin.id)
    return told and report.near(rival, WINDOW) and (report.bounds == rival.bounds or (_one_number(report) and _one_number(rival)))


def _one_number(report: Report) -> bool:
    """Whether a figure is one number, said as it is or with care ("at least")."""
    return report.quantity is not None and report.quantity.high in (None, report.quantity.low)
