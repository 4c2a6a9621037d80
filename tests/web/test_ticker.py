"""The ticker: what arrives is told once, in order, to every page, and to one that was cut off from where it was."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import httpx
import msgspec
import pytest
from shelf import killed, put

from dateline.model import Dossier, Fact, Origin, Point, Quantity, Slot, Story
from dateline.web.library import Library
from dateline.web.ticker import Place, Ticker, events
from dateline.web.words import load

EN = load("en")
TEXT = "The coast guard said 14 people were killed."


@pytest.fixture
def ticker(store, monkeypatch):
    monkeypatch.setattr("dateline.web.ticker.EVERY", 0.0)
    return Ticker(Library(store))


def two_articles(store):
    return [
        put(store, [killed("14 people were killed", 14, "The coast guard")], title=f"Ferry {n}", text=TEXT, url=f"https://ledger.example/{n}")
        for n in (1, 2)
    ]


def keep(store, articles, number):
    """A story of the articles with one figure in it."""
    readings = tuple(store.reading_of(article.revision) for article in articles)
    claims = tuple(claim.id for reading in readings for claim in reading.claims)
    value = Quantity(low=number, high=number, text=str(number))
    point = Point(origin=Origin(id="body:guard", name="The coast guard"), quantity=value, as_of=articles[0].published, claims=claims, current=True)
    fact = Fact(
        story="ferry", slot=Slot(predicate="killed", group="people"), value=value, status="single origin", points=(point,), conservative=number
    )
    story = Story(id="ferry", articles=tuple(article.id for article in articles))
    store.put_dossier(Dossier(story=story, articles=tuple(articles), readings=readings, facts=(fact,)), f"made from {number}")


def test_a_page_that_begins_is_told_nothing_old(store, ticker):
    two_articles(store)
    place, items = ticker.since(None, EN)
    assert items == []
    assert ticker.since(place, EN) == (place, [])


def test_each_arrival_is_told_once_in_order(store, ticker):
    place, _ = ticker.since(None, EN)
    two_articles(store)
    place, items = ticker.since(place, EN)
    assert [item.text for item in items] == ["Ferry 1", "Ferry 2"]
    assert ticker.since(place, EN)[1] == []


def test_a_changed_figure_is_told_with_its_page(store, ticker):
    articles = two_articles(store)
    keep(store, articles, 14)
    place, _ = ticker.since(None, EN)
    keep(store, articles, 14)
    place, items = ticker.since(place, EN)
    assert items == []
    told = store.facts("ferry")[0]
    before = ticker.library.front("en")[0].sentences
    assert before, "the figure must be among the highlights for this test to say anything"
    words = "The coast guard said 15 people were killed."
    third = put(store, [killed("15 people were killed", 15, "The coast guard")], title="Ferry 3", text=words, url="https://ledger.example/3")
    keep(store, [third, third], 15)
    _, items = ticker.since(place, EN)
    assert [(item.kind, item.href) for item in items] == [("article", f"/article/{third.id}?in=en"), ("figure", f"/fact/{told.id}?in=en")]
    assert "15" in items[-1].text


def test_a_place_of_an_earlier_process_loses_nothing_and_breaks_nothing(store, ticker):
    two_articles(store)
    _, items = ticker.since(Place(article=0, figure=99), EN)
    assert [item.kind for item in items] == ["article", "article"]


@pytest.mark.parametrize("text", ["", "1", "1.", ".2", "x.1", "1.2.3", "-1.0", "١.٢", "9" * 60 + ".1"])
def test_a_place_that_is_none_begins_anew(text):
    assert Place.read(text) is None


def test_a_place_reads_back():
    assert Place.read(str(Place(article=7, figure=2))) == Place(article=7, figure=2)


def test_a_page_cut_off_in_a_batch_is_told_it_again(store, ticker):
    place, _ = ticker.since(None, EN)
    two_articles(store)

    async def first() -> list[bytes]:
        told = events(ticker, place, EN, every=0.0)
        parts = [await anext(told) for _ in range(3)]
        await told.aclose()
        return parts

    with ThreadPoolExecutor(1) as another:  # a browser of this session may hold this thread's event loop
        parts = another.submit(asyncio.run, first()).result(30)
    assert parts[1].count(b"event: article") == 2 and b"id:" not in parts[1]
    assert parts[2].startswith(b"id: ")


def test_the_stream_is_one_that_browsers_take(store, address):
    two_articles(store)
    with httpx.stream("GET", f"{address}/ticker", params={"after": "0.0"}, timeout=10) as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        lines = []
        for text in answer.iter_lines():
            lines.append(text)
            if text.startswith("data: {") and "Ferry 2" in text:
                break
    first = next(text for text in lines if text.startswith("data: {"))
    assert msgspec.json.decode(first.removeprefix("data: "))["text"] == "Ferry 1"


def test_the_front_page_rolls_and_can_be_paused(store, browser, address):
    page = browser.new_page()
    put(store, title="Bridge", url="https://ledger.example/0")
    page.goto(f"{address}/?in=en")
    put(store, title="Ferry <b>sinks</b>", url="https://ledger.example/1")
    page.wait_for_selector("#rolling li.new", timeout=15000)
    assert page.inner_text("#rolling li:first-child a") == "Ferry <b>sinks</b>"
    page.click(".ticker button")
    put(store, title="Second ferry", url="https://ledger.example/2")
    page.wait_for_selector(".ticker [role=status]:not(:empty)", timeout=15000)
    assert page.locator("#rolling li.new").count() == 1
    page.click(".ticker button")
    assert page.inner_text("#rolling li:first-child a") == "Second ferry"
    page.close()
