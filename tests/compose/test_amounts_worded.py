"""Amounts, days and names of money in words: every kind of quantity, units that a language has no word for, and what is new of a conflict."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from tests.compose.test_changes import MINISTRY, changes, noon, page, whole
from tests.reconcile.kit import KZ, article, claim, dossier, exactly, least, on, quantity

from dateline.compose import amounts
from dateline.compose.desk import Desk, Draft
from dateline.compose.tongue import Untold, load, written
from dateline.model import Quantity


def worded(many: Quantity, language: str = "en") -> str:
    source = article("Word.")
    draft = Draft(desk=Desk(dossier=dossier((source, [])), tongue=load(language)))
    return draft.marks.plain(amounts.amount(draft, many))


@pytest.mark.parametrize(("many", "words"), [
    (exactly(26), "26"), (least(26, "at least 26"), "at least 26"), (least(27, "more than 26"), "more than 26"), (quantity(10, 15), "10 to 15"),
    (quantity(None, 9), "up to 9"), (quantity(20, 20, approx=True), "about 20"), (quantity(None, None), ""),
    (quantity(12, 12, unit="percent"), "12%"), (quantity(3, 3, unit="cubit"), "3 cubit"), (quantity(1, 1, unit="day"), "1 day"),
    (quantity(2000001, None, "more than two million"), "more than 2,000,000"), (quantity(2.5, None, "at least 2.5"), "at least 2.5"),
])  # fmt: skip
def test_each_kind_of_quantity_has_words(many: Quantity, words: str) -> None:
    assert worded(many) == words


def test_money_is_called_by_its_name_and_what_is_none_by_its_code() -> None:
    assert worded(quantity(5, 5, unit="KZT")) == "5 Kazakhstani tenges"
    assert load("en").currency("XQX", 2) == "" and worded(quantity(5, 5, unit="XQX")) == "5 XQX"


def test_words_are_inflected_by_the_number_that_is_written() -> None:
    assert amounts.plural(quantity(None, None)) == 2 and amounts.plural(quantity(None, 1)) == 1
    assert amounts.plural(least(2, "more than 1")) == 1 and amounts.plural(least(2, "at least 2")) == 2


@pytest.mark.parametrize("language", written())
def test_an_instant_has_its_hour_unless_it_is_midnight(language: str) -> None:
    tongue = load(language)
    assert "18:30" in tongue.instant(datetime(2022, 1, 6, 18, 30, tzinfo=UTC))
    assert ":" not in tongue.instant(datetime(2022, 1, 6, tzinfo=UTC))


def test_whose_claims_are_not_in_the_dossier_is_not_told() -> None:
    draft = Draft(desk=Desk(dossier=dossier((article("Word."), [])), tongue=load("en")))
    with pytest.raises(Untold):
        draft.origin(["elsewhere"])


def test_a_new_conflict_is_news_though_the_figure_stands() -> None:
    both = article("The Interior Ministry of Kazakhstan said 8 people were killed, and the Army of Kazakhstan said 30 people were killed.",
                   published=on(8), outlet="Noon")  # fmt: skip
    army = {"by": "the Army of Kazakhstan", "entity": "office:army@KZ"}
    sides = [
        claim(both, "8 people were killed", "killed", exactly(8), cls="people", place=KZ, **MINISTRY),
        claim(both, "30 people were killed", "killed", exactly(30), cls="people", place=KZ, **army),
    ]
    told = changes(whole(page(7, 8), (both, sides)), noon(7))
    assert any("8" in line and "30" in line for line in told)


def test_a_figure_taken_back_since_is_news() -> None:
    back = article("The Interior Ministry of Kazakhstan took back its figure of 26 people killed.", published=on(8), outlet="Noon")
    gone = claim(back, "26 people killed", "killed", exactly(26), cls="people", place=KZ, counting="withdrawn", **MINISTRY)
    assert any("26" in line for line in changes(whole(page(6, 26), (back, [gone]), page(8, 4)), noon(7)))
