"""A headline drops bounds and voices ("151 dead" over "at least 151 people were killed, officials said"): its figure is the body's, said again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.model import Claim
from dateline.model.predicates import PEOPLE, THINGS

COUNTED = frozenset((*PEOPLE, *THINGS))


def folded(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims without those of the headline that only repeat a counted figure of the text, less exactly, and without "none" said again."""
    body = [claim for claim in claims if claim.field != "title" and claim.predicate in COUNTED and claim.quantity]
    none: set[tuple[str, str]] = set()
    for claim in claims:
        if claim.field == "title" and claim.predicate in COUNTED and any(_repeats(claim, other) for other in body):
            continue
        if claim.predicate in COUNTED and claim.quantity and claim.quantity.high == 0:
            if (claim.field, claim.predicate) in none:
                continue
            none.add((claim.field, claim.predicate))
        yield claim


def _repeats(title: Claim, other: Claim) -> bool:
    """One number in both, and the body says more: a bound, a hedge, or who counted."""
    if title.predicate != other.predicate or title.quantity is None or other.quantity is None or title.voices:
        return False
    if title.quantity == other.quantity and not other.voices:
        return False
    return bool(_numbers(title) & _numbers(other))


def _numbers(claim: Claim) -> set[float]:
    """The ends of a quantity; of "more than N" both N and N + 1."""
    quantity = claim.quantity
    ends = {float(end) for end in (quantity.low, quantity.high) if end is not None} if quantity else set()
    if quantity is not None and quantity.high is None and quantity.low is not None:
        ends.add(float(quantity.low) - 1)
    return ends
