"""Where: a figure for several places is in none of them alone; what happens somewhere leaves its place to the next sentence."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Place, day


def places_of(text: str) -> list[Place | None]:
    article = Article(page="p", url="https://herald.example/7", outlet="Herald", language="en", title="", text=text, published=day(date(2024, 3, 14)))
    return [claim.place for claim in annotate(article).claims if claim.quantity]


@pytest.mark.parametrize(
    ("text", "written", "held"),
    [
        ("Five people died in Osaka, Kobe and Kyoto.", "Osaka, Kobe and Kyoto", "JP"),
        ("Twelve people were arrested in Lima and Cusco on Monday.", "Lima and Cusco", "PE"),
        ("Two people were hurt in Lima and Osaka.", "Lima and Osaka", None),
    ],
)
def test_a_list_of_places_is_one_place_as_written(text: str, written: str, held: str | None) -> None:
    (place,) = places_of(text)
    assert place is not None and (place.text, place.id) == (written, held)


def test_a_place_in_its_country_is_no_list() -> None:
    (place,) = places_of("Five people died in Osaka, Japan.")
    assert place is not None and place.text == "Osaka"


def test_parts_with_places_of_their_own_keep_them() -> None:
    found = places_of("The storm killed five in Osaka, two in Kobe and one in Kyoto.")
    assert [place.text if place else None for place in found] == ["Osaka", "Kobe", "Kyoto"]


def test_what_happens_somewhere_leaves_its_place() -> None:
    (place,) = places_of("A bus and a lorry collided near Ankara. Nine people died.")
    assert place is not None and place.text == "Ankara"


def test_a_page_of_several_countries_is_at_home_in_none_of_them() -> None:
    """What a sentence leaves open is of the country of the sentence before it, whichever of them that is."""
    found = places_of(
        "Storms hit Peru, Chile and Bolivia. In Peru five people died, and in Peru roads are closed. In Chile two people died there. "
        "Earlier the institute had reported three deaths. Bolivia counted four dead."
    )
    assert [place.text if place else None for place in found] == ["Peru", "Chile", "Chile", "Bolivia"]


def test_the_whole_country_is_the_one_named_before_it() -> None:
    article = Article(
        page="p", url="", outlet="Herald", language="zh", title="", published=day(date(2024, 3, 14)),
        text="智利和玻利维亚都有暴雨。秘鲁灾情最重，已有48人死亡，当局宣布全国进入紧急状态。玻利维亚有3人死亡，玻利维亚道路中断。",
    )  # fmt: skip
    counted = [claim for claim in annotate(article).claims if claim.quantity or claim.predicate == "declare"]
    assert [claim.place.text for claim in counted if claim.place] == ["秘鲁", "秘鲁", "玻利维亚"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Chile declared a disaster, and storms killed 86 people in the region.", "in the region"),
        ("A blast shook Osaka and killed six people in the region.", "Osaka"),
    ],
)
def test_the_region_of_a_country_is_wider_than_it(text: str, written: str) -> None:
    (place,) = places_of(text)
    assert place is not None and place.text == written


def test_the_day_of_what_came_later_is_not_that_of_what_came_before() -> None:
    article = Article(
        page="p", url="", outlet="Herald", language="en", title="", published=day(date(2024, 3, 14)),
        text="The last boats left on Thursday, eight days after the governor had asked the navy for help.",
    )  # fmt: skip
    (asked,) = [claim for claim in annotate(article).claims if claim.predicate == "request"]
    assert asked.time is None
