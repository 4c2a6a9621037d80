"""Two figures beside one another: whether one number can be meant by both."""

from __future__ import annotations

from dateline.model import Quantity
from dateline.reconcile.rules import ROUNDING, TOLERANCE, VAGUE
from dateline.reconcile.said import anchor, lower, upper


def ends(quantity: Quantity) -> tuple[float, float]:
    """The smallest and the largest number that a quantity may mean, the ends of an approximate one giving way by the published tolerance."""
    slack = TOLERANCE if quantity.approx else 0.0
    return lower(quantity) * (1 - slack), upper(quantity) * (1 + slack)


def compatible(one: Quantity | None, other: Quantity | None) -> bool:
    """Whether one number can satisfy both, within the published tolerance. Nothing said is compatible with anything."""
    if one is None or other is None or one.unit != other.unit:
        return one is None or other is None
    low, high = ends(one)
    other_low, other_high = ends(other)
    return low <= other_high and other_low <= high


def near_enough(one: Quantity | None, other: Quantity | None) -> bool:
    """Whether two figures are compatible, or one only is the other rounded: about 2,000 is no other count than 1,678, nor more than 50 than 50."""
    if one is None or other is None or compatible(one, other) or _just_above(one, other) or _just_above(other, one):
        return True
    return one.overlaps(other, max(_rounding(quantity) for quantity in (one, other)))


def _just_above(bound: Quantity, exact: Quantity) -> bool:
    """Whether one is "more than" the very number that the other gives."""
    return bound.high is None and bound.low is not None and exact.exact and exact.unit == bound.unit and bound.low - 1 == exact.low


def rounds(loose: Quantity | None, exact: Quantity | None) -> bool:
    """Whether a lower bound or an approximate number only says an exact one less closely: it allows it, and lies within the tolerance."""
    if loose is None or exact is None or loose.exact or not exact.exact or not compatible(loose, exact):
        return False
    return anchor(exact) <= anchor(loose) * (1 + TOLERANCE) and not wide(loose)


def _rounding(quantity: Quantity) -> float:
    """The share of an approximate number by which its rounding may have moved it: half of the last place that is no zero."""
    number = int(anchor(quantity))
    if not quantity.approx or not number:
        return 0.0
    zeros = len(str(number)) - len(str(number).rstrip("0"))
    return min(ROUNDING, 10**zeros / 2 / number)


def wide(quantity: Quantity | None) -> bool:
    """Whether a quantity is a vague word's: its ends lie far apart."""
    if quantity is None or not quantity.low or quantity.high is None:
        return False
    return quantity.high >= VAGUE * quantity.low
