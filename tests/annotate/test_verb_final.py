"""Rules of languages whose verbs end the sentence, and of Slavic ones: each with a sentence of its own and one that it must leave alone."""

from __future__ import annotations

import datetime

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim, day

PUBLISHED = datetime.date(2024, 3, 14)


def counted(language: str, text: str) -> list[Claim]:
    source = Article(page="p", url="https://blatt.example/9", outlet="Blatt", language=language, title="", text=text, published=day(PUBLISHED))
    return [claim for claim in annotate(source).claims if claim.quantity and claim.group]


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("tr", "Bursa'da 12, Rize'de dokuz, Adana'da 4 kişi öldü.", [(12, "Bursa"), (9, "Rize"), (4, "Adana")]),
        ("tr", "Bursa'da 12 ev yandı, Rize'de 4 kişi öldü.", [(4, "Rize")]),
        ("ru", "В Туле паводок унёс жизни 12 человек, в Пензе — ещё 6.", [(12, "Туле"), (6, "Пензе")]),
        ("ru", "В Туле погибли 12 человек, в Пензе — не менее семи.", [(12, "Туле"), (7, "Пензе")]),
    ],
)
def test_each_town_of_a_list_has_its_own_number(language: str, text: str, figures: list[tuple[int, str]]) -> None:
    dead = [claim for claim in counted(language, text) if claim.predicate == "killed"]
    assert [(claim.quantity.low, claim.place.text) for claim in dead if claim.quantity and claim.place] == figures


@pytest.mark.parametrize(
    ("language", "text", "counting"),
    [
        ("ru", "Число погибших возросло до 64. Днём спасатели говорили о 51 погибшем.", ["total", "superseded"]),
        ("ru", "Число погибших возросло до 64. Утром мэрия называла 40 погибших, вечером — 51.", ["total", "superseded", "superseded"]),
        ("ru", "Число погибших возросло до 64. Спасатели говорили о 51 раненом.", ["total", "total"]),
        ("uk", "Кількість загиблих зросла до 64. Вранці рятувальники говорили про 51 загиблого.", ["total", "superseded"]),
        ("tr", "Ölü sayısı 64'e yükseldi. Valilik sabah 51 kişinin öldüğünü açıklamıştı.", ["total", "superseded"]),
        ("tr", "Ölü sayısı 64'e yükseldi. Valilik 51 kişinin yaralandığını açıkladı.", ["total", "total"]),
    ],
)
def test_what_was_said_before_is_an_earlier_figure(language: str, text: str, counting: list[str]) -> None:
    assert [claim.counting for claim in counted(language, text)] == counting


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("ru", "Двоих к ночи отпустили.", [("released", 2)]),
        ("ru", "Пятеро в тот же день задержаны.", [("detained", 5)]),
        ("ru", "Трое суток дом был без воды, задержаны директор и сторож.", []),
        ("uk", "Троє вийшли на волю.", [("released", 3)]),
    ],
)
def test_some_numerals_count_people_by_themselves(language: str, text: str, figures: list[tuple[str, int]]) -> None:
    assert [(claim.predicate, claim.quantity.low) for claim in counted(language, text) if claim.quantity] == figures


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        ("kk", "Қаза тапқан 18 адамның алтауы бала.", [(18, "total"), (6, "subset")]),
        ("tr", "Ölen 18 kişiden 6'sı çocuk.", [(18, "total"), (6, "subset")]),
        ("kk", "Ұшақтағы 90 адамның 18-і қаза тапты.", [(18, "total")]),
    ],
)
def test_those_right_behind_a_counted_whole_are_part_of_it(language: str, text: str, parts: list[tuple[int, str]]) -> None:
    assert [(claim.quantity.low, claim.counting) for claim in counted(language, text) if claim.quantity] == parts


@pytest.mark.parametrize(
    ("language", "text", "high"),
    [
        ("kk", "Қаза тапқандар саны он беске дейін өсті.", (15, 15)),
        ("tr", "Ölü sayısı 41'e kadar yükseldi.", (41, 41)),
        ("tr", "Meydanda 300'e kadar kişi toplandı.", (None, 300)),
    ],
)
def test_a_toll_that_rose_to_a_figure_is_that_figure(language: str, text: str, high: tuple[int | None, int]) -> None:
    assert [(claim.quantity.low, claim.quantity.high) for claim in counted(language, text) if claim.quantity] == [high]


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("В больницах, отметил мэр, остаются 40 человек.", "мэр"),
        ("Врачи говорят о 40 раненых; официально министр это отрицает.", "Врачи"),
        ("После пожара погибли двое. Ущерб, который прокуратура оценила в 3 млн рублей, возместит завод.", None),
    ],
)
def test_who_speaks_in_the_middle_and_behind_a_semicolon(text: str, origin: str | None) -> None:
    found = [claim.origin.text if claim.origin else None for claim in counted("ru", text)]
    assert found == [origin]


def test_whose_sum_the_damage_is() -> None:
    text = "После пожара погибли двое. Ущерб, который прокуратура оценила в 3 млн рублей, возместит завод."
    source = Article(page="p", url="https://blatt.example/9", outlet="Blatt", language="ru", title="", text=text, published=day(PUBLISHED))
    sums = [claim.origin.text for claim in annotate(source).claims if claim.predicate == "amount" and claim.origin]
    assert sums == ["прокуратура"]


@pytest.mark.parametrize(
    ("language", "text", "about"),
    [
        ("ru", "В 2004-м здесь погибли 30 человек.", "past event"),
        ("uk", "У 2014-му тут загинули 30 осіб.", "past event"),
        ("tr", "2014'te burada 30 kişi öldü.", "past event"),
        ("tr", "Selde 1900'den fazla kişi öldü.", "event"),
    ],
)
def test_a_year_with_its_ending_is_a_year(language: str, text: str, about: str) -> None:
    assert [claim.about for claim in counted(language, text)] == [about]


def test_a_short_word_ends_a_sentence_though_it_is_an_abbreviation_too() -> None:
    assert [
        (claim.quantity.low, claim.place.text)
        for claim in counted("ru", "В Туле найдены 30 тел. В Пензе погибли 7 человек.")
        if claim.quantity and claim.place
    ] == [
        (30, "Туле"),
        (7, "Пензе"),
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [("Губернатор Омска Пётр Лисин сообщил: погибли 12 человек.", "Омска"), ("Президент Владимир Лисин сообщил: погибли 12 человек.", None)],
)
def test_a_place_before_two_names_is_the_offices(text: str, place: str | None) -> None:
    assert [claim.place.text if claim.place else None for claim in counted("ru", text)] == [place]


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("ru", "В больницах остаются 12 раненых.", [("hospitalised", 12)]),
        ("ru", "Ранены 12 человек, в больницах свободны 40 коек.", [("injured", 12)]),
        ("uk", "У лікарнях перебувають 12 поранених.", [("hospitalised", 12)]),
        ("ru", "Двадцать спасённых доставили в больницы.", [("hospitalised", 20)]),
        ("ru", "На борт подняли двадцать спасённых.", [("rescued", 20)]),
        ("ru", "В город прибыли 300 спасателей.", [("deployed", 300)]),
        ("ru", "В город прибыли 300 туристов.", []),
        ("ru", "Погибли или пропали без вести 60 человек.", []),
    ],
)
def test_where_those_saved_and_hurt_are(language: str, text: str, figures: list[tuple[str, int]]) -> None:
    assert [(claim.predicate, claim.quantity.low) for claim in counted(language, text) if claim.quantity] == figures


@pytest.mark.parametrize(
    ("language", "text", "groups"),
    [
        ("ru", "Найдены тела 18 погибших шахтёров.", ["miners"]),
        ("ru", "Среди пожарных, сообщили в штабе, погибших нет.", ["firefighters"]),
        ("en", "Hospitals took in 12 injured passengers.", ["passengers"]),
        ("ru", "В городе 18 погибших, полицейские ищут свидетелей.", ["people"]),
    ],
)
def test_who_stands_behind_a_participle_or_among_whom(language: str, text: str, groups: list[str]) -> None:
    assert [claim.group.cls for claim in counted(language, text) if claim.group] == groups


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("tr", "Valilik 40 kişinin hastaneye kaldırıldığını, 6 kişinin işine döndüğünü bildirdi.", [("hospitalised", 40)]),
        ("tr", "Depremde 40 kişi öldü, 239'u ağır 300 kişi yaralandı.", [("killed", 40), ("injured", 300)]),
        ("kk", "Өрттен 4 адам қаза тапты, 9 адам үйіне қайтты.", [("killed", 4)]),
    ],
)
def test_a_verb_at_the_end_of_its_clause_counts_nobody_behind_it(language: str, text: str, figures: list[tuple[str, int]]) -> None:
    found = [(claim.predicate, claim.quantity.low) for claim in counted(language, text) if claim.quantity and claim.counting == "total"]
    assert found == figures


@pytest.mark.parametrize(
    ("text", "about"),
    [("Мужчина 1970 года рождения скончался в больнице.", "event"), ("В 1970 году здесь скончался мужчина.", "past event")],
)
def test_a_year_of_birth_is_no_time_of_the_event(text: str, about: str) -> None:
    assert [claim.about for claim in counted("ru", text)] == [about]


def test_a_part_is_of_the_figure_that_holds() -> None:
    text = "Погибли 40 человек, сообщил мэр. Утром министр говорил о 31 погибшем.\nСреди погибших — двое детей."
    assert [claim.origin.text if claim.origin else None for claim in counted("ru", text)] == ["мэр", "министр", "мэр"]


def test_what_others_do_is_no_part_of_those_before() -> None:
    assert [claim.quantity.low for claim in counted("ru", "В больницы попали 20 детей. Двое детей выпрыгнули из окна.") if claim.quantity] == [20]


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Vali Murat Erdem bölgeye geldi. Erdem, 12 kişinin öldüğünü, 40 kişinin yaralandığını söyledi.", "Erdem"),
        ("Vali Murat Erdem bölgeye geldi. Ayrıca, 12 kişinin öldüğünü söyledi.", None),
    ],
)
def test_a_surname_at_the_head_of_a_sentence_speaks_at_its_end(text: str, origin: str | None) -> None:
    assert [claim.origin.text if claim.origin else None for claim in counted("tr", text) if claim.predicate == "killed"] == [origin]


@pytest.mark.parametrize(
    ("text", "counting"),
    [
        ("Saldırıda aralarında 5 polisin de bulunduğu 12 kişi öldü.", {5: "subset", 12: "total"}),
        ("Saldırıda 12 kişi öldü, aralarında 5 polis var.", {12: "total", 5: "subset"}),
    ],
)
def test_a_participle_parts_those_among_a_whole_from_it(text: str, counting: dict[int, str]) -> None:
    assert {claim.quantity.low: claim.counting for claim in counted("tr", text) if claim.quantity} == counting


@pytest.mark.parametrize(
    ("text", "counting"),
    [
        ("Погибли 46 человек. Из них 32 задохнулись, десять утонули, четверо застрелены.", ["total", "subset", "subset", "subset"]),
        ("Погибли 46 человек. В Туле 32 задохнулись, десять утонули, четверо застрелены.", ["total", "total", "total", "total"]),
    ],
)
def test_parts_that_add_up_to_the_figure_before_are_its_parts(text: str, counting: list[str]) -> None:
    assert [claim.counting for claim in counted("ru", text)] == counting


def test_an_office_that_is_named_in_full_is_no_bare_one() -> None:
    text = "Погибли 12 человек, сообщил глава департамента здравоохранения Пётр Лисин. Сгорели 40 домов, доложил министр регионального развития."
    assert [claim.origin.text for claim in counted("ru", text) if claim.origin][-1] == "министр регионального развития"


def test_the_first_of_two_nouns_is_counted() -> None:
    assert [claim.group.cls for claim in counted("ru", "Погибли 12 детей мигрантов.") if claim.group] == ["children"]


@pytest.mark.parametrize(
    ("text", "low"), [("Bölgede bir can kaybı ve yaralımız yok.", [0, 0]), ("Bölgede bir kişi öldü.", [1]), ("Bölgede üç yaralı var.", [3])]
)
def test_one_that_the_verb_denies_is_none(text: str, low: list[int]) -> None:
    assert [claim.quantity.low for claim in counted("tr", text) if claim.quantity] == low


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("На борту были 201 человек, спасены 79.", [("rescued", 79)]),
        ("Погибли 20 человек, спасены 79.", [("killed", 20), ("rescued", 79)]),
        ("Двадцать человек, по словам мэра, спасены.", [("rescued", 20)]),
    ],
)
def test_what_opens_a_clause_with_its_number_counts_nobody_before(text: str, figures: list[tuple[str, int]]) -> None:
    assert [(claim.predicate, claim.quantity.low) for claim in counted("ru", text) if claim.quantity] == figures
