"""Becoming a user: the first of all, by invitation, by registering; and an address that is one's own."""

from datetime import UTC, datetime, timedelta

import pytest
from desks import PASSWORD, Reader, links, path
from mailroom import Letters

from dateline.web import create_app
from dateline.web.accounts import tries
from dateline.web.accounts.routes import first_way_in
from dateline.web.accounts.settings import Settings

REGISTER = "/account/register"
pytestmark = pytest.mark.usefixtures("quick_hashes")
OPEN, INVITED, CLOSED = (Settings(registration=mode) for mode in ("open", "invited", "closed"))


@pytest.fixture
def admin(store):
    return store.add_user("Root", role="administrator")


def test_the_first_is_an_administrator_and_the_only_first(store):
    link = first_way_in(store, OPEN, "http://127.0.0.1:8765")
    assert link.startswith("http://127.0.0.1:8765/account/setup?token=")
    reader, late = Reader(create_app(store, OPEN), store), Reader(create_app(store, OPEN), store)
    assert reader.get("/account/setup?token=guessed").status_code == 410
    page = late.get(path(link))
    assert reader.fill(path(link), "/account/setup", name="Root", password=PASSWORD).status_code == 303
    assert reader.signed_in() and [(user.name, user.role) for user in store.users()] == [("Root", "administrator")]
    assert late.submit(page, "/account/setup", name="Second", password=PASSWORD).status_code == 410
    assert late.get(path(link)).status_code == 410 and store.count_users() == 1
    assert first_way_in(store, OPEN, "http://127.0.0.1:8765") is None


def test_a_later_start_takes_the_place_of_the_first_link(store):
    old, new = (first_way_in(store, OPEN, "http://127.0.0.1:8765") for _ in range(2))
    reader = Reader(create_app(store, OPEN), store)
    assert (reader.get(path(old)).status_code, reader.get(path(new)).status_code) == (410, 200)


def test_who_registers_is_a_reader_and_signed_in(store):
    reader = Reader(create_app(store, OPEN), store)
    answer = reader.fill(f"{REGISTER}?in=en", REGISTER, name="Жанна", email="zh@ledger.example", password=PASSWORD, role="administrator")
    assert answer.status_code == 303 and reader.signed_in()
    [user] = store.users()
    assert (user.name, user.role, user.email, user.language) == ("Жанна", "reader", "zh@ledger.example", "en")
    assert store.password_of(user.id).startswith("$argon2id$")


@pytest.mark.parametrize(("fields", "said"), [
    ({"name": "a"}, "2 to 32"), ({"name": "a b"}, "Begin with a letter"), ({"name": "ana@x.example"}, "Begin with a letter"),
    ({"name": "Dateline"}, "Begin with a letter"), ({"name": "аdmin"}, "letters of one script"), ({"name": "taken"}, "Somebody has this name"),
    ({"email": "nowhere"}, "cannot be an e-mail"), ({"email": "taken@x.example"}, "belongs to another"), ({"password": "short"}, "At least 10"),
    ({"password": "ANA@x.example"}, "must not be your name"), ({"password": "aaaaaaaaaaab"}, "more different"),
    ({"password": "x1y2z" * 250}, "At most 1000"),
    ({"answer": "000000"}, "These were not the digits"), ({"riddle": "none"}, "These were not the digits"),
])  # fmt: skip
def test_what_is_wrong_is_said_beside_the_field(store, fields, said):
    store.add_user("Taken", email="taken@x.example")
    reader = Reader(create_app(store, OPEN), store)
    page = reader.fill(f"{REGISTER}?in=en", REGISTER, **{"name": "Ana.Ferreira", "email": "ana@x.example", "password": PASSWORD, **fields})
    assert page.status_code == 422 and said in page.text and 'aria-invalid="true"' in page.text
    assert fields.get("password", PASSWORD) not in page.text and store.count_users() == 1


@pytest.mark.parametrize("name", ["محمد.العلي", "王小明", "Żółć", "Ана-Мария", "İpek_2", "नेहा"])
def test_names_of_every_script(store, name):
    reader = Reader(create_app(store, OPEN), store)
    assert reader.fill(f"{REGISTER}?in=en", REGISTER, name=name, password=PASSWORD).status_code == 303
    assert store.user_named(name).name == name


def test_a_riddle_that_was_answered_is_used_up(store):
    reader = Reader(create_app(store, OPEN), store)
    page = reader.get(f"{REGISTER}?in=en")
    key = page.text.split('name="riddle" value="')[1].split('"')[0]
    with store.reading() as connection:
        answer = connection.exec_driver_sql("SELECT answer FROM captchas").scalar()
    assert reader.submit(page, REGISTER, name="Ana", password=PASSWORD).status_code == 303
    other = Reader(create_app(store, OPEN), store)
    replay = other.fill(f"{REGISTER}?in=en", REGISTER, name="Bo", password=PASSWORD, riddle=key, answer=answer)
    assert replay.status_code == 422 and store.count_users() == 1


@pytest.mark.parametrize(("settings", "said"), [(INVITED, "by invitation"), (CLOSED, "No new accounts")])
def test_where_nobody_may_register(store, settings, said):
    reader = Reader(create_app(store, settings), store)
    page = reader.get(f"{REGISTER}?in=en")
    assert said in page.text and '<form class="sheet"' not in page.text
    csrf = reader.get("/account/sign-in").text.split('name="csrf" value="')[1][:64]
    sent = {"csrf": csrf, "name": "Ana", "password": PASSWORD, "riddle": store.make_captcha("234567", *_soon()), "answer": "234567"}
    assert reader.post(REGISTER, data=sent).status_code == 403 and store.count_users() == 0


def _soon():
    return datetime.now(UTC), timedelta(minutes=1)


def test_an_invitation_gives_its_role_once(store, admin):
    app = create_app(store, INVITED)
    shown = Reader(app, store, admin).fill("/people?in=en", "/people/invite", role="editor", email="bo@x.example")
    [link] = [found for found in links(shown.text) if "invite=" in found]
    bo, late = Reader(app, store), Reader(app, store)
    assert 'value="bo@x.example"' in bo.get(path(link)).text and 'name="riddle"' not in bo.get(path(link)).text
    stale = late.get(path(link))
    assert bo.fill(path(link), REGISTER, name="Bo", email="bo@x.example", password=PASSWORD).status_code == 303
    assert store.user_named("bo").role == "editor" and bo.signed_in()
    assert late.submit(stale, REGISTER, name="Cy", password=PASSWORD).status_code == 403 and store.user_named("Cy") is None
    assert "has been used" in late.get(path(link)).text


def test_a_closed_portal_takes_no_invitation(store, admin):
    shown = Reader(create_app(store, INVITED), store, admin).fill("/people?in=en", "/people/invite", role="editor")
    [link] = [found for found in links(shown.text) if "invite=" in found]
    closed = create_app(store, CLOSED)
    assert "No new accounts" in Reader(closed, store).get(path(link)).text
    assert "No new accounts" in Reader(closed, store, admin).get("/people?in=en").text


def test_an_address_counts_when_its_letter_was_answered(store):
    with Letters() as letters:
        app = create_app(store, Settings(registration="open", url="http://testserver", post=letters.post))
        reader = Reader(app, store)
        reader.fill(f"{REGISTER}?in=ru", REGISTER, name="Ana", email="ana@x.example", password=PASSWORD)
        assert store.user_named("ana@x.example") is None
        [letter] = letters.box
        assert letter["to"] == "ana@x.example" and letter["subject"] == "Dateline: is this your address?"
        [link] = links(letter.get_content())
        assert reader.get(path(link)).status_code == 200 and store.user_named("ana@x.example") is None, "a look at the link is not enough"
        assert reader.fill(path(link), "/account/confirm").status_code == 303
        assert store.user_named("ana@x.example").name == "Ana"
        assert reader.get(path(link)).status_code == 410


def test_registering_is_limited_by_address(store, monkeypatch):
    monkeypatch.setattr(tries, "REGISTER", tries.Limit(2, tries.REGISTER.within))
    reader = Reader(create_app(store, OPEN), store)
    codes = [reader.fill(f"{REGISTER}?in=en", REGISTER, name="x", password="x").status_code for _ in range(3)]
    assert codes == [422, 422, 429]


def test_no_letter_is_promised_where_none_can_be_sent(store):
    assert "sends no letters" in Reader(create_app(store, OPEN), store).get("/account/forgot?in=en").text
