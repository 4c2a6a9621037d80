"""Organisations, offices and outlets: found in a text, resolved to one id in every language, named for display."""

from __future__ import annotations

from dateline.knowledge import places
from dateline.knowledge.bodies import offices, organisations, outlets
from dateline.knowledge.bodies.bare import beginning, fits, fitting
from dateline.knowledge.bodies.former import begin
from dateline.knowledge.bodies.outlets import Outlet, called, outlet
from dateline.knowledge.bodies.voices import BodyMention, find, places_said, resolve_voice, seat_in

__all__ = [
    "BodyMention",
    "Outlet",
    "begin",
    "beginning",
    "called",
    "find",
    "fits",
    "fitting",
    "name",
    "outlet",
    "places_said",
    "resolve_voice",
    "seat_in",
]


def name(entity: str, language: str) -> str | None:
    """The name of an entity to show in `language`, of an office without a seat that of its kind; None where the tables have none."""
    kind, _, rest = entity.partition(":")
    if kind == "outlet" and (own := outlets.of_id(entity)):
        return own.named(language)
    if kind in ("body", "outlet"):
        return organisations.shown(entity, language)
    if kind != "office":
        return None
    office, _, place = rest.partition("@")
    if not place:
        return offices.kind_shown(office, language)
    where = places.name(place, language)
    return offices.shown(office, where, language) if where else None
