"""Where the part stands before its whole and the verb behind both: whose noun, whose fate, whose age."""

from __future__ import annotations

import datetime

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim, day

PUBLISHED = datetime.date(2024, 5, 14)


def counted(language: str, text: str) -> list[Claim]:
    source = Article(page="p", url="https://blatt.example/9", outlet="Blatt", language=language, title="", text=text, published=day(PUBLISHED))
    return [claim for claim in annotate(source).claims if claim.quantity and claim.group]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("tr", "Patlamada 4’ü asker toplam 11 kişi yaralandı.", [(4, "soldiers"), (11, "people")]),
        ("ko", "폭발로 여성 9명이 다쳤다.", [(9, "women")]),
    ],
)
def test_the_noun_of_a_part_is_not_that_of_its_whole(language: str, text: str, expected: list[tuple[int, str]]) -> None:
    found = [(claim.quantity.low, claim.group.cls) for claim in counted(language, text) if claim.quantity and claim.group]
    assert found == expected


@pytest.mark.parametrize(
    ("language", "text", "predicates"),
    [
        ("tr", "Kazada yaralanan 2 işçi hastanede öldü.", ["killed"]),
        ("ko", "화재로 다친 3명이 병원에서 숨졌다.", ["killed"]),
        ("tr", "Yaralanan 3 kişi ile ölen 2 kişinin adı açıklandı.", ["injured", "killed"]),
    ],
)
def test_the_hurt_who_died_are_dead(language: str, text: str, predicates: list[str]) -> None:
    assert [claim.predicate for claim in counted(language, text)] == predicates


def test_a_number_in_brackets_behind_the_ending_of_a_name_is_an_age() -> None:
    assert not [claim for claim in counted("tr", "Ekipler Ayşe Demir'i (31) yaralı çıkardı.") if claim.quantity]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أدى الحادث إلى سقوط قتيل وثلاثة جرحى.", [("killed", 1, "people"), ("injured", 3, "people")]),
        ("أدى الحادث إلى سقوط قتيل وعدد من المصابين.", [("killed", 1, "people")]),
        ("أسفر الانفجار عن قتيلين وجريحين.", [("killed", 2, "people"), ("injured", 2, "people")]),
        ("قُتل واحد وأصيب سبعة.", [("killed", 1, "people"), ("injured", 7, "people")]),
        ("أصيب تسعة أشخاص بينهم اثنان من الشرطة.", [("injured", 9, "people"), ("injured", 2, "police")]),
        ("عالج الأطباء عشرات المصابين وفجر شخص سيارة.", [("injured", 20, "people")]),
    ],
)
def test_arabic_counts_behind_and_within_what_befell_others(text: str, expected: list[tuple[str, int, str]]) -> None:
    found = [(claim.predicate, claim.quantity.low, claim.group.cls) for claim in counted("ar", text) if claim.quantity and claim.group]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("چند نفر در آتش‌سوزی کشته شدند؟", []),
        ("چند نفر در آتش‌سوزی کشته شدند.", [("killed", 3)]),
        ("زنی در آتش‌سوزی جان باخت.", [("killed", 1)]),
    ],
)
def test_a_persian_question_counts_nobody_and_an_indefinite_noun_one(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(claim.predicate, claim.quantity.low) for claim in counted("fa", text) if claim.quantity] == expected


def test_the_two_ends_of_a_persian_road_are_no_places_of_what_befell_those_on_it() -> None:
    found = counted("fa", "چهار سرنشین اتوبوسی که از همدان به سمت تبریز می‌رفت کشته شدند.")
    assert [claim.place for claim in found] == [None]


def test_those_counted_in_turkish_say_nothing() -> None:
    assert not [claim for claim in counted("tr", "Patlamada 6’sı asker toplam 14 kişinin yaralandığı belirtildi.") if claim.voices]


def test_a_part_right_before_its_larger_whole_is_no_figure_of_its_own() -> None:
    found = counted("tr", "Patlamada 6’sı asker toplam 14 kişinin ise yaralandığı belirtildi.")
    assert [claim.counting for claim in found] == ["subset", "total"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل متظاهر واحد على الأقل برصاص الجنود.", [("killed", 1, "protesters")]),
        ("قال متحدث إن 300 شخص جرحوا وقتل 12.", [("injured", 300, "people"), ("killed", 12, "people")]),
        ("إعدام 19 متهما في قضية اغتيال.", []),
        ("إعدام 19 شخصا في السجن.", [("killed", 19, "people")]),
        ("أصيب سبعة من رجال الأمن وتعرض عدد من الدوريات لأضرار.", [("injured", 7, "security_forces")]),
    ],
)
def test_arabic_nouns_beside_their_numbers(text: str, expected: list[tuple[str, int, str]]) -> None:
    found = [(claim.predicate, claim.quantity.low, claim.group.cls) for claim in counted("ar", text) if claim.quantity and claim.group]
    assert found == expected


def test_what_a_speaker_refers_to_is_no_part_of_who_it_is() -> None:
    found = counted("fa", "سخنگوی پلیس با اشاره به مجروح شدن نیروها گفت: حدود ۳۰ نفر از معترضان بازداشت شدند.")
    assert [claim.voices[-1].text for claim in found] == ["سخنگوی پلیس"]


def test_a_search_for_people_has_not_found_them() -> None:
    assert not counted("tr", "Firari 12 şüphelinin yakalanmasına yönelik çalışmalar sürüyor.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل تسعة أشخاص بينهم طفلان وأصيب 14 آخرون.", [("killed", "total"), ("killed", "subset"), ("injured", "total")]),
        ("قتل تسعة أشخاص بينهم طفلان و3 نساء.", [("killed", "total"), ("killed", "subset"), ("killed", "subset")]),
        ("ذكرت لجنة أن متظاهرا واحدا قتل وأصيب آخرون.", [("killed", "total")]),
    ],
)
def test_others_told_of_behind_a_part_are_no_part(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(claim.predicate, claim.counting) for claim in counted("ar", text)] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Fourteen people were injured, one of whom died on Sunday.", [("injured", 14), ("killed", 1)]),
        ("es", "Catorce personas resultaron heridas, una de las cuales murió.", [("injured", 14), ("killed", 1)]),
        ("ru", "Пострадали 14 человек, один из которых погиб.", [("injured", 14), ("killed", 1)]),
        ("en", "Fourteen people were injured, one of whom said the bus had no brakes.", [("injured", 14)]),
        ("en", "Seven people were charged, one of whom is still at large.", [("charged", 7)]),
        ("fr", "La police a interpellé 14 manifestants, dont cinq ont été remis en liberté.", [("detained", 14), ("released", 5)]),
        ("en", "Gunmen abducted 14 students, five of whom were later rescued.", [("kidnapped", 14), ("rescued", 5)]),
        ("fr", "La police a interpellé 14 manifestants, dont cinq mineurs.", [("detained", 14), ("detained", 5)]),
        ("en", "Fourteen people were injured in one of the worst crashes of the year.", [("injured", 14)]),
    ],
)
def test_one_of_whom_is_a_part_like_any_other(language: str, text: str, expected: list[tuple[str, int]]) -> None:
    assert [(claim.predicate, claim.quantity.low) for claim in counted(language, text) if claim.quantity] == expected


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("ru", "По меньшей мере 9 из 24 человек, погибших при взрыве, – дети.", []),
        ("ru", "9 из 24 человек погибли.", [("killed", 9)]),
        ("ru", "9 из 24 человек, пострадавших при взрыве, скончались.", [("killed", 9)]),
        ("es", "9 de las 24 personas fallecidas en la mina eran menores.", [("killed", 24)]),
        ("es", "9 de las 24 personas murieron.", [("killed", 9)]),
        ("fr", "9 des 24 personnes mortes dans la mine étaient des enfants.", [("killed", 24)]),
    ],
)
def test_who_some_of_the_dead_were_is_no_toll(language: str, text: str, wanted: list[tuple[str, int]]) -> None:
    assert [(claim.predicate, int(claim.quantity.low or 0)) for claim in counted(language, text) if claim.quantity] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("وقال الطبيب إن حالة أحد المصابين خطيرة.", []),
        ("وقال أحد الجرحى إن 9 أشخاص قتلوا.", [("killed", 9)]),
        ("أصيب 9 أشخاص في الحادث.", [("injured", 9)]),
    ],
)
def test_one_of_the_hurt_in_arabic_is_no_toll_of_them(text: str, wanted: list[tuple[str, int]]) -> None:
    assert [(claim.predicate, int(claim.quantity.low or 0)) for claim in counted("ar", text) if claim.quantity] == wanted
