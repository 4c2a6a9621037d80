"""A word for a toll and what follows its figure; numbers beside a noun that has its own; acts that are denied and lengths of the next one."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim, day


def claims(language: str, text: str) -> list[Claim]:
    article = Article(page="p", url="https://a.example/1", outlet="A", title="", text=text, language=language, published=day(date(2026, 10, 5)))
    return [claim for claim in annotate(article).claims if claim.predicate != "say"]


def counts(language: str, text: str) -> list[tuple[str, int]]:
    return [(claim.predicate, int(claim.quantity.low or 0)) for claim in claims(language, text) if claim.quantity is not None]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("ar", "قال الوزير إن عدد القتلى ارتفع إلى 62 وأن نحو أربعة عمال ما زالوا داخل النفق.", [("killed", 62)]),
        ("fr", 'Les secouristes craignent que le bilan augmente, "des dizaines de familles attendent des nouvelles".', []),
        ("fr", "Le bilan est passé à 62 morts et 14 blessés.", [("killed", 62), ("injured", 14)]),
    ],
)
def test_a_toll_ends_where_another_clause_or_a_quotation_begins(language: str, text: str, wanted: list[tuple[str, int]]) -> None:
    assert counts(language, text) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("tr", "Bursa'da 12 yaralımız ve 45 yıkılan evimiz var.", [("injured", 12)]),
        ("tr", "Bursa'da 3 vefatımız var, 12 yaralımız var.", [("killed", 3), ("injured", 12)]),
        ("tr", "Bursa'da 3 kişi öldü, 12 kişi yaralandı.", [("killed", 3), ("injured", 12)]),
        ("tr", "Bakan 83 işçinin hayatını kaybettiğini açıklarken 17 işçinin cenazesinin verildiğini belirtti.", [("killed", 83), ("killed", 17)]),
        ("de", "Inzwischen sind mehr als 70 Menschen in beiden Orten ums Leben gekommen.", [("killed", 71)]),
        ("de", "Bei dem Brand sind zwei Kinder ums Leben gekommen.", [("killed", 2)]),
    ],
)
def test_what_is_hurt_or_dead_counts_only_its_own_number(language: str, text: str, wanted: list[tuple[str, int]]) -> None:
    found = [(predicate, number) for predicate, number in counts(language, text) if predicate in ("killed", "injured")]
    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Peru says its sanctions are not imposed on food.", []),
        ("Sanctions are imposed on Peru.", [("declare", None)]),
        ("The mayor imposed a new curfew and announced a four-day holiday.", [("declare", None)]),
        ("The mayor imposed a four-day curfew and announced a holiday.", [("declare", 4)]),
        ("The mayor declared a new curfew, a four-day holiday and a day of mourning.", [("declare", None)]),
        ("The mayor declared a curfew for four days.", [("declare", 4)]),
    ],
)
def test_what_is_denied_is_no_act_and_a_length_belongs_to_its_own(text: str, wanted: list[tuple[str, int | None]]) -> None:
    found = [(claim.predicate, claim.quantity and claim.quantity.low) for claim in claims("en", text) if claim.predicate == "declare"]
    assert found == wanted


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("The death toll as of 1930 GMT on Sunday was 74, making it the deadliest accident in Peru.", "event"),
        ("The death toll of the 1930 accident was 74.", "past event"),
        ("The industry sees an average of 74 people killed in Peru.", "general"),
    ],
)
def test_a_clock_in_four_figures_is_no_year_and_an_average_no_event(text: str, about: str) -> None:
    assert [claim.about for claim in claims("en", text) if claim.predicate == "killed"] == [about]


@pytest.mark.parametrize(
    ("text", "cls"),
    [
        ("Un coup de grisou a tué 14 mineurs samedi.", "miners"),
        ("Une bagarre a fait 14 morts : 14 mineurs tués samedi.", "children"),
    ],
)
def test_a_word_of_two_meanings_has_the_one_that_the_article_tells_of(text: str, cls: str) -> None:
    assert cls in {claim.group.cls for claim in claims("fr", text) if claim.group is not None}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("ru", "В больнице скончался еще один пострадавший.", [("killed", 1)]),
        ("ru", "Скончался водитель, еще трое пострадавших остаются в больнице.", [("killed", 1), ("hospitalised", 3)]),
        ("tr", "Depremde ölenlerin sayısı 40'ı geçti.", [("killed", 41)]),
        ("kk", "Қаза тапқандар саны 40-тан асты.", [("killed", 41)]),
    ],
)
def test_who_died_of_the_hurt_and_what_a_toll_has_passed(language: str, text: str, wanted: list[tuple[str, int]]) -> None:
    assert counts(language, text) == wanted
