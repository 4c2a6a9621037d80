"""What changed since an earlier account: only news, each cited, the same in every language."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from tests.reconcile.kit import KZ, article, claim, dossier, exactly, on

from dateline.compose import compose, languages
from dateline.pipeline import as_of
from dateline.pipeline import brief as told
from dateline.pipeline.stages import account

MINISTRY = {"by": "The Interior Ministry of Kazakhstan", "entity": "office:interior_ministry@KZ"}


def page(day: int, dead: int, hurt: int | None = None):
    """One ministry's figures of one day."""
    more = "" if hurt is None else f" It said {hurt} people were injured."
    source = article(f"The Interior Ministry of Kazakhstan said {dead} people were killed.{more}", published=on(day), outlet=f"Post {day}")
    claims = [claim(source, f"{dead} people were killed", "killed", exactly(dead), cls="people", place=KZ, **MINISTRY)]
    if hurt is not None:
        claims.append(claim(source, f"{hurt} people were injured", "injured", exactly(hurt), cls="people", place=KZ, **MINISTRY))
    return source, claims


def whole(*pages):
    made = dossier(*pages)
    return account(made.story, tuple(zip(made.articles, made.readings, strict=True)))


def noon(day: int) -> datetime:
    return datetime(2022, 1, day, 12, tzinfo=UTC)


def changes(story, since: datetime, language: str = "en") -> list[str]:
    brief = told(story, language, since=since)
    assert brief.dropped == 0
    return [sentence.text for section in brief.sections if section.name == "changes" for sentence in section.sentences]


def test_a_figure_that_moved_says_what_it_was():
    ministry = "Interior Ministry (Kazakhstan)"
    assert changes(whole(page(6, 8), page(8, 26)), noon(7)) == [
        f"Kazakhstan: 26 people were killed — {ministry}, January 8. Before: 8 — {ministry}, January 6."
    ]


def test_a_figure_told_for_the_first_time_is_new():
    lines = changes(whole(page(6, 8), page(8, 8, hurt=40)), noon(7))
    assert lines == ["New figure. Kazakhstan: 40 people were injured — Interior Ministry (Kazakhstan), January 8."]


def test_nothing_new_is_said_of_what_only_stands_again():
    assert changes(whole(page(6, 8), page(8, 8)), noon(7)) == []


def test_before_the_first_article_there_is_nothing_to_compare_with():
    assert as_of(whole(page(6, 8)), noon(1)) is None
    assert changes(whole(page(6, 8)), noon(1)) == []


@pytest.mark.parametrize("language", languages())
def test_every_language_tells_the_change_with_its_sources(language):
    story = whole(page(6, 8), page(8, 26, hurt=40))
    brief = told(story, language, since=noon(7))
    section = next(section for section in brief.sections if section.name == "changes")
    assert len(section.sentences) == 2 and brief.dropped == 0
    moved = section.sentences[0]
    assert "26" in moved.text and "8" in moved.text
    assert {story.claim_by_id[claim].quantity.low for claim in moved.claims} == {8, 26}


def test_without_an_earlier_account_the_brief_has_no_such_section():
    assert all(section.name != "changes" for section in compose(whole(page(6, 8)), "en").sections)
