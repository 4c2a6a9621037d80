"""Those counted who do something themselves: no more is said of them than their own verb says."""

from __future__ import annotations

import datetime

import pytest

from dateline.annotate import annotate
from dateline.model import Article, day

OTHERS = [
    ("en", "Thousands watched rescuers search for miners trapped in the shaft."),
    ("en", "Hundreds looked on as firefighters were trapped in the tower."),
    ("en", "Forty divers searched for passengers trapped in the wreck."),
    ("fr", "Des milliers ont applaudi des pompiers blessés dans l'incendie."),
    ("es", "Miles despidieron a los mineros muertos en la explosión."),
    ("pt", "Milhares aplaudiram bombeiros feridos no incêndio."),
    ("it", "Migliaia salutavano i pompieri feriti nel crollo."),
    ("de", "Hunderte trauerten um Kinder, die getötet wurden."),
    ("ru", "Тысячи следили за шахтёрами, погибшими в забое."),
    ("uk", "Тисячі стежили за шахтарями, загиблими у вибої."),
    ("ar", "آلاف ودعوا الأطفال القتلى في الحريق."),
    ("zh", "数百人送别遇难矿工。"),
    ("ja", "数百人が死亡した消防隊員を見送った。"),
    ("ko", "수백 명이 숨진 소방관을 배웅했다."),
]
THEMSELVES = [
    ("en", "Hundreds were trapped in the tower.", (200, "missing")),
    ("en", "Thousands of miners marched and four drivers were killed.", (2000, "attending")),
    ("en", "Hundreds protesting outside the mosque were arrested.", (200, "detained")),
    ("fr", "Des centaines ont été blessés dans l'incendie.", (200, "injured")),
    ("es", "Decenas de mineros murieron en la explosión.", (20, "killed")),
    ("de", "Dutzende Kinder wurden getötet.", (20, "killed")),
    ("ru", "Десятки шахтёров погибли в забое.", (20, "killed")),
    ("ar", "قتل العشرات من الأطفال في الحريق.", (20, "killed")),
    ("zh", "12名在爆炸中遇难的矿工已下葬。", (12, "killed")),
    ("ko", "12명이 숨지고 소방관 3명이 다쳤다.", (12, "killed")),
]


def counts(language: str, text: str) -> list[tuple[float | None, str]]:
    source = Article(page="p", url="https://post.example/31", outlet="Post", language=language, title="", text=text, published=day(PUBLISHED))
    return [(claim.quantity.low, claim.predicate) for claim in annotate(source).claims if claim.quantity and claim.group]


PUBLISHED = datetime.date(2024, 3, 14)


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_what_happened_to_others_behind_their_verb_counts_none_of_them(language: str, text: str) -> None:
    assert counts(language, text) == []


@pytest.mark.parametrize(("language", "text", "told"), THEMSELVES)
def test_what_their_own_verb_says_counts_them(language: str, text: str, told: tuple[int, str]) -> None:
    assert counts(language, text)[0] == told
