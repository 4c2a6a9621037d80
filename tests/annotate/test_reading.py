"""From article to reading: what the engine must be able to say, whatever the language."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.annotate import annotate
from dateline.annotate.when import date_of
from dateline.model import Article, Caption, Claim, day

PUBLISHED = day(date(2024, 3, 14))


def article(text: str, language: str = "en", title: str = "", **more: object) -> Article:
    return Article(page="p", url="https://herald.example/1", outlet="Herald", language=language, title=title, text=text, published=PUBLISHED, **more)  # type: ignore[arg-type]


def read(text: str, language: str = "en", title: str = "") -> list[Claim]:
    return list(annotate(article(text, language, title)).claims)


def counted(text: str, language: str = "en") -> list[tuple[str, float | None, float | None]]:
    return [(c.predicate, c.quantity.low, c.quantity.high) for c in read(text, language) if c.quantity and c.group]


def one(text: str, predicate: str, low: float | None = None) -> Claim:
    return next(c for c in read(text) if c.predicate == predicate and (low is None or (c.quantity and c.quantity.low == low)))


def test_each_number_takes_its_own_cue() -> None:
    assert counted("The blast left 26 dead, 18 injured and 2,000 homeless.") == [("killed", 26, 26), ("injured", 18, 18), ("displaced", 2000, 2000)]


def test_one_cue_serves_several_numbers() -> None:
    assert [c[1] for c in counted("The fire killed 11 soldiers and four civilians.")] == [11, 4]


def test_those_who_did_it_are_not_counted() -> None:
    assert counted("Three gunmen killed nine shoppers.") == [("killed", 9, 9)]


def test_what_is_no_person_is_not_counted() -> None:
    assert {c[0] for c in counted("Twelve boats and three houses were destroyed after 14 rockets hit; 2 bridges collapsed.")} == {"destroyed"}


def test_a_part_points_to_its_whole() -> None:
    claims = [c for c in read("The crash killed 40 people, 12 of them children.") if c.quantity]
    whole, part = claims
    assert (part.counting, part.relation, part.parent, part.group and part.group.cls) == ("subset", "subset", whole.id, "children")


def test_none_is_a_count() -> None:
    assert counted("No one was injured.") == [("injured", 0, 0)]


def test_one_person_without_a_number_counts_one() -> None:
    assert counted("A police officer was killed.") == [("killed", 1, 1)]


def test_a_plan_is_not_about_the_event() -> None:
    assert one("The army will send 300 soldiers.", "deployed").about == "plan"


def test_the_chain_runs_from_the_relay_to_the_origin() -> None:
    claim = one("Nine people were killed, the interior ministry said, Reuters reported.", "killed")
    assert [voice.text for voice in claim.voices] == ["Reuters", "the interior ministry"] or claim.voices[-1].text.endswith("interior ministry")
    assert claim.voices[0].text == "Reuters"


def test_a_pronoun_carries_the_voice_on() -> None:
    claims = read("Mayor Ana Ruiz said nine people had died. She said 12 were missing.")
    assert {c.origin.text for c in claims if c.quantity and c.origin} == {"Mayor Ana Ruiz"}


def test_a_new_sentence_without_a_mark_is_the_outlets_own() -> None:
    assert one("Mayor Ana Ruiz spoke of a tragedy. Nine people were killed.", "killed").voices == ()


def test_a_hedge_is_recorded() -> None:
    assert one("Some 30 people were reportedly detained.", "detained").stance == "alleged"


def test_places_of_clauses_stay_apart() -> None:
    claims = [c for c in read("The storm killed six people in Manila and three in Cebu.") if c.quantity]
    assert [c.place and c.place.text for c in claims] == ["Manila", "Cebu"]


def test_a_clause_without_a_place_takes_the_headlines() -> None:
    claims = read("The blast killed nine people.", title="Blast shakes Lima")
    assert next(c for c in claims if c.field == "text").place.text == "Lima"  # type: ignore[union-attr]


def test_an_event_long_ago_is_background() -> None:
    assert one("The 2014 sinking killed 304 people.", "killed").about in ("past event", "event")
    assert one("On 16 April 2014 a ferry sank and 304 people were killed.", "killed").about == "past event"


def test_a_day_named_is_the_claims_day() -> None:
    claim = one("On Tuesday a bus crash killed nine people.", "killed")
    interval = date_of(claim, PUBLISHED)
    assert interval is not None and interval.first_day == date(2024, 3, 12)


def test_captions_and_headlines_are_read_too() -> None:
    shown = Article(
        page="p", url="https://herald.example/2", outlet="Herald", language="en", title="Nine dead in Lima fire", text="It is over.",
        captions=(Caption(text="Firemen where four people died."),), published=PUBLISHED,
    )  # fmt: skip
    assert {c.field for c in annotate(shown).claims if c.quantity} == {"title", "caption"}


@pytest.mark.parametrize("language", ["en", "zh", "ru", "es", "fr", "ar", "ja", "ko"])
@settings(max_examples=25, deadline=None)
@given(text=st.text(alphabet=st.sampled_from("ab .,:;()“”\n123 died killed 死者伤人说 погибли сообщил قتل"), max_size=80))
def test_any_text_is_read_and_quotes_are_exact(language: str, text: str) -> None:
    source = article(text, language)
    for claim in annotate(source).claims:
        assert claim.quote == source.field(claim.field)[claim.start : claim.end]
        assert 0 <= claim.start < claim.end


def test_reading_twice_gives_the_same() -> None:
    source = article("The crash killed 40 people, 12 of them children, police said on Monday.")
    assert annotate(source) == annotate(source)


def test_a_headline_that_says_a_figure_again_is_folded_into_the_text() -> None:
    claims = read("At least nine people were killed in Lima, officials said.", title="9 dead in Lima fire")
    assert [(c.field, c.quantity.low, c.quantity.high) for c in claims if c.quantity] == [("text", 9, None)]


def test_a_headline_with_a_figure_of_its_own_stays() -> None:
    claims = read("At least nine people were killed in Lima, officials said.", title="12 dead in Lima fire")
    assert {c.field for c in claims if c.quantity} == {"title", "text"}


def test_the_dead_and_the_hurt_in_one_figure_count_nobody() -> None:
    assert counted("The battle left 300 casualties.") == []


def test_a_language_that_no_pack_reads_says_nothing():
    text = "W katastrofie zginęło 12 osób, a 30 zostało rannych, poinformowała policja w Krakowie."
    article = Article(page="p", url="https://a.example/pl", outlet="A", language="pl", title="Katastrofa", text=text)
    assert annotate(article).claims == ()
