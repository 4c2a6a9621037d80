"""Twenty ways, and some more, in which servers misbehave: each is a name, what the server does, and what must come of it."""

import gzip
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from bad_server import PAGE, answer, bomb, drip, raw

from dateline.collect import Policy, pages
from dateline.collect import guard as guards
from dateline.collect.http import Answer, Fetcher, retry_after
from dateline.extract import extract
from dateline.model import Outcome, Page

SPACES = gzip.compress(b" " * 20_000_000, 1)
DEFLATED = zlib.compress(b" " * 20_000_000, 1)
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


@pytest.fixture
def fetcher(server):
    policy = Policy(allow=frozenset({server.host}), timeout=0.4, deadline=0.8, page_bytes=1_000_000, redirects=3)
    with Fetcher(policy) as opened:
        yield opened


def endless(handler):
    """A body without a length that does not end, at full speed."""
    handler.wfile.write(HEAD + b"Connection: close\r\n\r\n")
    while True:
        handler.wfile.write(b"a" * 65_536)


def endless_chunks(handler):
    handler.wfile.write(HEAD + b"Transfer-Encoding: chunked\r\n\r\n")
    while True:
        handler.wfile.write(b"10000\r\n" + b"a" * 65_536 + b"\r\n")


def endless_headers(handler):
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(2_000_000):
        handler.wfile.write(b"X-%d: %s\r\n" % (number, b"a" * 1000))


def slow_headers(handler):
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(60):
        handler.wfile.write(b"X-%d: a\r\n" % number)
        handler.wfile.flush()
        time.sleep(0.05)


def stalled(handler):
    """Half a body, then silence, the connection held open."""
    handler.wfile.write(HEAD + b"Content-Length: 1000\r\n\r\n" + b"a" * 500)
    handler.wfile.flush()
    time.sleep(1.5)


def half_closed(handler):
    """The server has stopped sending before the body is whole, and goes on listening."""
    handler.wfile.write(HEAD + b"Content-Length: 1000\r\n\r\n" + b"a" * 500)
    handler.wfile.flush()
    handler.connection.shutdown(socket.SHUT_WR)
    time.sleep(0.2)
    handler.close_connection = True


def reset(handler):
    """The connection is torn while the body comes."""
    handler.wfile.write(HEAD + b"Content-Length: 1000\r\n\r\n" + b"a" * 500)
    handler.wfile.flush()
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    handler.connection.close()
    handler.close_connection = True


def nested_bomb(handler):
    """Gzip in gzip in gzip, as the header says."""
    answer(handler, 200, gzip.compress(gzip.compress(SPACES)), Content_Encoding="gzip, gzip, gzip")


def deflate_bomb(handler):
    answer(handler, 200, DEFLATED, Content_Encoding="deflate")


TRANSPORT = {
    "a byte at a time": (lambda handler: drip(handler, 2), "timeout"),
    "an endless body": (endless, "too-large"),
    "endless chunks": (endless_chunks, "too-large"),
    "a length that is too long": (lambda handler: raw(handler, HEAD + b"Content-Length: 500\r\n\r\nshort"), "bad-answer"),
    "lengths that differ": (lambda handler: raw(handler, HEAD + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nshort!"), "bad-answer"),
    "a length that is no number": (lambda handler: raw(handler, HEAD + b"Content-Length: -5\r\n\r\nshort"), "bad-answer"),
    "a gzip bomb": (bomb, "too-large"),
    "gzip in gzip in gzip": (nested_bomb, "too-large"),
    "a deflate bomb": (deflate_bomb, "too-large"),
    "half a gzip": (lambda handler: answer(handler, 200, b"\x1f\x8bbroken", Content_Encoding="gzip"), "bad-answer"),
    "a chunk cut short": (lambda handler: raw(handler, HEAD + b"Transfer-Encoding: chunked\r\n\r\n400\r\nshort"), "bad-answer"),
    "a chunk of no size": (lambda handler: raw(handler, HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n"), "bad-answer"),
    "a flood of headers": (endless_headers, "bad-answer"),
    "headers that come slowly": (slow_headers, "timeout"),
    "half a body, then silence": (stalled, "timeout"),
    "half a body, half closed": (half_closed, "bad-answer"),
    "a connection torn in the body": (reset, "unreachable"),
    "no HTTP": (lambda handler: raw(handler, b"220 mail.example ESMTP\r\n"), "bad-answer"),
    "a closed connection": (lambda handler: raw(handler, b""), "bad-answer"),
    "a redirect to itself": (lambda handler: answer(handler, 302, Location="/x"), "redirects"),
    "a redirect to a private address": (lambda handler: answer(handler, 302, Location="http://192.168.0.1/admin"), "refused-address"),
    "a redirect to this machine in disguise": (lambda handler: answer(handler, 302, Location="http://[::ffff:127.0.0.1]/"), "refused-address"),
    "a redirect out of the web": (lambda handler: answer(handler, 302, Location="file:///etc/passwd"), "bad-url"),
    "a redirect to nonsense": (lambda handler: answer(handler, 302, Location="http://[::1"), "bad-url"),
}  # fmt: skip


@pytest.mark.parametrize("way", TRANSPORT)
def test_each_way_ends_in_time_with_a_reason(server, fetcher, way):
    route, reason = TRANSPORT[way]
    server.routes["/x"] = route
    begun = time.monotonic()
    got = fetcher.get(server.url("/x"))
    assert isinstance(got, Outcome), got
    assert got.reason == reason, got.detail
    assert server.host in got.detail and time.monotonic() - begun < 20
    server.page("/after")
    assert fetcher.get(server.url("/after")).body == PAGE, "the next page comes whole, whatever was left on the connection"


def test_there_are_more_than_twenty():
    assert len(TRANSPORT) >= 20


def test_redirects_in_a_ring_end(server, fetcher):
    for here, there in (("/a", "/b"), ("/b", "/c"), ("/c", "/a")):
        server.routes[here] = lambda handler, there=there: answer(handler, 307, Location=there)
    assert fetcher.get(server.url("/a")).reason == "redirects"
    assert server.asked["/a"] + server.asked["/b"] + server.asked["/c"] == 4


def test_a_name_that_is_public_and_then_private_is_refused(server, monkeypatch):
    """DNS rebinding: whatever the name answered before, what it answers when it is connected to is looked at."""
    answers = iter([["93.184.216.34"], ["127.0.0.1"], ["93.184.216.34", "10.0.0.1"]])
    asked = []

    def lying(host, port, *args, **kwargs):
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in next(answers)]

    monkeypatch.setattr(guards.socket, "getaddrinfo", lying)
    backend = guards.GuardedBackend(frozenset())
    assert backend._checked("rebind.example", 80) == [ipaddress.ip_address("93.184.216.34")]
    for _ in range(2):
        with pytest.raises(guards.Refused):
            backend._checked("rebind.example", 80)
    assert len(asked) == 3 and server.asked.total() == 0


@pytest.mark.parametrize("status", [304, 204])
def test_an_answer_without_a_body_is_no_page(server, fetcher, status):
    server.routes["/x"] = lambda handler: raw(handler, b'HTTP/1.1 %d x\r\nETag: "1"\r\n\r\n' % status)
    got = fetcher.get(server.url("/x"))
    assert (got.status, got.body) == (status, b"")
    (item,) = pages([server.url("/x")], policy=fetcher.policy)
    assert isinstance(item, Outcome) and item.reason == "empty"


@pytest.mark.parametrize("form", ["seconds", "date", "past", "nonsense", "negative"])
def test_too_many_requests_say_until_when(server, fetcher, form):
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
    past = format_datetime(datetime.now(UTC) - timedelta(days=1), usegmt=True)
    said = {"seconds": "90", "date": later, "past": past, "nonsense": "in a while", "negative": "-5"}[form]
    server.routes["/x"] = lambda handler: answer(handler, 429, Retry_After=said)
    got = fetcher.fetch(server.url("/x"))
    asked = retry_after(got)
    assert {"seconds": asked == 90, "date": asked is not None and 80 < asked <= 91, "past": asked == 0}.get(form, asked is None)
    assert fetcher.get(server.url("/x")).reason == "http-429"


def test_a_burst_of_errors_and_then_a_page(server, fetcher):
    statuses = iter([500, 502, 503, 504])

    def route(handler):
        status = next(statuses, 200)
        answer(handler, status, PAGE if status == 200 else b"trouble")

    server.routes["/x"] = route
    got = [fetcher.get(server.url("/x")) for _ in range(5)]
    assert [one.reason for one in got[:4]] == ["http-500", "http-502", "http-503", "http-504"]
    assert got[4].body == PAGE


@pytest.mark.parametrize(
    ("encoding", "said"),
    [("cp1251", "utf-8"), ("utf-8", "iso-8859-1"), ("utf-8", "cp1251"), ("koi8_r", "x-nonsense"), ("utf-16", ""), ("cp1251", "")],
)
def test_a_charset_that_is_not_that_of_the_bytes(server, fetcher, encoding, said):
    told = "Мост через реку закрыли в пятницу после наводнения, сообщила полиция города. Никто не пострадал, движение идёт по старому мосту. "
    html = f"<!doctype html><html lang=ru><title>Мост закрыт после наводнения</title><article><h1>Мост закрыт</h1><p>{told * 3}</p></article></html>"
    server.page("/x", html.encode(encoding), Content_Type="text/html" + (f"; charset={said}" if said else ""))
    (page,) = pages([server.url("/x")], policy=fetcher.policy)
    assert isinstance(page, Page) and page.body == html.encode(encoding), "the bytes are kept as they came"
    assert "сообщила полиция" in extract(page).text


def test_a_feed_that_says_it_is_html_is_a_feed(server, fetcher):
    server.page("/a")
    server.page("/feed", f"<rss version='2.0'><channel><item><link>{server.url('/a')}</link></item></channel></rss>".encode())
    assert [item.url for item in pages([server.url("/feed")], policy=fetcher.policy)] == [server.url("/a")]


def test_a_page_that_says_it_is_a_feed_is_a_page(server, fetcher):
    server.page("/x", PAGE, Content_Type="application/rss+xml")
    (item,) = pages([server.url("/x")], policy=fetcher.policy)
    assert item.body == PAGE and item.media_type == "text/html"


@pytest.mark.parametrize(("status", "reason"), [(500, "robots"), (503, "robots"), (404, None), (403, None)])
def test_robots_that_cannot_be_had(server, fetcher, status, reason):
    server.routes["/robots.txt"] = lambda handler: answer(handler, status)
    got = fetcher.get(server.page("/x"))
    assert (got.reason if isinstance(got, Outcome) else None) == reason
    assert server.asked["/x"] == (0 if reason else 1)


@pytest.mark.parametrize("robots", [endless, bomb, stalled, lambda handler: answer(handler, 302, Location="/robots.txt")])
def test_robots_that_misbehave_keep_nobody_and_allow_nothing(server, fetcher, robots):
    server.routes["/robots.txt"] = robots
    assert fetcher.get(server.page("/x")).reason == "robots"
    assert server.asked["/x"] == 0


def test_robots_on_a_private_address_are_not_asked(server, fetcher):
    server.routes["/robots.txt"] = lambda handler: answer(handler, 302, Location="http://10.0.0.1/robots.txt")
    assert fetcher.get(server.page("/x")).reason == "refused-address"


def test_cookies_are_neither_kept_nor_sent(server, fetcher):
    server.routes["/set"] = lambda handler: answer(handler, 302, Location="/x", Set_Cookie="track=1; Path=/")
    server.page("/x", Set_Cookie="more=2")
    for _ in range(2):
        assert fetcher.get(server.url("/set")).body == PAGE
    assert all("cookie" not in headers for _, _, headers in server.seen)


class Tls:
    """A port that speaks TLS with a certificate of its own making, or with none that anyone should believe."""

    def __init__(self, folder):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.host = f"127.0.0.1:{self.listener.getsockname()[1]}"
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(*_certificate(folder))
        self.heard = b""
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            try:
                connection, _ = self.listener.accept()
                with self.context.wrap_socket(connection, server_side=True) as secured:
                    self.heard += secured.recv(1000)
            except ssl.SSLError:
                continue
            except OSError:
                return


def _certificate(folder):
    x509 = pytest.importorskip("cryptography.x509", reason="needs cryptography: pip install cryptography")
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "post.example")])
    begun = datetime.now(UTC) - timedelta(days=9)
    made = x509.CertificateBuilder(name, name, key.public_key(), 1, begun, begun + timedelta(days=5)).sign(key, hashes.SHA256())
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    plain = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (folder / "key.pem").write_bytes(key.private_bytes(*plain))
    return folder / "cert.pem", folder / "key.pem"


def test_a_certificate_that_nobody_vouches_for_is_not_believed(tmp_path):
    tls = Tls(tmp_path)
    with Fetcher(Policy(allow=frozenset({tls.host}), timeout=2, robots=False)) as opened:
        got = opened.get(f"https://{tls.host}/x")
    tls.listener.close()
    assert isinstance(got, Outcome) and got.reason == "unreachable" and "certificate" in got.detail.lower()
    assert tls.heard == b"", "nothing was asked of it"


def test_a_port_that_speaks_no_tls(server):
    with Fetcher(Policy(allow=frozenset({server.host}), timeout=2, robots=False)) as opened:
        got = opened.get(server.url("/x").replace("http:", "https:"))
    assert got.reason == "unreachable" and server.asked["/x"] == 0


def test_an_unfit_header_is_no_fault_of_ours(server, fetcher):
    server.routes["/x"] = lambda handler: raw(handler, HEAD + b"X-Title: \xff\xfe\xd0\x9c\r\nContent-Length: %d\r\n\r\n" % len(PAGE) + PAGE)
    got = fetcher.get(server.url("/x"))
    assert isinstance(got, Answer) and got.body == PAGE


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "x-gzip", "gzip, gzip", "identity", ""])
def test_what_is_packed_as_it_says_comes_whole(server, fetcher, encoding):
    packed = {"gzip": gzip.compress(PAGE), "x-gzip": gzip.compress(PAGE[:20]) + gzip.compress(PAGE[20:]), "deflate": zlib.compress(PAGE)}
    body = packed.get(encoding, gzip.compress(gzip.compress(PAGE)) if "," in encoding else PAGE)
    server.page("/x", body, **({"Content_Encoding": encoding} if encoding else {}))
    assert fetcher.get(server.url("/x")).body == PAGE
    assert server.seen[-1][2]["accept-encoding"] == "gzip, deflate"


def test_deflate_without_its_head_is_read(server, fetcher):
    bare = zlib.compressobj(wbits=-15)
    server.page("/x", bare.compress(PAGE) + bare.flush(), Content_Encoding="deflate")
    assert fetcher.get(server.url("/x")).body == PAGE


def test_a_bomb_is_never_held(server, fetcher):
    """A hundred megabytes that travel as a hundred kilobytes: what is held meanwhile stays near what is allowed (1 MB)."""
    import tracemalloc

    server.page("/x", gzip.compress(b" " * 100_000_000, 1), Content_Encoding="gzip")
    tracemalloc.start()
    got = fetcher.get(server.url("/x"))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert got.reason == "too-large" and peak < 8_000_000


def test_an_encoding_that_was_not_asked_for_is_told(server, fetcher):
    server.page("/x", b"whatever", Content_Encoding="br")
    got = fetcher.get(server.url("/x"))
    assert got.reason == "bad-answer" and "not asked for" in got.detail
