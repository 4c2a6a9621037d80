"""A forgotten password, with a real mail server: the link works once, for an hour, and tells nobody who has an account."""

from datetime import UTC, datetime, timedelta

import pytest
from desks import PASSWORD, Reader, links, path
from mailroom import Letters

from dateline.web import create_app
from dateline.web.accounts import passwords, tries
from dateline.web.accounts.settings import Settings

pytestmark = pytest.mark.usefixtures("quick_hashes")
FORGOT, RESET = "/account/forgot", "/account/reset"
NEW = "another long password"


@pytest.fixture
def letters():
    with Letters() as room:
        yield room


@pytest.fixture
def app(store, letters):
    return create_app(store, Settings(url="https://news.example", post=letters.post))


@pytest.fixture
def ana(store):
    return store.add_user("Ana", email="ana@x.example", password=passwords.kept(PASSWORD), language="ru")


def visitor(app, store, **given):
    reader = Reader(app, store, base_url="https://news.example", **given)
    reader.headers["host"] = "evil.example"
    return reader


def ask(reader, name):
    return reader.fill(f"{FORGOT}?in=en", FORGOT, name=name)


@pytest.mark.parametrize("name", ["Ana", "ANA@x.example"])
def test_the_link_of_the_letter_sets_a_new_password(app, store, letters, ana, name):
    held, reader = Reader(app, store, ana), visitor(app, store)
    ask(reader, name)
    [letter] = letters.box
    assert (letter["to"], letter["subject"]) == ("ana@x.example", "Dateline: новый пароль")
    [link] = links(letter.get_content())
    assert link.startswith("https://news.example/account/reset?token="), "not at the host that the request named"
    page = reader.get(path(link))
    assert reader.submit(page, RESET, password="short").status_code == 422
    assert reader.submit(page, RESET, password=NEW).headers["location"] == "/account/sign-in?note=password-changed&in=en"
    user = store.user_named("Ana")
    assert passwords.right(store, user, NEW) and not passwords.right(store, user, PASSWORD)
    assert store.sessions(ana.id, datetime.now(UTC)) == () and not held.signed_in()
    assert reader.get(path(link)).status_code == 410 and reader.submit(page, RESET, password=PASSWORD).status_code == 410


def test_nobody_learns_who_has_an_account(app, store, letters, ana):
    store.add_user("NoPost")
    store.change_user(store.add_user("Gone", email="gone@x.example").id, active=False)
    reader = visitor(app, store)
    said = {ask(reader, name).text for name in ("Ana", "nobody", "NoPost", "Gone", "gone@x.example", "")}
    assert len(said) == 1 and "a letter is on its way" in said.pop() and len(letters.box) == 1


def test_a_riddle_is_asked(app, store, letters, ana):
    reader = visitor(app, store)
    assert reader.fill(f"{FORGOT}?in=en", FORGOT, name="Ana", answer="000000").status_code == 422 and letters.box == []


def test_nobody_is_sent_letter_after_letter(app, store, letters, ana):
    for number in range(5):
        assert ask(visitor(app, store, client=(f"192.0.2.{number}", 1)), "Ana").status_code == 200
    assert len(letters.box) == tries.RESET_NAME.most


def test_one_address_asks_ten_times_at_most(app, store, letters, ana, monkeypatch):
    monkeypatch.setattr(tries, "RESET_ADDRESS", tries.Limit(2, tries.RESET_ADDRESS.within))
    reader = visitor(app, store)
    assert [ask(reader, f"user{number}").status_code for number in range(3)] == [200, 200, 429]


def test_after_an_hour_it_is_late(app, store, ana):
    secret = store.make_ticket("reset", datetime.now(UTC) - timedelta(minutes=61), timedelta(hours=1), person=ana.id)
    assert visitor(app, store).get(f"{RESET}?token={secret}").status_code == 410


def test_who_was_shut_out_meanwhile_stays_out(app, store, letters, ana):
    reader = visitor(app, store)
    ask(reader, "Ana")
    link = path(links(letters.box[0].get_content())[0])
    page = reader.get(link)
    store.change_user(ana.id, active=False)
    assert reader.submit(page, RESET, password=NEW).status_code == 410


def test_the_link_stays_when_the_language_is_changed(app, store, letters, ana):
    reader = visitor(app, store)
    ask(reader, "Ana")
    link = path(links(letters.box[0].get_content())[0])
    token = link.split("token=")[1].split("&")[0]
    assert f"/account/reset?token={token}&amp;in=zh" in reader.get(link).text
