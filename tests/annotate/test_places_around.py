"""Figures of several places: what is told of one place and others was in the country around it, never in the one alone."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.annotate import annotate
from dateline.model import Article, day


def places(language: str, text: str, title: str = "") -> list[tuple[int, str | None]]:
    """Number and the id (or name) of the place of each figure of a text."""
    article = Article(page="p", url="https://a.example/1", outlet="A", title=title, text=text, language=language, published=day(date(2026, 10, 5)))
    claims = [claim for claim in annotate(article).claims if claim.quantity is not None and claim.field == "text"]
    return [(int(c.quantity.low or 0), c.place and (c.place.id or c.place.name)) for c in claims if c.quantity]


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "Police detained 300 people in Lima and other cities on Sunday.", "PE"),
        ("en", "Blasts in Lima and beyond killed 30 people.", "PE"),
        ("en", "Police detained 300 people in Lima on Sunday and questioned other people.", "gn3936456"),
        ("es", "La policía detuvo a 300 personas en Bogotá, Cali y otras ciudades.", "CO"),
        ("fr", "La police a arrêté 30 personnes à Alger et dans d'autres villes.", "DZ"),
        ("it", "La polizia ha arrestato 30 persone a Napoli e in altre città.", "IT"),
        ("pt", "A polícia prendeu 30 pessoas em Recife e outras cidades.", "BR"),
        ("de", "In München und anderen Städten wurden 30 Menschen festgenommen.", "DE"),
        ("ru", "В Казани, Уфе и других городах задержаны 300 человек.", "RU"),
        ("uk", "У Львові та інших містах затримали 300 людей.", "UA"),
        ("ar", "قتل 30 شخصا في حلب ومدن أخرى.", "SY"),
        ("tr", "İzmir ve diğer şehirlerde 30 kişi gözaltına alındı.", "TR"),
        ("zh", "利马等地发生爆炸，造成30人死亡。", "PE"),
    ],
)
def test_a_place_and_others_are_the_country_around_them(language: str, text: str, place: str) -> None:
    assert {found for _, found in places(language, text)} == {place}


def test_what_follows_is_in_the_country_too() -> None:
    assert places("en", "Eight blasts hit hotels in Lima and beyond on Sunday. They killed 30 people.") == [(30, "PE")]


def test_a_headline_of_two_countries_is_where_its_figures_are() -> None:
    title = "Storm kills 14 in Chile and Bolivia"
    text = "A storm that hit the north of Chile and reached its neighbour Bolivia left 14 dead and several injured. The dead include 5 children."
    assert {place for _, place in places("en", text, title)} == {"Chile and Bolivia"}
    assert places("en", "The storm killed nine people in Chile and five in Bolivia.", title) == [(9, "CL"), (5, "BO")]


@pytest.mark.parametrize(
    ("language", "text", "title", "place"),
    [
        ("es", "Las autoridades confirman al menos 19 muertes en la región.", "Incendio en Viña del Mar", "CL-VS"),
        ("de", "Es gab mindestens 19 Tote in der Region.", "Großbrand in Freiburg", "DE-BW"),
        ("es", "Las autoridades confirman al menos 19 muertes en la región.", "Incendio en Chile", "CL"),
    ],
)
def test_the_region_is_the_one_around_the_town_of_the_article(language: str, text: str, title: str, place: str) -> None:
    assert {found for _, found in places(language, text, title)} == {place}
