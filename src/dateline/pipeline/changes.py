"""What a settling changed in the figures of a story: new ones, those that moved, new contradictions, what was taken back."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from dateline.compose.figures import is_figure
from dateline.compose.sayings import anchor
from dateline.model import Dossier, Fact, Point, Story
from dateline.store.changes import Cause, Change, ChangeKind
from dateline.store.corrections import Correction

CONTESTED = frozenset({"in conflict", "denied"})


@dataclass(frozen=True, kw_only=True)
class Before:
    """How things stood: the story (None: there was none of this id), the facts of every story that its articles were in, and what editors
    corrected since."""

    story: Story | None
    facts: Mapping[str, tuple[Fact, ...]]
    corrected: Collection[Correction] = ()


def changes(before: Before, dossier: Dossier) -> tuple[Change, ...]:
    """What changed in a story that was there before; of a story that is new nothing is told: its articles are the news."""
    if before.story is None:
        return ()
    known = {fact.slot.key: fact for key in sorted(before.facts) if key != before.story.id for fact in before.facts[key]}
    known |= {fact.slot.key: fact for fact in before.facts.get(before.story.id, ())}
    return tuple(change for fact in dossier.facts if is_figure(fact) for change in _of(fact, known.get(fact.slot.key), before, dossier))


def _of(fact: Fact, then: Fact | None, before: Before, dossier: Dossier) -> Iterator[Change]:
    fresh = [claim for claim in fact.claims if then is None or claim not in then.claims]
    cause, fix = _cause(fresh, before, dossier)
    for kind in _kinds(fact, then):
        points = _telling(kind, fact)
        yield Change(
            story=dossier.story.id, kind=kind, slot=fact.slot, fact=fact.id, was=then.value if then else None, now=fact.value, status=fact.status,
            claims=_newest(points, fresh), origins=tuple(dict.fromkeys(point.origin.name for point in points)),
            cause=cause, by=fix.by if fix else "", reason=fix.reason if fix else "",
        )  # fmt: skip


def _telling(kind: ChangeKind, fact: Fact) -> list[Point]:
    """The points that a change rests on: those that were taken back, all that contradict each other, or those that give the figure shown."""
    if kind == "withdrawn":
        return [point for point in fact.points if point.standing == "withdrawn"]
    current = [point for point in fact.points if point.current] or list(fact.points)
    if kind == "conflict" or fact.value is None:
        return current
    shown = anchor(fact.value)
    return [point for point in current if point.quantity and anchor(point.quantity) == shown] or current


def _newest(points: list[Point], fresh: list[str]) -> tuple[str, ...]:
    """The claims of some points, those that are new first, a claim of each point before the others."""
    ordered = [sorted(point.claims, key=lambda claim: claim not in fresh) for point in points]
    first, rest = [claims[0] for claims in ordered if claims], [claim for claims in ordered for claim in claims[1:]]
    return tuple(dict.fromkeys(sorted((*first, *rest), key=lambda claim: claim not in fresh)))


def _kinds(fact: Fact, then: Fact | None) -> Iterator[ChangeKind]:
    if then is None or then.value is None:
        yield "new"
    elif fact.value is not None and anchor(then.value) != anchor(fact.value):
        yield "moved"
    if then is not None and fact.status in CONTESTED and then.status not in CONTESTED:
        yield "conflict"
    if then is not None and _withdrawn(fact) - _withdrawn(then):
        yield "withdrawn"


def _withdrawn(fact: Fact) -> set[float | int | None]:
    """The figures that were taken back; who goes on to repeat an old withdrawal is no news."""
    return {anchor(point.quantity) for point in fact.points if point.quantity and point.standing == "withdrawn"}


def _cause(fresh: list[str], before: Before, dossier: Dossier) -> tuple[Cause, Correction | None]:
    """Why: people merged or split stories, an editor corrected a reading, the same claims are reconciled otherwise; "" for what articles say."""
    assert before.story is not None
    now, then = set(dossier.story.articles), set(before.story.articles)
    if then - now or set(before.facts) - {before.story.id}:
        return "regrouped", None
    fixes = {one.article: one for one in before.corrected if one.article in now}
    told = {dossier.claim_by_id[claim].article for claim in fresh}
    if fixes and told <= set(fixes):
        return "corrected", fixes[sorted(told)[0]] if told else list(fixes.values())[-1]
    return ("reread", None) if now == then and not fresh else ("", None)
