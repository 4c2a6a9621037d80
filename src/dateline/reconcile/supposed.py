"""What an article leaves to be supposed: a place that a figure does not name itself, and whose office it is; other articles know better."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from dateline.knowledge import places
from dateline.knowledge.bodies.voices import GENERAL
from dateline.model import Group, Origin, Place
from dateline.model.groups import inside
from dateline.model.predicates import PEOPLE
from dateline.reconcile import slots
from dateline.reconcile.rules import SAME_FIGURE_WITHIN
from dateline.reconcile.said import Said, telling
from dateline.reconcile.scopes import DRIFTING

SAME = SAME_FIGURE_WITHIN.total_seconds()


def placed(items: list[Said], scope: Callable[[Said], Place | None]) -> list[Said]:
    """A precise figure without a place of its own is of the wider place that other articles tell it of; so are its parts.

    A national count in an article about one city is national, where that article says nothing else. `scope` gives the place of a claim in
    the story.
    """
    open_ = [item for item in items if item.quantity is not None and item.at is not None and _inherited(item) and telling(item.quantity)]
    same = _by_number(items) if open_ else {}
    moved = {item.id: place for item in open_ if (place := _wider(item, same[_key(item)], scope))}
    if not moved:
        return items
    for item in items:
        above = moved.get(item.claim.parent or "")
        if above is not None and _inherited(item):
            moved.setdefault(item.id, above)
    return [item.at_place(moved[item.id]) if item.id in moved else item for item in items]


def of_all_countries(items: list[Said]) -> list[Said]:
    """A figure without a place whose parts lie in several countries, or whose article counts in several together, is of them all.

    Of the region of several, that is, of which the story tells.
    """
    wider = Counter(item.place for item in items if item.place is not None and slots.several(item.place))
    if not wider:
        return items
    region = min(wider, key=lambda place: (-wider[place], place.id or "", place.text))
    parts: dict[str, set[str]] = defaultdict(set)
    for item in items:
        if item.claim.parent and item.place is not None and item.place.id and (country := places.country(item.place.id)):
            parts[item.claim.parent].add(country)
    wide = {item.claim.article for item in items if item.place is not None and slots.several(item.place)}
    return [_of_all(item, region) if item.place is None and (len(parts[item.id]) > 1 or item.claim.article in wide) else item for item in items]


def _of_all(item: Said, region: Place) -> Said:
    """A figure of a region of several countries; "officials" who give it are those of no single one."""
    office = (item.origin.entity or "").partition("@")[0]
    bare = office in GENERAL and item.origin.name == item.origin.name.lower()
    return (item.by(Origin(id=office, name=item.origin.name, entity=office), item.rank) if bare else item).at_place(region)


def seated(items: list[Said]) -> list[Said]:
    """One office under two seats, a city's and its country's, is one where both give the very figure: the city's if that is what is counted."""
    found: dict[tuple[str, str], Origin] = {}
    if not any(_pairs(_offices(items))):
        return items
    for same in _by_number(items).values():
        for city, country in _pairs(_offices(same)):
            near = [item for item in same if item.origin.id in (city.id, country.id)]
            if _apart(near):
                continue
            kept = city if all(_of_city(item, city) for item in near) else country
            found.update({(item.claim.article, item.origin.id): kept for item in near})
    if not found:
        return items
    return [item.by(found[key], item.rank) if (key := (item.claim.article, item.origin.id)) in found else item for item in items]


def grouped(items: list[Said]) -> list[Said]:
    """A precise number of people that its origin gives of a narrower group elsewhere, at about the same time, is of that group.

    "18 officers died, 748 were hurt" leaves to be understood who was hurt; what one article leaves out another says.
    """
    open_ = {(item.claim.predicate, item.number) for item in items if _of_anybody(item)}
    same: dict[object, list[Said]] = defaultdict(list)
    for item in items if open_ else ():
        if item.rank == 2 and (item.claim.predicate, item.number) in open_ and item.claim.counting != "increment":
            same[item.claim.predicate, item.number, item.origin.id].append(item)
    found = {item.id: group for told in same.values() for item in told if _of_anybody(item) and (group := _narrower(item, told))}
    return [replace(item, claim=replace(item.claim, group=found[item.id])) if item.id in found else item for item in items] if found else items


def _of_anybody(item: Said) -> bool:
    """Whether a claim counts people and does not say whom, precisely enough for the number to be known again."""
    group = item.claim.group
    anybody = item.claim.predicate in PEOPLE and item.claim.counting != "subset" and (group is None or (group.cls == "people" and not group.narrower))
    return anybody and item.rank == 2 and item.at is not None and item.quantity is not None and telling(item.quantity)


def _narrower(item: Said, told: Iterable[Said]) -> Group | None:
    """The one narrower group of which others tell a figure; none where the article itself tells it of one too, or others of several."""
    others = [o for o in told if o.at and o.within(item, SAME) and o.claim.group and o.claim.group.cls not in DRIFTING and not o.claim.group.narrower]
    groups = {other.claim.group.cls: other.claim.group for other in others if other.claim.group}
    if any(other.claim.article == item.claim.article for other in others) or not groups:
        return None
    return next((group for cls, group in groups.items() if all(inside(other, cls) for other in groups)), None)


def _offices(items: Iterable[Said]) -> Iterable[Origin]:
    """The offices that speak in some claims."""
    return {item.origin.id: item.origin for item in items if item.rank == 2 and item.origin.id.startswith("office:")}.values()


def _by_number(items: Iterable[Said]) -> dict[object, list[Said]]:
    found: dict[object, list[Said]] = defaultdict(list)
    for item in items:
        found[_key(item)].append(item)
    return found


def _key(item: Said) -> object:
    """What makes two claims the same figure, wherever it is said to be of; each of the others stands alone."""
    if item.quantity is None or item.claim.predicate not in (*slots.COUNTED, "amount"):
        return item.id
    return item.claim.predicate, item.number, item.quantity.unit if item.claim.predicate == "amount" else None


def _inherited(item: Said) -> bool:
    """Whether the place of a claim was taken from elsewhere in its article, or only supposed."""
    return any(signal.name == "place" and signal.reason not in slots.OWN_PLACE for signal in item.claim.signals)


def _wider(item: Said, same: Sequence[Said], scope: Callable[[Said], Place | None]) -> Place | None:
    """The wider place that other articles tell the figure of at about the same time, where none tells it of this place."""
    here = scope(item)
    if here is None or item.at is None:
        return None
    others = [o for o in same if o.claim.article != item.claim.article and o.at and o.at.gap(item.at) <= SAME_FIGURE_WITHIN]
    told = [(other, place) for other in others if (place := scope(other))]
    if any(place.within(here) and not _inherited(other) for other, place in told):
        return None
    wider = Counter(place for _, place in told if here.within(place) and place.id != here.id)
    return min(wider, key=lambda place: (-wider[place], place.id or "", place.text), default=None)


def _pairs(offices: Iterable[Origin]) -> Iterable[tuple[Origin, Origin]]:
    """An office of a city beside the same office of its country."""
    known = {origin.id: origin for origin in offices}
    for id_, origin in sorted(known.items()):
        kind, _, seat = id_.partition("@")
        country = known.get(f"{kind}@{places.country(seat)}") if seat else None
        if country is not None and country.id != id_:
            yield origin, country


def _of_city(item: Said, city: Origin) -> bool:
    seat = city.id.partition("@")[2]
    return item.place is not None and item.place.id is not None and (item.place.id == seat or seat in item.place.parents)


def _apart(items: Sequence[Said]) -> bool:
    """Whether the figures were given at times that lie too far apart to be one."""
    times = [item.at for item in items if item.at is not None]
    return len(times) < len(items) or min(times, key=lambda at: at.end).gap(max(times, key=lambda at: at.start)) > SAME_FIGURE_WITHIN
