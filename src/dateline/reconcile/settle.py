"""One slot's bundle becomes one fact: points with their standings, the range shown, the status and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dateline.model import Fact, Point, Slot
from dateline.model.fact import Standing
from dateline.reconcile import slots
from dateline.reconcile.conflict import rivals
from dateline.reconcile.lowered import outlived
from dateline.reconcile.plan import Bundle
from dateline.reconcile.said import Said
from dateline.reconcile.series import Report, Slate, stale
from dateline.reconcile.shown import Shown, shown
from dateline.reconcile.suspicion import Echoes, suspicion, undecided


class Judged(NamedTuple):
    """A claim of a report with the standing it was given, and the key of the reason."""

    item: Said
    standing: Standing
    reason: str = ""


def settle(bundle: Bundle) -> Fact:
    """The fact of one slot. Pure: equal bundles give equal facts."""
    slate, echoes = Slate(bundle.items), Echoes(bundle.outer, bundle.sibling)
    every = slate.reports
    for report in every:
        report.suspected = suspicion(report, slate, echoes, bundle.slot)
    slate.succeed()
    contested = rivals(slate, bundle.slot.predicate, bundle.slot.group) | undecided(slate) if _comparable(bundle) else frozenset[int]()
    judged = [judged_report(report, slate, at in contested, bundle) for at, report in enumerate(every)]
    result = shown(bundle, every, [_report_standing(row) for row in judged])
    return Fact(
        story=bundle.story,
        slot=bundle.slot,
        value=result.value,
        status=result.status,
        points=_points(every, judged, frozenset(result.current)),
        conservative=result.conservative,
        rule=result.rule,
        as_of=result.as_of,
        independent=result.independent,
        reason=_why(result, judged),
        inside=bundle.inside,
        derived=result.derived,
    )


def _comparable(bundle: Bundle) -> bool:
    """Acts of one name may happen twice, and statements are many: only figures contradict one another."""
    return any(item.quantity is not None for item in bundle.items) and bundle.slot.predicate not in slots.STATED


def judged_report(report: Report, slate: Slate, contested: bool, bundle: Bundle) -> list[Judged]:
    """How each claim of a report stands."""
    return [judge(item, slate, contested, report.suspected, bundle) for item in report.items]


def _elsewhere(item: Said, slot: Slot) -> bool:
    """Whether the claim's own words name a place that has nothing to do with the slot's: it was taken for a misreading, and that is shown."""
    named, place = item.claim.place, slot.place
    if named is None or place is None or named.id is None or place.id is None or named.within(place) or place.within(named):
        return False
    of_people = item.claim.group is not None and item.claim.group.cls.startswith("nationals")
    return named.text in item.claim.quote and not of_people


def _fell(item: Said, bundle: Bundle) -> bool:
    """Whether a claim tells a part of a whole that was taken back: beside it, by its origin, or of a place in it by nobody that is named."""
    article = item.claim.article
    return (article, item.origin.id) in bundle.fallen or (item.rank < 2 and (article, "") in bundle.fallen)


def judge(item: Said, slate: Slate, contested: bool, suspected: str, bundle: Bundle) -> Judged:
    """How one claim stands, the gravest reason first."""
    if item.claim.counting == "withdrawn" or (bundle.fallen and _fell(item, bundle)):
        return Judged(item, "withdrawn", "withdrawn")
    if item.claim.counting == "superseded" or slate.outgrown(item):
        return Judged(item, "superseded", "superseded")
    ended = slate.ended(item)
    if ended:
        return Judged(item, ended, ended)
    lowered = outlived(item, slate.lowerings)
    if lowered:
        return Judged(item, lowered, "lowered" if lowered == "superseded" else lowered)
    if suspected or _elsewhere(item, bundle.slot):
        return Judged(item, "suspect", suspected or "other-place")
    if stale(item, slate):
        return Judged(item, "stale", "stale")
    if contested or item.claim.stance == "disputed":
        return Judged(item, "disputed", "contradicted" if contested else "contested")
    return Judged(item, "live")


_GRAVITY: tuple[Standing, ...] = ("live", "disputed", "stale", "suspect", "superseded", "withdrawn")


def _report_standing(row: Sequence[Judged]) -> Standing:
    """A report stands as the best of its claims, but one withdrawal ends it."""
    standings = {judged.standing for judged in row}
    return "withdrawn" if "withdrawn" in standings else min(standings, key=_GRAVITY.index)


def _points(every: Sequence[Report], judged: Sequence[Sequence[Judged]], current: frozenset[Report]) -> tuple[Point, ...]:
    """A point for each report, and within it for each standing of its claims; a claim is in exactly one point."""
    points = []
    for report, row in zip(every, judged, strict=True):
        shown = report in current
        for standing in sorted({entry.standing for entry in row}, key=_GRAVITY.index):
            same = [entry for entry in row if entry.standing == standing]
            points.append(_point(report, same, shown and standing in ("live", "disputed")))
    return tuple(points)


def _point(report: Report, same: Sequence[Judged], current: bool) -> Point:
    first = same[0]
    return Point(
        origin=report.origin,
        quantity=report.quantity,
        as_of=first.item.at,
        claims=tuple([entry.item.id for entry in same]),
        standing=first.standing,
        reason=first.reason,
        current=current,
    )


def _why(result: Shown, judged: Sequence[Sequence[Judged]]) -> str:
    if result.status == "suspect":
        return next((entry.reason for row in judged for entry in row if entry.standing == "suspect"), "suspect")
    return result.status.replace(" ", "-")
