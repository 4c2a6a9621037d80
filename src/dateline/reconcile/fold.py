"""One figure said several times is one: in a headline, a caption and the body of an article; by a voice that two languages name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dateline.model import Origin, Place
from dateline.reconcile import slots
from dateline.reconcile.rules import SAME_FIGURE_WITHIN
from dateline.reconcile.said import Said


def within_articles(items: Iterable[Said]) -> list[Said]:
    """Claims of one article with the same predicate, group and figure share their origin and their place.

    A headline or a caption that names nobody has the body's origin; of nested places the inner one is meant by all. A place
    that the text only takes from the headline gives way to the one beside the headline's own figure.
    """
    same: dict[object, list[Said]] = defaultdict(list)
    for item in items:
        bounds = (item.quantity.low, item.quantity.high) if item.quantity and item.claim.predicate in slots.COUNTED else item.id
        same[item.claim.article, item.claim.predicate, slots.group(item.claim), bounds].append(item)
    return [told for group in same.values() for told in _shared(group)]


def _shared(group: Sequence[Said]) -> Iterable[Said]:
    if len(group) == 1:
        return group
    best, told = _best_known(group), [item for item in group if not _from_headline(item)]
    place = _inner([item.place for item in told or group if item.place])
    return [_with(item, best, place) for item in group]


def _from_headline(item: Said) -> bool:
    return any(signal.name == "place" and signal.reason == "title" for signal in item.claim.signals)


def _best_known(group: Sequence[Said]) -> Said | None:
    """The claim whose origin is known best, where all that are known so well agree on it."""
    rank = max(item.rank for item in group)
    known = [item for item in group if item.rank == rank]
    return known[0] if len({item.origin.id for item in known}) == 1 else None


def _inner(places: Sequence[Place]) -> Place | None:
    """The place that lies inside all the others; None where two lie apart."""
    return next((place for place in places if all(place.within(other) for other in places)), None)


def _with(item: Said, best: Said | None, place: Place | None) -> Said:
    shared = item.by(best.origin, best.rank) if best is not None and item.rank == 0 else item
    return shared.at_place(place) if place is not None else shared


def across_languages(items: Sequence[Said]) -> list[Said]:
    """In one slot: voices that resolve to nothing, of articles in different languages, and give the very same figure at one time, are one.

    "该组织秘书长" and "the group's secretary general" can't be shown to be two, and only what is shown counts as independent.
    """
    by_figure: dict[object, list[Said]] = defaultdict(list)
    for item in items:
        if item.rank == 2 and item.origin.entity is None and item.quantity:
            by_figure[item.quantity.low, item.quantity.high].append(item)
    joined: dict[str, Origin] = {}
    for same in by_figure.values():
        _join(same, joined)
    return [item.by(joined[item.origin.id], item.rank) if item.origin.id in joined else item for item in items]


def _join(same: Sequence[Said], joined: dict[str, Origin]) -> None:
    first = same[0]
    for item in same[1:]:
        near = first.at is not None and item.at is not None and first.at.gap(item.at) <= SAME_FIGURE_WITHIN
        if near and item.language != first.language and item.origin.id != first.origin.id:
            joined.setdefault(item.origin.id, joined.get(first.origin.id, first.origin))
