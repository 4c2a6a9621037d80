"""Towns of one name: an article read as of another country than the rest of its story tells of the namesake there."""

from __future__ import annotations

from typing import Any

from tests.reconcile.kit import heard

from dateline.model import Origin, Place
from dateline.reconcile.homonyms import of_the_story
from dateline.reconcile.said import Said

THERE = Place(text="Valencia", id="gn3625549", name="Valencia", kind="city", parents=("VE-G", "VE"))
HERE = Place(text="Valencia", id="gn2509954", name="Valencia", kind="city", parents=("ES-V", "ES-VC", "ES"))
MADRID = Place(text="Madrid", id="gn3117735", name="Madrid", kind="city", parents=("ES-MD", "ES"))
CARACAS = Place(text="Caracas", id="gn3646738", name="Caracas", kind="city", parents=("VE-A", "VE"))
PROVINCE = Place(text="Valencia", id="ES-V", name="Valencia", kind="region", parents=("ES-VC", "ES"))
FAR = Place(text="Valencia", id="gn1680116", name="Valencia", kind="city", parents=("PH",))
LIMA = Place(text="Lima", id="gn3936456", name="Lima", kind="city", parents=("PE",))


def told(place: Place | None, source: str, **fields: Any) -> Said:
    return heard(60, place=place, source=source, start=len(source) * 10, **fields)


def where(*items: Said) -> list[str | None]:
    return [item.place.id if item.place else None for item in of_the_story(list(items))]


def test_an_article_of_the_namesake_is_of_the_story_s_town() -> None:
    assert where(told(HERE, "a"), told(MADRID, "bb"), told(THERE, "ccc")) == [HERE.id, MADRID.id, HERE.id]


def test_a_town_without_a_namesake_in_the_story_stays_where_it_is() -> None:
    assert where(told(MADRID, "a"), told(MADRID, "bb"), told(THERE, "ccc"))[2] == THERE.id
    assert where(told(HERE, "a"), told(HERE, "bb"), told(CARACAS, "ccc"))[2] == CARACAS.id


def test_an_article_that_tells_of_another_place_there_means_what_it_says() -> None:
    assert where(told(HERE, "a"), told(HERE, "bb"), told(THERE, "ccc"), told(CARACAS, "ccc"))[2:] == [THERE.id, CARACAS.id]


def test_a_story_in_two_countries_alike_moves_nothing() -> None:
    assert where(told(HERE, "a"), told(THERE, "bb")) == [HERE.id, THERE.id]


def test_a_country_that_less_than_half_of_the_articles_tell_is_no_home() -> None:
    assert where(told(HERE, "a"), told(THERE, "bb"), told(LIMA, "ccc"))[1] == THERE.id


def test_of_two_places_of_one_name_the_one_most_told_is_meant() -> None:
    assert where(told(HERE, "a"), told(HERE, "bb"), told(PROVINCE, "ccc"), told(THERE, "dddd"))[3] == HERE.id


def test_an_article_of_namesakes_in_two_countries_stays() -> None:
    assert where(told(HERE, "a"), told(HERE, "bb"), told(HERE, "ccc"), told(THERE, "dddd"), told(FAR, "dddd"))[3:] == [THERE.id, FAR.id]


def test_its_offices_are_those_of_the_right_country_and_town() -> None:
    state, town, outlet = (Origin(id=id_, name="x", entity=id_) for id_ in ("office:court@VE", "office:mayor@gn3625549", "outlet:x"))
    items = [told(HERE, "a"), told(HERE, "bb"), *(told(THERE, "ccc").by(origin) for origin in (state, town, outlet))]
    assert [item.origin.entity for item in of_the_story(items)][2:] == ["office:court@ES", "office:mayor@gn2509954", "outlet:x"]
