"""Contradictions between figures of different articles: which count as such, and which moves of one count do not."""

from __future__ import annotations

from typing import Any

from tests.reconcile.kit import KZ, article, claim, dossier, exactly, least, on

from dateline.model import Article, Claim, Fact, Interval, Quantity
from dateline.reconcile import reconcile

Page = tuple[Article, list[Claim]]
BODIES = {
    "Governor": "office:governor@KZ", "Watchers": "body:watchers", "Ministry": "office:health_ministry@KZ", "Army": "office:army@KZ",
    "Relief": "body:relief",
}  # fmt: skip


def page(who: str, many: Quantity, published: Interval, predicate: str = "killed") -> Page:
    """An article whose one claim is of the body `who`, or of the outlet itself where that is no body."""
    text = f"{who}: {many.low} of {published.iso}"
    source = article(text, outlet=f"{who} {published.iso}", published=published)
    voice: dict[str, Any] = {"by": who, "entity": BODIES[who]} if who in BODIES else {}
    return source, [claim(source, text, predicate, many, place=KZ, cls="people", **voice)]


def standings(*pages: Page) -> dict[float | int | None, str]:
    """Each figure of the one fact that the pages make, by its low end, with its standing."""
    return {point.quantity.low: point.standing for point in fact(*pages).points if point.quantity}


def fact(*pages: Page) -> Fact:
    (found,) = reconcile(dossier(*pages))
    return found


def test_two_bodies_far_apart_on_one_day_contradict_one_another():
    pages = page("Governor", exactly(18), on(6)), page("Watchers", exactly(40), on(6))
    assert standings(*pages) == {18: "disputed", 40: "disputed"}
    assert fact(*pages).status == "in conflict"


def test_they_stay_disputed_when_the_larger_grows():
    later = page("Watchers", exactly(90), on(15))
    assert standings(page("Governor", exactly(18), on(6)), page("Watchers", exactly(40), on(6)), later) == {
        18: "disputed",
        40: "disputed",
        90: "live",
    }


def test_a_day_apart_it_is_a_toll_that_rises():
    assert standings(page("Governor", exactly(18), on(6)), page("Watchers", exactly(40), on(7))) == {18: "live", 40: "live"}


def test_a_number_told_between_the_two_shows_a_count_on_the_move():
    pages = page("Governor", exactly(18), on(6)), page("Ministry", exactly(31), on(6)), page("Watchers", exactly(40), on(6))
    assert set(standings(*pages).values()) == {"live"}


def test_who_reaches_the_higher_figure_later_was_only_behind():
    pages = page("Governor", exactly(18), on(6)), page("Watchers", exactly(40), on(6)), page("Governor", exactly(44), on(9))
    assert set(standings(*pages).values()) == {"live"}


def test_the_first_few_dead_contradict_nothing():
    assert standings(page("Governor", exactly(3), on(6)), page("Watchers", exactly(7), on(6))) == {3: "live", 7: "live"}


def test_lower_bounds_of_bodies_in_different_articles_are_no_rivals():
    assert standings(page("Governor", least(18), on(6)), page("Watchers", least(40), on(6))) == {18: "live", 40: "live"}


def test_where_nobody_is_named_an_outlet_that_falls_back_is_shown_beside_the_other():
    pages = page("Morning", least(6), on(6)), page("Evening", least(4), on(7))
    assert standings(*pages) == {6: "disputed", 4: "disputed"}
    assert fact(*pages).status == "in conflict"


def test_an_outlet_that_repeats_the_number_before_is_only_late():
    assert "disputed" not in standings(page("Weekly", least(4), on(5)), page("Morning", least(6), on(6)), page("Evening", least(4), on(7))).values()


def test_outlets_fall_behind_a_body_without_a_conflict():
    pages = page("Ministry", exactly(6), on(5)), page("Morning", least(6), on(6)), page("Evening", least(4), on(7))
    assert "disputed" not in standings(*pages).values()


def missing(last: int) -> tuple[Page, ...]:
    return (
        page("Ministry", exactly(60), on(5), "missing"),
        page("Relief", least(25), on(12), "missing"),
        page("Army", exactly(last), on(20), "missing"),
    )


def test_many_more_missing_after_most_were_found_is_disputed():
    assert standings(*missing(280)) == {60: "live", 25: "live", 280: "disputed"}


def test_some_more_missing_are_news():
    assert set(standings(*missing(45)).values()) == {"live"}


def test_fewer_missing_on_a_later_day_were_found_meanwhile():
    pages = page("Ministry", exactly(60), on(5), "missing"), page("Army", exactly(20), on(6), "missing")
    assert set(standings(*pages).values()) == {"live"}


def test_fewer_missing_on_one_day_and_very_few_later_are_disputed():
    for many, when in ((20, on(5)), (4, on(6))):
        pages = page("Ministry", exactly(60), on(5), "missing"), page("Army", exactly(many), when, "missing")
        assert set(standings(*pages).values()) == {"disputed"}


def test_the_missing_may_rise_while_reports_come_in():
    pages = page("Relief", least(25), on(5), "missing"), page("Army", exactly(280), on(12), "missing")
    assert set(standings(*pages).values()) == {"live"}
