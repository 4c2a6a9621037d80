"""What scripts hold as data, and the texts in it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pages import page

from dateline.extract import extract
from dateline.extract.drawn import MOST, gathered
from dateline.extract.richtext import blocks, is_other, told, words
from dateline.extract.scripts import literals, rows, tabled
from dateline.model import Article, Outcome

JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner))
TITLE = "Cable car stops above Sellin with 62 on board"
SENTENCE = "The cable car above Sellin stopped on Friday evening with 62 people on board, the fire brigade said. "
LONG = SENTENCE * 4


def read(held: Any, body: str = "", title: str = TITLE) -> Article | Outcome:
    script = json.dumps(held).replace("<", "\\u003c")
    return extract(page(f'<title>{title}</title><body>{body}<script type="application/json">{script}</script></body>'))


@given(st.lists(JSON) | st.dictionaries(st.text(), JSON))
def test_json_that_code_is_given_is_read_as_it_is(value: Any) -> None:
    code = "window.state = " + json.dumps(value) + ";"
    assert list(literals(code))[:1] == [value]


@given(st.text())
def test_any_code_is_read_without_a_fault(code: str) -> None:
    assert all(isinstance(value, dict | list) for value in literals(f"x = {{{code}"))


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("f(function(a){return {on: !0, off: !1, a: a, none: void 0, text: 'it\\'s \"so\"', list: [1, -2.5]}}(1))",
         {"on": True, "off": False, "a": None, "none": None, "text": 'it\'s "so"', "list": [1, -2.5]}),
        ('x = JSON.parse("{\\"a\\": [1]}")', {"a": [1]}),
        ("x = {a: undefined, 'b c': \"d\"}", {"a": None, "b c": "d"}),
    ],
)  # fmt: skip
def test_objects_written_in_code_are_read_and_what_is_no_literal_is_left_out(code: str, value: Any) -> None:
    assert next(literals(code)) == value


def test_a_text_of_a_stream_stands_where_it_is_named() -> None:
    text = "Grüße aus dem Tal."
    assert list(rows(f'1:I[1,[],""]\n:HL["/a.css"]\n7:T{len(text.encode()):x},{text}2:{{"body":"$7","id":"$8"}}\n'))[-1] == {"body": text, "id": "$8"}


def test_entries_that_name_one_another_are_written_out_and_circles_end() -> None:
    assert tabled([["R", 1], {"title": 2, "body": 3, "id": 4}, "A", [2, 2], 7])[0] == {"title": "A", "body": ["A", "A"], "id": 7}
    assert tabled([{"a": 0, "b": 0, "c": 1}, "end"])


def test_pieces_of_one_paragraph_stay_together_and_blocks_stay_apart() -> None:
    tree = [
        {"type": "paragraph", "children": [{"text": "The lift "}, {"type": "em", "text": "stopped"}, {"text": "."}]},
        {"type": "ad", "text": LONG},
    ]
    assert list(blocks(tree, "content")) == ["<p>The lift stopped.</p>"]
    assert list(blocks([{"type": "text", "content": "One thing."}, {"type": "text", "content": "Another thing."}], "elements")) == [
        "<p>One thing.</p>",
        "<p>Another thing.</p>",
    ]
    assert told("<p>A whole sentence.</p><p>No sentence</p>") == len("Awholesentence")


def test_only_a_text_under_the_pages_own_headline_is_taken() -> None:
    assert isinstance(read({"title": TITLE, "body": LONG}), Article)
    assert isinstance(read({"title": "Council votes on the price of water", "body": LONG}), Outcome)
    assert isinstance(read({"title": TITLE, "related": [{"title": "Water", "url": "/w", "body": LONG}]}), Outcome)
    assert isinstance(read({"title": TITLE, "body": "Readers of this paper get a tenth off at every shop in town this week. " * 6}), Outcome)


def test_an_article_that_the_page_shows_is_read_from_the_page() -> None:
    shown = f"<h1>{TITLE}</h1><p>{SENTENCE}</p><p>A second sentence stands here, on the weather that night, which was bad.</p>"
    found = read({"title": TITLE, "body": SENTENCE + "And no more than that."}, shown)
    assert isinstance(found, Article) and found.text.endswith("which was bad.")


def test_what_was_read_from_scripts_is_said_to_be() -> None:
    found = read({"title": TITLE, "body": LONG, "authors": [{"name": "Ines Falk"}], "publishedAt": "2024-02-09T21:40:00Z"})
    assert isinstance(found, Article) and found.byline == ("Ines Falk",) and found.published is not None
    assert [choice.source for choice in found.choices if choice.field == "text"] == ["script data"]


def test_a_text_that_is_named_many_times_is_taken_once_it_is_long_enough() -> None:
    """Unbounded, the pieces would come to gigabytes."""
    named = gathered([LONG * 100] * 2_000, "body")
    assert 0 < sum(map(len, named)) <= MOST


def test_no_cache_holds_what_a_page_puts_where_a_key_should_be() -> None:
    assert is_other("related" + "x" * 90) == is_other("related" + "x" * 80) and words("a" * 10_000) == words("a" * 60)
