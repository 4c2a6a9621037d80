"""Figures told as growth, figures in brackets, sums right behind their parts, and the dead and the hurt in one figure."""

from __future__ import annotations

import pytest

from dateline.annotate import annotate
from dateline.model import Article


def figures(language: str, text: str) -> list[tuple[str, object, str]]:
    article = Article(page="p", url="https://herald.example/12", outlet="Herald", language=language, title="", text=text)
    return [(claim.predicate, claim.quantity.low, claim.counting) for claim in annotate(article).claims if claim.quantity]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Zahl der Toten stieg um 14 auf 61."),
        ("es", "La cifra de muertos aumentó en 14 y llegó a 61."),
        ("tr", "Adada 14 kişi daha öldü, ölü sayısı 61 oldu."),
    ],
)
def test_what_a_toll_rose_by_adds_to_it(language: str, text: str) -> None:
    assert figures(language, text) == [("killed", 14, "increment"), ("killed", 61, "total")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ko", "배에서 37명이 숨지거나 다쳤다."),
        ("de", "Auf der Fähre wurden 37 Menschen getötet oder verletzt."),
        ("es", "En el puerto unas 37 personas resultaron muertas o heridas."),
    ],
)
def test_the_dead_or_hurt_in_one_figure_are_neither(language: str, text: str) -> None:
    assert figures(language, text) == []


def test_a_number_in_brackets_is_of_what_stands_before_them() -> None:
    assert figures("zh", "渡轮事故造成人员死亡(5)、受伤(3)。") == [("killed", 5, "total"), ("injured", 3, "total")]
    assert figures("ko", "실종자는 4명(경북 3명, 부산 1명), 부상자는 35명이다.")[2:] == [("missing", 1, "subset"), ("injured", 35, "total")]
    assert figures("en", "Citizens of Kenya (8), Uganda (3) and Chad (2) were killed.") == []
    assert figures("en", "Some 20 (most of them children) drowned.") == [("killed", 20, "total")]


def test_a_sum_right_behind_some_takes_them_in() -> None:
    assert figures("ja", "母親と息子2人の合わせて3人が死亡した。") == [("killed", 2, "subset"), ("killed", 3, "total")]
    assert figures("zh", "两镇分别有3人和5人死亡。") == [("killed", 3, "total"), ("killed", 5, "total")]
    assert figures("zh", "3男12女被捕。") == [("detained", 3, "total"), ("detained", 12, "total")]


def test_people_are_no_part_of_houses() -> None:
    text = "1200余间房屋倒塌。其中，陕西省有5人死亡。"
    article = Article(page="p", url="https://herald.example/13", outlet="Herald", language="zh", title="", text=text)
    dead = next(claim for claim in annotate(article).claims if claim.predicate == "killed")
    assert dead.group is not None and dead.group.cls == "people"


def test_bodies_are_of_no_missing_people() -> None:
    assert ("missing", 3, "total") not in figures("es", "Hallaron los cuerpos de otros tres desaparecidos.")
    assert figures("es", "Siguen sin aparecer otros tres desaparecidos.")[0][:2] == ("missing", 3)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "全国确诊病例9例(上海6例,天津1例)。"),
        ("es", "Se notificaron 9 decesos: 6 en Lima y 1 en Cusco."),
        ("en", "In all 9 people died (6 in Lima, 1 in Cusco)."),
    ],
)
def test_places_in_a_bracket_or_behind_a_colon_are_parts(language: str, text: str) -> None:
    assert [(low, counting) for _, low, counting in figures(language, text)] == [(9, "total"), (6, "subset"), (1, "subset")]


def test_places_side_by_side_are_no_parts() -> None:
    text = "Murieron 12 personas en Lima, 5 en Cusco y 3 en Puno."
    assert {counting for _, _, counting in figures("es", text)} == {"total"}


def test_the_healed_the_suspected_and_their_contacts_are_no_cases() -> None:
    assert figures("zh", "新增死亡病例3例,新增疑似病例7例。") == [("killed", 3, "increment")]
    assert figures("zh", "新增治愈出院病例8例,解除医学观察的密切接触者84人,新增死亡病例3例。") == [("killed", 3, "increment")]
    assert figures("zh", "无新增疑似病例。") == []
