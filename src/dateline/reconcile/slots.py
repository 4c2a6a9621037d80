"""What a claim counts: predicate + group + place + aspect; and which claims never enter a figure."""

from __future__ import annotations

from dateline.knowledge import places
from dateline.model import Claim, Place, Slot
from dateline.model.predicates import ACTS, MEASURES, PEOPLE, SAY, THINGS

COUNTED = frozenset((*PEOPLE, *THINGS))
STATED = frozenset((SAY, "accuse"))
TOTAL = "total"
HELD = {
    "affected": frozenset({"killed", "injured", "missing", "displaced", "evacuated", "hospitalised"}),
    "injured": frozenset({"hospitalised"}),
    "detained": frozenset({"charged"}),
    "displaced": frozenset({"evacuated"}),
}
"""Kinds of count that hold others whole: who is in hospital is hurt, and who is charged was detained."""
OWN_PLACE = frozenset({"clause", "sentence"})
"""Where a claim names its place itself, by its signal."""


def several(place: Place) -> bool:
    """Whether a place is more than one country: a region of several, or several as a page lists them."""
    return place.kind == "region" and (place.id is None or bool(places.members(place.id)))


def enters(claim: Claim) -> bool:
    """Whether a claim is about this event and says something that can be reconciled.

    Perpetrators, plans, other events and general background never enter; a count without a number, a measure of nothing named
    and a statement that nobody contests give no fact (the brief still quotes statements).
    """
    if claim.about != "event" or claim.role == "perpetrator" or converts(claim):
        return False
    if claim.predicate in COUNTED:
        return claim.quantity is not None and claim.quantity.known
    if claim.predicate in MEASURES:
        return claim.topic is not None and claim.quantity is not None and claim.quantity.known
    if claim.predicate in STATED and claim.evidence is not None:
        return True
    return claim.predicate in ACTS and claim.predicate not in STATED


def converts(claim: Claim) -> bool:
    """Whether a claim is a sum of money said again in another currency: its writer's arithmetic, by which the sum can be checked."""
    return claim.predicate == "amount" and claim.relation == "coordinate"


def group(claim: Claim) -> str | None:
    """The class that is counted; people where a count of people names none."""
    if claim.group is not None:
        return claim.group.cls
    return "people" if claim.predicate in PEOPLE else None


def aspect(claim: Claim, parent: Claim | None) -> str:
    """Which aspect of the count: the total, a named part of it, a growth, the topic of an act or a measure."""
    if claim.predicate in COUNTED:
        return _counted_aspect(claim, parent)
    if claim.predicate in MEASURES:
        unit = claim.quantity.unit if claim.quantity else None
        return str(claim.topic) if unit in (None, "percent") else f"{claim.topic}/{unit}"
    if claim.topic is not None:
        return claim.topic
    return claim.time.iso if claim.time else TOTAL


def _counted_aspect(claim: Claim, parent: Claim | None) -> str:
    """Unnamed parts are known by their number alone: "two of them" in two articles is one part.

    Of a wider kind of count (the hurt, of whom 40 are in hospital) a part is all of its own kind.
    """
    narrower = claim.group.narrower if claim.group else None
    if narrower:
        return narrower
    if claim.counting == "increment":
        return "increment"
    if claim.counting == "subset" and not _whole_of_its_own(claim, parent):
        return f"part:{claim.quantity.low}-{claim.quantity.high}" if claim.quantity else "part"
    return TOTAL


def _whole_of_its_own(claim: Claim, parent: Claim | None) -> bool:
    """Whether a part is all that is counted of a group, of a kind, or in a place of its own."""
    if parent is not None and (group(parent) != group(claim) or claim.predicate in HELD.get(parent.predicate, ())):
        return True
    return _of_its_own_place(claim, parent)


def _of_its_own_place(claim: Claim, parent: Claim | None) -> bool:
    """Whether a part is all that was counted in a place inside that of its whole ("of the dead, 30 in the capital"), or in one that it names
    where no whole is told, or one of no place."""
    place, whole = claim.place, parent.place if parent else None
    if place is None:
        return False
    if whole is None:
        return any(signal.name == "place" and signal.reason in OWN_PLACE for signal in claim.signals)
    if place.id is None or place.id == whole.id:
        return False
    return place.within(whole) or (several(whole) and not several(place))


def slot(claim: Claim, place: Place | None, cls: str | None, parent: Claim | None = None) -> Slot:
    """The slot of a claim whose place and group have been brought to the story's scopes."""
    return Slot(predicate=claim.predicate, group=cls, place=place, aspect=aspect(claim, parent))
