"""Quantities with their imprecision: intervals that keep the words."""

from __future__ import annotations

from dateline.model.base import Noun

Number = int | float


class Quantity(Noun, frozen=True, kw_only=True):
    """low ≤ the true number ≤ high, as far as the words say; None is an open end.

    `approx` is set for "about", "some" and for vague words ("dozens"). `unit` is None for a count of people or things,
    else a closed name: percent, day, hour, month, year, USD …, km, tonne, magnitude.
    """

    low: Number | None
    high: Number | None
    approx: bool = False
    text: str = ""
    unit: str | None = None

    @property
    def exact(self) -> bool:
        """One number, said without a hedge."""
        return self.low is not None and self.low == self.high and not self.approx

    @property
    def known(self) -> bool:
        return self.low is not None or self.high is not None

    def overlaps(self, other: Quantity, tolerance: float = 0.0) -> bool:
        """Whether one number can satisfy both. `tolerance` widens approximate quantities, as a share of their ends."""
        low, high = self._widened(tolerance)
        other_low, other_high = other._widened(tolerance)
        return low <= other_high and other_low <= high

    def contains(self, other: Quantity) -> bool:
        """Whether every number that satisfies `other` satisfies this."""
        low, high = self._widened(0)
        other_low, other_high = other._widened(0)
        return low <= other_low and other_high <= high

    def _widened(self, tolerance: float) -> tuple[float, float]:
        slack = tolerance if self.approx else 0.0
        low = float("-inf") if self.low is None else self.low * (1 - slack)
        high = float("inf") if self.high is None else self.high * (1 + slack)
        return low, high
