"""Whose figure it is where nobody is named, and which of several figures of one article holds."""

from __future__ import annotations

from msgspec.structs import replace
from tests.reconcile.kit import ALMATY, KZ, article, claim, dossier, exactly, least, on

from dateline.annotate import annotate
from dateline.model import Article, Dossier, Fact, Group, Signal
from dateline.reconcile import assignments, reconcile
from dateline.reconcile.said import anchor

MINISTRY = {"by": "Interior Ministry", "entity": "office:interior_ministry@KZ"}
FIRE = {"by": "Fire Service", "entity": "office:fire_service@KZ"}
RIGHTS = {"by": "Rights Watch Group", "entity": "body:rights_watch_group"}
MEDIA = {"by": "State Media", "entity": "office:state_media@KZ"}


def told(source: Article, words: str, number: float, predicate: str = "killed", many=None, **fields):
    return claim(source, words, predicate, many or exactly(number), place=KZ, cls=fields.pop("cls", "people"), **fields)


def origin_of(story: Dossier, words: str) -> str:
    ids = {claim.id: claim.quote for reading in story.readings for claim in reading.claims}
    return next(entry.origin.id for entry in assignments(reconcile(story)) if ids[entry.claim] == words)


def fact(story: Dossier, key: str = "killed/people/KZ/total") -> Fact:
    return next(found for found in reconcile(story) if found.slot.key == key)


def test_officials_are_the_body_that_gives_a_part_of_their_figure():
    page = article("133 hurt, officials said; 88 dead. The Interior Ministry said 37 of the hurt were grave.")
    hurt = told(page, "133 hurt", 133, "injured", by="officials", kind="unnamed")
    grave = told(page, "37 of the hurt", 37, "injured", parent=hurt.id, counting="subset", **MINISTRY)
    dead = told(page, "88 dead", 88, by="officials", kind="unnamed")
    story = dossier((page, [hurt, grave, dead]))
    assert origin_of(story, "133 hurt") == "office:interior_ministry@KZ"
    assert origin_of(story, "88 dead") == "office:interior_ministry@KZ", "the same words of the same article are the same body"


def test_a_witness_who_saw_a_part_gives_no_total():
    page = article("153 dead, officials said. Nine of them, said Mira Sol, lay in the street.")
    dead = told(page, "153 dead", 153, by="officials", kind="unnamed")
    nine = told(page, "Nine of them", 9, parent=dead.id, counting="subset", by="Mira Sol", kind="person")
    assert origin_of(dossier((page, [dead, nine])), "153 dead") == "office:authorities@KZ"


def test_parts_of_one_body_that_add_up_name_the_whole():
    page = article("The dead are 153. The Interior Ministry knows 141 by name and looks into 12.")
    whole = told(page, "153", 153)
    parts = [told(page, "141 by name", 141, **MINISTRY), told(page, "12", 12, **MINISTRY)]
    parts[0] = replace(parts[0], group=Group(cls="people", narrower="identified"))
    assert origin_of(dossier((page, [whole, *parts])), "153") == "office:interior_ministry@KZ"
    apart = replace(parts[1], quantity=exactly(11))
    assert origin_of(dossier((page, [whole, parts[0], apart])), "153").startswith("outlet:")


def test_an_agency_with_the_very_figure_of_one_body_is_no_second_voice():
    wire = article("The agency says 154 died.", outlet="One")
    named = article("Fire Service: 154 dead.", outlet="Two")
    story = dossier(
        (wire, [told(wire, "154 died", 154, by="The agency", kind="agency", entity="outlet:wire")]),
        (named, [told(named, "154 dead", 154, **FIRE)]),
    )
    assert (fact(story).status, fact(story).independent) == ("single origin", 1)


def test_counts_told_in_one_breath_have_one_source():
    here = article("154 dead, some 43 grave.", outlet="One")
    named = article("Fire Service: 154 dead.", outlet="Two")
    story = dossier(
        (here, [told(here, "154 dead", 154), told(here, "some 43 grave", 43, "injured")]), (named, [told(named, "154 dead", 154, **FIRE)])
    )
    assert origin_of(story, "some 43 grave") == "office:fire_service@KZ"


def test_more_than_31_is_remembered_as_31():
    assert anchor(least(32, "more than 31")) == 31
    assert anchor(least(32, "أكثر من ٣١")) == 31
    assert anchor(least(1001, "over 1,000")) == 1000
    assert anchor(least(32, "at least 32")) == 32
    assert anchor(least(32)) == 32


def test_a_figure_beside_a_larger_one_of_its_origin_is_not_the_one_shown():
    page = article("Fire Service: 448 dead in all, 16 dead in the last week.")
    story = dossier((page, [told(page, "448 dead", 448, **FIRE), told(page, "16 dead", 16, **FIRE)]))
    assert fact(story).conservative == 448


def test_a_part_told_later_is_no_fall():
    early = article("Rights Watch Group counts 100 dead.", outlet="One", published=on(5))
    late = article("Fire Service: 130 dead, 60 dead in the north.", outlet="Two", published=on(7))
    story = dossier(
        (early, [told(early, "100 dead", 100, **RIGHTS)]),
        (late, [told(late, "130 dead", 130, **FIRE), told(late, "60 dead", 60, **FIRE)]),
    )
    assert fact(story).status != "in conflict"


def test_the_earlier_figure_beside_the_one_that_took_its_place_is_superseded():
    first = article("Fire Service: 50 dead.", outlet="One", published=on(4))
    update = article("Fire Service says 50 dead. Update, Fire Service: 78 dead.", outlet="Two", published=on(6))
    story = dossier(
        (first, [told(first, "50 dead", 50, **FIRE)]), (update, [told(update, "50 dead", 50, **FIRE), told(update, "78 dead", 78, **FIRE)])
    )
    ids = {claim.id: (claim.article == update.id, claim.quote) for reading in story.readings for claim in reading.claims}
    stands = {ids[entry.claim]: entry.standing for entry in assignments(reconcile(story))}
    assert stands[True, "50 dead"] == "superseded"
    assert stands[False, "50 dead"] == stands[True, "78 dead"] == "live"


def test_who_repeats_a_contested_figure_with_care_stands_with_it():
    both = article("Rights Watch Group counts 448 dead, State Media 300 dead.", outlet="One", published=on(6))
    other = article("Rights Watch Group: at least 448 dead.", outlet="Two", published=on(7))
    story = dossier(
        (both, [told(both, "448 dead", 448, **RIGHTS), told(both, "300 dead", 300, **MEDIA)]),
        (other, [told(other, "at least 448 dead", 448, many=least(448, "at least 448"), **RIGHTS)]),
    )
    assert [entry.standing for entry in assignments(reconcile(story))] == ["disputed"] * 3


def test_two_bodies_of_which_one_gave_both_figures_are_one_count():
    page = article("Wide Rights Body counts 133 dead; Rights Watch Group had 92 dead.", outlet="One", published=on(6))
    other = article("Rights Watch Group: at least 133 dead.", outlet="Two", published=on(6))
    story = dossier(
        (page, [told(page, "133 dead", 133, by="Wide Rights Body", entity="body:wide"), told(page, "92 dead", 92, **RIGHTS)]),
        (other, [told(other, "at least 133 dead", 133, many=least(133, "at least 133"), **RIGHTS)]),
    )
    assert "disputed" not in [entry.standing for entry in assignments(reconcile(story))]


def read(text: str, language: str = "en"):
    page = Article(page="p", url="", name="n", outlet="o", language=language, title="", text=text, published=on(6))
    return [found for found in annotate(page).claims if found.quantity is not None]


def test_an_outlet_that_doubts_an_official_number_disputes_it():
    assert read("Police admitted only three deaths.")[0].stance == "disputed"
    assert read("The ministry says 40 people died, but the real toll may be higher.")[0].stance == "disputed"
    assert read("Власти признали лишь семь погибших.", "ru")[0].stance == "disputed"
    assert read("Police said three people died.")[0].stance == "reported"


def test_a_voice_put_into_its_own_content_speaks():
    assert read("Some 300 people were, according to police, detained.")[0].voices[-1].text == "police"
    assert read("Rund 300 Menschen wurden laut Polizei festgenommen.", "de")[0].voices[-1].text == "Polizei"


def test_what_is_joined_to_an_earlier_figure_is_earlier_too():
    told_earlier = read("Up from an earlier figure of 26 dead and 40 injured.")
    assert [found.counting for found in told_earlier] == ["superseded", "superseded"]


def test_most_of_them_elsewhere_is_no_place_of_the_whole():
    assert read("Some 30 people were killed, mostly in Almaty.")[0].place is None
    assert read("Some 30 people were killed in Almaty.")[0].place is not None


def test_a_figure_without_a_place_of_its_own_is_of_the_wider_place_that_others_tell_it_of():
    wide = article("Prosecutors of Kazakhstan: 225 dead in Kazakhstan.", outlet="One")
    local = article("Almaty. 160 dead in Almaty. Prosecutors gave 225 dead, 19 of them officers.", outlet="Two")
    national = {"by": "Prosecutors", "entity": "office:prosecutor@KZ"}
    city = {"by": "Prosecutors", "entity": "office:prosecutor@gn1526384"}
    taken = (Signal(name="place", value=0.8, reason="title"),)
    whole = replace(told(local, "225 dead", 225, **city), place=ALMATY, signals=taken)
    part = replace(told(local, "19 of them", 19, cls="police", parent=whole.id, **city), place=ALMATY, signals=taken)
    own = replace(told(local, "160 dead", 160, by="Prosecutors", entity="office:police@gn1526384"), place=ALMATY)
    before = [
        (page, [told(page, page.text, number, **national)])
        for number in (120, 164)
        if (page := article(f"Prosecutors: {number} dead", outlet=str(number), published=on(4)))
    ]
    story = dossier(*before, (wide, [told(wide, "225 dead", 225, **national)]), (local, [own, whole, part]))
    facts = {found.slot.key: found for found in reconcile(story)}
    assert facts["killed/people/KZ/total"].conservative == 225
    assert facts["killed/people/gn1526384/total"].conservative == 160
    assert "killed/police/KZ/total" in facts, "a part lies where its whole does"
    assert {point.origin.id for point in facts["killed/people/KZ/total"].points} == {"office:prosecutor@KZ"}


def test_classes_that_add_up_to_all_people_are_none_of_them():
    first = article("Interior Ministry: 26 rioters dead, 18 officers dead. In all 44 dead.", outlet="One")
    other = article("Interior Ministry: 26 dead.", outlet="Two")
    story = dossier(
        (first, [
            told(first, "26 rioters", 26, cls="militants", **MINISTRY), told(first, "18 officers", 18, cls="security_forces", **MINISTRY),
            told(first, "44 dead", 44),
        ]),
        (other, [told(other, "26 dead", 26, **MINISTRY)]),
    )  # fmt: skip
    keys = {found.slot.key for found in reconcile(story)}
    assert {"killed/militants/KZ/total", "killed/people/KZ/total"} <= keys


def test_a_part_told_alone_replaces_no_whole():
    both = article("Fire Service: 4578 harmed, of these 4353 hurt.", outlet="One")
    alone = article("Fire Service counts 4353 hurt.", outlet="Two")
    whole = told(both, "4578 harmed", 4578, "injured", **FIRE)
    part = told(both, "of these 4353", 4353, "injured", parent=whole.id, counting="subset", **FIRE)
    story = dossier((both, [whole, part]), (alone, [told(alone, "4353 hurt", 4353, "injured", **FIRE)]))
    assert fact(story, "injured/people/KZ/total").conservative == 4578


def test_parts_of_a_figure_that_was_taken_back_fall_with_it():
    given = article("Fire Service: 164 dead, 103 of them in Almaty.", outlet="One", published=on(9))
    back = article("Fire Service: 164 dead was an error.", outlet="Two", published=on(10))
    part = replace(told(given, "103 of them", 103, **FIRE), place=ALMATY)
    story = dossier(
        (given, [told(given, "164 dead", 164, **FIRE), part]), (back, [told(back, "164 dead", 164, counting="withdrawn", **FIRE)])
    )  # fmt: skip
    assert fact(story, "killed/people/gn1526384/total").status == "withdrawn"
