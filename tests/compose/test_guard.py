"""No number or name leaves without a cited span that holds it: claims, messages and citations corrupted on purpose."""

from __future__ import annotations

import re

import msgspec
import pytest
from tests.reconcile.kit import KZ, article, claim, dossier, exactly, least, on, quantity
from tests.reconcile.unrest import story

from dateline.compose import compose, figures
from dateline.compose.desk import Desk
from dateline.compose.evidence import supports
from dateline.compose.tongue import Tongue, load
from dateline.model import Dossier, Place, Quantity, Voice
from dateline.reconcile import reconcile

SAID = "At least 26 protesters died in Kazakhstan, police said."


def page(**changes) -> Dossier:
    source = article(SAID, published=on(7))
    made = claim(
        source, "At least 26 protesters died", "killed", least(26, "At least 26"), cls="protesters", place=KZ, by="police", entity="office:police@KZ"
    )
    return reconciled(dossier((source, [msgspec.structs.replace(made, **changes)])))


def reconciled(story: Dossier) -> Dossier:
    return msgspec.structs.replace(story, facts=reconcile(story))


def lines(story: Dossier, tongue: Tongue | None = None) -> tuple[list[str], Desk]:
    desk = Desk(dossier=story, tongue=tongue or load("en"))
    return [sentence.text for fact in story.facts if (sentence := desk.write(figures.line, fact))], desk


def test_a_supported_sentence_leaves():
    told, desk = lines(page())
    assert told == ["Kazakhstan: at least 26 protesters were killed — police (Kazakhstan), January 7."]
    assert desk.dropped == 0


CORRUPT = {
    "another number": {"quantity": least(62, "At least 26")},
    "a number its words lack": {"quantity": least(62, "At least 62")},
    "a vague word that is not there": {"quantity": quantity(20, 99, "dozens", approx=True)},
    "another place": {"place": Place(text="Kazakhstan", id="RU", name="Russia", kind="country")},
    "a place that the page lacks": {"place": Place(text="Moscow", id="gn524901", name="Moscow")},
    "another body": {"voices": (Voice(text="police", kind="body", entity="office:health_ministry@KZ"),)},
    "a body that the page lacks": {"voices": (Voice(text="the navy", kind="body"),)},
    "a day that nothing gives": {"quote": "At least 26 protesters fell"},
    "a span moved": {"start": 3, "end": 12},
    "another revision": {"revision": "0" * 20},
}


@pytest.mark.parametrize("change", CORRUPT.values(), ids=CORRUPT.keys())
def test_a_corrupted_claim_is_refused(change):
    told, desk = lines(page(**change))
    honest = [text for text in told if "26" in text and "Russia" not in text and "Health" not in text and "navy" not in text and "Moscow" not in text]
    assert told == honest
    assert desk.dropped == 1 or told, "what is left out is counted"
    if "voices" not in change or change["voices"][0].entity is None:
        assert not told


@pytest.mark.parametrize(
    "message",
    [
        "line = { $place }: { $what } and 40 more — { $source }.",
        "line = { $place }: { $what } in Moscow — { $source }.",
        "line = { $place }: { $what }, Smith says — { $source }.",
        "line = { $place }: { $what } ({ $n }) — { $source }.",
        "line = { $place }: { $missing }.",
        "line = { $place }: { $what } ٤٠ — { $source }.",
    ],
)
def test_a_corrupted_message_is_refused(message):
    source = (load("en").source).replace("line = { $place }: { $what } — { $source }.", message)
    told, desk = lines(page(), Tongue("en", source))
    assert (told, desk.dropped) == ([], 1)


def test_a_corrupted_citation_is_refused():
    whole = reconciled(story())
    fact = next(fact for fact in whole.facts if fact.slot.key == "killed/protesters/KZ/total")
    other = next(fact for fact in whole.facts if fact.slot.key == "injured/people/KZ/total")
    points = (msgspec.structs.replace(fact.points[0], claims=other.points[0].claims),)
    desk = Desk(dossier=whole, tongue=load("en"))
    assert desk.write(figures.line, msgspec.structs.replace(fact, points=points)) is None
    assert desk.write(figures.line, msgspec.structs.replace(fact, points=(msgspec.structs.replace(fact.points[0], claims=("gone",)),))) is None
    assert desk.dropped == 2


def test_what_the_guard_drops_is_counted_in_the_brief():
    assert compose(page(), "en").dropped == 0
    broken = page(quantity=least(62, "At least 62"))
    brief = compose(broken, "en")
    assert brief.dropped > 0
    assert "62" not in " ".join(sentence.text for section in brief.sections for sentence in section.sentences)


@pytest.mark.parametrize("language", ["en", "zh", "ru", "es", "fr", "ar"])
def test_every_number_of_a_brief_is_said_by_what_it_cites(language):
    whole = reconciled(story())
    for section in compose(whole, language).sections:
        for sentence in section.sentences:
            claims = [whole.claim_by_id[id] for id in sentence.claims]
            said = {end for claim in claims if claim.quantity for end in (claim.quantity.low, claim.quantity.high)}
            times = [time for claim in claims for time in (claim.time, claim.as_of, whole.article_by_id[claim.article].published) if time]
            days = {float(part) for time in times for part in (time.first_day.day, time.first_day.month, time.first_day.year)}
            written = re.findall(r"\d+(?:[.,\u00a0\u202f]\d{3})*", sentence.text)
            grouped = {float(re.sub(r"\D", "", number)) for number in written}
            assert grouped <= said | days, sentence.text


@pytest.mark.parametrize(
    ("many", "quote", "value", "holds"),
    [
        (exactly(26, "26"), "26 died", 26, True),
        (exactly(26, "26"), "62 died", 26, False),
        (exactly(12_000, "1.2万"), "1.2万人", 12_000, True),
        (exactly(2500, "2,5 тысячи"), "2,5 тысячи человек", 2500, True),
        (exactly(9900, "9 bin 900"), "9 bin 900 kişi", 9900, True),
        (exactly(12_000, "1万2000"), "1万2000人", 12_000, True),
        (exactly(9900, "9 bin 90"), "9 bin 90 kişi", 9900, False),
        (exactly(448, "۴۴۸"), "دست‌کم ۴۴۸ نفر", 448, True),
        (least(101, "more than 100"), "more than 100 died", 101, True),
        (exactly(101, "100"), "100 died", 101, False),
        (exactly(21, "twenty-one"), "twenty-one died", 21, True),
        (exactly(21, "twenty-one"), "twenty died", 21, False),
        (exactly(21, "21"), "21 died", 22, False),
    ],
)
def test_a_number_is_what_its_words_say(many: Quantity, quote: str, value: float, holds: bool):
    assert supports(many, quote, value) is holds


@pytest.mark.parametrize(
    ("words", "language"),
    [("at least 26", "en"), ("至少26", "zh"), ("не менее 26", "ru"), ("al menos 26", "es"), ("au moins 26", "fr"), ("ما لا يقل عن 26", "ar")],
)
def test_at_least_26_is_never_more_than_26(words: str, language: str):
    assert supports(least(26, words), words, 26, language)
    assert not supports(least(27, words), words, 27, language)


@pytest.mark.parametrize(("words", "language"), [("more than 26", "en"), ("более 26", "ru"), ("plus de 26", "fr"), ("逾26", "zh")])
def test_more_than_26_is_27_and_more(words: str, language: str):
    assert supports(least(27, words), words, 27, language)


@pytest.mark.parametrize(("words", "value", "holds"), [("mil 130", 1130, True), ("mil 130", 2130, False), ("al menos 130", 1130, False)])
def test_a_bare_word_of_scale_before_digits_is_added_to_them(words: str, value: float, holds: bool):
    assert supports(exactly(value, words), words, value, "es") is holds


def test_a_bound_that_was_corrupted_by_one_is_refused():
    broken = page(quantity=least(27, "At least 26"))
    brief = compose(broken, "en")
    assert brief.dropped > 0
    assert "more than 26" not in " ".join(sentence.text for section in brief.sections for sentence in section.sentences)


def test_a_figure_of_a_city_cited_for_its_country_is_told_of_the_country():
    almaty = Place(text="Almaty", id="gn1526384", name="Almaty", kind="city", parents=("KZ-75", "KZ"))
    first = article("At least 20 people died in Almaty, police said.", published=on(7))
    then = article("At least 26 people died in Kazakhstan, police said.", published=on(8))
    told = [
        claim(first, "At least 20 people died", "killed", least(20, "At least 20"), place=almaty, by="police", entity="office:police@KZ"),
        claim(then, "At least 26 people died", "killed", least(26, "At least 26"), place=KZ, by="police", entity="office:police@KZ"),
    ]
    whole = dossier((first, told[:1]), (then, told[1:]))
    of_almaty = msgspec.structs.replace(reconcile(whole)[0].slot, place=almaty)
    facts = tuple(msgspec.structs.replace(fact, slot=of_almaty) for fact in reconcile(whole))
    lines_told, desk = lines(msgspec.structs.replace(whole, facts=facts))
    assert (lines_told[0], desk.dropped) == ("Kazakhstan: at least 26 people were killed — police (Kazakhstan), January 8.", 0)
