"""A figure told again is the same figure: it was where and when another of its sentences says, where its own says nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import structs

from dateline.annotate.places.event_places import inside
from dateline.annotate.when import WIDE
from dateline.knowledge import places
from dateline.model import Claim, Interval, Place
from dateline.model.predicates import PEOPLE

TOLD = frozenset({"clause", "sentence", "previous"})
"""Sources of a place that the figure's own paragraph names."""
SETTLED = frozenset({"clause", "sentence"})
BESIDE, NEAR = 3, 40
"""Claims, and characters, between a part and its whole in one sentence, at most."""
TELLING = 10
"""A number from which on the same one, told twice in the text, is one figure; a smaller one where the headline tells it, too."""

Key = tuple[str, float]


def retold(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims in order. A figure whose sentence names no place has that of the sentence that tells it again and does; a figure without a day has
    that of the one told again, a part that of its whole."""
    figures: dict[Key, list[Claim]] = defaultdict(list)
    wholes = {claim.id: claim for claim in claims}
    parts = [at for at, claim in enumerate(claims) if claim.relation == "subset" and _source(claim) in SETTLED]
    shared = {whole.id for at in parts for whole in claims[max(0, at - BESIDE) : at + BESIDE + 1] if _told_with(claims[at], whole)}
    for claim in claims:
        if (key := _key(claim)) is not None:
            figures[key].append(claim)
    for claim in claims:
        key = _key(claim)
        alike = figures[key] if key is not None else []
        same = [other for other in alike if other is not claim and _one_figure(claim, other)]
        place = _place(claim, [other for other in same if other.id not in shared])  # of a whole with its part it may be the part's
        time = _time(claim, same, wholes.get(claim.parent or ""))
        yield claim if place is claim.place and time is claim.time else structs.replace(claim, place=place, time=time)


def _key(claim: Claim) -> Key | None:
    """What tells one figure of an event from another: what happened, and to how many."""
    quantity = claim.quantity
    number = None if quantity is None else quantity.low if quantity.low is not None else quantity.high
    counted = claim.predicate in PEOPLE and claim.about == "event" and claim.counting == "total"
    return (claim.predicate, float(number)) if counted and number is not None else None


def _told_with(part: Claim, whole: Claim) -> bool:
    """Whether a part and a figure before it or behind it have one place (of the 24 dead 14 in Madrid): it may be the part's alone."""
    near = whole.id != part.id and whole.field == part.field and max(part.start, whole.start) - min(part.end, whole.end) <= NEAR
    return near and whole.predicate == part.predicate and whole.place == part.place


def _one_figure(claim: Claim, other: Claim) -> bool:
    number = _key(claim)
    headed = (claim.field == "title") != (other.field == "title")
    return claim.role == other.role and number is not None and (headed or number[1] >= TELLING)


def _place(claim: Claim, same: Sequence[Claim]) -> Place | None:
    """The place of the same figure, where a claim has none or one that only its article tells, and that holds it."""
    if not same or _source(claim) in SETTLED:
        return claim.place
    if _source(claim) in TOLD:  # a headline calls an event after a town (the Agadir quake) whose dead are the country's
        same = [other for other in same if other.field != "title"]
    told = [other.place for other in same if other.place is not None and _source(other) in TOLD and _one_spot(other.place)]
    first = told[0] if told else None
    if first is None or any(place.id != first.id or place.name != first.name for place in told):
        return claim.place
    return first if claim.place is None or inside(first, claim.place) else claim.place


def _one_spot(place: Place) -> bool:
    """Whether a place is one, and no list of them nor a region of several countries."""
    return not places.members(place.id) if place.id is not None else place.kind == "city"


def _time(claim: Claim, same: Sequence[Claim], whole: Claim | None) -> Interval | None:
    if claim.time is not None or claim.as_of is not None:
        return claim.time
    if claim.relation == "subset" and whole is not None and whole.about == claim.about:
        return whole.time
    told = [other.time for other in same if other.time is not None and other.time.end - other.time.start <= WIDE]
    return told[0] if told and all(time == told[0] for time in told) else None


def _source(claim: Claim) -> str:
    """Where the place of a claim was found."""
    return next((signal.reason for signal in claim.signals if signal.name == "place"), "")
