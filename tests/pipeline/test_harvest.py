"""A harvest against a real server: polite, resumable, every address ends once."""

import gzip
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from bad_server import PAGE, answer, raw

from dateline.collect import Policy
from dateline.collect.discovery import discover
from dateline.collect.http import Fetcher
from dateline.knowledge.bodies import Outlet
from dateline.model import Outcome
from dateline.pipeline.harvest import TRIES, Manners, harvest
from dateline.store import Source

START = datetime(2022, 1, 7, 12, 0, tzinfo=UTC)
ARTICLE = """<!doctype html><html lang="en"><head><title>{0}</title><meta property="article:published_time" content="2022-01-07T10:00:00Z"></head>
<body><article><h1>{0}</h1><p>The bridge over the river at {0} was closed on Friday after the flood, the police said. Nobody was hurt.</p>
<p>Engineers will look at the pillars next week, and traffic goes over the old bridge until then, the city said.</p></article></body></html>"""


class Clock:
    def __init__(self):
        self.now = START

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def go(server, store, clock):
    def once(pause=0.0):
        with Fetcher(Policy(allow=frozenset({server.host}), timeout=2.0, deadline=4.0)) as fetcher:
            return harvest(store, fetcher, Manners(pause=pause, now=clock))

    return once


def feed(server, *paths):
    items = "".join(f"<item><title>{path}</title><link>{server.url(path)}</link></item>" for path in paths)
    return f"<rss version='2.0'><channel><title>News</title>{items}</channel></rss>".encode()


def add(store, server, *paths, **headers):
    server.page("/feed", feed(server, *paths), Content_Type="application/rss+xml", **headers)
    store.put_source(Source(url=server.url("/feed"), kind="feed", title="News", due=START, added=START))


def test_every_address_ends_once_and_is_counted(server, store, go):
    server.page("/good", ARTICLE.format("Town").encode())
    server.page("/again", ARTICLE.format("Town").encode())
    server.page("/report", b"%PDF-1.4", Content_Type="application/pdf")
    server.page("/forbidden/x", PAGE)
    server.routes["/robots.txt"] = lambda handler: answer(handler, 200, b"User-agent: *\nDisallow: /forbidden", Content_Type="text/plain")
    server.routes["/private"] = lambda handler: answer(handler, 302, Location="http://10.0.0.1/")
    add(store, server, "/good", "/gone", "/report", "/forbidden/x", "/private")
    counts = go()
    assert counts == Counter({"article": 1, "http-404": 1, "pdf": 1, "robots": 1, "refused-address": 1, "source: read": 1})
    assert store.queue_counts() == {"article": 1, "http-404": 1, "pdf": 1, "robots": 1, "refused-address": 1}
    assert go() == Counter({"source: read": 1})
    assert server.asked["/good"] == server.asked["/gone"] == 1
    assert store.counts()["articles"] == 1


def test_only_what_has_changed_is_asked_for(server, store, go):
    def conditional(handler):
        same = handler.headers.get("If-None-Match") == '"v1"'
        answer(handler, 304 if same else 200, b"" if same else feed(server), ETag='"v1"', Content_Type="application/rss+xml")

    server.routes["/feed"] = conditional
    store.put_source(Source(url=server.url("/feed"), kind="feed", title="News", due=START, added=START))
    go()
    assert go() == Counter({"source: unchanged": 1})
    assert go() == Counter({"source: unchanged": 1})


def test_a_new_entry_is_fetched_and_the_old_is_not(server, store, go):
    for path in ("/one", "/two"):
        server.page(path, ARTICLE.format(path).encode())
    add(store, server, "/one")
    go()
    add(store, server, "/two", "/one")
    assert go()["article"] == 1
    assert server.asked["/one"] == 1
    assert store.counts()["articles"] == 2


def test_a_server_in_trouble_is_left_alone_longer_and_longer(server, store, go, clock):
    server.routes["/x"] = lambda handler: answer(handler, 503)
    add(store, server, "/x")
    waits, ended = [], None
    for _ in range(60 * 24):
        counts = go_fast(go, server)
        if counts["postponed"] or counts["http-503"]:
            waits.append(clock.now)
        ended = ended or (counts["http-503"] and clock.now)
        if ended:
            break
        clock.now = store_due(store) or clock.now + timedelta(minutes=1)
    gaps = [int((later - sooner).total_seconds()) for sooner, later in zip(waits, waits[1:], strict=False)]
    assert gaps == [60, 120, 240, 480]
    assert server.asked["/x"] == TRIES
    assert store.queue_counts() == {"http-503": 1}


def go_fast(go, server):
    server.routes["/feed"] = lambda handler: answer(handler, 304)
    return go() if server.asked["/feed"] else _first(go, server)


def _first(go, server):
    server.page("/feed", feed(server, "/x"), Content_Type="application/rss+xml")
    return go()


def store_due(store):
    from sqlalchemy import func, select

    from dateline.store.schema import moment, queue

    with store.reading() as connection:
        due = connection.execute(select(func.min(queue.c.due)).where(queue.c.state == "waiting")).scalar()
    return moment(due) if due else None


def test_retry_after_is_kept_to(server, store, go, clock):
    server.routes["/x"] = lambda handler: answer(handler, 429, Retry_After="3600")
    add(store, server, "/x")
    go()
    clock.now += timedelta(minutes=59)
    go()
    assert server.asked["/x"] == 1
    clock.now += timedelta(minutes=2)
    server.page("/x", ARTICLE.format("Town").encode())
    assert go()["article"] == 1


def test_a_source_in_trouble_is_asked_again_later(server, store, go, clock):
    server.routes["/feed"] = lambda handler: raw(handler, b"")
    store.put_source(Source(url=server.url("/feed"), kind="feed", title="News", due=START, added=START))
    assert go()["source: bad-answer"] == 1
    assert go() == Counter()
    assert store.sources()[0].failures == 1
    clock.now += timedelta(minutes=2)
    server.page("/feed", feed(server), Content_Type="text/xml")
    assert go()["source: read"] == 1
    assert store.sources()[0].failures == 0


def sitemap_index(server, *rows):
    inner = "".join(f"<sitemap><loc>{server.url(path)}</loc><lastmod>{changed}</lastmod></sitemap>" for path, changed in rows)
    server.page("/index.xml", f"<sitemapindex>{inner}</sitemapindex>".encode(), Content_Type="text/xml", ETag='"same"')


def a_map(server, path, *rows):
    inner = "".join(f"<url><loc>{server.url(page)}</loc><lastmod>{changed}</lastmod></url>" for page, changed in rows)
    server.page(path, f"<urlset>{inner}</urlset>".encode(), Content_Type="text/xml")


def test_the_sitemaps_of_an_index_are_read_and_none_is_a_page(server, store, go, clock):
    server.page("/one", ARTICLE.format("Town").encode())
    server.page("/two", ARTICLE.format("Village").encode())
    sitemap_index(server, ("/2019.xml", "2019-05-01"), ("/new.xml", "2022-01-07T11:00:00Z"))
    a_map(server, "/new.xml", ("/one", "2022-01-07"), ("/ancient", "2012-01-01"))
    a_map(server, "/2019.xml", ("/never", "2019-05-01"))
    store.put_source(Source(url=server.url("/index.xml"), kind="sitemap", title="", due=START, added=START))
    assert go() == Counter({"source: read": 1, "article": 1})
    assert store.queue_counts() == {"article": 1}
    assert server.asked["/2019.xml"] == server.asked["/ancient"] == 0
    for _ in range(3):
        clock.now += timedelta(days=1)
        assert go() == Counter({"source: read": 1})
    assert server.asked["/new.xml"] == 2, "asked once more within a day, for clocks differ; then no more until it changes"
    sitemap_index(server, ("/new.xml", "2022-01-10T11:00:00Z"))
    a_map(server, "/new.xml", ("/one", "2022-01-07"), ("/two", "2022-01-10"))
    assert go() == Counter({"source: read": 1, "article": 1})
    assert server.asked["/one"] == 1 and store.counts()["articles"] == 2


def test_a_sitemap_in_the_queue_ends_as_no_page(server, store, go):
    sitemap_index(server)
    a_map(server, "/new.xml", ("/one", "2022-01-07"))
    add(store, server, "/new.xml", "/index.xml")
    assert go() == Counter({"source: read": 1, "not-a-page": 2})
    assert store.counts()["articles"] == store.counts()["pages"] == 0


def test_one_host_is_not_asked_faster_than_its_pause(server, store, go):
    for number in range(4):
        server.page(f"/{number}", ARTICLE.format(f"Town {number}").encode())
    add(store, server, *(f"/{number}" for number in range(4)))
    go(pause=0.15)
    times = [when for path, when, _ in server.seen if path[1:].isdigit()]
    assert min(later - sooner for sooner, later in zip(times, times[1:], strict=False)) >= 0.14


def test_the_pause_that_a_site_asks_for_is_kept(server, store, go):
    server.routes["/robots.txt"] = lambda handler: answer(handler, 200, b"User-agent: *\nCrawl-delay: 0.2", Content_Type="text/plain")
    for number in range(3):
        server.page(f"/{number}", ARTICLE.format(f"Town {number}").encode())
    add(store, server, *(f"/{number}" for number in range(3)))
    go(pause=0.0)
    times = [when for path, when, _ in server.seen if path[1:].isdigit()]
    assert min(later - sooner for sooner, later in zip(times, times[1:], strict=False)) >= 0.19


def test_a_round_that_was_broken_off_goes_on_where_it_was(server, store, go, monkeypatch):
    from dateline.pipeline import harvest as module

    for number in range(4):
        server.page(f"/{number}", ARTICLE.format(f"Town {number}").encode())
    add(store, server, *(f"/{number}" for number in range(4)))
    real, kept = module._keep, []

    def stopping(*args):
        if len(kept) == 2:
            raise KeyboardInterrupt
        kept.append(real(*args))
        return kept[-1]

    monkeypatch.setattr(module, "_keep", stopping)
    with pytest.raises(KeyboardInterrupt):
        go()
    assert store.queue_counts() == {"article": 2, "waiting": 2}
    monkeypatch.setattr(module, "_keep", real)
    assert go()["article"] == 2
    assert store.queue_counts() == {"article": 4}
    assert store.counts()["articles"] == 4


def test_a_clock_that_jumps_back_loses_nothing(server, store, go, clock):
    server.page("/one", ARTICLE.format("Town").encode())
    add(store, server, "/one")
    go()
    clock.now -= timedelta(days=2)
    go()
    clock.now += timedelta(days=2)
    server.page("/two", ARTICLE.format("Village").encode())
    add(store, server, "/two", "/one")
    assert go()["article"] == 1
    assert store.counts()["articles"] == 2


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ('<link rel="alternate" type="application/rss+xml" href="feed" title="News">', [("/feed", "feed")]),
        (
            '<link rel="alternate" type="application/rss+xml" href="/comments/feed"><link rel=alternate type="application/atom+xml" href=/feed>',
            [("/feed", "feed")],
        ),
        ("<p>no feeds declared", [("/map.xml", "sitemap")]),
    ],
)
def test_feeds_are_found_from_a_page(server, page, found):
    server.page("/", f"<!doctype html><html><head>{page}</head>".encode())
    server.page("/feed", feed(server, "/a"))
    server.page("/comments/feed", feed(server, "/a"))
    server.page("/map.xml", b"<urlset><url><loc>https://a.example/1</loc></url></urlset>")
    robots = f"Sitemap: {server.url('/map.xml')}\n".encode()
    server.routes["/robots.txt"] = lambda handler: answer(handler, 200, robots, Content_Type="text/plain")
    with Fetcher(Policy(allow=frozenset({server.host}))) as fetcher:
        assert [(item.url, item.kind) for item in discover(fetcher, server.url("/"))] == [(server.url(path), kind) for path, kind in found]
        assert [item.url for item in discover(fetcher, server.url("/feed"))] == [server.url("/feed")]


def test_the_feeds_of_an_outlets_record_are_asked_first(server, monkeypatch):
    server.page("/", b"<!doctype html><link rel=alternate type=application/rss+xml href=/declared>")
    for path in ("/declared", "/hidden/list"):
        server.page(path, feed(server, "/a"))
    record = Outlet(id="outlet:x", names={"en": ("The Valley Post",)}, feeds=(server.url("/hidden/list"),))
    monkeypatch.setattr("dateline.collect.discovery.bodies.outlet", {"127.0.0.1": record}.get)
    with Fetcher(Policy(allow=frozenset({server.host}))) as fetcher:
        assert [item.url for item in discover(fetcher, server.url("/"))] == [server.url("/hidden/list")]


def test_a_page_without_any_list_says_so(server):
    server.page("/", b"<!doctype html><p>nothing here")
    with Fetcher(Policy(allow=frozenset({server.host}))) as fetcher:
        found = discover(fetcher, server.url("/"))
        assert isinstance(found, Outcome) and found.reason == "no-feed"
        server.page("/rss.xml", feed(server, "/a"))
        assert [item.url for item in discover(fetcher, server.url("/"))] == [server.url("/rss.xml")]


def test_compressed_pages_are_read(server, store, go):
    server.routes["/z"] = lambda handler: answer(handler, 200, gzip.compress(ARTICLE.format("Town").encode()), Content_Encoding="gzip")
    add(store, server, "/z")
    assert go()["article"] == 1
