"""Where and when a figure was that its own sentence does not place: where the sentence before sets it, and where the same figure is told again."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim, day


def figures(language: str, text: str, title: str = "") -> list[Claim]:
    article = Article(page="p", url="https://a.example/1", outlet="A", title=title, text=text, language=language, published=day(date(2026, 10, 5)))
    return [claim for claim in annotate(article).claims if claim.quantity is not None]


def spots(claims: list[Claim]) -> list[tuple[int, str | None]]:
    return [(int(claim.quantity.low or 0), claim.place and claim.place.name) for claim in claims if claim.quantity]


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("fr", "À Rennes, tout un immeuble est parti en fumée. Trois personnes sont mortes.", "Rennes"),
        ("es", "Un autobús perdió los frenos en Salta. Murieron tres personas.", "Salta"),
        ("tr", "Rize'de bir minibüs dereye uçtu. 3 kişi öldü.", "Rize"),
        ("ko", "전북 군산시에서 버스가 미끄러졌다. 이 사고로 3명이 숨졌다.", "Gunsan"),
    ],
)
def test_a_sentence_without_an_event_word_says_where_the_next_is(language: str, text: str, place: str) -> None:
    assert spots(figures(language, text)) == [(3, place)]


def test_a_place_only_named_beside_says_nothing() -> None:
    assert spots(figures("en", "The bus company belongs to a bank of Chicago. Three people died.")) == [(3, None)]


def test_a_part_of_the_dead_told_for_a_place_sets_nothing() -> None:
    claims = figures("en", "In Spain 90 people died. Most of them, 60, were in Madrid. Two children were among the dead.")
    assert spots(claims)[-1] == (2, "Spain")


def test_a_headline_has_the_place_and_the_day_of_its_figure() -> None:
    claims = figures("en", "A bus fell off a bridge. Seven people died in Austin on Saturday.", title="Seven dead as bus falls off bridge")
    assert spots(claims) == [(7, "Austin"), (7, "Austin")]
    assert len({claim.time and claim.time.first_day for claim in claims}) == 1


def test_a_smaller_figure_told_twice_in_the_text_may_be_another() -> None:
    claims = figures("en", "Storms hit Texas and Ohio.\n\nFour people were hurt in Austin on Saturday.\n\nFour people were hurt on a farm.")
    assert [claim.time is None for claim in claims] == [False, True]


def test_the_whole_of_a_part_has_not_the_place_of_the_part() -> None:
    text = "In Spain 24 people died on Saturday.\n\nOf the 24 dead 14 were counted in Madrid."
    assert (24, "Spain") in spots(figures("en", text))


def test_a_part_has_the_day_of_its_whole() -> None:
    claims = figures("en", "On Saturday 20 people died in Austin. Six of them were children.")
    assert [claim.time and claim.time.first_day for claim in claims] == [date(2026, 10, 3)] * 2


def test_what_is_so_now_came_about_before() -> None:
    claims = figures("zh", "29日下午一辆客车坠崖,目前已造成6人遇难。")
    assert [(claim.time and claim.time.first_day.day, claim.as_of and claim.as_of.first_day.day) for claim in claims] == [(29, 5)]


@pytest.mark.parametrize(
    ("language", "second"),
    [("en", "The blast also hurt 40 people."), ("fr", "Cette explosion a aussi fait 40 blessés."), ("es", "La explosión dejó además 40 heridos.")],
)
def test_the_event_has_the_day_it_had_before(language: str, second: str) -> None:
    first = {
        "en": "A blast killed seven people in Lyon on Saturday.",
        "fr": "Une explosion a tué sept personnes à Lyon samedi.",
        "es": "Una explosión mató a siete personas en Lyon el sábado.",
    }[language]
    claims = figures(language, f"{first}\n\n{second}")
    assert [claim.time and claim.time.first_day for claim in claims] == [date(2026, 10, 3)] * 2


@pytest.mark.parametrize(
    "second", ["A blast in a mine hurt 40 people.", "The floods hurt 40 people.", "The blast in Rome hurt 40 people.", "Forty people were hurt."]
)
def test_another_event_or_none_has_not(second: str) -> None:
    claims = figures("en", f"A blast killed seven people in Lyon on Saturday.\n\n{second}")
    assert claims[-1].time is None
