"""Which places and classes of a story are one scope: how many figures must coincide, and what keeps two apart."""

from __future__ import annotations

from typing import Any

import pytest
from tests.reconcile.kit import ALMATY, KZ, heard, on, quantity

from dateline.model import Group, Place
from dateline.reconcile.said import Said
from dateline.reconcile.scopes import Scopes, place_key

CITY = "gn1526384"
OLD, OTHER = Place(text="Oldtown"), Place(text="Ruritania", id="RU", name="Ruritania", kind="country")
SITE = Place(text="the port", id="s1", kind="site", parents=(CITY, "KZ"))
AFRICA = Place(text="southeast Africa", id="x.southeast_africa", kind="region")
BOTH = Place(text="Malawi and Mozambique", kind="region")


def said(many: Any, place: Place | None, source: str = "", day: int = 6, cls: str | None = "people", **fields: Any) -> Said:
    where = place.text if place else "nowhere"
    group = {"group": Group(cls=cls)} if cls else {}
    return heard(many, when=on(day), place=place, source=source or f"{where} {many} {day} {cls}", **{**group, **fields})


def places(*items: Said) -> list[str | None]:
    """The scope's place of each claim, by its key."""
    scopes = Scopes(items)
    return [place_key(scopes.place(item)) for item in items]


def classes(*items: Said) -> list[str | None]:
    scopes = Scopes(items)
    return [scopes.group(item) for item in items]


def test_a_place_goes_by_its_id_else_by_its_name_folded() -> None:
    assert place_key(ALMATY) == CITY and place_key(Place(text="Old-Town")) == "old town"
    assert place_key(Place(text="…")) is None and place_key(None) is None


def test_nested_places_are_one_scope_where_half_of_the_rarer_one_s_figures_coincide() -> None:
    country = [said(number, KZ) for number in (120, 130, 140)]
    assert places(*country, said(130, ALMATY), said(99, ALMATY))[-1] == "KZ"
    assert places(*country, said(130, ALMATY), said(99, ALMATY), said(300, ALMATY, day=1))[-1] == CITY, "two of three do not"
    assert places(*country, said(99, ALMATY))[-1] == CITY


@pytest.mark.parametrize(("day", "one"), [(8, True), (9, False), (4, True), (3, False)])
def test_figures_coincide_within_two_days(day: int, one: bool) -> None:
    assert (places(said(200, KZ), said(231, KZ), said(200, ALMATY, day=day))[-1] == "KZ") is one


@pytest.mark.parametrize(("day", "one"), [(20, True), (21, False)])
def test_a_precise_figure_is_known_again_within_two_weeks(day: int, one: bool) -> None:
    assert (places(said(204, KZ), said(190, KZ, day=5), said(204, ALMATY, day=day))[-1] == "KZ") is one
    assert places(said(200, KZ), said(190, KZ, day=5), said(200, ALMATY, day=day))[-1] == CITY, "a round one is not"


@pytest.mark.parametrize(("first", "last", "one"), [(59, 78, True), (61, 79, False)])
def test_everybody_harmed_may_be_of_one_class(first: int, last: int, one: bool) -> None:
    """The dead of a boat are migrants in one report and people in the next."""
    migrants = [said(number, KZ, day=day, cls="migrants") for number, day in ((first, 6), (last, 7), (67, 6))]
    told = [said(59, KZ), said(78, KZ, day=7), *migrants]
    assert (len(set(classes(*told))) == 1) is one
    apart = [said(78, KZ, "one", cls="people"), said(70, KZ, "one", cls="migrants", start=9), said(8, KZ, "one", cls="crew", start=20)]
    assert len(set(classes(*told, *apart))) > 1, "an article that tells them apart keeps them so"


def test_a_small_figure_among_many_coincides_by_chance() -> None:
    country = [said(number, KZ) for number in (5, 22, 23)]
    assert places(*country, said(2, KZ), said(2, ALMATY))[-1] == CITY
    assert places(*country, said(10, KZ), said(10, ALMATY))[-1] == "KZ", "ten is no small one"
    assert places(*country[:2], said(9, KZ), said(9, ALMATY))[-1] == "KZ", "three figures are not many"
    assert places(said(2, KZ), said(2, KZ), said(2, ALMATY))[-1] == "KZ"


def test_an_article_that_gives_two_figures_by_one_origin_keeps_their_places_apart() -> None:
    both = [said(130, KZ, "one"), said(90, ALMATY, "one", start=9)]
    assert places(*both, said(90, KZ), said(90, ALMATY))[1] == CITY
    assert len(set(places(*both, said(130, ALMATY, "one", start=20), said(90, KZ), said(90, ALMATY)))) == 1, "a figure of both keeps nothing apart"


@pytest.mark.parametrize(("headline", "one"), [(950, True), (901, True), (601, False), (700, False)])
def test_a_headline_s_rounder_number_keeps_no_places_apart(headline: int, one: bool) -> None:
    """953 in the text is 950 in the headline, which names the country alone; "more than 900" is kept as 901."""
    country = [said(953, KZ, "a"), said(headline, KZ, "b"), said(803, KZ, "c", day=5)]
    city = [said(953, ALMATY, "b"), said(803, ALMATY, "d", day=5)]
    assert (len(set(places(*country, *city))) == 1) is one


def test_places_that_lie_apart_are_one_only_where_one_is_unknown_or_astray() -> None:
    home = [said(130, KZ, f"p{number}") for number in range(5)]
    assert places(*home, said(130, OTHER))[-1] == "KZ", "one in six, and nothing of its own"
    assert places(*home[:4], said(130, OTHER))[-1] == "RU", "one in five is no misreading"
    assert places(*home, said(20, OTHER))[-1] == "RU" and places(*home, said(130, OTHER, day=9))[-1] == "RU"
    assert places(said(130, KZ), said(130, OLD))[-1] == "KZ", "a name that resolves to nothing may be any place"
    assert places(said(120, KZ), said(130, OLD))[-1] == "oldtown"


def test_a_misread_place_has_precise_figures_only_from_home() -> None:
    rich = [said(130, KZ, f"p{number}") for number in range(10)]
    assert places(*rich, said(130, OTHER), said(200, OTHER))[-2] == "KZ", "a round number tells nothing"
    assert places(*rich, said(130, OTHER), said(131, OTHER))[-2] == "RU"
    assert places(*rich, said(9, KZ), said(9, OTHER))[-1] == "RU", "nor does a small one"
    assert places(*rich, said(11, KZ), said(11, OTHER))[-1] == "KZ" and places(*rich, said(10, KZ), said(10, OTHER))[-1] == "RU"


def test_a_site_is_one_with_its_city_where_two_figures_are_told_of_both() -> None:
    """Though most of its figures are its own."""
    figures = [said(number, ALMATY) for number in (120, 130, 140, 150, 160)]
    told = ((120, 6), (130, 6), (33, 7), (28, 8), (24, 9), (20, 10))
    site = [said(number, SITE, day=day) for number, day in told]
    assert len(set(places(*figures, *site))) == 1
    assert len(set(places(*figures, *site[1:]))) == 2, "one is chance"
    of_city = [said(number, Place(text="Ayna", id="a1", kind="city", parents=(CITY, "KZ")), day=day) for number, day in told]
    assert len(set(places(*figures, *of_city))) == 2, "a town is no site"


def test_one_series_under_two_names_rises() -> None:
    country = [said(number, KZ, day=day) for number, day in ((120, 2), (140, 4), (160, 6))]
    city = [said(number, ALMATY, day=day) for number, day in ((120, 2), (130, 3), (150, 5), (170, 7))]
    assert len(set(places(*country, *city))) == 1
    falling = [said(number, ALMATY, day=day) for number, day in ((120, 2), (30, 3), (40, 5), (50, 7))]
    assert len(set(places(*country, *falling))) == 2
    of_another = [said(number, ALMATY, day=day, voices=()) for number, day in ((119, 2), (130, 3), (150, 5), (170, 7))]
    assert len(set(places(*country, *of_another))) == 2, "no figure is told of both"


@pytest.mark.parametrize(("country", "one"), [(5, True), (4, False)])
def test_of_eight_steps_of_a_series_one_may_fall(country: int, one: bool) -> None:
    """The country's figures rise, and the city's between them; the last one, told of both, is smaller."""
    rising = [said(100 + 22 * number, KZ, day=1 + 2 * number) for number in range(country)]
    between = [said(111 + 22 * number, ALMATY, day=2 + 2 * number) for number in range(2)]
    last = [said(51, place, day=20) for place in (KZ, ALMATY)]
    assert (places(*rising, *between, *last)[-1] == "KZ") is one


def test_scopes_are_equal_where_they_bring_every_claim_to_the_same() -> None:
    some = [said(130, KZ), said(130, ALMATY)]
    assert Scopes(some) == Scopes(list(reversed(some))) and Scopes(some) == Scopes([*some, said(130, KZ, "again")])
    assert Scopes(some) != Scopes([*some, said(5, OTHER)]) and Scopes(some) != Scopes([said(130, ALMATY)]) and Scopes(some) != object()


def test_several_countries_are_one_scope_and_no_single_one() -> None:
    assert places(said(86, AFRICA), said(70, BOTH), said(71, BOTH)) == ["x.southeast_africa"] * 3, "a name in the gazetteer goes before"
    assert places(said(86, AFRICA), said(86, OTHER)) == ["x.southeast_africa", "RU"]
    apart = said(86, AFRICA, "one"), said(70, BOTH, "one", start=9)
    assert places(*apart) == ["x.southeast_africa", "malawi and mozambique"], "unless an article keeps them apart"


def test_growth_and_acts_make_no_scope() -> None:
    assert places(said(130, KZ), said(130, ALMATY, counting="increment"))[-1] == CITY
    assert places(said(130, KZ, predicate="level", topic="water"), said(130, ALMATY, predicate="level", topic="water"))[-1] == CITY


def test_figures_of_different_counts_never_coincide() -> None:
    assert places(said(130, KZ), said(130, ALMATY, predicate="injured"))[-1] == CITY
    assert places(said(130, KZ), said(130, ALMATY, cls="police"))[-1] == CITY


def test_a_claim_without_a_place_is_where_most_of_its_predicate_is_told() -> None:
    told = [said(1, KZ, "a"), said(2, KZ, "b"), said(3, ALMATY, "c", predicate="injured")]
    assert places(*told, said(9, None))[-1] == "KZ"
    assert places(*told, said(9, None, predicate="injured"))[-1] == CITY
    assert places(*told, said(9, None, predicate="missing"))[-1] == "KZ", "else where the story is"
    assert places(said(1, KZ, "a"), said(2, ALMATY, "b"), said(9, None))[-1] == "KZ", "of two as often told, the first by id"
    assert places(said(9, None)) == [None]


def test_a_scope_s_place_is_as_most_often_written() -> None:
    short, long = Place(text="KZ", id="KZ", kind="country"), Place(text="Kazakhstan", id="KZ", kind="country")

    def shown(*written: Place) -> str:
        items = [said(130 + number, place, f"p{number}") for number, place in enumerate(written)]
        place = Scopes(items).place(items[0])
        assert place is not None
        return place.text

    assert shown(short, long, long) == "Kazakhstan"
    assert shown(long, short) == "KZ"
    assert shown(Place(text="B", id="KZ"), Place(text="A", id="KZ")) == "A"


def crowd(many: Any, cls: str, **fields: Any) -> Said:
    return said(many, KZ, cls=cls, **fields)


def test_classes_that_relays_put_for_one_another_are_one_where_their_figures_coincide() -> None:
    assert classes(crowd(130, "people"), crowd(131, "people"), crowd(130, "protesters"))[-1] == "people"
    assert classes(crowd(130, "people"), crowd(99, "protesters"))[-1] == "protesters"
    assert classes(crowd(130, "people"), crowd(130, "police"))[-1] == "police", "officers are no crowd"
    assert classes(crowd(2500, "soldiers"), crowd(2600, "soldiers"), crowd(2500, "peacekeepers"))[-1] == "soldiers", "a class and the wider one"
    assert classes(crowd(2500, "peacekeepers"), crowd(2600, "peacekeepers"), crowd(2500, "soldiers"))[-1] == "peacekeepers"
    assert classes(crowd(130, "police"), crowd(130, "firefighters")) == ["police", "firefighters"]
    fallen = crowd(130, "people", day=2), crowd(90, "people", day=4), crowd(130, "protesters", day=2)
    assert classes(*fallen)[-1] == "people", "though the figures fall"
    rising = [crowd(many, "people", day=day) for many, day in ((100, 1), (120, 3), (140, 5))]
    between = [crowd(many, "protesters", day=day) for many, day in ((110, 2), (130, 4), (140, 5), (150, 7))]
    assert classes(*rising, *between)[-1] in ("people", "protesters") and len(set(classes(*rising, *between))) == 1, "or few of them coincide"


def test_a_class_that_could_be_of_two_is_of_the_one_most_told() -> None:
    people = [crowd(many, "people", source=f"p{many}") for many in (110, 120, 130)]
    protesters = [crowd(many, "protesters", source=f"r{many}", day=day) for many, day in ((140, 6), (99, 7))]
    residents = [crowd(130, "residents", source="a"), crowd(140, "residents", source="b")]
    assert classes(*people, *protesters, *residents)[-1] == "people"


def test_the_class_most_told_stands_for_the_others_then_the_wider() -> None:
    assert classes(crowd(130, "protesters", source="a"), crowd(131, "protesters"), crowd(130, "people"))[-1] == "protesters"
    assert classes(crowd(130, "protesters"), crowd(130, "people")) == ["people", "people"]
    assert classes(crowd(130, "civilians"), crowd(130, "residents")) == ["civilians", "civilians"]


def test_what_one_side_calls_militants_the_other_calls_protesters() -> None:
    assert classes(crowd(130, "militants", source="a"), crowd(131, "militants", source="b"), crowd(99, "protesters")) == ["protesters"] * 3
    assert classes(crowd(130, "militants", source="a"), crowd(99, "protesters", source="a", start=9)) == ["militants", "protesters"]
    assert classes(crowd(99, "protesters"), crowd(98, "protesters", source="b"), crowd(130, "militants")) == ["protesters"] * 3
    assert classes(crowd(130, "people"), crowd(99, "residents")) == ["people", "people"]
    assert classes(crowd(130, "people", source="a"), crowd(99, "residents", source="a", start=9)) == ["people", "residents"]


def test_only_totals_of_no_narrower_state_join_classes() -> None:
    assert classes(crowd(130, "people"), crowd(130, "protesters", counting="subset"))[-1] == "protesters"
    narrower = heard(130, place=KZ, group=Group(cls="protesters", narrower="critical"), source="n")
    assert classes(crowd(130, "people"), narrower)[-1] == "protesters"
    assert classes(crowd(130, "people", predicate="attending"), crowd(130, "protesters"))[-1] == "protesters", "of one predicate"
    assert classes(crowd(130, "people"), said(130, OTHER, cls="protesters", day=28))[-1] == "protesters", "and of one place"


def test_classes_that_an_article_adds_up_are_none_of_the_whole() -> None:
    def told(whole: int, some: int = 26, others: int = 18) -> list[str | None]:
        pairs = ((some, "protesters", 0), (others, "security_forces", 9))
        one = [crowd(many, cls, source="one", start=start) for many, cls, start in pairs]
        return classes(
            heard(whole, "outlet:dawn", place=KZ, group=Group(cls="people"), source="one", start=20), *one, crowd(26, "people", source="two")
        )

    assert told(44)[1] == "protesters"
    assert told(45)[1] == "people", "where they do not add up, it is a drift"
    assert told(27, 26, 1)[1] == "people", "one man adds up to anything"


def test_the_militants_of_an_added_up_crowd_are_no_people_either() -> None:
    one = [crowd(many, cls, source="one", start=start) for many, cls, start in ((26, "protesters", 0), (18, "security_forces", 9))]
    whole = heard(44, "outlet:dawn", place=KZ, group=Group(cls="people"), source="one", start=20)
    items = [whole, *one, crowd(26, "people", source="two"), crowd(26, "militants", source="three")]
    assert classes(*items)[-1] == "protesters"


def test_a_range_is_remembered_by_its_low_end() -> None:
    assert places(said(quantity(130, 140), KZ), said(130, ALMATY))[-1] == "KZ"
    assert places(said(None, KZ), said(130, ALMATY))[-1] == CITY


def test_parts_and_what_falls_by_nature_say_nothing_of_one_series() -> None:
    """Those in a critical state are no total, the number in hospital falls while the toll rises, and rounding is no fall."""
    country = [said(120, KZ, day=2), said(151, KZ, day=6), said(152, KZ, day=7)]
    city = [said(120, ALMATY, day=2), said(130, ALMATY, day=3), said(155, ALMATY, day=5)]
    critical = Group(cls="people", narrower="critical")
    parts = [said(number, ALMATY, day=day, group=critical) for number, day in ((90, 3), (40, 4), (20, 5))]
    in_hospital = [said(number, place, day=day, predicate="hospitalised") for number, place, day in ((80, ALMATY, 3), (30, KZ, 4), (9, KZ, 5))]
    assert len(set(places(*country, *city, *parts))) == 1
    assert len(set(places(*country, *city, *in_hospital))) == 1
    assert len(set(places(*country, *city, said(90, ALMATY, day=4), said(40, ALMATY, day=5)))) == 2, "totals that fall are another series"


def test_a_town_and_the_province_of_its_name_are_one_scope_where_their_figures_are() -> None:
    town = Place(text="Oldtown", id="gn1", name="Oldtown", kind="city", parents=("KZ",))
    province = Place(text="Oldtown", id="KZ-OLD", name="Oldtown", kind="region", parents=("KZ-01", "KZ"))
    other = Place(text="Newtown", id="KZ-NEW", name="Newtown", kind="region", parents=("KZ-01", "KZ"))
    figures = [said(number, town, day=day) for number, day in ((120, 2), (130, 4))]
    assert len(set(places(*figures, said(130, province, day=4)))) == 1
    assert len(set(places(*figures, said(130, other, day=4), said(99, other, day=5)))) == 2, "another name"
    assert len(set(places(*figures, said(99, province, day=4)))) == 2, "other figures"
