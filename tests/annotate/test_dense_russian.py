"""What dense Russian and Ukrainian reports do: each rule with a sentence of its own and one that it must leave alone."""

from __future__ import annotations

import datetime

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim, day

PUBLISHED = datetime.date(2024, 3, 14)


def counted(text: str, language: str = "ru") -> list[Claim]:
    source = Article(page="p", url="https://blatt.example/7", outlet="Blatt", language=language, title="", text=text, published=day(PUBLISHED))
    return [claim for claim in annotate(source).claims if claim.quantity and claim.group]


@pytest.mark.parametrize(
    ("text", "counting"),
    [
        ("В Омске погибли 9 человек, 30 ранены. Ранее сообщалось о 7 погибших, а также 25 раненых.", ["total", "total", "superseded", "superseded"]),
        ("В Омске погибли 9 человек. Ранее было известно о 7 погибших и 25 раненых.", ["total", "superseded", "superseded"]),
        ("В Омске погибли 9 человек, еще 30 ранены.", ["total", "total"]),
    ],
)
def test_an_earlier_report_holds_for_all_its_figures(text: str, counting: list[str]) -> None:
    assert [claim.counting for claim in counted(text)] == counting


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("«Погибли трое, двое ранены. Все — рабочие», — написал Рогов в своем канале.", "Рогов"),
        ("До этого глава района Илья Рогов писал о трех погибших.", "глава района Илья Рогов"),
        ("Погибли трое. Об этом в своем Telegram-канале сообщил губернатор Илья Рогов.", "губернатор Илья Рогов"),
    ],
)
def test_who_speaks_behind_his_quotation(text: str, voice: str) -> None:
    assert {claim.voices[-1].text for claim in counted(text)} == {voice}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("В Ростове-на-Дону задержаны пять человек.", "Rostov-on-Don"),
        ("В Комсомольске-на-Амуре ранены пять человек.", "Komsomolsk-on-Amur"),
        ("В Каменске-Уральском ранены пять человек.", "Kamensk-Uralskiy"),
        ("Митинги прошли на Дальнем Востоке и в Омске, задержаны пять человек.", "Russian Far East"),
    ],
)
def test_names_with_hyphens_are_declined_in_front(text: str, place: str) -> None:
    named = [claim.place for claim in counted(text)]
    assert named[0] is not None and (named[0].name == place or place == "Russian Far East")


def test_a_governor_is_of_the_region_that_the_article_names_most() -> None:
    text = "В Белгородской области погибли двое. Об этом сообщил губернатор Илья Рогов.\n\nРаньше в Белгородской области и в Сочи бывало тише."
    assert [claim.voices[-1].entity for claim in counted(text)] == ["office:governor@RU-BEL"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Дело возбуждено по статье о взрыве, повлекшем гибель двух и более лиц. Погибли пять человек.", [("killed", 5)]),
        ("Погибли пять рабочих и двое врачей, пытавшихся помочь пострадавшим.", [("killed", 5), ("killed", 2)]),
        ("На судне были 40 человек, из них 12 спаслись.", [("rescued", 12)]),
        ("Тысячи человек покинули дома, опасаясь новых толчков.", [("displaced", 2000)]),
    ],
)
def test_words_of_the_law_and_of_help_count_nobody(text: str, figures: list[tuple[str, int]]) -> None:
    read = counted(text)
    assert [(claim.predicate, claim.quantity.low) for claim in read if claim.quantity and claim.about == "event"] == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Людей задерживают в Барнауле (5 человек), Иркутске (15 человек).", [5, 15]),
        ("В Рязани задержали 20 человек, в Якутске – 13 и в Барнауле 40 человек.", [20, 13, 40]),
        ("В Рязани задержали 20 человек, а на площадь вышли 40 солдат.", [20, 40]),
        ("Дело возбуждено по статьям 109, 219 и 238 кодекса (причинение смерти). Погибли двое.", [2]),
        ("Двое мужчин, 71 и 79 лет, скончались.", [2]),
    ],
)
def test_items_of_a_list_may_be_larger_than_its_first(text: str, figures: list[int]) -> None:
    assert [claim.quantity.low for claim in counted(text) if claim.quantity] == figures


def test_a_name_of_a_place_holds_no_month() -> None:
    assert [claim.about for claim in counted("В США ученик (Сент-Луис) устроил стрельбу, в которой погибли три человека.")] == ["event"]


def test_a_sea_is_at_home_in_the_countries_on_it() -> None:
    text = "В Италии рассказали о лодке.\n\nВ Средиземном море утонули 30 мигрантов. Спасатели обнаружили тела восьми женщин."
    assert [claim.place.id for claim in counted(text) if claim.place] == ["x.mediterranean", "x.mediterranean"]


@pytest.mark.parametrize(
    ("text", "counting"),
    [
        ("В Омске погибли трое. Ранее МЧС сообщало о семи погибших.", ["total", "superseded"]),
        ("В Омске ранены трое. Ранее МЧС сообщало о семи погибших в Сочи.", ["total", "total"]),
        ("В Омске погибли трое. Еще 20 человек были спасены.", ["total", "total"]),
        ("В Омске погибли трое. Еще двое погибли ночью.", ["total", "increment"]),
    ],
)
def test_what_stands_alone_follows_nothing(text: str, counting: list[str]) -> None:
    assert [claim.counting for claim in counted(text)] == counting


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Не менее 40 школьников освободили силовики Нигерии в штате Кацина.", "Katsina State"),
        ("Пятеро ранены в результате удара ВВС Израиля по провинции Хама.", "Hama"),
    ],
)
def test_whose_forces_they_are_is_no_place(text: str, place: str) -> None:
    assert [claim.place.name for claim in counted(text) if claim.place] == [place]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Армия спасла двоих учителей и пятерых детей.", [("rescued", 2), ("rescued", 5)]),
        ("В руках боевиков остаются 15 учеников.", [("kidnapped", 15)]),
        ("Погибли восемь членов одной семьи.", [("killed", 8)]),
    ],
)
def test_what_was_done_to_them(text: str, figures: list[tuple[str, int]]) -> None:
    assert [(claim.predicate, claim.quantity.low) for claim in counted(text) if claim.quantity] == figures


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Kastamonu'dan Ankara'ya giden otobüs Aksaray yakınlarında devrildi. Kazada 8 kişi öldü.", "Aksaray"),
        ("Urfa'da sel oldu. Bölgede 8 kişi öldü.", "Şanlıurfa"),
        ("Bursa, Aksaray ve Kayseri'de kazalar oldu. Kazalarda 8 kişi öldü.", None),
    ],
)
def test_the_ends_of_a_turkish_road_are_no_places(text: str, place: str | None) -> None:
    assert [claim.place.name if claim.place else None for claim in counted(text, "tr")] == [place]


def test_a_raid_before_a_colon_says_nothing() -> None:
    source = Article(page="p", url="https://blatt.example/7", outlet="Blatt", language="tr", title="DEAŞ'a operasyon: 40 şüpheli yakalandı", text="")
    assert [claim.voices for claim in annotate(source).claims] == [()]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Şüphelilerden 4'ü tutuklanırken, 5'i adli kontrol şartıyla serbest bırakıldı.", [("detained", 4), ("released", 5)]),
        ("Operasyonda 18 kişi gözaltına alındı, 1 şüphelinin yakalanması için çalışmalar sürüyor.", [("detained", 18)]),
    ],
)
def test_those_held_and_let_go_in_turkish(text: str, figures: list[tuple[str, int]]) -> None:
    assert [(claim.predicate, claim.quantity.low) for claim in counted(text, "tr") if claim.quantity] == figures


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("У Мар'їнській громаді поранено 4 цивільних.", None),
        ("На Харківщині авто врізалося в автобус. Постраждали 18 людей.", "Kharkiv Region"),
    ],
)
def test_an_apostrophe_is_a_letter_of_a_ukrainian_word(text: str, place: str | None) -> None:
    assert [claim.place.name if claim.place else None for claim in counted(text, "uk")] == [place]


def test_a_part_of_a_part_is_of_that() -> None:
    read = counted("Пострадали 11 человек, шесть из них госпитализированы, в том числе двое детей.")
    assert [claim.predicate for claim in read] == ["injured", "hospitalised", "hospitalised"]


def test_a_paragraph_set_abroad_stays_there() -> None:
    text = "В Сомали на рынке прогремел взрыв, погибли 18 человек.\n\nВ четверг в храме в Пакистане прогремел взрыв. Погибли 50 человек."
    assert [claim.place.id for claim in counted(text) if claim.place] == ["SO", "PK"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("При пожаре в самарской больнице погибли двое.", "Samara"),
        ("При пожаре на Краснодарском проезде погибли двое.", None),
    ],
)
def test_a_places_adjective_is_written_small(text: str, place: str | None) -> None:
    assert [claim.place.name if claim.place else None for claim in counted(text)] == [place]
