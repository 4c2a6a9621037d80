"""Where something happened, told apart from where people come from, travel, speak or are cared for."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.annotate import annotate
from dateline.model import Article, day


def places(language: str, text: str, title: str = "") -> list[tuple[str, int | None, str | None]]:
    """Predicate, number and the id (or name) of the place of each figure of a text."""
    article = Article(page="p", url="https://a.example/1", outlet="A", title=title, text=text, language=language, published=day(date(2026, 10, 5)))
    claims = [claim for claim in annotate(article).claims if claim.quantity is not None and claim.field == "text"]
    return [(c.predicate, int(c.quantity.low or 0), c.place and (c.place.id or c.place.name)) for c in claims if c.quantity]


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "A bus carrying 40 migrants from Nepal overturned in Jordan on Monday and three people were killed.", "JO"),
        ("en", "Four migrants from Sudan and from Chad died in Malta.", "MT"),
        ("en", "Nine citizens of France were killed in Niger.", "NE"),
        ("en", "Nine people were killed in Niger, U.S. citizens among them.", "NE"),
        ("ru", "Четыре туриста из Польши погибли в Грузии.", "GE"),
        ("es", "Siete migrantes de Haití murieron en Panamá.", "PA"),
        ("fr", "Quatre ressortissants du Bénin ont été tués au Tchad.", "TD"),
        ("ar", "قتل خمسة مواطنين من تونس في ليبيا.", "LY"),
    ],
)
def test_where_people_come_from_is_no_scene(language: str, text: str, place: str) -> None:
    assert {found for _, _, found in places(language, text)} == {place}


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "A coach travelling from Vienna to Prague overturned near Brno and five people died.", "gn3078610"),
        ("ru", "Автобус, ехавший из Минска в Варшаву, перевернулся под Брестом, погибли пять человек.", "gn629634"),
        ("ru", "Поезд Минск — Варшава сошёл с рельсов под Брестом, погибли пять человек.", "gn629634"),
        ("es", "Un autobús que iba de Quito a Guayaquil volcó cerca de Ambato y murieron cinco personas.", "gn3660689"),
        ("fr", "Un car parti d'Abidjan en direction de Bouaké a percuté un camion à Yamoussoukro : cinq morts.", "gn2279755"),
    ],
)
def test_the_ends_of_a_road_are_no_scene(language: str, text: str, place: str) -> None:
    assert [found for _, _, found in places(language, text)] == [place]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "Six people were killed, the ministry said in Vienna on Friday.", "Floods in Austria"),
        ("en", "Six people were killed, the minister told reporters in Vienna.", "Floods in Austria"),
        ("ru", "Погибли шесть человек, сообщило министерство из Вены.", "Наводнение в Австрии"),
    ],
)
def test_where_somebody_speaks_is_no_scene(language: str, text: str, title: str) -> None:
    assert [found for _, _, found in places(language, text, title)] == ["AT"]


def test_an_account_of_a_place_is_of_that_place() -> None:
    assert [found for _, _, found in places("ru", "Губернатор насчитал в Вене лишь шесть погибших.")] in ([], ["gn2761369"])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Twelve people were injured in Ostrava and taken to hospitals in Brno."),
        ("es", "La explosión de una mina en Ostrava dejó doce heridos, que fueron trasladados a hospitales de Brno."),
    ],
)
def test_the_injured_were_not_hurt_where_they_are_cared_for(language: str, text: str) -> None:
    found = {place for predicate, _, place in places(language, text) if predicate == "injured"}
    assert found <= {"gn3068799"}


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "A tower collapsed in Sukkur in Pakistan's Sindh province, killing eight people.", "gn1164408"),
        ("en", "A tower collapsed in Kayes, in the west of Mali, killing eight people.", "gn2455518"),
        ("fr", "Un immeuble s'est effondré à Kayes, dans l'ouest du Mali, faisant huit morts.", "gn2455518"),
    ],
)
def test_of_an_address_the_narrowest_counts(language: str, text: str, place: str) -> None:
    assert [found for _, _, found in places(language, text)] == [place]


def test_what_follows_is_where_the_first_figure_was_counted() -> None:
    text = "Eight people were killed in Sukkur on Monday.\n\nTwelve people were injured."
    assert [place for _, _, place in places("en", text, "Blast in Pakistan")] == ["gn1164408", "gn1164408"]


def test_a_toll_of_the_country_stays_the_country_s() -> None:
    text = "At least 90 people were killed in Pakistan this week.\n\nA tower fell in Sukkur, killing eight.\n\nTwelve people are missing."
    assert [place for predicate, _, place in places("en", text, "Floods in Pakistan") if predicate == "missing"] == ["PK"]


@pytest.mark.parametrize(
    ("language", "text", "name", "country"),
    [
        ("en", "A minibus overturned near Ombrosa in the southern Piura region of Peru, killing nine people.", "Ombrosa", "PE"),
        ("en", "A roof fell in at a school in Ombrosa, Ecuador, killing nine people.", "Ombrosa", "EC"),
        ("fr", "Neuf soldats ont été tués à Ombrosa, dans la région de Diffa.", "Ombrosa", "NE"),
        ("es", "Nueve soldados murieron en Ombrosa, en la provincia de Loja.", "Ombrosa", "EC"),
    ],
)
def test_a_town_that_no_list_knows_lies_in_the_region_behind_it(language: str, text: str, name: str, country: str) -> None:
    article = Article(page="p", url="https://a.example/1", outlet="A", title="", text=text, language=language)
    place = next(claim.place for claim in annotate(article).claims if claim.quantity)
    assert place is not None and (place.id, place.name, place.parents[-1]) == (None, name, country)


def test_a_hyphen_makes_an_adjective() -> None:
    assert places("en", "A Norwalk-like virus killed four people in Ostrava.") == [("killed", 4, "gn3068799")]
    assert places("en", "A Lima-bound coach overturned near Cusco and killed four people.")[0][2] == "gn3941584"


def test_a_province_behind_the_verb_is_narrower_than_the_country_before_it() -> None:
    assert places("fr", "Au Burkina Faso, onze civils ont été tués le même jour dans la province du Soum.")[0][2] == "BF-SOM"


def test_a_village_near_a_city_is_no_city() -> None:
    assert places("ru", "В деревне Верхние Липки под Брянском погибли трое.")[0][2] == "Верхние Липки"
    assert places("ru", "Под Брянском погибли трое.")[0][2] == "gn571476"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The illness has killed 3,000 people worldwide."),
        ("es", "La enfermedad causó 3.000 muertos en todo el mundo."),
        ("ru", "По всему миру погибли 3000 человек."),
    ],
)
def test_what_is_counted_worldwide_is_nowhere(language: str, text: str) -> None:
    assert {
        found for _, _, found in places(language, text, {"en": "Fever in China", "es": "Fiebre en China", "ru": "Лихорадка в Китае"}[language])
    } == {None}


def test_an_ending_behind_an_apostrophe_parts_no_list() -> None:
    found = places("tr", "Bursa'da ve Konya'da çıkan yangınlarda 12 kişi öldü.")
    assert [place for _, _, place in found] == ["TR"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A ferry travelling from Ombrosa to Goma sank on Lake Kivu and nine people drowned.", "x.lake_kivu"),
        ("Rockets fired from Lebanon wounded two farmers in Israel.", "IL"),
        ("Twelve passengers were injured when a flight from Chicago hit a storm over Ireland.", "IE"),
    ],
)
def test_where_something_came_from_is_no_scene(text: str, place: str) -> None:
    assert [found for _, _, found in places("en", text)] == [place]


def test_the_country_that_opens_a_headline_of_two_does_what_it_tells() -> None:
    found = places("en", "Nine people were killed at dawn, officials said.", "Israel strikes Yemen after rocket fire")
    assert [place for _, _, place in found] == ["YE"]


def test_a_noun_of_a_headline_is_no_town() -> None:
    article = Article(page="p", url="https://a.example/1", outlet="A", title="Two Climbers Die in Fall in New Zealand", text="", language="en")
    assert [claim.place.id for claim in annotate(article).claims if claim.quantity and claim.place] == ["NZ"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A ferry sank on Lake Victoria in Tanzania, killing 19 people."),
        ("ar", "غرق قارب في بحيرة فيكتوريا في تنزانيا ما أدى إلى مقتل 19 شخصا."),
    ],
)
def test_a_lake_is_narrower_than_a_country_on_it(language: str, text: str) -> None:
    assert [found for _, _, found in places(language, text)] == ["x.lake_victoria"]
