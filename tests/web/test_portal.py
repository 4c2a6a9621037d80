"""The portal over a real store, asked as a browser would."""

import re

import pytest
from shelf import killed, put


def test_an_empty_library_says_what_to_do(client):
    answer = client.get("/", params={"in": "en"})
    assert answer.status_code == 200
    assert "dateline process" in answer.text


def test_hostile_text_is_shown_and_never_run(store, client):
    article = put(store, title="<script>alert(1)</script>", text='<img src=x onerror="alert(1)">', keywords=('"><b>',), url="javascript:alert(1)")
    answer = client.get(f"/article/{article.id}")
    assert "<script>alert" not in answer.text and "<img src=x" not in answer.text and 'href="javascript' not in answer.text
    assert "&lt;script&gt;" in answer.text


def test_reserved_rights_leave_an_extract_and_the_link(store, client):
    long = "\n".join(f"Sentence number {n} of a long report about the bridge." for n in range(60))
    article = put(store, text=long, rights="All rights reserved")
    text = client.get(f"/article/{article.id}?in=en").text
    assert "The publisher reserves its rights" in text and 'href="https://ledger.example/bridge"' in text


def test_search_finds_words_and_marks_them(store, client):
    put(store)
    assert "<mark>bridge</mark>" in client.get("/search", params={"q": "bridge", "in": "en"}).text
    assert "Nothing found" in client.get("/search", params={"q": "zeppelin", "in": "en"}).text


def test_a_question_that_cannot_be_read_says_why(client):
    answer = client.get("/search", params={"q": '"unclosed', "in": "en"})
    assert answer.status_code == 200
    assert "not closed" in answer.text


def test_an_unknown_address_is_a_404_in_the_readers_language(client):
    for path in ("/story/none", "/article/none", "/nowhere"):
        answer = client.get(path, headers={"accept-language": "zh-CN,zh;q=0.9"})
        assert answer.status_code == 404
        assert "没有这个页面" in answer.text


@pytest.mark.parametrize("path", ["/", "/search?q=bridge", "/nowhere", "/static/portal.css"])
def test_nothing_comes_from_elsewhere_and_nothing_runs(store, client, path):
    put(store)
    answer = client.get(path)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "script-src 'self';" in policy and "unsafe" not in policy
    assert "<script>" not in answer.text and not re.search(r"\son[a-z]+=", answer.text)
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert not re.search(r'(?:src|href)="(?:https?:)?//(?!ledger\.example)', answer.text)
    assert " style=" not in answer.text


def test_the_page_turns_for_arabic(client):
    assert '<html lang="ar" dir="rtl">' in client.get("/?in=ar").text


def test_an_article_shows_its_claims_in_the_readers_language(store, client):
    text = "The coast guard said 14 people were killed."
    article = put(store, [killed("14 people were killed", 14, "The coast guard")], text=text)
    answer = client.get(f"/article/{article.id}?in=ru").text
    assert ">14 people were killed</mark>" in answer
    assert "14 человек" in answer
