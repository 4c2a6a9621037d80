"""Those a court lets off, what they were charged with, crowds told of by their noun, and counts of ordinary news that are nobody's."""

from __future__ import annotations

import datetime

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim, day
from dateline.model.predicates import PEOPLE

NOBODY = [
    ("en", "The jury acquitted six of the nine defendants charged over the fire."),
    ("en", "Detectives executed several search warrants in the village."),
    ("en", "The charity sent parcels to nearly 400 students."),
    ("es", "El juez absolvió a cuatro de los nueve acusados de formar parte de una red."),
    ("es", "El hombre fue multado por dos faltas de lesiones."),
    ("es", "Algunos de los acusados saludaron a sus familias."),
    ("fr", "Trois millions d'élèves font leur rentrée lundi."),
    ("fr", "Le tribunal a relaxé deux des prévenus."),
    ("ru", "Суд оправдал троих обвиняемых."),
    ("ar", "ضبط (12) كيلوغراما من الحشيش."),
    ("ar", "برأت المحكمة خمسة من المتهمين."),
    ("ar", "حُكم على أحد المتهمين بالقتل."),
]
SOMEBODY = [
    ("en", "The jury convicted nine men, and a tenth was acquitted.", "charged", 9),
    ("en", "The army sent 400 soldiers to the border.", "deployed", 400),
    ("en", "There were 240 cases of flu and 31 hospitalizations.", "infected", 240),
    ("en", "There were 240 cases of flu and 31 hospitalizations.", "hospitalised", 31),
    ("fr", "La police a décompté 4.300 manifestants à Lille.", "attending", 4300),
    ("en", "Police arrested 200 demonstrators.", "detained", 200),
    ("es", "El Gobierno envió a 300 soldados.", "deployed", 300),
    ("es", "Medio centenar de personas se concentraron en la plaza.", "attending", 50),
    ("es", "La Secretaría registró mil 250 casos de dengue.", "infected", 1250),
    ("fr", "La préfecture a mobilisé 300 policiers.", "deployed", 300),
    ("fr", "Les combats font 12 morts.", "killed", 12),
    ("ar", "ضبط 9 أشخاص في المدينة.", "detained", 9),
    ("ar", "إصابة 40 طالبا بالحصبة في المدرسة.", "infected", 40),
    ("ar", "إصابة 40 طالبا في انهيار المدرسة.", "injured", 40),
    ("zh", "警方快侦快破9人落网。", "detained", 9),
]

PUBLISHED = datetime.date(2024, 5, 20)


def _claims(language: str, text: str) -> list[Claim]:
    article = Article(page="p", url="https://post.example/7", outlet="Post", language=language, title="", text=text, published=day(PUBLISHED))
    return [claim for claim in annotate(article).claims if claim.predicate in PEOPLE]


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_counts_nobody(language: str, text: str) -> None:
    assert [claim for claim in _claims(language, text) if claim.quantity is not None] == []


@pytest.mark.parametrize(("language", "text", "predicate", "low"), SOMEBODY)
def test_counts(language: str, text: str, predicate: str, low: int) -> None:
    figures = [claim.quantity.low for claim in _claims(language, text) if claim.predicate == predicate and claim.quantity is not None]
    assert figures == [low]


def test_the_day_of_the_deed_is_not_that_of_the_verdict() -> None:
    verdict = _claims("en", "Five men were convicted over the January 2020 riot in the city.")[0]
    old = _claims("en", "Five men were convicted in 2014 of fraud.")[0]
    assert (verdict.about, verdict.time) == ("event", None)
    assert old.about == "past event"


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("de", "Drei Männer wurden wegen Mordes an einer Frau angeklagt.", [("charged", 3)]),
        ("de", "Am Montag wurden wegen Mordes zwei Männer verurteilt.", [("charged", 2)]),
        ("fr", "Il est inculpé de violences sur deux femmes.", []),
        ("fr", "Douze personnes ont été arrêtées pour vol.", [("detained", 12)]),
        ("it", "È stato condannato per violenza su tre donne.", []),
        ("ru", "Он осужден за изнасилование трех женщин.", []),
        ("ru", "Задержаны за драку 15 человек.", [("detained", 15)]),
        ("ja", "女性2人に暴行した疑いで逮捕された。", []),
        ("ja", "男2人が殺人の疑いで逮捕された。", [("detained", 2)]),
        ("ko", "남성 2명이 폭행 혐의로 체포됐다.", [("detained", 2)]),
        ("fa", "او به قتل دو زن متهم شد.", []),
        ("fa", "سه نفر به قتل متهم شدند.", [("charged", 3)]),
        ("zh", "一名女子起诉公司。", []),
        ("zh", "检方起诉3名男子。", [("charged", 3)]),
    ],
)
def test_those_in_a_charge_are_not_charged(language: str, text: str, wanted: list[tuple[str, int]]) -> None:
    article = Article(page="p", url="https://herald.example/9", outlet="Herald", language=language, title="", text=text)
    found = [(claim.predicate, claim.quantity.low) for claim in annotate(article).claims if claim.quantity is not None]
    assert found == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("ru", "Суд осудил двух мужчин на 8 лет за кражу.", []),
        ("ru", "Посол осудил нападение на школу.", [("condemn", "event")]),
        ("ru", "Посол осудил арест троих журналистов.", [("condemn", "event")]),
        ("uk", "Суд засудив двох чоловіків на 8 років.", []),
        ("fr", "Le tribunal a condamné neuf hommes à des peines de prison.", [("charged", "event")]),
        ("fr", "Le tribunal a condamné l'ancien maire à trois ans de prison.", []),
        ("fr", "La ministre a condamné l'attaque du marché.", [("condemn", "event")]),
        ("de", "Das Gericht verurteilte den Mann zu neun Jahren Haft.", []),
    ],
)
def test_who_is_sentenced_is_not_condemned_in_words(language: str, text: str, wanted: list[tuple[str, str]]) -> None:
    article = Article(page="p", url="https://herald.example/9", outlet="Herald", language=language, title="", text=text)
    assert [(claim.predicate, claim.about) for claim in annotate(article).claims if claim.predicate in ("charged", "condemn")] == wanted
