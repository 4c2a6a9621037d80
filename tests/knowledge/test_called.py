"""What a place is called beside its name in the tables."""

from __future__ import annotations

import pytest

from dateline.knowledge.places import find
from dateline.knowledge.places.names import lookup, names, ordinary


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("الأنبار", "IQ-AN"),  # the tables write محافظة الأنبار
        ("للأنبار", "IQ-AN"),
        ("بدخشان", "AF-BDS"),
        ("هرمزجان", "IR-23"),  # the tables write a ghain for the g
        ("هرمزكان", "IR-23"),
        ("خراسان الشمالية", "x.north_khorasan"),
        ("خرم‌آباد", "gn127349"),
    ],
)
def test_a_place_is_found_without_its_kind_and_in_another_spelling(name: str, id_: str) -> None:
    assert id_ in lookup(name, "Arab")


def test_names_of_arabic_countries_keep_their_letters() -> None:
    assert not lookup("المجرب", "Arab")
    assert not lookup("بكداد", "Arab")


def test_an_ordinary_word_is_none_after_a_preposition_either() -> None:
    assert {"الشمال", "للشمال"} <= ordinary("ar")
    assert find("تقدمت القوات في الشمال وانسحبت للشمال", "ar") == ()


def test_no_name_is_a_mere_word_for_a_province() -> None:
    assert not {"محافظه", "استان", "ولايه"} & set(names("Arab"))
