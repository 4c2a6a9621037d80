"""The author's own words between dashes within a quotation, and behind a line that a dash opens."""

from __future__ import annotations

import pytest

from dateline.annotate.attributions import attributions
from dateline.model import Article


def said(language: str, text: str) -> list[tuple[str, str]]:
    article = Article(page="p", url="https://herald.example/15", outlet="Herald", language=language, title="", text=text)
    return [(text[slice(*one.source)], text[slice(*one.content)]) for one in attributions(article)]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("it", "«Il ponte è chiuso – afferma il sindaco – e nessuno lo riapre».", "sindaco"),
        ("it", '"Il ponte è chiuso - affermano i sindacati - e nessuno lo riapre".', "sindacati"),
        ("es", "«No habrá más recortes en la escuela pública —dijo Robles—, porque el presupuesto ya está cerrado».", "Robles"),
        ("es", '"No habrá más recortes -dijo Robles- porque el presupuesto está cerrado".', "Robles"),
        ("fr", "« Le pont est fermé – affirme le maire – et personne ne le rouvre ».", "maire"),
    ],
)
def test_within_a_quotation(language: str, text: str, who: str) -> None:
    assert said(language, text) == [(who, text.rstrip("."))]


def test_behind_a_line_that_a_dash_opens() -> None:
    text = "– A Bolsa não prejudica apenas a atividade – disse o vice-presidente, que também é ministro da Indústria."
    assert said("pt", text) == [("vice-presidente", "A Bolsa não prejudica apenas a atividade")]


def test_what_is_quoted_tells_of_no_speaker() -> None:
    text = "«Il ponte – che spiega la fortuna del paese – è chiuso», ha detto il sindaco."
    assert [source for source, _ in said("it", text)] == ["sindaco"]
