"""Which statements are told, and what background is quoted as."""

from __future__ import annotations

from datetime import date

import pytest
from tests.reconcile.kit import article, claim

from dateline.annotate import annotate
from dateline.compose import uttered
from dateline.compose.passages import content
from dateline.compose.sayings import goes_on
from dateline.model import Article, Dossier, Reading, Story, day, story_id
from dateline.pipeline.run import brief
from dateline.reconcile import reconcile

DAY = date(2024, 3, 14)


def told(text: str, words: str, by: str) -> bool:
    page = article(text)
    start = text.index(words)
    saying = claim(page, text, "say", by=by, content=(start, start + len(words)), speech="indirect")
    return uttered.whole(saying, content(saying, page), page)


@pytest.mark.parametrize(
    ("text", "words", "by"),
    [
        ("The harbour office said the ferry would not sail before Monday.", "the ferry would not sail before Monday.", "The harbour office"),
        ("The ferry would not sail before Monday, the harbour office said.", "The ferry would not sail before Monday,", "the harbour office"),
    ],
)
def test_a_whole_sentence_is_told(text: str, words: str, by: str):
    assert told(text, words, by)


@pytest.mark.parametrize(
    ("text", "words", "by"),
    [
        ("Its office said on Monday in its first words since the flood of spring.", "its first words since the flood of spring.", "Its office"),
        (
            "The ferry will sail again soon, the harbour's director Lea Moor said.",
            "The ferry will sail again soon, the harbour's",
            "director Lea Moor",
        ),
        ("The harbour office, in its first words since the flood, said nothing.", "in its first words since the flood", "The harbour office"),
        ("Surgeons in Baltimore say the patient sleeps well at last.", "the patient sleeps well at last.", "Baltimore"),
    ],
)
def test_a_torn_piece_is_not(text: str, words: str, by: str):
    assert not told(text, words, by)


def test_words_that_lean_on_their_verb_are_no_sentence():
    text = "El puerto asegura haber cerrado sus dos muelles antes de la crecida."
    words = "haber cerrado sus dos muelles antes de la crecida."
    page = article(text, language="es")
    saying = claim(page, text, "say", by="El puerto", content=(text.index(words), len(text)), speech="indirect")
    assert not uttered.whole(saying, content(saying, page), page)


def test_the_same_thing_twice_is_alike():
    assert uttered.alike("nineteen officers and soldiers among the dead", "Nineteen are those of officers or soldiers")
    assert not uttered.alike("the ferry would not sail before Monday", "schools stay closed this week")


def story(text: str) -> Dossier:
    page = Article(page="p", url="", name="n", outlet="Morning Post", language="en", title="Rain in Porto", text=text, published=day(DAY))
    reading = Reading(article=page.id, revision=page.revision, claims=tuple(annotate(page).claims))
    whole = Dossier(story=Story(id=story_id(page.id), articles=(page.id,)), articles=(page,), readings=(reading,))
    return Dossier(story=whole.story, articles=whole.articles, readings=whole.readings, facts=reconcile(whole))


def test_background_is_told_in_whole_sentences():
    text = "Four people were killed in Porto. In the flood of March 1967, after days of rain, 62 people died there and 90 were hurt."
    lines = [s.text for section in brief(story(text)).sections if section.name == "background" for s in section.sentences]
    assert len(lines) == 1
    assert "“In the flood of March 1967, after days of rain, 62 people died there and 90 were hurt.”" in lines[0]


def test_a_statement_that_holds_another_is_that_one():
    """Where words are not spaced nothing else shows it."""
    assert uttered.alike("称约有两万人袭击城市", "约有两万人袭击城市")
    assert not uttered.alike("约有两万人袭击城市", "政府已经控制局势")


def test_words_that_break_off_are_torn():
    text = "The mayor named a deputy and promised to act at once."
    assert not uttered.closes(text, text.index(" to act"), uttered.PAUSES)
    assert uttered.closes(text, len(text) - 1, uttered.PAUSES)


def test_words_before_a_voice_whose_figure_stands_behind_it_are_not_told():
    page = article("In one day of the flood alone, by the count of the harbour office, 14 boats sank.")
    words = "In one day of the flood alone,"
    saying = claim(page, words, "say", by="the harbour office", content=(0, len(words)), speech="indirect")
    figure = {(page.id, "text"): [(page.text.index("14"), len(page.text) - 1)]}
    assert goes_on(saying, page, figure) and not goes_on(saying, page, {})
