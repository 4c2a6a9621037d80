"""The first story's account, held to what a careful reader found in its pages (src/dateline/demo/ACCOUNT.md)."""

from __future__ import annotations

import pytest
from demokit import PAGES

from dateline.collect import pages
from dateline.compose import compose
from dateline.model import Brief, Dossier, Fact
from dateline.pipeline import run


@pytest.fixture(scope="module")
def stories() -> tuple[Dossier, ...]:
    return run(pages([str(path) for path in PAGES])).dossiers


@pytest.fixture(scope="module")
def dossier(stories: tuple[Dossier, ...]) -> Dossier:
    return stories[0]


def holding(stories: tuple[Dossier, ...], title: str) -> Dossier:
    """The story that an article belongs to, by words of its title."""
    return next(story for story in stories if any(title in article.title for article in story.articles))


@pytest.fixture(scope="module", params=["en", "zh", "ar"])
def brief(request: pytest.FixtureRequest, dossier: Dossier) -> Brief:
    return compose(dossier, request.param)


def total(dossier: Dossier, predicate: str, group: str) -> Fact:
    """The country's own total."""
    return next(
        fact
        for fact in dossier.facts
        if (fact.slot.predicate, fact.slot.group, fact.slot.aspect) == (predicate, group, "total") and fact.slot.place and fact.slot.place.id == "KZ"
    )


def test_the_toll_is_the_prosecutors(stories: tuple[Dossier, ...]) -> None:
    last = holding(stories, "一月骚乱期间225人死亡")
    people, forces = total(last, "killed", "people"), total(last, "killed", "security_forces")
    assert people.value is not None and people.value.low == 225
    assert forces.value is not None and forces.value.low == 19


def test_the_toll_that_was_taken_back_is_not_live(stories: tuple[Dossier, ...]) -> None:
    fact = total(holding(stories, "takes back toll of 164"), "killed", "people")
    told = [point.standing for point in fact.points if point.quantity and point.quantity.low == 164]
    assert told and set(told) <= {"withdrawn", "stale"}


def test_no_dead_from_no_word_of_dead(dossier: Dossier) -> None:
    assert not [fact.slot.key for fact in dossier.facts if fact.slot.predicate == "killed" and fact.value and fact.value.high == 0]


def test_a_brief_can_be_read(brief: Brief) -> None:
    lines = {section.name: section.sentences for section in brief.sections}
    figures = {fact for sentence in lines["figures"] for fact in sentence.facts[:1]}
    assert len(lines["highlights"]) <= 8
    assert len(figures) <= 24 and len(lines["figures"]) <= 50
    assert len(lines["voices"]) <= 10
