"""The table of places: what each id is, what it lies in, what it is called."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from dateline.knowledge.places import groups
from dateline.knowledge.places.sites import label
from dateline.knowledge.scripts import base
from dateline.knowledge.tables import lines, rows
from dateline.model.claim import PlaceKind

REMEMBERED = 1 << 14
"""Places whose place in the world is remembered, of those that texts name."""
DISPLAY = ("en", "zh", "zh-Hant", "ru", "es", "fr", "ar")


class Entry(NamedTuple):
    """One place. `parent` is the id it lies in ("" for a country); `people` its inhabitants; `latitude`, `longitude` in degrees or None."""

    id: str
    kind: PlaceKind
    parent: str
    latitude: float | None
    longitude: float | None
    people: int
    capital: bool


@cache
def entries() -> dict[str, Entry]:
    """Every place by its id: built ones first, then those of our own reviewed list."""
    found: dict[str, Entry] = {}
    for name in ("places.tsv.gz", "places.tsv"):
        for id_, kind, parent, latitude, longitude, people, feature, *_ in rows(name):
            place = float(latitude) if latitude else None, float(longitude) if longitude else None
            found[id_] = Entry(id_, kind, parent, *place, int(people or 0), feature == "capital")  # type: ignore[arg-type]
    for id_ in groups.groups():
        inside = sum(found[country].people for country in groups.members(id_) if country in found)
        found.setdefault(id_, Entry(id_, "region", "", None, None, inside, False))
    return found


@lru_cache(maxsize=REMEMBERED)
def parents(place: str) -> tuple[str, ...]:
    """The ids that `place` lies in, nearest first; () for a country and for an id that is not known."""
    above = place.rpartition("/")[0]
    entry = entries().get(place)
    parent = above or (entry.parent if entry else "")
    return (parent, *parents(parent)) if parent else ()


@cache
def _city_states() -> dict[str, str]:
    return {other: city for city, *others in rows("city_states.tsv") for other in others}


def one_place(id_: str) -> str:
    """The id under which a state that is one city, and that city, are one place ("SG" and "gn1880252"); of any other place its own."""
    return _city_states().get(id_, id_)


def is_seat(city: str, region: str) -> bool:
    """Whether a region's tables are centred on this city: its largest."""
    inside, around = entries().get(city), entries().get(region)
    if inside is None or around is None or around.kind != "region":
        return False
    return region in parents(city) and (inside.latitude, inside.longitude) == (around.latitude, around.longitude)


@lru_cache(maxsize=REMEMBERED)
def country(place: str) -> str | None:
    """The ISO 3166-1 code of the country a place is or lies in."""
    last = (place, *parents(place))[-1]
    return last if last in entries() and entries()[last].kind == "country" else None


@cache
def _built() -> dict[str, str]:
    """The built rows of names to show by id, each still in one piece: few of them are ever asked for."""
    return {line.partition("\t")[0]: line for line in lines("display.tsv.gz")}


@cache
def _reviewed() -> dict[str, tuple[str, ...]]:
    return {id_: tuple(names) for id_, *names in rows("display.tsv")}


@cache
def _names(place: str) -> tuple[str, ...] | None:
    """The names of a place in the languages of DISPLAY, reviewed ones first; None for an unknown id."""
    built, reviewed = _built().get(place), _reviewed().get(place)
    old = tuple(built.split("\t")[1:]) if built is not None else None
    if reviewed is None:
        return old
    return tuple(new or was for new, was in zip((*reviewed, *[""] * len(DISPLAY)), old or ("",) * len(DISPLAY), strict=False))


def shown(place: str, language: str) -> str:
    """The place's name in `language`; where the tables have none, its international (English) name; "" for an unknown id."""
    whole, _, site = place.partition("/")
    names = _names(whole)
    if names is None:
        return groups.shown(whole, language)
    if site:
        return (label(site, language) or label(site, "en") or "{place}").format(place=shown(whole, language))
    column = language if language in DISPLAY else base(language)
    own = names[DISPLAY.index(column)] if column in DISPLAY else ""
    return own or names[0]
