"""The bounds of what counts as a contradiction between different articles: each stands just inside and just outside."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace
from tests.reconcile.kit import at, exactly, heard, least, on, quantity, slate

from dateline.model import Interval, Quantity
from dateline.reconcile.afar import apart, grows_again, unsourced_fall
from dateline.reconcile.said import Said
from dateline.reconcile.series import Report, Slate

GOVERNOR, WATCHERS, RELIEF = "office:governor@KZ", "body:watchers", "body:relief"


def two(one: Said, other: Said, *more: Said) -> tuple[Report, Report, Slate]:
    """The reports of two claims on a slate with others."""
    every = slate(one, other, *more)
    by_item = {item.id: report for report in every.reports for item in report.items}
    return by_item[one.id], by_item[other.id], every


def both_ways(one: Report, other: Report, every: Slate) -> bool:
    """What `apart` says, whichever of the two comes first."""
    found = {apart(one, other, every), apart(other, one, every)}
    assert len(found) == 1
    return found.pop()


@pytest.mark.parametrize(("low", "high", "far"), [(10, 21, True), (9, 21, False), (10, 20, False), (10, 80, True), (10, 81, False)])
def test_far_apart_is_more_than_twice_and_at_most_eight_times(low: int, high: int, far: bool) -> None:
    assert both_ways(*two(heard(low, GOVERNOR), heard(high))) is far


@pytest.mark.parametrize("weak", [GOVERNOR, WATCHERS])
def test_a_voice_without_a_name_is_held_against_nobody(weak: str) -> None:
    items = (heard(many, who, rank=1 if who == weak else 2) for many, who in ((18, GOVERNOR), (40, WATCHERS)))
    assert not both_ways(*two(*items))


@pytest.mark.parametrize("part", [0, 1])
def test_a_part_is_held_against_no_total(part: int) -> None:
    one, other, every = two(heard(18, GOVERNOR), heard(40))
    assert both_ways(one, other, every)
    (one, other)[part].part = True
    assert not both_ways(one, other, every)


@pytest.mark.parametrize(("low", "high"), [(quantity(18, 60), exactly(100)), (exactly(18), quantity(50, 200))])
def test_a_vague_word_is_held_against_no_total(low: Quantity, high: Quantity) -> None:
    assert not both_ways(*two(heard(low, GOVERNOR), heard(high)))


@pytest.mark.parametrize("first", [GOVERNOR, WATCHERS])
def test_a_figure_told_for_longer_than_a_day_is_of_no_one_day(first: str) -> None:
    long = Interval(start=on(6).start, end=on(6).end + timedelta(hours=1), precision="day")
    times = {GOVERNOR: on(6), WATCHERS: on(6), first: long}
    assert not both_ways(*two(heard(18, GOVERNOR, times[GOVERNOR]), heard(40, WATCHERS, times[WATCHERS])))
    assert both_ways(*two(heard(18, GOVERNOR, at(6, 9)), heard(40, WATCHERS, on(6)))), "a minute of the day is that day"
    assert not both_ways(*two(heard(18, GOVERNOR, at(6, 9)), heard(40, WATCHERS, at(6, 10)))), "an hour later is later"


@pytest.mark.parametrize("undated", [GOVERNOR, WATCHERS])
def test_a_figure_without_a_time_is_of_no_day(undated: str) -> None:
    items = (heard(many, who, None if who == undated else on(6)) for many, who in ((18, GOVERNOR), (40, WATCHERS)))
    assert not both_ways(*two(*items))


@pytest.mark.parametrize(("later", "far"), [(39, True), (40, False), (41, False)])
def test_who_gets_as_far_in_the_end_was_only_behind(later: int, far: bool) -> None:
    assert both_ways(*two(heard(18, GOVERNOR), heard(40), heard(later, GOVERNOR, on(26)))) is far


@pytest.mark.parametrize(
    ("third", "when", "far"), [(19, 6, False), (39, 6, False), (18, 6, True), (40, 6, True), (50, 6, True), (17, 6, True), (30, 20, True)]
)
def test_a_number_between_the_two_at_about_the_time_shows_a_count_on_the_move(third: int, when: int, far: bool) -> None:
    assert both_ways(*two(heard(18, GOVERNOR), heard(40), heard(third, RELIEF, on(when)))) is far


def test_what_one_number_satisfies_is_not_apart() -> None:
    assert not both_ways(*two(heard(least(18), GOVERNOR), heard(40)))


def again(late: int = 60, before: int = 40, since: int = 12, **more: object) -> bool:
    """Whether 20 missing on the fifth, and `before` on the second, are contradicted by `late` of another body later on."""
    first = heard(before, GOVERNOR, on(2), predicate="missing")
    early, last, every = two(heard(20, RELIEF, on(5), predicate="missing"), heard(late, WATCHERS, on(since), predicate="missing"), first)
    for name, value in more.items():
        setattr({"early": early, "last": last, "first": every.reports[0]}[name.partition("_")[0]], name.partition("_")[2], value)
    found = {grows_again(early, last, every, "missing"), grows_again(last, early, every, "missing")}
    assert len(found) == 1
    return found.pop()


@pytest.mark.parametrize(("late", "doubted"), [(41, True), (40, False)])
def test_of_the_missing_more_than_twice_as_many_are_doubted(late: int, doubted: bool) -> None:
    assert again(late, before=30) is doubted


@pytest.mark.parametrize(("before", "begun"), [(23, True), (22, False), (10, False), (59, True), (60, False), (61, False)])
def test_the_missing_must_have_begun_to_be_found(before: int, begun: bool) -> None:
    """By more than a tenth, from a number that the later one exceeds."""
    assert again(60, before) is begun


@pytest.mark.parametrize(("since", "doubted"), [(5, False), (6, True), (20, True), (21, False)])
def test_two_weeks_later_the_missing_are_counted_anew(since: int, doubted: bool) -> None:
    assert again(since=since) is doubted


@pytest.mark.parametrize(
    "change",
    [
        {"early_rank": 1},
        {"last_rank": 1},
        {"early_part": True},
        {"last_wide": True},
        {"first_rank": 1},
        {"first_wide": True},
        {"early_quantity": None},
        {"last_quantity": None},
    ],  # fmt: skip
)
def test_only_firm_totals_of_named_bodies_show_that_the_missing_were_found(change: dict[str, object]) -> None:
    assert again() and not again(**change)


def test_the_missing_of_one_day_show_no_order() -> None:
    early, last, every = two(
        heard(20, RELIEF, on(5), predicate="missing"),
        heard(60, WATCHERS, on(12), predicate="missing"),
        heard(40, GOVERNOR, on(5), predicate="missing"),
    )
    assert not grows_again(early, last, every, "missing"), "40 of the same day was not before"


def test_only_the_missing_are_found() -> None:
    early, last, every = two(*(heard(many, who, on(day)) for many, who, day in ((20, RELIEF, 5), (60, WATCHERS, 12))), heard(40, GOVERNOR, on(2)))
    assert grows_again(early, last, every, "missing") and not grows_again(early, last, every, "hospitalised")


@pytest.mark.parametrize("undated", [0, 1])
def test_without_a_time_nothing_grows_again(undated: int) -> None:
    early, last, every = two(*(heard(many, who, on(day)) for many, who, day in ((20, RELIEF, 5), (60, WATCHERS, 12))), heard(40, GOVERNOR, on(2)))
    report = (early, last)[undated]
    report.items = [replace(item, at=None) for item in report.items]
    assert not grows_again(early, last, every, "missing")


def fall(before: float, after: float, later: int = 6, *more: Said) -> bool:
    one, other, every = two(heard(before, "outlet:dawn", on(5)), heard(after, "outlet:dusk", on(later)), *more)
    found = {unsourced_fall(one, other, every), unsourced_fall(other, one, every)}
    assert len(found) == 1
    return found.pop()


@pytest.mark.parametrize(
    ("before", "after", "falls"), [(10, 7, True), (10, 8, False), (80, 10, True), (81, 10, False), (10, 10, False), (7, 10, False)]
)
def test_an_outlet_falls_back_by_more_than_a_quarter_and_no_further_than_to_an_eighth(before: int, after: int, falls: bool) -> None:
    assert fall(before, after) is falls


@pytest.mark.parametrize(("later", "falls"), [(5, False), (6, True), (8, True), (9, False)])
def test_an_outlet_falls_back_within_two_days(later: int, falls: bool) -> None:
    assert fall(10, 7, later) is falls


def test_a_number_told_before_the_higher_one_is_only_late() -> None:
    assert not fall(10, 7, 6, heard(7, "outlet:noon", on(4)))
    assert fall(10, 7, 6, heard(7, "outlet:noon", on(5))), "told on the same day it was not before"
    assert fall(10, 7, 6, heard(10, "outlet:noon", on(4))), "who tells the higher one first makes it no later"


def test_where_anybody_is_named_outlets_are_not_asked() -> None:
    assert not fall(10, 7, 6, heard(9, RELIEF, on(5)))


@pytest.mark.parametrize("loose", [{"part": True}, {"wide": True}, {"quantity": None}])
@pytest.mark.parametrize("which", [0, 1])
def test_what_is_no_total_falls_from_nothing(loose: dict[str, object], which: int) -> None:
    pair = two(heard(10, "outlet:dawn", on(5)), heard(7, "outlet:dusk", on(6)))
    for name, value in loose.items():
        setattr(pair[which], name, value)
    assert not unsourced_fall(*pair)


@pytest.mark.parametrize("undated", [0, 1])
def test_without_a_time_no_outlet_falls_back(undated: int) -> None:
    pair = two(heard(10, "outlet:dawn", None if undated == 0 else on(5)), heard(7, "outlet:dusk", None if undated == 1 else on(6)))
    assert not unsourced_fall(*pair)
