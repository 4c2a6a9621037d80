"""Whom "he" or "she" means where nobody spoke in the sentence before: who opens it, by name."""

from __future__ import annotations

import pytest

from dateline.annotate import annotate
from dateline.model import Article


def voices(language: str, text: str) -> list[str]:
    article = Article(page="p", url="https://herald.example/14", outlet="Herald", language=language, title="", text=text)
    return [claim.voices[-1].text for claim in annotate(article).claims if claim.speech]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Mayor Anna Lind said the bridge was safe.\nTom Berg won the race on Sunday. He said it was hard.", "Tom Berg"),
        ("en", "Mayor Anna Lind said the bridge was safe.\nTom Berg won the race on Sunday.\n“It was hard,” he said.", "Tom Berg"),
        (
            "es",
            "La alcaldesa Ana Lobo dijo que el puente es seguro.\nJuan Robles visitó las obras el lunes. Explicó que acabarán en mayo.",
            "Juan Robles",
        ),
        ("en", "Anna Lind said the bridge was safe. Her husband Tom Berg won the race. She said he was tired.", "Anna Lind"),
        ("en", "Anna Lind said the bridge was safe. Tom Berg was killed in the fire. She said he was kind.", "Anna Lind"),
        ("en", "Anna Lind said the bridge was safe. Tom Berg's house is old. She said it would be sold.", "Anna Lind"),
        ("en", "Anna Lind said the bridge was safe. South Boston won the game. She said it was deserved.", "Anna Lind"),
    ],
)
def test_who_is_meant(language: str, text: str, wanted: str) -> None:
    assert voices(language, text)[-1] == wanted
