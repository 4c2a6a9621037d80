"""Wording that only one language shows: the number that is written decides the case, months in full, lists of places, offices without a seat."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest
from tests.reconcile.kit import KZ, article, claim, dossier, exactly

from dateline.compose import amounts, compose, names
from dateline.compose.tongue import load
from dateline.knowledge import bodies
from dateline.model import Group, Place, Quantity, Voice
from dateline.model.time import days
from dateline.reconcile import reconcile


@pytest.mark.parametrize(("text", "number"), [("more than 600", 600), ("more than six hundred", 600), ("at least 601", 601)])
def test_the_number_written_decides_the_plural(text, number):
    assert amounts.plural(Quantity(low=601, high=None, text=text)) == number


@pytest.mark.parametrize(("code", "wanted"), [("ru", "6–7 января"), ("fr", "6–7 janvier"), ("es", "6–7 de enero")])
def test_months_stand_in_full_in_a_span_of_days(code, wanted):
    assert load(code).day(days(date(2022, 1, 6), date(2022, 1, 7))) == wanted


def test_a_list_of_places_is_named_place_by_place():
    found = names.listed(Place(text="Mozambique and Malawi", id=None, name="Mozambique and Malawi", kind=""), "ru", ["en"])
    assert [name.text for name in found] == ["Мозамбик", "Малави"]


def test_an_office_whose_seat_is_a_guess_is_named_without_it():
    voice = Voice(text="authorities", kind="body", entity="office:authorities@MG")
    assert names.seat_is_told(voice, "office:authorities@MG", "en", "MG", frozenset({"MG"}))
    assert not names.seat_is_told(voice, "office:authorities@MG", "en", "MG", frozenset({"MW"}))
    assert bodies.name("office:authorities", "ru") == "власти"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "412 missing-person reports were received"),
        ("zh", "已接到412起失踪报案"),
        ("ru", "поступило 412 заявлений о пропавших"),
        ("es", "se recibieron 412 denuncias de desaparición"),
        ("fr", "412 signalements de disparition ont été reçus"),
        ("ar", "عدد بلاغات الفقدان: 412"),
    ],
)
def test_reports_of_the_missing_are_told_as_reports(language: str, words: str) -> None:
    source = article("Kazakhstan has had 412 missing person reports.")
    told = claim(
        source, "412 missing person reports", "missing", exactly(412), group=Group(cls="things", text="reports", narrower="reports"), place=KZ
    )
    made = dossier((source, [told]))
    brief = compose(msgspec.structs.replace(made, facts=reconcile(made)), language)
    assert words in brief.sections[0].sentences[0].text


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("asked the alliance for help", "“Nadia Karam asked the alliance for help” — Morning Post, January 6."),
        ("Nadia Karam asked the alliance for help", "“Nadia Karam asked the alliance for help” — Morning Post, January 6."),
    ],
)
def test_what_is_asked_is_told_in_its_whole_sentence(words: str, line: str) -> None:
    source = article("Nadia Karam asked the alliance for help.")
    made = dossier((source, [claim(source, words, "request", by="Nadia Karam", kind="person")]))
    brief = compose(msgspec.structs.replace(made, facts=reconcile(made)), "en")
    assert [sentence.text for section in brief.sections if section.name == "response" for sentence in section.sentences] == [line]


def test_a_part_is_of_the_origin_that_the_story_knows() -> None:
    source = article("Prosecutors of Kazakhstan counted 90 dead. Of them 12 were guards at the gate, Karam said.")
    whole = claim(source, "90 dead", "killed", exactly(90), place=KZ, by="Prosecutors of Kazakhstan", entity="office:prosecutor@KZ")
    part = claim(
        source, "Of them 12 were guards at the gate", "killed", exactly(12), place=KZ, by="Karam", kind="person", entity="office:prosecutor@KZ",
        counting="subset", parent=whole.id, relation="subset",
    )  # fmt: skip
    made = dossier((source, [whole, part]))
    made = msgspec.structs.replace(made, facts=reconcile(made))
    told = [sentence.text for section in compose(made, "en").sections for sentence in section.sentences]
    assert [text.rpartition(" — ")[2] for text in told if text.startswith("Of these")] == ["Karam."]
