"""The search page: its fields write the query language, its answers keep them."""

from __future__ import annotations

import pytest
from ferry import shown
from hypothesis import given
from hypothesis import strategies as st

from dateline.store.query import parse
from dateline.web.desk.searching import asked, question


@pytest.mark.parametrize(
    ("asked", "made"),
    [
        ("q=ferry", "ferry"),
        ("q=ferry OR boat&language=en", "(ferry OR boat) language:en"),
        ("predicate=killed&figure=10", "killed>=10"),
        ("predicate=killed&op=<=&figure=1,000", "killed<=1000"),
        ("predicate=protest", "predicate:protest"),
        ("outlet=Ledger&source=coast guard", 'source:"coast guard" outlet:"Ledger"'),
    ],
)
def test_the_fields_of_the_search_write_the_query_language(people, asked, made):
    page = shown(people["visitor"], f"/search?{asked}&in=en".replace(" ", "+"))
    assert f'<code dir="ltr">{made}</code>' in page


ANY = st.text(max_size=40)


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(("language", "place", "source", "outlet", "predicate", "op", "figure"), ANY)))
def test_whatever_is_written_into_the_fields_makes_a_question_that_can_be_read(fields):
    made = asked(fields).question
    assert made == "" or parse(made)


def test_a_place_is_found_in_any_language_and_with_all_that_lies_in_it():
    assert question({"place": "Казахстан"}) == question({"place": "Kazakhstan"}) == question({"place": "哈萨克斯坦"}) == "entity:KZ"


def test_the_search_answers_with_stories_and_keeps_its_fields_in_other_languages(people, story):
    page = people["visitor"].get("/search?q=ferry&as=stories&predicate=killed&in=en").text
    assert "1 story found" in page and f"/story/{story}?in=en" in page
    assert "q=ferry&amp;as=stories&amp;predicate=killed&amp;in=ar" in page


def test_times_alone_list_what_was_published_then(people, story):
    assert "14 dead" in shown(people["visitor"], "/search?since=2022-01-06&until=2022-01-06&in=en")
    assert "14 dead" not in shown(people["visitor"], "/search?since=2022-02-01&in=en")
    assert "2022-01-07" in shown(people["visitor"], "/search?since=yesterday&in=en")


def test_an_outlet_is_called_by_the_name_its_reader_knows(store, client):
    from ferry import arrive

    article = arrive(store, 3, 7, outlet="Казинформ", url="https://www.inform.kz/3")
    for path in ("/search?q=ferry", f"/article/{article.id}?x=1", "/?x=1"):
        assert '<bdi title="Казинформ">Kazinform</bdi>' in shown(client, f"{path}&in=en"), path
    assert "<bdi>Казинформ</bdi>" in shown(client, "/search?q=ferry&in=ru")
