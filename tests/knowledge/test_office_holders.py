"""A place in a person's name never gives an office its country; a place whose office it is always does."""

from __future__ import annotations

import pytest

from dateline.knowledge import bodies

HOLDERS = [
    ("en", "the defence minister, Aden Duale,"),
    ("en", "Interior Minister Paris Lindqvist"),
    ("en", "police spokesman Israel Ndlovu"),
    ("en", "the mayor, Sydney Cole"),
    ("en", "fire chief London Hale"),
    ("fr", "le ministre de la Défense, Aden Duale"),
    ("fr", "le procureur Paris Vernier"),
    ("es", "el presidente Santiago Robledo"),
    ("es", "la ministra de Salud, Carolina Lima"),
    ("es", "el fiscal Israel Otero"),
    ("ru", "министр обороны Аден Дуале"),
    ("ru", "глава МВД Милан Иванович"),
    ("uk", "міністр оборони Мілан Коваль"),
    ("zh", "国防部长亚丁·杜阿莱"),
    ("zh", "警方发言人约旦·史密斯"),
    ("ar", "وزير الدفاع عدن دوالي"),
    ("de", "Innenminister Jordan Seidel"),
]
OWNERS = [
    ("en", "Paris police chief Luc Vernier", "gn2988507"),
    ("en", "Greater Manchester Police", "gn2643123"),
    ("en", "Mayor of London Anna Hale", "gn2643743"),
    ("en", "Israeli Defence Minister Israel Otero", "IL"),
    ("en", "Chad's interior minister", "TD"),
    ("fr", "la maire de Paris Anne Vernier", "gn2988507"),
    ("es", "el alcalde de Santiago Mario Robledo", "gn3871336"),
    ("ru", "мэр Киева Иван Коваль", "gn703448"),
    ("ru", "мэр Чикаго Иван Коваль", "gn4887398"),
    ("uk", "мер Києва Іван Коваль", "gn703448"),
    ("de", "Sprecherin der Polizei Köln Anna Seidel", "gn2886242"),
    ("de", "Präsident Kenias Anna Seidel", "KE"),
    ("zh", "以色列国防部长以色列·卡茨", "IL"),
    ("ar", "محافظ بغداد محمد دوالي", "IQ-BG"),
]


@pytest.mark.parametrize(("language", "words"), HOLDERS)
def test_the_name_of_the_holder_is_no_seat(language: str, words: str) -> None:
    entity = bodies.resolve_voice(words, language, "NO")
    assert entity is not None
    assert entity.endswith("@NO")


@pytest.mark.parametrize(("language", "words", "seat"), OWNERS)
def test_whose_office_it_is_stays_so(language: str, words: str, seat: str) -> None:
    entity = bodies.resolve_voice(words, language, "NO")
    assert entity is not None
    assert entity.endswith(f"@{seat}")
