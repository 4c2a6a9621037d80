"""Who is meant where nobody is named: the body that gives the parts of the figure, or that is alone in giving the same figure elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from dateline.knowledge import places
from dateline.model import Origin, Place, Quantity
from dateline.reconcile import slots
from dateline.reconcile.rules import BREATH, SAME_FIGURE_WITHIN
from dateline.reconcile.said import Said, anchor, telling

Figures = tuple[Said, ...]
SAME = SAME_FIGURE_WITHIN.total_seconds()


def named_by_parts(items: Sequence[Said]) -> list[Said]:
    """A figure whose parts one named body gives in the same article is that body's: a part said to be of it, or parts that add up to it."""
    by_article: dict[object, list[Said]] = defaultdict(list)
    for item in items:
        by_article[item.claim.article, item.claim.predicate].append(item)
    told = {item.id: item for same in by_article.values() for item in _within_article(same)}
    return list(same_voices({"": tuple(told[item.id] for item in items)})[""])


def _within_article(same: Sequence[Said]) -> Iterator[Said]:
    named = [item for item in same if item.rank == 2 and item.origin.entity is not None and item.quantity is not None and item.quantity.exact]
    for item in same:
        body = _of_its_parts(item, named) if named and item.rank < 2 else None
        yield item.by(body) if body else item


def _of_its_parts(item: Said, named: Sequence[Said]) -> Origin | None:
    """The one body that gives a part of what unnamed officials count; for what nobody is said to count, only parts that add up to it."""
    if item.claim.voices:
        bodies = {part.origin.id: part.origin for part in named if item.rank == 1 and part.claim.parent == item.id}
    else:
        bodies = {part.origin.id: part.origin for part in _adding_up(item, named)}
    return next(iter(bodies.values())) if len(bodies) == 1 else None


def _adding_up(item: Said, named: Sequence[Said]) -> Sequence[Said]:
    """Two neighbouring figures of the article whose sum is the figure; () where there are none or the figure is too small to tell."""
    if item.quantity is None or not item.quantity.exact or not telling(item.quantity) or item.claim.predicate not in slots.COUNTED:
        return ()
    ordered = sorted(named, key=lambda part: (part.claim.field, part.claim.start, part.claim.end))
    pairs = (pair for pair in zip(ordered, ordered[1:], strict=False) if pair[0].origin.id == pair[1].origin.id)
    return next((pair for pair in pairs if pair[0].number + pair[1].number == item.number), ())


def headlined(items: Sequence[Said]) -> list[Said]:
    """A headline has no room for its source: a count that only the headline gives is of the one body that any count of its text is of."""
    by_article: dict[str, list[Said]] = defaultdict(list)
    for item in items:
        if item.claim.predicate in slots.COUNTED:
            by_article[item.claim.article].append(item)
    found = {item.id: body for told in by_article.values() for item in told if (body := _of_the_text(item, told))}
    return [item.by(found[item.id]) if item.id in found else item for item in items]


def _of_the_text(item: Said, told: Sequence[Said]) -> Origin | None:
    if item.claim.field != "title" or item.claim.voices or item.rank or item.quantity is None or not telling(item.quantity):
        return None
    text = [other for other in told if other.claim.field == "text"]
    if any((other.claim.predicate, other.number, other.rank) == (item.claim.predicate, item.number, 0) for other in text):
        return None  # the text tells it too, and by nobody's word
    bodies = {other.origin.id: other for other in text if other.rank}
    only = next(iter(bodies.values())) if len(bodies) == 1 else None
    return only.origin if only is not None and only.rank == 2 and only.origin.entity is not None else None


def name_the_unnamed(items: Sequence[Said]) -> Iterable[Said]:
    """ "Officials" are the body that is alone in giving the same figure at about the same time; else they stay unnamed.

    So are words that name nobody ("reports"), and an outlet or agency that names none, where the figure is precise: they have it from somewhere,
    and are no second voice.
    """
    named: dict[object, list[Said]] = defaultdict(list)
    for item in items:
        if item.rank == 2 and item.quantity:
            named[_number(item.quantity)].append(item)
    for item in items:
        body = _only_body(item, named) if _nameless(item) else None
        yield item.by(body) if body else item


def _number(quantity: Quantity) -> object:
    """What makes two figures the same number said again: "at least 78" is 78 said with care."""
    return anchor(quantity) if quantity.low is not None and quantity.high in (None, quantity.low) else (quantity.low, quantity.high)


def _nameless(item: Said) -> bool:
    """Whether a figure may be somebody else's: of "the authorities" any that an office gives, of nobody or of words that name nobody ("reports") a
    precise one."""
    general = item.rank == 1 and item.origin.entity is not None
    return item.quantity is not None and item.rank < 2 and (general or telling(item.quantity))


def _only_body(item: Said, named: dict[object, list[Said]]) -> Origin | None:
    if item.quantity is None:
        return None
    near = (other.origin for other in named[_number(item.quantity)] if other.at and other.within(item, SAME))
    bodies = {origin.id: origin for origin in near if telling(item.quantity) or origin.id.startswith("office:")}
    return next(iter(bodies.values())) if len(bodies) == 1 else None


def same_voices(told: dict[str, Figures]) -> dict[str, Figures]:
    """ "Officials" who turned out to be one body for one figure of an article are that body for its other figures too, as far as its word goes."""
    bodies: dict[tuple[str, str], dict[str, Origin]] = defaultdict(dict)
    for item in (item for items in told.values() for item in items):
        if item.claim.voices and item.rank == 2 and item.unnamed:
            bodies[item.claim.article, item.claim.voices[-1].text][item.origin.id] = item.origin
    only = {voice: next(iter(found.values())) for voice, found in bodies.items() if len(found) == 1}
    return {key: tuple(_by_its_voice(item, only) for item in items) for key, items in told.items()} if only else told


def _by_its_voice(item: Said, only: dict[tuple[str, str], Origin]) -> Said:
    body = only.get((item.claim.article, item.claim.voices[-1].text)) if item.rank == 1 and item.claim.voices else None
    return item.by(body) if body and speaks_of(body, item.place) else item


def speaks_of(body: Origin, place: Place | None) -> bool:
    """Whether a figure of a place may be a body's that was only made out for another one: an office of a country counts there, one of a city or a
    region in it, and neither in several countries together."""
    seat = (body.entity or "").partition("@")[2]
    if not seat:
        return True
    if place is None or place.id is None:
        return place is None and places.country(seat) == seat
    return seat in (place.id, *place.parents)


def in_one_breath(told: dict[str, Figures]) -> dict[str, Figures]:
    """Counts that nobody is said to give and that stand side by side have one source: made out for one of them, it is that of the others."""
    rows: dict[tuple[str, str], list[Said]] = defaultdict(list)
    for item in (item for items in told.values() for item in items):
        if not item.claim.voices and item.claim.predicate in slots.COUNTED:
            rows[item.claim.article, item.claim.field].append(item)
    found = {id_: origin for row in rows.values() for id_, origin in _lent(sorted(row, key=lambda item: (item.claim.start, item.id)))}
    return {key: tuple(item.by(found[item.id]) if item.id in found else item for item in items) for key, items in told.items()} if found else told


def _lent(row: Sequence[Said]) -> Iterator[tuple[str, Origin]]:
    """The claims of a row without a source that stand beside claims of one source, with that source."""
    known = [item for item in row if item.rank == 2]
    for item in row if known else ():
        if item.rank == 0:
            beside = {other.origin.id: other.origin for other in known if _gap(item, other) <= BREATH}
            only = next(iter(beside.values())) if len(beside) == 1 else None
            if only is not None and not _abroad(only, item.place):
                yield item.id, only


def _abroad(body: Origin, place: Place | None) -> bool:
    """Whether a place is in another country than that which an office is of, or in several."""
    seat = (body.entity or "").partition("@")[2]
    return bool(seat) and place is not None and place.id is not None and places.country(place.id) != places.country(seat)


def _gap(one: Said, other: Said) -> int:
    return max(one.claim.start - other.claim.end, other.claim.start - one.claim.end, 0)
