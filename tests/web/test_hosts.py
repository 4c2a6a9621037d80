"""A portal answers to the names that are its own: a page that is asked by another could carry that name in its links, or be read through it."""

import socket

import httpx
import pytest
from fastapi.testclient import TestClient

from dateline.store import Store
from dateline.web import create_app
from dateline.web.accounts.settings import Settings
from dateline.web.hosts import Hosts


def answer(address, *hosts):
    """What a portal says to a request that names some hosts: the status, and the whole answer."""
    there = httpx.URL(address)
    with socket.create_connection((there.host, there.port)) as line:
        named = "".join(f"Host: {host}\r\n" for host in hosts)
        line.sendall(f"GET / HTTP/1.1\r\n{named}Connection: close\r\n\r\n".encode())
        said = b"".join(iter(lambda: line.recv(65536), b"")).decode()
    return int(said.split()[1]), said


def test_a_foreign_name_is_refused_in_words_and_is_in_no_page(address):
    status, said = answer(address, "evil.example")
    assert status == 421 and "does not answer to the name 'evil.example'" in said and "DATELINE_URL" in said and "<html" not in said
    assert "x-content-type-options: nosniff" in said


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:80", "[::1]:8765", "192.0.2.7", socket.gethostname()])
def test_this_machines_names_and_addresses_are_answered(address, host):
    assert answer(address, host)[0] == 200


@pytest.mark.parametrize(
    "host", ["", "evil.example:80", "127.0.0.1@evil.example", "evil@127.0.0.1", "127.0.0.1.evil.example", "127.0.0.1/x", "2130706433"]
)
def test_names_in_disguise_are_not(address, host):
    assert answer(address, host)[0] in (400, 421)


def test_the_operators_name_is_answered_and_is_the_one_in_links(tmp_path, serving):
    with Store.open(tmp_path) as store:
        there = serving(create_app(store, Settings(url="https://news.example")))
        assert answer(there, "news.example")[0] == answer(there, "NEWS.EXAMPLE:443")[0] == 200
        assert answer(there, "news.example.evil.example")[0] == 421


def test_links_of_pages_and_feeds_lead_to_the_operators_name(tmp_path, story, store):
    client = TestClient(create_app(store, Settings(url="https://news.example")), base_url="http://127.0.0.1")
    for place in ("/feed.xml", f"/story/{story}"):
        said = client.get(place).text
        assert "https://news.example/story/" in said and "http://127.0.0.1" not in said, place


def test_two_names_at_once_are_none(tmp_path):
    """Servers before the portal may go by the one, and the portal by the other."""
    with Store.open(tmp_path) as store:
        client = TestClient(Hosts(create_app(store), ""), base_url="http://localhost")
        assert client.get("/healthz").status_code == 200
        twice = client.get("/healthz", headers=[("host", "localhost"), ("host", "127.0.0.1")])
        assert twice.status_code == 421
