"""Every page of the real portal that changes anything, or that is not for everybody, asks the access table, and asks it for the right thing."""

import pytest
from desks import Reader
from fastapi.routing import APIRoute

from dateline.store import Store
from dateline.web import create_app
from dateline.web.accounts.roles import ROLES, allowed
from dateline.web.accounts.sessions import guard
from dateline.web.accounts.settings import Settings

FOR_ALL = {
    ("POST", "/account/sign-in"), ("POST", "/account/register"), ("POST", "/account/setup"), ("POST", "/account/confirm"),
    ("POST", "/account/forgot"), ("POST", "/account/reset"),
}  # fmt: skip
"""What changes something and is for who is not signed in: each of them asks for a secret of its own, or for a riddle."""
ACCOUNTS = {
    ("POST", "/account/sign-out"): "account", ("GET", "/account"): "account", ("POST", "/account/settings"): "account",
    ("POST", "/account/password"): "account", ("POST", "/account/sessions/end"): "account", ("POST", "/account/tokens"): "token.make",
    ("POST", "/account/tokens/end"): "account", ("GET", "/people"): "user.manage", ("POST", "/people/role"): "user.manage",
    ("POST", "/people/reset"): "user.manage", ("POST", "/people/invite"): "user.manage", ("POST", "/people/withdraw"): "user.manage",
    ("GET", "/audit"): "audit.read",
}  # fmt: skip
"""Written out by hand: what each page of ours needs."""


def routes(app):
    """(method, path) → (the action that it needs, or None; whether the guard of forms stands before it), of every route."""
    found = {}

    def walk(dependant):
        yield dependant.call
        for inner in dependant.dependencies:
            yield from walk(inner)

    def collect(router, prefix=""):
        for route in router.routes:
            inner = getattr(route, "original_router", None)
            if inner is not None:
                collect(inner, prefix + getattr(getattr(route, "include_context", None), "prefix", ""))
            elif isinstance(route, APIRoute):
                calls = list(walk(route.dependant))
                action = next((call.action for call in calls if hasattr(call, "action")), None)
                found.update({(method, prefix + route.path): action for method in route.methods})

    collect(app.router)
    return found


@pytest.fixture(scope="module")
def portal(tmp_path_factory):
    with Store.open(tmp_path_factory.mktemp("routes")) as store:
        app = create_app(store, Settings(registration="open"))
        readers = {role: Reader(app, store, None if role == "visitor" else store.add_user(role, role=role)) for role in ROLES}
        for reader in readers.values():
            reader.headers["x-csrf-token"] = reader.get("/account/sign-in?in=en").text.partition('name="csrf" value="')[2][:64] or _sign(reader)
        yield app, readers


def _sign(reader):
    return reader.get("/account").text.partition('name="csrf" value="')[2][:64]


def test_the_routes_are_found(portal):
    assert set(ACCOUNTS) | FOR_ALL <= set(routes(portal[0]))


def test_whatever_changes_anything_asks_who_does_it(portal):
    for (method, path), action in routes(portal[0]).items():
        if method not in ("GET", "HEAD", "OPTIONS"):
            assert action is not None or (method, path) in FOR_ALL, f"{method} {path} may be called by anybody"


@pytest.mark.parametrize("place", list(ACCOUNTS), ids=lambda place: " ".join(place))
def test_a_page_needs_what_is_written(portal, place):
    assert routes(portal[0])[place] == ACCOUNTS[place]


@pytest.mark.parametrize("role", ROLES)
def test_every_route_answers_each_role_as_the_table_says(portal, role):
    """Asked over HTTP, with ids of nothing: who may not is sent to sign in or told so; who may gets another answer."""
    app, readers = portal
    for (method, path), action in routes(app).items():
        if action is None or method in ("HEAD", "OPTIONS") or path == "/account/sign-out":
            continue
        answer = readers[role].request(method, path.replace("{", "").replace("}", ""), params={"in": "en"})
        if role == "visitor":
            assert answer.status_code == 303 and answer.headers["location"].startswith("/account/sign-in"), (method, path)
        else:
            assert (answer.status_code == 403) is not allowed(role, action), (method, path, answer.status_code)


@pytest.mark.parametrize("role", ROLES)
def test_nothing_is_changed_without_the_sign_of_a_form(portal, role):
    app, readers = portal
    for method, path in routes(app):
        if method not in ("GET", "HEAD", "OPTIONS"):
            answer = readers[role].request(method, path.replace("{", "").replace("}", ""), headers={"x-csrf-token": "0" * 64}, params={"in": "en"})
            assert answer.status_code == 403 and "send it once more" in answer.text, (method, path)


def test_the_guard_is_the_portals_own(portal):
    assert any(dependency.dependency is guard for dependency in portal[0].router.dependencies)
