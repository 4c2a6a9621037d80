"""Figures that are not what the word nearest to them counts: ages, what searchers look for, parts in a list, what is told of every year."""

from __future__ import annotations

import datetime

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim, day

COUNTS = [
    ("en", "Two brothers aged 31 and 35 were killed.", []),
    ("en", "Some 180 rescuers, including soldiers and volunteers, joined the hunt for missing miners.", []),
    ("en", "The death toll climbed to 81 on Tuesday as divers searched for dozens of people buried in a mine.", [("killed", 81)]),
    ("en", "The death toll rose to 81 while nine people were injured.", [("killed", 81), ("injured", 9)]),
    ("en", "They injured her father before herding 21 women out of the village.", []),
    ("en", "Police said five others who bore various degrees of injuries have been hospitalized.", [("hospitalised", 5)]),
    ("es", "Trece personas se ahogaron en el lago.", [("killed", 13)]),
    ("ar", "مسلحون يقتلون 4 ويخطفون 30 في القرية.", [("killed", 4), ("kidnapped", 30)]),
    ("zh", "最后一具矿工遗体被找到,34名矿工全部遇难。", [("killed", 34)]),
    ("ru", "Девять шахтёров остались под землёй, спасти их не удалось.", [("killed", 9)]),
]
PARTS = [
    ("台风已致38人死亡、20人失联。其中,甲县22人死亡、10人失联,乙县3人死亡、4人失联。", ["total", "total", *["subset"] * 4]),
    ("全省76人受伤、20万人转移(其中甲县30人受伤),邻省18万人转移。", ["total", "total", "subset", "total"]),
    ("事故造成9人死亡。其中3人为儿童,另一起事故造成8人死亡。", ["total", "subset", "total"]),
]


def claims(language: str, text: str, title: str = "") -> list[Claim]:
    source = Article(
        page="p", url="https://post.example/35", outlet="Post", language=language, title=title, text=text, published=day(datetime.date(2024, 3, 14))
    )
    return [claim for claim in annotate(source).claims if claim.quantity and claim.group]


@pytest.mark.parametrize(("language", "text", "told"), COUNTS)
def test_a_number_is_of_what_it_counts(language: str, text: str, told: list[tuple[str, int]]) -> None:
    assert [(claim.predicate, claim.quantity.low) for claim in claims(language, text) if claim.quantity] == told


@pytest.mark.parametrize(("text", "countings"), PARTS)
def test_a_mark_of_parts_opens_a_list(text: str, countings: list[str]) -> None:
    assert [claim.counting for claim in claims("zh", text)] == countings


def test_what_is_told_of_every_year_goes_on() -> None:
    found = claims("es", "Los accidentes causan cada año alrededor de 1.500 muertos y unos 41.000 heridos.")
    assert [claim.about for claim in found] == ["general", "general"]


def test_a_title_in_capitals_names_nothing_by_its_figures() -> None:
    (killed,) = claims("en", "x", "Storm Leaves 62 Dead")
    assert killed.quantity is not None
    assert killed.quantity.low == 62


def test_those_told_of_since_are_who_is_meant() -> None:
    found = claims("es", "Al menos 31 personas murieron en Oruro. Los heridos fueron trasladados al hospital. Entre ellos hay cuatro niños.")
    assert [(claim.predicate, claim.counting) for claim in found] == [("killed", "total")]
