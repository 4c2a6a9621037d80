"""The fetcher against a server that misbehaves: every URL ends as an answer, or as an Outcome that says what to do."""

import socket
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from bad_server import PAGE, answer, bomb, drip, raw

from dateline.collect import Policy, pages
from dateline.collect import guard as guards
from dateline.collect.guard import public
from dateline.collect.http import Fetcher, refusal, retry_after
from dateline.model import Outcome, Page


@pytest.fixture
def fetcher(server):
    policy = Policy(allow=frozenset({server.host}), timeout=1.0, deadline=2.0, page_bytes=1_000_000, redirects=3)
    with Fetcher(policy) as opened:
        yield opened


def test_a_page_comes_with_what_the_server_says_of_it(server, fetcher):
    got = fetcher.get(server.page("/a", ETag='"1"', Last_Modified="Fri, 07 Jan 2022 10:00:00 GMT", Set_Cookie="x=1"))
    assert got.body == PAGE
    assert got.headers["etag"] == '"1"'
    assert "set-cookie" not in got.headers
    assert server.seen[-1][2]["user-agent"].startswith("dateline/")
    assert "cookie" not in server.seen[-1][2]


def test_robots_are_asked_once_and_obeyed(server, fetcher):
    server.routes["/robots.txt"] = lambda handler: answer(handler, 200, b"User-agent: dateline\nDisallow: /private\n", Content_Type="text/plain")
    server.page("/private/x")
    assert fetcher.get(server.url("/private/x")).reason == "robots"
    assert fetcher.get(server.page("/open")).status == 200
    assert server.asked["/robots.txt"] == 1
    assert server.asked["/private/x"] == 0


def test_a_redirect_into_what_robots_forbid_is_not_followed(server, fetcher):
    server.routes["/robots.txt"] = lambda handler: answer(handler, 200, b"User-agent: *\nDisallow: /private\n", Content_Type="text/plain")
    server.routes["/a"] = lambda handler: answer(handler, 302, Location="/private/x")
    assert fetcher.get(server.url("/a")).reason == "robots"
    assert server.asked["/private/x"] == 0


def test_a_site_whose_robots_are_in_trouble_is_left_alone(server, fetcher):
    server.routes["/robots.txt"] = lambda handler: answer(handler, 503)
    assert fetcher.get(server.page("/a")).reason == "robots"


def test_redirects_are_followed_to_an_end(server, fetcher):
    server.routes["/one"] = lambda handler: answer(handler, 301, Location="two?x=1#part")
    server.routes["/two"] = lambda handler: answer(handler, 308, Location=server.url("/three"))
    server.page("/three")
    got = fetcher.get(server.url("/one"))
    assert (got.url, got.final_url) == (server.url("/one"), server.url("/three"))


@pytest.mark.parametrize("target", ["http://10.0.0.1/", "http://localhost/", "http://[::1]/", "http://169.254.169.254/latest/meta-data/"])
def test_a_redirect_to_a_private_address_is_refused(server, fetcher, target):
    server.routes["/a"] = lambda handler: answer(handler, 302, Location=target)
    assert fetcher.get(server.url("/a")).reason == "refused-address"


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://a.example/", "javascript:alert(1)", "gopher://127.0.0.1/"])
def test_a_redirect_out_of_the_web_is_refused(server, fetcher, target):
    server.routes["/a"] = lambda handler: answer(handler, 302, Location=target)
    assert fetcher.get(server.url("/a")).reason == "bad-url"


def test_a_name_that_changes_its_address_is_checked_when_it_is_connected_to(server, monkeypatch):
    """DNS rebinding: the address that was checked is the address that is used."""
    connected = []
    real = socket.getaddrinfo

    def lying(host, port, *args, **kwargs):
        if host == "rebind.example":
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", server.port))]
        return real(host, port, *args, **kwargs)

    monkeypatch.setattr(guards.socket, "getaddrinfo", lying)
    with Fetcher(Policy(timeout=1)) as strict:
        got = strict.get(f"http://rebind.example:{server.port}/a")
    assert got.reason == "refused-address"
    assert not connected and server.asked.total() == 0


@pytest.mark.parametrize(
    ("route", "reason"),
    [
        (lambda handler: answer(handler, 404), "http-404"),
        (lambda handler: answer(handler, 410), "http-410"),
        (lambda handler: answer(handler, 451), "http-451"),
        (lambda handler: answer(handler, 500, b"oops"), "http-500"),
        (lambda handler: answer(handler, 429, Retry_After="7"), "http-429"),
        (lambda handler: answer(handler, 302, Location="/x"), "redirects"),
        (lambda handler: raw(handler, b"this is no HTTP\r\n\r\n"), "bad-answer"),
        (lambda handler: raw(handler, b""), "bad-answer"),
        (lambda handler: raw(handler, b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nshort"), "bad-answer"),
        (lambda handler: raw(handler, b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"), "bad-answer"),
        (lambda handler: raw(handler, b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope"), "bad-answer"),
        (lambda handler: raw(handler, b"HTTP/1.1 200 OK\r\nX: " + b"a" * 200_000 + b"\r\n\r\n"), "bad-answer"),
        (lambda handler: answer(handler, 200, b"a" * 1_000_001), "too-large"),
        (bomb, "too-large"),
        (lambda handler: time.sleep(0.9), "timeout"),
        (lambda handler: drip(handler, 2), "timeout"),
    ],
)
def test_every_misbehaviour_has_a_reason_and_an_advice(server, fetcher, route, reason):
    server.routes["/x"] = route
    got = fetcher.get(server.url("/x"))
    assert isinstance(got, Outcome)
    assert got.reason == reason
    assert server.host in got.detail
    assert got.detail.count(";") or ":" in got.detail.rpartition(server.host)[2]


def test_a_dripping_server_does_not_keep_us(server, fetcher):
    server.routes["/x"] = lambda handler: drip(handler, 10)
    begun = time.monotonic()
    fetcher.get(server.url("/x"))
    assert time.monotonic() - begun < 3


def test_nobody_there(fetcher):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    with Fetcher(Policy(allow=frozenset({"127.0.0.1"}), timeout=1, robots=False)) as opened:
        assert opened.get(f"http://127.0.0.1:{port}/").reason == "unreachable"
        assert opened.get("http://no-such-host.invalid/").reason == "unreachable"


@pytest.mark.parametrize("url", ["http://", "https:///x", "ftp://a.example/", "http://user:secret@a.example/", "http://[::1", "nonsense"])
def test_what_is_no_address_is_told(fetcher, url):
    got = fetcher.get(url)
    assert got.reason == "bad-url"
    assert "secret" not in got.detail


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1", "255.255.255.255",
        "192.0.2.1", "198.18.0.1", "::1", "::", "fe80::1", "fc00::1", "ff02::1", "::ffff:127.0.0.1", "2002:7f00:1::", "64:ff9b::10.0.0.1",
        "2001:db8::1",
    ],
)  # fmt: skip
def test_these_addresses_are_not_public(address):
    assert not public(guards.ipaddress.ip_address(address))


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34", "64:ff9b::5db8:d822"])
def test_these_addresses_are_public(address):
    assert public(guards.ipaddress.ip_address(address))


def test_retry_after_is_read_as_seconds_or_as_a_date(server, fetcher):
    server.routes["/s"] = lambda handler: answer(handler, 503, Retry_After="120")
    later = format_datetime(datetime.now(UTC) + timedelta(minutes=10), usegmt=True)
    server.routes["/d"] = lambda handler: answer(handler, 503, Retry_After=later)
    server.routes["/n"] = lambda handler: answer(handler, 503, Retry_After="soon")
    seconds, date, nonsense = (fetcher.fetch(server.url(path)) for path in ("/s", "/d", "/n"))
    assert retry_after(seconds) == 120
    assert 500 < retry_after(date) <= 601
    assert retry_after(nonsense) is None
    assert refusal(seconds).reason == "http-503"


RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
<item><title>One</title><link>{0}/a</link></item><item><title>Again</title><link>{0}/a</link></item>
<item><title>Two</title><link>{0}/gone</link></item><item><title>No link</title></item></channel></rss>"""


def test_a_feed_gives_its_pages_and_each_failure_once(server):
    server.page("/a")
    server.page("/feed", RSS.format(server.url("")).encode(), Content_Type="application/rss+xml")
    items = list(pages([server.url("/feed")], policy=Policy(allow=frozenset({server.host}))))
    assert [item.url if isinstance(item, Page) else item.reason for item in items] == [server.url("/a"), "http-404"]


def test_a_feed_saved_as_a_file_gives_its_pages(server, tmp_path):
    server.page("/a")
    (tmp_path / "feed.xml").write_text(RSS.format(server.url("")), "utf-8")
    items = list(pages([str(tmp_path / "feed.xml")], policy=Policy(allow=frozenset({server.host}))))
    assert [type(item) for item in items] == [Page, Outcome]


def test_sitemap_indexes_and_opml_are_followed(server):
    server.page("/a")
    server.page("/index.xml", f"<sitemapindex><sitemap><loc>{server.url('/map.xml')}</loc></sitemap></sitemapindex>".encode())
    server.page("/map.xml", f"<?xml version='1.0'?><urlset><url><loc><![CDATA[{server.url('/a')}]]></loc></url></urlset>".encode())
    server.page("/list.opml", f"<opml><body><outline text='N' xmlUrl='{server.url('/feed')}'/></body></opml>".encode())
    server.page("/feed", RSS.format(server.url("")).encode())
    policy = Policy(allow=frozenset({server.host}))
    assert [item.url for item in pages([server.url("/index.xml")], policy=policy)] == [server.url("/a")]
    assert [item.item if isinstance(item, Outcome) else item.url for item in pages([server.url("/list.opml")], policy=policy)] == [
        server.url("/a"),
        server.url("/gone"),
    ]


@pytest.mark.parametrize(
    ("body", "kind", "reason"),
    [
        (b"%PDF-1.4", "application/pdf", "pdf"),
        (b"\x89PNG", "image/png", "not-a-page"),
        (b" \n", "text/html", "empty"),
        (b"<rss><channel></channel></rss>", "text/xml", "bad-feed"),
        (b"<rss><channel><item>", "text/xml", "bad-feed"),
        (b"<opml><body/></opml>", "text/xml", "bad-feed"),
        (b"<urlset></urlset>", "text/xml", "bad-feed"),
    ],
)
def test_answers_that_are_no_pages_say_so(server, body, kind, reason):
    server.page("/x", body, Content_Type=kind)
    (item,) = pages([server.url("/x")], policy=Policy(allow=frozenset({server.host})))
    assert item.reason == reason
