"""Tolls of a long stretch told as background, the pronoun for who has just acted, and words of one event far from their number."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim, day

OPENING = {
    "en": "A bus fell into a ravine near Quito on Monday.",
    "es": "Un autobús cayó el lunes a un barranco cerca de Quito.",
    "fr": "Un autocar est tombé lundi dans un ravin près de Quito.",
    "pt": "Um ônibus caiu na segunda-feira num barranco perto de Quito.",
}


def read(language: str, text: str) -> tuple[Claim, ...]:
    article = Article(page="p", url="", name="x", outlet="Post", title="", text=text, language=language, published=day(date(2024, 6, 12)))
    return tuple(claim for claim in annotate(article).claims if claim.quantity is not None)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Some 210 people have died on that road since 2011."),
        ("en", "Since 2011 some 210 people have died on that road."),
        ("en", "About 210 people have been killed in such accidents this year."),
        ("en", "At least 210 people have been killed since the war began."),
        ("es", "Unas 210 personas han muerto en esa carretera desde 2011."),
        ("fr", "Quelque 210 personnes sont mortes sur cette route depuis 2011."),
        ("pt", "Cerca de 210 pessoas morreram nessa estrada desde 2011."),
    ],
)
def test_the_toll_of_many_years_is_of_many_events(language: str, sentence: str) -> None:
    assert [claim.about for claim in read(language, f"{OPENING[language]}\n\n{sentence}")] == ["general"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nine people were killed, in the deadliest crash since 2011.",
        "Nine people were killed in the deadliest crash since 2011.",
        "Nine people have been killed since Monday.",
    ],
)
def test_what_only_measures_an_event_does_not(sentence: str) -> None:
    assert [claim.about for claim in read("en", f"{OPENING['en']}\n\n{sentence}")] == ["event"]


def test_what_an_article_opens_with_is_its_own() -> None:
    assert [claim.about for claim in read("en", "Some 210 people have died on the road since 2011, the agency said.")] == ["event"]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Interior Minister Rosa Vega toured the valley. She said 14 people had died.", "Interior Minister Rosa Vega"),
        ("The rain stopped at noon. She said 14 people had died.", None),
    ],
)
def test_a_pronoun_is_who_acted_last(text: str, voice: str | None) -> None:
    (claim,) = read("en", text)
    assert (claim.origin.text if claim.origin else None) == voice


@pytest.mark.parametrize(
    ("language", "text", "predicate", "number"),
    [
        ("en", "The number of sailors killed in the fire on the ship off northern Norway has climbed to 31.", "killed", 31),
        ("es", "El saldo de muertos del alud de 40 metros que bajó sobre el valle se elevó a 31.", "killed", 31),
        ("fr", "Le bilan de l'effondrement de l'immeuble du port est passé à 31 morts.", "killed", 31),
    ],
)
def test_a_toll_far_from_its_number(language: str, text: str, predicate: str, number: int) -> None:
    assert [(claim.predicate, claim.quantity.low) for claim in read(language, text) if claim.quantity] == [(predicate, number)]


@pytest.mark.parametrize("text", ["Gunmen wounded worshippers in raids on two chapels.", "Nine people were wounded in raids at two chapels."])
def test_where_it_happened_is_nobody(text: str) -> None:
    assert 2 not in [claim.quantity.low for claim in read("en", text) if claim.quantity]
