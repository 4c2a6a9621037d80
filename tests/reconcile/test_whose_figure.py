"""Whose figure it is where nobody is named, and which figures are one said twice: each rule with what it must not do."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace
from tests.reconcile.kit import ALMATY, KZ, heard, least, on, quantity

from dateline.model import Origin, Place, Signal, Voice
from dateline.reconcile.fold import across_languages, within_articles
from dateline.reconcile.said import Said
from dateline.reconcile.unnamed import headlined, in_one_breath, name_the_unnamed, named_by_parts, same_voices

ARMY, RELIEF, WATCHERS, DAWN = "office:army@KZ", "body:relief", "body:watchers", "outlet:dawn"
PERSON = Origin(id="name:mira sol", name="Mira Sol")


def one(many: Any, who: str = WATCHERS, start: int = 0, **fields: Any) -> Said:
    """A claim of the one article."""
    return heard(many, who, **{"source": "one", "start": start, **fields})


def officials(many: Any, start: int = 0, **fields: Any) -> Said:
    """A voice of the authorities, who name nobody."""
    item = one(many, "officials", start, rank=1, **fields)
    return item.by(Origin(id="office:authorities", name="officials", entity="office:authorities"), 1)


def nobody(item: Said) -> Said:
    """The same claim by a person of whom no office is known."""
    return item.by(PERSON)


def ids(items: Any) -> list[str]:
    return [item.origin.id for item in items]


def of_parts(*items: Said) -> str:
    return ids(named_by_parts(items))[0]


def test_officials_are_the_one_body_that_gives_a_part_of_their_figure() -> None:
    whole = officials(133)
    part = one(37, start=40, parent=whole.id)
    assert of_parts(whole, part) == WATCHERS
    assert of_parts(whole, part, one(9, ARMY, 60, parent=whole.id)) == "office:authorities", "of two nobody knows which"
    assert of_parts(whole, part, one(9, WATCHERS, 60, parent=whole.id)) == WATCHERS
    assert of_parts(whole, one(37, start=40)) == "office:authorities", "it must be a part of it"
    assert of_parts(whole, one(37, start=40, parent=whole.id, source="two")) == "office:authorities"
    assert of_parts(whole, one(37, start=40, parent=whole.id, predicate="injured")) == "office:authorities"
    assert of_parts(whole, nobody(part)) == "office:authorities"
    assert of_parts(whole, one(least(37), start=40, parent=whole.id)) == "office:authorities", "an exact one"
    assert of_parts(whole, one(None, start=40, parent=whole.id)) == "office:authorities"
    wire = one(133, DAWN, voices=heard(1).claim.voices)
    assert of_parts(wire, one(37, start=40, parent=wire.id)) == DAWN, "an agency speaks for itself"
    named = one(133, ARMY)
    assert of_parts(named, one(37, start=40, parent=named.id)) == ARMY


def test_what_nobody_is_said_to_count_is_of_whom_two_neighbours_add_up_to_it() -> None:
    whole, parts = one(153, DAWN), [one(141, start=20), one(12, start=40)]
    assert of_parts(whole, *parts) == WATCHERS
    assert of_parts(whole, *reversed(parts)) == WATCHERS, "in whatever order they came"
    assert of_parts(whole, parts[0], one(11, start=40)) == DAWN
    assert of_parts(whole, parts[0], one(12, ARMY, 40)) == DAWN, "of two bodies they are no parts of one"
    assert of_parts(whole, parts[0], one(5, start=30), parts[1]) == DAWN, "another stands between"
    assert of_parts(whole, one(100, start=20), one(53, ARMY, 40), one(100, ARMY, 60)) == ARMY, "the two that are of one body"
    assert of_parts(one(150, DAWN), one(138, start=20), parts[1]) == WATCHERS
    assert of_parts(one(20, DAWN), one(8, start=20), parts[1]) == DAWN, "a round sum tells nothing"
    assert of_parts(one(153, ARMY, voices=()), *parts) == ARMY, "whose it is already is nobody else's"
    assert of_parts(one(least(153), DAWN), *parts) == DAWN and of_parts(one(None, DAWN), *parts) == DAWN
    acts = one(153, DAWN, predicate="level"), one(141, start=20, predicate="level"), one(12, start=40, predicate="level")
    assert of_parts(*acts) == DAWN, "only counts add up"


def titled(many: Any = 522, **fields: Any) -> Said:
    return one(many, DAWN, **{"field": "title", "source": "one", **fields})


def headline(*told: Said, title: Said | None = None) -> str:
    return ids(headlined([title or titled(), *told]))[0]


def test_a_headline_s_count_is_of_the_one_body_that_its_text_counts_by() -> None:
    assert headline(one(50, predicate="detained")) == WATCHERS
    assert headline(one(50, predicate="detained"), one(60, start=20)) == WATCHERS
    assert headline(one(50), one(60, ARMY, 20)) == DAWN
    assert headline(one(50), officials(60, 20)) == DAWN
    assert headline(officials(50)) == DAWN and headline(nobody(one(50))) == DAWN
    assert headline(one(50), one(60, DAWN, 20)) == WATCHERS, "what the text gives of itself is no other source"
    same = titled()
    told = {"predicate": same.claim.predicate, "start": 20}
    assert headline(one(50), one(same.number, DAWN, **told)) == DAWN, "a figure that the text tells by nobody's word is nobody's"
    assert headline(one(50), one(same.number, WATCHERS, **told)) == WATCHERS
    assert headline(one(50, source="two")) == DAWN and headline(one(50, field="caption")) == DAWN
    assert headline(one(50, predicate="level")) == DAWN
    assert headline(one(50), title=titled(20)) == DAWN, "a round figure may be anybody's"
    assert headline(one(50), title=titled(None)) == DAWN
    assert headline(one(50), title=titled(field="text")) == DAWN
    assert headline(one(50), title=one(522, ARMY, field="title")) == ARMY
    assert headline(one(50), title=one(522, ARMY, field="title", voices=())) == ARMY, "an agency's own"
    assert headline(one(50, ARMY, field="title", start=30)) == DAWN, "another headline is no text"
    assert headline(one(50), title=titled(voices=heard(1).claim.voices)) == DAWN
    assert headline(one(50), title=titled(predicate="level")) == DAWN


def named(asked: Said, *others: Said) -> str:
    return ids(name_the_unnamed([asked, *others]))[0]


def test_officials_are_the_body_that_alone_gives_the_figure() -> None:
    assert named(officials(20), heard(20, ARMY)) == ARMY, "whatever its size"
    assert named(officials(20), heard(20)) == "office:authorities", "a round figure of no office may be anybody's"
    assert named(officials(154), heard(154), heard(154, ARMY)) == "office:authorities"
    assert named(officials(154), heard(154), heard(154, source="again")) == WATCHERS
    assert named(officials(154), heard(155)) == "office:authorities"
    assert named(officials(154), heard(154, DAWN)) == "office:authorities", "an outlet is no body"
    assert named(officials(154), nobody(heard(154))) == PERSON.id


@pytest.mark.parametrize(("day", "same"), [(9, True), (10, False), (3, True), (2, False)])
def test_two_days_between_are_about_the_same_time(day: int, same: bool) -> None:
    assert (named(officials(154), heard(154, when=on(day))) == WATCHERS) is same


def test_without_a_time_or_a_number_nobody_is_found() -> None:
    assert named(officials(154, when=None), heard(154)) == "office:authorities"
    assert named(officials(154), heard(154, when=None)) == "office:authorities"
    assert named(officials(None), heard(None)) == "office:authorities"


def test_an_outlet_s_precise_figure_is_somebody_s() -> None:
    assert named(heard(154, DAWN), heard(154)) == WATCHERS
    assert named(heard(20, DAWN), heard(20)) == DAWN, "a round one may be its own"
    agency = heard(20, DAWN).by(Origin(id=DAWN, name="dawn", entity=DAWN), 0)
    assert named(agency, heard(20)) == DAWN
    assert named(heard(20, "reports", rank=1), heard(20)) == "reports", "words that name nobody may be anybody's"
    assert named(heard(154, ARMY), heard(154)) == ARMY, "who is named stays"


def test_at_least_a_number_is_that_number_said_with_care_and_a_range_is_itself() -> None:
    assert named(heard(least(78, "at least 78"), DAWN), heard(78)) == WATCHERS
    assert named(heard(quantity(78, 90), DAWN), heard(78)) == DAWN
    assert named(heard(quantity(78, 90), DAWN), heard(quantity(78, 90))) == WATCHERS
    assert named(heard(quantity(78, 90), DAWN), heard(quantity(78, 91))) == DAWN
    assert named(officials(quantity(None, 78)), heard(quantity(None, 78), ARMY)) == ARMY
    assert named(officials(quantity(None, 78)), heard(78)) == "office:authorities"


def voices(*items: Said) -> list[str]:
    return ids(same_voices({"": items})[""])


def test_officials_made_out_for_one_figure_are_so_for_their_others() -> None:
    found = officials(133).by(Origin(id=ARMY, name="army", entity=ARMY))
    assert voices(found, officials(88, 20)) == [ARMY, ARMY]
    assert voices(found, officials(88, 20, source="two")) == [ARMY, "office:authorities"]
    also = officials(90, 60).by(Origin(id=RELIEF, name="relief", entity=RELIEF))
    assert voices(found, also, officials(88, 20))[-1] == "office:authorities", "made out as two, they are nobody"
    assert voices(one(133, ARMY), officials(88, 20))[-1] == "office:authorities"
    assert voices(found, one(88, DAWN, 20))[-1] == DAWN, "a text without a voice has none"
    told = {"a": (officials(88, 20),)}
    assert same_voices(told) is told
    assert voices(officials(133).by(Origin(id=WATCHERS, name="watchers")), officials(88, 20)) == [WATCHERS, WATCHERS], "a body of no country too"


def test_who_is_known_by_name_or_speaks_for_itself_is_not_the_officials() -> None:
    found, spoken = officials(133).by(Origin(id=ARMY, name="army", entity=ARMY)), officials(1).claim.voices
    assert voices(found, one(88, WATCHERS, 20, voices=spoken))[-1] == WATCHERS
    assert voices(found, one(88, DAWN, 20, voices=spoken))[-1] == DAWN
    assert voices(found, officials(88, 20, voices=()))[-1] == "office:authorities"


def test_of_voices_one_behind_the_other_the_last_is_meant() -> None:
    """As in: a driver, whom officials cite."""
    driver, spoken = Voice(text="a driver", kind="unnamed"), officials(1).claim.voices
    found = officials(133, voices=(driver, *spoken)).by(Origin(id=ARMY, name="army", entity=ARMY))
    assert voices(found, officials(88, 20)) == [ARMY, ARMY]
    assert voices(found, officials(88, 20, voices=(Voice(text="a farmer", kind="unnamed"), *spoken)))[-1] == ARMY
    assert voices(found, officials(88, 20, voices=(driver,)))[-1] == "office:authorities"


def breath(*items: Said) -> list[str]:
    return ids(in_one_breath({"": items})[""])


def unvoiced(many: Any, start: int, known: bool = False, **fields: Any) -> Said:
    """A count that nobody is said to give, its origin perhaps made out since."""
    item = one(many, DAWN, start, **fields)
    return item.by(Origin(id=ARMY, name="army", entity=ARMY)) if known else item


@pytest.mark.parametrize(("start", "lent"), [(0, True), (28, True), (29, False)])
def test_counts_within_a_breath_have_one_source(start: int, lent: bool) -> None:
    """Each is four characters long; 24 may lie between."""
    assert (breath(unvoiced(154, 0, known=True), unvoiced(43, start, predicate="injured"))[1] == ARMY) is lent
    assert (breath(unvoiced(43, 0, predicate="injured"), unvoiced(154, start, known=True))[0] == ARMY) is lent


def test_a_whole_row_is_told_in_one_breath() -> None:
    row = unvoiced(43, 0, predicate="injured"), unvoiced(154, 20, known=True), unvoiced(7, 40, predicate="missing")
    assert breath(*row) == [ARMY, ARMY, ARMY]
    assert breath(row[0], row[2]) == [DAWN, DAWN]


@pytest.mark.parametrize(
    ("place", "lent"),
    [
        (KZ, True),
        (ALMATY, True),
        (None, True),
        (Place(text="Oldtown"), True),
        (Place(text="Russia", id="RU", kind="country"), False),
        (Place(text="China", id="CN", kind="country"), False),
        (Place(text="the region", id="x.southeast_africa", kind="region"), False),
    ],
)
def test_an_office_counts_in_its_own_country(place: Place | None, lent: bool) -> None:
    assert (breath(unvoiced(154, 0, known=True), unvoiced(43, 9, predicate="injured", place=place))[1] == ARMY) is lent
    watchers = unvoiced(154, 0).by(Origin(id=WATCHERS, name="watchers"))
    assert breath(watchers, unvoiced(43, 9, predicate="injured", place=place))[1] == WATCHERS, "who is of no country counts anywhere"


def test_only_counts_without_a_voice_in_one_text_share_a_breath() -> None:
    known = unvoiced(154, 0, known=True)
    assert breath(known, unvoiced(43, 9, source="two"))[1] == DAWN
    assert breath(known, unvoiced(43, 9, field="title"))[1] == DAWN
    assert breath(known, unvoiced(43, 9, predicate="level"))[1] == DAWN
    assert breath(known, unvoiced(43, 9, voices=heard(1).claim.voices))[1] == DAWN
    assert breath(one(154, ARMY), unvoiced(43, 9))[1] == DAWN, "who is named lends his name to none"
    other = unvoiced(160, 20).by(Origin(id=RELIEF, name="relief", entity=RELIEF))
    assert breath(known, unvoiced(43, 9), other)[1] == DAWN, "between two it is of neither"
    assert breath(unvoiced(154, 0), unvoiced(43, 9)) == [DAWN, DAWN]
    told = {"a": (unvoiced(43, 9),)}
    assert in_one_breath(told) is told


def folded(*items: Said) -> list[tuple[str, str | None]]:
    """Origin and place of each claim, in the order of the input."""
    told = {item.id: (item.origin.id, item.place.text if item.place else None) for item in within_articles(items)}
    assert len(told) == len(items)
    return [told[item.id] for item in items]


TITLE, CLAUSE = (Signal(name="place", value=1.0, reason=reason) for reason in ("title", "clause"))


def test_one_figure_told_twice_in_an_article_has_one_origin_and_the_inner_place() -> None:
    head, body = one(30, DAWN, field="title", place=KZ), one(30, place=ALMATY)
    assert folded(head, body) == [(WATCHERS, "Almaty")] * 2
    assert folded(head, one(31, place=ALMATY)) == [(DAWN, "Kazakhstan"), (WATCHERS, "Almaty")]
    assert folded(head, one(30, place=ALMATY, source="two"))[0] == (DAWN, "Kazakhstan")
    assert folded(head, one(30, place=ALMATY, predicate="injured"))[0] == (DAWN, "Kazakhstan")
    assert folded(head, one(quantity(30, 40), place=ALMATY))[0] == (DAWN, "Kazakhstan")


def test_acts_and_measures_are_not_folded() -> None:
    head, body = one(30, DAWN, field="title", predicate="level"), one(30, predicate="level")
    assert folded(head, body)[0] == (DAWN, None)
    assert folded(one(None, DAWN), one(None, start=9))[0] == (DAWN, None)


def test_the_best_known_origin_is_that_of_all_that_are_unknown() -> None:
    assert folded(one(30, DAWN), officials(30, 9), one(30, start=20))[:2] == [(WATCHERS, None), ("office:authorities", None)]
    assert folded(one(30, DAWN), one(30, start=20), one(30, ARMY, 40))[0] == (DAWN, None), "of two as well known neither"
    assert folded(one(30, DAWN), officials(30, 9))[0] == ("office:authorities", None)
    assert folded(one(30, DAWN), one(30, "outlet:wire", 9)) == [(DAWN, None), ("outlet:wire", None)]
    assert folded(one(30, DAWN), one(30, start=20), one(30, WATCHERS, 40))[0] == (WATCHERS, None)


def test_places_that_lie_apart_leave_each_where_it_is() -> None:
    other = Place(text="Ruritania", id="RU", kind="country")
    assert [place for _, place in folded(one(30, place=KZ), one(30, start=9, place=other))] == ["Kazakhstan", "Ruritania"]
    assert [place for _, place in folded(one(30), one(30, start=9, place=KZ))] == ["Kazakhstan", "Kazakhstan"]


def test_a_place_only_taken_from_the_headline_gives_way_to_the_headline_s_own() -> None:
    head = one(30, DAWN, field="title", place=KZ, signals=(CLAUSE,))
    assert [place for _, place in folded(head, one(30, place=ALMATY, signals=(TITLE,)))] == ["Kazakhstan"] * 2
    assert [place for _, place in folded(head, one(30, place=ALMATY, signals=(CLAUSE,)))] == ["Almaty"] * 2
    for name in ("time", "group"):
        of_another = replace(TITLE, name=name)
        assert [place for _, place in folded(head, one(30, place=ALMATY, signals=(of_another,)))] == ["Almaty"] * 2
    both = [one(30, place=place, start=start, signals=(TITLE,)) for place, start in ((KZ, 0), (ALMATY, 9))]
    assert [place for _, place in folded(*both)] == ["Almaty"] * 2, "where all took it, the inner one"


def unresolved(name: str, language: str, many: Any = 30, **fields: Any) -> Said:
    """A voice with a name that resolves to nothing."""
    item = heard(many, f"name:{name}", language=language, **fields)
    return item.by(Origin(id=f"name:{name}", name=name))


def joined(*items: Said) -> list[str]:
    return ids(across_languages(items))


def test_voices_of_two_languages_with_the_very_figure_are_one() -> None:
    here, there = unresolved("secretary", "en"), unresolved("秘书长", "zh")
    assert joined(here, there) == ["name:secretary"] * 2
    assert joined(there, here) == ["name:秘书长"] * 2
    assert joined(here, unresolved("chief", "en")) == ["name:secretary", "name:chief"], "one language names two as two"
    assert joined(here, unresolved("秘书长", "zh", 31))[1] == "name:秘书长"
    assert joined(here, unresolved("秘书长", "zh", quantity(30, 40)))[1] == "name:秘书长"
    assert joined(here, heard(30, ARMY, language="zh"))[1] == ARMY, "who resolves stays"
    assert joined(unresolved("secretary", "en", None), unresolved("秘书长", "zh", None))[1] == "name:秘书长"
    unnamed = there.by(there.origin, 1)
    assert joined(here, unnamed)[1] == "name:秘书长"


def test_three_languages_join_the_first_and_so_do_the_other_figures_of_a_voice() -> None:
    three = unresolved("secretary", "en"), unresolved("秘书长", "zh"), unresolved("секретарь", "ru")
    assert joined(*three) == ["name:secretary"] * 3
    assert joined(*three[:2], unresolved("秘书长", "zh", 44))[2] == "name:secretary"


@pytest.mark.parametrize(("day", "one_voice"), [(9, True), (10, False)])
def test_the_figure_must_be_of_about_the_time(day: int, one_voice: bool) -> None:
    found = joined(unresolved("secretary", "en"), unresolved("秘书长", "zh", when=on(day)))
    assert (found[1] == "name:secretary") is one_voice
    assert joined(unresolved("secretary", "en", when=None), unresolved("秘书长", "zh"))[1] == "name:秘书长"
    assert joined(unresolved("secretary", "en"), unresolved("秘书长", "zh", when=None))[1] == "name:秘书长"
