"""Those who gather: one crowd whatever it is called, one place where a state is one city, and one origin where its organisers speak."""

from __future__ import annotations

import msgspec
from tests.reconcile.kit import article, claim, dossier, exactly, on

from dateline.compose.desk import Desk, Draft
from dateline.compose.steps import moved
from dateline.compose.tongue import load
from dateline.knowledge import bodies, places
from dateline.model import Article, Claim, Place
from dateline.reconcile import reconcile

STATE = Place(text="Singapore", id="SG", name="Singapore", kind="country")
CITY = Place(text="Singapore", id="gn1880252", name="Singapore", kind="city", parents=("SG",))


def gathered(many: int, number: int, cls: str, place: Place, by: str) -> tuple[Article, list[Claim]]:
    page = article(f"{many} gathered, {by} said.", f"Paper {many} {cls}", on(number))
    return page, [claim(page, f"{many} gathered", "attending", exactly(many), cls=cls, place=place, by=by, entity=f"office:{by}@gn1880252")]


def test_one_crowd_in_a_state_that_is_one_city_is_one_slot() -> None:
    facts = reconcile(dossier(gathered(9000, 6, "people", STATE, "organisers"), gathered(2000, 6, "protesters", CITY, "police")))
    assert [fact.slot.place.id for fact in facts if fact.slot.place] == ["gn1880252"] or len(facts) == 1
    assert places.one_place("SG") == "gn1880252" and places.one_place("FR") == "FR"


def test_a_crowd_of_another_day_is_no_step_of_a_course() -> None:
    made = dossier(*(gathered(many, day, "people", CITY, "police") for many, day in ((2000, 2), (5000, 9), (7000, 16))))
    (fact,) = reconcile(made)
    told = msgspec.structs.replace(made, facts=(fact,))
    assert len(fact.points) == 3 and moved(Draft(desk=Desk(dossier=told, tongue=load("en"))), fact) == []


def test_organisers_are_one_body_in_every_language() -> None:
    words = {
        "en": "the organisers",
        "ru": "организаторов",
        "fr": "les organisateurs",
        "es": "los organizadores",
        "zh": "主办方",
        "de": "Veranstalter",
    }
    assert {bodies.resolve_voice(text, code, "SG") for code, text in words.items()} == {"office:organisers@SG"}
