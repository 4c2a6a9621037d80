"""Seas, straits and islands by name, and small towns whose names stand alone only behind words that say so."""

from __future__ import annotations

import pytest

from dateline.knowledge import places


def named(text: str, language: str) -> list[str | None]:
    return [place.id for place in places.resolve(places.find(text, language))]


@pytest.mark.parametrize(
    ("language", "text", "id_"),
    [
        ("en", "a dinghy was adrift in the Aegean", "x.aegean"),
        ("en", "two tankers met in the Strait of Malacca", "x.strait_of_malacca"),
        ("zh", "一艘货轮在马六甲海峡起火", "x.strait_of_malacca"),
        ("zh-Hant", "漁船在臺灣海峽翻覆", "x.taiwan_strait"),
        ("ru", "катер перевернулся в Чёрном море", "x.black_sea"),
        ("ru", "судно село на мель в Керченском проливе", "x.kerch_strait"),
        ("es", "la barca volcó en el canal de la Mancha", "x.english_channel"),
        ("fr", "une embarcation a chaviré dans la Manche", "x.english_channel"),
        ("ar", "انقلب زورق في بحر إيجه", "x.aegean"),
        ("de", "ein Boot kenterte im Ärmelkanal", "x.english_channel"),
        ("it", "un barcone si è rovesciato nel Canale di Sicilia", "x.strait_of_sicily"),
        ("pt", "um barco virou no mar Mediterrâneo", "x.mediterranean"),
        ("uk", "човен перекинувся в Егейському морі", "x.aegean"),
        ("tr", "tekne Ege Denizi'nde battı", "x.aegean"),
        ("fa", "قایق در دریای اژه واژگون شد", "x.aegean"),
        ("ja", "漁船がエーゲ海で転覆した", "x.aegean"),
        ("ko", "어선이 지중해에서 뒤집혔다", "x.mediterranean"),
    ],
)
def test_seas_and_straits_are_places(language: str, text: str, id_: str) -> None:
    assert named(text, language) == [id_]


def test_a_sea_lies_in_no_country() -> None:
    assert places.country("x.mediterranean") is None and places.parents("x.mediterranean") == ()


def test_an_island_lies_in_its_country() -> None:
    assert places.country("x.lampedusa") == "IT" and places.country("x.lesbos") == "GR"


def test_the_department_is_not_the_sea() -> None:
    assert named("un habitant du département de la Manche", "fr") == ["FR-50"]


@pytest.mark.parametrize("text", ["警方在旺角设卡", "香港旺角的商铺"])
def test_a_short_name_stands_behind_in_or_behind_what_it_lies_in(text: str) -> None:
    assert "gn1819353" in named(text, "zh")


def test_a_city_before_its_region_is_nobody_s_first_name() -> None:
    assert named("в Рыбинске Ярославской области", "ru") == ["gn500004", "RU-YAR"]


@pytest.mark.parametrize(
    ("language", "text", "id_"),
    [
        ("fr", "une explosion à Roubaix", "gn2982681"),
        ("it", "un crollo a Lecce", "gn3174953"),
        ("de", "ein Brand in Konstanz", "gn2885679"),
        ("tr", "Soma'da göçük", "gn300371"),
        ("es", "un incendio en Cáceres", "gn2520611"),
    ],
)
def test_a_town_is_known_in_the_papers_of_its_country(language: str, text: str, id_: str) -> None:
    assert named(text, language) == [id_]


@pytest.mark.parametrize(("language", "text"), [("de", "Er schrieb von Linden"), ("it", "la Cascina di famiglia"), ("pl", "na Brzeg rzeki")])
def test_a_word_is_no_town(language: str, text: str) -> None:
    assert named(text, language) == []


def test_provinces_below_the_regions_are_places() -> None:
    assert named("dans la province du Soum", "fr") == ["BF-SOM"] and places.country("BF-SOM") == "BF"


def test_regions_that_geonames_calls_otherwise_hold_their_towns() -> None:
    assert "RU-KEM" in places.parents("gn1494114") and "FR-NAQ" in places.parents("gn3031582")


@pytest.mark.parametrize(
    ("language", "text", "id_"),
    [
        ("es", "un alud en la provincia de Chimborazo", "EC-H"),
        ("es", "un incendio en Asturias", "ES-AS"),
        ("es", "un tiroteo en Guerrero", "MX-GRO"),
        ("fr", "une avalanche dans le canton de Vaud", "CH-VD"),
    ],
)
def test_a_region_is_called_by_its_bare_name_in_its_country(language: str, text: str, id_: str) -> None:
    assert named(text, language) == [id_]


def test_a_person_called_like_a_small_region_is_no_place() -> None:
    assert named("según dijo el testigo Juan Maldonado", "es") == []
