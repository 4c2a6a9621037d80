"""Rough rates of money: enough for an order of magnitude."""

from __future__ import annotations

import pytest

from dateline.knowledge.money import worth


def test_a_dollar_is_a_dollar() -> None:
    assert worth(12.5, "USD") == 12.5


@pytest.mark.parametrize(("sum_", "currency", "dollars"), [(650, "CNY", 100), (90, "EUR", 100), (110_000, "JPY", 1000), (65_000, "RUB", 1000)])
def test_a_sum_is_worth_its_order_of_magnitude(sum_: float, currency: str, dollars: float) -> None:
    found = worth(sum_, currency)
    assert found is not None
    assert 1 / 3 < found / dollars < 3


@pytest.mark.parametrize("currency", ["LBP", "IRR", "ARS", "XXX", "", None])
def test_money_that_fell_too_far_has_no_rate(currency: str | None) -> None:
    assert worth(100, currency) is None
