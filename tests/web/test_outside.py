"""Signing in with an OpenID provider: a real one on loopback, which is believed only as far as it can be."""

import time

import pytest
from desks import PASSWORD, Reader

pytest.importorskip("joserfc", reason="needs joserfc: pip install 'dateline[oidc]'")
from identity import Identity

from dateline.collect.provider import Client
from dateline.web import create_app
from dateline.web.accounts import outside, passwords
from dateline.web.accounts.settings import Settings

pytestmark = pytest.mark.usefixtures("quick_hashes")
START = "/account/provider"


@pytest.fixture
def identity(monkeypatch):
    with Identity() as running:
        monkeypatch.setenv("DATELINE_ALLOW_HOSTS", running.base.removeprefix("http://"))
        yield running


def portal(store, identity, join=True, **given):
    client = Client(issuer=identity.base, id="portal", secret="s3cret", name="Institute", join=join, **given)
    return create_app(store, Settings(url="http://testserver", provider=client))


def through(reader, identity, start=START):
    """The way to the provider and back, as a browser goes it."""
    there = reader.get(start)
    assert there.status_code == 303, there.text
    return reader.get(identity.signed_in(there.headers["location"]).removeprefix("http://testserver"))


def test_who_the_provider_knows_is_signed_in_and_known_again(store, identity):
    app = portal(store, identity)
    assert "Sign in with Institute" in Reader(app, store).get("/account/sign-in?in=en").text
    for _ in range(2):
        reader = Reader(app, store)
        answer = through(reader, identity, f"{START}?next=/search?q%3Dferry")
        assert (answer.status_code, answer.headers["location"]) == (303, "/search?q=ferry") and reader.signed_in()
    [user] = store.users()
    assert (user.name, user.email, user.role) == ("Ana.Ferreira", "ana@x.example", "reader")
    assert store.password_of(user.id) is None


def test_an_address_alone_is_no_proof(store, identity):
    """Another account has the address: nobody gets into it by a provider's word, nor a second time the address."""
    store.add_user("Ana.Ferreira", email="ana@x.example", role="administrator", password=passwords.kept(PASSWORD))
    through(Reader(portal(store, identity), store), identity)
    assert [(user.name, user.email, user.role) for user in store.users()] == [
        ("Ana.Ferreira", "ana@x.example", "administrator"), ("Ana.Ferreira2", "", "reader"),
    ]  # fmt: skip


@pytest.mark.parametrize(("person", "name", "email"), [
    ({"email_verified": False}, "Ana.Ferreira", ""), ({"preferred_username": None, "name": "Ana Ferreira"}, "Ana.Ferreira", "ana@x.example"),
    ({"preferred_username": "dateline"}, "reader", "ana@x.example"), ({"preferred_username": "<script>"}, "reader", "ana@x.example"),
    ({"preferred_username": "ana@x.example"}, "ana", "ana@x.example"),
])  # fmt: skip
def test_what_a_provider_calls_somebody(store, identity, person, name, email):
    identity.person |= person
    through(Reader(portal(store, identity), store), identity)
    assert [(user.name, user.email) for user in store.users()] == [(name, email)]


def test_strangers_stay_outside_unless_they_may_join(store, identity):
    reader = Reader(portal(store, identity, join=False), store)
    answer = through(reader, identity, f"{START}?in=en")
    assert answer.status_code == 403 and store.count_users() == 0 and not reader.signed_in()


def test_who_is_signed_in_links_and_who_was_shut_out_stays_out(store, identity):
    app = portal(store, identity, join=False)
    ana = store.add_user("Ana", role="editor", password=passwords.kept(PASSWORD))
    assert through(Reader(app, store, ana), identity).headers["location"] == "/account?note=provider-linked"
    again = Reader(app, store)
    through(again, identity)
    assert again.signed_in() and store.count_users() == 1
    other = Reader(app, store, store.add_user("Bo"))
    assert through(other, identity).status_code == 403
    store.change_user(ana.id, active=False)
    late = Reader(app, store)
    assert through(late, identity).status_code == 403 and not late.signed_in()


@pytest.mark.parametrize("lies", [
    {"iss": "https://other.example"}, {"aud": "another"}, {"aud": ["portal", "another"]}, {"nonce": "n"}, {"nonce": None}, {"sub": None},
    {"exp": None}, {"exp": int(time.time()) - 3600}, {"iat": int(time.time()) + 3600},
])  # fmt: skip
def test_a_token_that_is_not_for_this_is_not_believed(store, identity, lies):
    identity.lies = lies
    reader = Reader(portal(store, identity), store)
    assert through(reader, identity).status_code == 403 and not reader.signed_in() and store.count_users() == 0


def test_a_signature_of_another_key_is_not_believed(store, identity):
    identity.signs_with = identity.stranger
    reader = Reader(portal(store, identity), store)
    assert through(reader, identity).status_code == 403 and not reader.signed_in()


def test_what_comes_back_counts_only_where_it_was_asked_for(store, identity, monkeypatch):
    app = portal(store, identity)
    victim, other = Reader(app, store), Reader(app, store)
    back = identity.signed_in(other.get(START).headers["location"]).removeprefix("http://testserver")
    victim.get("/account/sign-in")
    assert victim.get(back).status_code == 403 and not victim.signed_in(), "nobody is signed in to the account of another"
    assert other.get(back.replace("state=", "state=x")).status_code == 403
    assert other.get(f"{START}/back").status_code == 403
    monkeypatch.setattr(outside, "LASTS", -outside.LASTS)
    late = Reader(app, store)
    assert through(late, identity).status_code == 403 and not late.signed_in()


def test_a_code_works_once(store, identity):
    app = portal(store, identity)
    reader = Reader(app, store)
    back = identity.signed_in(reader.get(START).headers["location"]).removeprefix("http://testserver")
    assert reader.get(back).status_code == 303
    assert reader.get(back).status_code == 403


def test_a_private_address_is_not_asked_unless_the_operator_allows_it(store, identity, monkeypatch):
    monkeypatch.setenv("DATELINE_ALLOW_HOSTS", "")
    answer = Reader(portal(store, identity), store).get(f"{START}?in=en")
    assert answer.status_code == 403 and "Signing in with Institute did not work" in answer.text
    assert identity.asked == []


@pytest.mark.parametrize("described", [
    {"issuer": "https://other.example"}, {"jwks_uri": None}, {"token_endpoint": "http://169.254.169.254/latest"}, {"token_endpoint": "file:///etc/passwd"},
])  # fmt: skip
def test_a_description_that_leads_elsewhere_is_not_followed(store, identity, described):
    identity.described = described
    assert Reader(portal(store, identity), store).get(START).status_code == 403


def test_no_secret_is_told(store, identity, caplog):
    identity.lies = {"nonce": "n"}
    reader = Reader(portal(store, identity), store)
    through(reader, identity)
    assert "cannot be believed" in caplog.text
    assert "s3cret" not in caplog.text + repr(reader.app.state.settings) and "code0" not in caplog.text


def test_where_there_is_no_provider_there_is_no_way_to_it(store):
    reader = Reader(create_app(store, Settings()), store)
    assert reader.get(START).status_code == 404 and "provider" not in reader.get("/account/sign-in?in=en").text
