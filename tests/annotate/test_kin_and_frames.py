"""Rules that probing French, German and Italian asked for: somebody's own people, couples, a German frame of hearsay, whom somebody told in the
dative, and a second voice whose verb is left out. Each with a sentence that it must leave alone."""

from __future__ import annotations

import datetime

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim, day

PUBLISHED = datetime.date(2024, 3, 14)


def counted(language: str, text: str) -> list[Claim]:
    source = Article(page="p", url="https://blatt.example/8", outlet="Blatt", language=language, title="", text=text, published=day(PUBLISHED))
    return [claim for claim in annotate(source).claims if claim.quantity and claim.group]


def figures(language: str, text: str) -> list[tuple[str, object]]:
    return [(claim.predicate, claim.quantity.low) for claim in counted(language, text) if claim.quantity]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "Une femme de 51 ans et ses trois filles ont péri dans l'incendie.", [("killed", 1), ("killed", 3)]),
        ("fr", "Un couple de touristes a été retrouvé mort.", [("killed", 2)]),
        ("de", "Ein Ehepaar und seine drei Kinder starben bei dem Unfall.", [("killed", 2), ("killed", 3)]),
        ("de", "Eine 51-Jährige und ihre zwei Töchter sind ums Leben gekommen.", [("killed", 1), ("killed", 2)]),
        ("it", "Una coppia e i loro due figli sono morti nello schianto.", [("killed", 2), ("killed", 2)]),
        ("en", "A man and his mother were killed.", [("killed", 1), ("killed", 1)]),
        ("en", "The gunman was shot dead and his wife fled.", []),
        ("fr", "Un camion et deux passants ont été heurtés, tuant un piéton.", [("killed", 1)]),
    ],
)
def test_one_of_a_family_is_counted_beside_the_others(language: str, text: str, told: list[tuple[str, object]]) -> None:
    assert figures(language, text) == told


@pytest.mark.parametrize(
    ("text", "stance", "about"),
    [
        ("Der Anschlag soll neun Menschen getötet haben.", "alleged", "event"),
        ("Neun Menschen sollen ums Leben gekommen sein.", "alleged", "event"),
        ("Bei dem Brand könnten neun Menschen verletzt worden sein.", "unconfirmed", "event"),
        ("Die Feuerwehr soll 900 Menschen evakuieren.", "asserted", "plan"),
    ],
)
def test_a_perfect_infinitive_tells_what_was(text: str, stance: str, about: str) -> None:
    (claim,) = counted("de", text)
    assert (claim.stance, claim.about) == (stance, about)


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Es gebe neun Tote, sagte Landrätin Eva Blum der Nachrichtenagentur AFP.", "Landrätin Eva Blum"),
        ("Es gebe neun Tote, sagte ein Sprecher der Feuerwehr der dpa.", "Sprecher der Feuerwehr"),
        ("Es gebe neun Tote, sagte ein Sprecher der Zeitung.", "Sprecher der Zeitung"),
        ("Es gebe neun Tote, sagte ein Sprecher der Stadt.", "Sprecher der Stadt"),
    ],
)
def test_who_is_told_in_the_dative_does_not_speak(text: str, origin: str) -> None:
    (claim,) = counted("de", text)
    assert claim.voices[-1].text == origin


@pytest.mark.parametrize(
    ("language", "text", "origins"),
    [
        ("fr", "La police parle de 9 morts, les ONG de 30.", ["police", "ONG"]),
        ("it", "Il governo parla di 9 morti, l'opposizione di almeno 30.", ["governo", "opposizione"]),
        ("fr", "L'armée a fait état de 9 morts, dont 3 civils.", ["armée", "armée"]),
    ],
)
def test_a_voice_whose_verb_is_left_out_has_its_own_figure(language: str, text: str, origins: list[str]) -> None:
    assert [claim.voices[-1].text for claim in counted(language, text)] == origins
