"""The headers of every answer, whatever it is; and pages that hold to them: no script, style or handler of their own."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from hostile import assert_only_words, visited

sys.path.insert(0, str(Path(__file__).parents[1] / "web"))
from test_routes_access import routes

from dateline.store import Store
from dateline.web import create_app

STRICT = {"default-src": "'none'", "script-src": "'self'", "style-src": "'self'", "connect-src": "'self'", "form-action": "'self'",
          "base-uri": "'none'", "frame-ancestors": "'none'"}  # fmt: skip
"""What a policy says at least; written out by hand, not taken from the portal."""
PLAIN = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
}


@pytest.fixture(scope="module")
def app(data: Path):
    with Store.open(data) as store:
        yield create_app(store)


def policy(answer) -> dict[str, str]:
    return dict(part.strip().split(" ", 1) for part in answer.headers["content-security-policy"].split(";"))


def test_every_answer_has_them_errors_too(app):
    client = TestClient(app, follow_redirects=False, raise_server_exceptions=False)
    asked = {(method, path) for method, path in routes(app) if method in ("GET", "POST") and path != "/ticker"}
    asked |= {("GET", place) for place in ("/static/app.js", "/static/nothing", "/nowhere", "/api/v1/articles", "/api/v1/nowhere", "/sw.js")}
    for method, path in sorted(asked):
        answer = client.request(method, path.replace("{", "").replace("}", ""))
        assert {name: answer.headers.get(name) for name in PLAIN} == PLAIN, path
        told = policy(answer)
        assert {name: told.get(name) for name in STRICT} == STRICT, path
        assert not re.search(r"unsafe|https?:|\*|blob:", answer.headers["content-security-policy"]), path


def test_pages_hold_to_the_policy(app):
    client = TestClient(app)
    pages = list(visited(client, "/", "/account/sign-in", "/search?q=ferry"))
    assert len(pages) > 5
    for where, html in pages:
        assert_only_words(html, where)
        assert not re.search(r"<style|\sstyle=", html), where
        scripts = re.findall(r"<script[^>]*>", html)
        assert all('src="/static/' in one or 'type="application/ld+json"' in one for one in scripts), where
        assert not re.findall(r'(?:src|href|srcset|poster)="(?:https?:)?//[^"]*"(?=[^>]*rel="(?:stylesheet|preload|icon))', html), where


def test_a_card_that_others_frame_can_do_nothing(app):
    client = TestClient(app)
    with_figures = next(html for where, html in visited(client, "/") if "/fact/" in html)
    key = re.search(r"/fact/(\w+)", with_figures)[1]
    card = client.get(f"/fact/{key}/card")
    told = policy(card)
    assert told["frame-ancestors"] == "*" and told["default-src"] == "'none'" and told["form-action"] == "'none'" and "script-src" not in told
    assert "<form" not in card.text and "<script" not in card.text and "set-cookie" not in card.headers
