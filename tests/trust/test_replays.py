"""What may be used once is used once, also by two at the same moment; and nobody tries for ever."""

from __future__ import annotations

import sys
import threading
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "web"))
from desks import PASSWORD, Reader

from dateline.store import Store
from dateline.web import create_app
from dateline.web.accounts import captcha, passwords, tries
from dateline.web.accounts.settings import Settings

SIGN_IN = "/account/sign-in"
NOW = datetime(2024, 3, 13, tzinfo=UTC)


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path) as opened:
        yield opened


@pytest.fixture
def app(store, monkeypatch):
    monkeypatch.setattr(passwords, "_hasher", passwords.PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    passwords._nobodys.cache_clear()
    store.add_user("Ana", password=passwords.kept(PASSWORD))
    yield create_app(store, Settings(registration="open"))
    passwords._nobodys.cache_clear()


def test_a_riddle_is_answered_once_right_or_wrong(store):
    for answer in ("right", "wrong"):
        key = captcha.riddle(store, NOW)
        wanted = store.captcha(key, NOW)
        assert captcha.solved(store, key, wanted if answer == "right" else "000000", NOW) is (answer == "right")
        assert not captcha.solved(store, key, wanted, NOW)


def test_a_riddle_is_answered_in_time(store):
    key = captcha.riddle(store, NOW)
    assert not captcha.solved(store, key, store.captcha(key, NOW), NOW + captcha.LASTS + timedelta(seconds=1))


def test_of_many_who_answer_a_riddle_at_once_one_is_believed(store):
    key = captcha.riddle(store, NOW)
    wanted, held, told = store.captcha(key, NOW), threading.Barrier(6), Counter()

    def answer():
        held.wait()
        told[captcha.solved(store, key, wanted, NOW)] += 1

    racing = [threading.Thread(target=answer) for _ in range(6)]
    for thread in racing:
        thread.start()
    for thread in racing:
        thread.join()
    assert told == {True: 1, False: 5}


def test_of_many_who_use_a_link_at_once_one_does(store):
    secret, held, told = store.make_ticket("reset", NOW, timedelta(hours=1), person="p"), threading.Barrier(6), Counter()

    def use():
        held.wait()
        told[store.use_ticket("reset", secret, NOW) is not None] += 1

    racing = [threading.Thread(target=use) for _ in range(6)]
    for thread in racing:
        thread.start()
    for thread in racing:
        thread.join()
    assert told == {True: 1, False: 5}


def test_a_form_that_is_sent_twice_registers_one(app, store):
    reader = Reader(app, store)
    page = reader.get("/account/register?in=en")
    first = reader.submit(page, "/account/register", name="Berta", password="another long one 2")
    again = reader.submit(page, "/account/register", name="Carla", password="another long one 3")
    assert first.status_code == 303 and again.status_code in (403, 422) and store.user_named("Carla") is None


def test_who_fails_three_times_has_a_riddle_for_names_and_for_addresses(app, store):
    reader = Reader(app, store)
    for _ in range(3):
        page = reader.fill(f"{SIGN_IN}?in=en", SIGN_IN, name="Ana", password="wrong password")
    assert 'name="riddle"' in page.text
    other = Reader(app, store, client=("192.0.2.9", 1))
    for number in range(10):
        page = other.fill(f"{SIGN_IN}?in=en", SIGN_IN, name=f"nobody{number}", password="wrong password")
    assert 'name="riddle"' in page.text


def test_one_riddle_is_not_looked_at_for_ever(app, store, monkeypatch):
    monkeypatch.setattr(captcha, "drawn", lambda answer: b"png")
    monkeypatch.setattr(tries, "LOOKS", tries.Limit(3, tries.LOOKS.within))
    key = captcha.riddle(store, datetime.now(UTC))
    assert [Reader(app, store).get(f"/account/riddle/{key}.png").status_code for _ in range(5)] == [200, 200, 200, 429, 429]
