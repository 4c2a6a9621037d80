"""Tolls that were counted too high: who told the higher figure before, who still holds on to it, and how the course of the toll is told."""

from __future__ import annotations

import msgspec
import pytest
from tests.reconcile.kit import KZ, article, claim, dossier, exactly, on

from dateline.compose.keyfigure import key_figure
from dateline.model import Article, Claim, Dossier, Fact
from dateline.reconcile import reconcile

MINISTRY, POLICE, CORONER = "office:health_ministry@KZ", "office:police@KZ", "body:coroner"
Page = tuple[Article, list[Claim]]


def told(many: int, number: int, by: str = "police", entity: str = POLICE) -> Page:
    page = article(f"In Kazakhstan {many} people were killed, the {by} said.", f"Paper {many} {number}", on(number))
    return page, [claim(page, f"{many} people were killed", "killed", exactly(many, str(many)), cls="people", place=KZ, by=by, entity=entity)]


def lowered(before: int, after: int, number: int, gap: str = " ") -> Page:
    """An article that gives a toll as lowered from one figure to another, by the coroner."""
    page = article(f"The coroner lowered the toll from {before}{gap}to {after}.", f"Herald {before} {after}", on(number))
    voice = {"cls": "people", "place": KZ, "by": "coroner", "entity": CORONER}
    gone = claim(page, f"from {before}", "killed", exactly(before, str(before)), counting="superseded", **voice)
    return page, [gone, claim(page, f"to {after}", "killed", exactly(after, str(after)), **voice)]


def fact(*pages: Page) -> Fact:
    (found,) = reconcile(dossier(*pages))
    return found


def standings(found: Fact) -> set[tuple[object, str, str]]:
    return {(point.quantity.low, point.standing, point.reason) for point in found.points if point.quantity and point.origin.entity != CORONER}


def test_figures_told_before_a_toll_was_lowered_hold_no_more_and_contradict_nobody() -> None:
    found = fact(told(207, 5), told(290, 6), told(359, 7), lowered(359, 253, 8))
    assert found.value == exactly(253, "253") and found.status != "in conflict"
    assert standings(found) == {(207, "live", ""), (290, "superseded", "lowered"), (359, "superseded", "lowered")}


def test_an_office_that_holds_on_to_the_higher_figure_contradicts_the_lower_one() -> None:
    found = fact(told(359, 7), lowered(359, 253, 8), told(359, 10, "ministry", MINISTRY))
    assert found.status == "in conflict"


def test_an_outlet_that_prints_the_higher_figure_later_is_late() -> None:
    page = article("359 people were killed.", "Late Post", on(11))
    late = page, [claim(page, "359 people were killed", "killed", exactly(359, "359"), cls="people", place=KZ)]
    found = fact(told(359, 7), lowered(359, 253, 8), late)
    assert found.value == exactly(253, "253") and [point.standing for point in found.points if late[1][0].id in point.claims] == ["stale"]


@pytest.mark.parametrize(
    "page",
    [
        lowered(253, 359, 8),  # it rose
        lowered(259, 253, 8),  # a count on the move
        lowered(359, 253, 8, gap=" a week ago, while those who dig in the valley behind the two hills of the town had by then found more "),
    ],
)
def test_what_rises_or_moves_or_stands_far_apart_was_not_lowered(page: Page) -> None:
    assert not any(reason == "lowered" for _, _, reason in standings(fact(told(290, 6), told(359, 7), page)))


def test_the_course_of_a_lowered_toll_goes_up_and_down() -> None:
    made: Dossier = dossier(told(207, 5), told(290, 6), told(359, 7), lowered(359, 253, 8), told(257, 12, "coroner", CORONER))
    shown = key_figure(msgspec.structs.replace(made, facts=reconcile(made)), "en")
    assert shown is not None and shown.steps == ("207", "…", "253", "257")


def test_the_order_of_pages_does_not_show() -> None:
    pages = [told(207, 5), told(290, 6), told(359, 7), lowered(359, 253, 8)]
    assert [point.standing for point in fact(*pages).points] == [point.standing for point in fact(*reversed(pages)).points]
