"""A figure's page: its card in other people's pages, its chart point by point, what programs read in it; data beside pages."""

import csv
import io
import json
import re
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from shelf import put

from dateline.web.structured import block


@pytest.fixture
def fact(told):
    return next(fact for fact in told.facts if fact.slot.predicate == "killed")


def data_of(text):
    return json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', text, re.S)[1])


def test_a_card_may_stand_in_any_page_and_nothing_else_may(client, told, fact):
    card = client.get(f"/fact/{fact.id}/card", params={"in": "en"})
    assert "frame-ancestors *" in card.headers["content-security-policy"] and "script-src" not in card.headers["content-security-policy"]
    assert "x-frame-options" not in card.headers
    assert "<script" not in card.text and "<b>17</b>" in card.text and f'href="http://testserver/fact/{fact.id}?in=en"' in card.text
    for path in ("/", f"/fact/{fact.id}", f"/story/{told.story.id}"):
        whole = client.get(path)
        assert "frame-ancestors 'none'" in whole.headers["content-security-policy"] and whole.headers["x-frame-options"] == "DENY"
    assert client.get("/fact/none/card").status_code == 404


def test_the_code_of_a_card_can_be_copied(client, fact):
    text = client.get(f"/fact/{fact.id}", params={"in": "zh"}).text
    assert f"&lt;iframe src=&#34;http://testserver/fact/{fact.id}/card?in=zh&#34;" in text


@pytest.fixture
def elsewhere(tmp_path):
    """Somebody else's site: a folder served at another address; gives both."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=folder))
    Thread(target=server.serve_forever, daemon=True).start()
    yield folder, f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_card_is_shown_in_another_page_and_the_page_itself_is_not(browser, address, fact, elsewhere):
    folder, site = elsewhere
    for name, path in (("card", f"/fact/{fact.id}/card?in=en"), ("page", f"/fact/{fact.id}?in=en")):
        (folder / f"{name}.html").write_text(f'<iframe src="{address}{path}"></iframe>')
    page = browser.new_page()
    page.goto(f"{site}/card.html")
    assert page.frame_locator("iframe").locator(".figure").inner_text().endswith("17")
    page.goto(f"{site}/page.html")
    assert page.frame_locator("iframe").locator(".brief").count() == 0
    page.close()


def test_pages_tell_programs_what_they_are(client, told, fact):
    story = data_of(client.get(f"/story/{told.story.id}", params={"in": "en"}).text)
    assert story["@type"] == "NewsArticle" and {one["url"] for one in story["citation"]} == {"https://ledger.example/6", "https://ledger.example/8"}
    claim = data_of(client.get(f"/fact/{fact.id}", params={"in": "en"}).text)
    assert claim["@type"] == "Claim" and "17 people" in claim["text"] and claim["isPartOf"]["url"] == story["url"]


def test_an_article_says_whose_it_is(client, told):
    text = client.get(f"/article/{told.articles[0].id}", params={"in": "en"}).text
    data = data_of(text)
    assert (data["publisher"]["name"], data["isBasedOn"]) == ("Ledger 6", "https://ledger.example/6") and data["datePublished"] == "2022-01-06"
    assert '<link rel="canonical" href="https://ledger.example/6">' in text


def test_no_text_ends_the_data_early():
    made = block({"headline": "</script><script>alert(1)</script>&\u2028"})
    assert made.count("<") == 2 and "&" not in made
    assert data_of(made)["headline"] == "</script><script>alert(1)</script>&\u2028"


def test_data_in_a_page_is_allowed_and_never_run(browser, address, told):
    page, complaints = browser.new_page(), []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(f"{address}/story/{told.story.id}?in=en")
    assert json.loads(page.inner_text('script[type="application/ld+json"]'))["headline"] and complaints == []
    page.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_a_chart_is_told_point_by_point_by_pointer_and_keys(browser, address, fact, width):
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(f"{address}/fact/{fact.id}?in=en")
    page.locator("svg.chart").focus()
    page.keyboard.press("ArrowRight")
    assert "14" in page.inner_text(".bubble.on") and "Coast Guard" in page.inner_text(".bubble.on").title()
    page.keyboard.press("ArrowRight")
    assert "17" in page.inner_text(".bubble.on")
    page.keyboard.press("Escape")
    assert page.locator(".bubble.on").count() == 0
    box = page.locator("svg.chart [data-n]").first.bounding_box()
    page.mouse.move(box["x"] + 2, box["y"] + 2)
    assert "14" in page.inner_text(".bubble.on")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.close()


def test_pages_are_data_too(client, told, fact):
    for path in (f"/story/{told.story.id}", f"/fact/{fact.id}"):
        answer = client.get(f"{path}.csv")
        rows = list(csv.DictReader(io.StringIO(answer.text)))
        assert answer.headers["content-type"].startswith("text/csv") and [row["low"] for row in rows] == ["14", "17"]
        assert "17 people" in client.get(f"{path}.json", params={"in": "en"}).text
    early = list(csv.DictReader(io.StringIO(client.get(f"/story/{told.story.id}.csv", params={"at": "2022-01-06"}).text)))
    assert [row["low"] for row in early] == ["14"]
    article = told.articles[0]
    assert client.get(f"/article/{article.id}.json").json()["claims"][0]["quote"] == "14 people were killed"
    assert "14 people were killed" in client.get(f"/article/{article.id}.csv").text
    assert [client.get(f"/{kind}/none.{end}").status_code for kind in ("story", "fact", "article") for end in ("json", "csv")] == [404] * 6


def test_data_keeps_back_what_the_publisher_reserves(store, client):
    article = put(store, text="The whole of it.", rights="All rights reserved")
    assert client.get(f"/article/{article.id}.json").json()["text"] == "" and "The whole of it" not in client.get(f"/article/{article.id}.csv").text
