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
        ("Россиян среди погибших и раненых нет.", [(0, "nationals"), (0, "nationals")]),
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
