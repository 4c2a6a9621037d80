"""How one origin's figures follow one another, and what is no contradiction: parts, figures of one day, round numbers, old stocks."""

from __future__ import annotations

import pytest
from tests.reconcile.kit import ALMATY, KZ, article, at, claim, dossier, exactly, on, quantity

from dateline.model import Article, Claim, Fact, Interval, Quantity
from dateline.reconcile import reconcile

MINISTRY, ARMY = "office:health_ministry@KZ", "office:army@KZ"
Page = tuple[Article, list[Claim]]


def page(text: str, published: Interval, counts: dict[str, Quantity], entity: str | None = MINISTRY, predicate: str = "killed") -> Page:
    """An article whose counts are the words they stand in; by the body `entity`, or by nobody that it names."""
    source = article(text, outlet=f"{text} {published.start}", published=published)
    voice = {"by": text.split()[0], "entity": entity} if entity else {}
    return source, [claim(source, words, predicate, many, place=KZ, cls="people", **voice) for words, many in counts.items()]


def fact(*pages: Page) -> Fact:
    (found,) = reconcile(dossier(*pages))
    return found


def values(found: Fact) -> dict[float | int | None, str]:
    return {point.quantity.low: point.standing for point in found.points if point.quantity}


def test_a_part_told_later_beside_its_whole_replaces_no_whole() -> None:
    whole = page("Ministry: 292 dead", on(6), {"292 dead": exactly(292)})
    parted = page("Ministry: 292 dead, 39 of them under ground", on(7), {"292 dead": exactly(292), "39 of them": exactly(39)})
    found = fact(whole, parted)
    assert found.value is not None and found.value.low == 292 and found.status == "single origin"


def test_a_part_gives_way_to_a_later_part() -> None:
    first = page("Ministry: 292 dead, 39 of them this week", on(6), {"292 dead": exactly(292), "39 of them": exactly(39)})
    second = page("Ministry: 310 dead, 18 of them this week", on(9), {"310 dead": exactly(310), "18 of them": exactly(18)})
    assert fact(first, second).value == exactly(310)


@pytest.mark.parametrize("larger_first", [True, False])
def test_of_two_figures_of_one_day_the_larger_came_later(larger_first: bool) -> None:
    pages = [page("Ministry: 151 dead", on(6), {"151 dead": exactly(151)}), page("Ministry: 153 dead today", on(6), {"153 dead": exactly(153)})]
    found = fact(*(reversed(pages) if larger_first else pages))
    assert found.value is not None and (found.value.low, found.status) == (153, "revised up")


def test_of_one_minute_s_figures_in_one_article_neither_came_later() -> None:
    found = fact(page("Ministry: 20 dead, then 24 dead", at(6, 9), {"20 dead": exactly(20), "24 dead": exactly(24)}))
    assert found.status != "revised up"


def test_of_the_missing_the_larger_of_one_day_is_not_taken_for_the_later() -> None:
    more = page("Ministry: 40 missing", on(6), {"40 missing": exactly(40)}, predicate="missing")
    less = page("Ministry: 25 missing still", on(6), {"25 missing": exactly(25)}, predicate="missing")
    assert fact(more, less).status != "revised up"


def test_what_its_origin_replaced_is_no_rival_of_what_came_after() -> None:
    early = page("Ministry: 30 missing", on(6), {"30 missing": exactly(30)}, predicate="missing")
    since = page("Ministry: 70 missing", on(7), {"70 missing": exactly(70)}, predicate="missing")
    other = page("Army: 90 missing", on(8), {"90 missing": exactly(90)}, ARMY, "missing")
    assert values(fact(early, since, other)) == {30: "live", 70: "live", 90: "live"}
    assert values(fact(early, other)) == {30: "disputed", 90: "disputed"}, "held until then, it is one"


def test_a_round_number_contradicts_nothing_that_it_may_be_rounded_from() -> None:
    about = page("Ministry: about 2,000 dead", on(6), {"about 2,000 dead": quantity(2000, 2000, "2,000", approx=True)})
    later = page("Army: 1,678 dead", on(8), {"1,678 dead": exactly(1678)}, ARMY)
    assert set(values(fact(about, later)).values()) == {"live"}


@pytest.mark.parametrize(("shown", "approx"), [(1900, True), (2000, False)])
def test_a_number_that_was_not_rounded_so_far_does(shown: int, approx: bool) -> None:
    """1,900 is round to the hundred, and 2,000 said without "about" to nothing."""
    before = page(f"Ministry: {shown} dead", on(6), {f"{shown} dead": quantity(shown, shown, str(shown), approx=approx)})
    later = page("Army: 1,500 dead", on(8), {"1,500 dead": exactly(1500)}, ARMY)
    assert set(values(fact(before, later)).values()) == {"disputed"}


def headline(counted: dict[str, str | None]) -> str:
    """The origin of a figure that only a headline gives, over a text whose counts have these sources."""
    source = article(" ".join(f"{words} said {who}." for words, who in counted.items()), title="At least 522 dead by now", published=on(6))
    told = [
        claim(source, words, "detained", exactly(50), place=KZ, **({"by": str(who), "entity": f"body:{who}"} if who else {}))
        for words, who in counted.items()
    ]
    title = Claim(
        article=source.id, revision=source.revision, field="title", start=9, end=17, quote="522 dead", predicate="killed", quantity=exactly(522),
        place=KZ,
    )  # fmt: skip
    (found,) = [found for found in reconcile(dossier((source, [*told, title]))) if found.slot.predicate == "killed"]
    return found.points[0].origin.id


def test_a_headline_s_count_is_of_the_one_body_that_its_text_counts_by() -> None:
    assert headline({"50 held": "watchers", "50 hurt": None}) == "body:watchers"
    assert headline({"50 held": "watchers", "50 hurt": "relief"}).startswith("outlet:"), "two bodies: nobody knows which"
    assert headline({"50 held": None}).startswith("outlet:")


@pytest.mark.parametrize(("cls", "entity"), [("nationals:CN", "office:embassy@CN"), ("people", None)])
def test_an_embassy_of_nobody_is_of_the_country_whose_nationals_it_counts(cls: str, entity: str | None) -> None:
    source = article("Two of the dead are ours, the embassy said.", published=on(6))
    (found,) = reconcile(dossier((source, [claim(source, "Two of the dead", "killed", exactly(2, "Two"), by="the embassy", cls=cls, place=ALMATY)])))
    assert found.points[0].origin.entity == entity
