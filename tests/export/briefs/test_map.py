"""The map behind a story's figures: true to the places, across the 180th meridian, small, in the reader's words."""

from __future__ import annotations

import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reconcile.kit import article, claim, dossier, exactly, on

from dateline.compose import compose
from dateline.export.briefs import html
from dateline.export.briefs.map import HEIGHT, WIDTH, View, pinned, svg
from dateline.knowledge.places.borders import outline, outlines
from dateline.model import Place
from dateline.reconcile import reconcile

ALMATY = "gn1526384"
SMALL = 90_000
"""Characters of the largest map, which shows half the world."""


def test_every_ring_is_closed_land_within_the_world():
    for code, rings in outlines():
        for ring in rings:
            assert len(ring.points) >= 3, code
            assert -90 <= ring.south <= ring.north <= 90
            assert ring.east - ring.west <= 360


def test_a_country_on_the_180th_meridian_is_in_one_piece():
    widest = max(outline("RU"), key=lambda ring: ring.east - ring.west)
    assert 140 < widest.east - widest.west < 180


@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(-75, 75)), min_size=1, max_size=8))
def test_every_place_is_within_the_picture(points):
    view = View(points)
    for longitude, latitude in points:
        x, y = view.pixels(view.turned(longitude), latitude)
        assert 0 <= x <= WIDTH
        assert 0 <= y <= HEIGHT


def test_east_is_right_and_north_is_up_even_across_the_meridian():
    found = pinned(["FJ", "NZ", "JP", "PE"], "en")
    assert found is not None
    at = {pin.id: pin for pin in found[1]}
    assert at["JP"].x < at["NZ"].x < at["FJ"].x < at["PE"].x
    assert at["JP"].y < at["FJ"].y < at["NZ"].y


@pytest.mark.parametrize(("language", "name"), [("en", "Almaty"), ("zh", "阿拉木图"), ("ru", "Алматы"), ("ar", "ألماتي")])
def test_places_are_named_in_the_readers_language(language, name):
    found = pinned([ALMATY, "KZ"], language)
    assert found is not None
    assert [pin.kind for pin in found[1]] == ["city", "country"]
    assert f">{name}</text>" in svg(*found, label="map")


def test_names_that_would_overlap_are_left_to_their_numbers():
    found = pinned([ALMATY, "KZ-ALA", "gn1526384/airport"], "en")
    assert found is not None
    drawn = svg(*found, label="map")
    assert drawn.count('class="number"') == len(found[1])
    assert drawn.count("<text ") < 2 * len(found[1]) + 1


def test_half_the_world_is_still_a_small_drawing():
    found = pinned(["FR", "MG", "JP"], "en")
    assert found is not None
    assert len(svg(*found, label="map")) < SMALL


def test_where_nothing_can_be_drawn_there_is_no_map():
    assert pinned([], "en") is None
    assert pinned(["x.nowhere"], "en") is None


def made_at(place: Place | None):
    source = article("The ministry said 30 people died in Almaty.", published=on(5))
    made = dossier((source, [claim(source, "30 people died", "killed", exactly(30), cls="people", place=place, by="The ministry")]))
    return msgspec.structs.replace(made, facts=reconcile(made))


def test_a_brief_with_a_place_has_its_map_and_the_list_behind_it():
    made = made_at(Place(text="Almaty", id=ALMATY))
    page = html(compose(made, "en"), made)
    [listed] = re.findall(r'<section class="brief-map".*?</section>', page, re.S)
    assert listed.count("30 people") == 1
    assert ">Almaty</text>" in listed


def test_a_brief_without_a_place_has_none():
    made = made_at(None)
    assert 'id="map"' not in html(compose(made, "en"), made)
