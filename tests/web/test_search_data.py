"""What a search found, as data beside its page."""

import csv
import io

import pytest
from shelf import put

ASKED = "/search.{}?q=bridge&language=en"


@pytest.fixture
def found(store):
    put(store, title="=1+1 bridge", text="The bridge reopened on Monday.", rights="All rights reserved")
    put(store, title="Another bridge", text="A bridge over the bay closed.", url="https://ledger.example/bay")


def test_json_and_csv_hold_what_the_page_shows(client, found):
    page = client.get(ASKED.replace(".{}", "")).text
    told = client.get(ASKED.format("json")).json()
    assert told["question"] == "bridge language:en" and len(told["found"]) == 2
    assert all(row["title"] in page for row in told["found"])
    rows = list(csv.DictReader(io.StringIO(client.get(ASKED.format("csv")).text, newline="")))
    assert [row["url"] for row in rows] == [row["url"] for row in told["found"]]
    assert "'=1+1 bridge" in {row["title"] for row in rows}
    assert 'href="/search.csv?q=bridge&amp;language=en"' in page


def test_no_whole_text_is_given(client, found):
    (row,) = [row for row in client.get(ASKED.format("json")).json()["found"] if row["title"].startswith("=")]
    assert "text" not in row and "bridge" in row["snippet"]


@pytest.mark.parametrize("asked", ["q=", "q=(", "q=bridge&since=yesterday", ""])
@pytest.mark.parametrize("form", ["json", "csv"])
def test_a_question_that_is_none_is_refused_in_words(client, asked, form):
    answer = client.get(f"/search.{form}?{asked}")
    assert answer.status_code == 400
