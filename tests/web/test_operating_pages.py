"""The operator's pages: sources and how they do, the try-out, the figures for a monitor."""

import gzip
import re
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from desks import Reader
from fastapi.testclient import TestClient
from shelf import put

from dateline.model import Outcome
from dateline.store import Source
from dateline.web import create_app
from dateline.web.accounts.roles import ROLES, allowed
from dateline.web.compressed import takes_gzip
from dateline.web.operating.reasons import told
from dateline.web.words import load

NOW = datetime(2022, 1, 6, tzinfo=UTC)
FEED = b"""<rss version="2.0"><channel><title>Harbour News</title><item><title>Ferry sinks</title><link>/ferry</link></item></channel></rss>"""
PAGE = b"""<html lang="en"><head><title>Ferry sinks off the cape</title><meta property="og:site_name" content="Harbour News"></head><body><article>
<h1>Ferry sinks off the cape</h1><p>The coast guard said 14 people were killed on Friday when a ferry sank off the northern cape in heavy seas.</p>
<p>Rescue boats searched through the night for others who had been on board, the coast guard said in a statement.</p>
<p>The ferry had left the harbour in the afternoon with passengers and lorries for the island, its owner said.</p></article></body></html>"""
OPML = b'<opml version="2.0"><body><outline type="rss" text="One" xmlUrl="https://one.example/rss"/><outline text="no feed"/></body></opml>'


class Site(BaseHTTPRequestHandler):
    """A small news site."""

    def do_GET(self):
        kind, body = {"/rss": ("application/rss+xml", FEED), "/ferry": ("text/html", PAGE)}.get(self.path, ("", b""))
        self.send_response(200 if body else 404)
        self.send_header("content-type", kind or "text/plain")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def site(monkeypatch):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv("DATELINE_ALLOW_HOSTS", f"127.0.0.1:{server.server_port}")
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def as_role(store):
    """A browser for somebody of a role."""
    app = create_app(store)
    return lambda role: Reader(app, store, store.add_user(f"{role} one", role=role) if role != "visitor" else None)


@pytest.fixture
def administrator(as_role):
    return as_role("administrator")


@pytest.mark.parametrize("role", ROLES)
def test_each_role_may_do_what_the_table_says(as_role, role):
    client = as_role(role)
    reads = client.get("/sources?in=en")
    assert reads.status_code == (200 if allowed(role, "source.read") else 303 if role == "visitor" else 403)
    assert client.get("/sources.opml").status_code == reads.status_code
    assert client.get("/sources/try").status_code == (200 if allowed(role, "source.try") else 303 if role == "visitor" else 403)
    assert ("/sources/add?" in reads.text) == allowed(role, "source.manage")


def test_a_post_without_the_role_or_the_sign_changes_nothing(as_role, store):
    store.put_source(Source(url="https://a.example/rss", kind="feed", title="A", due=NOW, added=NOW))
    for client in (as_role("editor"), as_role("administrator")):
        assert client.post("/sources/change", data={"url": "https://a.example/rss", "act": "remove"}).status_code == 403
    assert len(store.sources()) == 1


def test_a_source_is_found_added_paused_and_removed(administrator, store, site):
    added = administrator.fill("/sources?in=en", to="/sources/add", url=f"{site}/rss")
    assert added.status_code == 303 and "One source was added." in administrator.get(added.headers["location"]).text
    assert [(one.url, one.kind, one.title) for one in store.sources()] == [(f"{site}/rss", "feed", "Harbour News")]
    again = administrator.fill("/sources?in=en", to="/sources/add", url=f"{site}/rss")
    assert "It was there already." in administrator.get(again.headers["location"]).text
    administrator.fill("/sources?in=en", to="/sources/change", act="pause")
    assert store.sources()[0].paused and ">paused<" in administrator.get("/sources?in=en").text
    administrator.fill("/sources?in=en", to="/sources/change", act="resume")
    assert not store.sources()[0].paused
    administrator.fill("/sources?in=en", to="/sources/change", act="remove")
    assert store.sources() == ()
    assert [entry.action for entry in store.audit()] == ["source.remove", "source.resume", "source.pause", "source.add"]


def test_an_address_without_a_list_is_told_why_beside_the_field(administrator, store, site):
    answer = administrator.fill("/sources?in=en", to="/sources/add", url=f"{site}/nothing")
    assert answer.status_code == 422 and 'id="url-wrong"' in answer.text and store.sources() == ()


@pytest.mark.parametrize("path", ["/sources/add", "/sources/try"])
def test_no_private_address_is_reached(administrator, monkeypatch, path):
    monkeypatch.delenv("DATELINE_ALLOW_HOSTS", raising=False)
    page = "/sources?in=en" if path.endswith("add") else "/sources/try?in=en"
    answer = administrator.fill(page, to=path, url="http://127.0.0.1:9/")
    assert answer.status_code == 422 and "Its address is not public" in answer.text


def test_health_is_told_in_the_readers_words(administrator, store):
    url = "https://a.example/rss"
    store.put_source(Source(url=url, kind="feed", title="A <b>", due=NOW, added=NOW, asked=NOW, failures=3))
    store.put_outcome(Outcome(stage="collect", item=url, reason="timeout", detail="it did not answer"))
    store.enqueue(["https://a.example/1", "https://a.example/2"], url, NOW)
    store.finish("https://a.example/1", "article")
    text = administrator.get("/sources?in=zh").text
    assert "连续失败 3 次" in text and "未及时响应。" in text and "2022年1月6日" in text and "A &lt;b&gt;" in text
    assert re.findall(r'<td class="number">(\d+)</td>', text)[:2] == ["1", "1"]


def test_lists_go_out_and_come_in(administrator, store):
    page = administrator.get("/sources?in=en")
    sign = re.search(r'name="csrf" value="([^"]+)"', page.text)[1]
    sent = administrator.post("/sources/import?in=en", data={"csrf": sign}, files={"file": ("list.opml", OPML)})
    assert sent.status_code == 303 and [one.url for one in store.sources()] == ["https://one.example/rss"]
    assert 'xmlUrl="https://one.example/rss"' in administrator.get("/sources.opml").text
    bad = administrator.post("/sources/import?in=en", data={"csrf": sign}, files={"file": ("list.opml", b"nothing")})
    assert "This is no OPML" in administrator.get(bad.headers["location"]).text


def test_the_try_out_shows_what_would_be_read_and_keeps_nothing(as_role, store, site):
    analyst = as_role("analyst")
    before = store.counts()
    answer = analyst.fill("/sources/try?in=en", to="/sources/try", url=f"{site}/ferry")
    assert answer.status_code == 200 and "Ferry sinks off the cape" in answer.text
    assert "</mark>" in answer.text and "14 people were killed" in answer.text and "Taken from" in answer.text and ">Headline<" in answer.text
    assert store.counts() == before and store.sources() == ()


@pytest.mark.parametrize("code", ["en", "ar"])
def test_every_reason_has_a_sentence(code):
    words = load(code)
    for reason in ("http-404", "http-403", "http-500", "http-418", "robots", "no-section", "article"):
        assert "(" not in told(reason, words) or reason == "robots"
    assert "418" in told("http-418", words) and "unheard-of" in told("unheard-of", words)


def asked_from(store, host, **headers):
    return TestClient(create_app(store), client=(host, 5000), headers=headers).get("/metrics")


def test_figures_are_for_this_machine_and_for_programs_with_a_token(store):
    user = store.add_user("Analyst one", role="analyst")
    reader = store.add_user("Reader one", role="reader")
    good = store.make_token(user.id, "monitor", ["source.read"], NOW)[1]
    narrow, low = store.make_token(user.id, "other", ["read"], NOW)[1], store.make_token(reader.id, "mine", ["source.read"], NOW)[1]
    assert asked_from(store, "127.0.0.1").status_code == 200 and asked_from(store, "::1").status_code == 200
    assert asked_from(store, "192.0.2.7").status_code == 404
    assert asked_from(store, "127.0.0.1", **{"x-forwarded-for": "192.0.2.7"}).status_code == 404
    assert asked_from(store, "192.0.2.7", authorization=f"Bearer {good}").status_code == 200
    for secret in (narrow, low, "dateline_nothing", ""):
        assert asked_from(store, "192.0.2.7", authorization=f"Bearer {secret}").status_code == 404


def test_figures_count_by_route_and_never_by_address(store):
    article = put(store)
    client = TestClient(create_app(store), client=("127.0.0.1", 5000))
    for path in (f"/article/{article.id}", "/article/none", "/nowhere-1", "/nowhere-2", f"/api/v1/articles/{article.id}"):
        client.get(path)
    text = client.get("/metrics").text
    assert 'dateline_requests_total{method="GET",route="/article/{key}",status="200"} 1.0' in text
    assert 'route="/article/{key}",status="404"} 1.0' in text and 'route="other",status="404"} 2.0' in text
    assert article.id not in text and "nowhere" not in text and "/api/v1/articles/{key}" in text
    assert 'dateline_held{kind="articles"} 1.0' in text and "dateline_request_seconds_bucket" in text


@pytest.mark.parametrize(
    ("accepted", "taken"), [("gzip", True), ("br, gzip;q=0.5", True), ("*", True), ("", False), ("gzip;q=0", False), ("br", False)]
)
def test_who_takes_gzip_gets_it(accepted, taken):
    assert takes_gzip(accepted) is taken


def test_answers_are_smaller_and_the_same(store):
    article = put(store, text="\n".join(f"Sentence number {n} about the bridge." for n in range(200)))
    client = TestClient(create_app(store))
    with client.stream("GET", f"/article/{article.id}?in=en") as small:
        body = b"".join(small.iter_raw())
    plain = client.get(f"/article/{article.id}?in=en", headers={"accept-encoding": "identity"})
    assert small.headers["content-encoding"] == "gzip" and gzip.decompress(body) == plain.content
    assert "accept-encoding" in small.headers["vary"].lower() and "content-encoding" not in plain.headers


def test_a_page_with_a_sign_is_not_compressed(administrator):
    assert "content-encoding" not in administrator.get("/sources?in=en").headers
