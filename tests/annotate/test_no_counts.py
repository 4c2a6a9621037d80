"""What stands near a word for harm and is no count of those harmed: doers, speakers, names, labels, ages, lists, figures of speech."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.annotate import annotate
from dateline.model import Article, day
from dateline.model.predicates import PEOPLE


def counts(text: str) -> list[tuple[str, float | None]]:
    article = Article(page="p", url="https://herald.example/8", outlet="Herald", language="en", title="", text=text, published=day(date(2024, 3, 14)))
    return [(c.predicate, c.quantity.low) for c in annotate(article).claims if c.predicate in PEOPLE and c.quantity and c.about == "event"]


@pytest.mark.parametrize(
    "text",
    [
        "The letter was released on Tuesday and signed by nearly 90 lecturers.",
        "Forty members of the caucus are sending the letter to the speaker.",
        "“What else are we missing?” said one official.",
        "Thousands of emails that are missing were never printed.",
        "The ministry released about 3,000 of the aide's letters.",
        "The shutdown is hurting millions of workers.",
        "Rosa Blum, a painter of harbours, is dead at 95.",
        "The keeper was hurt in the defeat in Week 3.",
        "Witnesses are asked to call police on 0845 if they saw who was hurt.",
        "The trial of two men accused of killing a shopkeeper opens today.",
        "Two engines were sent to the store after several members of the public called.",
        "They have lost eight of 10.",
        "Six in ten were hurt by the rise in prices.",
        "He died from a gunshot wound from a .45 pistol.",
        "Ruth Berg called 911 when she found the bodies.",
        "The conductor passed away on Sunday at 84.",
        "The pilot died so that dozens of passengers could live.",
        "He died trying to reach several children.",
        "Two of the thieves fled over a wall.",
        "Hackers infected hundreds of thousands or millions of phones.",
        "There was nobody else in the cabin, only the guard, who was dead.",
        "Losses saw an increase of 46 among the injured.",
    ],
)
def test_nobody_is_counted(text: str) -> None:
    assert [found for found in counts(text) if found[1] != 1] == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Six people, including two officers, a nurse and a guard, were injured.", [("injured", 6), ("injured", 2)]),
        ("Police arrested a further 12 people and two soldiers.", [("detained", 12), ("detained", 2)]),
        ("A man was arrested in the slayings of two women.", [("detained", 1), ("killed", 2)]),
        ("Nine earthquake victims were rescued by 40 volunteers.", [("rescued", 9)]),
        ("Two gunmen killed eight shoppers and a guard.", [("killed", 8), ("killed", 1)]),
        ("Thirty of the 80 wounded remained in hospital.", [("injured", 80)]),
        ("Three men, aged 31, 36 and 40, were detained.", [("detained", 3)]),
        ("Three men suspected of killing a woman were detained.", [("detained", 3), ("killed", 1)]),
        ("More than 400 people died and tens of thousands had to leave.", [("killed", 401)]),
        ("Two sailors could not be saved.", [("killed", 2)]),
        ("The number of dead rose from 41 to 57.", [("killed", 57)]),
    ],
)
def test_only_those_harmed_are_counted(text: str, wanted: list[tuple[str, float]]) -> None:
    found = counts(text)
    assert [item for item in wanted if item not in found] == [] and len(found) <= len(wanted) + 1


def test_degrees_count_nobody() -> None:
    assert counts("The 2°C limit is dead, the climatologist said.") == []
    assert counts("A heat of 41 °C killed 12 people.") == [("killed", 12)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Todos menos cuatro de los viajeros murieron."),
        ("pt", "Todos menos quatro viajantes morreram."),
        ("fr", "Tous les voyageurs moins quatre sont morts."),
    ],
)
def test_nobody_is_counted_below_none(language: str, text: str) -> None:
    article = Article(page="p", url="https://herald.example/31", outlet="Herald", language=language, title="", text=text)
    assert not [claim for claim in annotate(article).claims if claim.quantity]
