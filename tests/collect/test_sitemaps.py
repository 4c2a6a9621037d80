"""Sitemaps: dates, indexes that are followed so far and no further, and none of it ever taken for a page."""

import gzip
from datetime import UTC, datetime

import pytest
from bad_server import answer

from dateline.collect import Policy, pages, sitemaps
from dateline.collect.entries import Entry
from dateline.model import Outcome, Page

NEWS = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url><loc>https://post.example/flood</loc><lastmod>2022-01-09</lastmod><image:image><image:loc>https://post.example/flood.jpg</image:loc></image:image>
<n:news><n:publication><n:name>The Valley Post</n:name><n:language>en</n:language></n:publication>
<n:publication_date>2022-01-07T10:00:00+06:00</n:publication_date><n:title>Flood &amp; frost</n:title></n:news></url>
<url><loc> https://post.example/bridge </loc><xhtml:link rel="alternate" hreflang="ru" href="https://post.example/ru/bridge"/>
<lastmod>2022-01-06</lastmod></url>
<url><loc>/relative?a=1&amp;b=2</loc></url><url><loc>ftp://post.example/x</loc></url></urlset>"""


def test_a_news_sitemap_gives_dates_and_titles_and_no_pictures():
    found = list(sitemaps.links(NEWS.encode(), "https://post.example/news.xml"))
    assert found == [
        Entry("https://post.example/flood", "Flood & frost", "2022-01-07T10:00:00+06:00"),
        Entry("https://post.example/bridge", "", "2022-01-06"),
        Entry("https://post.example/relative?a=1&b=2"),
    ]
    assert sitemaps.moment(found[0]) == datetime(2022, 1, 7, 4, tzinfo=UTC)
    assert sitemaps.moment(found[1]) == datetime(2022, 1, 6, 23, 59, 59, tzinfo=UTC)
    assert sitemaps.moment(found[2]) is None


def index(*rows):
    inner = "".join(f"<sitemap><loc>{url}</loc>{f'<lastmod>{changed}</lastmod>' if changed else ''}</sitemap>" for url, changed in rows)
    return f"<?xml version='1.0'?><sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{inner}</sitemapindex>".encode()


def test_of_an_index_the_last_changed_come_first_and_a_few_undated():
    rows = [Entry(f"https://a.example/{number}", published=f"2022-01-0{number}") for number in (1, 3, 2)]
    undated = [Entry(f"https://a.example/u{number}") for number in range(9)]
    found = [entry.url.rpartition("/")[2] for entry in sitemaps.latest([*undated, *rows])]
    assert found == ["3", "2", "1", "u0", "u8", "u1", "u7", "u2", "u6"]


class Site:
    """Lists by address, in place of the web; what is asked for is counted."""

    def __init__(self, **bodies):
        self.bodies, self.asked = {f"https://a.example/{name}": body for name, body in bodies.items()}, []

    def __call__(self, url):
        from dateline.collect.http import Answer

        self.asked.append(url)
        return Answer(url=url, final_url=url, status=200, body=self.bodies[url], fetched=datetime(2022, 1, 9, tzinfo=UTC), headers={})


def urlset(*urls):
    return ("<urlset>" + "".join(f"<url><loc>{url}</loc></url>" for url in urls) + "</urlset>").encode()


def test_an_index_is_followed_and_what_is_old_is_not_asked():
    site = Site(new=urlset("https://a.example/1"), old=urlset("https://a.example/2"), packed=gzip.compress(urlset("https://a.example/3")))
    top = index(("https://a.example/old", "2021-01-01"), ("https://a.example/new", "2022-01-08"), ("https://a.example/packed", ""))
    found = list(sitemaps.Follow(site, datetime(2022, 1, 1, tzinfo=UTC)).pages(top, "https://a.example/index"))
    assert [entry.url for entry in found] == ["https://a.example/1", "https://a.example/3"]
    assert site.asked == ["https://a.example/new", "https://a.example/packed"]


def test_an_index_that_names_itself_comes_to_an_end():
    site = Site(index=index(("https://a.example/index", "2022-01-01"), ("https://a.example/map", "2022-01-01")), map=urlset("https://a.example/1"))
    found = list(sitemaps.Follow(site).pages(site.bodies["https://a.example/index"], "https://a.example/index"))
    assert {entry.url for entry in found} == {"https://a.example/1"} and len(site.asked) <= 2 * sitemaps.LEVELS


def test_of_thousands_of_lists_so_many_are_read():
    names = {f"m{number}": urlset(f"https://a.example/{number}") for number in range(300)}
    site = Site(**names)
    top = index(*((f"https://a.example/{name}", f"2022-01-01T00:{number % 60:02}:00Z") for number, name in enumerate(names)))
    assert len(list(sitemaps.Follow(site).pages(top, "https://a.example/index"))) == sitemaps.MOST == len(site.asked)


def test_what_an_index_names_wrongly_is_told():
    site = Site(page=b"<html><p>a page", bomb=gzip.compress(b"<urlset>" + b" " * 60_000_000))
    rows = ("https://other.example/map", "2022-01-03"), ("https://a.example/page", "2022-01-02"), ("https://a.example/bomb", "2022-01-01")
    found = list(sitemaps.Follow(site).pages(index(*rows), "https://a.example/index"))
    assert [outcome.reason for outcome in found] == ["other-host", "bad-feed", "bad-feed"]


def test_a_gzipped_sitemap_is_read_from_the_web_and_from_a_file(server, tmp_path):
    server.page("/a")
    server.page("/map.xml.gz", gzip.compress(urlset(server.url("/a"))), Content_Type="application/gzip")
    policy = Policy(allow=frozenset({server.host}))
    assert [item.url for item in pages([server.url("/map.xml.gz")], policy=policy)] == [server.url("/a")]
    (tmp_path / "map.xml.gz").write_bytes(gzip.compress(urlset(server.url("/a"))))
    assert [item.url for item in pages([str(tmp_path / "map.xml.gz")], policy=policy)] == [server.url("/a")]
    (tmp_path / "torn.xml.gz").write_bytes(gzip.compress(b"x" * 99)[:-9])
    assert [item.reason for item in pages([str(tmp_path / "torn.xml.gz")])] == ["too-large"]


def test_lists_of_lists_deeper_than_is_followed_are_no_pages(server):
    for name in "abc":
        server.page(f"/{name}", index((server.url(f"/{chr(ord(name) + 1)}"), "")))
    server.page("/d", urlset(server.url("/page")))
    server.page("/page")
    found = list(pages([server.url("/a")], policy=Policy(allow=frozenset({server.host}))))
    assert [item.reason for item in found] == ["not-a-page"] or all(isinstance(item, Outcome) for item in found)
    assert not any(isinstance(item, Page) for item in found)


@pytest.mark.parametrize("status", [404, 503])
def test_a_list_of_an_index_that_is_not_there_is_told(server, status):
    server.page("/index", index((server.url("/gone"), "")))
    server.routes["/gone"] = lambda handler: answer(handler, status)
    assert [item.reason for item in pages([server.url("/index")], policy=Policy(allow=frozenset({server.host})))] == [f"http-{status}"]
