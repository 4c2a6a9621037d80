"""source and harvest from the command line, against a real server on loopback."""

import sys
from pathlib import Path

import pytest
from test_cli import go

sys.path.insert(0, str(Path(__file__).parent.parent / "collect"))

from bad_server import BadServer

ARTICLE = b"""<!doctype html><html lang="en"><head><title>Bridge closed after flood</title></head><body><article><h1>Bridge closed after flood</h1>
<p>The bridge over the river was closed on Friday after the flood, the police said. Nobody was hurt.</p>
<p>Engineers will look at the pillars next week, and traffic goes over the old bridge until then, the city said.</p></article></body></html>"""


@pytest.fixture
def server():
    bad = BadServer()
    yield bad
    bad.close()


def test_from_a_page_to_what_is_found(server, tmp_path):
    server.page("/", b'<!doctype html><link rel="alternate" type="application/rss+xml" href="/feed">')
    server.page("/story", ARTICLE)
    item = f"<item><title>x</title><link>{server.url('/story')}</link></item>"
    server.page("/feed", f"<rss version='2.0'><channel><title>News</title>{item}</channel></rss>".encode(), Content_Type="text/xml")
    data = ("--data", tmp_path / "data")
    allow = ("--allow", server.host)
    assert "not a public address" in go("source", "add", server.url("/"), *data, code=1).stderr
    assert "added  feed" in go("source", "add", server.url("/"), *allow, *data).stdout
    assert "known  feed" in go("source", "add", server.url("/feed"), *allow, *data).stdout
    assert "News" in go("source", "list", *data).stdout
    assert "1 article" in go("harvest", "--pause", 0, *allow, *data).stdout
    assert "1 source: read" in go("harvest", "--pause", 0, *allow, *data).stdout
    assert "[flood]" in go("search", "flood", *data).stdout
    assert "all hold" in go("verify", *data).stderr
    go("source", "remove", server.url("/feed"), *data)
    assert "no sources" in go("harvest", *data, code=1).stderr


def test_an_outlet_is_said_and_its_feeds_are_asked(server, tmp_path):
    data = ("--data", tmp_path / "data")
    server.page("/", b"<!doctype html><p>nothing is declared here")
    server.page("/hidden/list", b"<rss version='2.0'><channel><title>News</title><item><link>https://a.example/1</link></item></channel></rss>")
    record = f'["127.0.0.1.example"]\nname = {{en = "The Valley Post"}}\nfeeds = ["{server.url("/hidden/list")}"]\n'
    (tmp_path / "outlets.toml").write_text(record, "utf-8")
    assert '"The Valley Post"' in go("source", "outlet", "--from", tmp_path / "outlets.toml", *data).stdout
    assert '"ru":"Вестник"' in go("source", "outlet", "post.example", "--name", "ru=Вестник", "--agency", *data).stdout
    assert "two capitals" in go("source", "outlet", "post.example", "--name", "Post", "--country", "Kazakhstan", *data, code=2).stderr
    assert "post.example" not in go("source", "outlet", "post.example", "--remove", *data).stdout
    assert "no outlet" in go("source", "outlet", "post.example", "--remove", *data, code=1).stderr
