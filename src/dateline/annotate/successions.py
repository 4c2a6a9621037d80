"""How figures of one article succeed one another: what is superseded has a newer figure beside it, and what is added has one to be added to."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.annotate.counts.increments import GROWTH
from dateline.annotate.places.event_places import inside
from dateline.model import Claim, Place
from dateline.model.predicates import PEOPLE

NONE = frozenset({"superseded", "withdrawn"})
NEAR = 40
"""Characters between two figures of one report, at most."""
HURT = frozenset({"injured", "hospitalised"})
"""Predicates of one kind: those first told to be in hospital are counted among the hurt later."""


def succeeding(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims in order. A figure is called superseded by words (earlier the ministry spoke of …) only where another of the same kind stands in
    the article, in no other place: alone it is what was told of something else. "More" people only set those apart from others to whom something
    else happened, where no figure of the same kind stands before them."""
    alone = [_alone(claim, at, claims) for at, claim in enumerate(claims)]
    kept = [
        not alone[at] or any(_one_report(claim, claims[near]) and not alone[near] for near in (at - 1, at + 1) if 0 <= near < len(claims))
        for at, claim in enumerate(claims)
    ]
    return tuple(claim if kept[at] and not _adds_to_nothing(claim, at, claims) else _total(claim) for at, claim in enumerate(claims))


def _one_report(claim: Claim, other: Claim) -> bool:
    """Whether two superseded figures stand side by side: one earlier report gave both."""
    near = max(claim.start, other.start) - min(claim.end, other.end) <= NEAR
    return claim.field == other.field and claim.counting == other.counting == "superseded" and near


def _alone(claim: Claim, at: int, claims: Sequence[Claim]) -> bool:
    """Whether nothing newer than a superseded figure stands in an article that tells of others as they are; of several such the largest is the
    newest."""
    if claim.counting != "superseded" or claim.predicate not in PEOPLE:
        return False
    newer = [
        other
        for index, other in enumerate(claims)
        if other.counting not in NONE or (other.counting == "superseded" and (_most(other), at) > (_most(claim), index))
    ]
    others = any(other.predicate in PEOPLE and other.quantity is not None and other.counting not in NONE for other in claims)
    return others and not any(_alike(claim, other) and _one_place(claim.place, other.place) for other in newer)


def _adds_to_nothing(claim: Claim, at: int, claims: Sequence[Claim]) -> bool:
    """Whether "more" people are only others than those to whom something else happened: no figure of the same kind stands before them, nor any
    total that could hold them."""
    if claim.counting != "increment" or claim.predicate not in PEOPLE or claim.field != "text":
        return False
    if any(signal.name == GROWTH for signal in claim.signals):
        return False
    if any(
        _alike(claim, other) and other.counting == "total" and _most(other) > _most(claim) and _one_place(claim.place, other.place)
        for other in claims
    ):
        return False
    before = claims[:at]
    told = {other.predicate for other in before if other.field == "text" and other.predicate in PEOPLE and other.quantity is not None}
    return bool(told) and claim.predicate not in told and not any(_alike(claim, other) for other in before)


def _alike(claim: Claim, other: Claim) -> bool:
    same = other.predicate == claim.predicate or {claim.predicate, other.predicate} == HURT
    return other is not claim and same and other.quantity is not None and other.role == claim.role


def _most(claim: Claim) -> float:
    ends = [end for end in (claim.quantity.low, claim.quantity.high) if end is not None] if claim.quantity else []
    return float(max(ends, default=0))


def _one_place(one: Place | None, other: Place | None) -> bool:
    return one is None or other is None or inside(one, other) or inside(other, one)


def _total(claim: Claim) -> Claim:
    changes = {"counting": "total", "relation": None if claim.relation == "increment" else claim.relation}
    return Claim(**{**{name: getattr(claim, name) for name in claim.__struct_fields__}, **changes})
