"""The steps by which a figure moved: which points of a fact are its course, and which count something else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

from msgspec.structs import replace

from dateline.compose.desk import Draft
from dateline.knowledge.bodies.voices import GENERAL
from dateline.model import Claim, Fact, Interval, Point, Quantity
from dateline.model.predicates import STOCKS

LEAP = 10
"""A figure of other origins more than so many times smaller counts something else: a district, a class, one day."""


ROUNDER = 1.1
"""Two numbers of one article no further apart than this are one, told once more roundly ("more than 600" above a text with 610)."""

GATHERED = frozenset({"attending"})
"""Those who gather on one day are not those of the day before: no toll moves from the one to the other."""

LOWERED = "lowered"
"""The reason of a point whose figure somebody told as the higher one before."""

ANYBODY = "*"
"""The origin that stands for all of an article."""

LONG = 6
"""A course of so many steps is one toll's, though an article gives two that follow one another for one day."""

FEWEST = 3
"""So many tellings, each higher than all before, are the course of a toll though others lie between them."""


def holding(fact: Fact) -> list[Point]:
    """The points that the figure shown rests on, those with a named origin before outlets that only print it."""
    points = [point for point in fact.points if point.current]
    named = [point for point in points if not point.origin.is_outlet]
    return named or points


def number_of(quantity: Quantity) -> float | int | None:
    return quantity.low if quantity.low is not None else quantity.high


def moved(draft: Draft, fact: Fact) -> list[Point]:
    """The steps by which a figure moved to what is shown, oldest first; empty where it never did, or came back to it."""
    if fact.slot.predicate in GATHERED:
        return []
    steps = _steps(replace(fact, points=tuple(_whole(draft, fact))))
    numbers = [number_of(point.quantity) for point in steps if point.quantity]
    still = len(set(numbers)) < 2 or numbers[-1] not in {number_of(point.quantity) for point in holding(fact) if point.quantity}
    return [] if still or _two_scopes(draft, steps) else steps


def _whole(draft: Draft, fact: Fact) -> list[Point]:
    """The points without those that every article gives beside a larger figure of the same origin, or, where the outlet itself gives them, of
    anybody: parts of it, told like it (one of the hurt died; 21 and 8 in two regions), and no step of its course."""
    known = draft.desk.dossier.claim_by_id
    largest: dict[tuple[str, str], float] = {}
    for point in fact.points if fact.slot.predicate not in STOCKS else ():
        for article in _articles(point, known) if point.standing == "live" else ():
            for whose in (point.origin.id, ANYBODY):
                largest[whose, article] = max(largest.get((whose, article), 0.0), _size(point))
    return [point for point in fact.points if any(_size(point) >= largest.get((_whose(point), at), 0.0) for at in _articles(point, known))]


def _whose(point: Point) -> str:
    """Beside whose larger figure a point is a part."""
    return ANYBODY if point.origin.is_outlet else point.origin.id


def _size(point: Point) -> float:
    return float((point.quantity and number_of(point.quantity)) or 0)


def _articles(point: Point, known: Mapping[str, Claim]) -> set[str]:
    return {known[claim].article for claim in point.claims if claim in known}


def _two_scopes(draft: Draft, steps: list[Point]) -> bool:
    """Whether one article gives two of the numbers for one day, or both as they stand and far apart: it counts two things, and nothing moved.

    What it gives as the number before, or what was lowered, is no second count; nor is the rounder one of its headline, nor, in a long course, what
    stands beside it there.
    """
    known = draft.desk.dossier.claim_by_id
    given: dict[tuple[str, Interval | None], set[float]] = {}
    standing: dict[str, set[float]] = {}
    for point, number in ((point, number_of(point.quantity)) for point in steps if point.quantity and point.reason != LOWERED):
        claims = [known[claim] for claim in point.claims if claim in known]
        for article in {claim.article for claim in claims if claim.counting != "superseded"}:
            given.setdefault((article, point.as_of), set()).add(float(number or 0))
        for claim in claims if number else ():
            if claim.counting == "total":
                standing.setdefault(claim.article, set()).add(float(number or 0))
    if any(max(both) > LEAP * min(both) for both in standing.values()):
        return True
    course = [float(number_of(point.quantity) or 0) for point in steps if point.quantity]
    two = [numbers for numbers in given.values() if max(numbers) > ROUNDER * min(numbers)]
    return any(len(course) < LONG or not _neighbours(numbers, course) for numbers in two)


def _neighbours(numbers: set[float], course: list[float]) -> bool:
    """Whether the numbers of one article follow one another in a course: it tells what the toll was, and is."""
    places = sorted(course.index(number) for number in numbers)
    return places[-1] - places[0] == len(places) - 1


def _steps(fact: Fact) -> list[Point]:
    """The first telling of each number: by the origins whose figure is shown if it moved with them; else by any, where the figure only grew, or of
    a toll that grew to what is shown those that nobody had passed before (parts of it, and late tellings, are none of its course).

    "Authorities" of no one place are nobody whose own count could move.
    """
    lowered = _until_lowered(fact)
    if lowered:
        return lowered if lowered[-1].current and _no_leap(lowered) else []
    moving = _until_shown([p for p in fact.points if p.quantity and p.as_of and p.standing in ("live", "superseded", "disputed")])
    shown = {point.origin.id for point in holding(fact)}
    own = _first_told(point for point in moving if point.origin.id in shown)
    own = own if fact.slot.predicate in STOCKS or fact.status == "revised down" else _higher(own)
    alone = len({point.origin.id for point in own}) == 1
    if len(own) > 1 and (alone or _no_leap(own)) and not any(point.origin.entity in GENERAL for point in own):
        return own
    every = _in_order(_first_told(moving))
    if _no_leap(every, fall=False):
        return every
    return own if alone and len(own) > 1 else _passing(fact, every)


def _passing(fact: Fact, every: list[Point]) -> list[Point]:
    """Of many tellings of a toll those higher than all before, of a stock those lower than all since its highest; nothing where they are few among
    the rest, or do not end in what is shown."""
    higher = _falling(every) if fact.slot.predicate in STOCKS else _higher(every)
    told = len(higher) >= FEWEST and len(higher) * 2 >= len(every)
    return higher if told and higher[-1].current and _no_leap(higher) else []


def _until_lowered(fact: Fact) -> list[Point]:
    """The course of a toll that somebody lowered: up to there, and, from what it was lowered to, to what is shown; empty where nobody did. What is
    less than half of that counts a part."""
    points = _in_order(_first_told(point for point in fact.points if point.as_of and point.standing in ("live", "superseded", "disputed")))
    cut = max((place for place, point in enumerate(points) if point.reason == LOWERED), default=-1) + 1
    shown = max((_size(point) for point in points if point.current), default=0.0)
    return [*_higher(points[:cut]), *_higher([point for point in points[cut:] if 2 * _size(point) > shown])] if cut else []


def _higher(points: list[Point]) -> list[Point]:
    """Those of a toll that are higher than all before: a lower one that takes none back counts a part (one night, one town)."""
    found: list[Point] = []
    for point in points:
        if point.quantity and (not found or _size(point) > _size(found[-1])):
            found.append(point)
    return found


def _falling(points: list[Point]) -> list[Point]:
    """From the highest of a stock on, those that are lower than all before: who is found is missing no more."""
    peak = max(range(len(points)), key=lambda at: _size(points[at]), default=0)
    found: list[Point] = []
    for point in points[peak:]:
        if not found or _size(point) < _size(found[-1]):
            found.append(point)
    return found


def _no_leap(steps: list[Point], fall: bool = True) -> bool:
    """Whether no step is so many times another that it counts something else; `fall`: whether a figure may be lower than the one before."""
    numbers = [number for point in steps if point.quantity and (number := number_of(point.quantity)) is not None]
    return all((before / LEAP if fall else before) <= after <= LEAP * before for before, after in pairwise(numbers))


def _in_order(points: list[Point]) -> list[Point]:
    """Steps by time; of times that overlap (one day in two time zones) the lower number first, as a count on the move passes it."""
    ordered: list[Point] = []
    for point in points:
        place = len(ordered)
        while place and _passed(point, ordered[place - 1]):
            place -= 1
        ordered.insert(place, point)
    return ordered


def _passed(point: Point, before: Point) -> bool:
    """Whether a count came by `point` on its way to `before`, on one day."""
    if not (point.as_of and before.as_of and point.quantity and before.quantity):
        return False
    low, high = number_of(point.quantity), number_of(before.quantity)
    return point.as_of.overlaps(before.as_of) and low is not None and high is not None and low < high


def _until_shown(points: list[Point]) -> list[Point]:
    """The points up to the last that the figure shown rests on: what came after it, and does not hold, is no step on its way."""
    last = max((place for place, point in enumerate(points) if point.current), default=len(points) - 1)
    return points[: last + 1]


def _first_told(points: Iterable[Point]) -> list[Point]:
    found: dict[object, Point] = {}
    for point in points:
        if point.quantity:
            found.setdefault(number_of(point.quantity), point)
    return list(found.values())
