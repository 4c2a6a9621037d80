"""A brief in its four formats: nothing lost, nothing fetched, nothing that breaks out of its place."""

from __future__ import annotations

import json as stdlib
import re
from datetime import UTC, datetime
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest
from tests.reconcile.kit import KZ, article, claim, dossier, exactly, on
from tests.reconcile.unrest import story

from dateline.compose import compose, languages
from dateline.export.briefs import html, json, markdown, terminal
from dateline.export.briefs.chart import thinned
from dateline.export.briefs.terminal import measure
from dateline.model import Dossier, Sample, Series
from dateline.reconcile import reconcile

WRITTEN = languages()
VOID = {"meta", "br", "img", "path", "circle", "text"}


@pytest.fixture(scope="module")
def whole() -> Dossier:
    made = story()
    return msgspec.structs.replace(made, facts=reconcile(made))


def measured() -> Dossier:
    samples = tuple(Sample(at=datetime(2022, 1, 1 + n // 48, n // 2 % 24, n % 2 * 30, tzinfo=UTC), value=float(n * 37 % 101)) for n in range(600))
    return msgspec.structs.replace(moving(), series=(Series(name="<Load> & level", source="Gauge", unit="MW", samples=samples),))


def moving(outlet: str = "Paper") -> Dossier:
    pairs = []
    for day, number in ((5, 30), (6, 70), (8, 78)):
        source = article(f"The ministry said {number} people died in Kazakhstan.", outlet=f"{outlet} {day}", published=on(day))
        pairs.append((source, [claim(source, f"{number} people died", "killed", exactly(number), cls="people", place=KZ, by="The ministry")]))
    made = dossier(*pairs)
    return msgspec.structs.replace(made, facts=reconcile(made))


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop() == tag


@pytest.mark.parametrize("code", WRITTEN)
def test_html_holds_every_sentence_and_closes_every_tag(code, whole):
    brief = compose(whole, code)
    page = html(brief, whole)
    tags = Tags()
    tags.feed(page)
    assert tags.open == []
    shown = unescape(page)
    assert all(sentence.text in shown for section in brief.sections for sentence in section.sentences)
    assert ("html", {"lang": code, "dir": "rtl" if code == "ar" else "ltr"}) in tags.seen


def test_html_asks_nothing_of_the_network(whole):
    page = html(compose(whole, "en"), whole)
    tags = Tags()
    tags.feed(page)
    assert not [attrs for tag, attrs in tags.seen if "src" in attrs or tag in ("script", "link", "iframe", "img")]
    assert not re.search(r"url\(|@import", page)


def test_every_sentence_opens_the_original_words(whole):
    page = html(compose(whole, "ru"), whole)
    assert '<q lang="en" dir="auto">At least 26 protesters</q> <cite>Capital Herald <a class="number" href="#source-' in page


def test_a_figure_that_moved_has_a_chart_and_its_table():
    made = moving()
    page = html(compose(made, "en"), made)
    assert page.count('class="mark"') >= 3
    assert re.findall(r"<td>(\d+)</td>", page) == ["30", "70", "78"]


def test_words_of_a_page_cannot_become_markup():
    made = moving(outlet="<script>alert(1)</script>")
    page = html(compose(made, "en"), made)
    assert "<script" not in page
    assert "<script" not in markdown(compose(made, "en"), made).replace("\\<script", "")


@pytest.mark.parametrize("code", WRITTEN)
@pytest.mark.parametrize("width", [40, 80, 100])
def test_no_line_of_the_terminal_is_wider_than_it(code, width, whole):
    text = terminal(compose(whole, code), whole, width=width)
    assert max(measure(line) for line in text.splitlines()) <= width + 2, "a mark of punctuation may hang"
    assert "\x1b" not in text


def test_terminal_colour_is_asked_for(whole):
    assert "\x1b[1m" in terminal(compose(whole, "en"), whole, colour=True)


def test_markdown_footnotes_hold_the_words(whole):
    text = markdown(compose(whole, "en"), whole)
    used, told = set(re.findall(r"\[\^(\d+)\](?!:)", text)), set(re.findall(r"^\[\^(\d+)\]:", text, re.M))
    assert used == told != set()
    assert "“At least 26 protesters” — Capital Herald" in text


def test_json_says_what_its_schema_says(whole):
    record = stdlib.loads(json(compose(whole, "zh"), whole))
    schema = stdlib.loads((Path(__file__).parents[3] / "docs" / "brief.schema.json").read_text("utf-8"))
    assert set(schema["required"]) <= set(record)
    for section in record["sections"]:
        assert section["name"] in schema["properties"]["sections"]["items"]["properties"]["name"]["enum"]
        for sentence in section["sentences"]:
            assert set(schema["$defs"]["sentence"]["required"]) == set(sentence)
    assert {fact["status"] for fact in record["facts"]} <= set(schema["$defs"]["fact"]["properties"]["status"]["enum"])


def test_a_measured_series_is_drawn_with_its_table():
    made = measured()
    page = html(compose(made, "en"), made)
    section = page[page.index('id="measured"') :]
    assert section.count("<svg") == 1 and "<Load>" not in section and "&lt;Load&gt; &amp; level (MW)" in section


def test_a_long_series_keeps_its_lowest_and_highest():
    samples = measured().series[0].samples
    kept = thinned(samples)
    assert len(kept) <= 200 and [sample.at for sample in kept] == sorted(sample.at for sample in kept)
    assert {0.0, 100.0} <= {sample.value for sample in kept}
