"""Tolls that are corrected, and figures that stand in brackets or beside those of others."""

from __future__ import annotations

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim


def read(language: str, text: str) -> list[Claim]:
    article = Article(page="p", url="https://herald.example/11", outlet="Herald", language=language, title="", text=text)
    return [claim for claim in annotate(article).claims if claim.quantity is not None]


def figures(language: str, text: str) -> list[tuple[str, object, str]]:
    return [(claim.predicate, claim.quantity.low, claim.counting) for claim in read(language, text) if claim.quantity]


def groups(language: str, text: str) -> list[tuple[object, str]]:
    return [(claim.quantity.low, claim.group.cls) for claim in read(language, text) if claim.quantity and claim.group]


def test_who_revises_an_earlier_figure_tells_one_that_holds() -> None:
    text = "Earlier, the harbour office had announced that the death toll had reached 61. But a day later the coroner put it at 48."
    assert figures("en", text) == [("killed", 61, "superseded"), ("killed", 48, "total")]


def test_a_mistake_in_the_count_takes_back_the_figure_that_was_replaced() -> None:
    text = "The ministry lowered the death toll from 61 to 48. It said that the first count was an error."
    assert ("killed", 48, "total") in figures("en", text)
    alone = "The ministry put the death toll at 61. It said later that the figure was an error."
    assert figures("en", alone) == [("killed", 61, "withdrawn")]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Some 37 (tourists) drowned.", [(37, "tourists")]),
        ("fr", "Autour de 37 (étrangers) sont morts.", [(37, "foreigners")]),
        ("en", "Some 20 (most of them children) drowned.", [(20, "people")]),
    ],
)
def test_a_noun_alone_in_brackets_is_that_of_its_number(language: str, text: str, wanted: list[tuple[object, str]]) -> None:
    assert groups(language, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("渡轮沉没，造成37人（包括3名儿童）死亡，10人受伤。", [("killed", 37, "total"), ("killed", 3, "subset"), ("injured", 10, "total")]),
        ("船上98人中有41人遇难。", [("killed", 41, "total")]),
    ],
)
def test_a_part_in_brackets_leaves_its_whole_to_the_verb(text: str, wanted: list[tuple[str, object, str]]) -> None:
    assert figures("zh", text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Россиян среди погибших и раненых нет.", [(0, "nationals:RU"), (0, "nationals:RU")]),
        ("Детей среди погибших и раненых нет.", [(0, "children"), (0, "children")]),
        ("Зурабов среди погибших и раненых нет.", []),
        ("Погибших нет.", [(0, "people")]),
    ],
)
def test_of_whom_none_is_among_them(text: str, wanted: list[tuple[object, str]]) -> None:
    assert groups("ru", text) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("ru", "В результате погибли 30 человек из 13 государств.", [("killed", 30, "total")]),
        ("ru", "30 человек из 13 государств погибли.", [("killed", 30, "total")]),
        ("de", "Keiner der mutmaßlichen Täter ist mehr auf der Flucht.", []),
        ("de", "Rund 900 Menschen sind auf der Flucht.", [("displaced", 900, "total")]),
    ],
)
def test_lands_and_suspects_are_not_those_counted(language: str, text: str, wanted: list[tuple[str, object, str]]) -> None:
    assert figures(language, text) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "That is 70 fewer deaths than the first estimate.", []),
        ("en", "No fewer than 70 people died.", [("killed", 70, "total")]),
        ("en", "The toll is 253, some 70 deaths fewer than was feared.", [("killed", 253, "total")]),
        ("es", "Son unas 70 muertes menos que el estimado inicial.", []),
        ("fr", "Ce sont 70 morts de moins que la première estimation.", []),
        ("fr", "Le feu a tué 70 enfants de moins de 5 ans.", [("killed", 70, "total")]),
        ("de", "Das sind 70 Tote weniger als zunächst angenommen.", []),
        ("ru", "Это на 70 погибших меньше, чем считалось.", []),
        ("ru", "Погибли не менее 70 человек.", [("killed", 70, "total")]),
        ("zh", "死亡人数为253人，比此前少70人。", [("killed", 253, "total")]),
        ("it", "Il rogo ha causato 70 morti in meno di un'ora.", [("killed", 70, "total")]),
        ("pt", "São 70 mortes a menos do que se pensava.", []),
    ],
)
def test_how_many_fewer_counts_nobody(language: str, text: str, wanted: list[tuple[str, object, str]]) -> None:
    assert figures(language, text) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "87 injured people have left hospital.", []),
        ("en", "Of those hurt, 30 people were injured badly. They left hospital.", [("injured", 30, "total")]),
        ("fr", "87 blessés ont pu quitter l'hôpital.", []),
        ("es", "87 heridos han recibido el alta.", []),
        ("ar", "خرج 87 مصابا من المستشفى.", []),
        ("ru", "Выписаны домой 87 пострадавших, 5 раненых остаются в больнице.", [("hospitalised", 5, "total")]),
        ("zh", "危重症伤员减少12人。", []),
        ("ru", "В числе пропавших без вести 5 сотрудников пожарной охраны.", [("missing", 5, "subset")]),
    ],
)
def test_who_left_hospital_is_hurt_no_more(language: str, text: str, wanted: list[tuple[str, object, str]]) -> None:
    assert figures(language, text) == wanted


def test_what_is_announced_behind_a_figure_is_not_what_happened_to_them() -> None:
    assert figures("en", "The toll rose to 290 as police announced new arrests.") == [("killed", 290, "total")]
    assert figures("en", "Twelve people, the ministry announced, died.") == [("killed", 12, "total")]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "The fire killed 61 people. Police want six suspects, three of them women.", [("killed", 61, "total")]),
        ("es", "El incendio mató a 61 personas. La policía busca a seis sospechosos, entre ellos tres mujeres.", [("killed", 61, "total")]),
        ("en", "The fire killed 61 people. The dead, including three women, were buried.", [("killed", 61, "total"), ("killed", 3, "subset")]),
    ],
)
def test_a_part_of_others_is_none_of_the_dead(language: str, text: str, wanted: list[tuple[str, object, str]]) -> None:
    assert figures(language, text) == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Zahl der Toten wurde von 31 auf 28 korrigiert."),
        ("es", "La cifra de muertos bajó de 31 a 28."),
        ("ru", "Число погибших снизилось с 31 до 28."),
        ("tr", "Seferde ölenlerin sayısı 31'den 28'e geriledi."),
        ("fa", "شمار جان‌باختگان از ۳۱ نفر به ۲۸ نفر کاهش یافت."),
        ("zh", "死亡人数由31人减少为28人。"),
    ],
)
def test_of_two_figures_of_a_toll_side_by_side_the_first_is_left_behind(language: str, text: str) -> None:
    assert figures(language, text) == [("killed", 31, "superseded"), ("killed", 28, "total")]


def test_a_number_of_places_behind_a_toll_is_no_toll() -> None:
    assert figures("en", "The death toll reached 31 in 3 hamlets.") == [("killed", 31, "total")]
    assert figures("es", "La cifra de muertos llegó a 31 en 3 caletas.") == [("killed", 31, "total")]
    parts = "The death toll is 31, 3 of them children."
    assert figures("en", parts) == [("killed", 31, "total"), ("killed", 3, "subset")]


@pytest.mark.parametrize(
    "text",
    [
        "The council cut its count of people missing in the slide to 128 from 145.",
        "The council cut its count of people missing in the slide from 145 to 128.",
        "The tally of missing people was lowered from 145 to 128.",
    ],
)
def test_of_a_count_that_moved_the_one_left_behind_is_superseded(text: str) -> None:
    assert set(figures("en", text)) == {("missing", 145, "superseded"), ("missing", 128, "total")}


def test_what_a_first_toll_was_brought_to_holds() -> None:
    assert set(figures("fr", "Le bilan, d'abord établi à 17 morts, a été ramené à 12.")) == {("killed", 17, "superseded"), ("killed", 12, "total")}
    assert ("killed", 12, "total") in figures("ru", "Число погибших снижено до 12.")
