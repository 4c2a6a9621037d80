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


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "es",
            "Hay 40 muertos por las explosiones en Lima, 93 muertos en Santa Marisol, así como 27 muertos y 73 heridos en Cusco.",
            [(40, "gn3936456"), (93, "Santa Marisol"), (27, "gn3941584"), (73, "gn3941584")],
        ),
        (
            "en",
            "Police counted 40 dead in Lima, 93 dead in Santa Marisol, and 12 dead in Cusco.",
            [(40, "gn3936456"), (93, "Santa Marisol"), (12, "gn3941584")],
        ),
    ],
)
def test_every_item_of_a_list_has_its_own_town_listed_or_not(language: str, text: str, wanted: list[tuple[int, str]]) -> None:
    assert [(number, place) for _, number, place in places(language, text)] == wanted


def test_whose_citizens_died_tells_of_no_place_over_brackets_either() -> None:
    text = "Сообщается о гибели граждан Индии (8 человек), Кении (6 человек) и Турции (2)."
    assert {place for _, _, place in places("ru", text, "Пожар в Перу")} == {"PE"}


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "Norway arrested 30 people in Murmansk.", "gn524305"),
        ("en", "At a rally on Peru 30 people were detained in Riga.", "gn456172"),
        ("en", "In Latvia at rallies against the war in Sudan 30 people were detained.", "LV"),
        ("ru", "В пяти городах Латвии на митингах к годовщине вторжения в Судан задержали 30 человек.", "LV"),
        ("en", "In Latvia 20 people and in Sudan 30 people were detained.", "SD"),
    ],
)
def test_the_place_that_a_preposition_leads_is_the_scene(language: str, text: str, place: str) -> None:
    assert [found for _, number, found in places(language, text) if number == 30] == [place]


@pytest.mark.parametrize(
    ("language", "text", "title", "place"),
    [
        ("de", "Mehr als 25 Menschen wurden bei der Detonation in der Unruheprovinz an der Grenze zu Kenia verletzt.", "Anschlag in Somalia", "SO"),
        ("fr", "Un bateau qui se dirigeait vers l'Espagne a chaviré et deux migrants sont morts.", "Naufrage au large de la Tunisie", "TN"),
        ("es", "Un barco que navegaba hacia España volcó y murieron dos migrantes.", "Naufragio frente a Marruecos", "MA"),
        ("es", "El ataque dejó dos heridos en Santa Marisol, aledaña a Lima.", "Ataque en Perú", "Santa Marisol"),
        ("fr", "Neuf migrants de pays d'Afrique subsaharienne sont morts.", "Naufrage au large de la Tunisie", "TN"),
        ("fr", "Deux corps ont été retrouvés dans les collines, tandis que huit personnes sont mortes à Lyon.", "", "gn2996944"),
    ],
)
def test_where_a_boat_was_bound_what_a_border_is_with_and_what_a_town_lies_by_are_no_scenes(language: str, text: str, title: str, place: str) -> None:
    assert [found for _, _, found in places(language, text, title)][-1] == place


def test_a_place_in_a_clause_of_its_own_is_not_the_one_of_the_clause_before() -> None:
    text = "Deux corps ont été retrouvés dans les collines, tandis que huit personnes sont mortes à Lyon."
    assert [(number, place) for _, number, place in places("fr", text)][0] == (2, None)


def test_roads_and_points_of_the_compass_make_no_person_of_a_town() -> None:
    text = "Un pullman è finito fuori strada sulla A13 Bologna, poco dopo Ferrara Sud. Una persona è morta. Era partito dalla Croazia."
    assert "HR" not in {place for _, _, place in places("it", text)}


def test_two_countries_side_by_side_without_blanks_are_both() -> None:
    assert places("zh", "暴雨最少造成74人丧生。", "智利秘鲁暴雨成灾") == [("killed", 74, "智利秘鲁")]


def test_a_word_for_a_town_with_a_capital_is_part_of_its_name() -> None:
    assert [place for _, _, place in places("pt", "Seis pessoas morreram durante uma operação na Cidade de Nobol, na zona oeste.")] == [
        "Cidade de Nobol"
    ]
    assert [place for _, _, place in places("pt", "Seis pessoas morreram na cidade de Nobol, na zona oeste.")] == ["Nobol"]


def test_the_country_is_the_one_around_the_region_named_before_it() -> None:
    text = "Officials in India spoke of it. In North Kivu, in the east, 500 people were killed across the country."
    assert [place for _, _, place in places("en", text, "Attacks in India")] == ["CD"]
