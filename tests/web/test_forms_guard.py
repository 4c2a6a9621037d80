"""What changes anything comes from a form of ours: with its sign, for this browser, from this site."""

import re

import pytest
from fastapi import Request
from fastapi.testclient import TestClient

from dateline.web import create_app
from dateline.web.accounts.sessions import csrf_field, own_path


@pytest.fixture
def portal(store):
    """A portal with a form, and one thing that it changes."""
    app = create_app(store)
    app.state.changed = 0

    @app.get("/form")
    def form(request: Request) -> str:
        return str(csrf_field(request))

    @app.post("/form")
    def change(request: Request) -> str:
        request.app.state.changed += 1
        return "changed"

    return app


def field(client) -> dict[str, str]:
    [(name, value)] = re.findall(r'name="(\w+)" value="(\w+)"', client.get("/form").json())
    return {name: value}


def test_a_form_of_ours_is_taken(portal):
    client = TestClient(portal)
    for headers in ({}, {"sec-fetch-site": "same-origin"}, {"origin": "http://testserver"}):
        assert client.post("/form", data=field(client), headers=headers).status_code == 200
    assert client.post("/form", headers={"x-csrf-token": field(client)["csrf"]}).status_code == 200
    assert portal.state.changed == 4


def test_without_its_sign_nothing_is_changed(portal):
    client, other = TestClient(portal), TestClient(portal)
    own = field(client)
    for data in ({}, {"csrf": ""}, {"csrf": "é"}, {"csrf": own["csrf"][:-1]}, field(other)):
        answer = client.post("/form?in=en", data=data)
        assert answer.status_code == 403 and "send it once more" in answer.text
    assert TestClient(portal).post("/form", data=own).status_code == 403
    assert portal.state.changed == 0


@pytest.mark.parametrize("headers", [
    {"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}, {"origin": "https://evil.example"}, {"origin": "null"},
    {"origin": "http://testserver:81"},
])  # fmt: skip
def test_another_site_changes_nothing_even_with_the_sign(portal, headers):
    client = TestClient(portal)
    assert client.post("/form", data=field(client), headers=headers).status_code == 403
    assert portal.state.changed == 0


@pytest.mark.parametrize(("wished", "path"), [
    ("/story/abc?in=ru&at=2022-01-06", "/story/abc?in=ru&at=2022-01-06"), (None, "/"), ("", "/"), ("//evil.example/", "/"), ("/\\evil.example", "/"),
    ("https://evil.example/", "/"), ("javascript:alert(1)", "/"), ("/\t/evil.example", "/"), ("\n//evil.example", "/"), ("story", "/"),
    ("/account/sign-in?next=/", "/"), ("/" + "x" * 3000, "/"),
])  # fmt: skip
def test_only_paths_of_ours_are_gone_on_to(wished, path):
    assert own_path(wished) == path


def test_the_cookie_is_out_of_reach(store, portal):
    cookie = TestClient(portal).get("/form").headers["set-cookie"]
    assert cookie.startswith("dateline=") and "HttpOnly" in cookie and "SameSite=Lax" in cookie and "Secure" not in cookie
    cookie = TestClient(portal, base_url="https://testserver").get("/form").headers["set-cookie"]
    assert cookie.startswith("__Host-dateline=") and "; Secure" in cookie and "Path=/" in cookie and "Domain" not in cookie


def test_a_reader_of_public_pages_gets_no_cookie(portal):
    assert "dateline=" not in TestClient(portal).get("/").headers.get("set-cookie", "")


def test_a_form_has_its_measure(portal):
    client = TestClient(portal)
    sign, urlencoded = field(client), {"content-type": "application/x-www-form-urlencoded"}
    assert client.post("/form", data={**sign, "text": "x" * 3_000_000}).status_code == 413
    assert client.post("/form", content=(b"x" * 100_000 for _ in range(30)), headers=urlencoded).status_code == 413
    assert portal.state.changed == 0
