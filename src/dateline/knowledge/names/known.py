"""What the other tables know of a whole name: the bodies and places it may be."""

from __future__ import annotations

from functools import cache, lru_cache

from dateline.knowledge import places as places_table
from dateline.knowledge.bodies.organisations import names as body_names
from dateline.knowledge.names.kinds import kinded
from dateline.knowledge.names.sounds import script
from dateline.knowledge.places import lookup
from dateline.knowledge.places.gazetteer import entries, is_seat
from dateline.knowledge.scripts import plain

PROMINENT, LARGE = 100_000, 30_000
"""Inhabitants from which a place counts as what a name most likely means, and from which a city hides the region named after it."""


@cache
def _bodies() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for body, by_language in body_names().items():
        for listed in by_language.values():
            for name in listed:
                found.setdefault(key(name.replace("*", "")), set()).add(body.id)
    return {name: frozenset(ids) for name, ids in found.items()}


_DROPPED = str.maketrans("", "", ".«»\"'“”()（）")


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """A name as names are looked up whole: folded, small, without stops and quotation marks."""
    code = script(name)
    small = plain(name.strip(), code if code in ("Cyrl", "Arab", "Hani") else "Latn").casefold()
    return small if small.isalpha() else small.translate(_DROPPED)


def bodies(name: str) -> frozenset[str]:
    return _bodies().get(key(name), frozenset())


def ids(name: str) -> frozenset[str]:
    """The bodies and the prominent places that a name stands for."""
    found, kinds = lookup(name, script(name)), kinded(name).kinds
    if kinds or (found and max(found.values()) >= PROMINENT):
        return bodies(name) | _prominent(_meant(name, found))
    return bodies(name)


OF_BODIES = ("body:", "outlet:")
"""What their ids begin with."""
TOLD, TOLD_APART = 0.98, 0.02
"""How surely two names are of one thing that the tables know by the same id, or by others."""


def agreed(one: frozenset[str], other: frozenset[str]) -> float | None:
    """What the `ids` of two names say of their being one: first those of bodies; None where one name has a body's and the other a place's."""
    mine = [id_ for id_ in one if id_.startswith(OF_BODIES)]
    theirs = [id_ for id_ in other if id_.startswith(OF_BODIES)]
    if mine and theirs:
        return TOLD if set(mine) & set(theirs) else TOLD_APART
    if len(mine) < len(one) and len(theirs) < len(other):
        return TOLD if one & other else TOLD_APART
    return None


KIND = {"country": "country", "state": "region", "region": "region"}
"""What a word of a kind says of the kind of place."""


@lru_cache(maxsize=65536)
def places(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """(all places of this name, the prominent ones among them: countries, regions, large cities), of the kind that the name itself says."""
    found = _meant(name, lookup(name, script(name)))
    return frozenset(found), _prominent(found)


def _prominent(found: dict[str, int]) -> frozenset[str]:
    return frozenset([id_ for id_, people in found.items() if people >= PROMINENT])


def _meant(name: str, found: dict[str, int]) -> dict[str, int]:
    """Of the places that a name has in the tables those it may mean, by the kind that it says."""
    said = kinded(name)
    if not said.kinds:
        return found if len(found) < 2 else {id_: people for id_, people in found.items() if not _doubled(id_, found)}
    if said.kinds <= KIND.keys():
        kinds = {KIND[kind] for kind in said.kinds}
        return {id_: people for id_, people in {**lookup(said.rest, script(name)), **found}.items() if kind_of(id_) in kinds}
    return found


def kind_of(id_: str) -> str:
    """The kind of a place; one that the table has no entry for is a site of another."""
    entry = entries().get(id_)
    return entry.kind if entry else "site"


def _doubled(id_: str, found: dict[str, int]) -> bool:
    """A region that shares its name with its large main city: the bare name is the city's."""
    if len(found) == 1 or kind_of(id_) != "region":
        return False
    large = (city for city, people in found.items() if people >= LARGE and kind_of(city) == "city")
    return any(is_seat(city, id_) or (_own(city) == _own(id_) and places_table.country(city) == places_table.country(id_)) for city in large)


def _own(id_: str) -> str:
    return key(kinded(places_table.name(id_, "en")).rest)
