"""One claim as a sentence of the reader's language: what an article's page shows beside its words, and what it leaves out."""

from __future__ import annotations

import msgspec
import pytest
from tests.reconcile.kit import ALMATY, KZ, article, claim, exactly

from dateline.compose.single import readings_of
from dateline.compose.tongue import Untold
from dateline.model import Article, Claim, Reading

PAGE = article(
    "In Almaty 12 people were killed, the health ministry said. A state of emergency was declared in Kazakhstan. "
    "The mayor resigned on Friday evening after the vote of the council."
)
TOLD = "12 people were killed"


def told(*claims: Claim, language: str = "en", page: Article = PAGE) -> list[str]:
    reading = Reading(article=page.id, revision=page.revision, claims=claims)
    return [sentence.text for sentence in readings_of(page, reading, language).values()]


def dead(**fields: object) -> Claim:
    voice = {"by": "health ministry", "entity": "office:health_ministry@KZ"}
    return claim(PAGE, TOLD, "killed", exactly(12, "12"), **{"cls": "people", "place": ALMATY, **voice, **fields})


def test_a_count_is_told_with_its_place_and_whose_it_is() -> None:
    assert told(dead()) == ["Almaty: 12 people were killed — Health Ministry (Kazakhstan)."]
    assert told(dead(place=None)) == ["12 people were killed — Health Ministry."]


def test_a_group_that_is_not_named_is_people() -> None:
    assert told(dead(cls=None)) == told(dead())


def test_each_sentence_is_kept_under_its_claim() -> None:
    shown, plan = dead(), claim(PAGE, "12 people", "injured", exactly(12, "12"), about="plan")
    reading = Reading(article=PAGE.id, revision=PAGE.revision, claims=(shown, plan))
    assert set(readings_of(PAGE, reading, "en")) == {shown.id}, "a plan is no event"


def test_a_number_that_its_words_do_not_give_is_refused() -> None:
    assert told(msgspec.structs.replace(dead(), quantity=exactly(13, "13"))) == []


def test_what_has_no_number_is_quoted() -> None:
    assert told(msgspec.structs.replace(dead(), quantity=None)) == [
        "“In Almaty 12 people were killed, the health ministry said” — Morning Post, January 6."
    ]


def test_an_act_is_told_in_words_of_the_language_or_quoted() -> None:
    def declared(words: str, topic: str, **fields: object) -> list[str]:
        return told(claim(PAGE, words, "declare", topic=topic, **fields))

    emergency = "A state of emergency was declared"
    assert declared(emergency, "state_of_emergency", place=KZ) == ["Kazakhstan: a state of emergency was declared — Morning Post."]
    assert declared(emergency, "state_of_emergency") == ["A state of emergency was declared — Morning Post."]
    quoted = "“The mayor resigned on Friday evening after the vote of the council” — Morning Post, January 6."
    assert declared("The mayor resigned", "unheard-of") == [quoted]


def test_a_language_that_briefs_are_not_written_in_is_said_to_be_none() -> None:
    with pytest.raises(Untold):
        told(dead(), language="xx")
