"""What is told of a part's place says nothing of the whole's; a dateline alone makes no capital the scene."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim, day


def read(text: str, language: str, dateline: str = "") -> list[Claim]:
    article = Article(
        page="p", url="https://a.example/1", outlet="A", title="", text=text, language=language, published=day(date(2024, 3, 14)), dateline=dateline
    )
    return [claim for claim in annotate(article).claims if claim.quantity]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In Peru, 80 people died in the floods, 60 of them in Cusco."),
        ("es", "En Perú las inundaciones dejan 80 muertos, de los cuales 60 en Cusco."),
        ("es", "El balance asciende en Perú a 80 fallecidos: 60 en Cusco, dos en Lima."),
        ("de", "Bei Fluten kamen in Peru 80 Menschen ums Leben, davon 60 in Cusco."),
    ],
)
def test_a_whole_is_no_figure_of_the_place_of_its_part(language: str, text: str) -> None:
    whole, part, *_ = read(text, language)
    assert whole.place is not None and whole.place.id == "PE"
    assert part.place is not None and part.place.name == "Cusco"


def test_a_whole_whose_country_nobody_names_is_nowhere() -> None:
    """Towns have namesakes: a country that the page does not write is not supposed."""
    whole, part = read("Il bilancio è di 80 morti, 60 dei quali a Cusco.", "it")
    assert whole.place is None and part.place is not None and part.place.name == "Cusco"


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "In Peru, 80 people died in the floods, 60 of them in Cusco, while 200 were injured.", "PE"),
        ("en", "In Peru, 80 people died in the floods, 60 of them in Cusco, where 200 were injured.", "Cusco"),
        ("zh", "洪水已造成秘鲁80人死亡，其中库斯科60人，另有200人受伤。", "PE"),
        ("ar", "أسفرت الفيضانات في بيرو عن مقتل 80 شخصا، بينهم 60 في كوسكو، فيما أصيب 200 شخص.", "PE"),
    ],
)
def test_those_counted_behind_a_part_are_of_the_whole_s_place(language: str, text: str, place: str) -> None:
    (hurt,) = [claim for claim in read(text, language) if claim.predicate == "injured"]
    assert hurt.place is not None and place in (hurt.place.id, hurt.place.name)


def test_a_part_in_the_whole_s_own_place_changes_nothing() -> None:
    whole, part = read("In Cusco 80 people died, 12 of them children.", "en")
    assert whole.place == part.place and whole.place is not None and whole.place.name == "Cusco"


def test_a_place_behind_another_number_is_that_number_s() -> None:
    found = {
        claim.quantity.low: claim.place for claim in read("Son 19 fallecidos en total: 13 en Yarumal Alto y tres en Lima.", "es") if claim.quantity
    }
    assert found[13] is None or found[13].name != "Lima"


@pytest.mark.parametrize(("text", "place"), [("The market is in the centre of Seoul.", "Seoul"), ("", "South Korea")])
def test_a_capital_is_no_scene_by_the_dateline_alone(text: str, place: str) -> None:
    (claim,) = read(f"A fire in a market killed nine people, South Korea's fire agency said on Thursday.\n\n{text}", "en", "SEOUL")
    assert claim.place is not None and claim.place.name == place
