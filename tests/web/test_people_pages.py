"""Users, roles, invitations and the log, for administrators."""

from datetime import UTC, datetime

import pytest
from desks import PASSWORD, Reader, links, path
from mailroom import Letters

from dateline.web import create_app
from dateline.web.accounts import passwords
from dateline.web.accounts.people import LASTS
from dateline.web.accounts.settings import Settings
from dateline.web.words import LANGUAGES

pytestmark = pytest.mark.usefixtures("quick_hashes")
PEOPLE = "/people?in=en"


@pytest.fixture
def app(store):
    return create_app(store, Settings())


@pytest.fixture
def root(store):
    return store.add_user("Root", role="administrator", email="root@x.example")


@pytest.fixture
def admin(app, store, root):
    return Reader(app, store, root)


def post(reader, to, **fields):
    csrf = reader.get(PEOPLE).text.split('name="csrf" value="')[1][:64]
    return reader.post(f"{to}?in=en", data={"csrf": csrf, **fields})


def test_a_role_is_given_and_remembered(admin, app, store, root):
    ana = store.add_user("Ana")
    assert post(admin, "/people/role", id=ana.id, role="editor").status_code == 303
    assert store.user(ana.id).role == "editor"
    [entry] = store.audit(action="user.role")
    assert (entry.name, entry.target, entry.detail) == ("Root", ana.id, {"name": "Ana", "before": "reader", "after": "editor"})
    for wrong, code in (({"id": ana.id, "role": "visitor"}, 400), ({"id": ana.id, "role": "king"}, 400), ({"id": "none", "role": "editor"}, 404)):
        assert post(admin, "/people/role", **wrong).status_code == code


def test_who_is_shut_out_is_out_at_once_and_may_come_back(admin, app, store):
    ana = store.add_user("Ana", password=passwords.kept(PASSWORD))
    reader = Reader(app, store, ana)
    assert reader.signed_in()
    post(admin, "/people/role", id=ana.id, active="0")
    assert not reader.signed_in() and "shut out" in admin.get(PEOPLE).text
    assert Reader(app, store).fill("/account/sign-in", name="Ana", password=PASSWORD).status_code == 422
    post(admin, "/people/role", id=ana.id, active="1")
    assert Reader(app, store).fill("/account/sign-in", name="Ana", password=PASSWORD).status_code == 303
    assert [entry.action for entry in store.audit(action="user")] == ["user.restore", "user.disable"]


def test_the_last_administrator_stays(admin, store, root):
    page = post(admin, "/people/role", id=root.id, role="reader")
    assert page.status_code == 422 and "the last administrator" in page.text and store.user(root.id).role == "administrator"


def test_a_new_password_by_hand_or_by_letter(admin, store, root):
    ana = store.add_user("Ana", email="ana@x.example")
    shown = post(admin, "/people/reset", id=ana.id)
    [link] = [found for found in links(shown.text) if "reset?token=" in found]
    assert admin.get(path(link)).status_code == 200
    with Letters() as letters:
        other = Reader(create_app(store, Settings(url="http://testserver", post=letters.post)), store, root)
        assert post(other, "/people/reset", id=ana.id).headers["location"] == "/people?note=letter-sent&in=en"
        assert letters.box[0]["to"] == "ana@x.example" and admin.get(path(links(letters.box[0].get_content())[0])).status_code == 200


def test_an_invitation_is_sent_shown_and_withdrawn(store, root):
    with Letters() as letters:
        admin = Reader(create_app(store, Settings(url="http://testserver", post=letters.post)), store, root)
        assert post(admin, "/people/invite", role="analyst", email="bo@x.example").status_code == 303
        assert "invites you" in letters.box[0].get_content()
        link = path(links(letters.box[0].get_content())[0])
        assert admin.get(PEOPLE).text.count("bo@x.example") >= 1
        [open_one] = store.tickets("invite", datetime.now(UTC))
        post(admin, "/people/withdraw", id=open_one.id)
        assert "has been used" in Reader(admin.app, store).get(link + "&in=en").text
        assert post(admin, "/people/invite", role="king").status_code == 400
        assert post(admin, "/people/invite", role="reader", email="nowhere").status_code == 422


def test_the_log_is_read_by_person_and_act_and_page_by_page(admin, store, root):
    ana = store.add_user("Ana")
    for number in range(120):
        store.record(ana.id, "note.write", f"story{number}")
    store.record(root.id, "user.role", ana.id, name="Ana", before="reader", after="<b>editor</b>")
    page = admin.get("/audit?in=en").text
    assert (
        "gave another role" in page
        and "before</bdi> <bdi>Reader<" in page
        and "&lt;b&gt;editor" in page
        and "note.write" in page
        and page.count("<tr>") == 101
    )
    older = page.split('href="/audit?')[-1].split('"')[0].replace("&amp;", "&")
    assert "story0<" in admin.get(f"/audit?{older}").text
    assert admin.get("/audit?in=en&person=root").text.count("<tr>") == 2
    assert admin.get("/audit?in=en&person=nobody").text.count("<tr>") == 0
    assert admin.get("/audit?in=en&action=user").text.count("<tr>") == 2
    assert admin.get("/audit?before=x&person=%00").status_code == 200


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("place", ["/account", "/people", "/audit", "/account/register?invite=x"])
def test_every_page_is_told_in_every_language(admin, app, store, code, place):
    store.record("", "user.invite")
    store.make_ticket("invite", datetime.now(UTC), LASTS, role="editor")
    page = (Reader(app, store) if "register" in place else admin).get(f"{place}{'&' if '?' in place else '?'}in={code}")
    assert page.status_code == 200 and f'<html lang="{code}"' in page.text


def test_who_may_not_sees_nothing_of_it(app, store):
    for role in ("reader", "analyst", "editor"):
        reader = Reader(app, store, store.add_user(role, role=role))
        page = reader.get("/account?in=en").text
        assert "/people" not in page and "/audit" not in page
        assert [reader.get(place).status_code for place in ("/people", "/audit")] == [403, 403]
        assert post_anyway(reader, "/people/role", id="x", role="administrator") == 403


def post_anyway(reader, to, **fields):
    csrf = reader.get("/account").text.split('name="csrf" value="')[1][:64]
    return reader.post(to, data={"csrf": csrf, **fields}).status_code
