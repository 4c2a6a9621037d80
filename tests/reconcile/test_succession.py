"""Succession found quickly is succession found by comparing each with each."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconcile.kit import at, heard, on, quantity, slate
from tests.reconcile.replaced import by_comparing

from dateline.model import Interval
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


def test_what_was_said_that_evening_comes_after_what_was_printed_that_noon() -> None:
    """Words that name a day or a part of one leave open when in it: as late as it can be, and not after it was printed."""
    noon = heard(51, "body:watchers", at(6, 12))
    evening = heard(59, "body:watchers", at(7, 1), as_of=Interval(start=at(6, 9).start, end=at(6, 16).start, precision="hour"))
    assert [report.value for report in slate(noon, evening).reports if report.replaced is None] == [59]
    day_of_it = heard(59, "body:watchers", at(7, 1), as_of=on(6))
    assert [report.value for report in slate(noon, day_of_it).reports if report.replaced is None] == [59]
    early = heard(59, "body:watchers", at(6, 11), as_of=on(6))
    assert [report.value for report in slate(noon, early).reports if report.replaced is None] == [51], "printed before it"
