"""Signing in and out: by name or address, nothing told to who guesses, nothing fixed beforehand."""

import httpx
import pytest
from desks import PASSWORD, Reader

from dateline.web import create_app
from dateline.web.accounts import passwords, tries
from dateline.web.accounts.settings import Settings

SIGN_IN = "/account/sign-in"
WRONG = "The name or the password is not right."
pytestmark = pytest.mark.usefixtures("quick_hashes")


@pytest.fixture
def app(store):
    return create_app(store, Settings())


@pytest.fixture
def ana(store):
    return store.add_user("Ana", email="ana@ledger.example", password=passwords.kept(PASSWORD), role="editor")


@pytest.fixture
def visitor(app, store, ana):
    return Reader(app, store)


@pytest.mark.parametrize("name", ["Ana", "ANA", "ana@ledger.example", " Ana@Ledger.example "])
def test_by_name_or_address(visitor, name):
    answer = visitor.fill(f"{SIGN_IN}?in=en&next=/search?q%3Dferry", SIGN_IN, name=name, password=PASSWORD)
    assert (answer.status_code, answer.headers["location"]) == (303, "/search?q=ferry&in=en")
    assert visitor.signed_in()


def test_nobody_learns_who_has_an_account(visitor, store):
    store.change_user(store.add_user("Bo", password=passwords.kept(PASSWORD)).id, active=False)
    store.add_user("Cy", subject="https://id.example 1")
    pages = [visitor.fill(f"{SIGN_IN}?in=en", SIGN_IN, name=name, password=guess) for name, guess in
             [("Ana", "wrong password"), ("nobody", PASSWORD), ("Bo", PASSWORD), ("Cy", PASSWORD), ("", ""), ("Ana\0", PASSWORD + "x")]]  # fmt: skip
    for page in pages:
        assert page.status_code == 422 and WRONG in page.text
    assert not visitor.signed_in()


def test_the_wrong_name_takes_as_long(visitor, monkeypatch):
    """The same work is done for nobody as for somebody: one comparison of an argon2id hash of the same measure."""
    done, real = [], passwords._verified
    monkeypatch.setattr(passwords, "_verified", lambda hashed, given: done.append(hashed.split("$")[:4]) or real(hashed, given))
    for name in ("Ana", "nobody"):
        visitor.fill(f"{SIGN_IN}?in=en", SIGN_IN, name=name, password="wrong password")
    assert len(done) == 2 and done[0] == done[1] and done[0][1] == "argon2id"


def test_a_secret_that_was_there_before_is_worth_nothing(visitor, app, store):
    visitor.get(SIGN_IN)
    fixed = visitor.cookies["dateline"]
    visitor.fill(SIGN_IN, name="Ana", password=PASSWORD)
    assert visitor.signed_in() and visitor.cookies["dateline"] != fixed
    other = Reader(app, store)
    other.cookies["dateline"] = fixed
    assert not other.signed_in()


def test_signing_in_again_ends_the_session_before(visitor, app, store):
    store.add_user("Bo", password=passwords.kept(PASSWORD))
    visitor.fill(SIGN_IN, name="Ana", password=PASSWORD)
    first = visitor.cookies["dateline"]
    page = visitor.get("/account?in=en")
    visitor.post(SIGN_IN, data={"csrf": page.text.split('name="csrf" value="')[1][:64], "name": "Bo", "password": PASSWORD})
    old = Reader(app, store)
    old.cookies["dateline"] = first
    assert "Bo" in visitor.get("/account?in=en").text and not old.signed_in()


def test_signing_out_ends_the_session_and_what_the_browser_kept(visitor, app, store):
    visitor.fill(SIGN_IN, name="Ana", password=PASSWORD)
    held = visitor.cookies["dateline"]
    answer = visitor.fill("/account?in=en", "/account/sign-out")
    assert answer.headers["clear-site-data"] == '"cache", "storage"'
    assert not visitor.signed_in()
    again = Reader(app, store)
    again.cookies["dateline"] = held
    assert not again.signed_in()
    assert "You are signed out" in visitor.get(answer.headers["location"] + "&in=en").text


def test_a_note_of_somebody_elses_making_is_not_shown(visitor):
    assert "password-short" not in visitor.get(f"{SIGN_IN}?note=password-short&in=en").text
    assert 'role="status"' not in visitor.get(f"{SIGN_IN}?note=password-short&in=en").text


def test_who_guesses_has_riddles_to_answer(visitor):
    for _ in range(tries.RIDDLE_AFTER_NAME):
        page = visitor.fill(f"{SIGN_IN}?in=en", SIGN_IN, name="Ana", password="wrong password")
    assert 'name="riddle"' in page.text, "the page after the third wrong try has one"
    refused = visitor.fill(f"{SIGN_IN}?in=en", SIGN_IN, name="Ana", password=PASSWORD)
    assert refused.status_code == 422 and "These were not the digits" in refused.text, "the right password alone is not enough"
    assert visitor.submit(refused, SIGN_IN, name="Ana", password=PASSWORD, answer="000000").status_code == 422
    assert visitor.submit(page, SIGN_IN, name="Ana", password=PASSWORD).status_code == 303
    assert visitor.signed_in()


def test_another_riddle_keeps_what_was_typed(visitor):
    for _ in range(tries.RIDDLE_AFTER_NAME):
        page = visitor.fill(f"{SIGN_IN}?in=en", SIGN_IN, name="Ana", password="wrong password")
    another = visitor.submit(page, SIGN_IN, name="Ana", password=PASSWORD, another="1")
    assert another.status_code == 200 and 'value="Ana"' in another.text and PASSWORD not in another.text
    assert visitor.submit(another, SIGN_IN, name="Ana", password=PASSWORD).status_code == 303


def test_one_account_is_guessed_at_twenty_times_at_most(app, store, ana, monkeypatch):
    monkeypatch.setattr(passwords, "right", lambda *_: False)
    monkeypatch.setattr("dateline.web.accounts.sign._puzzled", lambda *_: False)
    readers = [Reader(app, store, client=(f"192.0.2.{number}", 1)) for number in range(4)]
    answers = [readers[number % 4].fill(SIGN_IN, name=("Ana", "ana@ledger.example")[number % 2], password="x" * 10) for number in range(22)]
    assert [answer.status_code for answer in answers] == [422] * 20 + [429] * 2
    assert int(answers[-1].headers["retry-after"]) > 60 and "Try again in" in answers[-1].text
    monkeypatch.setattr(passwords, "right", lambda *_: True)
    assert readers[0].fill(SIGN_IN, name="Ana", password=PASSWORD).status_code == 429


def test_one_address_guesses_a_hundred_times_at_most(app, store, monkeypatch):
    monkeypatch.setattr(passwords, "right", lambda *_: False)
    monkeypatch.setattr("dateline.web.accounts.sign._puzzled", lambda *_: False)
    monkeypatch.setattr(tries, "SIGN_IN_ADDRESS", tries.Limit(5, tries.SIGN_IN_ADDRESS.within))
    network = [Reader(app, store, client=(f"2001:db8:1:2::{number}", 1)) for number in range(1, 4)]
    answers = [network[number % 3].fill(SIGN_IN, name=f"user{number}", password="x" * 10).status_code for number in range(7)]
    assert answers == [422] * 5 + [429] * 2, "one subscriber of IPv6 is one address"
    assert Reader(app, store, client=("2001:db8:1:3::1", 1)).fill(SIGN_IN, name="x", password="x").status_code == 422


@pytest.mark.parametrize(("proxy", "codes"), [("", [200, 200, 429]), ("127.0.0.1", [200, 200, 200])])
def test_a_header_does_not_say_who_asks_unless_the_operator_trusts_a_proxy(store, serving, monkeypatch, proxy, codes):
    monkeypatch.setattr(tries, "RIDDLES", tries.Limit(2, tries.RIDDLES.within))
    base = serving(create_app(store, Settings(proxy=proxy)))
    got = [httpx.get(f"{base}/account/riddle/new", headers={"x-forwarded-for": f"198.51.100.{n}"}, trust_env=False).status_code for n in range(3)]
    assert got == codes


def test_what_is_written_before_a_proxys_word_is_not_believed(store, serving, monkeypatch):
    """Who asks adds to the header what they like; the proxy adds whom it saw behind that."""
    monkeypatch.setattr(tries, "RIDDLES", tries.Limit(2, tries.RIDDLES.within))
    base = serving(create_app(store, Settings(proxy="127.0.0.1")))
    asked = [{"x-forwarded-for": f"{forged}, 203.0.113.9"} for forged in ("198.51.100.1", "127.0.0.1", "unknown")]
    assert [httpx.get(f"{base}/account/riddle/new", headers=one, trust_env=False).status_code for one in asked] == [200, 200, 429]


def test_what_is_done_is_in_the_log(visitor, store, ana):
    visitor.fill(SIGN_IN, name="Ana", password="wrong password")
    visitor.fill(SIGN_IN, name="my s3cret typed here", password="x")
    visitor.fill(SIGN_IN, name="Ana", password=PASSWORD)
    done = [(entry.action, entry.person, entry.target) for entry in store.audit()]
    assert done == [("sign-in", ana.id, ""), ("sign-in.refused", "", ""), ("sign-in.refused", "", ana.id)]


def test_an_old_hash_is_made_anew(visitor, store, ana, monkeypatch):
    weak = store.password_of(ana.id)
    monkeypatch.setattr(passwords, "_hasher", passwords.PasswordHasher())
    visitor.fill(SIGN_IN, name="Ana", password=PASSWORD)
    assert visitor.signed_in() and store.password_of(ana.id) != weak and "m=65536" in store.password_of(ana.id)
