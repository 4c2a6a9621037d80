"""An official of a body that is called after a place speaks for no authorities of that place."""

from __future__ import annotations

import pytest

from dateline.knowledge.bodies import resolve_voice


@pytest.mark.parametrize(
    ("words", "entity"),
    [
        ("an official at Kuwait Friendship Hospital", None),
        ("an official in Kuwait", "office:authorities@KW"),
        ("Kuwaiti officials", "office:authorities@KW"),
    ],
)
def test_an_official_of_a_body_called_after_a_place_is_not_the_places(words: str, entity: str | None) -> None:
    assert resolve_voice(words, "en", "BD") == entity


@pytest.mark.parametrize(
    ("words", "language", "entity"),
    [
        ("полиция страны", "ru", "office:police@PE"),
        ("the country's police", "en", "office:police@PE"),
        ("полиция", "ru", "office:police@gn3936456"),
    ],
)
def test_an_office_of_the_country_is_not_that_of_the_town(words: str, language: str, entity: str) -> None:
    assert resolve_voice(words, language, "PE", "gn3936456") == entity
