"""What is new for those who watch: what, from what to what, why; each told once, whenever the process dies, and after any pause."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec
import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "web"))

from shelf import killed, put

from dateline.model import Link, Quantity, day
from dateline.pipeline import settle, watching
from dateline.pipeline.correcting import correct
from dateline.pipeline.watching import look
from dateline.store.corrections import Correction
from dateline.store.watches import Watch

NOW = datetime(2022, 1, 10, tzinfo=UTC)
WORDS = "{voice} said {dead} people were killed when the reservoir at the old mill gave way after days of rain."


def arrive(store, number, dead, voice="The prefecture", **more):
    text = WORDS.format(voice=voice, dead=dead)
    given = {"title": f"Reservoir gives way, {dead} dead", "outlet": f"Courier {number}", "url": f"https://c.example/{number}", **more}
    return put(
        store, [killed(f"{dead} people were killed", dead, voice)], text=given.pop("text", text), published=day(date(2022, 1, number)), **given
    )


def join(store, *articles):
    first, *rest = articles
    store.put_links([Link(article=one.id, to=first.id, verdict="same story", by="test") for one in rest])
    settle(store)
    return store.story_of(first.id)


def watch(store, about, kind="search", reader="ana"):
    return store.put_watch(Watch(reader=reader, kind=kind, about=about, title=about, language="en", at=NOW)).watch


def told(store, reader="ana"):
    """(kind, from, to) of a reader's alerts, in the order in which they were made."""
    found = [one.alert for one in reversed(store.alerts(reader, limit=500))]
    return [
        (one.kind, one.change.was.low if one.change and one.change.was else None, one.change.now.low if one.change and one.change.now else None)
        for one in found
    ]


def test_a_question_is_answered_by_new_articles_with_the_words_that_answer(store):
    arrive(store, 1, 9)
    settle(store)
    watch(store, "reservoir killed>=5 language:en")
    article = arrive(store, 2, 12)
    arrive(store, 3, 3, url="https://c.example/other", title="Mill", text="The prefecture said 3 people were killed on a road.")
    settle(store)
    (one,) = [one.alert for one in store.alerts("ana") if one.alert.kind == "article"]
    assert one.article == article.id
    assert [(match.asked, match.quote) for match in one.why][:2] == [("reservoir", "Reservoir"), ("reservoir", "reservoir")]
    figure = next(match for match in one.why if match.asked == "killed>=5")
    assert article.field(figure.field)[figure.start : figure.end] == figure.quote == "12 people were killed" and store.claim(figure.claim)


def test_a_name_in_another_language_answers_with_the_words_that_stand_there(store):
    watch(store, "Kazakhstan")
    put(store, title="哈萨克斯坦水库溃坝", language="zh", text="哈萨克斯坦官方说，水库溃坝。", url="https://zh.example/1")
    settle(store)
    (one,) = [one.alert for one in store.alerts("ana")]
    assert {match.quote for match in one.why} == {"哈萨克斯坦"} and {match.asked for match in one.why} == {"Kazakhstan"}


def test_a_story_tells_how_its_figure_moved(store):
    story = join(store, arrive(store, 1, 9), arrive(store, 2, 9))
    watch(store, store.story(story).articles[0], "story")
    join(store, *map(store.article, store.story(story).articles), arrive(store, 3, 12))
    assert ("moved", 9, 12) in told(store) and ("article", None, None) in told(store)
    moved = next(one.alert for one in store.alerts("ana") if one.alert.kind == "moved")
    assert [match.quote for match in moved.why] == ["12 people were killed"] and moved.change.cause == ""


def test_a_contradiction_and_a_new_figure_are_told_as_such(store):
    story = join(store, arrive(store, 1, 9), arrive(store, 2, 9))
    watch(store, "reservoir")
    wounded = "The clinic said 31 people were injured at the reservoir of the old mill."

    def injured(article):
        return msgspec.structs.replace(killed("31 people were injured", 31, "The clinic")(article), predicate="injured")

    more = put(store, [injured], text=wounded, title="Reservoir", outlet="Clinic news", url="https://c.example/9", published=day(date(2022, 1, 2)))
    join(store, *map(store.article, store.story(story).articles), more, arrive(store, 2, 41, "The miners' union", url="https://c.example/8"))
    assert ("new", None, 31) in told(store) and "conflict" not in {kind for kind, _, _ in told(store)}
    join(store, *map(store.article, store.story(story).articles), arrive(store, 2, 9, "The hospital", url="https://c.example/7"))
    assert "conflict" in {kind for kind, _, _ in told(store)}


def test_a_question_for_one_figure_is_not_told_of_another(store):
    story = join(store, arrive(store, 1, 9), arrive(store, 2, 9))
    watch(store, "killed>=100")
    watch(store, "injured>=1", reader="ben")
    join(store, *map(store.article, store.story(story).articles), arrive(store, 3, 12))
    assert told(store) == [] and told(store, "ben") == []
    join(store, *map(store.article, store.story(story).articles), arrive(store, 4, 120))
    assert ("moved", 12, 120) in told(store) and told(store, "ben") == []


def test_looking_again_tells_nothing_again(store):
    join(store, arrive(store, 1, 9), arrive(store, 2, 9))
    watch(store, "reservoir")
    arrive(store, 3, 12)
    settle(store)
    before = told(store)
    assert before and look(store) == 0 and settle(store) == 0 and told(store) == before
    store.set_alert_marks(0, 0)
    assert look(store) == 0, "even where the place is lost"
    assert told(store) == before


def test_killed_in_the_middle_the_next_look_goes_on(store, monkeypatch):
    watch(store, "reservoir")
    for number in range(1, 8):
        arrive(store, number, 9 + number, url=f"https://c.example/k{number}")
    monkeypatch.setattr(watching, "STEP", 2)

    class Killed(BaseException):
        pass

    real, steps = store.set_alert_marks, []

    def dying(*place):
        steps.append(place)
        if len(steps) in (1, 3):
            raise Killed
        real(*place)

    monkeypatch.setattr(store, "set_alert_marks", dying)
    for _ in range(3):
        try:
            settle(store)
        except Killed:
            continue
    look(store)
    assert [kind for kind, _, _ in told(store)].count("article") == 7


def test_what_came_while_nothing_looked_is_caught_up_with(store, monkeypatch):
    watch(store, "reservoir")
    monkeypatch.setattr("dateline.pipeline.processing.look", lambda store: 0)
    for number in range(1, 6):
        arrive(store, number, 9, url=f"https://c.example/p{number}")
        settle(store)
    assert told(store) == []
    look(store)
    assert [kind for kind, _, _ in told(store)].count("article") == 5


def test_articles_that_no_story_has_yet_wait(store):
    watch(store, "reservoir")
    arrive(store, 1, 9)
    assert look(store) == 0
    settle(store)
    assert told(store) == [("article", None, None)] and store.alerts("ana")[0].alert.story


def test_a_text_that_its_outlet_changed_is_no_new_article(store):
    first = arrive(store, 1, 9)
    settle(store)
    watch(store, "reservoir")
    again = arrive(store, 1, 12, url=first.url, outlet=first.outlet, text=WORDS.format(voice="The prefecture", dead=12) + " More rain is near.")
    assert again.id == first.id and again.revision != first.revision
    settle(store)
    assert "revision" in {kind for kind, _, _ in told(store)} and "article" not in {kind for kind, _, _ in told(store)}


def test_a_merging_says_that_it_is_one(store):
    story = join(store, arrive(store, 1, 9), arrive(store, 2, 9))
    other = put(store, [killed("80 people were killed", 80, "The army")], text="The army said 80 people were killed in the north by an earthquake.",
                title="Earthquake", outlet="North", url="https://n.example/1", published=day(date(2022, 1, 25)))  # fmt: skip
    settle(store)
    assert store.story_of(other.id) != story
    watch(store, store.story(story).articles[0], "story")
    join(store, *map(store.article, store.story(story).articles), other)
    causes = {one.alert.change.cause for one in store.alerts("ana") if one.alert.change}
    assert causes == {"regrouped"}


def test_a_correction_is_told_with_its_reason_and_moves_the_figure(store):
    story = join(store, arrive(store, 1, 9), arrive(store, 2, 9))
    watch(store, store.story(story).articles[0], "story")
    for article in store.story(story).articles:
        ((_, reading),) = store.pairs([article])
        was = reading.claims[0]
        now = msgspec.structs.replace(was, quantity=Quantity(low=8, high=8, text="8"))
        correct(store, Correction(claim=was.id, article=article, was=was, now=now, reason="a slip", by="ed", at=datetime.now(UTC)))
    changes = [one.alert.change for one in store.alerts("ana") if one.alert.change]
    assert {(one.kind, one.cause, one.by, one.reason) for one in changes} >= {
        ("corrected", "corrected", "ed", "a slip"),
        ("moved", "corrected", "ed", "a slip"),
    }
    assert [fact.value.low for fact in store.facts(story)] == [8]


@pytest.mark.parametrize("about", ['"unclosed', "nonsense:field"])
def test_a_question_that_no_longer_can_be_read_hinders_no_other(store, about, monkeypatch):
    monkeypatch.setattr("dateline.store.watches.parse", lambda text: None)
    watch(store, about, reader="ben")
    monkeypatch.undo()
    watch(store, "reservoir")
    arrive(store, 1, 9)
    settle(store)
    assert told(store) == [("article", None, None)] and told(store, "ben") == []


def test_without_watches_nothing_is_looked_at_and_the_first_begins_now(store):
    arrive(store, 1, 9)
    settle(store)
    assert store.mark("alerted-articles") == 0
    watch(store, "reservoir")
    assert look(store) == 0 and told(store) == []
