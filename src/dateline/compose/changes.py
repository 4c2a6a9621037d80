"""What changed since an earlier account: figures that moved, new ones, new conflicts and withdrawals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from dateline.compose import figures, sayings
from dateline.compose.desk import Desk, Draft
from dateline.compose.rivals import contradictions
from dateline.model import Fact, Point, Sentence

MOST = 12
"""What a reader takes in; the key figures have the rest."""
_LOST = "withdrawn"


def section(desk: Desk, earlier: Iterable[Fact]) -> Iterator[Sentence | None]:
    """One line for each change, in the order of the key figures. `earlier` are the facts as they stood then; without any, nothing is a change."""
    before = {fact.slot.key: fact for fact in earlier}
    if not before:
        return
    now = [fact for fact in sorted(desk.dossier.facts, key=figures.rank) if figures.is_figure(fact)]
    shown = sorted(sorted((fact for fact in now if _news(fact, before)), key=figures.weight)[:MOST], key=figures.rank)
    for fact in shown:
        yield from _told(desk, fact, before.get(fact.slot.key))


def _news(fact: Fact, before: Mapping[str, Fact]) -> bool:
    then = before.get(fact.slot.key)
    return then is None or _moved(fact, then) or _clashed(fact, then) or bool(_withdrawn(fact, then))


def _told(desk: Desk, fact: Fact, then: Fact | None) -> Iterator[Sentence | None]:
    if then is None:
        yield desk.write(_new, fact)
        return
    if _moved(fact, then):
        yield desk.write(_step, fact, then)
    if _clashed(fact, then):
        yield from (desk.write(sayings.conflict, fact, points) for points in contradictions(fact))
    if lost := _withdrawn(fact, then):
        yield desk.write(sayings.spoiled, fact, lost, _LOST)


def _moved(fact: Fact, then: Fact) -> bool:
    """Whether another number is shown, whatever its words: 26 and "at least 26" are no movement."""
    assert fact.value is not None
    return then.value is not None and sayings.anchor(fact.value) != sayings.anchor(then.value)


def _clashed(fact: Fact, then: Fact) -> bool:
    return fact.status == "in conflict" != then.status


def _withdrawn(fact: Fact, then: Fact) -> list[Point]:
    """The figures that were taken back since; who goes on to repeat an old withdrawal is no news."""
    known = {sayings.anchor(point.quantity) for point in then.points if point.quantity and point.standing == _LOST}
    lost = [point for point in fact.points if point.quantity and point.standing == _LOST]
    return [point for point in lost if point.quantity and sayings.anchor(point.quantity) not in known]


def _new(draft: Draft, fact: Fact) -> str:
    return draft.say("changed-new", line=figures.line(draft, fact))


def _step(draft: Draft, fact: Fact, then: Fact) -> str:
    """The figure now, and what it was."""
    line = figures.line(draft, fact)
    points = figures.telling(then)
    draft.cite(claim for point in points for claim in point.claims)
    return draft.say("changed-from", line=line, before=draft.listed(figures.step(draft, point) for point in points if point.quantity))
