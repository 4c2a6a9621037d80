"""Figures whose sentence names no place, in an article of several countries: of the country whose office gives them; sums of several places."""

from __future__ import annotations

import pytest
from tests.annotate.test_led_places import places

FLOODS = "Floods in Peru and Bolivia kill 900"


@pytest.mark.parametrize(
    ("language", "title", "text", "wanted"),
    [
        ("en", FLOODS, "In Peru 612 people died. The Bolivian government said 288 people died there.", [(612, "PE"), (288, "BO")]),
        ("en", FLOODS, "The floods left 612 dead in Peru. Bolivian health officials said 288 people died.", [(612, "PE"), (288, "BO")]),
        ("zh", "秘鲁和玻利维亚洪灾致900人死亡", "秘鲁卫生部长表示,洪灾已造成该国612人死亡。玻利维亚洪灾也十分严重。", [(612, "PE")]),
        # soldiers may be anywhere, and an office of a country where nothing happened speaks of the others
        ("en", FLOODS, "In Peru 612 people died. The Bolivian government said 18 soldiers died.", [(612, "PE"), (18, "PE")]),
        ("en", FLOODS, "In Peru 612 people died. The Chilean government said 288 people were injured.", [(612, "PE"), (288, "PE")]),
    ],
)
def test_an_office_counts_in_its_own_country(language: str, title: str, text: str, wanted: list[tuple[int, str]]) -> None:
    assert [(number, place) for _, number, place in places(language, text, title)] == wanted


def test_the_sum_of_two_places_is_of_neither() -> None:
    text = "In Peru 612 people died and in Bolivia 288 people died, bringing the toll to 900. In Bolivia 300 people are missing."
    assert [(number, place) for _, number, place in places("en", text, FLOODS)] == [(612, "PE"), (288, "BO"), (900, None), (300, "BO")]


def test_what_is_no_sum_keeps_its_place() -> None:
    text = "In Peru 612 people died and in Bolivia 288 people died, and the toll there rose to 901."
    assert places("en", text, FLOODS)[-1] == ("killed", 901, "BO")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("At least 40 deaths have been reported in Peru.", "PE"),
        ("Some 40 dead were counted in Peru, and more in the Andes.", "PE"),
        ("It was reported in Peru that 40 people died in Bolivia.", "BO"),
    ],
)
def test_deaths_that_are_reported_somewhere_happened_there(text: str, place: str) -> None:
    assert places("en", text, FLOODS) == [("killed", 40, place)]


def test_every_town_of_a_list_that_a_number_closes_belongs_to_it() -> None:
    (told,) = places("tr", "Açıklamaya göre Bursa, Rize ve Konya'da 412 kişi hayatını kaybetti.")
    assert told[1:] == (412, "TR")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Reports from the southern district of Mollebaya indicate that 12 people died.", "Mollebaya"),
        ("Reports from the capital indicate that 12 people died.", "PE"),
    ],
)
def test_reports_from_a_town_that_no_list_knows_tell_of_it(text: str, place: str) -> None:
    assert places("en", text, "Unrest in Peru") == [("killed", 12, place)]


def test_a_distance_in_brackets_too_is_measured_from_no_scene() -> None:
    text = "The mine in Cusco, some 570 kilometers (350 miles) south of Lima, collapsed and 12 people died."
    assert [place for _, _, place in places("en", text)] == ["gn3941584"]


def test_a_headline_that_calls_an_event_after_a_town_does_not_put_the_countrys_dead_there() -> None:
    text = "Un terremoto sacudió el centro de Perú. El Ministerio del Interior de Perú informó que hay al menos 1.946 muertos."
    assert places("es", text, "Terremoto de Cusco: 1.946 muertos") == [("killed", 1946, "PE")]
