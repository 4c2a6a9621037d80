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
