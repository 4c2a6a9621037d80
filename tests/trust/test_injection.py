"""A page whose every field is markup stays words: in the portal, in every page that it leads to, in briefs, feeds and tables."""

from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner
from fastapi.testclient import TestClient
from hostile import EVIL, SHOWN, assert_only_words, visited

from dateline.cli import group
from dateline.export import tables
from dateline.store import Store
from dateline.web import create_app


def dateline(*words: str) -> str:
    done = CliRunner().invoke(group, list(words))
    assert done.exit_code == 0, done.output
    return done.stdout


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
    told = dateline("brief", str(pages), "-f", "html", "--in", language, "--all")
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


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", "\n=1", " =1+1", "\ufeff=1", "\u200b=1", "＝1+1", "＋1", "－1", "＠A1"]
)
def test_a_cell_that_some_spreadsheet_runs_is_quoted(cell: str) -> None:
    assert tables.safe(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["River rises", "1-1", "a=b", "«– Yes»", "", -5, 1.5, None])
def test_other_cells_are_as_they_are(cell: object) -> None:
    assert tables.safe(cell) == cell
