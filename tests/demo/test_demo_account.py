"""The first story's account, held to what a careful reader found in its pages (src/dateline/demo/ACCOUNT.md)."""

from __future__ import annotations

import pytest
from demokit import PAGES

from dateline.collect import pages
from dateline.compose import compose
from dateline.model import Brief, Dossier, Fact
from dateline.pipeline import run


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return run(pages([str(path) for path in PAGES])).dossiers[0]


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


def test_the_toll_is_the_prosecutors_and_the_one_taken_back_is_not_live(dossier: Dossier) -> None:
    fact = total(dossier, "killed", "people")
    assert fact.value is not None and fact.value.low == 225
    assert all(point.standing in ("withdrawn", "stale") for point in fact.points if point.quantity and point.quantity.low == 164)


def test_security_forces_killed_are_nineteen(dossier: Dossier) -> None:
    fact = total(dossier, "killed", "security_forces")
    assert fact.value is not None and fact.value.low == 19


def test_no_dead_from_no_word_of_dead(dossier: Dossier) -> None:
    assert not [fact.slot.key for fact in dossier.facts if fact.slot.predicate == "killed" and fact.value and fact.value.high == 0]


def test_a_brief_can_be_read(brief: Brief) -> None:
    lines = {section.name: section.sentences for section in brief.sections}
    figures = {fact for sentence in lines["figures"] for fact in sentence.facts[:1]}
    assert len(lines["highlights"]) <= 8
    assert len(figures) <= 24 and len(lines["figures"]) <= 50
    assert len(lines["voices"]) <= 10
