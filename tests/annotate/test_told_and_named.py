"""Who speaks beside an agency that is told, behind a name without capitals, from a body, over a paragraph; and nouns that say nothing."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.annotate import annotate
from dateline.annotate.attributions import attributions
from dateline.model import Article, day


def article(language: str, text: str) -> Article:
    return Article(page="p", url="https://blatt.example/8", outlet="Blatt", language=language, title="", text=text, published=day(date(2024, 3, 14)))


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        ("ar", "وصرح سمير نعمان المتحدث باسم الشرطة ان الميناء مغلق منذ الصباح.", ["سمير نعمان المتحدث باسم الشرطة"]),
        ("ar", "أكد احترام قرار المتحدث باسم الشرطة.", []),
        ("en", "Ann Berg from the city's risk reduction and rescue office said the port was closed.", ["Ann Berg"]),
        ("ar", "وقال مصدران أمنيان لرويترز إن الميناء مغلق منذ الصباح.", ["مصدران أمنيان"]),
        ("de", "An Bord seien ersten Erkenntnissen zufolge viele Urlauber gewesen.", []),
        ("es", "Según el alcalde la situación del puerto es grave desde ayer.", ["alcalde"]),
        ("es", "Según el gobernador de La Rioja, el puerto está cerrado desde ayer.", ["gobernador de La Rioja"]),
        ("fr", "Le port est fermé depuis lundi, a dit le porte-parole le colonel Jean Rivet.", ["porte-parole le colonel Jean Rivet"]),
        ("en", "The information received says the port was closed.", []),
        ("de", "Laut Lauer hegt die Stadt noch Hoffnung auf Hilfe.", ["Lauer"]),
        ("pt", "De acordo com o secretário da Secretaria de Justiça e Direitos Humanos, o porto está fechado.",
         ["secretário da Secretaria de Justiça e Direitos Humanos"]),
        ("fr", "Le port est fermé, lit-on dans un communiqué de la préfecture.", ["préfecture"]),
    ],
)  # fmt: skip
def test_who_is_named_speaks(language: str, text: str, speakers: list[str]) -> None:
    assert [text[slice(*one.source)].removeprefix("un ") for one in attributions(article(language, text))] == speakers


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        (
            "pt",
            "O diretor Paulo Reis falou com a imprensa e disse que o porto está fechado. “Vamos reabrir amanhã”, disse ao G1.",
            "diretor Paulo Reis",
        ),
        ("fr", "Le port est fermé, a dit Jean Rivet. «Il y a trois corps au port», a dit à l'AFP un plongeur au port.", "plongeur"),
        ("ru", "Порт закрыт с утра, сообщил губернатор Иван Петров. «Мы откроем его завтра», — сказал он РИА Новости.", "губернатор Иван Петров"),
        (
            "fr",
            "«Le port est fermé», a déclaré le préfet Jean Rivet.\nLe vent est tombé. «Nous attendons encore des renforts», a-t-il ajouté.",
            "préfet Jean Rivet",
        ),
    ],
)
def test_a_quotation_without_a_name_is_of_who_spoke_before(language: str, text: str, speakers: str) -> None:
    said = [claim for claim in annotate(article(language, text)).claims if claim.predicate == "say"]
    assert said[-1].voices[-1].text == speakers


def test_no_pronoun_reaches_over_somebody_else() -> None:
    text = "«Le port est fermé», a déclaré le préfet Jean Rivet.\nLe maire Paul Morel est venu. «Nous attendons des renforts», a-t-il ajouté."
    said = [claim for claim in annotate(article("fr", text)).claims if claim.predicate == "say"]
    assert said[-1].voices[-1].text != "préfet Jean Rivet"
