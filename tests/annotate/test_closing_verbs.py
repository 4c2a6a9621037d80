"""Who stands before what a comma, a participle or a quotation of several sentences parts from a verb that ends it; German zufolge."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.annotate import annotate
from dateline.model import Article, day


def origins(language: str, text: str) -> list[tuple[float | None, str | None]]:
    """Of every counted figure its number and its origin as written."""
    article = Article(
        page="p", url="https://blatt.example/7", outlet="Blatt", language=language, title="", text=text, published=day(date(2024, 3, 14))
    )
    found = (claim for claim in annotate(article).claims if claim.quantity and claim.group)
    return [(claim.quantity.low, claim.voices[-1].text if claim.voices else None) for claim in found if claim.quantity]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('Vali Ali Kaya, "Arama sürüyor. 3 kişi öldü. Umutluyuz." dedi.', [(3, "Vali Ali Kaya")]),
        ('Limanda incelemelerde bulunan Vali Ali Kaya, "Arama sürüyor. 3 kişi öldü." diye konuştu.', [(3, "Vali Ali Kaya")]),
        ("Limanda incelemelerde bulunan Vali Ali Kaya, 3 kişinin öldüğünü açıkladı.", [(3, "Vali Ali Kaya")]),
        ('5 kişinin yaralandığını belirten Vali Ali Kaya, "Arama sürüyor. 3 kişi öldü." dedi.', [(5, "Vali Ali Kaya"), (3, "Vali Ali Kaya")]),
        ("Ordunun yardım ettiğini belirten Vali Ali Kaya, limanda 3 kişinin öldüğünü söyledi.", [(3, "Vali Ali Kaya")]),
        ("Vali Ali Kaya; limanda 3 kişinin öldüğünü söyledi.", [(3, "Vali Ali Kaya")]),
        ('AFAD\'ın paylaşımında şu ifadeler yer aldı:\n"Limanda 3 kişi öldü."', [(3, "AFAD")]),
        ('Limanda 3 kişi öldü. Vali Ali Kaya, "Arama sürüyor. Umutluyuz." dedi.', [(3, None)]),
    ],
)
def test_a_turkish_verb_closes_what_somebody_before_it_says(text: str, wanted: list[tuple[float, str | None]]) -> None:
    assert origins("tr", text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Der Polizei zufolge starben drei Menschen.", [(3, "Polizei")]),
        ("Im Hafen starben der Feuerwehr zufolge drei Menschen.", [(3, "Feuerwehr")]),
        ("Nach dem Brand geht die Polizei davon aus, dass 12 Menschen starben.", [(12, "Polizei")]),
        ("Zwölf Menschen, darunter ein Kind, sind gestorben, meldet die Feuerwehr.", [(12, "Feuerwehr"), (1, "Feuerwehr")]),
        ("Es gebe 12 Tote, heißt es in einer Mitteilung der Polizei.", [(12, "Polizei")]),
        ("Die Polizei geht in den Hafen, in dem 12 Menschen starben.", [(12, None)]),
        ("Ersten Angaben zufolge starben drei Polizisten.", [(3, None)]),
    ],
)
def test_german_sources_behind_and_apart(text: str, wanted: list[tuple[float, str | None]]) -> None:
    assert origins("de", text) == wanted
