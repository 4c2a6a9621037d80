"""Why an article answers a question: each part with the words or the claims that meet it; and which changes a question asks for."""

from __future__ import annotations

from typing import Any

import pytest
from tests.reconcile.kit import ALMATY, KZ, article, claim, exactly, least, quantity

from dateline.model import Claim, Mention, Quantity, Reading, Slot
from dateline.pipeline.why import MOST, concerns, meets, why
from dateline.store.alerts import Match
from dateline.store.changes import Change
from dateline.store.query import Figure, parse

PAGE = article(
    "In Almaty 26 people were killed, the army said. The harbour of Almaty stayed shut. The harbour office and the harbour police said nothing "
    "of the harbour.",
    title="Harbour shut",
)
DEAD = claim(PAGE, "26 people were killed", "killed", exactly(26), place=ALMATY, by="army", entity="office:army@KZ")
SPOKE = claim(PAGE, "said nothing", "say", by="harbour police")
READING = Reading(
    article=PAGE.id, revision=PAGE.revision, claims=(DEAD, SPOKE),
    mentions=tuple(Mention(field="text", start=at, end=at + 4, text="army", kind="body", entity="office:army@KZ")
                   for at in [PAGE.text.index("army")] * 4),
)  # fmt: skip


def told(question: str, known: Any = None, claims: tuple[Claim, ...] = (DEAD, SPOKE)) -> list[tuple[str, str]]:
    """What was asked, and the words that answer."""
    reading = Reading(article=PAGE.id, revision=PAGE.revision, claims=claims, mentions=READING.mentions)
    found: tuple[Match, ...] = why(parse(question), known or {}, PAGE, reading)
    for match in found:
        assert match.article == PAGE.id and (match.start < 0 or PAGE.field(match.field)[match.start : match.end] == match.quote)
    return [(match.asked, match.quote) for match in found]


def test_words_are_shown_where_they_stand_at_most_three_times() -> None:
    assert told("almaty") == [("almaty", "Almaty")] * 2
    assert len(told("harbour")) == MOST
    assert told("quay") == []


def test_what_a_phrase_is_also_called_answers_for_it() -> None:
    assert told("quay", {"quay": (("harbour",),)})[0][0] == "quay"


def test_each_part_is_told_in_the_question_s_order_and_what_is_ruled_out_is_not() -> None:
    assert [asked for asked, _ in told("shut OR (almaty -quay)")][-2:] == ["almaty", "almaty"]
    assert told("almaty almaty") == told("almaty"), "asked twice, told once"
    assert told("-quay almaty") == told("almaty")


@pytest.mark.parametrize(("question", "answered"), [
    ("killed>=26", True), ("killed>25", True), ("killed>26", False), ("killed=26", True), ("killed<=26", True), ("killed<26", False),
    ("injured>=1", False),
])  # fmt: skip
def test_a_figure_is_answered_by_a_claim(question: str, answered: bool) -> None:
    assert told(question) == ([(question, "26 people were killed")] if answered else [])


def test_a_plan_answers_for_no_event() -> None:
    planned = claim(PAGE, "26 people were killed", "killed", exactly(26), about="plan")
    assert told("killed>=20", claims=(planned,)) == []
    unnumbered = claim(PAGE, "people were killed", "killed")
    assert told("killed>=20", claims=(unnumbered,)) == []


@pytest.mark.parametrize(("many", "operator", "number", "met"), [
    (least(26), ">=", 20, True), (least(26), "=", 30, True), (least(26), "=", 25, False), (least(26), "<=", 100, False),
    (quantity(None, 9), "<", 10, True), (quantity(None, 9), ">", 1, False), (quantity(None, 9), "=", 3, True), (quantity(None, 9), "=", 10, False),
    (quantity(None, None), "=", 3, False), (quantity(5, 9), "=", 7, True), (quantity(5, 9), "<=", 8, False), (quantity(0, 0), "=", 0, True),
])  # fmt: skip
def test_the_words_of_a_quantity_put_the_number_where_it_is_asked(many: Quantity, operator: Any, number: float, met: bool) -> None:
    assert meets(many, Figure("killed", operator, number)) is met


def test_fields_are_answered_by_what_they_are_of() -> None:
    assert told('outlet:"Morning Post"') == [("outlet:Morning Post", "Morning Post")]
    assert told("language:en") == [("language:en", "en")]
    assert told("entity:office:army@KZ") == [("entity:office:army@KZ", "army")] and told("entity:office:police@KZ") == []
    assert told("place:gn1526384") == [("place:gn1526384", "26 people were killed")]
    assert told("source:office:army@KZ")[0][1] == "26 people were killed"
    assert told("source:harbour")[0][1] == "said nothing", "a voice of no office by its words"
    assert told("predicate:say") == [("predicate:say", "said nothing")]
    assert told("place:gn1") == [("place:gn1", "26 people were killed")] and told("place:RU") == []


def change(predicate: str | None = "killed", was: Quantity | None = None, now: Quantity | None = None) -> Change:
    slot = Slot(predicate=predicate, group="people", place=KZ) if predicate else None
    return Change(story="s", kind="moved", slot=slot, was=was, now=now)


@pytest.mark.parametrize(("question", "asked"), [
    ("killed>=30", True), ("killed=26", True), ("killed>=40", False), ("injured>=1", False), ("predicate:killed", True), ("predicate:injured", False),
    ("almaty", True), ("place:KZ", True), ("-almaty", True), ("killed>=30 predicate:injured", False), ("killed>=40 OR predicate:killed", True),
    ("killed>=40 OR predicate:injured", False),
])  # fmt: skip
def test_a_change_concerns_who_asked_for_its_predicate_and_its_number_before_or_after(question: str, asked: bool) -> None:
    assert concerns(parse(question), change(was=exactly(26), now=exactly(30))) is asked


def test_a_change_of_no_figure_concerns_no_one_who_asked_for_a_figure() -> None:
    assert not concerns(parse("killed>=1"), change(None)) and concerns(parse("almaty"), change(None))
    assert not concerns(parse("killed>=1"), change())
