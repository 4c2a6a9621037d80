"""Programs with tokens: what a token opens, and for how long."""

from datetime import UTC, datetime

import pytest
from shelf import put

NOW = datetime.now(UTC)


@pytest.fixture
def asked(client, store):
    article = put(store, rights="All rights reserved")

    def ask(secret: str | None = None):
        headers = {"authorization": f"Bearer {secret}"} if secret else {}
        return client.get(f"/api/v1/articles/{article.id}", headers=headers)

    return ask


def test_a_token_for_full_texts_gives_them(asked, store):
    person = store.add_user("Reader", role="reader")
    _, secret = store.make_token(person.id, "archive", {"full-text"}, NOW)
    answer = asked(secret)
    assert answer.json()["text"] == "The bridge reopened on Monday."
    assert "authorization" in answer.headers["vary"] and "private" in answer.headers["cache-control"]


def test_nobody_else_gets_them(asked, store):
    person = store.add_user("Reader", role="reader")
    _, other = store.make_token(person.id, "alerts", {"watch"}, NOW)
    for secret in (None, "dateline_nonsense", other):
        answer = asked(secret)
        assert (answer.status_code, answer.json().get("text")) == (200, None)


def test_a_token_ends_with_its_owner(asked, store):
    person = store.add_user("Reader", role="reader")
    _, secret = store.make_token(person.id, "archive", {"full-text"}, NOW)
    store.change_user(person.id, active=False)
    assert "text" not in asked(secret).json()
