"""What money is worth, by its order of magnitude: enough to see a sum that is ten times what its conversion makes it, and for nothing else."""

from __future__ import annotations

from functools import cache

from dateline.knowledge.tables import rows


def worth(sum_: float, currency: str | None) -> float | None:
    """A sum in US dollars, by a rate that held to within a factor of three or so through 2014–2024; None for a currency without such a rate.

    Currencies that fell further (lira, rial, the Argentine peso) have none: nobody can tell a misprint from a year.
    """
    rate = _rates().get(currency or "")
    return sum_ / rate if rate else None


@cache
def _rates() -> dict[str, float]:
    return {code: float(rate) for code, rate in rows("currencies.tsv")}
