"""One's own account: what one prefers, the password, where one is signed in, tokens for programs."""

from datetime import UTC, datetime

import pytest
from desks import PASSWORD, Reader, links, path
from mailroom import Letters

from dateline.web import create_app
from dateline.web.accounts import passwords
from dateline.web.accounts.own import device
from dateline.web.accounts.settings import Settings

pytestmark = pytest.mark.usefixtures("quick_hashes")
OWN = "/account?in=en"
NEW = "another long password"


@pytest.fixture
def app(store):
    return create_app(store, Settings())


@pytest.fixture
def ana(store):
    return store.add_user("Ana", email="ana@x.example", password=passwords.kept(PASSWORD), role="analyst")


@pytest.fixture
def reader(app, store, ana):
    return Reader(app, store, ana)


def test_the_language_that_was_chosen_is_the_one_that_is_answered_in(reader, store, ana):
    assert reader.fill(OWN, "/account/settings", language="ar", email="").headers["location"] == "/account?note=saved&in=ar"
    assert '<html lang="ar" dir="rtl">' in reader.get("/", headers={"accept-language": "fr"}).text
    assert '<html lang="es"' in reader.get("/?in=es").text
    assert (store.user(ana.id).language, store.user(ana.id).email) == ("ar", "")
    assert reader.fill(OWN, "/account/settings", language="xx", email="").status_code == 400


def test_an_address_of_another_is_refused(reader, store, ana):
    store.add_user("Bo", email="bo@x.example")
    page = reader.fill(OWN, "/account/settings", language="en", email="BO@x.example")
    assert page.status_code == 422 and "belongs to another account" in page.text and 'aria-describedby="email-wrong' in page.text


def test_a_new_address_is_confirmed_first(store, ana):
    with Letters() as letters:
        reader = Reader(create_app(store, Settings(url="http://testserver", post=letters.post)), store, ana)
        reader.fill(OWN, "/account/settings", language="en", email="new@x.example")
        assert store.user(ana.id).email == "ana@x.example"
        [letter] = letters.box
        reader.fill(path(links(letter.get_content())[0]), "/account/confirm")
    assert letter["to"] == "new@x.example" and store.user(ana.id).email == "new@x.example"


def test_the_present_password_is_asked_for(reader, app, store, ana):
    elsewhere = Reader(app, store, ana)
    wrong = reader.fill(OWN, "/account/password", **{"password-now": "not this one", "password": NEW})
    assert wrong.status_code == 422 and "not your present password" in wrong.text
    short = reader.fill(OWN, "/account/password", **{"password-now": PASSWORD, "password": "short"})
    assert "At least 10" in short.text and passwords.right(store, ana, PASSWORD)
    assert reader.fill(OWN, "/account/password", **{"password-now": PASSWORD, "password": NEW}).status_code == 303
    assert passwords.right(store, ana, NEW) and reader.signed_in() and not elsewhere.signed_in()


def test_a_stolen_session_does_not_guess_the_password(reader):
    page = reader.get(OWN)
    codes = [reader.submit(page, "/account/password", **{"password-now": "guess", "password": NEW}).status_code for _ in range(22)]
    assert codes == [422] * 20 + [429] * 2


def test_sessions_are_listed_and_ended(reader, app, store, ana):
    for agent in ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "<script>alert(1)</script>"):
        store.begin_session(ana.id, datetime.now(UTC), agent=agent, address="192.0.2.7")
    page = reader.get(OWN).text
    assert "Firefox, Linux" in page and "192.0.2.7" in page and "<script>alert" not in page and "this one" in page
    others = [one for one in store.sessions(ana.id, datetime.now(UTC)) if one.agent]
    reader.fill(OWN, "/account/sessions/end", id=others[0].id)
    assert len(store.sessions(ana.id, datetime.now(UTC))) == 2
    csrf = page.split('name="csrf" value="')[1][:64]
    reader.post("/account/sessions/end", data={"csrf": csrf})
    assert len(store.sessions(ana.id, datetime.now(UTC))) == 1 and reader.signed_in()


def test_nobody_ends_the_session_of_another(reader, app, store):
    bo = store.add_user("Bo")
    theirs = Reader(app, store, bo)
    reader.get(OWN)
    csrf = reader.get(OWN).text.split('name="csrf" value="')[1][:64]
    reader.post("/account/sessions/end", data={"csrf": csrf, "id": store.sessions(bo.id, datetime.now(UTC))[0].id})
    _, token = store.make_token(bo.id, "desk", {"read"}, datetime.now(UTC))
    reader.post("/account/tokens/end", data={"csrf": csrf, "id": store.tokens(bo.id)[0].id})
    assert theirs.signed_in() and store.bearer(token, datetime.now(UTC))


def test_a_token_is_shown_once_and_is_for_what_its_owner_may(reader, store, ana):
    made = reader.fill(OWN, "/account/tokens", token=" my  desk ", **{"may.watch": "1", "may.user.manage": "1"})
    secret = made.text.split('class="secret" readonly value="')[1].split('"')[0]
    user, token = store.bearer(secret, datetime.now(UTC))
    assert user == ana and token.name == "my desk" and token.scopes == {"read", "watch"}, "an analyst's program manages no users"
    page = reader.get(OWN).text
    assert secret not in page and "my desk" in page and "keep watchlists" in page
    reader.fill(OWN, "/account/tokens/end")
    assert store.bearer(secret, datetime.now(UTC)) is None
    assert reader.fill(OWN, "/account/tokens", token="  ").status_code == 422
    assert secret not in str(store.audit()) and store.audit(action="token")[1].detail == {"name": "my desk", "scopes": ["read", "watch"]}


@pytest.mark.parametrize(("agent", "shown"), [
    ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge, Windows"),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1", "Safari, iPhone"),
    ("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36", "Chrome, Android"),
    ("newsreader 2", "newsreader 2"), ("", "?"),
])  # fmt: skip
def test_a_browser_is_called_as_people_call_it(agent, shown):
    assert device(agent) == shown
