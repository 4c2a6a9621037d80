"""The whole state, 全省, 県内: the state or the province around what was named last."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.annotate import annotate
from dateline.model import Article, day


def places(language: str, text: str) -> list[tuple[int, str | None]]:
    article = Article(page="p", url="https://a.example/1", outlet="A", title="", text=text, language=language, published=day(date(2026, 10, 5)))
    return [(int(claim.quantity.low or 0), claim.place and claim.place.id) for claim in annotate(article).claims if claim.quantity is not None]


@pytest.mark.parametrize(
    ("language", "text", "town", "around"),
    [
        ("en", "Four people died in Austin. Across the state, 60 people were hurt.", "gn4671654", "US-TX"),
        ("en", "Four people died in Austin and 60 were hurt throughout the state.", "gn4671654", "US-TX"),
        ("pt", "Quatro pessoas morreram em Campinas e 60 ficaram feridas em todo o estado.", "gn3467865", "BR-SP"),
        ("es", "Murieron 4 personas en Salta. En toda la provincia hay 60 heridos.", "gn3838233", "AR-A"),
        ("zh", "宜宾市4人死亡。全省共有60人受伤。", "gn1786770", "CN-SC"),
        ("ja", "盛岡市で4人が死亡した。県内では60人がけがをした。", "gn2111834", "JP-03"),
        ("ko", "창원에서 4명이 숨졌다. 도내에서 60명이 다쳤다.", "gn1846326", "KR-48"),
    ],
)
def test_the_whole_province_is_the_one_around_the_town_named_last(language: str, text: str, town: str, around: str) -> None:
    assert places(language, text) == [(4, town), (60, around)]


@pytest.mark.parametrize(
    "text",
    ["Four people died in a fire in the state of Ohio.", "Floods hit Ohio. Four people died, the state's governor said."],
)
def test_a_province_with_its_name_is_that_one(text: str) -> None:
    assert places("en", text) == [(4, "US-OH")]
