"""Contradiction within and between articles: who is a rival, who only repeats, who is outnumbered; each bound from both sides."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.reconcile.kit import at, heard, least, on, quantity, slate

from dateline.model import Quantity, days
from dateline.reconcile.conflict import rivals
from dateline.reconcile.said import Said

ARMY, RELIEF, WATCHERS = "office:army@KZ", "body:relief", "body:watchers"
DAWN, DUSK = "outlet:dawn", "outlet:dusk"


def contested(*items: Said, predicate: str = "killed", group: str | None = "people") -> list[tuple[str, float]]:
    """Who gave which contested figure, in order."""
    made = slate(*items)
    return sorted((made.reports[position].origin.id, made.reports[position].value) for position in rivals(made, predicate, group))


def beside(one: Quantity | float, other: Quantity | float, who: tuple[str, str] = (WATCHERS, ARMY), **fields: Any) -> list[Said]:
    """Two figures that one article gives."""
    return [heard(many, name, source="one", start=start, **fields) for many, name, start in ((one, who[0], 0), (other, who[1], 90))]


def test_one_article_s_figures_of_two_origins_are_rivals_up_to_a_factor_of_eight() -> None:
    assert contested(*beside(30, 50)) == [(WATCHERS, 30), (ARMY, 50)]
    for high, found in ((80, 2), (81, 0)):
        assert len(contested(heard(10, WATCHERS, source="one"), heard(high, "officials", source="one", start=90, rank=1))) == found
    assert contested(*beside(30, 50, (WATCHERS, WATCHERS))) == [], "one origin contradicts nobody by itself"


def test_outlets_themselves_set_nothing_side_by_side() -> None:
    assert contested(*beside(30, 50, (WATCHERS, DAWN))) == []
    ranked = [heard(30, WATCHERS, source="one"), heard(50, "officials", source="one", start=90, rank=1)]
    assert len(contested(*ranked)) == 2, "officials without a name do"


@pytest.mark.parametrize(("between", "compared"), [(12, True), (22, True), (23, False)])
def test_the_first_two_dozen_figures_of_one_article_are_compared(between: int, compared: bool) -> None:
    def hourly(many: float, who: str, hour: int) -> Said:
        return heard(many, who, source="one", start=hour * 20, as_of=at(6 + hour // 24, hour % 24))

    middle = [hourly(30, f"body:other{number}", 1 + number) for number in range(between)]
    found = contested(hourly(30, WATCHERS, 0), *middle, hourly(50, ARMY, between + 1))
    assert ((WATCHERS, 30) in found) is compared


def test_an_outlet_put_into_words_is_still_no_source() -> None:
    spoken = heard(1).claim.voices
    assert contested(heard(30, WATCHERS, source="one"), heard(50, DAWN, source="one", start=90, voices=spoken)) == []


def test_a_stock_s_great_difference_is_one_of_named_origins() -> None:
    def missing(rank: int) -> int:
        pair = heard(30, WATCHERS, source="one", predicate="missing"), heard(300, ARMY, source="one", start=90, predicate="missing", rank=rank)
        return len(contested(*pair, predicate="missing"))

    assert missing(2) == 2 and missing(1) == 0


def test_a_fall_is_from_one_named_origin_to_another() -> None:
    def fallen(rank: int) -> list[tuple[str, float]]:
        before, after = {"as_of": on(5), "source": "one"}, {"as_of": on(9), "source": "one", "start": 90}
        return contested(heard(448, WATCHERS, **before), heard(300, ARMY, rank=rank, **after))

    assert len(fallen(2)) == 2 and fallen(1) == []


def test_what_one_number_satisfies_within_the_tolerance_is_no_contradiction() -> None:
    assert contested(*beside(least(20), 25)) == []
    assert len(contested(*beside(least(20), 26))) == 2, "a number that the bound does not suggest"
    assert contested(*beside(quantity(20, 20, approx=True), 22)) == []
    assert len(contested(*beside(quantity(20, 20, approx=True), 27))) == 2


def test_lower_bounds_side_by_side_are_rivals_beyond_a_quarter() -> None:
    assert len(contested(*beside(least(16), least(21)))) == 2
    assert contested(*beside(least(16), least(20))) == []
    assert contested(heard(least(16), WATCHERS), heard(least(21), ARMY)) == [], "in different articles they are not"
    officials = [heard(least(16), WATCHERS, source="one"), heard(least(31), "officials", source="one", start=90, rank=1)]
    assert contested(*officials) == [], "nor are those of nobody in particular"
    assert contested(*beside(quantity(16, 60), least(31))) == contested(*beside(least(31), quantity(16, 60))) == [], "nor vague words"


def test_a_figure_among_several_of_its_origin_in_one_article_is_no_rival() -> None:
    history = heard(40, WATCHERS, source="one", start=40)
    assert contested(*beside(30, 50), history) == []
    assert (WATCHERS, 30) in contested(*beside(30, 50), heard(241, WATCHERS, source="one", start=40)), (
        "one more than eight times as large is another count"
    )
    assert (WATCHERS, 30) not in contested(*beside(30, 50), heard(240, WATCHERS, source="one", start=40))
    assert (WATCHERS, 30) in contested(*beside(30, 50), heard(3, WATCHERS, source="one", start=40)), "and so is one that small"
    assert (WATCHERS, 30) not in contested(*beside(30, 50), heard(4, WATCHERS, source="one", start=40))
    assert (WATCHERS, 30) in contested(*beside(30, 50), heard(40, WATCHERS, source="one", start=40, counting="superseded"))


def test_figures_told_in_several_articles_together_are_rivals_in_any_where_they_stand_alone() -> None:
    again = [heard(many, who, source="two", start=start) for many, who, start in ((30, WATCHERS, 0), (40, WATCHERS, 40), (50, ARMY, 90))]
    assert len(contested(*beside(30, 50), *again)) == 2
    apart = [heard(30, WATCHERS, source="two"), heard(40, WATCHERS, source="two", start=40), heard(50, ARMY, source="three")]
    assert contested(*apart) == []


@pytest.mark.parametrize(("second", "rival"), [("current", True), ("superseded", False)])
def test_a_figure_told_as_an_earlier_one_is_held_against_nobody(second: str, rival: bool) -> None:
    told = heard(50, ARMY, source="two", counting="superseded") if second == "superseded" else heard(50, ARMY, source="two")
    assert bool(contested(*beside(30, 50), told)) is rival


def test_who_gave_the_other_figure_too_only_lags() -> None:
    assert contested(*beside(30, 50), heard(50, WATCHERS, on(9))) == []
    assert contested(*beside(30, 50), heard(30, ARMY, on(1))) == []


def test_figures_dated_far_apart_in_one_article_are_no_rivals() -> None:
    def dated(day: int) -> list[tuple[str, float]]:
        return contested(heard(30, WATCHERS, source="one", as_of=on(9)), heard(50, ARMY, source="one", start=90, as_of=on(day)))

    assert len(dated(12)) == 2 and dated(13) == []


def test_the_count_of_days_that_were_over_contradicts_nobody() -> None:
    week = days(date(2022, 1, 2), date(2022, 1, 5))
    today = heard(50, ARMY, source="one", start=90, when=on(7))
    assert contested(heard(30, WATCHERS, source="one", when=on(7), time=week), today) == []
    assert len(contested(heard(30, WATCHERS, source="one", when=on(7), time=on(6)), today)) == 2, "of one day: the toll of an event goes on"
    assert contested(heard(105, WATCHERS, when=on(7), time=week), heard(50, ARMY, when=on(8))) == [], "a week's dead, then another's"


def test_more_than_fifty_is_no_other_figure_than_fifty() -> None:
    more = quantity(51, None, "more than 50")
    assert contested(heard(more, WATCHERS, source="one"), heard(50, ARMY, source="one", start=90)) == []


def later(before: float, after: float, day: int = 7, who: tuple[str, str] = (WATCHERS, ARMY), **fields: Any) -> list[tuple[str, float]]:
    return contested(heard(before, who[0], on(5), **fields), heard(after, who[1], on(day), **fields))


@pytest.mark.parametrize(("before", "after", "falls"), [(440, 400, False), (441, 400, True), (400, 50, True), (408, 50, False), (400, 441, False)])
def test_a_later_figure_falls_by_more_than_a_tenth_and_not_to_an_eighth(before: int, after: int, falls: bool) -> None:
    assert bool(later(before, after)) is falls


@pytest.mark.parametrize(("day", "falls"), [(5, False), (6, True), (13, True), (14, False)])
def test_a_figure_falls_within_a_week(day: int, falls: bool) -> None:
    assert bool(later(448, 300, day)) is falls


def test_only_named_firm_totals_fall() -> None:
    assert later(448, 300, who=(WATCHERS, DAWN)) == later(448, 300, who=(DAWN, ARMY)) == []
    assert contested(heard(quantity(448, 1500), WATCHERS, on(5)), heard(300, ARMY, on(7))) == []
    assert contested(heard(448, WATCHERS, on(5)), heard(quantity(90, 300), ARMY, on(7))) == []
    assert contested(heard(448, WATCHERS, None), heard(300, ARMY, on(7))) == []
    assert contested(heard(quantity(2000, 2000, "2,000", approx=True), WATCHERS, on(5)), heard(1700, ARMY, on(7))) == [], "rounded, it is no fall"


def test_of_a_stock_a_later_fall_is_no_contradiction_and_a_great_difference_is() -> None:
    stock = {"predicate": "missing"}

    def counted(one: float, other: float, group: str | None = "people", **fields: Any) -> int:
        items = heard(one, WATCHERS, at(6, 9), **stock), heard(other, ARMY, at(6, 15), **stock, **fields)
        return len(contested(*items, predicate="missing", group=group))

    assert counted(30, 61) == 2 and counted(30, 60) == 0
    assert counted(61, 30) == 2, "whichever is told first"
    assert counted(30, 61, "things") == 0, "things are no stock"
    assert counted(30, 61, rank=1) == 0
    assert len(contested(heard(quantity(30, 30), WATCHERS, **stock), heard(quantity(61, 200), ARMY, **stock), predicate="missing")) == 0
    killed = contested(heard(30, WATCHERS, at(6, 9)), heard(61, ARMY, at(6, 15)))
    assert killed == [], "a toll that rises within a day"


def test_a_stock_that_its_origin_had_replaced_is_held_against_nobody() -> None:
    stock = {"predicate": "missing"}
    since = heard(70, WATCHERS, on(7), **stock)
    assert contested(heard(30, WATCHERS, on(6), **stock), since, heard(90, ARMY, on(8), **stock), predicate="missing") == []
    of_that_day = contested(heard(30, WATCHERS, on(6), **stock), since, heard(90, ARMY, on(7), **stock), predicate="missing")
    assert (WATCHERS, 30) in of_that_day, "replaced on the very day, it stood until then"
    since = heard(70, WATCHERS, on(8), **stock)
    before = contested(heard(30, WATCHERS, on(6), **stock), since, heard(90, ARMY, on(7), **stock), predicate="missing")
    assert (WATCHERS, 30) in before, "replaced later, it stood"


def sided(*more: Said) -> list[tuple[str, float]]:
    """A later fall from 448 to 300, with others who may take sides."""
    return contested(heard(448, WATCHERS, on(5)), heard(300, ARMY, on(7)), *more)


def test_of_two_that_contradict_one_another_the_one_with_fewer_on_its_side_is_disputed() -> None:
    assert len(sided()) == 2
    assert sided(heard(310, RELIEF, on(7))) == [(WATCHERS, 448)]
    assert sided(heard(440, RELIEF, on(5))) == [(ARMY, 300)]
    even = heard(310, "officials", on(7), rank=1), heard(440, "sources", on(5), rank=1)
    assert len(sided(*even)) == 2, "one on either side is even"
    assert len(sided(heard(310, ARMY, on(8), rank=1))) == 2, "nobody sides with himself"
    assert len(sided(heard(None, RELIEF, on(7)))) == 2, "nor does anybody without a number"


@pytest.mark.parametrize(("day", "counts"), [(22, True), (23, False)])
def test_who_comes_two_weeks_later_takes_no_side(day: int, counts: bool) -> None:
    assert (sided(heard(310, RELIEF, on(day))) == [(WATCHERS, 448)]) is counts


def test_a_contested_figure_said_again_stands_with_it() -> None:
    assert (DAWN, 30) in contested(*beside(30, 50), heard(30, DAWN, on(7)))
    assert (DAWN, 30) not in contested(*beside(30, 50), heard(30, DAWN, on(10))), "days later it is another matter"
    assert (DAWN, 30) in contested(*beside(30, 50), heard(least(30), DAWN, on(7))), "said with care it is the same"
    assert (RELIEF, 30) not in contested(*beside(30, 50), heard(30, RELIEF, on(7))), "a body of its own has its own reasons"
    told = contested(*beside(30, 50), heard(30, DAWN, on(7), counting="superseded"))
    assert (DAWN, 30) not in told, "what is told as past repeats nothing"
    assert (DAWN, 30) not in contested(*beside(30, 50), heard(quantity(30, 39), DAWN, on(7))), "a range is no single number"


def test_where_nobody_is_named_every_outlet_is_compared() -> None:
    assert len(contested(heard(10, DAWN, on(5)), heard(7, DUSK, on(6)))) == 2
    assert contested(heard(10, DAWN, on(5), predicate="missing"), heard(7, DUSK, on(6), predicate="missing"), predicate="missing") == []


@pytest.mark.parametrize("earlier", [0, 1])
@pytest.mark.parametrize(("between", "compared"), [(11, True), (12, False)])
def test_named_reports_are_compared_with_the_twelve_that_follow(between: int, compared: bool, earlier: int) -> None:
    stock = {"predicate": "missing"}
    before = [heard(40, RELIEF, at(5, 20), **stock)] * earlier
    middle = [heard(40, f"body:other{number}", at(6, number + 1), **stock) for number in range(between)]
    items = [*before, heard(30, WATCHERS, at(6, 0), **stock), *middle, heard(61, ARMY, at(6, 20), **stock)]
    assert (len(contested(*items, predicate="missing")) == 2) is compared
