"""Tolls that were counted too high: an article tells the higher figure as the one before the lower, and those who told it before held no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from dateline.model.fact import Standing
from dateline.model.predicates import STOCKS
from dateline.reconcile.rules import BESIDE, MOVING, PART_FACTOR, STALE_AFTER, TELLING
from dateline.reconcile.said import Said


class Lowering(NamedTuple):
    """From which number to which a toll was lowered, when that was told, and in which article."""

    before: float
    after: float
    told: datetime
    article: str

    def covers(self, item: Said) -> bool:
        """Whether a claim gives one of the figures that hold no more."""
        return item.quantity is not None and self.after * MOVING < item.number <= self.before


def lowerings(items: Iterable[Said]) -> tuple[Lowering, ...]:
    """What the articles of a slot tell of its toll having been lowered, the oldest first. A stock falls of itself."""
    by_article: dict[str, list[Said]] = {}
    for item in items:
        if item.quantity is not None and item.claim.predicate not in STOCKS:
            by_article.setdefault(item.claim.article, []).append(item)
    found = (one for mine in by_article.values() for one in _of_article(mine))
    return tuple(sorted(found, key=lambda one: (one.told, one.before, one.after, one.article)))


def _of_article(mine: Sequence[Said]) -> Iterator[Lowering]:
    gone = [item for item in mine if item.claim.counting == "superseded"]
    for old in gone:
        for new in mine:
            fell = new.claim.counting == "total" and new.number >= TELLING and MOVING < old.number / new.number <= PART_FACTOR
            if fell and _beside(old, new):
                yield Lowering(old.number, new.number, new.start, new.claim.article)


def _beside(one: Said, other: Said) -> bool:
    near = max(one.claim.start, other.claim.start) - min(one.claim.end, other.claim.end) <= BESIDE
    return one.claim.field == other.claim.field and near


def outlived(item: Said, known: Sequence[Lowering]) -> Standing | None:
    """How a claim stands whose figure somebody lowered: superseded where it was told before, or beside it; stale where words that name
    nobody still give it a day later. Who is named and holds on to it contradicts the lower one."""
    for one in known:
        if not one.covers(item):
            continue
        if item.start < one.told or item.claim.article == one.article:
            return "superseded"
        named = item.rank == 2 and item.claim.voices and not item.unnamed
        if not named and item.printed is not None and item.printed.start >= one.told + STALE_AFTER:
            return "stale"
    return None
