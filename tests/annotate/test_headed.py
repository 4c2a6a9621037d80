"""What stands before the colon of a headline: who says it, or what it is about."""

from __future__ import annotations

import pytest

from dateline.annotate import annotate
from dateline.model import Article


def voices(title: str, language: str) -> list[list[str]]:
    article = Article(page="p", url="https://herald.example/7", outlet="Herald", language=language, title=title, text="")
    return [[voice.text for voice in claim.voices] for claim in annotate(article).claims if claim.predicate == "killed"]


@pytest.mark.parametrize(
    ("title", "language", "read"),
    [
        ("Поисковые отряды распущены: 14 погибших", "ru", [[]]),
        ("МЧС: под лавиной погибли 6 человек", "ru", [["МЧС"]]),
        ("Rescue workers in Quito exhausted: 12 dead", "en", [[]]),
        ("Bomberos de Quito: 12 muertos", "es", [["Bomberos de Quito"]]),
    ],
)
def test_who_stands_right_before_the_colon_says_what_follows(title: str, language: str, read: list[list[str]]) -> None:
    assert voices(title, language) == read
