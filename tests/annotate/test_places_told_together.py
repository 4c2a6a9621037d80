"""Names written in one word with "and" are a list, an unnamed part of a land is no town's, a cause's name no scene; who tells is not counted."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim, day


def figures(language: str, text: str) -> list[Claim]:
    article = Article(page="p", url="https://a.example/1", outlet="A", title="", text=text, language=language, published=day(date(2026, 10, 5)))
    return [claim for claim in annotate(article).claims if claim.quantity is not None]


def where(language: str, text: str) -> list[str | None]:
    return [claim.place.name if claim.place else None for claim in figures(language, text)]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("ar", "قتل 100 شخص في تشيلي وبيرو.", ["تشيلي وبيرو"]),
        ("ar", "قتل 100 شخص في تشيلي وأصيب 20 في بيرو.", ["Chile", "Peru"]),
        ("en", "The quake, which struck Peru and parts of Chile, killed 40 people.", ["Peru and parts of Chile"]),
        ("zh", "地震造成首都利马427人死亡,东部地区50人死亡,中部54人死亡。", ["Lima", "东部地区", "中部"]),
        ("zh", "飓风造成古巴东部50人死亡。", ["Cuba"]),
        ("zh", "智利北部因秘鲁地震遇难的人数增至20人,另有4人失踪。", ["Chile", "Chile"]),
        ("zh", "因秘鲁地震,20人死亡。", ["Peru"]),
        ("ru", "Самолёт упал в Лиме. В Перу погибли 12 детей и одна гражданка Канады.", ["Peru", "Peru"]),
    ],
)
def test_where_a_figure_is_told_of(language: str, text: str, told: list[str | None]) -> None:
    assert where(language, text) == told


@pytest.mark.parametrize(
    ("language", "text", "many"),
    [
        ("de", "Laut einem Polizeisprecher starben 12 Menschen in Lima.", [12]),
        ("fr", "Selon un pompier, douze personnes sont mortes à Lima.", [12]),
        ("pt", "Segundo um policial, doze pessoas morreram em Lima.", [12]),
        ("en", "One policeman said 12 people died in Lima.", [12]),
        ("fr", "Un pompier est mort à Lima, selon la police.", [1]),
        ("en", "One policeman died in Lima, officials said.", [1]),
    ],
)
def test_who_tells_of_it_is_not_counted(language: str, text: str, many: list[int]) -> None:
    assert [claim.quantity and claim.quantity.low for claim in figures(language, text)] == many
