"""Files, folders, JSON Lines, stdin: what becomes of everything a person may name."""

import io
import json

import pytest

from dateline.collect import kinds, pages
from dateline.model import ARTICLE_JSON, Outcome, Page

HTML = b"<!doctype html><title>Bridge closed</title><p>The bridge was closed on Friday."


def collected(*inputs, stdin=None):
    return list(pages([str(name) for name in inputs], stdin))


def reasons(items):
    return [item.reason for item in items if isinstance(item, Outcome)]


def test_a_folder_gives_its_pages_in_the_order_of_their_paths(tmp_path):
    for name in ("b/2.html", "a.html", "b/10.htm", "b/style.css", ".hidden.html", "b/.cache/x.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(HTML)
    assert [page.url.rpartition("/")[2] for page in collected(tmp_path)] == ["a.html", "10.htm", "2.html"]


def test_a_page_keeps_its_bytes_and_says_what_it_is(tmp_path):
    (tmp_path / "p.html").write_bytes(HTML)
    (tmp_path / "p.txt").write_text("Bridge closed\n\nIt was closed.", "utf-8")
    html, text = collected(tmp_path / "p.html", tmp_path / "p.txt")
    assert html.body == HTML
    assert (html.media_type, text.media_type) == ("text/html", "text/plain")
    assert html.url == (tmp_path / "p.html").resolve().as_uri()
    assert html.fetched.tzinfo is not None


def test_json_lines_give_a_page_a_line_and_name_the_bad_ones(tmp_path):
    rows = [
        '{"id": "one", "url": "https://a.example/1", "title": "T", "text": "Text."}',
        '{"id": "two", "title": null, "text": "Only text."}',
        "",
        "{not json",
        '["a list"]',
        '{"id": "six"}',
        '{"text": 7}',
        '{"text": "without id"}',
    ]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(rows), "utf-8")
    items = collected(path)
    good = [item for item in items if isinstance(item, Page)]
    bad = [item for item in items if isinstance(item, Outcome)]
    assert [page.url for page in good] == ["https://a.example/1", "", f"{path}:8"]
    assert all(page.media_type == ARTICLE_JSON for page in good)
    assert json.loads(good[1].body)["id"] == "two"
    assert [item.item for item in bad] == [f"{path}:{number}" for number in (4, 5, 6, 7)]
    assert all(item.reason == "bad-line" and item.item in item.detail for item in bad)


def test_a_json_document_may_hold_one_article_or_many(tmp_path):
    (tmp_path / "one.json").write_text(json.dumps({"id": "a", "text": "One."}, indent=2), "utf-8")
    (tmp_path / "two.json").write_text(json.dumps([{"id": "a", "text": "One."}, {"id": "b", "text": "Two."}], indent=2), "utf-8")
    assert len(collected(tmp_path / "one.json")) == 1
    assert len(collected(tmp_path / "two.json")) == 2


@pytest.mark.parametrize(
    ("name", "body", "reason"),
    [
        ("empty.html", b"  \n", "empty"),
        ("report.pdf", b"%PDF-1.7 ...", "pdf"),
        ("hidden.html.bin", b"%PDF-1.7 ...", "pdf"),
        ("noise", b"\x00\x01\x02" * 50, "not-a-page"),
        ("broken.json", b"{", "bad-line"),
    ],
)
def test_what_is_no_page_says_why(tmp_path, name, body, reason):
    (tmp_path / name).write_bytes(body)
    (item,) = collected(tmp_path / name)
    assert item.reason == reason
    assert name in item.detail


def test_a_name_that_is_nothing_is_told(tmp_path):
    (item,) = collected(tmp_path / "absent.html")
    assert item.reason == "not-found"
    (tmp_path / "void").mkdir()
    assert reasons(collected(tmp_path / "void")) == ["empty-folder"]


@pytest.mark.parametrize(
    ("piped", "kind"),
    [(HTML, "text/html"), (b'{"text": "a"}\n{"text": "b"}\n', ARTICLE_JSON), (b"Alarm in Almaty\n\nShots were heard.", "text/plain")],
)
def test_stdin_is_told_by_how_it_begins(piped, kind):
    items = collected("-", stdin=io.BytesIO(piped))
    assert {item.media_type for item in items} == {kind}
    assert len(items) == (2 if kind == ARTICLE_JSON else 1)


def test_json_lines_from_a_pipe_are_not_waited_for_to_the_end():
    class Pipe(io.BytesIO):
        def read(self, size=-1):
            raise AssertionError("read to the end")

    found = pages(["-"], Pipe(b'{"text": "a"}\n{"text": "b"}\n'))
    assert isinstance(next(found), Page)
    found.close()


def test_pretty_printed_json_may_be_piped_too():
    piped = json.dumps({"id": "x", "text": "One."}, indent=1).encode()
    (item,) = collected("-", stdin=io.BytesIO(piped))
    assert isinstance(item, Page)


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (b"\xef\xbb\xbf<?xml version='1.0'?><rss version='2.0'>", "feed"),
        (b"<?xml version='1.0'?>\n<!-- made by x --><feed xmlns='http://www.w3.org/2005/Atom'>", "feed"),
        (b"<rdf:RDF xmlns='http://purl.org/rss/1.0/'>", "feed"),
        (b'{"version": "https://jsonfeed.org/version/1.1"', "feed"),
        (b"<?xml version='1.0'?><urlset>", "sitemap"),
        (b"<sitemapindex>", "sitemap"),
        (b"<opml version='2.0'>", "opml"),
        (b"<HTML><HEAD>", "html"),
        (b"<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0'><html>", "html"),
        ("Пожар потушен.".encode("cp1251"), "text"),
        (b"WARC/1.1\r\n", "warc"),
    ],
)
def test_kinds_are_told_by_content(start, kind):
    assert kinds.by_content(start) == kind
