"""Where the one scene of an article is, and what stands under another: its places and days are those of the figures that name none."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.annotate import annotate
from dateline.model import Article, day


def spots(language: str, title: str, *paragraphs: str) -> list[tuple[int, str | None]]:
    text = "\n\n".join(paragraphs)
    article = Article(page="p", url="https://a.example/1", outlet="A", title=title, text=text, language=language, published=day(date(2026, 10, 5)))
    told = [claim for claim in annotate(article).claims if claim.quantity is not None and claim.field == "text"]
    return [(int(claim.quantity.low or 0), claim.place and claim.place.name) for claim in told if claim.quantity]


@pytest.mark.parametrize(
    ("language", "title", "first", "last"),
    [
        ("en", "Blast in Pakistan kills 12", "A blast went off in a market in Mardan.", "Another 40 people were hurt, officials said."),
        ("es", "Una explosión en Perú deja 12 muertos", "Una explosión sacudió un mercado en Cusco.", "Hay 40 heridos, dijo la policía."),
        ("zh", "秘鲁爆炸致12死", "秘鲁库斯科一家市场发生爆炸。", "爆炸造成40人受伤。"),
    ],
)
def test_the_sentence_that_sets_the_event_places_what_follows(language: str, title: str, first: str, last: str) -> None:
    assert spots(language, title, first, last)[-1] == (40, {"en": "Mardan"}.get(language, "Cusco"))


def test_where_it_happened_may_be_told_behind_the_figure() -> None:
    told = spots("en", "Blast in Peru kills 12", "The blast killed 12 people, police said.", "The explosion happened in Cusco on Sunday.")
    assert told == [(12, "Cusco")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The flood struck first in Cusco.",
        "A similar blast happened in Cusco in May.",
        "A blast happened in Cusco and the blast in Lima was heard far off.",
    ],
)
def test_what_spreads_or_is_another_event_sets_nothing(sentence: str) -> None:
    told = spots("en", "Disaster in Peru", "Peru counts its dead.", "At least 12 people died, police said.", sentence)
    assert told[0] == (12, "Peru")


def test_under_the_name_of_a_place_and_a_day_all_is_of_them() -> None:
    told = spots(
        "en", "Attacks of the last years", "A van was driven into a crowd in Lyon. Three people died.",
        "28 July 2017, Hamburg", "A man with a knife killed two people.", "19 December 2016, Berlin", "Twelve people died.",
    )  # fmt: skip
    assert told == [(3, "Lyon"), (2, "Hamburg"), (12, "Berlin")]


def test_a_headline_that_is_only_near_a_town_gives_way_to_the_town_it_was_in() -> None:
    told = spots(
        "fr",
        "Un incendie près de Paris fait trois morts",
        "Trois personnes ont été tuées dans un incendie à Aubervilliers.",
        "On compte neuf blessés.",
    )
    assert told == [(3, "Aubervilliers"), (9, "Aubervilliers")]


def test_of_two_places_in_one_another_the_headline_is_of_the_narrower() -> None:
    assert spots("de", "Bayern: Anschlag in Ansbach", "Zwölf Menschen wurden verletzt.") == [(12, "Ansbach")]


@pytest.mark.parametrize(
    ("language", "first", "second", "place"),
    [
        ("it", "Grave incidente stradale all'altezza di Nobolano.", "Il bilancio è di 12 feriti.", "Nobolano"),
        ("en", "A bus crashed in the village of Nobolan.", "Police said 12 people were hurt.", "Nobolan"),
    ],
)
def test_a_town_that_no_list_knows_is_the_scene_where_no_other_is(language: str, first: str, second: str, place: str) -> None:
    assert spots(language, "", first, second) == [(12, place)]


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("ar", "قتل 12 شخصا في انفجار في ريف مدينة تل أبيض.", "Tall Abyad"),
        ("ar", "قتل 12 شخصا من فصائل موالية لأنقرة في الرقة.", "Ar Raqqah"),
        ("tr", "Mardin Seyahat firmasına ait otobüs Rize'de devrildi. 12 kişi öldü.", "Rize"),
        ("fr", "Douze personnes ont été blessées dans un incendie rue de Lyon à Paris.", "Paris"),
    ],
)
def test_a_word_for_a_town_a_patron_a_firm_and_a_street_are_no_scene(language: str, text: str, place: str) -> None:
    assert spots(language, "", text) == [(12, place)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Five people died on Monday when nine coaches of an express train bound for Delhi derailed in a rural part of Kota, officials said.",
            "Kota",
        ),
        ("Five people died on Monday when a bomb, the third this year, went off near the old fort. The next attack hit Kota.", None),
        ("Five people died on Monday night on the only road that is still open, days after the much smaller attack on a mill in Kota.", None),
    ],
)
def test_what_a_figure_was_of_may_be_placed_far_behind_it(text: str, place: str | None) -> None:
    assert spots("en", "", text)[0] == (5, place)


def test_a_dateline_whose_first_word_is_short_is_no_scene() -> None:
    told = spots(
        "en", "Train derails in Uttar Pradesh", "NEW DELHI: At least 12 people died when coaches derailed near Gonda in Uttar Pradesh on Thursday."
    )
    assert told == [(12, "Gonda City")]
    assert spots("en", "", "SAN JUAN: At least 12 people died.")[0][1] != "San"


def test_a_train_between_two_towns_is_no_scene() -> None:
    assert spots("en", "Chandigarh-Nobolan Express derails in Uttar Pradesh", "At least 12 people died.") == [(12, "Uttar Pradesh")]


def test_whence_something_came_is_not_where_it_was() -> None:
    told = spots("en", "", "A train from Patna derailed in Kota on Monday.", "The crash hurt 12 people.")
    assert told == [(12, "Kota")]
