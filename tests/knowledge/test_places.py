"""Places in all scripts: found whole, resolved by their neighbours, shown in the reader's language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.knowledge import places
from dateline.knowledge.places import Context


def read(text: str, language: str, *countries: str) -> list[tuple[str, str | None]]:
    mentions = places.find(text, language)
    resolved = places.resolve(mentions, Context(countries=countries))
    return [(mention.text, place.id) for mention, place in zip(mentions, resolved, strict=True)]


ALMATY, BEIRUT, SEOUL, KHERSON = "gn1526384", "gn276781", "gn1835848", "gn706448"


@pytest.mark.parametrize(
    ("language", "text", "id_"),
    [
        ("en", "Shops reopened in Almaty on Monday.", ALMATY),
        ("en", "The shops of Alma-Ata reopened.", ALMATY),
        ("ru", "Магазины в Алма-Ате снова открыты.", ALMATY),
        ("ru", "Из Бейрута вышли два судна.", BEIRUT),
        ("ru", "Жители Херсона ждут воды.", KHERSON),
        ("uk", "У Херсоні дали воду.", KHERSON),
        ("zh", "贝鲁特的商店昨天开门。", BEIRUT),
        ("zh-Hant", "貝魯特的商店昨天開門。", BEIRUT),
        ("zh", "阿拉木图市的学校停课。", ALMATY),
        ("ar", "فتحت المدارس في بيروت أبوابها.", BEIRUT),
        ("ar", "عاد الطلاب إلى المدارس ببيروت.", BEIRUT),
        ("ko", "서울에서 회의가 열렸다.", SEOUL),
        ("ja", "ソウルで会議が開かれた。", SEOUL),
        ("hi", "काबुल में स्कूल खुले।", "gn1138958"),
        ("kk", "Алматыда дүкендер ашылды.", ALMATY),
        ("de", "In Beirut öffneten die Schulen.", BEIRUT),
        ("fr", "Les écoles de Beyrouth rouvrent.", BEIRUT),
        ("es", "Las escuelas de Beirut reabren.", BEIRUT),
        ("fa", "مدارس بیروت باز شد.", BEIRUT),
        ("tr", "Beyrut'ta okullar açıldı.", BEIRUT),
    ],
)
def test_one_city_in_every_script(language: str, text: str, id_: str) -> None:
    assert id_ in [place for _, place in read(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("en", "Kazakh schools", "KZ"),
        ("ru", "казахстанских школах", "KZ"),
        ("zh", "哈萨克斯坦的学校", "KZ"),
        ("ar", "المدارس اللبنانية", "LB"),
        ("es", "escuelas libanesas", "LB"),
        ("fr", "écoles libanaises", "LB"),
        ("de", "libanesische Schulen", "LB"),
        ("uk", "ліванських школах", "LB"),
    ],
)
def test_countries_by_name_and_adjective(language: str, text: str, country: str) -> None:
    assert [place for _, place in read(text, language)] == [country]


def test_an_indefinite_ending_makes_a_people_of_a_country() -> None:
    (syrian,) = places.find("بين القتلى 25 سورياً", "ar")
    assert (syrian.form, syrian.candidates) == ("adjective", ("SY",))
    (syria,) = places.find("قُتل 25 في سوريا", "ar")
    assert syria.form == "name"


def test_a_name_in_arabic_script_is_none_of_a_masculine_that_ends_otherwise() -> None:
    assert read("عادت الدراسة في محافظة الشرقية.", "ar")[0][1] == "EG-SHR"


def test_the_storys_other_places_settle_one_name() -> None:
    assert read("Schools in Georgia reopened.", "en")[0][1] == "GE"
    assert read("Schools in Georgia and Florida reopened, said officials in Atlanta.", "en")[0][1] == "US-GA"
    assert read("Schools in Tripoli reopened.", "en", "LB")[0][1] == "gn266826"
    assert read("Schools in Tripoli reopened.", "en", "LY")[0][1] == "gn2210247"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Valencia and Madrid were dark.", "ES"),  # Madrid has namesakes, and hardly means them
        ("Valencia and Caracas were dark.", "VE"),
        ("Valencia was dark, Valencia and only Valencia.", "VE"),  # no name speaks for itself
    ],
)
def test_a_place_that_is_hardly_in_doubt_settles_one_beside_it(text: str, country: str) -> None:
    mentions = places.find(text, "en")
    assert country in places.resolve(mentions)[0].parents


def test_a_region_is_not_its_city() -> None:
    assert read("Школы Херсонской области", "ru")[0][1] == "UA-65"
    assert read("Школы Херсона", "ru")[0][1] == KHERSON
    assert read("河南的学校", "zh")[0][1] == "CN-HA"


def test_sites_belong_to_their_city() -> None:
    for text, language in (
        ("Cranes fell at the port of Beirut.", "en"),
        ("Краны упали в порту Бейрута.", "ru"),
        ("贝鲁特港的起重机", "zh"),
        ("رافعات مرفأ بيروت", "ar"),
    ):
        mention = places.find(text, language)[-1]
        place = places.resolve((mention,))[0]
        assert place.id == f"{BEIRUT}/port" and place.kind == "site"
        assert place.within(places.place(BEIRUT)) and place.within(places.place("LB"))
    assert places.name(f"{BEIRUT}/port", "zh") == "贝鲁特港"


def test_parents_run_from_near_to_far() -> None:
    assert places.parents(ALMATY) == ("KZ-75", "KZ")
    assert places.parents("x.itaewon")[0] == SEOUL and places.parents("x.itaewon")[-1] == "KR"
    assert places.parents("nowhere") == ()


def test_names_of_people_and_ordinary_words_are_no_places() -> None:
    assert read("Senator Lindsey Graham met Jack Lincoln at noon.", "en") == []
    assert read("Reading was nice. Most of them agreed.", "en") == []
    assert read("双方加强合作,民主协商。", "zh") == []


def test_a_name_inside_a_word_is_none() -> None:
    assert read("The Parisian and the Iranologist", "en") == []
    assert read("Иранист приехал", "ru") == []


def test_names_are_shown_in_the_readers_language() -> None:
    assert [places.name(ALMATY, code) for code in ("en", "zh", "zh-Hant", "ru", "fr", "ar")] == [
        "Almaty",
        "阿拉木图",
        "阿拉木圖",
        "Алматы",
        "Almaty",
        "ألماتي",
    ]
    assert places.name("KZ", "es") == "Kazajistán"
    assert places.name("nowhere", "en") == ""


def test_coordinates() -> None:
    latitude, longitude = places.coordinates(BEIRUT) or (0, 0)
    assert 33 < latitude < 35 and 35 < longitude < 36
    assert places.coordinates(f"{BEIRUT}/port") == (latitude, longitude)
    assert places.coordinates("nowhere") is None


@given(st.text(max_size=120), st.sampled_from(["en", "ru", "zh", "ar", "ko", "ja"]))
def test_mentions_are_spans_of_the_text_in_order(text: str, language: str) -> None:
    mentions = places.find(f"Almaty {text} Бейрут 首尔 {text}", language)
    whole = f"Almaty {text} Бейрут 首尔 {text}"
    assert all(whole[mention.start : mention.end] == mention.text and mention.candidates for mention in mentions)
    assert all(a.end <= b.start for a, b in zip(mentions, mentions[1:], strict=False))
    assert len(places.resolve(mentions)) == len(mentions)


def test_a_short_name_behind_a_prefix_is_the_rest_of_a_word_unless_the_place_is_large() -> None:
    assert not places.find("وليا", "ar")
    assert [mention.candidates for mention in places.find("لمصر", "ar")] == [("EG",)]


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "in Myanmar", "MM"),
        ("ja", "ミャンマーで", "MM"),
        ("ko", "캘리포니아주에서", "US-CA"),
        ("ja", "テキサスで", "US-TX"),
        ("ko", "경북에서", "KR-47"),
    ],
)
def test_what_a_place_is_called_for_short(language: str, text: str, place: str) -> None:
    assert [mention.candidates[0] for mention in places.find(text, language)] == [place]


def test_no_place_stands_inside_a_known_leaders_name_in_a_script_without_blanks() -> None:
    assert [mention.text for mention in places.find("佩斯科夫表示，莫斯科有5人死亡。", "zh")] == ["莫斯科"]
    assert [mention.text for mention in places.find("佩斯有5人死亡。", "zh")] == ["佩斯"]


def test_no_name_begins_inside_a_word_in_katakana() -> None:
    assert places.find("ハロウィーンの夜", "ja") == ()


@pytest.mark.parametrize(
    ("language", "text", "id_"),
    [
        ("it", "La frana ha chiuso una strada in Sicilia.", "IT-82"),
        ("it", "Acqua alta a Venezia per tre giorni.", "IT-VE"),
        ("es", "Tres incendios siguen activos en Andalucía.", "ES-AN"),
        ("de", "Auf Sizilien brannten Wälder.", "IT-82"),
        ("fr", "Un orage a frappé le Var et la Gironde.", "FR-33"),
        ("en", "A boat sank off Lanao Del Norte.", "PH-LAN"),
    ],
)
def test_regions_are_found_by_their_names_alone(language: str, text: str, id_: str) -> None:
    assert id_ in [place for _, place in read(text, language)]


def test_the_end_of_a_longer_name_behind_a_hyphen_is_no_place_of_its_own() -> None:
    assert read("Storm Ban-Tak hit the coast.", "en") == []
    assert read("Seul un car est tombé.", "fr") == []
    assert [id_ for _, id_ in read("The storm hit Nord-Kivu.", "fr")] == ["CD-NK"]
    assert "gn2988507" in [id_ for _, id_ in read("La ligne Lyon-Paris est fermée.", "fr")]


def test_a_city_is_meant_by_its_own_name_before_a_larger_one_that_is_only_called_so() -> None:
    assert read("A chuva alagou Petrópolis.", "pt") == [("Petrópolis", "gn3454031")]
    assert read("伊拉克西部地区今天停电。", "zh") == [("伊拉克", "IQ")]


def test_a_region_is_meant_where_its_seat_was_only_once_called_like_it() -> None:
    assert read("As escolas da Bahia reabriram.", "pt") == [("Bahia", "BR-BA")]
    assert read("Schools in New York reopened.", "en")[0][1] != "US-NY"


@pytest.mark.parametrize(
    ("language", "text", "id_"),
    [
        ("ko", "포천시에서 불이 났다.", "x.pocheon"),
        ("ko", "무안에서 열린 축제", "gn1840982"),
        ("ko", "무안군의 밭", "gn1840982"),
        ("ko", "마포구에서 열린 축제", "x.mapo_district"),
        ("fa", "زمین‌لرزه در دهلران", "gn136702"),
        ("uk", "обстріл Слов'янська", "gn693468"),  # Nikopol was once called so
        ("ru", "В Ставрополе прошёл дождь.", "gn487846"),  # and Tolyatti
    ],
)
def test_a_town_is_found_by_the_name_of_its_own_papers(language: str, text: str, id_: str) -> None:
    assert [place for _, place in read(text, language)] == [id_]


@pytest.mark.parametrize(("language", "text"), [("fa", "این شهرستان دو نفر کشته داد"), ("ko", "강진이 났고 예산이 줄었다")])
def test_one_of_the_commonest_words_is_no_town(language: str, text: str) -> None:
    assert read(text, language) == []


def test_a_name_with_the_word_for_a_region_in_it_is_the_region() -> None:
    assert read("Автобус опрокинулся в Воронежской области.", "ru") == [("Воронежской области", "RU-VOR")]


def test_a_street_called_like_a_little_town_draws_no_capital_to_its_country() -> None:
    assert read("Un incendie à Paris, rue Erlanger.", "fr")[0] == ("Paris", "gn2988507")


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("A Palestinian was shot near Bethlehem, in the West Bank, officials in Gaza City said. The United States was concerned.", "gn284315"),
        ("Steel workers in Bethlehem marched. They came from Allentown, Pennsylvania, and from Philadelphia; one was Palestinian.", "gn5180225"),
    ],
)
def test_of_two_countries_the_one_told_more_of_has_the_town(text: str, id_: str) -> None:
    assert dict(read(text, "en"))["Bethlehem"] == id_


@pytest.mark.parametrize(
    ("language", "text", "ids"),
    [
        ("ar", "في مدينة الباب", ["gn174018"]),  # an ordinary word, but behind a word for a city
        ("ar", "فتح الباب", []),
        ("ar", "قرية بليون", []),  # no village of Lyon
        ("ar", "وصل بليون", ["gn2996944"]),
        ("ar", "معرة النعمان", ["gn167611"]),  # GeoNames does not know how many live there
        ("ar", "بلدة في ريف إدلب", ["SY-ID"]),
        ("zh", "山西盂县下雨", ["CN-SX", "cn140322"]),
        ("zh", "全国各县下雨", []),
    ],
)
def test_a_word_beside_a_name_tells_a_town_from_a_word(language: str, text: str, ids: list[str]) -> None:
    assert [place for _, place in read(text, language)] == ids


def test_an_arabic_word_for_floods_is_seoul_only_where_korea_is_named() -> None:
    assert [found.text for found in places.find("تحولت الأمطار إلى سيول في السودان.", "ar")] == ["السودان"]
    assert "سيول" in [found.text for found in places.find("اندلع حريق في سيول وقالت الحكومة الكورية الجنوبية إن أحدا لم يصب.", "ar")]


def test_persian_words_for_a_mine_and_for_south_are_no_places() -> None:
    assert [found.text for found in places.find("در جنوب کابل یک مین منفجر شد.", "fa")] == ["کابل"]


@pytest.mark.parametrize(
    ("language", "text", "id_"),
    [
        ("pt", "Doze pessoas morreram na Bahia.", "BR-BA"),
        ("pt", "As aulas na Paraíba voltam amanhã.", "BR-PB"),
        ("en", "Shops in Chittagong stayed shut.", "gn1205733"),  # a city by its former spelling
        ("en", "A tram derailed in Zurich.", "gn2657896"),
    ],
)
def test_a_name_that_is_only_the_regions_is_not_its_largest_city(language: str, text: str, id_: str) -> None:
    assert [place.id for place in places.resolve(places.find(text, language))] == [id_]


@pytest.mark.parametrize(
    ("language", "text", "id_"),
    [
        ("it", "Nove persone sono morte nello Zulia.", "VE-V"),
        ("de", "In der Provinz Nangarhar explodierte ein Lastwagen.", "AF-NAN"),
        ("fr", "Trois villages de Bayelsa sont sous les eaux.", "NG-BY"),
        ("es", "Los trenes de Coahuila salieron tarde.", "MX-COA"),
    ],
)
def test_a_region_is_found_by_its_english_name_where_a_language_has_none(language: str, text: str, id_: str) -> None:
    assert [place.id for place in places.resolve(places.find(text, language))] == [id_]


@pytest.mark.parametrize(("language", "text"), [("fr", "Le transport maritime ralentit."), ("de", "Saladin zog nach Westen.")])
def test_no_word_and_no_person_is_a_region_by_its_english_name(language: str, text: str) -> None:
    assert places.find(text, language) == ()


def test_an_accent_tells_a_state_from_a_preposition() -> None:
    found = places.find("Para os bombeiros do Pará, o pior passou.", "pt")
    assert [(mention.text, mention.candidates[0]) for mention in found] == [("Pará", "BR-PA")]


@pytest.mark.parametrize(
    ("language", "text", "ids"),
    [("ja", "千葉 船橋で火災", ["JP-12", "gn1863905"]), ("ja", "千葉で火災", ["gn2113015"]), ("ja", "岡山・倉敷の工場", ["JP-33", "gn1858311"])],
)
def test_a_region_is_meant_right_before_a_town_in_it(language: str, text: str, ids: list[str]) -> None:
    assert [place.id for place in places.resolve(places.find(text, language))] == ids
