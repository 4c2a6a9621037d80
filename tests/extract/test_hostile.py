"""What pages do that nobody means well: digits that are no zone, shapes that exhaust a parser, patterns that run away."""

from __future__ import annotations

import pytest
from pages import page

from dateline.extract import extract
from dateline.extract.declared import read
from dateline.extract.visible import find
from dateline.extract.walk import Walker, parse
from dateline.model import Article, Outcome


@pytest.mark.parametrize("zone", ["+72:00", "GMT+99", "UTC +14:30", "-9999"])
def test_digits_that_are_no_zone_leave_the_clock_time_without_one(zone: str) -> None:
    (seen,) = find(f"7 January 2022 10:15 {zone}", "en", None)
    assert (seen.when.start.isoformat(), seen.when.offset) == ("2022-01-07T10:15:00+00:00", 0)


SENTENCE = "The river rose again on Tuesday night, the mayor said, and two streets were closed until the morning. "
TAG = b"<p " + b" ".join(b"a%d=1" % number for number in range(500)) + b">x</p>"
NAMES = b"".join(b"<p a%d=1 b%d='>'>x</p>" % (number, number) for number in range(9_000))


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (TAG * 50, "too-deep"),
        (NAMES, "too-deep"),
        (b"<p data-x='>' " + TAG[3:] + b" " * 200_000, "too-deep"),
        (b"<h1>a</h1><p>" + b"a" * 1_000_001, "too-large"),
        (b"<p>a b</p>" * 60_001, "too-large"),
        (b"<table><tr>" + b"<td>1</td>" * 60_001, "too-large"),
        (b"<h1>a</h1>" + bytes(range(1, 32)) * 100, "binary"),
    ],
    ids=["attributes", "names", "behind a quoted bracket", "line", "lines", "cells", "noise"],
)
def test_shapes_that_nobody_writes_are_refused(body: bytes, reason: str) -> None:
    found = extract(page(body))
    assert isinstance(found, Outcome) and (found.reason, bool(found.detail)) == (reason, True)


@pytest.mark.parametrize(
    "body",
    [
        "<script>" + "if (a<b) { c = d; } " * 20_000 + "</script>",
        "<textarea>" + TAG.decode() + "</textarea>",
        '<div data-state="' + "a=1 " * 40_000 + '"></div>',
        "".join(f'<div class="c{number}"><span id="s{number}" data-n="{number}"></span></div>' for number in range(5_000)),
        '<img src="data:image/png;base64,' + "A" * 300_000 + '">',
    ],
    ids=["script", "textarea", "long value", "many elements", "picture"],
)
def test_shapes_that_pages_have_are_read(body: str) -> None:
    assert isinstance(extract(page(f"<h1>River rises</h1>{body}" + f"<p>{SENTENCE * 2}</p>" * 4)), Article)


def test_a_long_text_is_no_tag() -> None:
    text = "\n".join(f"In street {number} the river rose again on Tuesday, and two houses were closed until the morning." for number in range(2_000))
    assert isinstance(extract(page(f"River rises in the north\n\n{text}", "text/plain")), Article)


def test_a_walk_counts_each_piece_of_a_line_once() -> None:
    walker = Walker()
    tree = walker.walk(parse("<p>" + "<a href=x>ab</a> c " * 400 + "</p>").body)
    (line,) = tree.lines
    assert (line.anchors, line.linked, line.size) == (400, 800, 400 * 5 - 1)


def test_what_a_page_declares_too_often_is_read_so_far() -> None:
    head = "".join(f'<meta name="author" content="Jane Roe {number}">' for number in range(5_000)) + "<title>" + "a - " * 50_000 + "</title>"
    said = read(parse(head))
    assert len(said.meta["author"]) <= 100 and len(said.title) <= 2_000
