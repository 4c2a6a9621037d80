"""Pages sent from memory: the same as if they were made anew, made anew after every write, and never somebody's own."""

import pytest
from desks import Reader
from fastapi.testclient import TestClient
from shelf import put

from dateline.web import create_app
from dateline.web.editions import pattern


@pytest.fixture
def made(monkeypatch):
    """The templates that were filled."""
    from dateline.web import pages

    filled, fill = [], pages.templates.get_template

    def note(name, *parent, **more):
        if not parent and not more:
            filled.append(name)
        return fill(name, *parent, **more)

    monkeypatch.setattr(pages.templates, "get_template", note)
    return filled


def test_a_page_is_made_once_until_something_is_written(store, client, made):
    article = put(store)
    for _ in range(3):
        assert "The bridge reopened" in client.get(f"/article/{article.id}?in=en").text
    assert made == ["article.html"]
    put(store, url="https://ledger.example/other", title="Other")
    client.get(f"/article/{article.id}?in=en")
    assert made == ["article.html"] * 2


def test_languages_and_hosts_do_not_mix(store, client, made):
    article = put(store)
    texts = {client.get(f"/article/{article.id}", headers={"accept-language": code}).headers["content-language"] for code in ("en", "zh-CN", "ar")}
    assert texts == {"en", "zh", "ar"}
    other = client.get("/", headers={"host": "news.example"}).text
    assert other and len(made) == 4


def test_what_came_since_the_last_visit_is_each_readers_own(store):
    from test_front import told_of

    app = create_app(store)
    early, late = TestClient(app), TestClient(app)
    told_of(store, "Almaty", (14, 17))
    early.get("/?in=en")
    told_of(store, "Almaty", (14, 17, 19))
    late.get("/?in=en")
    for _ in range(2):
        assert "1 new article" in early.get("/?in=en").text and "Nothing new" in late.get("/?in=en").text


def test_nobody_is_sent_what_somebody_was_shown(store, made):
    app, article = create_app(store), put(store, rights="All rights reserved")
    reader, visitor = Reader(app, store, store.add_user("Somebody Known", role="reader")), TestClient(app)
    path = f"/article/{article.id}?in=en"
    for _ in range(2):
        assert "Somebody Known" in reader.get(path).text and "reserves its rights" not in reader.get(path).text
        assert "Somebody Known" not in visitor.get(path).text and "reserves its rights" in visitor.get(path).text


def test_who_has_a_page_already_is_told_so(store, client):
    article = put(store)
    first = client.get(f"/article/{article.id}?in=en")
    again = client.get(f"/article/{article.id}?in=en", headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 304 and again.content == b"" and again.headers["etag"] == first.headers["etag"]
    put(store, title="Bridge closes", text="The bridge closed on Monday.", modified=None)
    changed = client.get(f"/article/{article.id}?in=en", headers={"if-none-match": first.headers["etag"]})
    assert changed.status_code == 200 and "content-security-policy" in again.headers


def test_what_is_not_there_is_not_remembered(store, client, made):
    assert [client.get("/article/none").status_code for _ in range(2)] == [404, 404] and len(made) == 2


def test_the_store_knows_that_it_was_written_to(store):
    before = store.edition()
    assert store.edition() == before
    store.record("", "test")
    assert store.edition() != before


@pytest.mark.parametrize(("path", "route"), [("/", "/"), ("/search", "/search"), ("/story/x", "/story/{key}"), ("/story/x.csv", "/story/{key}.csv"),
                                             ("/fact/x/card", "/fact/{key}/card")])  # fmt: skip
def test_kept_pages_are_counted_by_their_route(path, route):
    assert pattern(path) == route
