"""The desk in a real Chromium: sign in → note with a mention → watch → a new article → the alert → merge → taken back. And no page too wide."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest
from shelf import killed, put

from dateline.model import day
from dateline.pipeline import settle
from dateline.web.accounts import passwords

PASSWORD = "correct horse battery"
TEXT = "The rescue service said {dead} people were killed when a footbridge over the gorge fell during the festival."
OTHER = "The ministry said 200 people were evacuated from the coast as a storm drew near. Schools stay closed."


def arrive(store, number, dead):
    claim = killed(f"{dead} people were killed", dead, "The rescue service")
    given = {"title": f"Footbridge falls, {dead} dead", "outlet": f"Tribune {number}", "url": f"https://t.example/{number}"}
    return put(store, [claim], text=TEXT.format(dead=dead), published=day(date(2022, 1, number)), **given)


@pytest.fixture
def library(store):
    """Two stories, and two people: an editor and a reader."""
    hashed = passwords.kept(PASSWORD)
    for name, role in (("Edith", "editor"), ("Ben", "reader")):
        store.add_user(name, role=role, password=hashed)
    put(store, text=OTHER, title="Storm nears the coast", outlet="Coast Post", url="https://coast.example/1", published=day(date(2022, 1, 28)))
    first = arrive(store, 6, 4)
    arrive(store, 7, 4)
    settle(store)
    return store, store.story_of(first.id)


def sign_in(page, address, name):
    page.goto(f"{address}/account/sign-in?in=en")
    page.fill("[name=name]", name)
    page.fill("[name=password]", PASSWORD)
    page.get_by_role("button", name="Sign in").last.click()
    page.wait_for_url(lambda url: "sign-in" not in url)


def test_from_signing_in_to_a_note_an_alert_a_merge_and_back(browser, address, library):
    store, story = library
    context, other = browser.new_context(), browser.new_context()
    page, ben = context.new_page(), other.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    sign_in(page, address, "Edith")

    page.goto(f"{address}/story/{story}?in=en")
    page.get_by_label("Your note").fill("Is the count from the evening, @Ben?")
    page.get_by_role("button", name="Add note").click()
    assert page.locator(".note b").inner_text() == "@Ben"

    page.get_by_role("button", name="Watch this story").click()
    page.locator(".watch h2").wait_for()  # a click waits for no page: what it leads to is waited for
    assert page.locator(".watch h2").count() == 1

    arrive(store, 8, 9)
    settle(store)
    page.goto(f"{address}/?in=en")
    page.locator(".bar a", has_text="Alerts").click()
    assert "9 people were killed (before: 4)" in page.locator(".alerts").inner_text()
    page.locator(".alert", has_text="Figure changed").locator(".why a").first.click()
    assert page.locator("mark:target").inner_text() == "9 people were killed"

    sign_in(ben, address, "Ben")
    ben.locator(".bar a", has_text="Alerts").click()
    ben.get_by_text("Edith mentions you in a note").click()
    ben.locator(".note:target").wait_for()
    assert ben.locator(".note:target").count() == 1 and "/edit" not in ben.content()

    page.goto(f"{address}/story/{story}/edit?in=en")
    page.get_by_label("Storm nears the coast").check()
    page.get_by_role("button", name="Merge").click()
    assert page.get_by_role("status").inner_text().startswith("Done")
    keys = {store.story_of(article.id) for article in store.articles()}
    assert len(keys) == 1
    page.get_by_role("button", name="Take back").click()
    page.get_by_text("Nobody has decided anything").wait_for()
    assert len({store.story_of(article.id) for article in store.articles()}) == 2
    assert complaints == []
    assert re.search("story.undo", str([entry.action for entry in store.audit()]))
    context.close()
    other.close()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("language", ["en", "zh", "ar"])
def test_no_page_of_the_desk_is_wider_than_its_window(browser, address, library, width, language):
    store, story = library
    context = browser.new_context(viewport={"width": width, "height": 800})
    session = store.begin_session(store.user_named("Edith").id, datetime.now(UTC))
    context.add_cookies([{"name": "dateline", "value": session, "url": address}])
    page = context.new_page()
    article, reading = store.pairs(store.story(story).articles[:1])[0]
    claim = reading.claims[0].id
    about = f"/article/{article.id}", f"/claim/{claim}/correct", f"/notes/claim/{claim}", "/search?q=bridge&predicate=killed"
    for path in ("/alerts", "/watches", f"/story/{story}", f"/story/{story}/edit", f"/outlet?name={article.outlet}", *about):
        page.goto(f"{address}{path}{'&' if '?' in path else '?'}in={language}")
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), path
    context.close()
