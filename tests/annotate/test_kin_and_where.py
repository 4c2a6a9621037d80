"""Kin of those harmed are no part of them; each "where" has its own place; a ship's goal is no scene; what may come is not told as done."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim, day


def figures(language: str, text: str) -> list[Claim]:
    article = Article(page="p", url="https://a.example/1", outlet="A", title="", text=text, language=language, published=day(date(2026, 10, 5)))
    return [claim for claim in annotate(article).claims if claim.quantity is not None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Three relatives of the dead were in Lima."),
        ("es", "La aerolínea abrió centros en cuatro aeropuertos para familiares de los fallecidos."),
        ("fr", "Quatre proches des morts sont arrivés à Lyon."),
        ("pt", "A companhia abriu centros em quatro aeroportos para familiares dos mortos."),
        ("ru", "Четверо родственников погибших приехали в Казань."),
    ],
)
def test_kin_of_the_dead_are_not_the_dead(language: str, text: str) -> None:
    assert figures(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "many"),
    [
        ("en", "Six people died in Lima, three relatives among the dead.", [6, 3]),
        ("en", "Of the dead, three were relatives of the mayor.", [3]),
        ("ru", "Четверо родственников погибли в Казани.", [4]),
        ("es", "Diez menores de los fallecidos eran de Lima.", [10]),
    ],
)
def test_relatives_who_died_are_counted(language: str, text: str, many: list[int]) -> None:
    assert [claim.quantity and claim.quantity.low for claim in figures(language, text)] == many


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The worst-hit towns are Lima, where 41 have died, and Cusco, where 57 have been killed.", ["Lima", "Cusco"]),
        ("The worst-hit regions in Peru have been Lima, where 41 have died, and the southern coast, where 57 have been killed.", ["Lima", "Peru"]),
        ("In Lima, where 3 died, 12 people were hurt.", ["Lima", "Lima"]),
        ("The boat, which was headed to Malta, sank off Tunisia and 40 people drowned.", ["Tunisia"]),
    ],
)
def test_each_where_has_its_own_place(text: str, told: list[str]) -> None:
    assert [claim.place and claim.place.name for claim in figures("en", text)] == told


@pytest.mark.parametrize(
    ("language", "text", "about"),
    [
        ("en", "Officials in Lima speculate that the toll may rise to over 900 dead.", "plan"),
        ("es", "El Gobierno de Perú teme que los muertos puedan alcanzar los 900.", "plan"),
        ("de", "Minister befürchtet 900 Tote nach Beben in Peru.", "plan"),
        ("de", "Die Polizei befürchtet weitere Krawalle in Lima, drei Menschen starben.", "event"),
    ],
)
def test_what_may_come_is_not_told_as_done(language: str, text: str, about: str) -> None:
    assert {claim.about for claim in figures(language, text)} == {about}


def test_whose_fate_is_unknown_is_not_dead() -> None:
    assert [claim.predicate for claim in figures("zh", "一艘客船在湄公河沉没,船上85人生死仍未卜。")] == ["missing"]


def test_the_day_of_a_quake_is_not_that_of_who_speaks() -> None:
    (claim,) = figures("en", "Authorities now say last Sunday's quake has killed more than 680 people in Peru.")
    assert claim.as_of is None or claim.as_of != day(date(2026, 10, 4))
