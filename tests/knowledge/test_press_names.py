"""Countries as newspapers of each language call them, where that is not the name that CLDR lists."""

from __future__ import annotations

import pytest

from dateline.knowledge import places

PRESS = {
    "es": {"Kazajstán": "KZ", "Arabia Saudita": "SA", "Kenya": "KE", "Qatar": "QA", "Bangladesh": "BD", "Costa de Marfil": "CI", "Vaticano": "VA"},
    "pt": {"Irão": "IR", "França": "FR", "Vietname": "VN", "República Checa": "CZ", "EUA": "US", "Burkina Faso": "BF"},
    "fr": {"Vietnam": "VN", "Kirghizistan": "KG", "Centrafrique": "CF", "Palestine": "PS", "Bosnie": "BA"},
    "de": {"Weißrussland": "BY", "Elfenbeinküste": "CI", "Moldawien": "MD", "Kirgistan": "KG", "Birma": "MM", "Katar": "QA"},
    "it": {"Costa d'Avorio": "CI", "Repubblica Ceca": "CZ", "Vaticano": "VA", "Olanda": "NL"},
    "ru": {"ЦАР": "CF", "Эмиратах": "AE", "Доминикане": "DO", "Кыргызстане": "KG"},
    "uk": {"Великобританії": "GB", "Китаї": "CN", "Північній Кореї": "KP", "Сполучених Штатах": "US", "Великій Британії": "GB"},
    "ar": {"الإمارات": "AE", "بنجلاديش": "BD", "الكونغو الديمقراطية": "CD", "البوسنة": "BA", "روسيا البيضاء": "BY"},
    "fa": {"فلسطین": "PS", "عربستان": "SA", "کره شمالی": "KP", "امارات": "AE"},
    "zh": {"沙特": "SA", "阿联酋": "AE", "刚果（金）": "CD", "波黑": "BA"},
    "ko": {"호주": "AU", "터키": "TR", "남아공": "ZA", "팔레스타인": "PS"},
    "ja": {"グルジア": "GE", "ヴェトナム": "VN"},
    "kk": {"АҚШ": "US", "Оңтүстік Корея": "KR"},
    "tr": {"Bangladesh": "BD", "Fildişi Sahili": "CI", "Filistin": "PS"},
}


@pytest.mark.parametrize(("language", "name", "country"), [(code, name, id_) for code, names in PRESS.items() for name, id_ in names.items()])
def test_a_country_is_found_by_the_name_that_the_press_gives_it(language: str, name: str, country: str) -> None:
    assert country in {id_ for mention in places.find(name, language) for id_ in mention.candidates}


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [("ru", "Французская полиция задержала троих.", "FR"), ("uk", "Турецькі рятувальники прибули.", "TR"), ("es", "Peruanos y chilenos.", "PE")],
)
def test_an_adjective_of_small_letters_may_begin_a_sentence(language: str, text: str, country: str) -> None:
    assert country in {id_ for mention in places.find(text, language) for id_ in mention.candidates}


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Pro-Russian rebels and anti-French crowds", []),
        ("fr", "la cheffe pro-Pékin de Hong Kong", ["Hong Kong"]),
        ("zh", "亲北京的议员在香港说", ["香港"]),
        ("en", "Russian rebels", ["Russian"]),
        ("zh", "在北京的议员", ["北京"]),
    ],
)
def test_whose_side_somebody_takes_is_no_place(language: str, text: str, found: list[str]) -> None:
    assert [mention.text for mention in places.find(text, language)] == found
