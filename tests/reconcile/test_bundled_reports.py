"""One origin's figures in order: what is one report, what replaces what, which one holds, what is a part, what is stale or taken back."""

from __future__ import annotations

from typing import Any

import pytest
from tests.reconcile.kit import at, exactly, heard, least, on, quantity, slate

from dateline.model import Interval, Quantity
from dateline.reconcile.said import NEVER, Said, anchor, lower, telling, upper
from dateline.reconcile.series import compatible, factor, latest, near_enough, reports, stale, wide

ARMY, RELIEF, WATCHERS, DAWN, DUSK = "office:army@KZ", "body:relief", "body:watchers", "outlet:dawn", "outlet:dusk"


def test_one_figure_of_one_origin_is_one_report_whatever_its_words() -> None:
    told = [heard(30), heard(30, source="b"), heard(quantity(30, 30, "thirty"), source="c")]
    assert [len(report.items) for report in reports(told)] == [3]
    others = [heard(30, ARMY), heard(31), heard(least(30)), heard(quantity(30, 30, approx=True)), heard(quantity(30, 30, unit="km")), heard(None)]
    assert len(reports([*told, *others])) == 7


def test_reports_stand_oldest_first() -> None:
    told = [heard(30, ARMY, on(7)), heard(20, WATCHERS, on(5)), heard(20, ARMY, on(6)), heard(10, RELIEF, None)]
    assert [report.value for report in reports(told)] == [10, 20, 20, 30]
    twice = reports([heard(20, when=on(7)), heard(20, when=on(5), source="b")])
    assert (twice[0].first, twice[0].at) == (on(5).start, on(5))
    assert reports([heard(20, when=None)])[0].first == NEVER


def test_a_report_knows_what_is_asked_of_it() -> None:
    told = [heard(20, when=on(5), source="a"), heard(20, when=on(6), source="b", rank=1, voices=())]
    (report,) = reports([*told, heard(20, when=on(7), source="c", counting="withdrawn")])
    assert (report.rank, report.value, report.bounds, report.outdated) == (2, 20, (20, 20), False)
    assert (report.articles, report.attributed) == ({"a", "b"}, {"a"})
    (past,) = reports([heard(20, counting="superseded")])
    assert past.outdated and past.current == [] and past.articles == frozenset()
    (vague,) = reports([heard(quantity(30, 90))])
    assert vague.wide and not reports([heard(quantity(30, 89))])[0].wide


def test_a_vague_quantity_has_ends_three_times_apart() -> None:
    """ "Several" are 3 to 9."""
    assert wide(quantity(3, 9)) and not wide(quantity(3, 8))
    assert not wide(least(5)) and not wide(None) and not wide(quantity(None, 5)) and not wide(quantity(0, 5))


def near(one: Interval, other: Interval) -> bool:
    first, second = slate(heard(20, WATCHERS, one), heard(30, ARMY, other)).reports
    assert first.near(second) == second.near(first)
    return first.near(second)


def test_reports_are_near_when_two_tellings_lie_two_days_apart_at_most() -> None:
    assert near(on(5), on(8)) and not near(on(5), on(9))
    told = [heard(20, WATCHERS, on(1)), heard(20, WATCHERS, on(8), source="b"), heard(30, ARMY, on(10))]
    first, second = slate(*told).reports
    assert first.near(second), "any telling counts"
    many = [heard(20, WATCHERS, on(day), source=f"{day}") for day in range(1, 10)]
    early, late = slate(*many, heard(30, ARMY, on(12))).reports
    assert not early.near(late), "of the eight first"
    early, late = slate(*many[1:], heard(30, ARMY, on(12))).reports
    assert early.near(late)
    assert not slate(heard(20, WATCHERS, None), heard(30, ARMY, on(5))).reports[0].near(slate(heard(30, ARMY, on(5))).reports[0])


def test_intervals_that_share_a_number_are_compatible_and_units_are_not() -> None:
    assert compatible(None, exactly(5)) and compatible(exactly(5), None) and compatible(None, None)
    assert compatible(least(5), exactly(6)) and not compatible(exactly(5), exactly(6))
    assert compatible(exactly(5), quantity(5, 5)) and not compatible(exactly(5), quantity(5, 5, unit="km"))
    assert compatible(quantity(100, 100, approx=True), exactly(110)) and not compatible(quantity(100, 100, approx=True), exactly(111))


@pytest.mark.parametrize(("one", "other", "enough"), [
    (quantity(2000, 2000, approx=True), exactly(1678), True),
    (quantity(2000, 2000, approx=True), exactly(1499), False),
    (quantity(2000, 2000, approx=True), exactly(2501), False),
    (exactly(2000), exactly(1678), False),
    (quantity(300, 300, approx=True), exactly(350), True),
    (quantity(300, 300, approx=True), exactly(351), False),
    (quantity(100, 100, approx=True), exactly(126), False),
    (quantity(100, 100, approx=True), exactly(125), True),
    (quantity(1900, 1900, approx=True), exactly(1690), False),
    (quantity(0, 0, approx=True), exactly(1), False),
    (None, exactly(5), True),
    (exactly(5), None, True),
])  # fmt: skip
def test_a_round_number_gives_way_by_half_its_last_place_and_a_quarter_at_most(one: Quantity | None, other: Quantity | None, enough: bool) -> None:
    assert near_enough(one, other) is enough
    assert near_enough(other, one) is enough


def test_the_factor_of_two_figures() -> None:
    twenty, fifty, zero, none = slate(heard(20, WATCHERS, on(1)), heard(50, ARMY, on(2)), heard(0, RELIEF, on(3)), heard(None, DAWN, on(4))).reports
    assert factor(twenty, fifty) == factor(fifty, twenty) == 2.5
    assert factor(zero, fifty) == float("inf") and factor(none, fifty) == factor(fifty, none) == 1


@pytest.mark.parametrize(("many", "remembered"), [
    (exactly(31), 31), (quantity(None, 9), 9), (quantity(None, None), 0), (least(32, "more than 31"), 31), (least(32, "at least 32"), 32),
    (quantity(32, 40, "31 to 40"), 32), (least(2, "more than 1"), 1), (least(1, "more than 0"), 1), (quantity(None, 32, "under 31"), 32),
    (least(2.5, "more than 1.5"), 2.5), (least(120_001, "超过12万"), 120_000), (least(300_000_001, "超过3亿"), 300_000_000),
    (least(5_000_000_001, "more than 5 billion"), 5_000_000_000), (least(7_000_001, "more than 7 million"), 7_000_000),
])  # fmt: skip
def test_the_number_that_a_reader_remembers(many: Quantity, remembered: float) -> None:
    assert anchor(many) == remembered


def test_open_ends_are_infinite() -> None:
    assert (lower(None), upper(None)) == (lower(quantity(None)), upper(quantity(None))) == (float("-inf"), float("inf"))
    assert (lower(quantity(0, 3)), upper(quantity(0, 3))) == (0, 3)


@pytest.mark.parametrize(
    ("many", "tells"), [(11, True), (10, False), (9, False), (20, False), (100, False), (110, True), (1000, False), (1001, True)]
)
def test_a_telling_figure_has_two_digits_before_its_zeros(many: int, tells: bool) -> None:
    assert telling(exactly(many)) is tells
    assert not telling(quantity(None, many))


def replaced(*items: Said) -> dict[float, Interval | None]:
    """For each figure the day on which its origin first gave another."""
    days = {on(day).start: on(day) for day in range(1, 29)}
    return {report.value: days[report.replaced] if report.replaced else None for report in slate(*items).reports}


def test_a_later_figure_of_one_origin_replaces_what_it_does_not_fit() -> None:
    assert replaced(heard(30, when=on(5)), heard(40, when=on(6)), heard(50, when=on(7))) == {30: on(6), 40: on(7), 50: None}
    assert replaced(heard(30, when=on(5)), heard(least(20), when=on(6))) == {30: None, 20: None}
    assert replaced(heard(30, when=on(5)), heard(40, ARMY, on(6))) == {30: None, 40: None}
    assert replaced(heard(30, when=on(5)), heard(40, when=on(6), counting="superseded"))[30] is None, "what is told as past replaces nothing"
    assert replaced(heard(30, when=on(5), counting="superseded")) == {30: on(5)}
    assert replaced(heard(30, when=on(5), counting="superseded"), heard(40, when=on(6))) == {30: on(6), 40: None}


def test_of_figures_of_one_time_in_two_articles_the_larger_replaces_the_smaller() -> None:
    assert replaced(heard(30), heard(40)) == {30: on(6), 40: None}
    assert replaced(heard(30, source="one"), heard(40, source="one", start=9)) == {30: None, 40: None}
    assert replaced(heard(30, predicate="missing"), heard(40, predicate="missing")) == {30: None, 40: None}
    assert replaced(heard(30), heard(None)) == {30: None, 0: None}


def part(*items: Said) -> dict[float, bool]:
    return {report.value: report.part for report in slate(*items).reports}


def test_a_part_is_always_told_beside_a_larger_figure_of_the_count() -> None:
    both = heard(100, source="one"), heard(40, source="one", start=9)
    assert part(*both) == {100: False, 40: True}
    assert part(*both, heard(40, source="two"))[40] is False, "told alone once, it is a total"
    assert part(heard(100, source="one", counting="superseded"), both[1])[40] is False
    assert part(heard(100, ARMY, source="one"), both[1])[40] is False, "another's figure is no whole of it"
    missing = [heard(many, source="one", start=start, predicate="missing") for start, many in ((0, 100), (9, 40))]
    assert part(*missing)[40] is False, "stocks have no parts"
    assert part(heard(40, source="one", counting="superseded"), both[0])[40] is False, "what is only told as past is no part"
    assert part(heard(None, source="one"), both[0])[0] is False


def test_a_figure_of_nobody_is_a_part_of_a_named_whole() -> None:
    assert part(heard(100, ARMY, source="one"), heard(40, DAWN, source="one", start=9))[40] is True
    assert part(heard(100, "officials", source="one", rank=1), heard(40, DAWN, source="one", start=9))[40] is False
    assert part(heard(100, ARMY, source="one"), heard(40, "officials", source="one", start=9, rank=1))[40] is False


def test_a_count_dated_after_the_larger_one_may_have_been_lowered() -> None:
    def dated(larger: int | None, smaller: int | None) -> bool:
        days = {name: {"as_of": on(day)} if day else {} for name, day in (("larger", larger), ("smaller", smaller))}
        return part(heard(100, source="one", **days["larger"]), heard(40, source="one", start=9, **days["smaller"]))[40]

    assert dated(None, None) and dated(5, None) and dated(None, 5) and dated(5, 5) and dated(6, 5)
    assert not dated(5, 6)


def test_a_part_replaces_no_whole_and_a_whole_replaces_a_part() -> None:
    both = [heard(100, when=on(5), source="one"), heard(40, when=on(5), source="one", start=9)]
    again = [heard(100, when=on(8), source="two"), heard(30, when=on(8), source="two", start=9)]
    assert replaced(*both, *again) == {100: None, 40: on(8), 30: None}


def held(*items: Said) -> float | None:
    found = latest(slate(*items).reports)
    return found.value if found else None


def test_the_newest_that_was_not_replaced_holds() -> None:
    assert held(heard(30, when=on(5)), heard(40, when=on(6))) == 40
    assert held(heard(40, when=on(5)), heard(30, when=on(6))) == 30
    assert held(heard(30, counting="superseded")) is None
    assert held(heard(30, source="one"), heard(12, source="one", start=9)) == 30, "a part is not the figure"
    (only,) = [report for report in slate(heard(30, source="one"), heard(12, source="one", start=9)).reports if report.part]
    assert latest([only]) is only, "unless there is nothing else"


def kept(*items: Said) -> Quantity | None:
    found = latest(slate(*items).reports)
    return found.quantity if found else None


def test_of_figures_given_together_the_most_precise_holds() -> None:
    assert kept(heard(quantity(20, 30)), heard(least(20))) == quantity(20, 30)
    assert kept(heard(quantity(25, 25, approx=True)), heard(25)) == exactly(25)
    assert kept(heard(quantity(None, 30)), heard(quantity(20, 30))) == quantity(20, 30)
    assert kept(heard(None), heard(least(20))) == least(20)


def test_the_careful_wording_of_the_very_number_stands() -> None:
    assert kept(heard(least(18), when=on(5)), heard(18, when=on(6))) == least(18)
    assert kept(heard(least(18), when=on(1)), heard(18, when=on(6))) == exactly(18), "days later it was counted"
    assert kept(heard(least(17), when=on(5)), heard(18, when=on(6))) == exactly(18)
    assert kept(heard(quantity(18, 25), when=on(5)), heard(18, when=on(6))) == exactly(18), "a range is no floor"
    assert kept(heard(least(18), when=on(5)), heard(quantity(18, 18, approx=True), when=on(6))) == quantity(18, 18, approx=True)


def is_stale(item: Said, *others: Said) -> bool:
    return stale(item, slate(item, *others))


def test_a_figure_is_stale_a_day_after_its_origin_replaced_it() -> None:
    before, since = heard(30, when=on(5)), heard(40, when=on(6))

    def late(when: Interval | None, **fields: Any) -> bool:
        return is_stale(heard(30, fields.pop("who", WATCHERS), when, source="late", **fields), before, since)

    assert late(on(7)) and not late(at(6, 23))
    assert not late(on(9), as_of=on(5)), "words that date it make it no news"
    assert not late(on(9), counting="subset") and not late(None)
    assert late(on(9), who=DAWN), "an outlet that names nobody repeats it too"
    assert not late(on(9), who=ARMY) and not late(on(9), who="officials", rank=1)
    assert not is_stale(heard(30, when=on(9), source="late"), before), "nothing replaced it"


def test_an_outlet_s_own_earlier_figure_makes_nobody_else_stale() -> None:
    assert not is_stale(heard(30, DAWN, on(9)), heard(30, DUSK, on(5)), heard(40, DUSK, on(6)))


def ended(item: Said, *others: Said) -> str | None:
    return slate(item, *others).ended(item)


def test_a_figure_that_somebody_took_back_ends() -> None:
    back = heard(40, when=on(7), counting="withdrawn")
    assert ended(heard(40, when=on(5)), back) == "withdrawn"
    assert ended(heard(40, when=on(7), source="b"), back) == "withdrawn", "of the same time it is meant"
    assert ended(heard(40, when=on(9), source="b"), heard(40, when=on(5)), back) == "stale", "its own origin had given it before"
    assert ended(heard(40, DAWN, on(9)), back) == "stale"
    assert ended(heard(40, ARMY, on(9)), back) is None, "another body has its own reasons"
    assert ended(heard(40, ARMY, on(9)), heard(40, ARMY, on(7), source="b"), back) is None, "given on the day it was taken back it was not before"
    assert ended(heard(40, ARMY, on(9), stance="denied"), back) == "withdrawn"
    assert ended(heard(41, DAWN, on(5)), back) is None and ended(heard(None, DAWN, on(5)), back) is None
    assert ended(heard(40, DAWN, None), back) is None


@pytest.mark.parametrize(("many", "ends"), [(9, False), (10, True)])
def test_small_figures_are_not_taken_back_for_others(many: int, ends: bool) -> None:
    assert (ended(heard(many, DAWN, on(5)), heard(many, when=on(7), counting="withdrawn")) is not None) is ends


def test_a_figure_was_taken_back_when_that_was_first_printed() -> None:
    back = [heard(40, who, on(day), counting="withdrawn") for who, day in ((RELIEF, 9), (WATCHERS, 7), (ARMY, 8))]
    assert ended(heard(40, ARMY, at(8, 9), source="b"), *back) is None
    assert ended(heard(40, DAWN, at(7, 0)), *back) == "withdrawn" and ended(heard(40, DAWN, at(7, 1)), *back) == "stale"
    assert ended(heard(40, DAWN, on(5)), heard(40, when=None, counting="withdrawn")) is None


def outgrown(item: Said, *others: Said) -> bool:
    return slate(item, *others).outgrown(item)


def test_the_earlier_figure_beside_the_later_is_outgrown_where_it_was_told_before() -> None:
    mine, more = heard(50, source="new"), heard(78, source="new", start=9)
    before = heard(50, when=on(4), source="old")
    assert outgrown(mine, more, before) and not outgrown(more, mine, before)
    assert not outgrown(mine, more), "nobody told it before"
    assert not outgrown(mine, more, heard(50, when=on(6), source="old")), "told on the same day it is no earlier one"
    assert outgrown(mine, more, heard(50, when=on(5), source="old"))
    assert not outgrown(mine, more, heard(50, ARMY, on(4), source="old")) and not outgrown(mine, heard(78, ARMY, source="new", start=9), before)
    assert not outgrown(mine, heard(78, source="other"), before), "the later one stands elsewhere"
    assert not outgrown(mine, more, heard(50, when=on(4), source="old", counting="superseded"))
    assert not outgrown(mine, more, heard(50, when=None, source="old"))


def test_only_a_named_body_s_tolls_are_outgrown() -> None:
    told = ((50, 6, "new", 0), (78, 6, "new", 9), (50, 4, "old", 0))

    def of(**fields: Any) -> bool:
        fields = {"predicate": "killed", **fields}
        items = [heard(many, when=on(day), source=source, start=start, **fields) for many, day, source, start in told]
        return outgrown(*items)

    assert of() and not of(rank=1) and not of(predicate="missing")


def test_what_finds_a_report_on_a_slate() -> None:
    made = slate(heard(30, when=on(5)), heard(30, ARMY, on(6)), heard(None, RELIEF, on(7)), heard(40, when=on(8)))
    assert (made.values, made.unsourced) == ([30, 30, 40], False)
    assert made.given == {WATCHERS: {30, 40}, ARMY: {30}, RELIEF: {0}}
    assert slate(heard(30, DAWN)).unsourced and not slate(heard(30, "officials", rank=1)).unsourced
    assert {bounds: [report.origin.id for report in gone] for bounds, gone in made.gone.items()} == {(30, 30): [WATCHERS]}
