"""Who speaks in a relative clause, behind an aside, beside those who are told; and where what is said begins."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.annotate import annotate
from dateline.model import Article
from dateline.model.time import day


def said(language: str, text: str) -> list[tuple[str, str]]:
    article = Article(
        page="p", url="https://herald.example/16", outlet="Herald", language=language, title="", text=text, published=day(date(2024, 3, 14))
    )
    return [(claim.voices[-1].text, claim.quote) for claim in annotate(article).claims if claim.speech]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("es", "El juez vio al director, Miguel Ruiz, quien aseguró el lunes que el correo estaba roto.", ("Miguel Ruiz", "el correo estaba roto.")),
        ("fr", "C'est l'avis de Michel Royer, qui affirme que le pont est sûr.", ("Michel Royer", "le pont est sûr.")),
        ("it", "È l'opinione di Michele Ruini, che afferma che il ponte è sicuro.", ("Michele Ruini", "il ponte è sicuro.")),
        ("it", "“Il ponte è chiuso a tutti”. Lo scrive, in una nota, il deputato Riccardo Zeri.", ("Riccardo Zeri", "“Il ponte è chiuso a tutti”.")),
        ("pt", "“A ponte está fechada”, sublinha, citada pela rádio, Ana Lobo.", ("Ana Lobo", "“A ponte está fechada”")),
        ("es", "Una vecina del puerto cuenta a Ruiz que el puente está roto.", ("vecina del puerto", "el puente está roto.")),
        ("pt", "“A ponte ficou para o prefeito, não a víamos antes”, afirmou Lobo.", ("Lobo", "“A ponte ficou para o prefeito, não a víamos antes”")),
        ("es", "Ayer dijo la alcaldesa que el puente está roto.", ("alcaldesa", "el puente está roto.")),
        ("pt", "Também disse a ministra que a ponte está fechada.", ("ministra", "a ponte está fechada.")),
        ("es", "“Es caro para todos”, dijo el presidente al criticar al Banco Central.", ("presidente", "“Es caro para todos”")),
        ("pt", "A ministra Ana Lobo disse nesta quinta-feira, 14, em audiência no Senado, que a obra acaba.", ("ministra Ana Lobo", "a obra acaba.")),
        ("pt", "O ministro Rui Lobo afirmou nesta quinta-feira (14) que a obra acaba em maio.", ("ministro Rui Lobo", "a obra acaba em maio.")),
    ],
)
def test_who_says_what(language: str, text: str, wanted: tuple[str, str]) -> None:
    assert said(language, text) == [wanted]


def test_a_relative_pronoun_behind_where_it_was_told_is_nobody_there() -> None:
    text = "“El puente está roto”, dijo la policía en el sitio web del Ministerio de Obras, que indicó que el puerto cerrará."
    assert all(voice.startswith("policía") for voice, _ in said("es", text))
