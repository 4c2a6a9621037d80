"""A claim as a form corrects it: what the article's words bear out, field by field, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.model import Article, Claim, Group, Place, Quantity, Reading, Voice, day
from dateline.web.desk.correcting import Unsaid, corrected
from dateline.web.desk.room import Form

TEXT = "In Almaty the coast guard said 14 sailors, 12 to 14 by noon, were hurt. Relief Now said so too on Friday. The coast guard said 2.5 boats."
ARTICLE = Article(page="p", url="", name="n", outlet="Post", language="en", title="", text=TEXT, published=day(date(2022, 1, 8), 360))
GUARD = Voice(text="the coast guard", kind="body", start=10, end=25)
QUOTE = "said 14 sailors, 12 to 14 by noon, were hurt"


def claim(**fields: object) -> Claim:
    start = TEXT.index(QUOTE)
    read = {
        "quantity": Quantity(low=14, high=14, text="14"),
        "voices": (GUARD,),
        "group": Group(cls="people", text="sailors"),
        "predicate": "injured",
    }
    where = {"article": ARTICLE.id, "revision": ARTICLE.revision, "field": "text", "start": start, "end": start + len(QUOTE), "quote": QUOTE}
    return Claim(**where | read | fields)


WAS = claim(place=Place(text="Almaty", id="gn1526384"), time=day(date(2022, 1, 7), 360))
SAME = {
    "quote": QUOTE,
    "low": "14",
    "high": "14",
    "written": "14",
    "origin": "the coast guard",
    "place": "Almaty",
    "time": "2022-01-07",
    "group": "people",
}


def fixed(was: Claim = WAS, **form: str) -> Claim:
    return corrected(ARTICLE, Reading(article=ARTICLE.id, revision=ARTICLE.revision, claims=(was,)), was, Form(SAME | form))


def refused(was: Claim = WAS, **form: str) -> tuple[str, str]:
    with pytest.raises(Unsaid) as error:
        fixed(was, **form)
    return error.value.reason, error.value.field


def test_nothing_new_is_no_correction() -> None:
    assert refused() == ("correct-nothing-new", "quote")
    assert refused(group="no such class") == ("correct-nothing-new", "quote")


def test_a_number_is_one_that_the_words_say() -> None:
    assert fixed(low="12", high="14", written="12 to 14").quantity == Quantity(low=12, high=14, text="12 to 14")
    assert fixed(high="", approx="1").quantity == Quantity(low=14, high=None, approx=True, text="14")
    assert fixed(low="12", high="14", written="a dozen").quantity == Quantity(low=12, high=14), "words that do not stand there are not kept"
    assert fixed(low="", high="").quantity is None
    assert refused(low="15", high="15") == ("correct-number-unsaid", "low")
    assert refused(low="14", high="12") == ("correct-turned-round", "low")


@pytest.mark.parametrize("given", ["many", "-14", "1e15", "nan"])
def test_what_is_no_number_is_refused(given: str) -> None:
    assert refused(low=given) == ("correct-no-number", "low")


def test_a_fraction_and_a_number_in_groups_are_numbers() -> None:
    boats = "said 2.5 boats"
    assert fixed(quote=boats, low="2.5", high="2.5", written="2.5").quantity == Quantity(low=2.5, high=2.5, text="2.5")
    assert fixed(low="1 4", high="0,014", approx="1").quantity == Quantity(low=14, high=14, approx=True, text="14")


def test_a_form_without_numbers_leaves_them() -> None:
    without = {name: value for name, value in SAME.items() if name not in ("low", "high")}
    reading = Reading(article=ARTICLE.id, revision=ARTICLE.revision, claims=(WAS,))
    assert corrected(ARTICLE, reading, WAS, Form(without | {"place": ""})).quantity == WAS.quantity


def test_the_nearest_of_the_same_words_is_meant() -> None:
    found = fixed(quote="The coast guard said", low="", high="")
    assert (found.start, found.end) == (TEXT.index("The coast guard said"), TEXT.index("The coast guard said") + 20)
    assert fixed(quote="said", low="", high="").start == WAS.start
    assert refused(quote="was not said") == ("correct-no-words", "quote")


def test_a_class_is_changed_with_its_words_kept() -> None:
    assert fixed(group="civilians").group == Group(cls="civilians", text="sailors")
    assert fixed(claim(), group="civilians", place="", time="").group == Group(cls="civilians", text="sailors")
    assert fixed(claim(group=None), group="civilians", place="", time="").group == Group(cls="civilians")


def test_a_place_is_one_that_the_article_names() -> None:
    assert fixed(place="").place is None
    unplaced = claim(time=WAS.time)
    found = fixed(unplaced).place
    assert found is not None and (found.text, found.id) == ("Almaty", "gn1526384")
    assert refused(place="Vladivostok") == ("correct-place-unsaid", "place")
    site = fixed(place="boats").place
    assert site is not None and (site.text, site.id, site.kind) == ("boats", None, "site"), "what no gazetteer knows stays as written"


def test_a_day_is_given_as_one() -> None:
    assert fixed(time="2022-01-06").time == day(date(2022, 1, 6), 360), "in the zone of the article"
    assert fixed(time="").time is None and fixed(as_of="2022-01-08").as_of == day(date(2022, 1, 8), 360)
    assert refused(time="Friday") == ("correct-no-day", "time")


def test_an_origin_is_a_voice_of_the_article_or_words_in_it_or_the_outlet() -> None:
    assert fixed(origin="").voices == ()
    (relief,) = fixed(origin="Relief Now").voices
    assert (relief.text, TEXT[relief.start : relief.end]) == ("Relief Now", "Relief Now")
    told = Voice(text="Relief Now", kind="body", entity="body:relief", start=3, end=13)
    other = claim(voices=(told,), predicate="killed")
    reading = Reading(article=ARTICLE.id, revision=ARTICLE.revision, claims=(WAS, other))
    assert corrected(ARTICLE, reading, WAS, Form(SAME | {"origin": "Relief Now"})).voices == (told,), "as the article's other claims know it"
    assert refused(origin="The admiral") == ("correct-origin-unsaid", "origin")
