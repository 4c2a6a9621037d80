"""Growth told as such: what is added to which total, and what comes of open and approximate figures."""

from __future__ import annotations

import pytest
from tests.reconcile.kit import SIXTH, at, exactly, heard, least, on, quantity, slate

from dateline.model import Interval, Quantity
from dateline.reconcile.said import Said
from dateline.reconcile.sums import grown

FIFTH = on(5)


def total_with(total: Quantity | None, *more: Said, predicate: str = "killed", when: Interval = FIFTH) -> Quantity | None:
    return grown(slate(heard(total, when=when, predicate=predicate)).reports, more, predicate)


def more(many: Quantity | float, when: Interval | None = SIXTH, **fields: object) -> Said:
    return heard(many, when=when, counting="increment", **fields)


def test_growth_is_added_to_both_ends() -> None:
    assert total_with(exactly(30), more(12)) == quantity(42, 42)
    assert total_with(exactly(0), more(12)) == quantity(12, 12), "a total of nobody grows too"
    assert total_with(quantity(30, 40), more(quantity(2, 5)), more(3, on(7))) == quantity(35, 48)
    assert total_with(quantity(30, 40), more(quantity(0, 0))) == quantity(30, 40)


def test_an_open_end_stays_open() -> None:
    assert total_with(least(30), more(12)) == quantity(42, None)
    assert total_with(exactly(30), more(least(12))) == quantity(42, None)
    assert total_with(exactly(30), more(quantity(None, 12))) == quantity(30, 42)
    assert total_with(quantity(None, 30), more(12)) is None, "to no low end is anything added"


def test_a_hedge_of_either_side_stays_and_the_unit_is_the_total_s() -> None:
    assert total_with(quantity(30, 30, approx=True), more(12)) == quantity(42, 42, approx=True)
    assert total_with(exactly(30), more(quantity(12, 12, approx=True))) == quantity(42, 42, approx=True)
    assert total_with(quantity(30, 30, unit="tonne"), more(12)) == quantity(42, 42, unit="tonne")


def test_only_the_same_origin_s_later_growth_counts_and_each_figure_once() -> None:
    assert total_with(exactly(30), more(12, who="body:relief")) is None
    assert total_with(exactly(30), more(12, on(5))) is None, "of the same time it is in the total"
    assert total_with(exactly(30), more(12, on(4))) is None
    assert total_with(exactly(30), more(12), more(12, source="another paper")) == quantity(42, 42)
    assert total_with(exactly(30), more(12), more(12, on(7))) == quantity(54, 54), "told of another day it is another"
    assert total_with(exactly(30), more(12, at(6, 9)), more(12, at(6, 15), source="another")) == quantity(42, 42)


def test_growth_follows_the_last_telling_of_the_total() -> None:
    twice = slate(heard(30, when=on(5)), heard(30, when=on(8), source="again")).reports
    assert grown(twice, [more(12, on(6))], "killed") is None
    assert grown(twice, [more(12, on(9))], "killed") == quantity(42, 42)


def test_growth_without_a_number_or_a_total_adds_nothing() -> None:
    assert grown(slate(heard(None, when=on(5))).reports, [more(12)], "killed") is None
    assert total_with(exactly(30), heard(None, when=on(6), counting="increment")) is None
    assert grown([], [more(12)], "killed") is None


def test_of_two_origins_no_one_knows_whose_total_grows() -> None:
    assert grown(slate(heard(30, when=on(5)), heard(31, "body:relief", on(5))).reports, [more(12)], "killed") is None


@pytest.mark.parametrize("predicate", ["missing", "hospitalised"])
def test_stocks_never_grow_by_addition(predicate: str) -> None:
    assert total_with(exactly(30), more(12, predicate=predicate), predicate=predicate) is None
