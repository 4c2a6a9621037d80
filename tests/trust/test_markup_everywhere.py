"""Markup in everything that people, programs and headers can hand to the portal stays words: kept and shown again, or answered at once."""

from __future__ import annotations

import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from hostile import EVIL, assert_only_words, visited

sys.path.insert(0, str(Path(__file__).parents[1] / "web"))
from desks import Reader
from test_routes_access import routes

from dateline.model import Link, Outcome
from dateline.store import Source, Store
from dateline.store.watches import Watch
from dateline.web import create_app
from dateline.web.accounts.roles import ROLES
from dateline.web.accounts.settings import Settings

NOW = datetime(2024, 3, 13, tzinfo=UTC)
NAME = f"Ana {EVIL}"
FEED = f"https://feed.example/{EVIL}"
ASKED = ("q", "in", "next", "note", "count", "token", "invite", "name", "path", "person", "action", "at", "since", "until", "outlet", "place",
         "source", "language", "predicate", "figure", "op", "as", "sort", "upto", "code", "state")  # fmt: skip
"""Parameters of addresses."""
SENT = (*ASKED, "text", "reason", "title", "about", "kind", "hook", "verdict", "quote", "low", "high", "written", "group", "origin", "time", "as_of",
        "back", "information", "chosen", "other", "decision", "article", "url", "act", "email", "password", "password-now", "role", "id", "riddle",
        "answer", "another", "revoke", "mail")  # fmt: skip
"""Fields of forms."""
HEADERS = ("referer", "user-agent", "accept-language", "cookie", "x-forwarded-host", "x-forwarded-for", "x-forwarded-proto", "origin", "accept",
           "if-none-match", "sec-fetch-site", "authorization", "x-csrf-token")  # fmt: skip


@pytest.fixture(scope="module")
def store(data: Path, tmp_path_factory: pytest.TempPathFactory):
    kept = tmp_path_factory.mktemp("desk") / "data"
    shutil.copytree(data, kept)
    with Store.open(kept) as opened:
        yield opened


@pytest.fixture(scope="module")
def app(store: Store):
    return create_app(store, Settings(registration="open"))


@pytest.fixture(scope="module")
def ana(store: Store):
    """An administrator whose very name is markup, as nobody can register; the store would keep it."""
    return store.add_user(NAME, email=f"a@x.example{EVIL}", role="administrator")


@pytest.fixture(scope="module")
def desk(app, store: Store, ana) -> Reader:
    """The administrator's browser, after a day on which each field of each form was filled with markup."""
    reader = Reader(app, store)
    reader.cookies["dateline"] = store.begin_session(ana.id, datetime.now(UTC), agent=EVIL, address=EVIL)
    store.begin_session(ana.id, datetime.now(UTC), agent=EVIL, address=EVIL)
    (first, *_) = found = [article.id for article, _ in store.all_pairs()]
    story, (claim, noted, *_) = store.story_of(first), store.reading_of(store.article(first).revision).claims
    store.put_links([Link(article=other, to=first, verdict="same story", by=NAME) for other in found[1:]])
    store.put_source(Source(url=FEED, kind="feed", title=EVIL, due=NOW, added=NOW))
    store.put_outcome(Outcome(stage="collect", item=FEED, reason="unreachable", detail=EVIL))
    store.put_watch(Watch(reader=ana.id, kind="search", about=f'{EVIL}"', title=EVIL, hook=f"https://hook.example/{EVIL}", language="en", at=NOW))
    done = [
        reader.fill(f"/story/{story}?in=en", f"/notes/story/{story}", text=f"{EVIL} https://x.example/{EVIL} javascript:alert(1) @{NAME}"),
        reader.fill(f"/notes/claim/{noted.id}?in=en", text=EVIL),  # the other is taken for no claim below
        reader.fill("/watches?in=en", "/watches", about=f"text {EVIL.replace(chr(34), '')}", kind="search"),
        reader.fill(f"/outlet?name={quote(store.article(first).outlet)}&in=en", "/grade/outlet", source="B", reason=EVIL),
        reader.fill(f"/claim/{claim.id}/correct?in=en", "/grade/claim", information="2", reason=EVIL),
        reader.fill(f"/claim/{claim.id}/correct?in=en", verdict="nothing", reason=EVIL),
        reader.fill("/account?in=en", "/account/tokens", token=EVIL),
        reader.fill("/people?in=en", "/people/invite", email=EVIL, role="editor"),
        reader.fill("/sources?in=en", "/sources/add", url=EVIL),
    ]
    assert [answer.status_code for answer in done] == [303, 303, 303, 303, 303, 303, 200, 422, 422]
    note = store.notes_at(found, "story", "")[0]
    assert reader.fill(f"/story/{story}?in=en", f"/note/{note.id}/hide", reason=EVIL).status_code == 303
    return reader


def test_nothing_that_people_wrote_runs_in_any_page(desk, store):
    claim = next(iter(store.all_pairs()))[1].claims[0]
    starts = ("/", "/watches", "/alerts", "/sources", "/people", "/audit", "/account", f"/notes/claim/{claim.id}", f"/claim/{claim.id}/correct")
    pages = list(visited(desk, *starts, most=120))
    for where, html in pages:
        assert_only_words(html, where)
    told = {where.partition("?")[0].split("/")[1] for where, html in pages if "&lt;pwn" in html or "%3Cpwn" in html}
    assert told >= {"", "story", "article", "notes", "watches", "sources", "people", "audit", "account", "claim", "outlet"}, told


def test_the_same_pages_run_nothing_for_who_only_reads(desk, app, store):
    pages = list(visited(Reader(app, store, store.add_user("Ben", role="reader")), "/"))
    for where, html in pages:
        assert_only_words(html, where)
    assert any("&lt;pwn" in html for _, html in pages)


def test_the_feed_of_a_watch_is_text(desk, store):
    kept = next(one for one in store.watches() if one.watch.title == EVIL)
    answer = desk.get(f"/watch/{kept.token}.xml")
    assert answer.headers["content-type"].startswith("application/rss+xml") and answer.headers["x-content-type-options"] == "nosniff"
    assert "pwn" not in {element.tag for element in ElementTree.fromstring(answer.content).iter()} and EVIL in answer.text.replace(
        "&lt;", "<"
    ).replace("&gt;", ">").replace("&quot;", '"')


def harmless(answer, where: str) -> None:
    """An answer in which nothing of what was asked runs, leads away or begins a header."""
    assert answer.status_code < 500, (where, answer.status_code)
    kind = answer.headers.get("content-type", "")
    if "html" in kind or not kind:
        assert_only_words(answer.text, where)
    else:
        assert answer.headers["x-content-type-options"] == "nosniff", where
    place = answer.headers.get("location", "/")
    assert (place.startswith("/") and not place.startswith(("//", "/\\"))) and "<" not in place, (where, place)
    assert "pwn" not in answer.headers


@pytest.mark.parametrize("role", ["visitor", "administrator"])
def test_no_address_is_answered_with_what_runs(app, store, desk, role):
    reader = desk if role == "administrator" else Reader(app, store)
    asked = {name: EVIL for name in ASKED if name != "in"}
    for method, path in routes(app):
        if method == "GET" and path != "/ticker":
            for value in ("x", quote(EVIL, safe=""), "%0d%0apwn:1"):
                place = path.replace("{key}", value).replace("{kind}", value).replace("{token}", value)
                harmless(reader.get(place, params={**asked, "in": "en"}), place)
    for name in ASKED:
        for value in (EVIL, "x\r\npwn: 1", "//evil.example/", "javascript:alert(1)", "\\\\evil.example"):
            harmless(reader.get("/search", params={name: value}), f"search {name}")
            harmless(reader.get("/account/sign-in", params={name: value}), f"sign-in {name}")


def test_no_form_is_answered_with_what_runs(app, store, ana):
    reader = Reader(app, store, ana)
    sign = reader.get("/account").text.partition('name="csrf" value="')[2][:64]
    for value in (EVIL, "//evil.example/%0d%0apwn:1"):
        for method, path in routes(app):
            if method == "POST" and path not in ("/account/sign-out", "/account/sessions/end", "/account/password"):
                place = path.replace("{key}", "x").replace("{kind}", "story")
                harmless(reader.post(place, data={**dict.fromkeys(SENT, value), "csrf": sign}, params={"in": "en"}), place)


@pytest.mark.parametrize(
    "back", ["//evil.example/", "https://evil.example/", "\\\\evil.example", "/\\evil.example", "javascript:alert(1)", f"/{EVIL}"]
)
def test_a_form_that_says_where_to_go_back_to_stays_here(app, store, ana, back):
    reader = Reader(app, store, ana)
    article, reading = next(iter(store.all_pairs()))
    place = f"/claim/{reading.claims[0].id}/correct?in=en"
    answer = reader.fill(place, "/grade/claim", information="2", reason="x", back=back)
    assert answer.status_code == 303
    harmless(answer, back)


@pytest.mark.parametrize("role", [ROLES[0], ROLES[-1]])
def test_no_header_is_answered_with_what_runs(app, store, ana, role):
    reader = Reader(app, store, ana if role == ROLES[-1] else None)
    for header in HEADERS:
        if header != "cookie" or role == ROLES[0]:
            for place in ("/", "/account", "/search?q=ferry", "/nowhere", "/api/v1/articles", f"/story/{store.stories()[0].id}"):
                harmless(reader.get(place, headers={header: EVIL}), f"{place} {header}")
    other = Reader(app, store)
    answer = other.get("/", headers={"host": "evil.example"})
    assert "//evil.example" not in answer.headers.get("location", "")
