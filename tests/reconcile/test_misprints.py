"""Sums of money as facts, and figures that differ by a power of ten: which is the misprint, or both shown."""

from __future__ import annotations

import msgspec
import pytest
from tests.reconcile.kit import KZ, article, claim, dossier, exactly, on

from dateline.model import Article, Claim, Fact, Quantity, Signal
from dateline.reconcile import reconcile

MINISTRY, BANK = "office:finance_ministry@KZ", "office:central_bank@KZ"


def sums(source: Article, words: str, many: float, unit: str = "KZT", by: str | None = None, **fields: object) -> Claim:
    voice = {"by": "ministry", "entity": by} if by else {}
    return claim(source, words, "amount", exactly(many, unit=unit), topic="damage", place=KZ, **voice, **fields)


def converted(of: Claim, source: Article, words: str, many: float, unit: str = "USD") -> Claim:
    return msgspec.structs.replace(sums(source, words, many, unit), parent=of.id, relation="coordinate", voices=of.voices)


def paper(name: str, tenge: str, dollars: str = "", number: int = 6) -> Article:
    return article(f"{name}: the ministry puts the damage at {tenge} tenge ({dollars} dollars).", outlet=name, published=on(number))


def told(name: str, tenge: float, dollars: float | None = None, number: int = 6, by: str | None = MINISTRY) -> tuple[Article, list[Claim]]:
    source = paper(name, str(tenge), str(dollars), number)
    said = sums(source, f"damage at {tenge}", tenge, by=by)
    return source, [said] if dollars is None else [said, converted(said, source, f"{tenge} tenge ({dollars}", dollars)]


def standings(fact: Fact) -> dict[tuple[object, str], tuple[str, str]]:
    return {(point.quantity.low, point.origin.id): (point.standing, point.reason) for point in fact.points if point.quantity}


def test_a_sum_is_a_fact_of_its_currency_and_its_conversion_none() -> None:
    (fact,) = reconcile(dossier(told("Post", 4_260_000, 12_200)))
    assert fact.slot.key == "amount/-/KZ/damage/KZT"
    assert (fact.conservative, fact.status) == (4_260_000, "single origin")


def test_a_sum_that_does_not_fit_its_own_conversion_is_suspect() -> None:
    (fact,) = reconcile(dossier(told("Post", 4_260_000, 12_200), told("Mail", 42_600_000, 12_150, by=BANK)))
    assert standings(fact) == {(4_260_000, MINISTRY): ("live", ""), (42_600_000, BANK): ("suspect", "conversion")}
    assert fact.conservative == 4_260_000


def test_a_sum_that_somebody_converts_rightly_is_none() -> None:
    (fact,) = reconcile(dossier(told("Post", 4_260_000, 12_200), told("Mail", 4_260_000, 122_000, by=BANK)))
    assert {standing for standing, _ in standings(fact).values()} == {"live"}


@pytest.mark.parametrize(("dollars", "suspect"), [(12_000 * 3.9, False), (12_000 * 4.1, True), (12_000 / 3.9, False), (12_000 / 4.1, True)])
def test_a_conversion_is_off_beyond_the_published_factor(dollars: float, suspect: bool) -> None:
    (fact,) = reconcile(dossier(told("Post", 4_200_000, dollars)))
    assert (fact.status == "suspect") is suspect


def test_a_conversion_into_money_without_a_steady_rate_says_nothing() -> None:
    source = paper("Post", "4260000", "5")
    said = sums(source, "damage at 4260000", 4_260_000, by=MINISTRY)
    (fact,) = reconcile(dossier((source, [said, converted(said, source, "4260000 tenge (5", 5, "LBP")])))
    assert fact.status == "single origin"


def test_the_same_digits_at_another_power_of_ten_are_both_shown_where_nothing_decides() -> None:
    (fact,) = reconcile(dossier(told("Post", 4_260_000), told("Mail", 42_600_000, by=BANK)))
    assert fact.status == "in conflict"
    assert {standing for standing, _ in standings(fact).values()} == {"disputed"}
    assert fact.value is not None
    assert (fact.value.low, fact.value.high) == (4_260_000, 42_600_000)


def test_of_the_same_digits_the_one_told_once_is_suspect() -> None:
    (fact,) = reconcile(dossier(told("Post", 4_260_000), told("Times", 4_260_000), told("Mail", 42_600_000, by=BANK)))
    assert standings(fact)[42_600_000, BANK] == ("suspect", "power-of-ten")
    assert standings(fact)[4_260_000, MINISTRY] == ("live", "")


@pytest.mark.parametrize(("one", "other", "later"), [(4_260_000, 42_700_000, 6), (42_000, 420_000, 6), (4_260_000, 42_600_000, 26)])
def test_other_digits_few_digits_and_figures_far_apart_in_time_are_no_misprints(one: float, other: float, later: int) -> None:
    (fact,) = reconcile(dossier(told("Post", one), told("Mail", other, number=later, by=BANK)))
    assert "disputed" not in {standing for standing, _ in standings(fact).values()}


def test_people_too() -> None:
    pairs = []
    for name, number in (("Post", 1678), ("Times", 1678), ("Mail", 16780)):
        source = article(f"{name}: {number} people were detained, police said.", outlet=name)
        pairs.append((source, [claim(source, f"{number} people", "detained", exactly(number), place=KZ, by="police", entity="office:police@KZ")]))
    (fact,) = reconcile(dossier(*pairs))
    assert standings(fact)[16780, "office:police@KZ"] == ("suspect", "power-of-ten")
    assert fact.conservative == 1678


def test_one_rescued_among_thousands_has_lost_no_thousands() -> None:
    pairs = []
    for name, number in (("Post", 1), ("Times", 1100), ("Mail", 1200)):
        source = article(f"{name}: {number} rescued, they said.", outlet=name)
        pairs.append((source, [claim(source, f"{number} rescued", "rescued", exactly(number), place=KZ)]))
    (fact,) = reconcile(dossier(*pairs))
    assert "suspect" not in {standing for standing, _ in standings(fact).values()}


@pytest.mark.parametrize(
    ("small", "large", "suspect"),
    [(10, (10_000, 11_000), True), (9, (9000, 9500), False), (10, (20_000, 21_000), True), (10, (20_001, 21_000), False)],
)
def test_thousands_are_lost_from_ten_on_and_where_a_thousand_times_is_of_the_others_size(small: int, large: tuple[int, int], suspect: bool) -> None:
    pairs = []
    for name, number in (("Post", small), ("Times", large[0]), ("Mail", large[1])):
        source = article(f"{name}: {number} homeless, they said.", outlet=name)
        pairs.append((source, [claim(source, f"{number} homeless", "displaced", exactly(number), place=KZ)]))
    (fact,) = reconcile(dossier(*pairs))
    assert ("lost-thousands" in {point.reason for point in fact.points}) is suspect


@pytest.mark.parametrize(("reason", "place"), [("article", "-"), ("title", "KZ"), ("clause", "KZ")])
def test_a_sum_has_no_place_from_the_first_that_its_article_names(reason: str, place: str) -> None:
    source = paper("Post", "4260000")
    said = sums(source, "damage at 4260000", 4_260_000, signals=(Signal(name="place", value=0.8, reason=reason),))
    (fact,) = reconcile(dossier((source, [said])))
    assert fact.slot.key == f"amount/-/{place}/damage/KZT"


@pytest.mark.parametrize(
    ("low", "text", "shown"),
    [
        (32, "more than 31", 31),
        (90_000_001, "over 90 million", 90_000_000),
        (31_001, "more than 31 thousand", 31_000),
        (310_001, "超过31万", 310_000),
        (200_000_001, "超过2亿", 200_000_000),
        (2_000_000_001, "over 2 billion", 2_000_000_000),
        (32_001, "32,000 and more", 32_000),
        (31_002, "more than 31 thousand", 31_002),
        (33, "at least 33", 33),
        (45, "45", 45),
    ],
)
def test_the_number_remembered_is_the_one_that_is_written(low: int, text: str, shown: int) -> None:
    from dateline.reconcile.said import anchor

    assert anchor(Quantity(low=low, high=None, text=text)) == shown
