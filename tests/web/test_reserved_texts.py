"""Articles whose rights are reserved: an extract for visitors, the whole for who may read it, and no page of one is sent to the other."""

import pytest
from desks import Reader
from shelf import put

from dateline.web import create_app
from dateline.web.accounts.roles import ROLES, allowed
from dateline.web.accounts.settings import Settings


@pytest.fixture
def reserved(store):
    return put(store, text="\n".join(f"Line {number} of a long report about the bridge." for number in range(60)), rights="All rights reserved")


@pytest.mark.parametrize("role", ROLES)
def test_who_may_reads_it_whole(store, reserved, role):
    reader = Reader(create_app(store, Settings()), store, None if role == "visitor" else store.add_user(role, role=role))
    page = reader.get(f"/article/{reserved.id}?in=en")
    assert ("Line 59" in page.text) is allowed(role, "full-text")
    assert ("The publisher reserves its rights" in page.text) is not allowed(role, "full-text")
    assert "All rights reserved" in page.text


def test_what_one_may_read_is_not_sent_to_another(store, reserved):
    app, path = create_app(store, Settings()), f"/article/{reserved.id}?in=en"
    readers = [Reader(app, store), Reader(app, store, store.add_user("Ana")), Reader(app, store), Reader(app, store, store.add_user("Bo"))]
    pages = [reader.get(path) for reader in readers * 2]
    assert ["Line 59" in page.text for page in pages] == [False, True, False, True] * 2
    assert [page.headers["cache-control"] for page in pages if "Line 59" in page.text] == ["private, no-store"] * 4
    assert all("cookie" in page.headers["vary"] for page in pages if "Line 59" in page.text)
