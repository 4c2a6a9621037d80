"""Numbers said in words in Spanish, French, Portuguese, Italian and German, and the marks and bounds of their figures."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.annotate import quantities, times
from dateline.languages import load
from dateline.model import day

TODAY = day(date(2023, 5, 10))


def read(text: str, language: str) -> list[tuple[float | None, float | None]]:
    found = quantities.find(text, load(language))
    return [(span.quantity.low, span.quantity.high) for span in found if span.kind in ("count", "money")]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "vingt-sept personnes", 27),
        ("fr", "Sept soldats", 7),
        ("fr", "quatre-vingt-dix-sept morts", 97),
        ("fr", "soixante et onze mille deux cents déplacés", 71_200),
        ("fr", "deux cent soixante et un mille foyers", 261_000),
        ("pt", "trezentos e dez presos", 310),
        ("pt", "quatrocentos e quinze feridos", 415),
        ("es", "dos mil trescientos cuarenta y cinco millones", 2_345_000_000),
        ("es", "3 mil 500 evacuados", 3_500),
        ("it", "centottantaquattro morti", 184),
        ("it", "duecentotto feriti", 208),
        ("de", "neunhundertzweiundsiebzigtausendsiebenhundertsiebenundsechzig Menschen", 972_767),
    ],
)
def test_words_of_a_number_are_one_number(language: str, text: str, value: int) -> None:
    assert read(text, language) == [(value, value)]


def test_forty_and_a_multiplied_number_stay_apart() -> None:
    assert read("tres mil y dos mil vecinos", "es") == [(3000, 3000), (2000, 2000)]


@pytest.mark.parametrize(
    ("language", "text", "ends"),
    [
        ("es", "entre los 90 y menos de 120 presos", [(90, 90), (None, 119)]),
        ("fr", "ils sont 300 ou plus de 320", [(300, 300), (321, None)]),
        ("es", "más de 40 y menos de 60 detenidos", [(41, 59)]),
        ("es", ",75", [(0.75, 0.75)]),
        ("en", "the 14 ,15 and 16", [(14, 14), (15, 15), (16, 16)]),
        ("es", "75 USD millones", [(75_000_000, 75_000_000)]),
    ],
)
def test_bounds_and_marks(language: str, text: str, ends: list[tuple[float | None, float | None]]) -> None:
    assert [(low, high) for low, high in read(text, language)] == ends


def test_a_bound_begins_behind_its_conjunction() -> None:
    spans = quantities.find("300 y menos de 320 presos", load("es"))
    assert spans[-1].quantity.text == "menos de 320"


@pytest.mark.parametrize(
    ("text", "iso"), [("le 12 sept. 2020", "2020-09-12"), ("en sept 2019", "2019-09-01/2019-09-30"), ("ils étaient sept. Le maire", None)]
)
def test_a_short_month_that_is_a_number_needs_figures(text: str, iso: str | None) -> None:
    assert [span.interval.iso for span in times.find(text, load("fr"), TODAY)] == ([iso] if iso else [])
