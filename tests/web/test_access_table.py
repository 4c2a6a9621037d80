"""Who may do what: each cell of the table, asked over HTTP, against a table written out by hand."""

from datetime import UTC, datetime
from typing import Annotated

import pytest
from fastapi import Depends
from fastapi.testclient import TestClient

from dateline.store import Store, User
from dateline.web import create_app
from dateline.web.accounts.roles import ACTIONS, ROLES, allowed, may, needs

EXPECTED = """
                 visitor reader analyst editor administrator
read                x      x       x      x         x
account             -      x       x      x         x
full-text           -      x       x      x         x
note.write          -      x       x      x         x
watch               -      x       x      x         x
token.make          -      x       x      x         x
watch.webhook       -      -       x      x         x
source.read         -      -       x      x         x
source.try          -      -       x      x         x
note.moderate       -      -       -      x         x
story.split         -      -       -      x         x
story.merge         -      -       -      x         x
claim.correct       -      -       -      x         x
source.rate         -      -       -      x         x
source.manage       -      -       -      -         x
user.manage         -      -       -      -         x
audit.read          -      -       -      -         x
"""


def cells():
    head, *lines = EXPECTED.strip().splitlines()
    for line in lines:
        action, *marks = line.split()
        yield from ((role, action, mark == "x") for role, mark in zip(head.split(), marks, strict=True))


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    """What the portal answers to each role for each action: (status, where to)."""
    with Store.open(tmp_path_factory.mktemp("roles")) as store:
        app = create_app(store)
        for action in ACTIONS:
            _probe(app, action)
        secrets = {
            role: store.begin_session(store.add_user(role, role=role).id, datetime.now(UTC)) for role in ROLES if role != "visitor"
        }  # fmt: skip
        found = {}
        for role in ROLES:
            client = TestClient(app, follow_redirects=False, cookies={"dateline": secrets[role]} if role in secrets else {})
            found |= {(role, action): client.get(f"/probe/{action}?in=en&x=1") for action in ACTIONS}
        yield found


def _probe(app, action):
    @app.get(f"/probe/{action}")
    def probe(user: Annotated[User, Depends(needs(action))]) -> str:
        return user.name


def test_the_written_table_has_every_cell():
    assert {(role, action) for role, action, _ in cells()} == {(role, action) for role in ROLES for action in ACTIONS}


@pytest.mark.parametrize(("role", "action", "yes"), list(cells()))
def test_a_cell(asked, role, action, yes):
    assert allowed(role, action) is yes
    answer = asked[role, action]
    if role == "visitor":
        assert answer.status_code == 303
        assert answer.headers["location"] == f"/account/sign-in?next=%2Fprobe%2F{action}%3Fin%3Den%26x%3D1&in=en"
    else:
        assert answer.status_code == (200 if yes else 403)
        assert ("You may not do this" in answer.text) is not yes


def test_nothing_is_allowed_by_a_slip():
    with pytest.raises(KeyError):
        allowed("administrator", "note.wrtie")
    with pytest.raises(KeyError):
        needs("stories.merge")
    assert not allowed("owner", "read")


def test_a_program_may_what_its_owner_and_its_token_may(store):
    owner = store.add_user("Ana", role="editor")
    token, _ = store.make_token(owner.id, "desk", {"note.write", "user.manage"}, datetime.now(UTC))
    assert may(owner, "note.write", token) and may(owner, "story.merge")
    assert not may(owner, "story.merge", token) and not may(owner, "user.manage", token)


def test_who_is_shut_out_is_a_visitor_at_once(store):
    user = store.add_user("Ana", role="editor")
    client = TestClient(create_app(store), cookies={"dateline": store.begin_session(user.id, datetime.now(UTC))})
    assert client.get("/", params={"in": "en"}).headers["cache-control"] == "private, no-store"
    store.change_user(user.id, active=False)
    assert "no-store" not in client.get("/", params={"in": "en"}).headers.get("cache-control", "")
