"""Which figure takes the place of which: every order of a few figures, and what is told at one time."""

from __future__ import annotations

from itertools import permutations, product
from typing import Any

import pytest
from tests.reconcile.kit import at, heard, least, on, quantity
from tests.reconcile.replaced import by_comparing

from dateline.model import Interval, Quantity
from dateline.reconcile.reports import Report, reports
from dateline.reconcile.said import Said
from dateline.reconcile.succession import succeed

FIGURES = (quantity(10, 10), quantity(12, 20), least(15), quantity(None, 11), quantity(30, 30, approx=True))


@pytest.mark.parametrize("predicate", ["killed", "missing"])
def test_figures_told_day_by_day_are_replaced_in_whatever_order_they_come(predicate: str) -> None:
    for order in permutations(FIGURES):
        mine = reports(heard(many, when=on(5 + day), predicate=predicate, start=day) for day, many in enumerate(order))
        expected = by_comparing(mine)
        succeed(mine)
        assert [report.replaced for report in mine] == expected, order


def test_parts_and_misprints_take_no_whole_s_place_in_whatever_order_they_come() -> None:
    marks = list(product((True, False), ("", "digit-swap")))
    for order in permutations(range(4)):
        mine = reports(heard(10 * (5 - day), when=on(5 + day), start=day) for day in range(4))
        for report, which in zip(mine, order, strict=True):
            report.part, report.suspected = marks[which]
        expected = by_comparing(mine)
        succeed(mine)
        assert [report.replaced for report in mine] == expected, order


def succeeded(*items: Said, parts: tuple[float, ...] = ()) -> list[Report]:
    mine = reports(items)
    for report in mine:
        report.part = report.value in parts
    succeed(mine)
    return mine


def replaced(*items: Said, **fields: Any) -> list[float]:
    """The numbers that were replaced, in their order."""
    return [report.value for report in succeeded(*items, **fields) if report.replaced is not None]


def paper(many: Quantity | float | None, name: str, when: Interval | None = None, **fields: Any) -> Said:
    return heard(many, source=name, when=when or on(6), **fields)


def test_of_two_figures_of_one_time_in_two_papers_the_larger_came_later() -> None:
    assert replaced(paper(20, "a"), paper(30, "b")) == replaced(paper(20, "b"), paper(30, "a")) == [20]
    assert replaced(paper(20, "a"), paper(30, "b"), paper(40, "c")) == [20, 30]
    assert replaced(paper(20, "a"), paper(30, "a")) == [], "in one paper they are two counts"
    assert replaced(paper(20, "a"), paper(30, "a"), paper(40, "b")) == [20, 30], "what stands between is passed over"
    assert replaced(paper(20, "a"), paper(least(20), "b")) == [], "one number satisfies both"
    assert replaced(paper(39, "a"), paper(Quantity(low=40, high=None, text="more than 39"), "b")) == [], "one number is remembered of both"
    assert replaced(paper(20, "a"), paper(quantity(30, 30, unit="percent"), "b")) == []
    assert replaced(paper(20, "a"), paper(30, "b", counting="superseded")) == [30], "what holds no more replaces nothing, and was replaced"


def test_a_stock_may_rise_and_fall_within_a_day() -> None:
    assert replaced(paper(20, "a", predicate="missing"), paper(30, "b", predicate="missing")) == []


def test_of_one_time_a_part_takes_a_part_s_place_alone() -> None:
    assert replaced(paper(20, "a"), paper(30, "b"), parts=(30,)) == []
    assert replaced(paper(20, "a"), paper(30, "b"), parts=(20,)) == [20]
    assert replaced(paper(20, "a"), paper(30, "b"), parts=(20, 30)) == [20]


def test_a_smaller_figure_of_a_whole_day_is_no_later_than_its_first_minute_s() -> None:
    assert replaced(paper(40, "a", at(6, 0)), paper(30, "b", on(6))) == []


def test_what_was_replaced_was_so_when_the_first_that_does_not_go_with_it_was_told() -> None:
    first, second, third = succeeded(paper(20, "a", on(5)), paper(least(18), "b", on(6)), paper(30, "c", on(7)))
    assert (first.replaced, second.replaced, third.replaced) == (on(7).start, None, None)
    (earlier,) = succeeded(paper(20, "a", on(5), counting="superseded"))
    assert earlier.replaced == on(5).start
    assert [report.replaced for report in succeeded(paper(None, "a", on(5)), paper(20, "b", on(6)))] == [None, None]
