"""claims → facts: origins, slots, succession, conflict. A pure function of the claims, whatever their order."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Dossier, Fact, Noun, Origin
from dateline.model.fact import Standing
from dateline.reconcile.memory import Memory
from dateline.reconcile.plan import plan
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
    """The facts of one story as it grows: each account reads only the articles, and settles only the slots, that something new bears on.

    A piece is kept only when all it was made from is equal, so `facts` is `reconcile` of the dossier, always.
    """

    def __init__(self) -> None:
        self._memory = Memory()

    def facts(self, dossier: Dossier) -> tuple[Fact, ...]:
        """`reconcile(dossier)`; of the same story's dossier before it only what changed is reckoned again."""
        memory = self._memory
        facts = tuple(memory.kept(("fact", key), settle, bundle) for key, bundle in plan(dossier, memory).items())
        memory.turn()
        return facts


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
