"""Where an office sits and who a bare word is: the story's country and city, the persons that it names, and the bounds of each."""

from __future__ import annotations

from typing import Any

import pytest
from tests.reconcile.kit import ALMATY, KZ, article, claim, dossier, exactly

from dateline.model import Article, Claim, Place, Voice
from dateline.reconcile.seats import Seats, capitals, home_city, home_country, one_office, person, scenes, seated

CITY = "gn1526384"
MW = Place(text="Malawi", id="MW", name="Malawi", kind="country")
SITE = Place(text="the bazaar", id="s1", kind="site", parents=(CITY, "KZ"))
OLD = Place(text="Oldtown")
WORDS = "one two three four five six seven eight nine ten"


def told(*places: Place | None) -> list[Claim]:
    """A claim of one page for each place."""
    page = article(" ".join(f"w{number}." for number, _ in enumerate(places)))
    return [claim(page, f"w{number}.", "killed", exactly(number), place=place) for number, place in enumerate(places)]


def test_the_home_of_a_story_is_the_country_of_most_of_its_claims() -> None:
    assert home_country(told(MW, KZ, ALMATY)) == "KZ"
    assert home_country(told(MW, KZ)) == "KZ", "of two as often told, the first by id"
    assert home_country(told(OLD, None)) is None


def test_a_story_lies_in_a_city_only_where_more_than_half_of_its_places_do() -> None:
    assert home_city(told(ALMATY, ALMATY, KZ)) == CITY
    assert home_city(told(ALMATY, KZ)) is None
    other = Place(text="Astana", id="gn1000000", kind="city", parents=("KZ",))
    assert home_city(told(ALMATY, ALMATY, other)) == CITY, "the one most told of"
    assert home_city(told(SITE, SITE, KZ)) == CITY, "a site is in its city"
    assert home_city(told(ALMATY, OLD, None)) == CITY, "what does not resolve lies nowhere"
    assert home_city(told(KZ, KZ)) is None and home_city([]) is None
    assert home_city(told(Place(text="the region", id="KZ-75", kind="region", parents=(CITY, "KZ")))) is None


def test_a_scene_is_a_country_of_two_claims_and_of_a_twelfth_of_them() -> None:
    assert scenes(told(KZ, KZ, MW)) == {"KZ"}
    assert scenes(told(KZ, KZ, MW, MW)) == {"KZ", "MW"}
    assert scenes(told(*[KZ] * 23, MW, MW)) == {"KZ", "MW"}
    assert scenes(told(*[KZ] * 24, MW, MW)) == {"KZ"}
    assert scenes(told(OLD, OLD, None)) == frozenset()


def sits(text: str, entity: str, home: str | None = "KZ", city: str | None = CITY) -> str | None:
    return seated(Voice(text=text, kind="office", entity=entity), "en", home, city).entity


@pytest.mark.parametrize(
    ("text", "entity", "home", "city", "found"),
    [
        ("the mayor", "office:mayor@KZ", "KZ", CITY, f"office:mayor@{CITY}"),
        ("city authorities", "office:mayor@KZ", "KZ", CITY, f"office:mayor@{CITY}"),
        ("the authorities", "office:mayor@KZ", "KZ", CITY, "office:authorities@KZ"),
        ("the authorities", "office:governor@KZ", None, CITY, "office:authorities@KZ"),
        ("the authorities", "office:mayor@RU", "KZ", CITY, "office:authorities@KZ"),
        ("the authorities of Almaty", f"office:mayor@{CITY}", "KZ", CITY, f"office:mayor@{CITY}"),
        ("Kazakh authorities", "office:government@KZ", "RU", None, "office:authorities@KZ"),
        ("Kazakh authorities", "office:authorities@KZ", "RU", None, "office:authorities@KZ"),
        ("the authorities", "office:authorities@RU", None, None, "office:authorities@RU"),
        ("the governor", "office:governor@KZ", "KZ", CITY, "office:governor@KZ-75"),
        ("the fire brigade", "office:fire_service@KZ", "KZ", CITY, f"office:fire_service@{CITY}"),
        ("Russian fire brigade", "office:fire_service@RU", "KZ", CITY, "office:fire_service@RU"),
        ("police", "office:police@RU", "KZ", CITY, f"office:police@{CITY}"),
        ("police", "office:police@RU", "KZ", None, "office:police@KZ"),
        ("police", "office:police@RU", None, None, "office:police@RU"),
        ("police", "office:police@gn1526273", "KZ", CITY, "office:police@gn1526273"),
        ("the army", "office:army@KZ", "KZ", CITY, "office:army@KZ"),
        ("the army", "office:army@RU", "KZ", CITY, "office:army@KZ"),
        ("the relief", "body:relief", "KZ", CITY, "body:relief"),
        ("the police", "office:police", "KZ", CITY, "office:police"),
    ],
)
def test_an_office_sits_where_its_words_say_else_where_the_story_lies(text: str, entity: str, home: str | None, city: str | None, found: str) -> None:
    assert sits(text, entity, home, city) == found


def test_a_voice_without_an_entity_has_no_seat() -> None:
    voice = Voice(text="somebody")
    assert seated(voice, "en", "KZ", CITY) is voice


def test_a_person_is_what_no_office_and_no_place_accounts_for() -> None:
    assert person("Karam", "en") == "", "one word is no full name"
    assert person("托卡耶夫", "zh") == "托卡耶夫"
    assert person("托", "zh") == "" and person("一二三四五", "zh") == "", "of two to four characters"
    assert person("Nadia Karam of Almaty police", "en") == "Nadia Karam"
    assert capitals("the Nadia Karam told Omar") == "Nadia Karam", "the longest run"
    assert capitals("Mr. Karam, said") == "Mr Karam" and capitals(" 托氏 ") == "托氏"


def test_one_person_speaks_for_one_office() -> None:
    assert one_office({"office:prosecutor@KZ", f"office:prosecutor@{CITY}", "office:prosecutor@gn1526273"}) == "office:prosecutor@KZ"
    assert one_office({f"office:prosecutor@{CITY}", "office:prosecutor@gn1526273"}) is None, "of two branches nobody is the whole"
    assert one_office({"office:prosecutor@KZ", "office:prosecutor@MW"}) is None


Page = tuple[Article, list[Claim]]


def page(text: str, *voices: tuple[str, str, str | None], outlet: str = "North", place: Place = KZ, kind: str = "body", **fields: Any) -> Page:
    """An article with a claim for each (words, voice, entity)."""
    source = article(text, outlet, **fields)
    return source, [claim(source, words, "killed", exactly(9), by=by, entity=entity, kind=kind, place=place) for words, by, entity in voices]


def entity_of(asked: Page, *others: Page, position: int = 0) -> str | None:
    every = [told for _, claims in (asked, *others) for told in claims]
    return Seats(dossier(asked, *others), every).speaker(asked[1][position]).entity


def test_a_bare_word_is_the_only_fitting_body_that_speaks_in_the_article() -> None:
    text = "The health ministry said nine died. Nine more died, said the minister. The foreign ministry of Kazakhstan met."
    speaking = page(text, ("nine died", "The health ministry", "office:health_ministry@KZ"), ("Nine more died", "the minister", None))
    assert entity_of(speaking, position=1) == "office:health_ministry@KZ"


def test_a_bare_word_is_else_the_last_that_was_named_before_it() -> None:
    text = "The health ministry met. The foreign ministry met. The minister said nine died. The defence ministry met."
    assert entity_of(page(text, ("nine died", "The minister", None))) == "office:foreign_ministry@KZ"
    only = "The minister said nine died. The defence ministry met, and again the defence ministry."
    assert entity_of(page(only, ("nine died", "The minister", None))) == "office:defence_ministry@KZ", "or the only one after it"
    two = "The minister said nine died. The defence ministry met the health ministry."
    assert entity_of(page(two, ("nine died", "The minister", None))) is None


def test_of_two_that_speak_in_an_article_a_bare_word_is_the_last_named() -> None:
    text = "The health ministry said nine died. The foreign ministry said nine were hurt. Nine more died, said the minister."
    health = ("nine died", "The health ministry", "office:health_ministry@KZ")
    foreign = ("nine were hurt", "The foreign ministry", "office:foreign_ministry@KZ")
    assert entity_of(page(text, health, foreign, ("Nine more died", "the minister", None)), position=2) == "office:foreign_ministry@KZ"


def test_a_town_s_office_is_of_the_story_s_city_only_in_the_story_s_country() -> None:
    text = "Police counted w0. w1. w2. w3. w4."
    source = article(text)
    claims = [
        claim(source, f"w{number}.", "killed", exactly(number), by="Police", entity="office:police@KZ", kind="office", place=place)
        for number, place in enumerate((ALMATY, ALMATY, ALMATY, MW, MW))
    ]
    seats = Seats(dossier((source, claims)), claims)
    assert [seats.speaker(claims[at]).entity for at in (0, 3)] == [f"office:police@{CITY}", "office:police@MW"]


def test_an_embassy_of_nobody_in_an_outlet_abroad_is_its_country_s() -> None:
    told_ = ("nine died", "the embassy", None)
    assert entity_of(page("The embassy: nine died, the embassy said.", told_, outlet="tass.ru")) == "office:embassy@RU"
    assert entity_of(page("The embassy: nine died, the embassy said.", told_, outlet="nowhere.example")) is None
    assert entity_of(page("The relief: nine died, the relief said.", ("nine died", "the relief", None), outlet="tass.ru")) is None
    home = Place(text="Russia", id="RU", kind="country")
    assert entity_of(page("The embassy: nine died, the embassy said.", told_, outlet="tass.ru", place=home)) is None, "at home it is some other's"


def test_a_headline_names_first() -> None:
    text = "The minister said nine died. The defence ministry met the health ministry."
    assert entity_of(page(text, ("nine died", "The minister", None), title="Health ministry counts the dead")) == "office:health_ministry@KZ"
    assert entity_of(page("Nine died, said the relief.", ("Nine died", "the relief", None), title="Health ministry counts")) is None, (
        "no fitting word"
    )


def test_an_office_named_in_a_story_without_a_country_points_nowhere() -> None:
    text = "The health ministry met. The minister said nine died."
    assert entity_of(page(text, ("nine died", "The minister", None), place=OLD)) is None


def test_a_person_whom_one_article_calls_an_officer_is_that_officer_everywhere() -> None:
    full = page("Health minister Nadia Karam said nine died.", ("nine died", "Health minister Nadia Karam", "office:health_ministry@KZ"))
    asked = ("Nine died", "Nadia Karam", None)
    assert entity_of(page("Nine died, so Nadia Karam.", asked, outlet="South", kind="person"), full) == "office:health_ministry@KZ"
    assert entity_of(page("Nine died, so Nadia Karam.", asked, outlet="South", kind="unnamed"), full) is None
    assert entity_of(page("Nine died, so Nadia Karam.", asked, outlet="South", kind="body"), full) == "office:health_ministry@KZ"
    assert entity_of(page("Nine died, so Lena Marsh.", ("Nine died", "Lena Marsh", None), outlet="South", kind="person"), full) is None
    assert entity_of(page("Nine died, so N.", ("Nine died", "N", None), outlet="South", kind="person"), full) is None


def test_a_person_of_two_offices_is_of_none() -> None:
    full = page("Health minister Nadia Karam said nine died.", ("nine died", "Health minister Nadia Karam", "office:health_ministry@KZ"))
    other = page("Mayor Nadia Karam said nine died.", ("nine died", "Mayor Nadia Karam", "office:mayor@KZ"), outlet="West")
    asked = page("Nine died, so Nadia Karam.", ("Nine died", "Nadia Karam", None), outlet="South", kind="person")
    assert entity_of(asked, full, other) is None
    body = page("Relief chief Nadia Karam said nine died.", ("nine died", "Relief chief Nadia Karam", "body:relief"), outlet="East")
    assert entity_of(asked, body) is None, "a body lends its name to no person"


def test_an_embassy_is_of_whom_it_counts_or_of_its_outlet_s_country() -> None:
    source = article("Nine are ours, the embassy said.", "kremlin.ru")
    ours = claim(source, "Nine are ours", "killed", exactly(9), by="the embassy", place=KZ, cls="nationals:CN")
    people = claim(source, "Nine are ours", "killed", exactly(9), by="the embassy", place=KZ, cls="people")
    police = claim(source, "Nine are ours", "killed", exactly(9), by="the embassy", entity="office:police@KZ", place=KZ, cls="nationals:CN")
    unsaid = claim(source, "Nine are ours", "killed", exactly(9), by="embassy", place=KZ, cls="nationals")

    def of(told: Claim) -> str | None:
        return Seats(dossier((source, [told])), [told]).speaker(told).entity

    assert of(ours) == "office:embassy@CN"
    assert of(people) != "office:embassy@CN" and of(unsaid) != "office:embassy@"
    assert of(police) == "office:police@KZ"
    relief = claim(source, "Nine are ours", "killed", exactly(9), by="Nine", place=KZ, cls="nationals:CN")
    assert of(relief) is None, "what is no office abroad is not of whom it counts"


def test_only_what_is_told_of_the_event_makes_the_story_s_home() -> None:
    here, there = told(KZ, MW, MW), told(KZ)
    past = [claim(article(WORDS), word, "killed", exactly(1), place=MW, about="past event") for word in ("one", "two", "three")]
    source = article(WORDS)
    asked = claim(source, "one", "killed", exactly(5), by="two", entity="office:army@RU", kind="office", place=None)
    story = dossier((source, [asked]))
    assert Seats(story, [asked, *there, *past]).of(asked.voices[-1], source.id).entity == "office:army@KZ"
    assert Seats(story, [asked, *here]).of(asked.voices[-1], source.id).entity == "office:army@MW"


def test_of_voices_one_behind_the_other_the_last_speaks() -> None:
    source = article("Nine died, a driver said, the police confirmed.")
    chain = Voice(text="a driver", kind="person"), Voice(text="the police", kind="body", entity="office:police@KZ")
    told = claim(source, "Nine died", "killed", exactly(9), place=KZ, voices=chain)
    assert Seats(dossier((source, [told])), [told]).speaker(told).entity == "office:police@KZ"
