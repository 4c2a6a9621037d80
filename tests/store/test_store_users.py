"""People, their sessions, what may be used once, programs' tokens, tries, and the log of acts."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.exc import DBAPIError

from dateline.store import LastAdministrator, Store, StoreError, Taken
from dateline.store.backup import backup, restore

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
LATER = NOW + timedelta(days=31)


def test_a_name_and_an_address_belong_to_one_person(store):
    ana = store.add_user("Ána", email="Ana@ledger.example")
    assert store.user_named("áNA") == store.user_named("ana@LEDGER.example") == store.user(ana.id) == ana
    for given, field in ((("ÁNA", ""), "name"), (("Bo", "ana@ledger.example"), "email")):
        with pytest.raises(Taken) as error:
            store.add_user(given[0], email=given[1])
        assert error.value.field == field
    bo, cy = store.add_user("Bo"), store.add_user("Cy")
    assert [user.name for user in store.users()] == ["Bo", "Cy", "Ána"]
    with pytest.raises(Taken):
        store.change_user(bo.id, name="cy")
    assert store.change_user(cy.id, name="CY", language="ru").language == "ru"
    assert store.user_named("") is None


def test_only_one_is_the_first(store):
    assert store.add_first("Ana").role == "administrator"
    assert store.add_first("Bo") is None


def test_one_administrator_is_always_left(store):
    ana = store.add_first("Ana")
    for changed in ({"role": "editor"}, {"active": False}):
        with pytest.raises(LastAdministrator):
            store.change_user(ana.id, **changed)
    bo = store.add_user("Bo", role="administrator")
    assert store.change_user(ana.id, role="reader").role == "reader"
    with pytest.raises(LastAdministrator):
        store.change_user(bo.id, active=False)
    with pytest.raises(StoreError, match="nobody"):
        store.change_user("none", role="reader")


def test_a_session_ends(store):
    ana = store.add_user("Ana")
    one, two = (store.begin_session(ana.id, NOW, agent="x" * 999, address="192.0.2.1") for _ in range(2))
    found, user = store.session(one, NOW)
    assert user == ana and len(found.agent) == 300 and found.began == NOW
    assert store.session(one, LATER) is None and store.session("", NOW) is None
    assert store.session(one, NOW + timedelta(hours=1))[0].seen == NOW
    assert [session.seen for session in store.sessions(ana.id, NOW)] == [NOW + timedelta(hours=1), NOW]
    assert store.end_session("another", found.id) is False
    assert store.end_session(ana.id, found.id) is True and store.session(one, NOW) is None
    store.set_password(ana.id, "hash")
    assert store.session(two, NOW) is None and store.password_of(ana.id) == "hash"


def test_a_new_password_leaves_the_session_that_set_it(store):
    ana = store.add_user("Ana")
    one, two = (store.begin_session(ana.id, NOW) for _ in range(2))
    store.set_password(ana.id, "hash", but=store.session(one, NOW)[0].id)
    assert store.session(one, NOW) and store.session(two, NOW) is None


def test_who_is_shut_out_has_neither_sessions_nor_tokens(store):
    ana = store.add_user("Ana")
    session, (_, token) = store.begin_session(ana.id, NOW), store.make_token(ana.id, "desk", {"read"}, NOW)
    store.change_user(ana.id, active=False)
    assert store.session(session, NOW) is None and store.bearer(token, NOW) is None
    store.change_user(ana.id, active=True)
    assert store.session(session, NOW) is None and store.bearer(token, NOW) is None


def test_a_ticket_is_good_once_and_for_a_time(store):
    secret = store.make_ticket("invite", NOW, timedelta(days=7), role="editor", email="b@x.example", by="ana")
    assert store.ticket("reset", secret, NOW) is None
    [listed] = store.tickets("invite", NOW)
    assert listed == store.ticket("invite", secret, NOW) and (listed.role, listed.email, listed.by) == ("editor", "b@x.example", "ana")
    assert store.use_ticket("invite", secret, LATER) is None
    assert store.use_ticket("invite", secret, NOW) == listed
    assert store.use_ticket("invite", secret, NOW) is None and store.tickets("invite", NOW) == ()
    assert store.withdraw_ticket(listed.id) is False


def test_a_second_reset_takes_the_place_of_the_first(store):
    ana, bo = store.add_user("Ana"), store.add_user("Bo")
    first, other = (store.make_ticket("reset", NOW, timedelta(hours=1), person=user.id) for user in (ana, bo))
    second = store.make_ticket("reset", NOW, timedelta(hours=1), person=ana.id)
    assert store.ticket("reset", first, NOW) is None
    assert store.ticket("reset", second, NOW).person == ana.id and store.ticket("reset", other, NOW).person == bo.id
    setups = [store.make_ticket("setup", NOW, timedelta(hours=1)) for _ in range(2)]
    assert [bool(store.ticket("setup", secret, NOW)) for secret in setups] == [False, True]


def test_a_token_tells_when_it_was_used_last(store):
    ana = store.add_user("Ana", role="editor")
    token, secret = store.make_token(ana.id, "desk", {"watch", "read"}, NOW)
    assert store.tokens(ana.id) == (token,) and token.used is None
    assert store.bearer(secret, NOW) == (ana, token)
    assert store.tokens(ana.id)[0].used == NOW and store.bearer(secret + "x", NOW) is None
    assert not store.end_token("another", token.id) and store.end_token(ana.id, token.id)
    assert store.bearer(secret, NOW) is None


def test_no_secret_is_kept(store, tmp_path):
    ana = store.add_user("Ana")
    secrets = [
        store.begin_session(ana.id, NOW), store.make_ticket("reset", NOW, timedelta(hours=1), person=ana.id),
        store.make_token(ana.id, "desk", {"read"}, NOW)[1],
    ]  # fmt: skip
    store.strike("sign-in correct horse", 5, timedelta(minutes=5), NOW)
    with store.reading() as connection:
        held = " ".join(
            str(row) for table in ("sessions", "tickets", "tokens", "rates") for row in connection.exec_driver_sql(f"SELECT * FROM {table}")
        )  # fmt: skip
    assert "desk" in held
    assert not any(secret in held for secret in [*secrets, "correct horse"])


def test_tries_are_counted_for_a_time(store):
    hour = timedelta(hours=1)
    waits = [store.strike("a", 3, hour, NOW + timedelta(minutes=minute)) for minute in range(5)]
    assert waits == [None, None, None, timedelta(minutes=57), timedelta(minutes=56)]
    assert store.strike("b", 3, hour, NOW) is None
    assert store.strike("a", 3, hour, NOW + hour) is None
    store.strike("c", 1, hour, NOW)
    store.forgive("c")
    assert store.strike("c", 1, hour, NOW) is None
    assert store.strike("c", 1, hour, NOW - timedelta(days=2)) is None, "the clock went back: nobody is kept out for two days"


def test_a_riddle_can_be_tried_once(store):
    key = store.make_captcha("k7m", NOW, timedelta(minutes=10))
    assert store.captcha(key, NOW) == "k7m" and store.captcha(key, LATER) is None
    assert store.close_captcha(key, NOW) == "k7m" and store.close_captcha(key, NOW) is None


def test_what_has_run_out_is_forgotten(store):
    ana = store.add_user("Ana")
    store.begin_session(ana.id, NOW)
    store.make_captcha("k7m", NOW, timedelta(minutes=10))
    store.strike("a", 3, timedelta(hours=1), NOW)
    store.make_ticket("invite", NOW, timedelta(days=7))
    store.tidy(NOW + timedelta(days=90))
    with store.reading() as connection:
        for table in ("sessions", "captchas", "rates", "tickets"):
            assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() == 0, table


def test_the_log_only_grows(store):
    ana = store.add_user("Ana")
    store.record(ana.id, "story.merge", "s1", into="s2")
    store.record("", "sign-in.refused", "somebody")
    store.record(ana.id, "story.split", "s2")
    last, refused, first = store.audit()
    assert (first.name, first.action, first.target, first.detail) == ("Ana", "story.merge", "s1", {"into": "s2"})
    assert (refused.person, refused.name) == ("", "")
    assert store.audit(action="story") == (last, first) and store.audit(action="stor") == () and store.audit(person=ana.id, limit=1) == (last,)
    assert store.audit(before=refused.seq) == (first,)
    for change in ("UPDATE audit SET target = 'x'", "DELETE FROM audit"):
        with pytest.raises(DBAPIError, match="only grows"), store.writing() as connection:
            connection.exec_driver_sql(change)
    assert len(store.audit()) == 3


def test_a_backup_holds_people_and_the_log_goes_on(store, tmp_path):
    ana = store.add_user("Ana", email="a@x.example", role="editor", password="hash")
    store.record(ana.id, "user.add", "Bo")
    backup(store, tmp_path / "all.tar")
    with Store.open(tmp_path / "other") as other:
        restore(other, tmp_path / "all.tar")
        assert other.user_named("ana") == ana and other.password_of(ana.id) == "hash"
        other.record(ana.id, "user.add", "Cy")
        assert [entry.target for entry in other.audit()] == ["Cy", "Bo"]
