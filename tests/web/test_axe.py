"""Every page by axe-core (WCAG 2.2 A and AA) in a real Chromium, and the whole portal by keyboard alone."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from shelf import killed, put

from dateline.model import day
from dateline.store import Source

AXE = Path(os.environ.get("DATELINE_AXE", ""))
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
NOW = datetime(2022, 1, 6, tzinfo=UTC)
SHOWN = [("en", "light", 1280), ("zh", "dark", 390), ("ar", "light", 390), ("ar", "dark", 1280)]
"""How pages are looked at. Each page is in two of these ways; with DATELINE_AXE_ALL=1 in all of them, and in twelve altogether."""
EVERY = os.environ.get("DATELINE_AXE_ALL")
if EVERY:
    SHOWN = [(language, scheme, width) for language in ("en", "zh", "ar") for scheme in ("light", "dark") for width in (1280, 390)]


@pytest.fixture
def pages(store, told):
    """The path of each page, for somebody who may see all of them."""
    article = put(store, [killed("3 people were killed", 3, "The mayor")], text="The mayor said 3 people were killed.", url="https://ledger.example/9",
                  published=day(date(2022, 1, 9)), rights="All rights reserved")  # fmt: skip
    url = "https://a.example/rss"
    store.put_source(Source(url=url, kind="feed", title="A", due=NOW, added=NOW, asked=NOW, failures=2))
    fact = next(fact for fact in told.facts if fact.slot.predicate == "killed")
    story = f"/story/{told.story.id}"
    return ["/", story, f"{story}?at=2022-01-06T12:00&since=2022-01-06T10:00", f"/fact/{fact.id}", f"/fact/{fact.id}/card", f"/article/{article.id}",
            "/search?q=ferry", "/search", "/nowhere", "/account/sign-in", "/account", "/people", "/audit", "/alerts", "/sources",
            "/sources/try"]  # fmt: skip


def opened(browser, address, store, scheme, width, signed_in=True):
    """A window of somebody who may do everything, who was here before."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce")
    if signed_in:
        secret = store.begin_session(store.add_user("Operator", role="administrator").id, datetime.now(UTC))
        context.add_cookies([{"name": "dateline", "value": secret, "url": address}])
    context.add_cookies([{"name": "seen", "value": "1.1641463200", "url": address}])
    return context


@pytest.mark.skipif(not AXE.is_file(), reason="needs axe-core: npm pack axe-core@4.14.1, unpack it, DATELINE_AXE=package/axe.min.js")
@pytest.mark.parametrize(("language", "scheme", "width"), SHOWN)
def test_axe_finds_nothing(browser, address, store, pages, language, scheme, width):
    context = opened(browser, address, store, scheme, width)
    page, found = context.new_page(), {}
    for path in pages if EVERY else pages[SHOWN.index((language, scheme, width)) % 2 :: 2]:
        page.goto(f"{address}{path}{'&' if '?' in path else '?'}in={language}")
        for details in page.locator("details").all()[:3]:
            details.evaluate("one => one.open = true")
        page.evaluate(AXE.read_text(encoding="utf-8"))
        for violation in page.evaluate("rules => axe.run(document, {runOnly: rules}).then(told => told.violations)", RULES):
            found[path, violation["id"]] = [(node["html"][:120], node["failureSummary"]) for node in violation["nodes"][:3]]
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            found[path, "wider than the window"] = True
    context.close()
    assert found == {}


def focused(page):
    """What the keyboard is at: its words, and whether it shows that it is."""
    return page.evaluate("""() => {
        const at = document.activeElement, style = getComputedStyle(at);
        return [at.tagName, (at.textContent || at.name || "").trim().slice(0, 40),
            style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2];
    }""")


def test_by_keyboard_alone_everything_is_reached_and_seen_to_be(browser, address, store, told):
    context = opened(browser, address, store, "light", 1280, signed_in=False)
    page = context.new_page()
    page.goto(f"{address}/?in=en")
    page.keyboard.press("Tab")
    assert focused(page) == ["A", "To the content", True] and page.locator(".skip").bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
    page.goto(f"{address}/story/{told.story.id}?in=en")
    seen = []
    for _ in range(120):
        page.keyboard.press("Tab")
        tag, words, outlined = focused(page)
        if tag == "BODY":
            break
        seen.append((tag, words))
        assert outlined, (tag, words)
    assert {"SUMMARY", "A", "INPUT", "BUTTON"} <= {tag for tag, _ in seen}
    page.locator("details.line > summary").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("details.line[open] q").first.is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/article/**")
    assert "people were killed" in page.inner_text("mark:target")
    context.close()
