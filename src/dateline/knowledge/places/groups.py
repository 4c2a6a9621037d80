"""Regions of several countries (Southeast Asia, the Sahel): `containment.tsv`, as CLDR has them, and our own `groups.tsv`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from dateline.knowledge.tables import names_by_language, rows


@cache
def _members() -> dict[str, frozenset[str]]:
    found = {id_: frozenset(countries.split(" ")) for id_, countries in rows("containment.tsv")}
    return found | {id_: frozenset(countries.split(" ")) for id_, countries, *_ in rows("groups.tsv") if countries}


def members(place: str) -> frozenset[str]:
    """The countries (ISO 3166-1) of a region of several; none for any other place."""
    return _members().get(place, frozenset())


def groups() -> Iterator[str]:
    """The ids of all regions of several countries."""
    yield from _members()


@cache
def reviewed() -> dict[str, dict[str, tuple[str, ...]]]:
    """Region → language → the names of our own table, the one to show first."""
    return {id_: names_by_language(columns) for id_, _, *columns in rows("groups.tsv")}


def shown(place: str, language: str) -> str:
    """What a region of our own is called in `language`, else in English; "" for other places."""
    if not place.startswith("x."):
        return ""
    listed = reviewed().get(place, {})
    return next((listed[code][0] for code in (language, language.partition("-")[0], "en") if code in listed), "")
