"""Sums of money: what is harm done, and what is a fund, a fine, or a business's loss."""

from __future__ import annotations

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim


def sums(language: str, text: str) -> list[Claim]:
    article = Article(page="p", url="", name="n", outlet="Paper", language=language, title="", text=text)
    return [claim for claim in annotate(article).claims if claim.predicate == "amount"]


@pytest.mark.parametrize(
    ("language", "text", "low", "unit"),
    [
        ("en", "The storm killed four people. Officials put the damage at 3.4 billion dollars.", 3_400_000_000, "USD"),
        ("zh", "暴雨造成4人死亡，直接经济损失34亿元。", 3_400_000_000, "CNY"),
        ("ru", "Наводнение унесло жизни 12 человек. Ущерб составил 34 миллиона рублей.", 34_000_000, "RUB"),
        ("es", "El terremoto dejó 12 muertos y daños por 34 millones de euros.", 34_000_000, "EUR"),
        ("fr", "La tempête a fait 12 morts et des dégâts estimés à 34 millions d'euros.", 34_000_000, "EUR"),
        ("ar", "أدى الانفجار إلى مقتل 12 شخصا. وتقدر الأضرار بنحو 34 مليون دولار.", 34_000_000, "USD"),
        ("de", "Das Hochwasser forderte zwölf Tote. Der Schaden wird auf 34 Millionen Euro geschätzt.", 34_000_000, "EUR"),
    ],
)
def test_harm_done_is_read(language: str, text: str, low: int, unit: str) -> None:
    (claim,) = sums(language, text)
    assert claim.topic == "damage"
    assert claim.quantity is not None
    assert (claim.quantity.low, claim.quantity.unit) == (low, unit)


@pytest.mark.parametrize(
    "text",
    [
        "The company posted losses of 3 billion dollars for the quarter.",
        "The storm killed four people. The city allocated 5 million dollars to repair the damage.",
        "The storm killed four people. A relief fund of 5 million dollars was set up for the damage.",
        "The storm killed four people. The bridge cost 5 million dollars.",
        "The storm damaged 40 houses at 5 percent of the coast.",
    ],
)
def test_what_is_given_spent_or_lost_by_a_business_is_no_harm(text: str) -> None:
    assert sums("en", text) == []


def test_a_cost_is_harm_where_its_sentence_tells_of_harm() -> None:
    (claim,) = sums("en", "The floods have displaced 3,000 people and cost 5 million dollars.")
    assert claim.quote == "cost 5 million dollars"


def test_a_sum_in_brackets_behind_another_is_that_sum_converted() -> None:
    told, converted = sums("en", "The storm killed four people. The damage came to 7 million yuan (about $1.1 million).")
    assert told.relation is None
    assert (converted.relation, converted.parent) == ("coordinate", told.id)
    assert converted.quantity is not None
    assert converted.quantity.unit == "USD"


@pytest.mark.parametrize("between", ["and", "to", "in Lima ("])
def test_a_sum_elsewhere_is_no_conversion(between: str) -> None:
    found = sums("en", f"The storm killed four people. The damage came to 7 million yuan {between} $1.1 million).")
    assert all(claim.relation is None for claim in found)


def test_brackets_with_the_same_currency_are_no_conversion() -> None:
    found = sums("en", "The storm killed four people. The damage came to 7 million yuan (3 million yuan).")
    assert all(claim.relation is None for claim in found)
