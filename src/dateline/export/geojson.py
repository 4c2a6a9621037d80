"""Figures on a map: GeoJSON (RFC 7946)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from dateline.export.rows import figure_row
from dateline.knowledge import places, wikidata
from dateline.model import Dossier, Fact, to_json


def geojson(dossiers: Iterable[Dossier]) -> Iterator[str]:
    """A FeatureCollection with a feature for each fact; where no place, or no place with coordinates, is known its geometry is null."""
    yield '{"type":"FeatureCollection","features":[\n'
    first = True
    for dossier in dossiers:
        for fact in dossier.facts:
            yield ("" if first else ",\n") + to_json(_feature(dossier, fact)).decode()
            first = False
    yield "\n]}\n"


def _feature(dossier: Dossier, fact: Fact) -> dict[str, Any]:
    return {"type": "Feature", "id": fact.id, "geometry": _geometry(fact), "properties": figure_row(dossier, fact) | _linked(fact)}


def _linked(fact: Fact) -> dict[str, str]:
    """The place's id in Wikidata, where the user's slice has one."""
    found = wikidata.id_of(fact.slot.place.id) if fact.slot.place else None
    return {"wikidata": found} if found else {}


def _geometry(fact: Fact) -> dict[str, Any] | None:
    place = fact.slot.place
    point = places.coordinates(place.id) if place and place.id else None
    return {"type": "Point", "coordinates": [point[1], point[0]]} if point else None
