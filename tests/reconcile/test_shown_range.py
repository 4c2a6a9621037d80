"""The figure shown: whose reports are current, what range they make, and what is said of it."""

from __future__ import annotations

from typing import Any

import pytest
from tests.reconcile.kit import KZ, exactly, heard, least, on, quantity, slate

from dateline.model import Fact, Quantity, Slot
from dateline.reconcile.plan import Bundle
from dateline.reconcile.said import Said
from dateline.reconcile.settle import settle
from dateline.reconcile.shown import current

ARMY, MINISTRY, RELIEF, WATCHERS = "office:army@KZ", "office:health_ministry@KZ", "body:relief", "body:watchers"
DAWN, DUSK = "outlet:dawn", "outlet:dusk"


def settled(*items: Said, predicate: str = "killed", **fields: Any) -> Fact:
    return settle(Bundle(story="s", slot=Slot(predicate=predicate, group="people", place=KZ), items=tuple(items), **fields))


def standing(*items: Said, predicate: str = "killed") -> list[tuple[str, float]]:
    return [(report.origin.id, report.value) for report in current(slate(*items).reports, predicate)]


def test_of_each_origin_the_latest_holds() -> None:
    assert standing(heard(30, WATCHERS, on(5)), heard(40, WATCHERS, on(6)), heard(35, ARMY, on(6))) == [(WATCHERS, 40), (ARMY, 35)]


@pytest.mark.parametrize(
    ("later", "day", "holds"),
    [
        (least(151), 6, 155),  # "more than 150" only says 155 less closely
        (quantity(150, 150, "about 150", approx=True), 6, 155),
        (least(151), 9, 151),  # days later it may be news
        (least(140), 6, 140),  # far below, it says something else
        (least(156), 6, 156),
    ],
)
def test_a_rounder_word_for_a_figure_does_not_take_its_place(later: Quantity, day: int, holds: int) -> None:
    assert standing(heard(155, WATCHERS, on(5)), heard(later, WATCHERS, on(day))) == [(WATCHERS, holds)]


@pytest.mark.parametrize(("last", "both"), [(7, True), (8, False)])
def test_what_was_told_more_than_two_days_before_the_newest_is_not_current(last: int, both: bool) -> None:
    assert len(standing(heard(30, WATCHERS, on(5)), heard(31, ARMY, on(last)))) == (2 if both else 1)


def test_a_figure_still_told_is_current_however_old() -> None:
    again = heard(30, WATCHERS, on(7), source="again")
    assert len(standing(heard(30, WATCHERS, on(4)), again, heard(31, ARMY, on(9)))) == 2


@pytest.mark.parametrize(("number", "day", "adds"), [(31, 6, True), (30, 6, False), (29, 6, False), (31, 5, True), (31, 4, False)])
def test_an_outlet_adds_only_what_is_higher_than_all_named_and_no_older(number: int, day: int, adds: bool) -> None:
    held = standing(heard(30, WATCHERS, on(5)), heard(28, ARMY, on(5)), heard(number, DAWN, on(day)))
    assert ((DAWN, number) in held) is adds


@pytest.mark.parametrize(("day", "adds"), [(7, False), (8, True)])
def test_of_a_stock_an_outlet_adds_what_is_later_by_more_than_two_days(day: int, adds: bool) -> None:
    held = standing(
        *(heard(many, who, on(when), predicate="missing") for many, who, when in ((30, WATCHERS, 5), (12, DAWN, day))), predicate="missing"
    )
    assert ((DAWN, 12) in held) is adds


def test_an_outlet_without_a_number_says_no_more_than_a_body_without_one() -> None:
    assert standing(heard(None, WATCHERS, on(5)), heard(None, DAWN, on(6))) == [(WATCHERS, 0)]
    assert standing(heard(None, DAWN, on(6))) == [(DAWN, 0)]


def test_outlets_alone_are_all_current() -> None:
    assert standing(heard(30, DAWN, on(5)), heard(20, DUSK, on(5), source="b")) == [(DAWN, 30), (DUSK, 20)]


def test_one_figure_is_shown_as_it_is() -> None:
    fact = settled(heard(quantity(30, 40), WATCHERS))
    assert (fact.value, fact.conservative, fact.rule, fact.independent, fact.status) == (quantity(30, 40), 30, "single", 1, "single origin")
    assert settled(heard(quantity(None, 40), WATCHERS)).conservative == 40, "the upper end where only that is known"
    assert settled(heard(quantity(0, 40), WATCHERS)).conservative == 0


def test_acts_without_a_number_show_none() -> None:
    fact = settled(heard(None, WATCHERS, predicate="declare"), predicate="declare")
    assert (fact.value, fact.conservative, fact.rule) == (None, None, "none")


def test_intervals_that_meet_show_what_all_of_them_allow() -> None:
    fact = settled(heard(quantity(20, 30), WATCHERS), heard(quantity(25, 40), ARMY))
    assert (fact.value, fact.rule, fact.status, fact.independent) == (quantity(25, 30), "overlap", "agreed", 2)
    assert settled(heard(least(26), WATCHERS), heard(28, ARMY)).value == exactly(28), "an exact number is the most precise"
    assert settled(heard(least(26), WATCHERS), heard(least(28), ARMY)).value == quantity(28, None)
    assert settled(heard(quantity(20, 30), WATCHERS), heard(quantity(30, 40), ARMY)).value == quantity(30, 30), "they meet in one number"
    assert settled(heard(quantity(20, 40), WATCHERS), heard(quantity(25, 30, "some words"), ARMY)).value == quantity(25, 30, "some words")


def test_approximate_figures_that_meet_within_the_tolerance_show_the_most_precise() -> None:
    about = quantity(2000, 2000, approx=True)
    assert settled(heard(about, WATCHERS), heard(2100, ARMY)).value == exactly(2100)
    both = settled(heard(about, WATCHERS), heard(quantity(2100, 2100, approx=True), ARMY))
    assert both.value == about, "of two the lower"
    wider = settled(heard(quantity(2000, 2050, approx=True), WATCHERS), heard(quantity(2100, 2100, approx=True), ARMY))
    assert wider.value == quantity(2100, 2100, approx=True), "the narrower of two that are as careful"
    meeting = settled(heard(quantity(20, 30, approx=True), WATCHERS), heard(quantity(25, 40, approx=True, unit=None), ARMY))
    assert meeting.value == quantity(25, 30, approx=True), "what two approximate ones allow is approximate"


def test_a_vague_word_allows_and_does_not_confirm() -> None:
    vague = quantity(24, 99, "dozens", approx=True)
    fact = settled(heard(vague, WATCHERS), heard(30, ARMY))
    assert (fact.value, fact.independent, fact.status) == (exactly(30), 1, "single origin")
    three = settled(heard(vague, RELIEF), heard(30, ARMY), heard(30, WATCHERS))
    assert (three.value, three.independent, three.status) == (exactly(30), 2, "agreed")
    alone = settled(heard(vague, WATCHERS), heard(quantity(24, 99, "scores", approx=True), ARMY))
    assert (alone.independent, alone.status) == (2, "agreed"), "where nothing is firm, they bear one another out"


def test_figures_in_conflict_show_the_smallest_range_that_holds_all() -> None:
    both = {"source": "one", "when": on(6)}
    fact = settled(heard(quantity(7, 9), WATCHERS, **both), heard(quantity(3, 4, approx=True), ARMY, **both, start=50))
    assert (fact.value, fact.rule, fact.status, fact.conservative) == (quantity(3, 9, approx=True), "hull", "in conflict", 3)
    open_end = settled(heard(least(31), WATCHERS, **both), heard(least(17), ARMY, **both, start=50))
    assert open_end.value == quantity(17, None)


def test_a_contested_figure_stays_so_however_often_it_is_told() -> None:
    both = {"source": "one", "when": on(6)}
    again = heard(30, WATCHERS, on(7), source="two")
    fact = settled(heard(30, WATCHERS, **both), again, heard(50, ARMY, **both, start=90))
    assert (fact.status, fact.value) == ("in conflict", quantity(30, 50))


def test_an_earlier_state_of_a_toll_is_no_side_of_a_dispute() -> None:
    early, rival, last = heard(least(35), RELIEF, on(6)), heard(290, WATCHERS, on(6), stance="disputed"), heard(least(268), ARMY, on(7))
    assert settled(early, rival, last).value == quantity(268, None)
    held = settled(heard(least(35), RELIEF, on(6)), heard(290, WATCHERS, on(7), stance="disputed"))
    assert held.value == quantity(35, None), "nothing undisputed has gone beyond it"


def test_a_figure_that_every_paper_doubts_is_in_conflict_with_nobody_in_particular() -> None:
    doubted = [heard(30, WATCHERS, on(day), source=f"paper {day}", stance="disputed") for day in (5, 6)]
    fact = settled(*doubted)
    assert (fact.status, fact.value, [point.current for point in fact.points]) == ("in conflict", exactly(30), [True])
    moved = settled(heard(30, WATCHERS, on(5)), *(heard(33, ARMY, on(day), source=f"p {day}", stance="disputed") for day in (6, 7)))
    assert (moved.status, moved.value) == ("in conflict", quantity(30, 33)), "what is disputed has not moved on"


def test_a_fraction_stays_one_and_a_whole_number_is_whole() -> None:
    both = {"source": "one", "when": on(6), "predicate": "magnitude"}
    fact = settled(heard(quantity(5.5, 5.5), WATCHERS, **both), heard(quantity(7.0, 7.0), ARMY, **both, start=50), predicate="magnitude")
    assert fact.value == quantity(5.5, 7) and isinstance(fact.value.high, int)


def test_the_account_is_as_of_the_newest_current_figure() -> None:
    fact = settled(heard(least(26), WATCHERS, on(6)), heard(28, ARMY, on(7)))
    assert fact.as_of == on(7)
    assert settled(heard(28, ARMY, None)).as_of is None


def test_of_figures_that_do_not_meet_those_hold_that_go_with_the_newest() -> None:
    fact = settled(heard(151, WATCHERS, on(6)), heard(153, ARMY, on(7)), heard(least(150), RELIEF, on(6)))
    assert (fact.value, fact.independent, fact.status) == (exactly(153), 2, "agreed")
    assert {point.origin.id for point in fact.points if point.current} == {ARMY, RELIEF}
    of_one_time = settled(heard(151, WATCHERS, on(7)), heard(153, ARMY, on(7)))
    assert of_one_time.value == quantity(151, 153), "of one time neither is the newest"


def test_the_movement_of_an_origin_is_told() -> None:
    assert settled(heard(30, WATCHERS, on(5)), heard(40, WATCHERS, on(6))).status == "revised up"
    assert settled(heard(40, WATCHERS, on(5)), heard(30, WATCHERS, on(6))).status == "revised down"
    assert settled(heard(40, WATCHERS, on(5)), heard(30, WATCHERS, on(6)), heard(35, WATCHERS, on(7))).status == "revised up", "since the last"
    assert settled(heard(40, WATCHERS, on(6))).status == "single origin"
    assert settled(heard(40, DAWN, on(5)), heard(50, DUSK, on(7))).status == "single origin", "two outlets are no movement of one"


def test_the_movement_told_is_that_of_the_newest_who_holds() -> None:
    body, outlet = heard(least(40), WATCHERS, on(6)), heard(45, DAWN, on(7))
    assert settled(heard(30, WATCHERS, on(5)), body, outlet).status == "single origin"
    assert settled(body, heard(20, DAWN, on(5)), outlet).status == "revised up"


def test_a_number_said_again_in_another_unit_moves_nowhere() -> None:
    one, other = heard(quantity(5, 5, unit="km"), WATCHERS, on(5)), heard(quantity(5, 5, unit="metre"), WATCHERS, on(6))
    assert settled(one, other).status == "single origin"
    between = heard(quantity(7, 7, unit="km"), WATCHERS, on(5), source="a day's second")
    assert settled(one, between, heard(quantity(5, 5, unit="metre"), WATCHERS, on(7))).status == "single origin"


def test_what_has_no_number_moves_nowhere() -> None:
    assert settled(heard(30, WATCHERS, on(5)), heard(40, WATCHERS, on(6)), heard(None, WATCHERS, on(7))).status == "single origin"


@pytest.mark.parametrize(("stances", "status"), [(("denied", "denied"), "denied"), (("denied", "asserted"), "single origin")])
def test_denied_is_what_all_deny(stances: tuple[str, str], status: str) -> None:
    items = [heard(30, WATCHERS, stance=stance, source=stance + str(number), start=number) for number, stance in enumerate(stances)]
    assert settled(*items).status == status


def test_no_evidence_offered_by_anybody_is_said() -> None:
    one, other = heard(30, WATCHERS), heard(30, ARMY, evidence="none offered")
    assert settled(one, other).status == "no evidence offered"
    assert settled(one, heard(30, ARMY)).status == "agreed"


def test_two_outlets_agree_with_nobody() -> None:
    assert settled(heard(30, DAWN), heard(30, DUSK)).status == "single origin"
    assert settled(heard(30, WATCHERS), heard(30, DUSK)).status == "single origin"


@pytest.mark.parametrize(
    ("counting", "status"),
    [(("withdrawn", "superseded"), "withdrawn"), (("superseded", "superseded"), "superseded"), (("withdrawn", "withdrawn"), "withdrawn")],
)
def test_where_nothing_holds_the_gravest_end_is_told(counting: tuple[str, str], status: str) -> None:
    fact = settled(*(heard(30 + position, who, counting=how) for position, (who, how) in enumerate(zip((WATCHERS, ARMY), counting, strict=True))))
    assert (fact.status, fact.value, fact.independent, fact.conservative, fact.derived) == (status, None, 2, None, False)


def test_growth_is_shown_as_a_sum() -> None:
    fact = settled(heard(30, WATCHERS, on(5)), increments=(heard(12, WATCHERS, on(6), counting="increment"),))
    assert (fact.value, fact.rule, fact.derived, fact.conservative, fact.independent) == (quantity(42, 42), "sum", True, 42, 1)
    assert not settled(heard(30, WATCHERS, on(5))).derived


def test_only_points_that_hold_are_current() -> None:
    fact = settled(heard(30, WATCHERS, on(5)), heard(40, WATCHERS, on(6)), heard(40, WATCHERS, on(6), source="b", counting="superseded"))
    assert [(point.quantity.low, point.standing, point.current) for point in fact.points if isinstance(point.quantity, Quantity)] == [
        (30, "live", False),
        (40, "live", True),
        (40, "superseded", False),
    ]


def test_a_bound_that_all_meet_is_no_end_of_the_range_of_those_that_differ() -> None:
    shown = settled(heard(least(281), RELIEF, on(4)), heard(299, ARMY, on(5)), heard(301, WATCHERS, on(5)))
    assert shown.value is not None
    assert (shown.value.low, shown.value.high) == (299, 301)


def test_of_two_figures_first_told_on_one_day_the_higher_that_is_told_on_has_left_the_other_behind() -> None:
    again = heard(301, WATCHERS, on(7), source="again")
    shown = settled(heard(299, ARMY, on(5)), heard(301, WATCHERS, on(5)), again)
    assert shown.value is not None
    assert (shown.value.low, shown.value.high) == (301, 301)


def test_a_lower_figure_that_is_told_on_leaves_nobody_behind() -> None:
    again = heard(299, ARMY, on(7), source="again")
    shown = settled(heard(299, ARMY, on(5)), again, heard(301, WATCHERS, on(5)))
    assert shown.value is not None
    assert shown.value.low == 299
