"""The portal in a real Chromium."""

import pytest
from shelf import killed, put

TEXT = "A ferry capsized on Friday off the northern coast. The coast guard said 14 people were killed and the search went on through the night."


@pytest.fixture
def article(store):
    return put(store, [killed("14 people were killed", 14, "The coast guard")], title="Ferry capsizes", text=TEXT)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("language", ["en", "zh", "ar"])
def test_no_page_is_wider_than_its_window(browser, address, article, width, language):
    page = browser.new_page(viewport={"width": width, "height": 800})
    for path in ("/", f"/article/{article.id}", "/search?q=ferry", "/nowhere"):
        page.goto(f"{address}{path}{'&' if '?' in path else '?'}in={language}")
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), path
    page.close()


def test_a_claim_leads_to_its_words_by_keyboard_alone(browser, address, article):
    page = browser.new_page()
    page.goto(f"{address}/article/{article.id}?in=en")
    page.focus("ol.claims a")
    page.keyboard.press("Enter")
    assert page.inner_text("mark:target") == "14 people were killed"
    page.close()


def test_a_page_asks_nothing_of_others_and_its_policy_blocks_nothing_of_its_own(browser, address, article):
    page = browser.new_page()
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(f"{address}/article/{article.id}?in=zh")
    assert asked and all(url.startswith(address) for url in asked)
    assert complaints == []
    page.close()


def test_the_language_can_be_changed_and_stays(browser, address, article):
    page = browser.new_page()
    page.goto(f"{address}/search?q=ferry&in=en")
    page.click("nav.bar a[lang=ru]")
    assert "q=ferry" in page.url
    assert page.get_attribute("html", "lang") == "ru"
    page.click("ol.results a")
    assert page.get_attribute("html", "lang") == "ru"
    page.close()
