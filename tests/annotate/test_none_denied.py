"""What a negation denies: that people were hurt, or the word that stands between it and them."""

from __future__ import annotations

import pytest

from dateline.annotate import annotate
from dateline.model import Article


def _zeros(text: str, language: str) -> list[str]:
    article = Article(page="p", url="https://herald.example/9", outlet="Herald", language=language, title="", text=text)
    return [claim.predicate for claim in annotate(article).claims if claim.quantity is not None and claim.quantity.high == 0]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("No help reached the injured.", "en"),
        ("No end to killings in the valley.", "en"),
        ("Нет помощи раненым.", "ru"),
        ("Нет списка погибших.", "ru"),
        ("Sin lista de muertos.", "es"),
        ("Keine Hoffnung für Vermisste.", "de"),
        ("لا أثر للمفقودين.", "ar"),
        ("一名无业男子被捕。", "zh"),
        ("记者无故被捕。", "zh"),
        ("局面无法控制。", "zh"),
        ("无疑受伤的是平民。", "zh"),
    ],
)
def test_what_stands_between_is_what_is_denied(text: str, language: str) -> None:
    assert _zeros(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("No one in the building was hurt.", "en", ["injured"]),
        ("Никто из пассажиров не пострадал.", "ru", ["injured"]),
        ("No hubo turistas heridos.", "es", ["injured"]),
        ("دون وقوع إصابات.", "ar", ["injured"]),
        ("没有造成任何人员伤亡。", "zh", ["killed", "injured"]),
        ("所幸无人员伤亡。", "zh", ["killed", "injured"]),
        ("火灾中无人伤亡。", "zh", ["killed", "injured"]),
        ("没有学生受伤。", "zh", ["injured"]),
        ("Kein Passagier wurde verletzt.", "de", ["injured"]),
        ("لم يعتقل أحد.", "ar", ["detained"]),
        ("Can kaybı yaşanmadı.", "tr", ["killed"]),
        ("인명 피해는 없었다.", "ko", ["killed", "injured"]),
    ],
)
def test_whom_it_denies_may_stand_between(text: str, language: str, wanted: list[str]) -> None:
    assert _zeros(text, language) == wanted
