"""A toll that leaves figures behind that contradict one another."""

from __future__ import annotations

from tests.reconcile.kit import ALMATY, article, at, claim, dossier, exactly, least

from dateline.model import Article, Claim, Fact, Quantity
from dateline.reconcile import reconcile

Page = tuple[Article, list[Claim]]


def told(many: Quantity, words: str, who: str, hour: int) -> Page:
    page = article(f"{words} were killed, {who} said.", f"Paper {words} {who} {hour}", at(6, hour))
    return page, [claim(page, f"{words} were killed", "killed", many, cls="people", place=ALMATY, by=who)]


def fact(*pages: Page) -> Fact:
    return next(found for found in reconcile(dossier(*pages)) if found.slot.predicate == "killed")


RIVALS = [told(exactly(20), "20", "the ministry", 1), told(exactly(60), "60", "the army", 1), told(exactly(20), "Just 20", "the mayor", 2)]


def test_a_later_figure_that_nobody_disputes_is_shown_alone_where_it_is_above_all_that_are_disputed() -> None:
    shown = fact(*RIVALS, told(exactly(154), "154", "the fire service", 14))
    assert (shown.value and shown.value.low, shown.status) == (154, "single origin")


def test_a_later_figure_among_the_disputed_leaves_none_of_them_out() -> None:
    shown = fact(*RIVALS, told(least(21, "more than 20"), "More than 20", "the fire service", 14))
    assert shown.value is not None and shown.value.low != 154
    assert shown.status == "in conflict"
