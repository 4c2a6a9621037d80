"""Regions of several countries: found in every language, shown in the reader's, in no single country."""

from __future__ import annotations

import pytest

from dateline.knowledge import places
from dateline.knowledge.places import groups
from dateline.knowledge.places.gazetteer import entries


def ids(text: str, language: str) -> list[str | None]:
    return [place.id for place in places.resolve(places.find(text, language))]


@pytest.mark.parametrize(
    ("language", "text", "region"),
    [
        ("en", "Locusts spread across the Sahel.", "x.sahel"),
        ("ru", "Засуха на юго-востоке Африки усилилась.", "x.southeast_africa"),
        ("ru", "Урожай в Юго-Восточной Азии вырос.", "035"),
        ("ru", "Цены на Ближнем Востоке растут.", "x.middle_east"),
        ("zh", "东南亚的雨季提前到来。", "035"),
        ("es", "La sequía en América Latina continúa.", "419"),
        ("fr", "La récolte en Afrique de l'Ouest baisse.", "011"),
        ("ar", "تراجعت المحاصيل في الشرق الأوسط.", "x.middle_east"),
        ("de", "Die Ernte in Südostasien steigt.", "035"),
        ("ja", "東南アジアの雨季が始まった。", "035"),
        ("ko", "동남아시아의 우기가 시작됐다.", "035"),
    ],
)
def test_one_region_in_every_language(language: str, text: str, region: str) -> None:
    assert ids(text, language) == [region]


def test_a_region_of_several_countries_is_in_none_of_them() -> None:
    for region in groups.groups():
        assert places.country(region) is None and places.parents(region) == () and places.coordinates(region) is None
        assert places.place(region).kind == "region"


def test_its_countries_are_its_members() -> None:
    assert {"KZ", "UZ"} <= places.members("143") and "RU" not in places.members("143")
    assert places.holds("143", "gn1526384") and not places.holds("143", "gn276781")
    assert places.members("KZ") == frozenset()
    assert all(entries()[country].kind == "country" for region in groups.groups() for country in places.members(region))


def test_every_region_is_shown_in_the_languages_that_are_written() -> None:
    for region in groups.groups():
        assert all(places.name(region, language) for language in ("en", "zh", "zh-Hant", "ru", "es", "fr", "ar")), region
    assert places.name("x.sahel", "ar") == "منطقة الساحل الأفريقي"
    assert places.name("018", "zh") == "南部非洲"


def test_a_chinese_county_is_found_by_its_full_name() -> None:
    assert ids("荥阳市的学校", "zh") == ["cn410182"]
    assert places.parents("cn410182") == ("CN-HA", "CN")
    assert ids("郑州金水区的学校", "zh") == ["gn1784658", "cn410105"]
    assert places.parents("cn410105")[:1] == ("gn1784658",)
    assert ids("创新和发展", "zh") == []
