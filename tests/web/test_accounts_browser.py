"""Accounts in a real browser: with a script and without, by keyboard alone, from right to left."""

import os
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from desks import PASSWORD
from shelf import put

from dateline.web import create_app
from dateline.web.accounts.settings import Settings

AXE = Path(os.environ.get("DATELINE_AXE", ""))
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
HEARD = """() => new Promise((heard, failed) => {
  const sound = document.querySelector("audio");
  sound.addEventListener("canplay", () => heard(sound.duration));
  sound.addEventListener("error", () => failed(new Error("cannot be played")));
  sound.preload = "auto";
  sound.load();
})"""
"""Seconds of the sound, once the browser can play it."""
pytestmark = pytest.mark.usefixtures("quick_hashes")


@pytest.fixture
def portal(store, serving):
    return serving(create_app(store, Settings(registration="open")))


def answer(store, page):
    return store.captcha(page.get_attribute("input[name=riddle]", "value"), datetime.now(UTC))


def test_registering_signing_out_and_in_by_keyboard_alone(browser, portal, store):
    page = browser.new_page()
    page.goto(f"{portal}/account/sign-in?in=en")
    page.focus("main a[href*=register]")
    page.keyboard.press("Enter")
    page.wait_for_url("**/account/register**")
    page.focus("#f-name")
    for text in ("Ana", "ana@x.example", PASSWORD):
        page.keyboard.type(text)
        page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.id") != "f-answer":
        page.keyboard.press("Tab")
    page.keyboard.type(answer(store, page))
    page.keyboard.press("Enter")
    page.wait_for_selector("#tokens")
    assert page.inner_text("h1") == "Ana" and page.inner_text("nav.bar a[href^='/account']") == "Ana"
    page.focus("form[action^='/account/sign-out'] button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/account/sign-in**")
    assert "signed out" in page.inner_text("[role=status]") and store.sessions(store.user_named("ana").id, datetime.now(UTC)) == ()
    page.focus("#f-name")
    page.keyboard.type("ANA@x.example")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{portal}/?in=en")
    assert page.inner_text("nav.bar a[href^='/account']") == "Ana"
    page.close()


@pytest.mark.parametrize("script", [True, False])
def test_another_riddle_comes_and_what_was_typed_stays(browser, portal, store, script):
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(f"{portal}/account/register?in=en")
    first = page.get_attribute("input[name=riddle]", "value")
    page.fill("#f-name", "Ana")
    page.fill("#f-password", PASSWORD)
    page.click("button[name=another]")
    page.wait_for_selector(f"input[name=riddle]:not([value='{first}'])", state="attached")
    assert page.input_value("#f-name") == "Ana"
    picture = page.context.request.get(portal + page.get_attribute(".riddle img", "src"))
    assert picture.ok and picture.body()[:4] == b"\x89PNG"
    page.fill("#f-password", PASSWORD)
    page.fill("#f-answer", answer(store, page))
    page.click("main form button:not([name]):not(.enter)")
    page.wait_for_url("**/account**")
    assert page.inner_text("h1") == "Ana"
    context.close()


def test_the_riddle_can_be_heard(browser, portal, store):
    page = browser.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(f"{portal}/account/register?in=en")
    assert page.evaluate(HEARD) > 2
    assert complaints == []
    page.close()


def test_what_is_wrong_is_beside_its_field_and_is_read_with_it(browser, portal, store):
    page = browser.new_page()
    page.goto(f"{portal}/account/register?in=ar")
    page.fill("#f-name", "a")
    page.fill("#f-password", "short")
    page.fill("#f-answer", answer(store, page))
    page.keyboard.press("Enter")
    page.wait_for_selector("[aria-invalid]")
    assert page.get_attribute("html", "dir") == "rtl"
    for name in ("name", "password"):
        described = page.get_attribute(f"#f-{name}", "aria-describedby").split()
        assert f"{name}-wrong" in described and page.inner_text(f"#{name}-wrong") and not re.search("[A-Za-z]", page.inner_text(f"#{name}-wrong"))
    assert page.input_value("#f-name") == "a" and page.input_value("#f-password") == ""
    page.close()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("language", ["en", "zh", "ar"])
def test_no_page_of_accounts_is_wider_than_its_window(browser, portal, store, width, language):
    root = store.user_named("Root") or store.add_user("Root", role="administrator", email="a.rather.long.address@institute.example")
    store.make_token(root.id, "desk", {"read", "watch"}, datetime.now(UTC))
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    for path in ("/account/sign-in", "/account/register", "/account/forgot"):
        page.goto(f"{portal}{path}?in={language}")
        assert fits(page), path
    context.add_cookies([{"name": "dateline", "value": store.begin_session(root.id, datetime.now(UTC)), "url": portal}])
    for path in ("/account", "/people", "/audit"):
        page.goto(f"{portal}{path}?in={language}")
        assert page.inner_text("h1") and fits(page), path
    context.close()


def fits(page):
    return page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_signing_out_takes_along_what_was_kept_for_reading_without_a_network(browser, portal, store):
    article = put(store, text="\n".join(f"Line {number} of a long report about the bridge." for number in range(60)), rights="All rights reserved")
    ana = store.add_user("Ana")
    context = browser.new_context()
    context.add_cookies([{"name": "dateline", "value": store.begin_session(ana.id, datetime.now(UTC)), "url": portal}])
    page = context.new_page()
    page.goto(f"{portal}/?in=en")
    page.evaluate("() => navigator.serviceWorker.ready.then(() => null)")
    for _ in range(2):
        page.goto(f"{portal}/article/{article.id}?in=en")
        page.wait_for_load_state("networkidle")
    assert "Line 59" in page.inner_text("article")
    page.goto(f"{portal}/account?in=en")
    page.click("form[action^='/account/sign-out'] button")
    page.wait_for_selector("[role=status]")
    page.goto(f"{portal}/article/{article.id}?in=en")
    assert "Line 59" not in page.inner_text("article")
    texts = page.evaluate("""async () => {
      const texts = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const key of await cache.keys()) texts.push(await (await cache.match(key)).text());
      }
      return texts.join(" ");
    }""")
    assert "Line 59" not in texts
    context.close()


@pytest.mark.skipif(not AXE.is_file(), reason="needs axe-core: npm pack axe-core@4.14.1, unpack it, DATELINE_AXE=package/axe.min.js")
@pytest.mark.parametrize(("language", "scheme", "width"), [("en", "light", 1280), ("ar", "dark", 390)])
def test_axe_finds_nothing_in_forms_right_or_wrong(browser, portal, store, language, scheme, width):
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    reset = store.make_ticket("reset", datetime.now(UTC), timedelta(hours=1), person=store.add_user("Ana").id)
    for path in ("/account/register", "/account/forgot", f"/account/reset?token={reset}"):
        page.goto(f"{portal}{path}{'&' if '?' in path else '?'}in={language}")
        assert complaints(page) == []
    page.goto(f"{portal}/account/register?in={language}")
    for field, text in (("name", "a"), ("password", "short"), ("answer", "1")):
        page.fill(f"#f-{field}", text)
    page.keyboard.press("Enter")
    page.wait_for_selector("[aria-invalid]")
    assert complaints(page) == []
    page.close()


def complaints(page):
    page.evaluate(AXE.read_text(encoding="utf-8"))
    return page.evaluate("rules => axe.run(document, {runOnly: rules}).then(told => told.violations.map(one => [one.id, one.nodes[0].html]))", RULES)
