"""Succession found quickly is succession found by comparing each with each."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconcile.kit import heard, on, quantity
from tests.reconcile.replaced import by_comparing

from dateline.reconcile.reports import reports
from dateline.reconcile.succession import succeed


@st.composite
def figures(draw):
    predicate = draw(st.sampled_from(["killed", "missing"]))
    items = []
    for number in range(draw(st.integers(1, 12))):
        low = draw(st.one_of(st.none(), st.integers(0, 12)))
        high = draw(st.one_of(st.none(), st.just(low), st.integers(low or 0, 15)))
        many = quantity(low, high, approx=draw(st.booleans()), unit=draw(st.sampled_from([None, None, None, "percent"])))
        counting = draw(st.sampled_from(["total", "total", "total", "superseded", "withdrawn"]))
        source = draw(st.sampled_from(["one", "two", "three"])) + str(number % 2)
        when = draw(st.one_of(st.none(), st.integers(1, 5).map(on)))
        items.append(heard(many, when=when, predicate=predicate, source=source, start=number * 9, counting=counting))
    return items


@settings(deadline=None)
@given(figures(), st.data())
def test_each_figure_is_replaced_when_the_rule_says(items, data) -> None:
    mine = reports(items)
    for report in mine:
        report.part = data.draw(st.booleans())
        report.suspected = data.draw(st.sampled_from(["", "", "", "digit-swap"]))
    expected = by_comparing(mine)
    succeed(mine)
    assert [report.replaced for report in mine] == expected
