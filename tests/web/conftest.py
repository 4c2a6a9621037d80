"""A store with a little in it, and a real browser where there is one."""

import shutil
import socket
import threading
from datetime import date

import pytest
from desks import Reader
from fastapi.testclient import TestClient
from ferry import arrive, together
from shelf import killed, put

from dateline.model import Story, day, story_id
from dateline.pipeline.stages import account
from dateline.store import Store
from dateline.web import create_app
from dateline.web.accounts import passwords
from dateline.web.server import Server


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path) as opened:
        yield opened


@pytest.fixture
def serving():
    """Serves a portal on loopback until the test ends; gives its address."""
    running = []

    def serve(app):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        server = Server(app, port=port)
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        while not server.started:
            threading.Event().wait(0.02)
        running.append((server, thread))
        return f"http://127.0.0.1:{port}"

    yield serve
    for server, thread in running:
        server.should_exit = True
        thread.join(10)


@pytest.fixture
def address(store, serving):
    """The portal over `store`, served on loopback."""
    return serving(create_app(store))


@pytest.fixture
def client(store):
    return TestClient(create_app(store))


@pytest.fixture
def quick_hashes(monkeypatch):
    """Passwords hashed by the least work that argon2id can do: a test makes many."""
    monkeypatch.setattr(passwords, "_hasher", passwords.PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    passwords._nobodys.cache_clear()
    yield
    passwords._nobodys.cache_clear()


@pytest.fixture
def told(store):
    """A story of two days: 14 dead, then 17."""
    pairs = []
    for number, dead in ((6, 14), (8, 17)):
        text = f"The coast guard said {dead} people were killed when a ferry sank off the harbour of Almaty."
        url = f"https://ledger.example/{number}"
        article = put(store, [killed(f"{dead} people were killed", dead, "The coast guard")], text=text, title=f"Ferry sinks, {dead} dead", url=url,
                      outlet=f"Ledger {number}", published=day(date(2022, 1, number)))  # fmt: skip
        pairs.append((article, store.reading_of(article.revision)))
    story = Story(id=story_id(pairs[0][0].id), articles=tuple(article.id for article, _ in pairs))
    dossier = account(story, pairs)
    store.put_dossier(dossier, "made")
    return dossier


@pytest.fixture(scope="session")
def browser():
    """A real Chromium."""
    playwright = pytest.importorskip("playwright.sync_api", reason="needs Playwright: pip install 'dateline[dev]'")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("needs a Chromium: apt-get install chromium")
    with playwright.sync_playwright() as play:
        opened = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def app(store):
    return create_app(store)


@pytest.fixture
def people(app, store):
    """Somebody in each role, and a visitor, at the same portal."""
    found = {role: Reader(app, store, store.add_user(f"{role}-1", role=role)) for role in ("reader", "analyst", "editor", "administrator")}
    return found | {"visitor": Reader(app, store), "other": Reader(app, store, store.add_user("Ben", role="reader"))}


@pytest.fixture
def story(store):
    return together(store, arrive(store, 6, 14), arrive(store, 7, 14))
