"""German as agencies write it: datives, verbs in two parts over a figure, dashes, crowds, one person told of without a number."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim, day

READ = {
    "the dative of a plural is whom a number counts": (
        "Die Leichen von zwölf Bergleuten und drei Kindern wurden geborgen.",
        [("killed", 12, "miners"), ("killed", 3, "children")],
    ),
    "a verb in two parts goes over a point within a number": (
        "An dem Protestmarsch nahmen 17.000 Menschen teil.",
        [("attending", 17000, "people")],
    ),
    "and over a time of day": (
        "Um 17:30 Uhr nahm die Polizei gegen 18:30 Uhr drei Männer fest.",
        [("detained", 3, "men")],
    ),
    "participants of a rally are a crowd": (
        "Die Kundgebung mit etwa 200 Teilnehmern begann am Rathaus.",
        [("attending", 200, "people")],
    ),
    "those of a study are none": ("Die Studie mit etwa 200 Teilnehmern begann am Institut.", []),
    "a figure behind a dash has a clause of its own": (
        "Bei dem Einsatz wurden 13 Beamte verletzt – vier hätten den Dienst beenden müssen.",
        [("injured", 13, "police")],
    ),
    "and is no toll where the toll stands before the dash": (
        "Die Zahl der Toten sei vorläufig – in dem Bus sollen mehr als 20 Personen gewesen sein.",
        [],
    ),
    "an aside between dashes parts nothing": (
        "Die Zahl der Toten – Stand Montagabend – stieg auf 45.",
        [("killed", 45, "people")],
    ),
    "a label has its figure behind it": (
        "Tote – 12, Verletzte: 30.",
        [("killed", 12, "people"), ("injured", 30, "people")],
    ),
    "a genitive dies not": (
        "Unter den Augen mehrerer Notärzte starben drei Menschen.",
        [("killed", 3, "people")],
    ),
    "one person with an article": (
        "Eine 17 Jahre alte Mitfahrerin musste schwer verletzt in eine Klinik gebracht werden.",
        [("hospitalised", 1, "passengers")],
    ),
    "a noun with a capital behind a preposition is no town": (
        "Zwei Tote bei Frontalzusammenstoß",
        [("killed", 2, "people")],
    ),
}


@pytest.mark.parametrize("text, read", READ.values(), ids=READ)
def test_counts(text: str, read: list[tuple[str, int, str]]) -> None:
    """Each figure has what happened, how many, and who they are."""
    found = [(claim.predicate, claim.quantity.low, claim.group.cls if claim.group else "") for claim in claims(text) if claim.quantity]
    assert found == read


def test_no_town_by_its_capital() -> None:
    """Every German noun has a capital: behind a preposition it may be any."""
    assert [claim.place for claim in claims("Zwei Tote bei Frontalzusammenstoß")] == [None]


def test_labels_in_english() -> None:
    """Dead: 12, injured: 30: each figure stands behind its label."""
    article = Article(page="p", url="https://a.example/1", outlet="", language="en", title="", text="Dead: 12, injured: 30.", published=PUBLISHED)
    assert [(claim.predicate, claim.quantity.low) for claim in annotate(article).claims if claim.quantity] == [("killed", 12), ("injured", 30)]


PUBLISHED = day(date(2024, 3, 14))


def claims(text: str) -> tuple[Claim, ...]:
    """The claims of a German text."""
    article = Article(page="p", url="https://a.example/1", outlet="", language="de", title="", text=text, published=PUBLISHED)
    return annotate(article).claims


def test_a_voice_within_a_frame() -> None:
    """The voice between soll and haben is heard, a noun that no list knows as well."""
    found = [
        (claim.predicate, [voice.text for voice in claim.voices], claim.stance)
        for claim in claims("Dafür soll er laut Presseinformationen eine Geldsumme erhalten haben.")
    ]
    assert found == [("say", ["Presseinformationen"], "alleged")]
