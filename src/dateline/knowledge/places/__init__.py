"""The gazetteer: find places in a text, settle which is meant, and say what each is called and where it lies.

Ids: ISO 3166-1 ("KZ"), ISO 3166-2 ("KZ-47"), "gn" + a GeoNames id ("gn1526384"), "x." + a name of our own list,
and a site of a place ("gn276781/port").
"""

from __future__ import annotations

from dateline.knowledge.places.called import points_of_compass
from dateline.knowledge.places.gazetteer import country, entries, one_place, parents
from dateline.knowledge.places.gazetteer import shown as name
from dateline.knowledge.places.groups import members
from dateline.knowledge.places.matcher import PlaceMention, find
from dateline.knowledge.places.names import lookup
from dateline.knowledge.places.resolution import Context, place, resolve
from dateline.knowledge.places.sites import called_city

__all__ = [
    "Context", "PlaceMention", "called_city", "coordinates", "country", "find", "holds", "lookup", "members", "name", "nothing_but",
    "one_place", "parents", "place", "points_of_compass", "resolve",
]  # fmt: skip


def coordinates(id_: str) -> tuple[float, float] | None:
    """(latitude, longitude) in degrees; a region's are those of its largest city, a site's those of its city; None where the tables have none."""
    for known in (id_, id_.rpartition("/")[0]):
        entry = entries().get(known)
        if entry and entry.latitude is not None and entry.longitude is not None:
            return entry.latitude, entry.longitude
    return None


def holds(region: str, place: str) -> bool:
    """Whether a region of several countries holds a place: one of its countries, or what lies in one."""
    return country(place) in members(region)


JOINT = 4
"""How many letters a word may have that joins the names of places, or bends them."""


def nothing_but(text: str, language: str) -> bool:
    """Whether words are nothing but names of regions and towns: "Almaty and Aktau", Мангистауской области. A country's name is its state's, too."""
    mentions = find(text, language)
    between, end = [], 0
    for mention in mentions:
        between.append(text[end : mention.start])
        end = mention.end
    words = " ".join([*between, text[end:]]).split()
    below = not any(_is_state(id_) for mention in mentions for id_ in mention.candidates)
    return bool(mentions) and below and all(len(word) <= JOINT and word == word.lower() for word in words)


def _is_state(id_: str) -> bool:
    entry = entries().get(id_)
    return entry is not None and entry.kind == "country"
