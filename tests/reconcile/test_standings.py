"""How each claim of a slot stands, the gravest reason first, and the points that come of it."""

from __future__ import annotations

from typing import Any

import pytest
from tests.reconcile.kit import ALMATY, KZ, exactly, heard, on

from dateline.model import Fact, Group, Place, Slot
from dateline.reconcile.plan import Bundle, by_value
from dateline.reconcile.said import Said
from dateline.reconcile.settle import settle

ARMY, WATCHERS, DAWN = "office:army@KZ", "body:watchers", "outlet:dawn"
ELSEWHERE = Place(text="Word", id="RU", name="Ruritania", kind="country")
"""A place whose name stands in the words of every claim here."""


def settled(*items: Said, predicate: str = "killed", place: Place | None = KZ, **fields: Any) -> Fact:
    return settle(Bundle(story="s", slot=Slot(predicate=predicate, group="people", place=place), items=items, **fields))


def stands(*items: Said, **fields: Any) -> list[tuple[float, str, str]]:
    return [(point.quantity.low, point.standing, point.reason) for point in settled(*items, **fields).points if point.quantity]  # type: ignore[misc]


def beside(stated: bool = False, number: int = 20) -> tuple[Said, Said]:
    """Two bodies side by side in one article, far apart."""
    predicate = "accuse" if stated else "killed"
    return tuple(heard(many, who, source="one", start=at, predicate=predicate) for many, who, at in ((number, WATCHERS, 0), (50, ARMY, 90)))  # type: ignore[return-value]


def test_figures_contradict_one_another_and_statements_do_not() -> None:
    assert [standing for _, standing, _ in stands(*beside())] == ["disputed", "disputed"]
    assert [reason for _, _, reason in stands(*beside())] == ["contradicted", "contradicted"]
    assert [standing for _, standing, _ in stands(*beside(stated=True), predicate="accuse")] == ["live", "live"]


def test_a_claim_that_its_article_doubts_is_contested() -> None:
    assert stands(heard(20, stance="disputed")) == [(20, "disputed", "contested")]


def named_in_words(place: Place | None, of: Place | None = KZ, cls: str | None = None) -> str:
    fields: dict[str, Any] = {"group": Group(cls=cls)} if cls else {}
    return stands(heard(20, place=place, quote="Word", **fields), place=of)[0][2]


def test_a_place_in_the_claim_s_words_that_has_nothing_to_do_with_the_slot_s_is_suspected() -> None:
    assert named_in_words(ELSEWHERE) == "other-place"
    assert named_in_words(ELSEWHERE, cls="people") == "other-place"
    assert named_in_words(ELSEWHERE, cls="nationals:RU") == "", "whose nationals they are is no place"
    assert named_in_words(Place(text="Silent", id="RU", kind="country")) == "", "it must stand in the words"
    assert named_in_words(Place(text="Word")) == "" and named_in_words(ELSEWHERE, None) == "" and named_in_words(None) == ""
    assert named_in_words(ELSEWHERE, Place(text="Oldtown")) == "", "nothing is known of a place that resolves to nothing"
    assert named_in_words(Place(text="Word", id="gn1526384", parents=("KZ",))) == "", "a place within it"
    assert named_in_words(Place(text="Word", id="KZ", kind="country"), ALMATY) == "", "or around it"


@pytest.mark.parametrize(
    ("who", "rank", "fallen", "falls"),
    [
        (WATCHERS, 2, WATCHERS, True),
        (WATCHERS, 2, ARMY, False),
        (WATCHERS, 2, "", False),
        ("officials", 1, "", True),
        (DAWN, 0, "", True),
    ],
)
def test_with_a_whole_that_was_taken_back_fall_its_origin_s_parts_and_nobody_s(who: str, rank: int, fallen: str, falls: bool) -> None:
    item = heard(20, who, rank=rank, source="one")
    found = stands(item, fallen=frozenset({("one", fallen)}))
    assert found == [(20, "withdrawn", "withdrawn") if falls else (20, "live", "")]
    assert stands(item, fallen=frozenset({("two", fallen)})) == [(20, "live", "")], "told of another article"


def test_the_gravest_reason_is_given() -> None:
    sure: dict[str, Any] = {"place": ELSEWHERE, "quote": "Word", "stance": "disputed"}
    assert stands(heard(20, counting="withdrawn", **sure))[0][1:] == ("withdrawn", "withdrawn")
    assert stands(heard(20, counting="superseded", **sure))[0][1:] == ("superseded", "superseded")
    assert stands(heard(20, **sure))[0][1:] == ("suspect", "other-place")


def test_a_figure_printed_long_after_it_was_replaced_is_stale() -> None:
    items = heard(20, when=on(5)), heard(30, when=on(6)), heard(20, when=on(9), source="late")
    assert stands(*items) == [(20, "live", ""), (20, "stale", "stale"), (30, "live", "")]


def test_a_figure_taken_back_ends_where_it_was_printed_before_and_is_stale_where_it_was_printed_after() -> None:
    given, back = heard(40, when=on(5)), heard(40, when=on(7), counting="withdrawn", source="back")
    assert [row[1:] for row in stands(given, back)] == [("withdrawn", "withdrawn")]
    late = heard(40, DAWN, on(9))
    assert ("stale", "stale") in [row[1:] for row in stands(given, back, late)]


def test_a_report_with_one_withdrawal_shows_no_value() -> None:
    fact = settled(heard(5, when=on(5)), heard(5, when=on(6), counting="withdrawn", source="b"))
    assert (fact.status, fact.value) == ("withdrawn", None)
    assert sorted(point.standing for point in fact.points) == ["live", "withdrawn"], "small figures of others are not taken for the one taken back"


def test_a_report_stands_as_the_best_of_its_claims() -> None:
    fact = settled(heard(20), heard(20, source="b", stance="disputed"), heard(20, source="c", counting="superseded"))
    assert (fact.status, fact.value) == ("single origin", exactly(20))
    assert [point.standing for point in fact.points] == ["live", "disputed", "superseded"], "the gravest last"
    assert [point.current for point in fact.points] == [True, True, False]


def test_every_point_is_as_of_its_first_claim_and_holds_all_of_its_standing() -> None:
    first, second, third = heard(20, when=on(5)), heard(20, when=on(6), source="b"), heard(20, when=on(7), source="c", stance="disputed")
    live, disputed = settled(third, second, first).points
    assert (live.as_of, live.claims) == (on(5), (first.id, second.id))
    assert (disputed.as_of, disputed.claims) == (on(7), (third.id,))


def test_the_reason_of_a_fact_is_its_status_or_what_is_suspected() -> None:
    assert settled(heard(20)).reason == "single-origin"
    assert settled(heard(20, place=ELSEWHERE, quote="Word")).reason == "other-place"
    assert settled(*beside()).reason == "in-conflict"
    assert settled(heard(20, counting="withdrawn")).reason == "withdrawn"
    replaced = settled(heard(20, when=on(5)), heard(40, when=on(6), place=ELSEWHERE, quote="Word"))
    assert (replaced.status, replaced.reason) == ("suspect", "other-place"), "not that of what it took the place of"


def test_a_suspected_report_is_told_with_its_reason() -> None:
    outer = (by_value(tuple(heard(125, source=f"paper {number}", when=on(6)) for number in range(3))),)
    fact = settled(heard(125, ARMY), outer=outer)
    assert [(point.standing, point.reason) for point in fact.points] == [("suspect", "wrong-scope")]
    assert (fact.status, fact.reason) == ("suspect", "wrong-scope")
