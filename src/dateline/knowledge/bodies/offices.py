"""Offices as types ("interior ministry"), which a country, region or city makes into one: office:interior_ministry@KZ."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from dateline.knowledge.scripts import base
from dateline.knowledge.tables import names_by_language, rows
from dateline.knowledge.termlist import Lexicon


class Office(NamedTuple):
    """`level`: whose it is. "country": always a country's; "local": of the city or region named, else of the story's; "near": the same,
    and so where words name only the country (a fire service is always a town's); "region": of the city or region named, else of the region of
    the story's city; "wide": of the city or
    region that its own words name, else of the country; "said": only of a country that its own words name; an ISO code: of that country
    whatever the words or the story name (the White House, the Kremlin).
    """

    id: str
    level: str


@cache
def _rows() -> tuple[tuple[Office, dict[str, tuple[str, ...]]], ...]:
    written = tuple((Office(id_, level), names_by_language(columns)) for id_, level, *columns in rows("offices.tsv"))
    return (*written, *((Office(id_, "country"), _ministry(names_by_language(columns))) for id_, *columns in rows("ministries.tsv")))


def _ministry(topics: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """What a ministry and its minister are called in each language, from what it is for: all first forms before the others."""
    return {code: tuple(form.format(x=topic) for form in _forms()[code] for topic in listed) for code, listed in topics.items() if code in _forms()}


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    return {code: tuple(listed.split("|")) for code, listed in rows("ministry_forms.tsv")}


@cache
def lexicon(language: str) -> Lexicon[Office]:
    code = base(language)
    return Lexicon(((name, office) for office, names in _rows() for name in names.get(code, ())), code)


@cache
def level(office: str) -> str | None:
    """The level of an office type; None where there is no such type."""
    return next((row.level for row, _ in _rows() if row.id == office), None)


def seat(office: str) -> str | None:
    """The country an office type belongs to always; None where words or the story decide."""
    found = level(office)
    return found if found is not None and found.isupper() else None


@cache
def _of_the_country(office: str, language: str) -> Lexicon[str]:
    names = next((names_by_language(columns) for id_, *columns in rows("national_offices.tsv") if id_ == office), {})
    return Lexicon(((name, office) for name in names.get(base(language), ())), base(language))


def national(office: str, text: str, language: str) -> bool:
    """Whether words for an office that towns and regions have, too, call it the whole country's (the prosecutor general)."""
    return any(True for _ in _of_the_country(office, language).find(text))


@cache
def _templates() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("office_templates.tsv")}


def shown(office: str, place: str, language: str) -> str | None:
    """ "Interior Ministry (Kazakhstan)" in `language`; None where the table has no name in it."""
    name = kind_shown(office, language)
    if not name or seat(office):
        return name
    return _templates().get(base(language), "{office} ({place})").format(office=name, place=place)


def kind_shown(office: str, language: str) -> str | None:
    """ "Interior Ministry" in `language`, whosesoever it is; None where the table has no name in it."""
    names = next((names for row, names in _rows() if row.id == office), {}).get(base(language))
    return names[0].replace("*", "") if names else None
