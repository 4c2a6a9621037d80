"""claims → facts: origins, slots, succession, conflict. A pure function of the claims, whatever their order."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Dossier, Fact, Noun, Origin
from dateline.model.fact import Standing
from dateline.reconcile.plan import Bundle, plan
from dateline.reconcile.settle import settle

__all__ = ["Assignment", "Ledger", "assignments", "reconcile", "update"]


class Assignment(Noun, frozen=True, kw_only=True):
    """Where one claim went: its slot's key, its origin, and how it stands there."""

    claim: str
    slot: str
    origin: Origin
    standing: Standing
    reason: str = ""


def reconcile(dossier: Dossier) -> tuple[Fact, ...]:
    """What all the claims of a story say, slot by slot, in the order of the slots' keys.

    Needs the dossier's story (for its copy families), articles and readings; facts it already holds are not looked at.
    """
    return tuple(settle(bundle) for bundle in plan(dossier).values())


class Ledger:
    """The facts of one story as it grows: each account settles only the slots that something new bears on.

    A slot is kept only when all it was settled from is equal, so `facts` is `reconcile` of the dossier, always.
    """

    def __init__(self) -> None:
        self._settled: dict[str, tuple[Bundle, Fact]] = {}

    def facts(self, dossier: Dossier) -> tuple[Fact, ...]:
        """`reconcile(dossier)`; of the same story's dossier before it only what changed is reckoned again."""
        self._settled = {key: self._kept(key, bundle) for key, bundle in plan(dossier).items()}
        return tuple(fact for _, fact in self._settled.values())

    def _kept(self, key: str, bundle: Bundle) -> tuple[Bundle, Fact]:
        known = self._settled.get(key)
        return known if known is not None and known[0] == bundle else (bundle, settle(bundle))


def update(before: Dossier, after: Dossier) -> tuple[Fact, ...]:
    """`reconcile(after)`, taking from `before.facts` every fact of a slot that nothing new touches.

    `before` is a dossier with its facts. Equal to a full recomputation, always: a slot is kept only when all it was settled from is equal.
    Who keeps a `Ledger` while a story grows need not plan the story before again.
    """
    known = {fact.slot.key: fact for fact in before.facts}
    was, now = plan(before), plan(after)
    return tuple(known[key] if key in known and was.get(key) == bundle else settle(bundle) for key, bundle in now.items())


def assignments(facts: tuple[Fact, ...]) -> Iterator[Assignment]:
    """Every claim that entered a fact, exactly once."""
    for fact in facts:
        for point in fact.points:
            for claim in point.claims:
                yield Assignment(claim=claim, slot=fact.slot.key, origin=point.origin, standing=point.standing, reason=point.reason)
