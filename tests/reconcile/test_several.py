"""Stories of several countries: what is counted in all of them together, and by whom; copies told once; a headline's own place."""

from __future__ import annotations

from msgspec.structs import replace
from tests.reconcile.kit import ALMATY, KZ, article, claim, dossier, exactly, on

from dateline.model import Article, Claim, Fact, Place, Signal
from dateline.model.story import Family
from dateline.reconcile import reconcile

MW = Place(text="Malawi", id="MW", name="Malawi", kind="country")
MZ = Place(text="Mozambique", id="MZ", name="Mozambique", kind="country")
BOTH = Place(text="Malawi and Mozambique", name="Malawi and Mozambique", kind="region")
AFRICA = Place(text="southeast Africa", id="x.southeast_africa", name="Southeast Africa", kind="region")


def told(text: str, number: int, place: Place | None, published: int = 6, **fields: object) -> tuple[Article, list[Claim]]:
    source = article(text, outlet=text, published=on(published))
    return source, [claim(source, text, "killed", exactly(number), place=place, cls="people", **fields)]


def places(*pages: tuple[Article, list[Claim]]) -> dict[str | None, list[float | int | None]]:
    return {
        (fact.slot.place.id or fact.slot.place.text) if fact.slot.place else None: [point.quantity.low for point in fact.points if point.quantity]
        for fact in reconcile(dossier(*pages))
    }


def test_several_countries_are_one_scope_by_whatever_name_and_none_of_them() -> None:
    found = places(
        told("70 in both", 70, BOTH), told("86 in the region", 86, AFRICA, 7), told("20 in Malawi", 20, MW, 7), told("20 more in Malawi", 20, MW, 7)
    )
    assert found == {"x.southeast_africa": [70, 86], "MW": [20, 20]}


def test_the_same_number_makes_no_country_of_several() -> None:
    assert places(told("20 in both", 20, BOTH), told("20 in Malawi", 20, MW)) == {"Malawi and Mozambique": [20], "MW": [20]}


def test_a_whole_without_a_place_is_of_all_the_countries_of_its_parts() -> None:
    source = article("70 died: 50 in Malawi and 20 in Mozambique", published=on(6))
    whole = claim(source, "70 died", "killed", exactly(70), cls="people")
    parts = [
        claim(source, words, "killed", exactly(number), cls="people", place=place, parent=whole.id, relation="subset", counting="subset")
        for words, number, place in (("50 in Malawi", 50, MW), ("20 in Mozambique", 20, MZ))
    ]
    other = told("86 in the region", 86, AFRICA, 7)
    assert places((source, [whole, *parts]), other)["x.southeast_africa"] == [70, 86]
    assert 70 not in places((source, [whole, parts[0]]), other).get("x.southeast_africa", []), "parts of one country tell of no other"


def origin(fact: Fact) -> str:
    return fact.points[0].origin.id


def test_the_authorities_of_several_countries_are_those_of_no_single_one() -> None:
    fields = {"by": "authorities", "entity": "office:authorities@MW"}
    (both,) = reconcile(dossier(told("authorities: 86 in the region", 86, AFRICA, **fields)))
    assert origin(both) == "office:authorities"
    (one,) = reconcile(dossier(told("authorities: 86 in Malawi", 86, MW, **fields)))
    assert origin(one) == "office:authorities@MW"


def test_copies_of_one_text_are_no_others_that_give_a_figure() -> None:
    """Three articles tell the figure of the country; where they are one text, nothing speaks against the city."""
    pages = [told(f"Paper {number}: 125 dead in the country", 125, KZ) for number in range(3)]
    apart = told("125 and 31 dead", 125, ALMATY, by="125", entity="body:watchers")
    apart[1].append(claim(apart[0], "31 dead", "killed", exactly(31), place=KZ, cls="people", by="125", entity="body:watchers"))
    made = dossier(*pages, apart)
    copies = tuple(source.id for source, _ in pages)
    folded = replace(made, story=replace(made.story, families=(Family(original=copies[0], copies=copies),)))
    standings = [{point.standing for fact in reconcile(one) for point in fact.points if fact.slot.place == ALMATY} for one in (made, folded)]
    assert standings == [{"suspect"}, {"live"}]


def test_a_place_taken_from_the_headline_gives_way_to_that_of_the_headline_s_own_figure() -> None:
    source = article("The rains killed 34 people.", title="Kazakhstan: 34 dead, Almaty under water", published=on(6))
    title = Claim(
        article=source.id, revision=source.revision, field="title", start=12, end=19, quote="34 dead", predicate="killed", quantity=exactly(34),
        place=KZ, signals=(Signal(name="place", value=1.0, reason="clause"),),
    )  # fmt: skip
    for reason, place in (("title", KZ), ("clause", ALMATY)):
        body = claim(source, "killed 34 people", "killed", exactly(34), place=ALMATY, signals=(Signal(name="place", value=1.0, reason=reason),))
        (fact,) = reconcile(dossier((source, [title, body])))
        assert fact.slot.place == place
