"""Towns of one name: an article whose every place has its namesake where the rest of the story is tells of the same (Valencia, in Spain)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from dateline.knowledge import places
from dateline.model import Origin, Place
from dateline.reconcile.said import Said

Told = Mapping[str, frozenset[Place]]
"""By article the places that it tells of and that the gazetteer knows."""


def of_the_story(items: list[Said]) -> list[Said]:
    """The claims of a story, each in an article that was read as of another country than its story moved to the places of the same names there,
    and its offices with it. What lies in several countries, or has no namesake in the story, stays."""
    told = _told(items)
    home = _home(told)
    known = _by_name(told, home) if home else {}
    moved = {article: namesakes for article, named in told.items() if (namesakes := _namesakes(named, known, home))}
    return [_moved(item, moved[item.claim.article]) if item.claim.article in moved else item for item in items] if moved else items


def _told(items: Sequence[Said]) -> Told:
    found: dict[str, set[Place]] = defaultdict(set)
    for item in items:
        if item.place is not None and item.place.id:
            found[item.claim.article].add(item.place)
    return {article: frozenset(named) for article, named in found.items()}


def _home(told: Told) -> str | None:
    """The country of most of the articles that tell a place; None where none has more than half of them."""
    count = Counter(country for named in told.values() for country in {places.country(str(place.id)) for place in named} if country)
    best, articles = min(count.items(), key=lambda pair: (-pair[1], pair[0]), default=("", 0))
    return best if 2 * articles > len(told) else None


def _by_name(told: Told, home: str | None) -> dict[str, Place]:
    """By name the place in the story's country that most articles mean by it."""
    count: dict[str, Counter[Place]] = defaultdict(Counter)
    for named in told.values():
        for place in named:
            if places.country(str(place.id)) == home:
                count[place.name][place] += 1
    return {name: min(found, key=lambda place: (-found[place], str(place.id), place.text)) for name, found in count.items()}


def _namesakes(named: frozenset[Place], known: Mapping[str, Place], home: str | None) -> dict[str, Place] | None:
    """By id the namesakes of an article's places, where all of them lie in one other country, and each has one."""
    countries = {places.country(str(place.id)) for place in named}
    if len(countries) != 1 or home in countries or not all(place.name in known for place in named):
        return None
    return {str(place.id): known[place.name] for place in named}


def _moved(item: Said, namesakes: Mapping[str, Place]) -> Said:
    place = namesakes.get(item.place.id or "") if item.place is not None else None
    kept = item.at_place(place) if place is not None else item
    return kept.by(_reseated(item.origin, namesakes), item.rank)


def _reseated(origin: Origin, namesakes: Mapping[str, Place]) -> Origin:
    """An office of the wrong country, or of the wrong one of two towns, is that of the right one."""
    office, at, seat = (origin.entity or "").partition("@")
    seats = {places.country(id_): places.country(str(place.id)) for id_, place in namesakes.items()} | {
        id_: place.id for id_, place in namesakes.items()
    }
    if not at or not seats.get(seat):
        return origin
    return Origin(id=f"{office}@{seats[seat]}", name=origin.name, entity=f"{office}@{seats[seat]}")
