"""When a part is all of its own: of a kind that a wider count holds whole, of a place of its own, or of a whole that nobody tells."""

from __future__ import annotations

import pytest
from tests.reconcile.kit import ALMATY, KZ, article, claim, dossier, exactly

from dateline.model import Article, Claim, Place, Signal
from dateline.reconcile import reconcile

UZ = Place(text="Uzbekistan", id="UZ", name="Uzbekistan", kind="country")
BOTH = Place(text="both countries", kind="region")


def page(text: str) -> Article:
    return article(text, outlet=text[:12])


def keys(*pairs: tuple[Article, list[Claim]]) -> dict[str, object]:
    return {fact.slot.key: fact.conservative for fact in reconcile(dossier(*pairs))}


@pytest.mark.parametrize(
    ("wide", "narrow", "aspect"),
    [
        ("injured", "hospitalised", "total"), ("affected", "injured", "total"), ("affected", "displaced", "total"), ("detained", "charged", "total"),
        ("detained", "injured", "part:40-40"), ("hospitalised", "killed", "part:40-40"), ("injured", "injured", "part:40-40"),
    ],
)  # fmt: skip
def test_a_part_of_a_kind_that_the_whole_holds_is_all_of_it(wide: str, narrow: str, aspect: str) -> None:
    source = page("One hundred people, and 40 of them, it said.")
    whole = claim(source, "One hundred people", wide, exactly(100), place=KZ)
    part = claim(source, "40 of them", narrow, exactly(40), place=KZ, counting="subset", parent=whole.id)
    assert keys((source, [whole, part]))[f"{narrow}/people/KZ/{aspect}"] == 40


@pytest.mark.parametrize(("reason", "key"), [("clause", "killed/people/KZ/total"), ("title", "killed/people/KZ/part:11-11")])
def test_a_part_with_a_place_of_its_own_is_all_that_is_told_of_it(reason: str, key: str) -> None:
    source = page("Seventy people died, 11 in one country.")
    whole = claim(source, "Seventy people", "killed", exactly(70))
    signals = (Signal(name="place", value=1.0, reason=reason),)
    part = claim(source, "11 in one", "killed", exactly(11), place=KZ, counting="subset", parent=whole.id, signals=signals)
    elsewhere = page("In the country 30 people died.")
    assert keys((source, [whole, part]), (elsewhere, [claim(elsewhere, "30 people", "killed", exactly(30), place=KZ)])).keys() >= {key}


def test_a_country_is_a_place_of_its_own_in_several() -> None:
    source = page("Seventy people died in both countries, 11 in one.")
    whole = claim(source, "Seventy people", "killed", exactly(70), place=BOTH)
    part = claim(source, "11 in one", "killed", exactly(11), place=UZ, counting="subset", parent=whole.id)
    assert "killed/people/UZ/total" in keys((source, [whole, part]))


@pytest.mark.parametrize(("told", "key"), [(None, "total"), (2, "total"), (5, "part:2-2")])
def test_a_part_of_what_nobody_tells_is_all_that_is_told(told: int | None, key: str) -> None:
    source = page("Two children are among the dead.")
    pairs = [(source, [claim(source, "Two children", "killed", exactly(2), cls="children", place=KZ, counting="subset")])]
    if told:
        other = page(f"{told} children died.")
        pairs.append((other, [claim(other, f"{told} children", "killed", exactly(told), cls="children", place=KZ)]))
    assert keys(*pairs)[f"killed/children/KZ/{key}"] == 2


def test_a_part_of_a_whole_that_its_article_tells_of_a_wider_place_stays_one() -> None:
    source = page("In the country 13 officers died, two of them beheaded.")
    whole = claim(source, "13 officers", "killed", exactly(13), cls="police", place=KZ)
    part = claim(source, "two of them", "killed", exactly(2), cls="police", place=KZ, counting="subset", parent=whole.id)
    assert keys((source, [whole, part])) == {"killed/police/KZ/total": 13, "killed/police/KZ/part:2-2": 2}


def voiced(source: Article, words: str, many: int, place: Place | None, by: str = "officials", **fields: object) -> Claim:
    return claim(source, words, "killed", exactly(many), place=place, by=by, **{"kind": "unnamed", **fields})


@pytest.mark.parametrize(
    ("place", "seat", "carried"),
    [
        (KZ, "KZ", True), (ALMATY, "KZ", True), (UZ, "KZ", False), (BOTH, "KZ", False),
        (KZ, "gn1526384", False), (ALMATY, "gn1526384", True),
    ],
)  # fmt: skip
def test_who_officials_turned_out_to_be_goes_as_far_as_its_word(place: Place, seat: str, carried: bool) -> None:
    here, there = page("In the city 48 died, officials said; 26 more dead elsewhere."), page("The office counts 48 dead.")
    home = ALMATY if seat != "KZ" else KZ
    told = [voiced(here, "48 died", 48, home), voiced(here, "26 more dead", 26, place, cls="women")]
    named = [voiced(there, "48 dead", 48, home, by="office", kind="body", entity=f"office:civil_defence@{seat}")]
    facts = reconcile(dossier((here, told), (there, named)))
    origins = {point.origin.id for fact in facts for point in fact.points if point.quantity and point.quantity.low == 26}
    assert (origins == {f"office:civil_defence@{seat}"}) is carried
