"""What a careful desk does with claims, one rule a test."""

from __future__ import annotations

import pytest
from tests.reconcile.kit import ALMATY, KZ, article, at, claim, dossier, exactly, least, on, quantity
from tests.reconcile.unrest import first, second, story

from dateline.model import Dossier, Fact, Family, Place
from dateline.reconcile import assignments, reconcile, update

MINISTRY = {"by": "Health Ministry", "entity": "office:health_ministry@KZ"}
POLICE = {"by": "police", "entity": "office:police@KZ"}


def told(text: str, number: float | None, published, predicate: str = "killed", many=None, **fields) -> tuple:
    """An article with one claim: the whole text is its span."""
    source = article(text, outlet=fields.pop("outlet", f"Paper of {published.iso} {text[:12]}"), published=published)
    return source, [claim(source, text, predicate, many or exactly(number), place=fields.pop("place", KZ), cls=fields.pop("cls", "people"), **fields)]


def only(story: Dossier, key: str) -> Fact:
    return next(fact for fact in reconcile(story) if fact.slot.key == key)


def standings(story: Dossier) -> list[str]:
    return [entry.standing for entry in assignments(reconcile(story))]


def test_one_ministry_in_two_papers_is_one_origin():
    fact = only(
        dossier(told("Health Ministry: 30 dead", 30, on(5), **MINISTRY), told("30 dead, says Health Ministry", 30, on(6), **MINISTRY)),
        "killed/people/KZ/total",
    )
    assert (fact.status, fact.independent, len(fact.claims)) == ("single origin", 1, 2)


def test_two_origins_that_overlap_agree():
    fact = only(
        dossier(told("Health Ministry: at least 26 dead", None, on(6), many=least(26), **MINISTRY), told("police: 28 dead", 28, on(6), **POLICE)),
        "killed/people/KZ/total",
    )
    assert (fact.status, fact.independent, fact.conservative) == ("agreed", 2, 28)


def test_a_later_figure_of_one_origin_replaces_the_earlier():
    up = only(
        dossier(told("Health Ministry: 30", 30, on(5), **MINISTRY), told("Health Ministry: 70", 70, on(6), **MINISTRY)), "killed/people/KZ/total"
    )
    down = only(
        dossier(told("Health Ministry: 259", 259, on(5), **MINISTRY), told("Health Ministry: 224", 224, on(9), **MINISTRY)), "killed/people/KZ/total"
    )
    assert (up.status, up.conservative) == ("revised up", 70)
    assert (down.status, down.conservative) == ("revised down", 224), "the largest so far is not the toll"


def test_more_than_200_after_an_exact_257_is_neither_new_nor_lower():
    pages = told("Health Ministry: 257", 257, on(5), **MINISTRY), told("Health Ministry: more than 200", None, on(6), many=least(201), **MINISTRY)
    assert standings(dossier(*pages)) == ["live", "live"]
    assert only(dossier(*pages), "killed/people/KZ/total").status == "single origin"


def test_a_replaced_figure_printed_days_later_is_stale_and_pulls_nothing_back():
    late = told("Health Ministry: 30, it is said", 30, on(9), **MINISTRY)
    fact = only(
        dossier(told("Health Ministry: 30", 30, on(5), **MINISTRY), told("Health Ministry: 70", 70, on(6), **MINISTRY), late),
        "killed/people/KZ/total",
    )
    assert [(p.quantity.low, p.standing) for p in fact.points] == [(30, "live"), (30, "stale"), (70, "live")]
    assert fact.conservative == 70


def test_a_figure_that_its_words_date_is_not_stale():
    late = told("Health Ministry: 30 on the fifth", 30, on(9), as_of=on(5), **MINISTRY)
    pages = told("Health Ministry: 30", 30, on(5), **MINISTRY), told("Health Ministry: 70", 70, on(6), **MINISTRY), late
    assert "stale" not in standings(dossier(*pages))


def test_a_withdrawn_figure_ends():
    fact = only(dossier(told("Health Ministry: 164, a technical error", 164, on(9), counting="withdrawn", **MINISTRY)), "killed/people/KZ/total")
    assert (fact.status, fact.value) == ("withdrawn", None)


def test_figures_side_by_side_conflict_and_nothing_is_averaged():
    source = article("The army counts 7 missing, the government 3.")
    claims = [
        claim(source, "7 missing", "missing", exactly(7), cls="people", place=KZ, by="The army", entity="office:army@KZ"),
        claim(source, "the government 3", "missing", exactly(3), cls="people", place=KZ, by="the government", entity="office:government@KZ"),
    ]
    fact = only(dossier((source, claims)), "missing/people/KZ/total")
    assert (fact.status, fact.value.low, fact.value.high, fact.conservative) == ("in conflict", 3, 7, 3)
    assert {point.standing for point in fact.points} == {"disputed"}


def test_a_figure_told_elsewhere_as_an_earlier_one_contradicts_nobody():
    source = article("The army counts 6 killed; by noon the government counts 7.")
    later = article("The government counts 7 killed. Before that the army had spoken of 6.", outlet="Evening Post")
    fields = {"cls": "people", "place": KZ}
    claims = [
        claim(source, "6 killed", "killed", exactly(6), by="The army", entity="office:army@KZ", **fields),
        claim(source, "counts 7", "killed", exactly(7), by="the government", entity="office:government@KZ", **fields),
    ]
    known = only(dossier((source, claims)), "killed/people/KZ/total")
    told_late = [claim(later, "6", "killed", exactly(6), by="the army", entity="office:army@KZ", counting="superseded", **fields)]
    fact = only(dossier((source, claims), (later, told_late)), "killed/people/KZ/total")
    assert {point.standing for point in known.points} == {"disputed"}
    assert "disputed" not in {point.standing for point in fact.points}


def bounds(low: int, high: int):
    source = article(f"State television says at least {low} died, a rights group at least {high}.")
    fields = {"cls": "people", "place": KZ}
    return (
        source,
        [
            claim(
                source,
                f"at least {low} died",
                "killed",
                least(low, f"at least {low}"),
                by="State television",
                entity="office:state_media@KZ",
                **fields,
            ),
            claim(source, f"at least {high}", "killed", least(high, f"at least {high}"), by="a rights group", entity="body:rights", **fields),
        ],
    )


def test_lower_bounds_far_apart_in_one_article_are_shown_as_rivals():
    assert only(dossier(bounds(17, 31)), "killed/people/KZ/total").status == "in conflict"
    assert only(dossier(bounds(29, 31)), "killed/people/KZ/total").status != "in conflict"


def test_a_rising_toll_told_by_two_bodies_in_turn_is_no_conflict():
    fact = only(
        dossier(told("police: 151", 151, at(6, 9), **POLICE), told("Health Ministry: 153", 153, at(6, 16), **MINISTRY)), "killed/people/KZ/total"
    )
    assert all(point.standing == "live" for point in fact.points)


def test_a_later_lower_toll_of_another_body_is_a_conflict():
    fact = only(dossier(told("police: 448", 448, on(5), **POLICE), told("Health Ministry: 200", 200, on(7), **MINISTRY)), "killed/people/KZ/total")
    assert {point.standing for point in fact.points} == {"disputed"}


def test_copies_of_one_text_are_one_voice():
    one, other = told("30 people died", 30, on(6), outlet="Wire"), told("30 people died", 30, on(6), outlet="Local Paper")
    family = Family(original=one[0].id, copies=(other[0].id,))
    fact = only(dossier(one, other, families=(family,)), "killed/people/KZ/total")
    assert {point.origin.name for point in fact.points} == {"Wire"}


def test_a_city_in_its_country_is_nested_not_in_conflict():
    facts = {fact.slot.key: fact for fact in reconcile(story())}
    almaty = facts["detained/people/gn1526384/total"]
    assert almaty.inside == ("detained/people/KZ/total",)
    assert almaty.status == facts["detained/people/KZ/total"].status == "single origin"


def test_one_toll_told_of_city_and_country_is_one_slot():
    pages = told("Health Ministry: 154 in Almaty", 154, on(6), place=ALMATY, **MINISTRY), told("Health Ministry: 154 dead", 154, on(6), **MINISTRY)
    assert len(reconcile(dossier(*pages))) == 1


def test_what_never_enters():
    source = article("Two bombers killed eight. In 1986, 168 died. Police may send 500 men. The storm displaced people.")
    claims = [
        claim(source, "Two bombers", "killed", exactly(2, "Two"), role="perpetrator", place=KZ),
        claim(source, "168 died", "killed", exactly(168), about="past event", place=KZ),
        claim(source, "may send 500", "deployed", exactly(500), about="plan", place=KZ),
        claim(source, "displaced people", "displaced", None, place=KZ),
        claim(source, "killed eight", "killed", exactly(8, "eight"), place=KZ),
    ]
    assert [fact.conservative for fact in reconcile(dossier((source, claims)))] == [8]


def test_an_increment_is_added_once_to_the_total_it_follows():
    total = told("Health Ministry: 30 dead", 30, on(5), **MINISTRY)
    more = told("Health Ministry: another 12 dead", 12, on(6), counting="increment", **MINISTRY)
    again = told("Another 12 dead, says the Health Ministry", 12, on(6), counting="increment", **MINISTRY)
    fact = only(dossier(total, more, again), "killed/people/KZ/total")
    assert (fact.conservative, fact.derived, fact.rule) == (42, True, "sum")


def test_an_increment_that_the_next_total_holds_is_not_added_again():
    pages = (
        told("Health Ministry: 30 dead", 30, on(5), **MINISTRY),
        told("Health Ministry: another 12 dead", 12, on(6), counting="increment", **MINISTRY),
        told("Health Ministry: 42 dead", 42, on(7), **MINISTRY),
    )
    fact = only(dossier(*pages), "killed/people/KZ/total")
    assert (fact.conservative, fact.derived) == (42, False)


def test_lost_thousands_are_suspected_not_mended():
    pages = (
        told("police: 300 homeless", 300, on(6), "displaced", **POLICE),
        told("Health Ministry: 200,000 homeless", 200_000, on(6), "displaced", **MINISTRY),
        told("More than 300,000 homeless", None, on(7), "displaced", many=least(300_000)),
    )
    fact = only(dossier(*pages), "displaced/people/KZ/total")
    assert [(p.quantity.low, p.reason) for p in fact.points if p.standing == "suspect"] == [(300, "lost-thousands")]


def test_swapped_digits_are_suspected():
    pages = (
        told("Health Ministry: 154 dead", 154, on(6), **MINISTRY),
        told("154 dead, so the Health Ministry", 154, on(6), **MINISTRY),
        told("145 dead, an outlet says", 145, on(6)),
    )
    fact = only(dossier(*pages), "killed/people/KZ/total")
    assert [(p.quantity.low, p.reason) for p in fact.points if p.standing == "suspect"] == [(145, "digit-swap")]


def test_officials_are_the_body_that_alone_gives_the_figure():
    pages = told("Health Ministry: 154 dead", 154, on(6), **MINISTRY), told("Officials: 154 dead", 154, on(6), by="Officials", kind="unnamed")
    assert only(dossier(*pages), "killed/people/KZ/total").independent == 1


def test_acts_and_levels_become_facts():
    keys = {fact.slot.key: fact for fact in reconcile(story())}
    assert keys["declare/-/KZ/state_of_emergency"].value.low == 14
    assert keys["level/-/KZ/internet_connectivity"].value.low == 5
    assert keys["disrupt/-/KZ/internet"].value is None
    assert keys["accuse/-/KZ/terrorism_blame"].status == "no evidence offered"


def test_the_worked_example():
    keys = {fact.slot.key: fact for fact in reconcile(story())}
    forces = keys["killed/security_forces/KZ/total"]
    assert (forces.value.low, forces.value.high, forces.independent) == (18, None, 1)
    troops = keys["deployed/peacekeepers/KZ/total"]
    assert (troops.value.low, troops.value.approx, troops.independent, len(troops.claims)) == (2500, True, 1, 2)
    assert keys["killed/protesters/KZ/total"].conservative == 26


def test_an_unknown_place_stays_as_written():
    page = told("Health Ministry: 3 dead in Oldtown", 3, on(6), place=Place(text="Oldtown"), **MINISTRY)
    assert only(dossier(page), "killed/people/Oldtown/total").slot.place == Place(text="Oldtown")


def test_a_new_article_recomputes_only_its_slots():
    before = dossier(first())
    before = Dossier(story=before.story, articles=before.articles, readings=before.readings, facts=reconcile(before))
    after = dossier(first(), second())
    kept = {fact.slot.key: fact for fact in before.facts}
    now = update(before, after)
    assert now == reconcile(after)
    assert any(fact is kept.get(fact.slot.key) for fact in now), "an untouched fact is the very same"


@pytest.mark.parametrize("approx", [True, False])
def test_about_2000_and_2100_agree_within_the_tolerance(approx):
    one = told("Health Ministry: about 2,000", None, on(6), many=quantity(2000, 2000, "about 2,000", approx=approx), **MINISTRY)
    fact = only(dossier(one, told("police: 2,100", 2100, on(6), **POLICE)), "killed/people/KZ/total")
    assert (fact.status == "agreed") == approx


def test_a_stray_place_in_the_claims_own_words_is_shown_as_a_suspicion():
    other = Place(text="Ruritania", id="RU", name="Ruritania", kind="country")
    home = [article(f"Post {n}: 151 people were killed and 82 hurt.", f"Post {n}") for n in range(10)]
    told = [(a, [claim(a, "151 people were killed", "killed", exactly(151), cls="people", place=ALMATY)]) for a in home]
    stray = article("151 people were killed in Ruritania.", "Stray")
    words = "151 people were killed in Ruritania"
    fact = only(dossier(*told, (stray, [claim(stray, words, "killed", exactly(151), cls="people", place=other)])), "killed/people/gn1526384/total")
    odd = [point for point in fact.points if point.standing == "suspect"]
    assert [point.reason for point in odd] == ["other-place"] and fact.value and fact.value.low == 151
    silent = article("151 people were killed.", "Silent")
    fact = only(dossier(*told, (silent, [claim(silent, "151 people were killed", "killed", exactly(151), cls="people", place=other)])), fact.slot.key)
    assert not [point for point in fact.points if point.standing == "suspect"]


def test_what_only_carries_on_a_list_is_a_total():
    source = article("The blast killed 26 people. Another 300 were hurt.")
    earlier = article("Some 400 people were hurt, it was feared at first.", "Dawn", published=on(5))
    facts = reconcile(
        dossier(
            (earlier, [claim(earlier, "400 people were hurt", "injured", exactly(400), cls="people", place=ALMATY)]),
            (
                source,
                [
                    claim(source, "killed 26 people", "killed", exactly(26), cls="people", place=ALMATY),
                    claim(source, "Another 300 were hurt", "injured", exactly(300), cls="people", place=ALMATY, counting="increment"),
                ],
            ),
        )
    )
    assert {fact.slot.aspect for fact in facts} == {"total"}


def test_all_of_a_place_inside_the_wholes_is_no_unnamed_part():
    source = article("In the country 302 people died, 292 of them in Almaty.")
    whole = claim(source, "302 people died", "killed", exactly(302), cls="people", place=KZ)
    part = claim(source, "292 of them in Almaty", "killed", exactly(292), cls="people", place=ALMATY, counting="subset", parent=whole.id)
    assert {fact.slot.key for fact in reconcile(dossier((source, [whole, part])))} == {"killed/people/KZ/total", "killed/people/gn1526384/total"}
