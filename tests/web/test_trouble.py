"""What a portal says when it cannot answer: a sentence in the reader's language, with the headers of any answer, and nothing of what was sent."""

import asyncio
import logging
import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest
from fastapi.testclient import TestClient
from sqlalchemy.exc import OperationalError

from dateline.store import Store
from dateline.web import create_app
from dateline.web.accounts.settings import Settings
from dateline.web.editions import Editions

PLACES = ["/", "/search?q=river", "/story/st-1", "/article/ar-1", "/account/sign-in", "/nowhere?x=hunter2"]


def away(*_, **__):
    raise OperationalError("SELECT secret_word", {"q": "hunter2"}, sqlite3.OperationalError("database is locked"), hide_parameters=True)


@pytest.fixture
def broken(store, monkeypatch):
    """A portal whose database does not answer."""
    client = TestClient(create_app(store), raise_server_exceptions=False, follow_redirects=False, cookies={"dateline": "somebody"})
    monkeypatch.setattr(store.engine.pool, "connect", away)
    return client


@pytest.mark.parametrize("place", PLACES)
def test_a_store_that_is_away_is_told_in_words(broken, place):
    said = broken.get(place, headers={"accept-language": "fr"})
    assert said.status_code == 503 and said.headers["retry-after"].isdigit() and said.headers["cache-control"] == "no-store"
    assert "n’atteint pas ses données" in said.text and 'lang="fr"' in said.text
    assert said.headers["x-frame-options"] == "DENY" and "default-src 'none'" in said.headers["content-security-policy"]


def test_a_program_is_told_as_programs_are(broken):
    for place in ("/api/v1/articles", "/api/v1/search?q=river"):
        said = broken.get(place)
        assert said.status_code == 503 and said.headers["content-type"] == "application/problem+json"
        assert said.json()["detail"].startswith("This is on our side")


def test_what_was_sent_is_neither_shown_nor_logged(broken, caplog):
    caplog.set_level(logging.WARNING, "httpx2")
    with caplog.at_level(logging.INFO, "dateline"):
        said = broken.post("/account/sign-in?in=en", data={"name": "ann", "password": "hunter2", "csrf": "x"})
        assert broken.get("/story/hunter2").status_code == 503
        assert "hunter2" not in said.text + broken.get("/nowhere?x=hunter2").text.replace("x=hunter2", "")
    assert "database is locked" in caplog.text and "hunter2" not in caplog.text and "secret_word" not in caplog.text


def test_it_answers_again_when_the_store_is_back(store, monkeypatch):
    client = TestClient(create_app(store), raise_server_exceptions=False)
    assert client.get("/").status_code == 200
    with monkeypatch.context() as patch:
        patch.setattr(store.engine.pool, "connect", away)
        assert client.get("/").status_code == 503
    assert client.get("/").status_code == 200


def test_a_fault_of_the_portals_own_is_told_and_not_hidden(store, monkeypatch):
    app = create_app(store)
    monkeypatch.setattr(type(store), "story_now", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        TestClient(app).get("/story/st-1")
    said = TestClient(app, raise_server_exceptions=False).get("/story/st-1?in=en")
    assert said.status_code == 500 and "Something went wrong here" in said.text and "Traceback" not in said.text
    assert said.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(("url", "bound"), [("https://news.example", "max-age=31536000"), ("http://news.example", None), ("", None)])
def test_browsers_are_bound_to_https_where_readers_come_by_it(tmp_path, url, bound):
    with Store.open(tmp_path) as store:
        client = TestClient(create_app(store, Settings(url=url)))
        for place in ("/", "/nowhere", "/static/app.js"):
            assert client.get(place).headers.get("strict-transport-security") == bound


def test_what_could_not_be_made_leaves_nothing_behind(store, monkeypatch):
    """Pages that nobody could be given are not waited for for ever, nor remembered."""
    kept = Editions(None, store)
    monkeypatch.setattr(store.engine.pool, "connect", away)
    scope = {"type": "http", "method": "GET", "path": "/search", "query_string": b"q=1", "headers": [], "scheme": "http"}

    async def ask():
        with pytest.raises(OperationalError):
            await kept(scope, None, None)

    monkeypatch.setattr(kept, "_edition", lambda: asyncio.sleep(0, "1"))
    kept.app = lambda *_: asyncio.to_thread(away)
    with ThreadPoolExecutor(1) as another:  # a browser of this session may hold this thread's event loop
        another.submit(asyncio.run, ask()).result(30)
    assert kept._making == {}


def test_what_was_written_and_what_is_logged_of_it_are_kept_together_or_not_at_all(people, store, story, monkeypatch):
    """A store that goes away between the two leaves neither: whoever sends again does not say it twice."""
    reader = people["reader"]
    with monkeypatch.context() as patch:
        patch.setattr(store, "record", away)
        assert reader.fill(f"/notes/story/{story}", text="Once").status_code == 503
        assert reader.fill("/watches", about="ferry").status_code == 503
    assert store.notes_at(store.story(story).articles) == () and store.watches() == ()
    assert reader.fill(f"/notes/story/{story}", text="Once").status_code == 303
    assert [note.text for note in store.notes_at(store.story(story).articles)] == ["Once"]
