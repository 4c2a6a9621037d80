"""Ledgers kept between one settling and the next: fewer pieces to make, the same facts."""

from __future__ import annotations

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Article, Claim, Dossier, Quantity, Reading, Story, Voice, from_json, to_json
from dateline.pipeline import reckoning
from dateline.pipeline.reckoning import LARGE, LEDGERS, Ledgers
from dateline.reconcile import reconcile


def story(name: str, articles: int, changed: int = 0) -> Dossier:
    pages = [
        Article(page="p", url="", name=f"{name} {number}", outlet=f"Paper {number % 5}", language="en", title="", text=f"{number} dead, they say")
        for number in range(articles)
    ]
    many = [Quantity(low=number // 3 + (changed if not number else 0), high=None) for number in range(articles)]
    readings = tuple(
        Reading(article=page.id, revision=page.revision, claims=(
            Claim(article=page.id, revision=page.revision, field="text", start=0, end=4, quote=page.text[:4], predicate="killed", quantity=count,
                  voices=(Voice(text="police", kind="body", entity="office:police@KZ"),)),
        ))
        for page, count in zip(pages, many, strict=True)
    )  # fmt: skip
    return Dossier(story=Story(id=name, articles=tuple(page.id for page in pages)), articles=tuple(pages), readings=readings)


def read_again(dossier: Dossier) -> Dossier:
    """The same story as a store gives it the next time: equal, and nothing of it the same object."""
    return from_json(Dossier, to_json(dossier))


def test_small_stories_are_reckoned_and_not_kept() -> None:
    ledgers = Ledgers()
    assert ledgers.facts(story("s", LARGE - 1)) == reconcile(story("s", LARGE - 1))
    assert len(ledgers) == 0


def test_large_stories_are_kept_and_their_facts_are_those_of_all_they_hold() -> None:
    ledgers = Ledgers()
    for articles, changed in ((LARGE, 0), (LARGE + 1, 0), (LARGE + 1, 40), (LARGE, 0), (LARGE + 3, 7)):
        assert ledgers.facts(read_again(story("s", articles, changed))) == reconcile(story("s", articles, changed))
    assert len(ledgers) == 1


def test_the_stories_settled_last_are_kept() -> None:
    ledgers = Ledgers()
    for number in (*range(LEDGERS + 3), 4):
        ledgers.facts(story(f"s{number}", LARGE))
    assert list(ledgers._kept) == [*(f"s{number}" for number in range(3, LEDGERS + 3) if number != 4), "s4"]


def test_a_story_that_fails_leaves_no_ledger(monkeypatch) -> None:
    ledgers = Ledgers()
    ledgers.facts(story("s", LARGE))
    broken = msgspec.structs.replace(story("s", LARGE), readings=None)
    try:
        ledgers.facts(broken)
    except TypeError:
        assert len(ledgers) == 0
    else:
        raise AssertionError("it should fail")
    assert ledgers.facts(story("s", LARGE)) == reconcile(story("s", LARGE))


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.integers(LARGE - 2, LARGE + 4), st.integers(0, 3)), min_size=1, max_size=4))
def test_what_was_settled_before_does_not_show(steps) -> None:
    ledgers = Ledgers()
    for articles, changed in steps:
        assert ledgers.facts(story("s", articles, changed)) == reconcile(story("s", articles, changed))


def test_the_pipeline_asks_its_ledgers(monkeypatch) -> None:
    monkeypatch.setattr(reckoning, "_ledgers", Ledgers())
    assert reckoning._facts(reckoning.Due(story("s", LARGE), "")) == reconcile(story("s", LARGE))
    assert len(reckoning._ledgers) == 1
