"""What a claim counts: which claims enter, which class and aspect they have, and when a part is all of a place."""

from __future__ import annotations

from typing import Any

import pytest
from tests.reconcile.kit import ALMATY, KZ, article, claim, exactly, on, quantity

from dateline.model import Claim, Group, Place, Quantity, Signal
from dateline.reconcile import slots

PAGE = article("Word one. Word two. Word three.")


def told(predicate: str = "killed", many: Quantity | None = None, words: str = "Word one", **fields: Any) -> Claim:
    return claim(PAGE, words, predicate, many, **fields)


def test_a_place_of_several_countries_is_a_region_that_none_of_them_holds() -> None:
    unnamed = Place(text="Malawi and Mozambique", kind="region")
    assert slots.several(unnamed)
    assert slots.several(Place(text="southeast Africa", id="x.southeast_africa", kind="region"))
    assert not slots.several(Place(text="the Almaty region", id="gn1537162", kind="region"))
    assert not slots.several(Place(text="Oldtown")) and not slots.several(KZ)


@pytest.mark.parametrize(
    ("predicate", "fields", "enters"),
    [
        ("killed", {"many": exactly(5)}, True),
        ("killed", {"many": exactly(5), "about": "plan"}, False),
        ("killed", {"many": exactly(5), "role": "perpetrator"}, False),
        ("killed", {"many": exactly(5), "role": "other"}, True),
        ("killed", {}, False),
        ("killed", {"many": quantity(None)}, False),
        ("damaged", {"many": quantity(None, 9)}, True),
        ("damaged", {}, False),
        ("level", {"many": exactly(5), "topic": "water"}, True),
        ("level", {"many": exactly(5)}, False),
        ("level", {"topic": "water"}, False),
        ("level", {"many": quantity(None), "topic": "water"}, False),
        ("say", {}, False),
        ("say", {"evidence": "none offered"}, True),
        ("accuse", {}, False),
        ("accuse", {"evidence": "none offered"}, True),
        ("declare", {}, True),
        ("declare", {"evidence": "none offered"}, True),
        ("unheard_of", {"many": exactly(5)}, False),
    ],
)
def test_what_enters_a_figure(predicate: str, fields: dict[str, Any], enters: bool) -> None:
    assert slots.enters(told(predicate, **fields)) is enters


def test_a_count_of_people_that_names_none_is_of_people() -> None:
    assert slots.group(told("killed")) == "people"
    assert slots.group(told("destroyed")) is None
    assert slots.group(told("killed", cls="police")) == "police"
    assert slots.group(told("destroyed", cls="houses")) == "houses"


@pytest.mark.parametrize(
    ("predicate", "fields", "aspect"),
    [
        ("level", {"topic": "water", "many": exactly(5)}, "water"),
        ("level", {"topic": "water", "many": exactly(5, unit="percent")}, "water"),
        ("level", {"topic": "water", "many": exactly(5, unit="metre")}, "water/metre"),
        ("level", {"topic": "water"}, "water"),
        ("declare", {"topic": "curfew", "time": on(5)}, "curfew"),
        ("declare", {"time": on(5)}, "2022-01-05"),
        ("declare", {}, "total"),
        ("killed", {"topic": "curfew", "many": exactly(5)}, "total"),
        ("killed", {"counting": "increment", "many": exactly(5)}, "increment"),
        ("killed", {"counting": "increment", "many": exactly(5), "group": Group(cls="people", narrower="critical")}, "critical"),
        ("killed", {"counting": "subset", "many": quantity(5, 7)}, "part:5-7"),
        ("killed", {"counting": "subset"}, "part"),
        ("killed", {"many": exactly(5)}, "total"),
    ],
)
def test_the_aspect_of_a_count(predicate: str, fields: dict[str, Any], aspect: str) -> None:
    assert slots.aspect(told(predicate, **fields), None) == aspect


def test_a_part_of_another_class_is_a_total_of_its_own() -> None:
    whole = told(many=exactly(30), cls="people", place=KZ)
    same = told(many=exactly(5), words="Word two", counting="subset", cls="people", place=KZ)
    other = told(many=exactly(5), words="Word two", counting="subset", cls="police", place=KZ)
    assert slots.aspect(same, whole) == "part:5-5"
    assert slots.aspect(other, whole) == "total"
    assert slots.aspect(other, told(many=exactly(30), cls="residents", place=KZ)) == "total"
    assert slots.aspect(told(many=exactly(5), cls="people", place=KZ), whole) == "total", "what is no part is none, whatever stands above it"


def part_of(place: Place | None, whole: Place | None) -> str:
    return slots.aspect(told(many=exactly(5), words="Word two", counting="subset", place=place), told(many=exactly(30), place=whole))


def test_a_part_that_lies_in_a_place_of_its_own_is_all_of_that_place() -> None:
    assert part_of(ALMATY, KZ) == "total"
    assert part_of(KZ, ALMATY) == "part:5-5", "a place around that of the whole is none inside it"
    assert part_of(ALMATY, ALMATY) == part_of(None, KZ) == part_of(ALMATY, None) == part_of(Place(text="Oldtown"), KZ) == "part:5-5"
    assert part_of(Place(text="Ayna", id="aa", parents=("KZ",)), KZ) == "total", "whatever order their ids have"
    assert part_of(Place(text="Zera", id="zz", parents=("KZ",)), KZ) == "total"


@pytest.mark.parametrize(("name", "reason", "aspect"), [
    ("place", "clause", "total"), ("place", "sentence", "total"), ("place", "title", "part:5-5"), ("time", "clause", "part:5-5"),
])  # fmt: skip
def test_a_part_of_no_told_whole_is_all_of_the_place_that_it_names_itself(name: str, reason: str, aspect: str) -> None:
    signals = (Signal(name=name, value=1.0, reason=reason),)
    assert slots.aspect(told(many=exactly(5), counting="subset", place=ALMATY, signals=signals), None) == aspect
    assert slots.aspect(told(many=exactly(5), counting="subset", signals=signals), None) == "part:5-5", "without a place there is none"


def test_a_slot_is_the_predicate_the_class_the_place_and_the_aspect() -> None:
    whole = told(many=exactly(30), place=KZ)
    part = told(many=exactly(5), words="Word two", counting="subset")
    assert slots.slot(part, KZ, "police", whole).key == "killed/police/KZ/part:5-5"
