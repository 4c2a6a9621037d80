"""A dateline tells where a report was written; where what it tells was, only as far as nothing else is named."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.annotate import annotate
from dateline.model import Article, day


def places(language: str, dateline: str, text: str, title: str = "") -> set[str | None]:
    article = Article(
        page="p",
        url="https://a.example/1",
        outlet="A",
        title=title,
        dateline=dateline,
        text=text,
        language=language,
        published=day(date(2026, 10, 5)),
    )
    return {claim.place and claim.place.id for claim in annotate(article).claims if claim.quantity is not None}


@pytest.mark.parametrize(
    ("language", "dateline", "text", "wanted"),
    [
        ("en", "GRAZ", "Police of Carinthia were called at noon. Four people died in the blaze.", "AT"),
        ("en", "GRAZ", "Police were called at noon. Four people died in the blaze.", "gn2778067"),
        ("en", "GRAZ", "The hall in Graz burned down. Police of Carinthia helped. Four people died.", "gn2778067"),
        ("zh", "南昌", "记者从江西省应急部门获悉，一辆客车翻车，造成4人死亡。", "CN-JX"),
    ],
)
def test_a_dateline_before_news_of_other_places_is_what_holds_them(language: str, dateline: str, text: str, wanted: str) -> None:
    assert places(language, dateline, text) == {wanted}
