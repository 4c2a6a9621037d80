"""Persons told one by one, and figures of places that stand behind their sum."""

from __future__ import annotations

import datetime

import pytest

from dateline.annotate import annotate
from dateline.model import Article, day

LISTS = [
    ("en", "A nurse, a driver and three miners died in the crash.", [1, 1, 3]),
    ("en", "A boy and a woman died.", [1, 1]),
    ("en", "A woman, a boy and a girl were injured.", [1, 1, 1]),
    ("en", "A man, a teacher, was killed.", [1]),
    ("es", "Un hombre, una mujer y tres niños murieron.", [1, 1, 3]),
    ("fr", "Un homme, une femme et deux enfants ont été tués.", [1, 1, 2]),
    ("de", "Ein Mann, eine Frau und zwei Kinder starben.", [1, 1, 2]),
    ("ru", "Погибли мужчина, женщина и двое детей.", [2, 1, 1]),
    ("zh", "一名男子、一名女子和两名儿童死亡。", [1, 1, 2]),
]
SUMS = [
    ("en", "The crash left 31 dead. Twenty died in Oslo, eleven in Bergen.", ["total", "subset", "subset"]),
    ("es", "El choque dejó 31 muertos. Veinte murieron en Lima y once en Cusco.", ["total", "subset", "subset"]),
    ("en", "The crash left 31 dead. Twenty died in Oslo, nine in Bergen.", ["total", "total", "total"]),
]


def claims(language: str, text: str) -> list[tuple[float | None, str]]:
    source = Article(
        page="p", url="https://post.example/34", outlet="Post", language=language, title="", text=text, published=day(datetime.date(2024, 3, 14))
    )
    return [(claim.quantity.low, claim.counting) for claim in annotate(source).claims if claim.quantity and claim.group]


@pytest.mark.parametrize(("language", "text", "numbers"), LISTS)
def test_every_person_of_a_list_is_counted_once(language: str, text: str, numbers: list[int]) -> None:
    assert sorted(low or 0 for low, _ in claims(language, text)) == sorted(numbers)
    assert {counting for _, counting in claims(language, text)} == {"total"}


@pytest.mark.parametrize(("language", "text", "countings"), SUMS)
def test_figures_of_places_that_add_up_are_parts_of_their_sum(language: str, text: str, countings: list[str]) -> None:
    assert [counting for _, counting in claims(language, text)] == countings
