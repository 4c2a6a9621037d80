"""Succession found quickly is succession found by comparing each with each."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconcile.kit import heard, on, quantity

from dateline.model.predicates import STOCKS
from dateline.reconcile.compare import compatible
from dateline.reconcile.reports import Report, reports
from dateline.reconcile.succession import succeed


def follows(later: Report, report: Report) -> bool:
    if later.first != report.first:
        return later.first > report.first
    return later.items[0].claim.predicate not in STOCKS and later.value > report.value and not later.articles & report.articles


def by_comparing(mine: list[Report]) -> list[object]:
    """When each figure was replaced, by the rule as it is written."""
    found: list[object] = []
    for at, report in enumerate(mine):
        after = (
            later.first
            for later in mine[at + 1 :]
            if later.current and not later.suspected and (report.part or not later.part) and follows(later, report)
            and not compatible(report.quantity, later.quantity) and unit(later) == unit(report)
        )  # fmt: skip
        found.append(next(after, report.first if not report.current else None))
    return found


def unit(report: Report) -> str | None:
    return report.quantity.unit if report.quantity else None


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
