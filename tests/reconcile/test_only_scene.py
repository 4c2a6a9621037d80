"""Figures that a headline or the sentence before puts in a country, in a story told of one city of it."""

from __future__ import annotations

import pytest
from tests.reconcile.kit import ALMATY, KZ, article, claim, dossier, exactly, on

from dateline.model import Article, Claim, Place, Signal
from dateline.reconcile import reconcile

TARAZ = Place(text="Taraz", id="gn1516905", name="Taraz", kind="city", parents=("KZ",))
Page = tuple[Article, list[Claim]]


def told(many: int, number: int, place: Place, found: str = "clause") -> Page:
    """An article that counts the dead in a place, which it names in the figure's own sentence ("clause") or elsewhere ("title")."""
    page = article(f"{many} were killed, police said.", f"Paper {many} {place.name} {number}", on(number))
    signals = (Signal(name="place", value=0.8, reason=found),)
    return page, [claim(page, f"{many} were killed", "killed", exactly(many), cls="people", place=place, signals=signals, by="police")]


def places(*pages: Page) -> set[str]:
    return {fact.slot.place.name for fact in reconcile(dossier(*pages)) if fact.slot.place}


IN_ALMATY = [told(44, 6, ALMATY), told(51, 8, ALMATY), told(62, 9, ALMATY), told(70, 10, ALMATY)]


@pytest.mark.parametrize("number", [48, 51])
def test_a_country_that_only_a_headline_names_is_the_city_of_the_story(number: int) -> None:
    assert places(*IN_ALMATY, told(number, 8, KZ, "title")) == {"Almaty"}


def test_what_is_said_of_the_country_itself_stays_its_own() -> None:
    assert places(*IN_ALMATY, told(160, 8, KZ)) == {"Almaty", "Kazakhstan"}


REGION = Place(text="the Almaty region", id="KZ-ALM", name="Almaty Region", kind="region", parents=("KZ",))
CITY = Place(text="Almaty", id="gn1526384", name="Almaty", kind="city", parents=("KZ-ALM", "KZ"))
COURSE = [told(40 + 7 * step, 2 + step, (CITY, KZ)[step % 2]) for step in range(10)]


def test_figures_of_city_and_country_that_take_turns_in_one_course_are_one() -> None:
    assert len(places(*COURSE)) == 1
    assert len(places(*COURSE[:8], told(12, 12, KZ), told(300, 13, CITY), told(20, 14, KZ), told(320, 15, CITY))) == 2, "they do not rise together"


def test_a_region_between_a_city_and_its_country_is_one_with_them() -> None:
    assert len(places(*COURSE, told(61, 5, REGION))) == 1
    apart = article("66 were killed in the city, 90 in the region.", "Paper", on(5))
    both = [claim(apart, f"{many} were killed" if place is CITY else f"{many} in", "killed", exactly(many), cls="people", place=place, by="the")
            for many, place in ((66, CITY), (90, REGION))]  # fmt: skip
    assert len(places(*COURSE, (apart, both))) == 2, "an article keeps them apart"


def test_in_a_story_of_several_cities_the_country_is_none_of_them() -> None:
    elsewhere = [told(12, 6, TARAZ), told(19, 8, TARAZ)]
    assert "Kazakhstan" in places(*IN_ALMATY, *elsewhere, told(160, 8, KZ, "title"))
