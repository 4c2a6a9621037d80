"""An unknown number is no number, least of all one."""

from __future__ import annotations

import pytest

from dateline.annotate import annotate
from dateline.model import Article


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Un número indeterminado de pescadores continúan desaparecidos.", "es"),
        ("Un gran número de personas resultaron heridas.", "es"),
        ("Un nombre indéterminé de personnes ont été blessées.", "fr"),
        ("Un grand nombre de personnes ont été blessées.", "fr"),
        ("Um número indeterminado de pessoas ficou ferido.", "pt"),
        ("Um grande número de pessoas foi ferido.", "pt"),
        ("Un numero imprecisato di persone è rimasto ferito.", "it"),
        ("Un gran numero di persone è rimasto ferito.", "it"),
        ("An unknown number of people were killed.", "en"),
        ("Eine unbekannte Zahl von Menschen wurde verletzt.", "de"),
    ],
)
def test_an_unknown_number_counts_nobody(text: str, language: str) -> None:
    article = Article(page="p", url="https://herald.example/9", outlet="Herald", language=language, title="", text=text)
    assert not [claim for claim in annotate(article).claims if claim.quantity is not None]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("이 사고로 김모씨(68)가 숨지고 3명이 다쳤다.", "ko", [("injured", 3)]),
        ("李某(68)死亡，3人受伤。", "zh", [("injured", 3)]),
        ("قتل سالم علي (42) وأصيب 3 أشخاص.", "ar", [("injured", 3)]),
        ("القتلى (42) والجرحى (3)", "ar", [("killed", 42), ("injured", 3)]),
    ],
)
def test_an_age_in_brackets_counts_nobody_where_there_are_no_capitals(text: str, language: str, wanted: list[tuple[str, int]]) -> None:
    article = Article(page="p", url="https://herald.example/9", outlet="Herald", language=language, title="", text=text)
    found = [(claim.predicate, claim.quantity.low) for claim in annotate(article).claims if claim.quantity is not None]
    assert [one for one in found if one[1] != 1] == wanted
