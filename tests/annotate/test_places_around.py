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
        ("zh", "利马及东部某某镇等地发生爆炸，造成30人死亡。", "PE"),
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


def test_a_figure_told_again_is_where_it_was_told_first() -> None:
    text = (
        "Au moins 52 personnes sont mortes dans des inondations au Niger. Au moins 52 personnes ont été tuées par ces inondations, dues à une crue "
        "du fleuve à Niamey. Le précédent bilan faisait état de 44 morts. Deux enfants sont morts à Maradi."
    )
    assert places("fr", text) == [(52, "NE"), (52, "NE"), (44, "NE"), (2, "gn2441291")]


def test_a_whole_is_not_in_the_town_of_the_sentence_before_when_its_parts_are_in_others() -> None:
    text = (
        "Les inondations ont frappé le Niger. Six personnes sont mortes à Agadez. Le gouvernement a recensé plus de 390.000 sinistrés, dont 160.000 "
        "à Maradi et 70.000 à Niamey."
    )
    assert (390001, "NE") in places("fr", text)
    assert (160000, "gn2441291") in places("fr", text)


def test_what_nothing_says_a_place_of_is_in_what_holds_all_that_the_text_tells() -> None:
    text = (
        "El sábado se reportaron 50 policías heridos durante las protestas en Lima.\n\nEl 10 de enero hubo 17 manifestantes muertos en Juliaca.\n\n"
        "Las protestas dejaron como saldo 850 policías heridos."
    )
    assert places("es", text)[-1] == (850, "PE")


def test_what_follows_a_figure_abroad_is_there() -> None:
    text = (
        "Un terremoto è stato avvertito a Bari e a Benevento. Una frana ha ferito due persone a Benevento. In Albania il numero dei morti è "
        "salito a 23. I feriti sono circa 650."
    )
    assert (650, "AL") in places("it", text)


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("it", "Il terremoto in Albania, avvertito anche in Puglia e Campania, ha fatto almeno 17 morti.", "AL"),
        ("en", "The quake in Chile, felt as far as Bolivia, left 17 dead.", "CL"),
        ("fr", "Neuf personnes sont toujours disparues sur cette île touristique de l'Afrique australe.", None),
        ("fr", "Neuf personnes sont mortes en Afrique australe.", "018"),
        ("es", "Murieron 17 manifestantes en distintas ciudades del país, según la policía de Bolivia.", "BO"),
    ],
)
def test_where_a_quake_was_felt_and_what_part_of_the_world_an_island_belongs_to_are_no_scenes(language: str, text: str, place: str | None) -> None:
    assert {found for _, found in places(language, text)} == {place}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("es", "Murieron 12 personas en Lima y en Cusco.", [(12, "PE")]),
        ("es", "Murieron 12 personas en Lima y en Cusco 30.", [(12, "gn3936456")]),
        ("it", "In Lazio e nelle Marche sono morte 250 persone.", [(250, "IT")]),
        ("en", "In Chad 12 people died and in Niger 30 people died.", [(12, "TD"), (30, "NE")]),
    ],
)
def test_two_places_are_one_list_where_each_has_the_preposition_and_no_figure_of_its_own(
    language: str, text: str, wanted: list[tuple[int, str]]
) -> None:
    assert places(language, text) == wanted


def test_a_list_of_whose_guests_were_hurt_is_no_place() -> None:
    assert places("zh", "包括法国、丹麦和比利时游客在内的至少37名游客遇难。") == [(37, None)]
    assert places("zh", "法国、丹麦和比利时暴雨,37人遇难。") != [(37, None)]
