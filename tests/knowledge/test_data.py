"""The reviewed tables are whole: ids exist, names can be shown, nothing is said twice."""

from __future__ import annotations

import pytest

from dateline.knowledge.places.gazetteer import entries
from dateline.knowledge.tables import rows

SIX = ("en", "zh", "ru", "es", "fr", "ar")


@pytest.mark.parametrize("script", ["Latn", "Cyrl", "Hani", "Arab", "Kana", "Hang"])
def test_own_names_point_to_places_that_exist(script: str) -> None:
    ids = {part.partition(":")[0] for _, listed, *_ in rows(f"names.{script}.tsv") for part in listed.split(" ")}
    assert ids and ids <= set(entries())


def test_own_places_lie_in_places_that_exist() -> None:
    assert all(parent in entries() for _, _, parent, *_ in rows("places.tsv") if parent)  # seas lie in no country
    assert all(id_ in entries() for id_, *_ in rows("display.tsv"))
    assert all(country in entries() and entries()[country].kind == "country" for country, *_ in rows("adjectives.tsv"))


def test_every_parent_in_the_gazetteer_exists() -> None:
    assert all(not entry.parent or entry.parent in entries() for entry in entries().values())


def test_offices_can_be_shown_in_the_languages_that_are_written() -> None:
    for id_, level, *columns in rows("offices.tsv"):
        shown = {language: names.split("|")[0] for language, _, names in (column.partition("=") for column in columns)}
        country = level in entries() and entries()[level].kind == "country"
        known = level in ("country", "local", "near", "region", "wide", "said", "capital") or country
        assert known and "en" in shown, id_
        assert not any("*" in name or not name for name in shown.values()), id_


@pytest.mark.parametrize(("table", "first"), [("bodies.tsv", 3), ("outlets.tsv", 5)])
def test_bodies_have_one_id_and_a_name_to_show(table: str, first: int) -> None:
    ids = [row[0] for row in rows(table)]
    assert len(ids) == len(set(ids))
    for row in rows(table):
        shown = {language: names.split("|")[0] for language, _, names in (column.partition("=") for column in row[first:])}
        assert shown and not any("*" in name.rstrip("*") or name.endswith("*") for name in shown.values()), row[0]
        assert not row[2] or row[2] in entries(), row[0]


def test_no_domain_is_listed_twice() -> None:
    domains = [domain for row in rows("outlets.tsv") for domain in row[4].split(",") if domain]
    assert len(domains) == len(set(domains))
