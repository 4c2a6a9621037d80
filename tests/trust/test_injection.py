"""A page whose every field is markup stays words: in the portal, in every page that it leads to, in briefs, feeds and tables."""

from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from click.testing import CliRunner
from fastapi.testclient import TestClient
from selectolax.lexbor import LexborHTMLParser

from dateline.cli import group
from dateline.store import Store
from dateline.web import create_app

EVIL = "'\"></title></script><pwn onclick=alert(1)>=1+1"
"""Closes whatever it may stand in, then opens an element that no page of ours has."""
SHOWN = EVIL.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
MOST = 80
"""Pages of the portal that are visited."""


def page(number: int) -> str:
    data = "".join(
        f'<meta {kind}="{name}" content="{SHOWN}">'
        for kind, name in (
            ("property", "og:title"), ("property", "og:site_name"), ("name", "author"), ("name", "keywords"), ("property", "article:section"),
            ("property", "article:tag"), ("name", "copyright"), ("name", "description"),
        )
    )  # fmt: skip
    return f"""<html lang=en><head><title>{SHOWN}</title>{data}<meta property="article:published_time" content="2024-03-12T0{number}:00:00Z">
    <link rel=canonical href="javascript:alert(1)//{SHOWN}"></head><body><article><h1>Ferry {SHOWN} sinks, {number + 11} dead</h1>
    <p>A ferry sank off Kerala on Monday, killing {number + 11} people, the {SHOWN} Coast Guard said on Tuesday.</p>
    <p>“The {SHOWN} ferry was full,” said Ines Falk {SHOWN}, a spokeswoman of the harbour police in Kerala. Another {number + 3} were injured.</p>
    <p>The harbour master closed the channel until the morning, and two tugs stood by the hull. An inquiry has been opened by the ministry.</p>
    <figure><img src="javascript:alert(1)" alt="{SHOWN}"><figcaption>Boats off Kerala. Photo: {SHOWN}</figcaption></figure></article></body></html>"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    for number in (1, 2):
        (folder / f"{number}<pwn>.html").write_text(page(number), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def data(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    kept = tmp_path_factory.mktemp("kept")
    done = CliRunner().invoke(group, ["process", str(pages), "--data", str(kept)])
    assert done.exit_code == 0, done.output
    return kept


def dateline(*words: str) -> str:
    done = CliRunner().invoke(group, list(words))
    assert done.exit_code == 0, done.output
    return done.stdout


def assert_only_words(html: str, where: str) -> None:
    """Nothing of the hostile page has become an element, an attribute that runs or an address that does."""
    tree = LexborHTMLParser(html)
    assert tree.css_first("pwn") is None, where
    for node in tree.css("*"):
        attributes = node.attributes
        assert not [name for name in attributes if name.startswith("on")], f"{where}: {node.tag}"
        leads = [attributes.get(name) or "" for name in ("href", "src", "action", "formaction", "data") if name in attributes]
        assert not [address for address in leads if address.strip().lower().startswith(("javascript:", "data:text", "vbscript:"))], where
        if node.tag == "script":
            assert (attributes.get("src") or "").startswith("/static/") or attributes.get("type") == "application/ld+json", where


def visited(client: TestClient, *starts: str) -> Iterator[tuple[str, str]]:
    """The pages of the portal that can be reached from its front page, each with its HTML."""
    waiting, seen = list(starts), set[str]()
    while waiting and len(seen) < MOST:
        path = waiting.pop(0)
        if urlsplit(path).path in seen:
            continue
        seen.add(urlsplit(path).path)
        answer = client.get(path)
        if "text/html" not in answer.headers.get("content-type", ""):
            continue
        yield path, answer.text
        found = (urljoin(path, node.attributes.get("href") or "") for node in LexborHTMLParser(answer.text).css("a[href]"))
        waiting += [link for link in found if link.startswith("/") and not link.startswith("//")]


def test_no_page_of_the_portal_runs_what_a_page_says(data: Path) -> None:
    with Store.open(data) as store:
        client = TestClient(create_app(store))
        pages = list(visited(client, "/", "/?in=ar", f"/search?q={SHOWN}", f"/nowhere/{EVIL}", "/search?q=ferry"))
    for where, html in pages:
        assert_only_words(html, where)
    kinds = {urlsplit(where).path.split("/")[1] for where, _ in pages}
    assert {"", "article", "search"} <= kinds and len(pages) > 4
    assert any("&lt;pwn" in html for _, html in pages)


@pytest.mark.parametrize("language", ["en", "zh", "ar"])
def test_no_brief_runs_what_a_page_says(pages: Path, language: str) -> None:
    told = dateline("brief", str(pages), "-f", "html", "--in", language)
    assert_only_words(told, "brief")
    assert "12" in told


@pytest.mark.parametrize("style", ["rss", "atom"])
def test_no_feed_carries_markup_of_a_page(data: Path, style: str) -> None:
    feed = ET.fromstring(dateline("export", "-f", style, "--data", str(data)))
    told = [element for element in feed.iter() if element.text]
    assert not [element for element in feed.iter() if element.tag.rpartition("}")[2] == "pwn"]
    for element in told:
        if element.tag.rpartition("}")[2] in ("description", "content", "summary"):
            assert_only_words(element.text or "", style)


@pytest.mark.parametrize("what", ["articles", "claims", "facts", "stories"])
def test_no_cell_of_a_table_is_a_formula(data: Path, what: str) -> None:
    rows = list(csv.reader(io.StringIO(dateline("export", "-f", "csv", "--what", what, "--data", str(data)), newline="")))
    assert len(rows) > 1
    assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "@", "\t", "\r") or (cell[:1] == "-" and not cell[1:2].isdecimal())]
