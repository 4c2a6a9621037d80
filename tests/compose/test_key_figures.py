"""The one figure that stands for a story in a list: its steps, its line, and the stories that have none."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from tests.reconcile.kit import KZ, article, claim, dossier, exactly, on

from dateline.compose.keyfigure import GAP, MOST, KeyFigure, figure_card, key_figure
from dateline.compose.tongue import Untold
from dateline.model import Article, Claim, Dossier
from dateline.reconcile import reconcile

MINISTRY, ARMY = "office:health_ministry@KZ", "office:army@KZ"


def whole(*pairs: tuple[Article, list[Claim]]) -> Dossier:
    made = dossier(*pairs)
    return msgspec.structs.replace(made, facts=reconcile(made))


def told(many: int, number: int, by: str = "ministry", entity: str = MINISTRY, **fields: Any) -> tuple[Article, list[Claim]]:
    page = article(f"In Kazakhstan {many} people were killed, the {by} said.", f"Paper {many} {number}", on(number))
    return page, [claim(page, f"{many} people were killed", "killed", exactly(many, str(many)), cls="people", place=KZ, by=by, entity=entity)]


def shown(*pairs: tuple[Article, list[Claim]], language: str = "en") -> KeyFigure:
    found = key_figure(whole(*pairs), language)
    assert found is not None
    return found


def test_a_figure_that_never_moved_is_one_step() -> None:
    found = shown(told(12, 6))
    assert found.steps == ("12",) and "killed" in found.line.text and found.status == "single origin"


def test_a_movement_is_told_from_the_first_figure_to_the_one_shown() -> None:
    assert shown(told(12, 5), told(15, 6), told(19, 7)).steps == ("12", "15", "19")


def test_late_and_partial_tellings_are_no_steps_of_a_toll_that_grew() -> None:
    by = [(12, 3), (19, 6), (16, 9), (31, 12), (44, 15)]
    assert shown(*(told(many, number, f"{many}", f"body:{many}") for many, number in by)).steps == ("12", "19", "31", "44")
    falling = [(44, 3), (31, 6), (19, 9), (16, 12), (12, 15)]
    assert len(shown(*(told(many, number, f"{many}", f"body:{many}") for many, number in falling)).steps) == 1


def test_a_night_s_count_of_the_same_origin_is_no_step_of_its_total() -> None:
    assert shown(told(39, 3), told(14, 6), told(103, 9)).steps == ("39", "103")


def test_of_many_steps_the_first_and_the_last_are_shown() -> None:
    many = shown(*(told(10 + number * 3, number) for number in range(2, 9)))
    assert len(many.steps) == MOST and many.steps[:2] == ("16", GAP) and many.steps[-1] == "34"
    just = shown(*(told(10 + number * 3, number) for number in range(2, 2 + MOST)))
    assert GAP not in just.steps and len(just.steps) == MOST


def test_what_is_in_conflict_shows_the_whole_range_and_no_steps() -> None:
    page = article("In Kazakhstan 12 people were killed, the ministry said; 30 people were killed, the army said.")
    sides = (("12", "ministry", MINISTRY), ("30", "army", ARMY))
    both = [claim(page, f"{many} people were killed", "killed", exactly(int(many), many), cls="people", place=KZ, by=by, entity=entity)
            for many, by, entity in sides]  # fmt: skip
    found = shown((page, both))
    assert found.status == "in conflict" and len(found.steps) == 1 and "12" in found.steps[0] and "30" in found.steps[0]


def test_a_story_without_a_figure_has_none() -> None:
    page = article("A state of emergency was declared in Kazakhstan.")
    story = whole((page, [claim(page, "A state of emergency was declared", "declare", topic="emergency", place=KZ)]))
    assert key_figure(story, "en") is None
    assert [figure_card(story, "en", fact) for fact in story.facts] == [None]


def test_a_figure_that_no_article_gives_is_refused() -> None:
    """The facts of one story beside the articles of another."""
    story, other = whole(told(12, 6)), whole(told(44, 6))
    assert key_figure(msgspec.structs.replace(story, facts=other.facts), "en") is None


def test_the_line_is_of_the_reader_s_language() -> None:
    assert shown(told(12, 6), language="ru").line.text != shown(told(12, 6)).line.text
    with pytest.raises(Untold):
        key_figure(whole(told(12, 6)), "xx")


def test_a_long_course_is_one_tolls_though_an_article_gives_two_of_its_steps() -> None:
    numbers = (17, 42, 50, 56, 104, 112, 165)
    pages = [told(many, 1 + place, by="outlet", entity=f"body:office{place}") for place, many in enumerate(numbers)]
    both = article("In Kazakhstan 42 people were killed, 50 by now.", "Both", on(3))
    held = [claim(both, words, "killed", exactly(many, str(many)), cls="people", place=KZ) for words, many in (("42 people", 42), ("50 by", 50))]
    assert shown(*pages, (both, held)).steps == ("17", GAP, "112", "165")


def test_a_stock_is_told_as_it_falls_from_its_highest() -> None:
    def missing(many: int, number: int) -> tuple[Article, list[Claim]]:
        page = article(f"In Kazakhstan {many} people are missing.", f"Paper {many} {number}", on(number))
        return page, [claim(page, f"{many} people", "missing", exactly(many, str(many)), cls="people", place=KZ)]

    falling = [missing(many, 1 + place * 3) for place, many in enumerate((40, 95, 70, 54, 27, 8))]
    assert shown(*falling).steps == ("95", GAP, "27", "8")
