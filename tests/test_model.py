"""The laws of the nouns."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Article, Claim, Interval, Quantity, day, days, digest, from_json, minute, to_json

numbers = st.one_of(st.none(), st.integers(0, 10_000))


@st.composite
def quantities(draw):
    low, high = draw(numbers), draw(numbers)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Quantity(low=low, high=high, approx=draw(st.booleans()), text=draw(st.text(max_size=5)))


@given(quantities(), quantities())
def test_overlap_is_symmetric_and_follows_from_containment(a, b):
    assert a.overlaps(b) == b.overlaps(a)
    if a.contains(b):
        assert a.overlaps(b)


@given(quantities())
def test_a_quantity_survives_json(quantity):
    assert from_json(Quantity, to_json(quantity)) == quantity


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(-720, 840))
def test_a_day_is_told_in_its_own_zone(value, offset):
    interval = day(value, offset)
    assert interval.iso == value.isoformat()
    assert interval.end - interval.start == timedelta(days=1)
    assert from_json(Interval, to_json(interval)) == interval


def test_intervals_are_half_open():
    first, second = day(date(2022, 1, 5)), day(date(2022, 1, 6))
    assert not first.overlaps(second)
    assert first.gap(second) == timedelta(0)
    assert days(date(2022, 1, 5), date(2022, 1, 6)).contains(second)


def test_a_minute_needs_a_zone():
    with pytest.raises(ValueError, match="time zone"):
        minute(datetime(2022, 1, 5, 12, 0))
    assert minute(datetime(2022, 1, 5, 12, 0, 31, tzinfo=UTC)).precision == "minute"


def test_ids_keep_parts_apart():
    assert digest("ab", "c") != digest("a", "bc")
    assert digest(None) != digest("")


def test_an_article_keeps_its_id_when_its_text_changes():
    first = Article(page="p", url="https://a.example/1", outlet="A", language="en", title="T", text="one")
    second = Article(page="q", url="https://a.example/1", outlet="A", language="en", title="T", text="two")
    assert first.id == second.id
    assert first.revision != second.revision
    assert from_json(Article, to_json(first)) == first


def test_a_claim_is_a_value():
    claim = Claim(article="a", revision="r", field="text", start=0, end=2, quote="26", predicate="killed", quantity=Quantity(low=26, high=26))
    assert from_json(Claim, to_json(claim)) == claim
    assert claim.origin is None
    with pytest.raises(AttributeError):
        claim.start = 3


@given(st.text("abc/", max_size=5))
def test_a_file_is_the_same_article_wherever_it_lies(folder):
    def lying(url, title="Flood"):
        return Article(page="p", url=url, outlet="Harbour Wire", language="en", title=title, text="Two people died.").id

    assert lying(f"file:///{folder}/one.html") == lying("file:///one.html")
    assert lying(f"file:///{folder}/two.html") != lying("file:///one.html") != lying("file:///one.html", "Fire")
    assert lying("https://wire.example/a/one.html") != lying("https://wire.example/b/one.html")
