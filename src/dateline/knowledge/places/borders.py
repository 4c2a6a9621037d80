"""The outlines of the world's countries, for maps: Natural Earth at 1:50 million, as it draws the borders (de facto)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from dateline.knowledge.tables import rows

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Ring:
    """One closed outline: (longitude, latitude) in degrees, and the box it fills."""

    points: tuple[Point, ...]
    west: float
    south: float
    east: float
    north: float


@cache
def outlines() -> tuple[tuple[str, tuple[Ring, ...]], ...]:
    """Each country's ISO 3166-1 code ("" where it has none) with its rings."""
    return tuple((code, tuple(map(_ring, rings))) for code, *rings in rows("borders.tsv.gz"))


def outline(code: str) -> Iterator[Ring]:
    """The rings of one country; none where it is not drawn."""
    return (ring for known, rings in outlines() if known == code for ring in rings)


def _ring(written: str) -> Ring:
    """Whole hundredths of a degree: the first point, then steps."""
    steps = list(map(int, written.split(" ")))
    xs = [x / 100 for x in accumulate(steps[::2])]
    ys = [y / 100 for y in accumulate(steps[1::2])]
    return Ring(tuple(zip(xs, ys, strict=True)), min(xs), min(ys), max(xs), max(ys))
