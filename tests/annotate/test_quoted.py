"""Voices that reach over their own sentence: quotations of several sentences, labels, official figures, participles."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.annotate import annotate
from dateline.annotate.attributions import attributions
from dateline.model import Article, day


def origins(text: str) -> dict[float, str | None]:
    """Of every counted figure the origin as written."""
    article = Article(page="p", url="https://herald.example/3", outlet="Herald", language="en", title="", text=text, published=day(date(2024, 3, 14)))
    return {
        claim.quantity.low: claim.voices[-1].text if claim.voices else None
        for claim in annotate(article).claims
        if claim.quantity and claim.group and claim.quantity.low is not None
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“Ten miners died. Four are still missing,” mayor Ann Berg said.", {10: "mayor Ann Berg", 4: "mayor Ann Berg"}),
        ("“The shaft is closed,” mayor Ann Berg said. “We keep searching. Another 20 were hurt.”", {20: "mayor Ann Berg"}),
        ("Fire chief Bo Lind said the blaze was out.\n“So far we know of 38 injured people. Nine of them are in hospital.”",
         {38: "Fire chief Bo Lind", 9: "Fire chief Bo Lind"}),
        ("Reuters:\nAbout 100 people were evacuated in Lima; 50 were rescued.\nTwo died.", {100: "Reuters", 50: "Reuters", 2: None}),
        ("The ministry said 40 people died. The wind fell.\nThe dead include 31 children.", {40: "ministry", 31: "ministry"}),
        ("Officials gave 41 dead. Hundreds are arrested, 20 of them journalists.", {41: "Officials", 200: None, 20: None}),
    ],
)  # fmt: skip
def test_a_voice_reaches_over_sentences(text: str, wanted: dict[float, str | None]) -> None:
    found = origins(text)
    assert {number: found.get(number, "unread") for number in wanted} == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("By incomplete statistics, 25 people died; seven are missing.", {25: "incomplete statistics", 7: "incomplete statistics"}),
        ("By the ministry's count, 340 people were injured.", {340: "ministry"}),
        ("The official death toll stood at 17 on Monday, local media say.", {17: "The official death toll"}),
        ("Officials said the official toll was 17.", {17: "Officials"}),
        ("The minister visited the hospital, saying 12 people had died.", {12: "The minister"}),
        ("Ann Lee told the couple that 64 people were murdered, saying five hostages were still in captivity.", {64: "Ann Lee", 5: "Ann Lee"}),
    ],
)
def test_whose_figure_it_is(text: str, wanted: dict[float, str | None]) -> None:
    found = origins(text)
    assert {number: found.get(number, "unread") for number in wanted} == wanted


def test_officially_is_the_authorities() -> None:
    text = "Officially, eight people remain missing in Peru."
    article = Article(page="p", url="https://herald.example/4", outlet="Herald", language="en", title="", text=text, published=day(date(2024, 3, 14)))
    assert [claim.voices[-1].entity for claim in annotate(article).claims] == ["office:authorities@PE"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("''The mine is closed,'' Mr. Lou told a news briefing near the port.", "Mr. Lou"),
        ("The move had two goals, the admiral said.", "the admiral"),
        ("Many opponents argued that the level would be unfair.", "Many opponents"),
        ("Tess Grove, the editor who wrote the column, criticized the new rules on Monday.", "Tess Grove"),
        ("On Sunday, Mrs. Berg tried to expand on her plan, saying that the state should play a role.", "Mrs. Berg"),
        ("Berg left the hall and said the door was shut. Reporters met Berg later.", "Berg"),
    ],
)
def test_subjects_that_no_list_knows(text: str, who: str) -> None:
    article = Article(page="p", url="https://herald.example/5", outlet="Herald", language="en", title="", text=text, published=day(date(2024, 3, 14)))
    assert who in [text[slice(*item.source)] for item in attributions(article)]


def test_a_noun_and_what_will_be_said_are_no_statements() -> None:
    text = "The agency report is misleading. The ministry will announce that the dam is safe."
    article = Article(page="p", url="https://herald.example/6", outlet="Herald", language="en", title="", text=text, published=day(date(2024, 3, 14)))
    assert list(attributions(article)) == []
