"""What an article leaves to be supposed: places taken from elsewhere in it, figures of several countries, one office under two seats."""

from __future__ import annotations

from typing import Any

import pytest
from tests.reconcile.kit import ALMATY, KZ, heard, on, quantity

from dateline.model import Origin, Place, Signal
from dateline.reconcile.said import Said
from dateline.reconcile.supposed import of_all_countries, placed, seated

ASTANA = Place(text="Astana", id="gn1526273", name="Astana", kind="city", parents=("KZ",))
WORLD = Place(text="the region", id="x.southeast_africa", name="Southeast Africa", kind="region")
MW, MZ = (Place(text=name, id=code, name=name, kind="country") for name, code in (("Malawi", "MW"), ("Mozambique", "MZ")))
BOTH = Place(text="Malawi and Mozambique", name="Malawi and Mozambique", kind="region")
TAKEN, OWN = ((Signal(name="place", value=1.0, reason=reason),) for reason in ("title", "clause"))
POLICE, CITY_POLICE = "office:police@KZ", "office:police@gn1526384"


def put(*items: Said) -> list[str | None]:
    """The place of each claim once those of others are known, by its words."""
    return [item.place.text if item.place else None for item in placed(list(items), lambda item: item.place)]


def local(many: Any = 225, **fields: Any) -> Said:
    return heard(many, **{"place": ALMATY, "signals": TAKEN, "source": "local", **fields})


def wide(many: Any = 225, place: Place | None = KZ, **fields: Any) -> Said:
    return heard(many, **{"place": place, "signals": OWN, "source": f"wide {many} {fields.get('start')}", **fields})


def test_a_place_taken_from_elsewhere_gives_way_to_the_wider_one_that_others_tell() -> None:
    assert put(local(), wide()) == ["Kazakhstan", "Kazakhstan"]
    assert put(local(signals=OWN), wide()) == ["Almaty", "Kazakhstan"], "one that the figure names itself does not"
    assert put(local(signals=()), wide()) == ["Almaty", "Kazakhstan"]
    assert put(local(signals=(Signal(name="time", value=1.0, reason="title"),)), wide()) == ["Almaty", "Kazakhstan"]


@pytest.mark.parametrize("other", [
    {"place": None}, {"place": ASTANA}, {"place": ALMATY}, {"source": "local"}, {"when": on(10)}, {"when": None}, {"predicate": "injured"},
    {"many": 224},
])  # fmt: skip
def test_only_another_article_s_same_figure_of_about_the_time_shows_the_wider_place(other: dict[str, Any]) -> None:
    assert put(local(), wide(**other))[0] == "Almaty"


@pytest.mark.parametrize(("day", "found"), [(9, "Kazakhstan"), (10, "Almaty")])
def test_two_days_between_are_about_the_time(day: int, found: str) -> None:
    assert put(local(when=on(6)), wide(when=on(day)))[0] == found


def test_where_another_tells_the_figure_of_the_place_itself_it_stays() -> None:
    assert put(local(), wide(), wide(place=ALMATY, start=5))[0] == "Almaty"
    assert put(local(), wide(), local(source="third", start=5))[0] == "Kazakhstan", "unless that one too only took it"


def test_of_several_wider_places_the_one_most_told_is_meant() -> None:
    nested = Place(text="Almaty", id="gn1526384", kind="city", parents=("KZ", "x.southeast_africa"))
    told = [wide(place=WORLD, start=7), wide(start=1), wide(start=2)]
    assert put(local(place=nested), *told)[0] == "Kazakhstan"
    assert put(local(place=nested), told[0], wide(place=WORLD, start=9), told[1])[0] == "the region"
    assert put(local(place=nested), told[1], told[0])[0] == "Kazakhstan", "of two told as often, by id"
    belt = Place(text="Belt", id="x.belt", kind="region")
    within = Place(text="Almaty", id="gn1526384", kind="city", parents=("KZ", "x.belt"))
    assert put(local(place=within), wide(place=belt), told[1])[0] == "Kazakhstan"


def test_a_figure_that_says_little_moves_nowhere() -> None:
    assert put(local(20), wide(20)) == ["Almaty", "Kazakhstan"]
    assert put(local(quantity(None, 225)), wide(quantity(None, 225)))[0] == "Almaty"
    assert put(local(when=None), wide())[0] == "Almaty"
    assert put(local(place=None), wide())[0] is None


def test_parts_go_where_their_whole_goes() -> None:
    whole = local()
    part = local(19, start=9, parent=whole.id)
    assert put(whole, part, wide()) == ["Kazakhstan", "Kazakhstan", "Kazakhstan"]
    assert put(whole, local(19, start=9, parent=whole.id, signals=OWN), wide())[1] == "Almaty", "not one that names its place itself"
    assert put(whole, local(19, start=9, parent="another"), wide())[1] == "Almaty"


def test_where_nothing_moves_the_claims_are_the_same() -> None:
    items = [local(), wide(224)]
    assert placed(items, lambda item: item.place) is items


def region(*items: Said) -> list[str | None]:
    return [item.place.text if item.place else None for item in of_all_countries(list(items))]


def test_a_figure_without_a_place_is_of_all_countries_where_its_parts_or_its_article_are() -> None:
    whole = heard(70, source="one")
    parts = [heard(50, source="one", start=9, place=MW, parent=whole.id), heard(20, source="one", start=19, place=MZ, parent=whole.id)]
    other = heard(86, source="two", place=BOTH)
    assert region(whole, *parts, other)[0] == BOTH.text
    assert region(whole, parts[0], other)[0] is None, "parts of one country tell of no other"
    assert region(whole, heard(5, source="one", start=40, place=BOTH))[0] == BOTH.text
    assert region(whole, *parts) == [None, "Malawi", "Mozambique"], "no story of several is told"
    assert region(whole, parts[0], heard(9, source="one", start=60, place=MW, parent=whole.id), other)[0] is None
    assert region(whole, parts[0], heard(20, source="one", start=19, place=Place(text="Oldtown"), parent=whole.id), other)[0] is None
    assert region(heard(70, source="one", place=MW), *parts, heard(5, source="one", start=40, place=BOTH))[0] == "Malawi", "one with a place keeps it"


def test_the_region_is_the_one_most_told_of() -> None:
    story = [heard(many, place=place, source=f"{many}") for many, place in ((60, WORLD), (61, BOTH), (62, BOTH))]
    assert region(*story, heard(70, source="62"))[-1] == BOTH.text
    assert region(story[0], story[1], heard(70, source="60"))[-1] == BOTH.text, "of two as often told, one without an id"


@pytest.mark.parametrize(
    ("entity", "name", "found"),
    [
        ("office:authorities@MW", "authorities", "office:authorities"),
        ("office:authorities@MW", "Malawi's authorities", "office:authorities@MW"),
        ("office:police@MW", "police", "office:police@MW"),
    ],
)
def test_the_bare_authorities_of_several_countries_are_nobody_s(entity: str, name: str, found: str) -> None:
    item = heard(70, source="one").by(Origin(id=entity, name=name, entity=entity))
    moved = of_all_countries([item, heard(5, source="one", start=40, place=BOTH)])[0]
    assert (moved.origin.id, moved.origin.name, moved.rank) == (found, name, 2)


def offices(*items: Said) -> list[str]:
    return [item.origin.id for item in seated(list(items))]


def told(who: str, place: Place | None = ALMATY, **fields: Any) -> Said:
    return heard(fields.pop("many", 225), who, place=place, source=who + str(fields), **fields)


def test_one_office_under_two_seats_is_one_where_both_give_the_very_figure() -> None:
    assert offices(told(POLICE), told(CITY_POLICE)) == [CITY_POLICE, CITY_POLICE]
    assert offices(told(POLICE, KZ), told(CITY_POLICE)) == [POLICE, POLICE], "the country's, where anybody counts more than the city"
    assert offices(told(POLICE, None), told(CITY_POLICE)) == [POLICE, POLICE]
    assert offices(told(POLICE, Place(text="Oldtown")), told(CITY_POLICE)) == [POLICE, POLICE]
    site = Place(text="the bazaar", id="s1", kind="site", parents=("gn1526384", "KZ"))
    assert offices(told(POLICE, site), told(CITY_POLICE)) == [CITY_POLICE, CITY_POLICE], "a site of the city is the city's"


def test_two_offices_or_two_figures_or_two_times_stay_two() -> None:
    assert offices(told("office:army@KZ"), told(CITY_POLICE)) == ["office:army@KZ", CITY_POLICE]
    assert offices(told("office:police@MW"), told(CITY_POLICE)) == ["office:police@MW", CITY_POLICE]
    assert offices(told(POLICE, many=226), told(CITY_POLICE)) == [POLICE, CITY_POLICE]
    assert offices(told(POLICE, predicate="injured"), told(CITY_POLICE)) == [POLICE, CITY_POLICE]
    assert offices(told(POLICE, when=on(6)), told(CITY_POLICE, when=on(10))) == [POLICE, CITY_POLICE]
    assert offices(told(POLICE, when=on(6)), told(CITY_POLICE, when=on(9))) == [CITY_POLICE, CITY_POLICE], "two days between are about one time"
    assert offices(told(POLICE, when=on(6)), told(CITY_POLICE, when=None)) == [POLICE, CITY_POLICE]
    assert offices(told(POLICE, when=None), told(CITY_POLICE, when=on(6))) == [POLICE, CITY_POLICE]
    assert offices(told(POLICE, rank=1), told(CITY_POLICE)) == [POLICE, CITY_POLICE]
    assert offices(*(told(who, predicate="level") for who in (POLICE, CITY_POLICE))) == [POLICE, CITY_POLICE], "a level is no count"
    assert offices(*(told(who, many=None) for who in (POLICE, CITY_POLICE))) == [POLICE, CITY_POLICE]


def test_a_sum_of_money_is_the_same_in_the_same_money() -> None:
    def sums(one: str, other: str) -> list[str]:
        pairs = ((POLICE, one), (CITY_POLICE, other))
        return offices(*(told(who, many=quantity(225, 225, unit=unit), predicate="amount") for who, unit in pairs))

    assert sums("EUR", "EUR") == [CITY_POLICE, CITY_POLICE]
    assert sums("EUR", "USD") == [POLICE, CITY_POLICE]


def test_figures_told_from_one_time_to_the_next_are_of_no_one_time_in_whatever_order() -> None:
    first, second, third = told(POLICE, when=on(6)), told(CITY_POLICE, when=on(9)), told(POLICE, when=on(12))
    assert offices(first, second, third) == [POLICE, CITY_POLICE, POLICE]
    assert offices(second, first, third) == [CITY_POLICE, POLICE, POLICE], "though the middle one is near both"
    assert offices(second, first) == [CITY_POLICE, CITY_POLICE]


def test_offices_told_too_far_apart_stay_two_whatever_others_do() -> None:
    army, city_army = "office:army@KZ", "office:army@gn1526384"
    apart = told(army, when=on(6)), told(city_army, when=on(16))
    assert offices(*apart, told(POLICE), told(CITY_POLICE)) == [army, city_army, CITY_POLICE, CITY_POLICE]


def test_an_act_is_no_figure_that_two_give() -> None:
    items = [heard(None, who, predicate="declare", place=ALMATY) for who in (POLICE, CITY_POLICE)]
    assert offices(*items) == [POLICE, CITY_POLICE]


def test_the_other_figures_of_an_article_keep_their_office_by_article() -> None:
    first = heard(225, POLICE, place=ALMATY, source="one")
    also, elsewhere = heard(9, POLICE, place=ALMATY, source="one", start=50), heard(8, POLICE, place=ALMATY, source="two")
    assert offices(first, also, elsewhere, told(CITY_POLICE)) == [CITY_POLICE, CITY_POLICE, POLICE, CITY_POLICE]
