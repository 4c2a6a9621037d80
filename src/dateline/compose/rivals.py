"""Which figures of a fact contradicted one another, and when: the last time, and before."""

from __future__ import annotations

from datetime import datetime, timedelta

from dateline.model import Fact, Point

TOGETHER = timedelta(days=7)
"""Disputed figures no further apart than this are one contradiction."""
LONG = timedelta(days=2)
RECALLED = timedelta(days=14)
"""How far back the figure may lie that one disputed alone speaks against."""


def contradictions(fact: Fact) -> list[list[Point]]:
    """The rival figures of each contradiction in a fact, oldest first; figures of two origins at least in each.

    A figure that alone is disputed (more origins side with the other) stands beside the last one of another origin before it. What a third
    body's larger figure has overtaken since is settled, and left out: every side was behind.
    """
    groups: list[list[Point]] = []
    for point in sorted(
        (point for point in fact.points if point.standing == "disputed" and point.quantity and point.as_of), key=_start, reverse=True
    ):
        if groups and _start(groups[-1][0]) - _start(point) <= TOGETHER:
            groups[-1].append(point)
        else:
            groups.append([point])
    found = [sorted(_with_rival(group, fact), key=_start) for group in reversed(groups)]
    return [group for group in found if len({point.origin.id for point in group}) > 1 and not _overtaken(group, fact)]


def _overtaken(group: list[Point], fact: Fact) -> bool:
    """Whether the figure that holds is larger than all that the rivals gave, and of named bodies none of which is among them."""
    shown = [point for point in fact.points if point.current and point.quantity]
    if not shown or any(point.origin.is_outlet for point in shown) or {point.origin.id for point in shown} & {point.origin.id for point in group}:
        return False
    return min(_floor(point) for point in shown) > max(_floor(point) for point in group)


def _floor(point: Point) -> float:
    quantity = point.quantity
    return float((quantity.low if quantity.low is not None else quantity.high) or 0) if quantity else 0.0


def _with_rival(group: list[Point], fact: Fact) -> list[Point]:
    if len({point.origin.id for point in group}) > 1 or all(point.reason != "contradicted" for point in group):
        return group
    first = min(_start(point) for point in group)
    held = [
        point for point in fact.points if point.standing in ("live", "disputed") and point.quantity and point.as_of and not point.origin.is_outlet
    ]
    before = [p for p in held if not _stretch(p) and p.origin.id != group[0].origin.id and timedelta(0) <= first - _start(p) <= RECALLED]
    return [*group, max(before, key=lambda point: (_start(point), point.origin.id))] if before else group


def _stretch(point: Point) -> bool:
    """Whether a point counts those of some days that were over (last week's dead): it speaks against no later figure."""
    return point.as_of is not None and point.as_of.end - point.as_of.start > LONG


def _start(point: Point) -> datetime:
    assert point.as_of is not None
    return point.as_of.start
