"""Watches, alerts, notes, corrections and grades, asked as a browser would."""

from __future__ import annotations

import re
from html import unescape
from xml.etree import ElementTree

import pytest
from ferry import arrive, shown, together

from dateline.export.tables import rows
from dateline.pipeline import settle
from dateline.pipeline.watching import look


def claim_of(store, story):
    article, reading = store.pairs(store.story(story).articles[:1])[0]
    return article, reading.claims[0]


# Watches and alerts


def test_a_search_is_watched_from_its_page_and_tells_what_is_new_and_why(store, people, story):
    reader = people["reader"]
    assert reader.fill("/search?predicate=killed&figure=10&in=en", "/watches").status_code == 303
    assert store.watches()[0].watch.about == "killed>=10"
    look(store)
    assert store.alerts(store.watches()[0].watch.reader) == [], "what came before is no news"
    article = arrive(store, 8, 17)
    settle(store)
    page = shown(reader, "/alerts?in=en")
    assert "New article" in page and article.title in page and ">17 people were killed</a>" in page and "killed>=10" in page
    assert f"/article/{article.id}?in=en#c-" in page
    assert '<span class="count"' in page
    reader.fill("/alerts?in=en", "/alerts/seen")
    assert '<span class="count"' not in shown(reader, "/alerts?in=en")


def test_a_watched_story_tells_what_moved_from_what_to_what(store, people, story):
    people["reader"].fill(f"/story/{story}?in=en", "/watches")
    more = arrive(store, 8, 17)
    assert together(store, *(store.article(key) for key in store.story(story).articles), more) == story
    page = shown(people["reader"], "/alerts?in=en")
    assert "Figure changed" in page and "17 people were killed (before: 14)" in page
    assert "New article" in page and more.title in page


def test_alerts_are_told_in_the_readers_language(store, people, story):
    people["reader"].fill(f"/story/{story}?in=en", "/watches")
    together(store, *(store.article(key) for key in store.story(story).articles), arrive(store, 8, 17))
    assert "Цифра изменилась" in shown(people["reader"], "/alerts?in=ru")
    assert "17 человек" in shown(people["reader"], "/alerts?in=ru")


def test_what_somebody_watches_is_nobody_elses(store, people, story):
    people["reader"].fill(f"/story/{story}?in=en", "/watches")
    (kept,) = store.watches()
    assert kept.watch.title not in shown(people["other"], "/watches?in=en")
    for path in (f"/watches/{kept.watch.id}", f"/watches/{kept.watch.id}/feed", f"/watches/{kept.watch.id}/forget"):
        sign = re.search(r'name="csrf" value="(\w+)"', people["other"].get("/watches?in=en").text)[1]
        assert people["other"].post(path, data={"csrf": sign}).status_code == 404
    assert len(store.watches()) == 1
    people["reader"].fill("/watches?in=en", f"/watches/{kept.watch.id}/forget")
    assert store.watches() == ()


def test_a_feed_is_read_by_its_address_alone_until_that_is_revoked(store, people, story):
    people["reader"].fill(f"/story/{story}?in=en", "/watches")
    together(store, *(store.article(key) for key in store.story(story).articles), arrive(store, 8, 17))
    (kept,) = store.watches()
    answer = people["visitor"].get(f"/watch/{kept.token}.xml")
    items = ElementTree.fromstring(answer.content).findall("./channel/item")
    titles = [item.findtext("title") for item in items]
    assert any(title.startswith("Figure changed: ") and "(before: 14)" in title for title in titles)
    assert all(item.findtext("link").startswith("http://testserver/") for item in items)
    assert len({item.findtext("guid") for item in items}) == len(items)
    people["reader"].post(f"/watches/{kept.watch.id}/feed", data={**sign(people["reader"]), "revoke": "1"})
    assert people["visitor"].get(f"/watch/{kept.token}.xml").status_code == 404
    assert people["visitor"].get("/watch/x.xml").status_code == 404


def sign(client):
    """The hidden field of any form."""
    return {"csrf": re.search(r'name="csrf" value="(\w+)"', client.get("/watches?in=en").text)[1]}


def test_a_question_that_cannot_be_read_is_told_and_not_kept(store, people):
    answer = people["reader"].fill("/watches?in=en", "/watches", about='"not closed', kind="search")
    assert answer.status_code == 422 and "not closed" in answer.text and store.watches() == ()


@pytest.mark.parametrize(
    ("hook", "told"),
    [
        ("ftp://a.example/x", "not offered"),
        ("https://user:secret@a.example/", "complete address"),
        ("json://127.0.0.1/", "not offered"),
        ("x", "complete"),
    ],
)
def test_a_web_hook_is_looked_at_before_it_is_kept(store, people, story, hook, told):
    people["analyst"].fill(f"/story/{story}?in=en", "/watches")
    key = store.watches()[0].watch.id
    answer = people["analyst"].fill("/watches?in=en", f"/watches/{key}", hook=hook, title="t")
    assert answer.status_code == 422 and told in answer.text
    assert store.watches()[0].watch.hook is None


def test_a_reader_without_the_right_gives_no_web_hook(store, people, story):
    people["reader"].fill(f"/story/{story}?in=en", "/watches")
    key = store.watches()[0].watch.id
    assert people["reader"].fill("/watches?in=en", f"/watches/{key}", hook="https://a.example/", title="t").status_code == 403
    assert store.watches()[0].watch.hook is None


# Notes


def test_a_note_is_written_shown_to_all_and_calls_who_is_mentioned(store, people, story):
    answer = people["reader"].fill(
        f"/story/{story}?in=en", f"/notes/story/{story}", text="Ask the harbour office, @Ben.\nhttps://h.example/x?a=1&b=2."
    )
    assert answer.status_code == 303
    text = people["visitor"].get(f"/story/{story}?in=en").text
    assert "Ask the harbour office, <b>@Ben</b>.<br>" in text
    assert 'href="https://h.example/x?a=1&amp;b=2" rel="nofollow ugc noopener noreferrer"' in text
    alerts = shown(people["other"], "/alerts?in=en")
    assert "reader-1 mentions you in a note" in alerts
    link = re.search(r"/note/\w+", alerts)[0]
    assert people["other"].get(link).headers["location"].startswith(f"/story/{story}")
    assert "mentions you" not in shown(people["analyst"], "/alerts?in=en")


def test_a_hostile_note_is_shown_and_never_run(people, story):
    people["reader"].fill(f"/story/{story}?in=en", f"/notes/story/{story}", text='<script>x</script> javascript:alert(1) http://"onload="x')
    text = people["visitor"].get(f"/story/{story}?in=en").text
    assert "&lt;script&gt;x&lt;/script&gt;" in text and "<script>x" not in text and 'href="javascript' not in text and 'onload="x' not in text


def test_notes_on_figures_and_claims_stand_on_their_pages(store, people, story):
    fact = store.facts(story)[0]
    article, claim = claim_of(store, story)
    people["reader"].fill(f"/fact/{fact.id}?in=en", f"/notes/fact/{fact.id}", text="Seventeen by now?")
    people["reader"].fill(f"/notes/claim/{claim.id}?in=en", f"/notes/claim/{claim.id}", text="The guard is quoted second-hand.")
    assert "Seventeen by now?" in shown(people["visitor"], f"/fact/{fact.id}?in=en")
    assert "second-hand" in shown(people["visitor"], f"/article/{article.id}?in=en")
    assert "second-hand" in shown(people["visitor"], f"/notes/claim/{claim.id}?in=en")


def test_only_its_author_rewords_a_note_and_every_wording_can_be_read(store, people, story):
    people["reader"].fill(f"/story/{story}?in=en", f"/notes/story/{story}", text="First wording")
    (note,) = store.notes_at(store.story(story).articles)
    people["reader"].fill(f"/note/{note.id}/history?in=en", f"/note/{note.id}", text="Second wording")
    history = shown(people["visitor"], f"/note/{note.id}/history?in=en")
    assert "First wording" in history and "Second wording" in history
    assert people["editor"].post(f"/note/{note.id}", data={**sign(people["editor"]), "text": "Mine"}).status_code == 403
    assert store.note(note.id).text == "Second wording"


def test_an_editor_hides_a_note_with_a_reason_and_shows_it_again(store, people, story):
    people["reader"].fill(f"/story/{story}?in=en", f"/notes/story/{story}", text="A private address")
    (note,) = store.notes_at(store.story(story).articles)
    assert people["reader"].post(f"/note/{note.id}/hide", data={**sign(people["reader"]), "reason": "x"}).status_code == 403
    people["editor"].fill(f"/story/{story}?in=en", f"/note/{note.id}/hide", reason="names a private person")
    page = shown(people["visitor"], f"/story/{story}?in=en")
    assert "A private address" not in page and "Hidden by an editor: names a private person" in page
    assert people["visitor"].get(f"/note/{note.id}/history").status_code == 404, "its wordings are hidden too"
    people["editor"].fill(f"/story/{story}?in=en", f"/note/{note.id}/show")
    assert "A private address" in shown(people["visitor"], f"/story/{story}?in=en")
    assert [entry.action for entry in store.audit(action="note")] == ["note.show", "note.hide", "note.write"]


def test_a_note_that_cannot_be_kept_says_why_and_keeps_what_was_written(people, story):
    answer = people["reader"].fill(f"/story/{story}?in=en", f"/notes/story/{story}", text="x" * 4001)
    assert answer.status_code == 422 and "4,000 characters" in answer.text and "x" * 4001 in answer.text


# What editors do


def test_two_stories_are_merged_an_old_link_leads_on_and_it_is_taken_back(store, people):
    one, other = (
        arrive(store, 6, 14),
        arrive(store, 28, 300, title="Avalanche in the north", text="The coast guard said 300 people were killed by snow. Villages lie buried."),
    )
    settle(store)
    first, second = store.story_of(one.id), store.story_of(other.id)
    assert first != second
    answer = people["editor"].fill(f"/story/{first}/edit?in=en", f"/story/{first}/merge", other=f"http://testserver/story/{second}")
    assert answer.status_code == 303
    merged = store.story_of(one.id)
    assert merged == store.story_of(other.id)
    gone = ({first, second} - {merged}).pop()
    assert people["visitor"].get(f"/story/{gone}?in=zh").headers["location"].startswith(f"/story/{merged}")
    people["editor"].fill(f"/story/{merged}/edit?in=en", f"/story/{merged}/undo")
    assert store.story_of(one.id) != store.story_of(other.id)
    assert {entry.action for entry in store.audit(action="story")} == {"story.merge", "story.undo"}


def test_a_story_is_split_and_later_arrivals_respect_it(store, people, story):
    keys = store.story(story).articles
    data = {**sign(people["editor"]), "article": [keys[1]]}
    assert people["editor"].post(f"/story/{story}/split", data=data).status_code == 303
    assert store.story_of(keys[0]) != store.story_of(keys[1])
    arrive(store, 8, 14)
    settle(store)
    assert store.story_of(keys[0]) != store.story_of(keys[1])
    assert people["editor"].post(f"/story/{story}/split", data={**sign(people["editor"]), "article": []}).status_code == 422


def test_a_reading_is_corrected_shown_as_such_and_taken_back(store, people, story):
    article, claim = claim_of(store, story)
    values = {
        "verdict": "changed",
        "quote": "thanked all 40 divers",
        "low": "40",
        "high": "40",
        "written": "40",
        "origin": "The mayor",
        "reason": "wrong sentence",
    }
    people["editor"].fill(f"/claim/{claim.id}/correct?in=en", f"/claim/{claim.id}/correct", **values)
    page = shown(people["visitor"], f"/article/{article.id}?in=en")
    assert "Corrected by editor-1" in page and "wrong sentence" in page and "The machine read:" in page
    assert "wrong sentence" in shown(people["visitor"], f"/story/{story}?in=en")
    assert {point.quantity.low for fact in store.facts(story) for point in fact.points} == {40, 14}
    assert store.reading_of(article.revision).claims[0] == claim
    assert {row["corrected"] for row in rows([store.dossier(story)], "claims")} == {None, "editor-1: wrong sentence"}
    people["editor"].fill(f"/article/{article.id}?in=en", f"/claim/{claim.id}/restore")
    assert "Corrected by" not in shown(people["visitor"], f"/article/{article.id}?in=en")
    assert {point.quantity.low for fact in store.facts(story) for point in fact.points} == {14}
    assert [entry.action for entry in store.audit(action="claim")] == ["claim.restore", "claim.correct"]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"low": "15", "high": "15"}, "do not say this number"),
        ({"quote": "sixteen sailors drowned"}, "do not stand in the article"),
        ({"origin": "The admiral"}, "does not name this source"),
        ({"place": "Vladivostok"}, "does not name this place"),
        ({"reason": ""}, "reader sees the reason"),
        ({"low": "many"}, "no number"),
        ({}, "read already"),
    ],
)
def test_an_editor_too_can_say_only_what_the_article_says(store, people, story, changed, told):
    article, claim = claim_of(store, story)
    values = {
        "verdict": "changed",
        "quote": claim.quote,
        "low": "14",
        "high": "14",
        "written": "14",
        "group": "people",
        "origin": "The coast guard",
        "reason": "r",
    }
    answer = people["editor"].fill(f"/claim/{claim.id}/correct?in=en", f"/claim/{claim.id}/correct", **values | changed)
    assert answer.status_code == 422 and told in unescape(answer.text)
    assert store.corrections() == ()


def test_what_is_no_claim_leaves_the_figures(store, people, story):
    article, claim = claim_of(store, story)
    people["editor"].fill(f"/claim/{claim.id}/correct?in=en", f"/claim/{claim.id}/correct", verdict="nothing", reason="a rehearsal")
    assert "This is not a claim." in shown(people["visitor"], f"/article/{article.id}?in=en")
    assert all(claim.id not in fact.claims for fact in store.facts(story))


def test_a_watcher_is_told_of_a_correction(store, people, story):
    people["reader"].fill(f"/story/{story}?in=en", "/watches")
    _, claim = claim_of(store, story)
    people["editor"].fill(f"/claim/{claim.id}/correct?in=en", f"/claim/{claim.id}/correct", verdict="nothing", reason="a rehearsal")
    page = shown(people["reader"], "/alerts?in=en")
    assert "Reading corrected by an editor" in page and "corrected by editor-1: a rehearsal" in page and "14" in page


def test_a_grade_stands_beside_the_claims_of_its_outlet(store, people, story):
    article, claim = claim_of(store, story)
    people["editor"].fill(f"/outlet?name={article.outlet}&in=en", "/grade/outlet", source="B", information="3", reason="years of it")
    assert ">B3</abbr>" in people["visitor"].get(f"/article/{article.id}?in=en").text
    assert ">B3</abbr>" in people["visitor"].get(f"/story/{story}?in=en").text
    people["editor"].fill(f"/claim/{claim.id}/correct?in=en", "/grade/claim", information="1")
    assert ">B1</abbr>" in people["visitor"].get(f"/article/{article.id}?in=en").text
    assert people["editor"].post("/grade/outlet", data={**sign(people["editor"]), "about": article.outlet, "source": "Z"}).status_code == 400
    assert people["editor"].post("/grade/nothing", data={**sign(people["editor"]), "about": article.outlet, "source": "B"}).status_code in (400, 404)


# Rights


@pytest.mark.parametrize(
    ("action", "method", "path"),
    [
        ("watch", "GET", "/alerts"),
        ("watch", "GET", "/watches"),
        ("watch", "POST", "/watches"),
        ("watch", "POST", "/alerts/seen"),
        ("note.write", "POST", "/notes/story/x"),
        ("note.moderate", "POST", "/note/x/show"),
        ("note.moderate", "POST", "/note/x/hide"),
        ("story.split", "GET", "/story/x/edit"),
        ("story.split", "POST", "/story/x/split"),
        ("story.merge", "POST", "/story/x/merge"),
        ("story.merge", "POST", "/story/x/pin"),
        ("story.merge", "POST", "/story/x/undo"),
        ("claim.correct", "GET", "/claim/x/correct"),
        ("claim.correct", "POST", "/claim/x/correct"),
        ("claim.correct", "POST", "/claim/x/restore"),
        ("source.rate", "POST", "/grade/outlet"),
    ],
)
def test_every_act_asks_for_its_right_and_every_form_for_its_sign(people, action, method, path):
    from dateline.web.accounts.roles import allowed

    for role in ("visitor", "reader", "analyst", "editor", "administrator"):
        client = people[role]
        if method == "POST":
            assert client.post(path, data={"text": "x"}).status_code == 403, "no sign"
        data = sign(client) if role != "visitor" else {"csrf": re.search(r'name="csrf" value="(\w+)"', client.get("/account/sign-in").text)[1]}
        status = client.request(method, path, data=data if method == "POST" else None).status_code
        if allowed(role, action):
            assert status not in (403,), (role, path)
        else:
            assert status == (303 if role == "visitor" else 403), (role, path, status)
