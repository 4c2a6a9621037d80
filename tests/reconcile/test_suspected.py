"""Figures that look damaged on their way: what is suspected, and what only looks so."""

from __future__ import annotations

from typing import Any

import pytest
from tests.reconcile.kit import heard, least, on, quantity, slate

from dateline.model import Slot
from dateline.reconcile.plan import ByValue, by_value
from dateline.reconcile.said import Said
from dateline.reconcile.suspicion import Echoes, suspicion, undecided

ARMY, RELIEF = "office:army@KZ", "body:relief"


def suspected(item: Said, *others: Said, outer: tuple[ByValue, ...] = (), sibling: tuple[ByValue, ...] = (), **slot: Any) -> str:
    """The reason why the report of `item` is doubted among the others."""
    made = slate(item, *others)
    (report,) = (report for report in made.reports if item in report.items)
    return suspicion(report, made, Echoes(outer, sibling), Slot(**{"predicate": "killed", **slot}))


@pytest.mark.parametrize(("next_", "top", "lost"), [
    (200_000, 300_000, True), (15_000, 300_000, True), (14_999, 300_000, False), (200_000, 600_000, True), (200_000, 149_999, True),
    (600_001, 700_000, False), (601_000, 601_000, False), (149_000, 149_500, False), (150_000, 150_000, True),
])  # fmt: skip
def test_a_number_a_thousandth_of_the_others_lost_its_thousands(next_: int, top: int, lost: bool) -> None:
    found = suspected(heard(300), heard(next_, ARMY), heard(top, RELIEF), predicate="displaced")
    assert (found == "lost-thousands") is lost


def test_only_the_smallest_of_several_lost_its_thousands() -> None:
    assert suspected(heard(300)) == ""
    assert suspected(heard(300), heard(200, ARMY), heard(300_000, RELIEF)) == ""
    assert suspected(heard(300_000), heard(300, ARMY)) == ""
    assert suspected(heard(None), heard(300_000, ARMY)) == suspected(heard(quantity(None)), heard(300_000, ARMY)) == ""
    assert suspected(heard(0), heard(300_000, ARMY)) == "" and suspected(heard(9), heard(9_000, ARMY)) == ""
    assert suspected(heard(11), heard(11_300, ARMY)) == "lost-thousands"


def twice(many: Any, who: str = ARMY, **fields: Any) -> tuple[Said, Said]:
    return heard(many, who, source=f"{many} a", **fields), heard(many, who, source=f"{many} b", **fields)


@pytest.mark.parametrize(("many", "other", "swapped"), [
    (145, 154, True), (154, 145, True), (514, 154, True), (541, 145, False), (154, 155, False), (45, 54, False), (105, 150, True), (501, 51, False),
    (144, 144, False), (1245, 1254, True),
])  # fmt: skip
def test_two_neighbouring_digits_changed_places(many: int, other: int, swapped: bool) -> None:
    assert (suspected(heard(many), *twice(other)) == "digit-swap") is swapped


@pytest.mark.parametrize(("other", "both"), [
    (16_780, True), (167_800, True), (1_678_000, True), (16_780_000, False), (16_870, False), (167.8, False), (1678, False),
])  # fmt: skip
def test_the_same_digits_with_the_point_elsewhere_leave_both_in_doubt(other: float, both: bool) -> None:
    one, another = heard(1678), heard(other, ARMY)
    assert undecided(slate(one, another)) == undecided(slate(another, one)) == ({0, 1} if both else set())


def test_nothing_is_in_doubt_for_a_figure_that_holds_no_more_or_is_of_another_time() -> None:
    for how in ("superseded", "withdrawn"):
        assert undecided(slate(heard(1678, counting=how), heard(16_780, ARMY))) == set()
        assert undecided(slate(heard(1678), heard(16_780, ARMY, counting=how))) == set()
    assert undecided(slate(heard(1678), heard(16_780, ARMY, on(10)))) == set()
    assert undecided(slate(heard(160), heard(1600, ARMY))) == set(), "round numbers have too few digits"


def test_a_figure_held_to_be_a_misprint_puts_no_other_in_doubt() -> None:
    made = slate(heard(1678), heard(16_780, ARMY))
    made.reports[1].suspected = "power-of-ten"
    assert undecided(made) == set()


def test_a_zero_never_leads() -> None:
    assert suspected(heard(105), *twice(15)) == ""


def test_neither_one_article_nor_a_bound_makes_a_swap() -> None:
    headed = (heard(154, ARMY, source="one"), heard(154, ARMY, source="one", start=60))
    assert suspected(heard(145), *headed) == "" and suspected(heard(least(145)), *twice(154)) == ""


def test_a_swap_is_told_once_beside_what_is_told_twice_at_about_the_time() -> None:
    assert suspected(heard(145), heard(154, ARMY)) == ""
    assert suspected(heard(145), heard(145, source="again"), *twice(154)) == ""
    assert suspected(heard(145), *twice(154, when=on(10))) == "" and suspected(heard(145), *twice(154, when=on(9))) == "digit-swap"
    assert suspected(heard(145, predicate="missing"), *twice(154, predicate="missing"), predicate="missing") == "", "a stock changes every day"
    assert suspected(heard(quantity(145.5, 145.5)), *twice(154)) == ""
    assert suspected(heard(quantity(None, 145)), *twice(154)) == ""


def told(many: Any, *sources: str, **fields: Any) -> ByValue:
    """The claims of another slot, by their number: one of each source."""
    return by_value(tuple(heard(many, ARMY, source=source, **fields) for source in sources))


def test_a_figure_that_more_articles_tell_of_the_wider_scope_is_suspected() -> None:
    three = told(125, "a", "b", "c")
    assert suspected(heard(125), outer=(three,)) == "wrong-scope"
    assert suspected(heard(125), outer=(told(125, "a", "b"),)) == ""
    assert suspected(heard(125), outer=(told(125, "a", "b"), told(125, "c"))) == "wrong-scope", "of several wider scopes together"
    assert suspected(heard(125, source="a"), outer=(three,)) == "", "an article echoes not itself"
    assert suspected(heard(120), outer=(told(120, "a", "b", "c"),)) == "wrong-scope"
    assert suspected(heard(100), outer=(told(100, "a", "b", "c"),)) == "", "a round number may be told of both"
    assert suspected(heard(126), outer=(three,)) == ""
    assert suspected(heard(125), outer=(three,), aspect="critical") == "", "of totals alone"
    assert suspected(heard(125), outer=(three,), aspect="unidentified") == ""
    assert suspected(heard(125), sibling=(three,)) == "group-drift"


def test_it_is_not_suspected_where_as_many_articles_tell_it() -> None:
    mine = [heard(125, source=name) for name in ("x", "y", "z")]
    assert suspected(*mine[:2], outer=(told(125, "a", "b", "c"),)) == "wrong-scope"
    assert suspected(*mine, outer=(told(125, "a", "b", "c"),)) == ""


@pytest.mark.parametrize(("day", "echo"), [(9, True), (10, False)])
def test_an_echo_is_of_about_the_same_time(day: int, echo: bool) -> None:
    assert (suspected(heard(125), outer=(told(125, "a", "b", "c", when=on(day)),)) == "wrong-scope") is echo
    assert suspected(heard(125, when=None), outer=(told(125, "a", "b", "c"),)) == ""


@pytest.mark.parametrize(("day", "echo"), [(6, True), (20, False)])
def test_an_echo_is_of_the_time_when_the_figure_was_first_told(day: int, echo: bool) -> None:
    twice_told = heard(125, when=on(6)), heard(125, when=on(20), source="again")
    assert (suspected(*twice_told, outer=(told(125, "a", "b", "c", when=on(day)),)) == "wrong-scope") is echo


def test_a_lone_figure_that_two_articles_tell_of_another_part_is_a_drift() -> None:
    two = told(125, "a", "b")
    assert suspected(heard(125), sibling=(two,)) == "group-drift"
    assert suspected(heard(125), sibling=(told(125, "a"),)) == ""
    assert suspected(heard(125), heard(130, RELIEF), sibling=(two,)) == "", "where the slot has other figures, it is its own"
    assert suspected(heard(125), heard(125, source="again"), sibling=(two,)) == ""
    assert suspected(heard(least(125)), sibling=(two,)) == "group-drift"
    assert suspected(heard(quantity(None, 125)), sibling=(two,)) == ""


def test_the_gravest_reason_is_given_first() -> None:
    assert suspected(heard(145), *twice(154), outer=(told(145, "a", "b", "c"),)) == "digit-swap"
    assert suspected(heard(125), outer=(told(125, "a", "b", "c"),), sibling=(told(125, "d", "e"),)) == "wrong-scope"
