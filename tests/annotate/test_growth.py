"""Figures of one day in what runs on, and what will be told behind what has happened."""

from __future__ import annotations

import datetime

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim, day

GROWTH = [
    ("en", "The ministry recorded nine deaths and 140 new infections in the last 24 hours.", ["increment", "increment"]),
    ("fr", "Dans la nuit de mardi à mercredi, 311 personnes ont été interpellées lors de la quatrième nuit de violences.", ["increment"]),
    ("en", "Nine people died on Monday, bringing the death toll to 52.", ["increment", "total"]),
    ("en", "Nine people died on Monday, taking the number of injured to 52.", ["total", "total"]),
    ("en", "The missing fell to 12 from 18. Crews found six more bodies. That took the toll to 30.", ["total", "superseded", "increment", "total"]),
    ("en", "The storm injured nine people. Two more died.", ["total", "total"]),
    ("en", "The storm killed nine people, and a bridge was built in one day.", ["total"]),
    ("es", "En las últimas 24 horas murieron nueve personas.", ["increment"]),
    ("es", "Nueve personas murieron el lunes, elevando a 52 el número de muertos.", ["increment", "total"]),
    ("fr", "Neuf personnes sont mortes en 24 heures, portant le bilan à 52 morts.", ["increment", "total"]),
    ("fr", "Le pays compte 140 nouveaux cas de choléra.", ["increment"]),
    ("pt", "Há 140 novos casos de dengue.", ["increment"]),
    ("de", "In den letzten 24 Stunden starben neun Menschen, damit stieg die Zahl der Toten auf 52.", ["increment", "total"]),
    ("ru", "За сутки погибли девять человек, 30 ранены.", ["increment", "increment"]),
    ("zh", "当地新增确诊病例140例,累计确诊2160例。", ["increment", "total"]),
    ("ar", "قتل تسعة أشخاص خلال 24 ساعة، ليرتفع عدد القتلى إلى 52.", ["increment", "total"]),
    ("ar", "قتل تسعة أشخاص في الحريق.", ["total"]),
]
EVENT = [
    ("An estimated 90 people are still missing, and the toll was expected to rise.", ["event"]),
    ("Hope faded that the 90 people still missing would be found alive.", ["event"]),
    ("About 90 people could be missing and 25 women have been taken to hospital.", ["plan", "event"]),
    ("Up to 90 people could be killed and 25 injured.", ["plan", "plan"]),
]


def claims(language: str, text: str) -> list[Claim]:
    source = Article(
        page="p", url="https://post.example/32", outlet="Post", language=language, title="", text=text, published=day(datetime.date(2024, 3, 14))
    )
    return [claim for claim in annotate(source).claims if claim.quantity and claim.group]


@pytest.mark.parametrize(("language", "text", "countings"), GROWTH)
def test_what_one_day_adds_is_told_as_growth(language: str, text: str, countings: list[str]) -> None:
    assert [claim.counting for claim in claims(language, text)] == countings


@pytest.mark.parametrize(("text", "about"), EVENT)
def test_a_plan_behind_what_has_happened_is_another_verbs(text: str, about: list[str]) -> None:
    assert [claim.about for claim in claims("en", text)] == about


@pytest.mark.parametrize(
    ("language", "text", "countings"),
    [
        ("en", "Riots broke out for the third night in a row. On Tuesday 310 people were arrested.", ["increment"]),
        ("en", "Riots broke out. On Tuesday 310 people were arrested.", ["total"]),
        ("en", "Riots broke out for the third night in a row. Since Saturday 910 people have been arrested.", ["total"]),
        ("de", "Es war die dritte Nacht in Folge. Am Dienstag wurden 310 Menschen festgenommen.", ["increment"]),
        ("fr", "C'est la troisième nuit consécutive. Mardi, 310 personnes ont été arrêtées.", ["increment"]),
        ("ru", "Беспорядки идут третью ночь подряд. Во вторник задержаны 310 человек.", ["increment"]),
    ],
)
def test_a_day_of_what_runs_on_adds_to_the_days_before(language: str, text: str, countings: list[str]) -> None:
    assert [claim.counting for claim in claims(language, text)] == countings
