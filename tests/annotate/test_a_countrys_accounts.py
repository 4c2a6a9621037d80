"""A country's accounts name the origin: nach ukrainischen Angaben, по украинским данным, украинская сторона."""

from __future__ import annotations

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim

UKRAINE = "office:authorities@UA"


def killed(language: str, text: str) -> list[Claim]:
    article = Article(page="p", url="https://herald.example/21", outlet="Herald", language=language, title="", text=text)
    return [claim for claim in annotate(article).claims if claim.predicate == "killed"]


@pytest.mark.parametrize(
    ("language", "text", "origin"),
    [
        ("de", "Nach ukrainischen Angaben wurden bei dem Angriff auf Charkiw zwölf Menschen getötet.", "ukrainischen Angaben"),
        ("de", "In Charkiw wurden nach ukrainischer Darstellung zwölf Menschen getötet.", "ukrainischer Darstellung"),
        ("de", "In Charkiw kamen ukrainischen Angaben zufolge zwölf Menschen ums Leben.", "ukrainischen Angaben"),
        ("de", "Von ukrainischer Seite hieß es, in Charkiw seien zwölf Menschen getötet worden.", "ukrainischer Seite"),
        ("ru", "По украинским данным, при ударе по Харькову погибли двенадцать человек.", "украинским данным"),
        ("uk", "За українськими даними, у Харкові загинули дванадцять людей.", "українськими даними"),
    ],
)
def test_a_countrys_figures_are_its_authorities(language: str, text: str, origin: str) -> None:
    assert [(claim.origin.text, claim.origin.entity) for claim in killed(language, text) if claim.origin] == [(origin, UKRAINE)]


@pytest.mark.parametrize(
    ("language", "text", "origin"),
    [
        ("de", "Die ukrainische Seite teilte mit, zwölf Menschen seien getötet worden.", "ukrainische Seite"),
        ("ru", "Украинская сторона сообщила о гибели двенадцати человек.", "Украинская сторона"),
        ("uk", "Українська сторона повідомила про загибель дванадцяти людей.", "Українська сторона"),
        ("es", "Según la parte ucraniana, murieron 12 personas.", "la parte ucraniana"),
        ("fr", "Selon la partie ukrainienne, douze personnes ont été tuées.", "la partie ukrainienne"),
    ],
)
def test_a_countrys_side_speaks(language: str, text: str, origin: str) -> None:
    assert [claim.origin.text for claim in killed(language, text) if claim.origin] == [origin]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Bei palästinensischen Angriffen starben auf dieser Seite der Grenze zwölf Menschen."),
        ("ru", "На другой стороне реки погибли двенадцать человек."),
        ("fr", "Douze personnes ont été tuées dans la partie ukrainienne du Donbass."),
        ("es", "En la otra parte de la ciudad murieron 12 personas."),
    ],
)
def test_a_side_of_a_river_says_nothing(language: str, text: str) -> None:
    assert [claim.origin for claim in killed(language, text)] == [None]


def test_american_offices_are_american() -> None:
    claims = killed("de", "In Gaza wurden nach Angaben der US-Behörden zwölf Menschen getötet.")
    assert [claim.origin.entity for claim in claims if claim.origin] == ["office:authorities@US"]


def test_an_adjective_opens_a_german_sentence() -> None:
    text = "In Haifa gab es Alarm. Syrische Behörden meldeten, in Damaskus seien zwölf Menschen getötet worden."
    assert [claim.origin.entity for claim in killed("de", text) if claim.origin] == ["office:authorities@SY"]
    assert [claim.origin for claim in killed("de", "Bei einem Unfall der Deutschen Bahn in Prag starben zwölf Menschen.")] == [None]
