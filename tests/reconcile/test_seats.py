"""Whose office it is, as the whole story knows it."""

from __future__ import annotations

import pytest
from tests.reconcile.kit import KZ, article, claim, dossier, exactly

from dateline.model import Article, Claim, Place, Voice
from dateline.reconcile import reconcile
from dateline.reconcile.seats import Seats, capitals, person, seated

CITY = "gn1526384"


@pytest.mark.parametrize(
    ("entity", "text", "seat"),
    [
        ("office:police@KZ", "police", f"office:police@{CITY}"),  # words that name no place: the story's city
        ("office:police@KZ", "Kazakh police", "office:police@KZ"),  # a country's police are not a town's
        ("office:fire_service@KZ", "Kazakhstan's fire brigade", f"office:fire_service@{CITY}"),  # a fire service always is
        ("office:health_ministry@FR", "the health ministry", "office:health_ministry@KZ"),  # not that of the outlet's country
        ("office:government@KZ", "the government", "office:authorities@KZ"),
        ("office:embassy@RU", "the Russian embassy", "office:embassy@RU"),
        ("office:white_house@US", "the White House", "office:white_house@US"),
    ],
)
def test_offices_sit_where_their_words_or_the_story_say(entity: str, text: str, seat: str) -> None:
    assert seated(Voice(text=text, kind="office", entity=entity), "en", "KZ", CITY).entity == seat


def test_a_story_of_no_city_leaves_an_office_its_country() -> None:
    assert seated(Voice(text="police", kind="office", entity="office:police@KZ"), "en", "KZ", None).entity == "office:police@KZ"


def test_the_name_of_a_person_is_what_no_office_or_place_accounts_for() -> None:
    assert person("Lebanese health minister Nadia Karam", "en") == "Nadia Karam"
    assert person("the health ministry", "en") == ""
    assert capitals("министра Петра Орлова") == "Петра Орлова"


def origins(*pairs: tuple[Article, list[Claim]]) -> list[str | None]:
    facts = reconcile(dossier(*pairs))
    return sorted({str(point.origin.entity) for fact in facts for point in fact.points})


def test_a_bare_word_points_back_to_the_body_that_its_article_named() -> None:
    named = article("The health ministry of Kazakhstan met. The minister said 26 people were killed.", "North")
    told = claim(named, "26 people were killed", "killed", exactly(26), by="The minister", place=KZ)
    assert origins((named, [told])) == ["office:health_ministry@KZ"]


def test_two_that_fit_leave_it_open_unless_one_was_named_last() -> None:
    two = article(
        "Said by nobody: 26 people were killed, the ministry said. The health ministry and the foreign ministry of Kazakhstan met.", "North"
    )
    told = claim(two, "26 people were killed", "killed", exactly(26), by="the ministry", place=KZ)
    assert origins((two, [told])) == ["None"]


def test_a_person_is_the_office_that_another_article_gives_them() -> None:
    full = article("Health minister Nadia Karam said 26 people were killed in Kazakhstan.", "North")
    short = article("Karam, Nadia Karam, said that 31 people were injured.", "South")
    one = claim(full, "26 people were killed", "killed", exactly(26), by="Health minister Nadia Karam", entity="office:health_ministry@KZ", place=KZ)
    other = claim(short, "31 people were injured", "injured", exactly(31), by="Nadia Karam", kind="person", place=KZ)
    assert origins((full, [one]), (short, [other])) == ["office:health_ministry@KZ"]


def test_the_last_part_of_a_foreign_name_in_chinese_is_the_one_who_was_named_whole() -> None:
    page = article("哈萨克斯坦内政部发言人谢莉克·奥马罗娃说，26人死亡。奥马罗娃说，31人受伤。", "North", language="zh")
    named = claim(page, "26人死亡", "killed", exactly(26), by="内政部发言人谢莉克·奥马罗娃", entity="office:interior_ministry@KZ", place=KZ)
    bare = claim(page, "31人受伤", "injured", exactly(31), by="奥马罗娃", kind="person", place=KZ)
    assert origins((page, [named, bare])) == ["office:interior_ministry@KZ"]


def test_in_a_story_of_two_countries_the_authorities_are_those_of_the_country_they_speak_of() -> None:
    there = Place(text="Malawi", id="MW", name="Malawi", kind="country")
    page = article("Officials counted 4 dead at home and 30 hurt. Over the border authorities counted 9 dead in Malawi and 12 hurt.")
    home = [
        claim(page, words, "killed", exactly(number), by="authorities", place=KZ, entity="office:authorities@KZ")
        for words, number in (("4 dead", 4),)
    ]
    home.append(claim(page, "30 hurt", "injured", exactly(30), by="authorities", place=KZ, entity="office:authorities@KZ"))
    away = [claim(page, "9 dead", "killed", exactly(9), by="authorities", place=there, entity="office:authorities@KZ")]
    away.append(claim(page, "12 hurt", "injured", exactly(12), by="authorities", place=there, entity="office:authorities@KZ"))
    seats = Seats(dossier((page, [*home, *away])), [*home, *away])
    assert [seats.of(told.voices[-1], told.article, told.place).entity for told in (home[0], away[0])] == [
        "office:authorities@KZ",
        "office:authorities@MW",
    ]
    lone = Seats(dossier((page, [*home, away[0]])), [*home, away[0]])
    assert lone.of(away[0].voices[-1], page.id, there).entity == "office:authorities@KZ", "one stray place makes no second scene"


def test_a_person_who_speaks_for_a_country_s_office_and_its_branch_is_of_the_country_s() -> None:
    from dateline.reconcile.seats import one_office

    assert one_office({"office:prosecutor@KZ", "office:prosecutor@gn1526384"}) == "office:prosecutor@KZ"
    assert one_office({"office:prosecutor@KZ", "office:police@KZ"}) is None
    assert one_office({"body:un"}) == "body:un" and one_office(set()) is None


TARAZ = Place(text="Taraz", id="gn1516905", name="Taraz", kind="city", parents=("KZ",))


def of_police(words: str, entity: str, place: Place) -> tuple[Article, list[Claim]]:
    page = article(f"In {place.name} 12 were held, {words} said.", f"Paper {words} {place.name}")
    return page, [claim(page, "12 were held", "detained", exactly(12), cls="people", place=place, by=words, entity=entity)]


@pytest.mark.parametrize(("also", "seat"), [("Kazakh police", "KZ"), ("Almaty police", CITY)])
def test_a_bare_force_is_the_countrys_where_others_name_that_and_no_towns_own(also: str, seat: str) -> None:
    almaty = Place(text="Almaty", id=CITY, name="Almaty", kind="city", parents=("KZ",))
    bare = of_police("police", f"office:police@{CITY}", almaty)
    other = of_police(also, f"office:police@{seat}", KZ)
    third = of_police("the ministry", "office:interior_ministry@KZ", TARAZ)
    story = dossier(bare, other, third)
    claims = [one for reading in story.readings for one in reading.claims]
    voice = Seats(story, claims).speaker(bare[1][0])
    assert voice.entity == f"office:police@{seat}"
