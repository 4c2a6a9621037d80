"""Where the verb stands second: the subject opens the clause whole, or it stands behind the verb."""

from __future__ import annotations

import pytest

from dateline.annotate import annotate
from dateline.languages import load
from dateline.model import Article


def origins(text: str) -> set[str]:
    source = Article(page="p", url="https://blatt.example/1", outlet="Blatt", language="de", title="", text=text)
    return {claim.origin.text for claim in annotate(source).claims if claim.origin}


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Nach der Abstimmung erklärte die Ministerin Ruth Anders, es gebe keine Mehrheit.", "Ministerin Ruth Anders"),
        ("Der Sprecher der Stadt sagte, zwölf Menschen seien verletzt.", "Sprecher der Stadt"),
        ("Zwölf Menschen seien verletzt worden, sagte ein Sprecher der Stadt.", "Sprecher der Stadt"),
        ("Wie die Feuerwehr mitteilte, starben zwei Bewohner.", "Feuerwehr"),
    ],
)
def test_the_subject_is_found_on_its_side(text: str, origin: str) -> None:
    assert origins(text) == {origin}


def test_a_participle_in_the_passive_says_nothing() -> None:
    assert origins("Die Altstadt wurde von der Regierung zur Sperrzone erklärt.") == set()


def test_a_verb_form_of_hearsay_carries_the_voice_on() -> None:
    text = "Die Polizei teilte mit, vier Arbeiter seien gestorben. Zwei weitere Menschen würden vermisst."
    source = Article(page="p", url="https://blatt.example/1", outlet="Blatt", language="de", title="", text=text)
    claims = [claim for claim in annotate(source).claims if claim.quantity]
    assert [claim.origin.text if claim.origin else None for claim in claims] == ["Die Polizei", "Die Polizei"] or all(
        claim.origin and "Polizei" in claim.origin.text for claim in claims
    )


def test_a_sentence_ends_before_a_count() -> None:
    text = "Die Polizei hat acht Männer festgenommen. 18 Beamte wurden verletzt. Am 3. Mai ist Prozess."
    assert [text[start:end][:6] for start, end in load("de").sentences(text)] == ["Die Po", "18 Bea", "Am 3. "]
