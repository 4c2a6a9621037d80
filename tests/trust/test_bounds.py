"""Shapes that exhaust a reader: each is refused, or read within a bound of work, and said to be so."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from dateline.collect import feeds, lines, mail, sitemaps
from dateline.extract import extract
from dateline.model import ARTICLE_JSON, Article, Outcome, Page
from dateline.pipeline.stages import read
from dateline.store import Store
from dateline.store.query import QueryError, parse

NOW = datetime(2024, 3, 12, 12, tzinfo=UTC)
TOLD = "A ferry sank off Kerala on Monday, killing 12 people, police said on Tuesday. The harbour master closed the channel until the morning."
LAUGHS = "<!DOCTYPE r [<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10)) + "]>"
OUTSIDE = "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/hostname'><!ENTITY % y SYSTEM 'http://127.0.0.1:1/d'>%y;]>"


def of(body: bytes | str) -> Page:
    return Page(url="https://daily.example/ferry", body=body.encode() if isinstance(body, str) else body, fetched=NOW, media_type="text/html")


def article(more: str, title: str = "Ferry sinks off Kerala") -> Page:
    return of(f"<html lang=en><title>{title}</title><article><h1>{title}</h1><p>{TOLD}</p>{more}<p>{TOLD.replace('12', '13')}</p></article></html>")


def test_a_page_is_as_large_as_a_page() -> None:
    found = extract(of(b"<p>" + b"The river rose. " * 1_050_000))
    assert isinstance(found, Outcome) and found.reason == "too-large" and "16 MB" in found.detail


def test_elements_in_elements_in_elements_are_refused() -> None:
    found = extract(of("<div>" * 8_000 + TOLD))
    assert isinstance(found, Outcome) and found.reason == "too-deep"


@pytest.mark.parametrize("feed", ["rss", "atom"])
@pytest.mark.parametrize("head", [LAUGHS, OUTSIDE], ids=["expanding", "outside"])
def test_entities_are_neither_expanded_nor_fetched(feed: str, head: str) -> None:
    item = "<item><title>&a9;&x;</title><link>https://a.example/1</link></item>"
    entry = '<entry><title>&a9;&x;</title><link href="https://a.example/1"/></entry>'
    body = f"<rss version='2.0'><channel><title>&a9;&x;</title>{item}</channel></rss>" if feed == "rss" else (
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>&a9;&x;</title>{entry}</feed>')  # fmt: skip
    tracemalloc.start()
    found = feeds.parse(f"<?xml version='1.0'?>{head}{body}".encode(), "https://a.example/feed")
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    said = str(found)
    assert len(said) < 50_000 and most < 20_000_000
    with open("/etc/hostname", encoding="utf-8") as stream:
        own = stream.read().strip()
    assert not own or own not in said


@pytest.mark.parametrize("read_list", [feeds.opml, sitemaps.links], ids=["opml", "sitemap"])
def test_entities_in_lists_are_words(read_list: object) -> None:
    body = f"{LAUGHS}<opml><body><outline xmlUrl='https://a.example/&a9;' title='&a9;'/></body></opml>".encode()
    assert len(str(list(read_list(body, "list")))) < 5_000  # type: ignore[operator]


@pytest.mark.parametrize("huge", ["a" * 400_000, "9" * 400_000, "中" * 100_000, "killed" * 50_000, "\u0301" * 100_000, "１" * 100_000, "(" * 100_000,
                                  "12,000," * 40_000, "https://" + "a/" * 100_000], ids=lambda text: text[:3])  # fmt: skip
def test_a_token_of_a_hundred_thousand_letters_is_read_around(huge: str) -> None:
    found = read(article(f"<p>{huge}</p>"))
    if isinstance(found, Outcome):
        assert found.detail
    else:
        told, reading = found
        assert all(told.field(claim.field)[claim.start : claim.end] == claim.quote and len(claim.quote) < 5_000 for claim in reading.claims)
        assert len(reading.claims) < 50


def test_a_title_of_a_million_letters_is_no_title() -> None:
    found = extract(article("", title="Ferry " * 160_000))
    assert isinstance(found, Outcome) or len(found.title) <= 2_000


@pytest.mark.parametrize("when", ["2031-01-01T00:00:00+00:00", "9999-12-31T23:59:59+14:00", "0001-01-01", "1e400", "2024-03-12T23:59:59-12:00"])
def test_no_article_is_of_tomorrow(when: str) -> None:
    found = extract(article(f'<meta property="article:published_time" content="{when}"><time datetime="{when}">{when}</time>'))
    assert isinstance(found, Article) and (
        found.published is None or (found.published.start.year > 1990 and found.published.start <= NOW + timedelta(days=1))
    )


@pytest.mark.parametrize("question", ["(" * 5_000, "a OR " * 5_000, "-" * 9_000, '"' * 9_001, "NOT " * 4_000, "a " * 20_000, "killed>=" + "9" * 5_000,
                                      "a*" * 9_000, "place:" * 3_000])  # fmt: skip
def test_a_question_is_as_long_as_a_question(question: str) -> None:
    try:
        assert len(repr(parse(question))) < 10_000_000
    except QueryError as error:
        assert str(error)


@pytest.mark.parametrize(
    "deep", ["(" * 41 + "ferry" + ")" * 41, "NOT " * 41 + "ferry", "-(" * 20 + "-ferry" + ")" * 20, "(" * 280, "NOT " * 280 + "a"]
)
def test_a_question_is_as_deep_as_a_question(deep: str) -> None:
    with pytest.raises(QueryError, match="more than 40 deep"):
        parse(deep)


@pytest.mark.parametrize("question", ["killed>=1..2", "ferry OR injured<5.6.7", "killed>=1.."])
def test_a_figure_that_is_no_number_is_told(question: str) -> None:
    with pytest.raises(QueryError, match="is no number"):
        parse(question)


def test_depth_is_of_signs_in_one_another_not_one_after_another() -> None:
    parse("(" * 40 + "ferry" + ")" * 40)
    parse("(ferry -port) " * 50)


def test_json_in_json_in_json_is_told() -> None:
    for body in (b"[" * 100_000, b'{"text":' * 50_000, b'{"text": "a", "tags": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"):
        for found in lines.document(body, "a.json"):
            assert isinstance(found, Page) or found.detail


@pytest.mark.parametrize("inner", [b"[" * 90_000, b'{"a":' * 90_000, b"[" * 900 + b"]" * 900, b'"' + b"a" * 3_000_000 + b'"'])
def test_an_article_of_json_in_json_is_told(inner: bytes) -> None:
    found = extract(Page(url="https://a.example/1", body=b'{"text": "The river rose.", "x": ' + inner + b"}", fetched=NOW, media_type=ARTICLE_JSON))
    assert isinstance(found, Article) or found.detail


@pytest.mark.parametrize("question", ["(" * 35 + "a" + ")" * 35, "NOT " * 35 + "a", "a " * 280, "a OR " * 140 + "b", "a* " * 90, "-b " * 90 + "a",
                                      "killed>=10 " * 60, "killed>=" + "9" * 400, "place:" + "x" * 5_000, '"' + "a " * 2_000 + '"'])  # fmt: skip
def test_the_longest_questions_are_answered(empty: Store, question: str) -> None:
    try:
        assert empty.search(question) == ()
    except QueryError as error:
        assert str(error)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(tmp_path_factory.mktemp("empty")) as store:
        yield store


def test_a_mailbox_without_end_of_line_is_one_message() -> None:
    (found,) = mail.messages([b"From a@one.example Tue May  7 10:00:00 2024\n", b"x" * 5_000_000])
    assert len(found) == 5_000_000


def test_data_of_many_articles_is_read_so_far() -> None:
    node = json.dumps([{"@type": "NewsArticle", "headline": f"Ferry {number}", "author": {"name": "A" * 1000}} for number in range(5_000)])
    found = extract(article(f'<script type="application/ld+json">{node}</script>'))
    assert isinstance(found, Outcome) or (len(str(found.byline)) < 10_000 and len(found.text) < 50_000)
