"""Small words with an accent are no names: the place behind them is a place."""

from __future__ import annotations

import pytest

from dateline.knowledge import places


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("fr", "Dix grévistes arrêtés à Rennes.", "Rennes"),
        ("pt", "Voltaram à Braga dois feridos.", "Braga"),
        ("fr", "La ville où Brest envoie ses marins.", "Brest"),
    ],
)
def test_a_place_behind_an_accented_word(language: str, text: str, place: str) -> None:
    assert [found.text for found in places.find(text, language)] == [place]


def test_a_surname_is_still_no_place() -> None:
    assert places.find("Le député Éric Lille est absent.", "fr") == ()
