"""Wording that only one language shows: the number that is written decides the case, months in full, lists of places, offices without a seat."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.compose import amounts, names
from dateline.compose.tongue import load
from dateline.knowledge import bodies
from dateline.model import Place, Quantity, Voice
from dateline.model.time import days


@pytest.mark.parametrize(("text", "number"), [("more than 600", 600), ("more than six hundred", 600), ("at least 601", 601)])
def test_the_number_written_decides_the_plural(text, number):
    assert amounts.plural(Quantity(low=601, high=None, text=text)) == number


@pytest.mark.parametrize(("code", "wanted"), [("ru", "6–7 января"), ("fr", "6–7 janvier"), ("es", "6–7 de enero")])
def test_months_stand_in_full_in_a_span_of_days(code, wanted):
    assert load(code).day(days(date(2022, 1, 6), date(2022, 1, 7))) == wanted


def test_a_list_of_places_is_named_place_by_place():
    found = names.listed(Place(text="Mozambique and Malawi", id=None, name="Mozambique and Malawi", kind=""), "ru", ["en"])
    assert [name.text for name in found] == ["Мозамбик", "Малави"]


def test_an_office_whose_seat_is_a_guess_is_named_without_it():
    voice = Voice(text="authorities", kind="body", entity="office:authorities@MG")
    assert names.seat_is_told(voice, "office:authorities@MG", "en", "MG", frozenset({"MG"}))
    assert not names.seat_is_told(voice, "office:authorities@MG", "en", "MG", frozenset({"MW"}))
    assert bodies.name("office:authorities", "ru") == "власти"
