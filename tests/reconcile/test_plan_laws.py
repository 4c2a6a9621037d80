"""From claims to slots: what bears on what, growth that is a whole, parts told alone, one name for the gravely hurt, and what falls."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace
from tests.reconcile.kit import ALMATY, KZ, article, at, claim, dossier, exactly, heard, least, on, quantity

from dateline.model import Article, Claim, Dossier, Group, Place, Reading, Slot, Story
from dateline.reconcile.plan import by_value, fallen, followers, grown_or_whole, holds, one_severity, parts_told_alone, plan
from dateline.reconcile.said import Said

ARMY, RELIEF, WATCHERS, DAWN = "office:army@KZ", "body:relief", "body:watchers", "outlet:dawn"
TOTAL, MORE = Slot(predicate="killed", group="people", place=KZ), Slot(predicate="killed", group="people", place=KZ, aspect="increment")


def hurt(narrower: str | None, source: str) -> Said:
    return heard(5, predicate="injured", group=Group(cls="people", narrower=narrower), source=source, start=len(narrower or ""))


def test_the_gravely_hurt_have_one_name_unless_an_article_tells_two() -> None:
    assert one_severity([hurt("critical", "a"), hurt("serious", "b"), hurt("serious", "c")]) == "serious"
    assert one_severity([hurt("critical", "a"), hurt("serious", "b")]) == "critical", "of two as common, the first"
    assert one_severity([hurt("critical", "a"), hurt("serious", "a"), hurt("serious", "b")]) is None
    assert one_severity([hurt("executed", "a"), hurt(None, "b"), heard(5)]) is None
    assert one_severity([hurt("critical", "a"), hurt("executed", "a")]) == "critical"


def test_the_gravely_hurt_of_all_articles_are_one_slot_and_no_others() -> None:
    def told(words: str, narrower: str | None, name: str) -> tuple[Article, list[Claim]]:
        page = article(f"{words} on Friday, and 3 people died.", outlet=name)
        group = Group(cls="people", narrower=narrower)
        dead = claim(page, "3 people died", "killed", exactly(3), cls="people", place=KZ)
        return page, [claim(page, words, "injured", exactly(5), group=group, place=KZ), dead]

    pages = [
        told("5 are critical", "critical", "Post"),
        told("5 are in a serious state", "serious", "Mail"),
        told("5 badly hurt", "serious", "Times"),
    ]
    assert sorted(plan(dossier(*pages))) == ["injured/people/KZ/serious", "killed/people/KZ/total"]
    assert sorted(plan(dossier(told("5 are hurt", None, "Post")))) == ["injured/people/KZ/total", "killed/people/KZ/total"]


def test_only_dated_figures_are_found_by_their_number() -> None:
    items = heard(30), heard(least(31, "more than 30"), ARMY), heard(30, RELIEF, None), heard(None), heard(40)
    assert {value: len(same) for value, same in by_value(items).items()} == {30: 2, 40: 1}


def listed(predicate: str = "injured", start: int = 50, *, before: str = "killed", **fields: Any) -> bool:
    """Whether "another 300", told after a count of the dead, only carries on the list."""
    more = heard(300, predicate=predicate, start=start, source="one", counting="increment", **fields)
    return more.id in followers([heard(26, predicate=before, source="one"), more])


@pytest.mark.parametrize(("start", "carries_on"), [(5, True), (104, True), (105, False)])
def test_another_carries_on_a_list_within_a_hundred_characters(start: int, carries_on: bool) -> None:
    """The first count ends at 4."""
    assert listed(start=start) is carries_on


def test_another_of_the_same_count_in_another_text_or_as_a_total_carries_on_no_list() -> None:
    assert not listed(before="injured") and not listed(field="title")
    other = heard(300, predicate="injured", start=50, source="two", counting="increment")
    assert other.id not in followers([heard(26, source="one"), other])
    total = heard(300, predicate="injured", start=50, source="one")
    assert total.id not in followers([heard(26, source="one"), total])
    assert listed("killed", before="injured") and not listed(before="level"), "what is no count is no list"


def test_where_the_article_has_told_a_total_before_another_adds_to_it() -> None:
    def adds(counting: str) -> bool:
        first = heard(400, predicate="injured", source="one", counting=counting)
        more = heard(300, predicate="injured", start=80, source="one", counting="increment")
        return more.id not in followers([first, heard(26, start=40, source="one"), more])

    assert adds("total") and adds("stock") and not adds("superseded")
    after = heard(400, predicate="injured", start=200, source="one")
    more = heard(300, predicate="injured", start=50, source="one", counting="increment")
    assert more.id in followers([heard(26, source="one"), more, after])


def grown(more: Said, *totals: Said, following: bool = False) -> dict[str, list[float]]:
    found = {TOTAL.key: TOTAL, MORE.key: MORE} if totals else {MORE.key: MORE}
    told = {MORE.key: [more], **({TOTAL.key: list(totals)} if totals else {})}
    return {key.rpartition("/")[2]: [item.number for item in items] for key, items in
            grown_or_whole(told, found, frozenset({more.id} if following else ())).items()}  # fmt: skip


def test_growth_adds_to_a_larger_total_that_came_no_later_else_it_is_one() -> None:
    assert grown(heard(12), heard(30, when=on(5))) == {"total": [30], "increment": [12]}
    assert grown(heard(12), heard(30)) == {"total": [30], "increment": [12]}, "of the same time too"
    assert grown(heard(12), heard(30, when=on(7))) == {"total": [12, 30]}
    assert grown(heard(12), heard(11, when=on(5))) == {"total": [11, 12]}
    assert grown(heard(12), heard(30, when=on(5)), heard(12, ARMY, on(7))) == {"total": [30, 12, 12]}, "a number that somebody gives as a total"
    assert grown(heard(12), heard(30, when=on(5)), following=True) == {"total": [30, 12]}
    assert grown(heard(12)) == {"total": [12]}
    assert grown(heard(12), heard(None, when=on(5))) == {"total": [0, 12]}
    assert grown(heard(None, counting="increment"), heard(30, when=on(5))) == {"total": [30], "increment": [0]}


def alone(part: Said, *totals: Said, aspect: str = "part:43-43") -> dict[str, list[float]]:
    some = Slot(predicate="killed", group="people", place=KZ, aspect=aspect)
    told = parts_told_alone({TOTAL.key: list(totals), some.key: [part]}, {TOTAL.key: TOTAL, some.key: some})
    return {key.rpartition("/")[2].partition(":")[0]: [item.number for item in items] for key, items in told.items()}


def test_a_part_told_alone_is_that_part() -> None:
    part, whole, again = heard(43, source="one"), heard(78, source="one", start=9), heard(43, source="two")
    assert alone(part, whole, again) == {"total": [78], "part": [43, 43]}
    assert alone(part, whole, heard(43, ARMY)) == {"total": [78, 43], "part": [43]}, "another's figure is his own"
    assert alone(part, heard(78, ARMY), again) == {"total": [78, 43], "part": [43]}, "it must be a part of its origin's whole"
    assert alone(part, heard(40), again) == {"total": [40, 43], "part": [43]}, "and of a larger one"
    assert alone(part, again) == {"total": [43], "part": [43]}
    assert alone(heard(40, source="one"), whole, heard(40, source="two")) == {"total": [78, 40], "part": [40]}, "a round number is anybody's"
    officials = heard(43, "officials", source="one", rank=1)
    assert alone(officials, whole, heard(43, "officials", source="two", rank=1)) == {"total": [78, 43], "part": [43]}
    assert alone(part, whole, again, aspect="critical") == {"total": [78, 43], "critical": [43]}
    assert alone(heard(None, source="one"), whole, again) == {"total": [78, 43], "part": [0]}


def test_of_two_who_give_a_part_alone_it_stays_whole_for_the_one_who_gives_no_larger_figure() -> None:
    some = Slot(predicate="killed", group="people", place=KZ, aspect="part:43-43")
    parts = [heard(43, who, source="one", start=start) for who, start in ((ARMY, 0), (WATCHERS, 20))]
    totals = [heard(43, ARMY, source="two"), heard(43, WATCHERS, source="three"), heard(78, WATCHERS, source="one", start=40)]
    told = parts_told_alone({TOTAL.key: totals, some.key: parts}, {TOTAL.key: TOTAL, some.key: some})
    assert [(item.origin.id, item.number) for item in told[TOTAL.key]] == [(ARMY, 43), (WATCHERS, 78)]
    assert sorted(item.origin.id for item in told[some.key]) == [WATCHERS, WATCHERS, ARMY]


def back(*items: Said, wider: bool = False) -> set[tuple[str, str]]:
    return set(fallen(items, wider))


def test_with_a_figure_taken_back_fall_the_articles_that_gave_it_until_then() -> None:
    taken = heard(164, when=on(7), counting="withdrawn", source="back")
    assert back(heard(164, when=on(5), source="one"), taken) == {("one", WATCHERS), ("back", WATCHERS)}
    assert back(heard(164, ARMY, on(5), source="one"), taken) == {("one", ARMY), ("back", WATCHERS)}, "whoever gave it"
    assert back(heard(164, when=on(8), source="late"), taken) == {("back", WATCHERS)}, "who gives it afterwards has his reasons"
    assert back(heard(163, when=on(5), source="one"), taken) == {("back", WATCHERS)}
    assert back(heard(164, when=None, source="one"), taken) == {("back", WATCHERS)}
    assert back(heard(164, when=on(5), source="one")) == set()
    assert back(heard(164, when=on(5), source="one"), taken, wider=True) >= {("one", ""), ("one", WATCHERS)}


def test_the_first_printing_of_a_withdrawal_counts_and_small_figures_fall_with_none() -> None:
    twice = [heard(164, when=on(day), counting="withdrawn", source=f"back {day}") for day in (9, 7)]
    assert ("one", WATCHERS) not in back(heard(164, when=on(8), source="one"), *twice)
    assert back(heard(9, when=on(5)), heard(9, when=on(7), counting="withdrawn")) == set()
    assert len(back(heard(10, when=on(5)), heard(10, when=on(7), counting="withdrawn"))) == 2
    assert back(heard(164, when=on(5)), heard(164, when=None, counting="withdrawn")) == set()


PEOPLE = {"predicate": "killed", "group": "people"}


@pytest.mark.parametrize(("outer", "inner", "held"), [
    ({"place": KZ}, {"place": ALMATY}, True),
    ({"place": ALMATY}, {"place": KZ}, False),
    ({"place": KZ}, {"place": KZ}, False),
    ({"place": KZ}, {"place": KZ, "group": "police"}, True),
    ({"place": KZ, "group": "police"}, {"place": KZ}, False),
    ({"place": KZ}, {"place": ALMATY, "group": "police"}, True),
    ({"place": KZ, "group": None}, {"place": ALMATY, "group": None}, True),
    ({"place": KZ}, {"place": KZ, "aspect": "critical"}, True),
    ({"place": KZ, "aspect": "critical"}, {"place": ALMATY, "aspect": "critical"}, False),
    ({"place": KZ}, {"place": ALMATY, "aspect": "increment"}, False),
    ({"place": KZ}, {"place": None}, False),
    ({"place": None}, {"place": ALMATY}, False),
    ({"place": None}, {"place": None, "group": "police"}, True),
    ({"place": KZ, "predicate": "level"}, {"place": ALMATY, "predicate": "level"}, False),
])  # fmt: skip
def test_a_slot_holds_what_lies_in_its_place_its_class_and_its_total(outer: dict[str, Any], inner: dict[str, Any], held: bool) -> None:
    assert holds(Slot(**{**PEOPLE, **outer}), Slot(**{**PEOPLE, **inner})) is held


def bearing(*items: Said) -> dict[str, Any]:
    """The bundles of a story whose claims are these, by their keys."""
    sources = {item.claim.article: article(item.claim.article * 3, outlet=item.claim.article, published=item.printed) for item in items}
    claims = {name: [replace(item.claim, article=page.id, revision=page.revision) for item in items if item.claim.article == name]
              for name, page in sources.items()}  # fmt: skip
    pages = tuple(sources.values())
    readings = tuple(Reading(article=page.id, revision=page.revision, claims=tuple(claims[name])) for name, page in sources.items())
    return plan(Dossier(story=Story(id="s", articles=tuple(page.id for page in pages)), articles=pages, readings=readings))


def people(many: Any, place: Place | None, cls: str = "people", **fields: Any) -> Said:
    return heard(many, **{"place": place, "group": Group(cls=cls), "source": f"p{many}{place and place.id}{cls}", **fields})


def test_wider_slots_parts_and_growth_bear_on_a_slot() -> None:
    found = bearing(
        people(120, KZ, source="both"), people(45, ALMATY, source="both", start=9), people(18, KZ), people(18, ALMATY, "police"),
        people(18, ALMATY, "firefighters"), people(7, KZ, when=at(6, 9), counting="increment"), people(500, KZ, predicate="injured"),
    )  # fmt: skip
    city, country, police = (found[f"killed/{cls}/{place}/total"] for cls, place in (("people", ALMATY.id), ("people", "KZ"), ("police", ALMATY.id)))
    assert city.inside == ("killed/people/KZ/total",) and [set(told) for told in city.outer] == [set()], "no number is told of both"
    assert police.inside == ("killed/people/KZ/total", "killed/people/gn1526384/total")
    assert [set(told) for told in police.outer] == [{18}], "a wider class of the same place is no wider scope"
    assert sorted(map(sorted, police.sibling)) == [[], [18]] and country.sibling == (), "parts bear on a slot of one claim alone"
    assert [item.number for item in country.increments] == [7] and city.increments == ()
    assert country.outer == country.inside == ()
    assert found["killed/people/KZ/increment"].increments == ()


def test_a_crowd_s_classes_are_no_parts_of_one_another() -> None:
    found = bearing(people(31, KZ), people(40, KZ, "protesters"), people(31, KZ, "protesters", counting="subset", start=2))
    keys = {key: [sorted(told) for told in bundle.sibling] for key, bundle in found.items()}
    assert keys["killed/people/KZ/total"] == [[31]], "an aspect tells them apart"
    assert keys["killed/protesters/KZ/total"] == [[]]


def test_a_range_bears_by_the_number_that_is_remembered() -> None:
    both = [people(300, KZ, source="both"), people(45, ALMATY, source="both", start=9)]
    found = bearing(*both, people(quantity(120, 140), KZ), people(quantity(120, 130), ALMATY))
    assert [set(told) for told in found[f"killed/people/{ALMATY.id}/total"].outer] == [{120}]
