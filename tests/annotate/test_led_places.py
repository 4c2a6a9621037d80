"""How a place is led up to tells whose it is: over the words for what it is, as a distance, as where something came from."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.annotate import annotate
from dateline.model import Article, day


def places(language: str, text: str, title: str = "") -> list[tuple[str, int, str | None]]:
    """Predicate, number and the id (or name) of the place of each figure of a text."""
    article = Article(page="p", url="https://a.example/1", outlet="A", title=title, text=text, language=language, published=day(date(2026, 10, 5)))
    claims = [claim for claim in annotate(article).claims if claim.quantity is not None and claim.field == "text"]
    return [(c.predicate, int(c.quantity.low or 0), c.place and (c.place.id or c.place.name)) for c in claims if c.quantity]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El sismo dejó en Bolivia 30 muertos, 21 en la provincia de Oruro y nueve en la provincia de Potosí."),
        ("es", "El sismo dejó en Bolivia 30 muertos, 21 en el sureño departamento de Oruro y nueve en el departamento de Potosí."),
    ],
)
def test_a_list_of_provinces_gives_each_its_own_figure(language: str, text: str) -> None:
    assert [(number, place) for _, number, place in places(language, text)] == [(30, "BO"), (21, "BO-O"), (9, "BO-P")]


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("es", "Un alud enterró un caserío de la región peruana de Cusco, a 500 kilómetros al este de Lima, y murieron 12 personas.", "gn3941584"),
        ("en", "A landslide buried a hamlet in Peru's region of Cusco, 500 km to the east of Lima, and 12 people died.", "PE-CUS"),
        ("ru", "В Татарстане в 40 км от Самары погибли 12 человек.", "RU-TA"),
        ("de", "Bei einem Brand in Umbrien, 120 Kilometer nördlich von Rom, starben zwölf Menschen.", "IT-55"),
        ("en", "A landslide blocked 12 km of a road in Lima and 12 people died.", "gn3936456"),
    ],
)
def test_what_a_distance_is_measured_from_is_no_scene(language: str, text: str, place: str) -> None:
    assert {found for predicate, _, found in places(language, text) if predicate == "killed"} == {place}


@pytest.mark.parametrize(
    ("language", "text", "title", "place"),
    [
        ("en", "The cold killed 12 people after a week of wind from Siberia.", "Cold wave in Mongolia", "MN"),
        ("en", "The storm killed 12 people in Mongolia after a week of wind from Siberia.", "", "MN"),
        ("es", "Desde Lima se confirmó la muerte de 12 personas.", "Incendio en Cusco", "gn3941584"),
        ("es", "Desde Lima salió el autobús en el que murieron 12 personas en Cusco.", "", "gn3941584"),
    ],
)
def test_where_something_or_some_word_came_from_is_no_scene(language: str, text: str, title: str, place: str) -> None:
    assert {found for _, _, found in places(language, text, title)} == {place}


@pytest.mark.parametrize(
    ("language", "text", "title", "place"),
    [
        ("fr", "Trois soldats ont été tués par une mine sur l'axe Gao - Ansongoré, selon l'armée.", "Attaque au Mali", "ML"),
        ("fr", "Trois soldats ont été tués par une mine à Gao - Moussa Traoré en a réchappé.", "Attaque au Mali", "gn2457163"),
    ],
)
def test_a_road_to_a_town_that_no_list_knows_is_not_in_the_other(language: str, text: str, title: str, place: str) -> None:
    assert {found for _, _, found in places(language, text, title)} == {place}


def test_an_island_is_no_scene_where_who_speaks_is_told_by_what_lies_beside_it() -> None:
    text = "Gerardo Luna, governor of the island province just east of Leyte, put the death toll at 26."
    assert places("en", text, "Storm in the Philippines") == [("killed", 26, "PH")]
