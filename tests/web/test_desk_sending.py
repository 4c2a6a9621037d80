"""Alerts by letter and web hook: a real mail server and a real HTTP server on loopback."""

from __future__ import annotations

import json
import re
import threading
from datetime import UTC, date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import msgspec
import pytest
from mailroom import Letters
from shelf import killed, put

from dateline.collect import hooks
from dateline.collect.policy import Policy
from dateline.collect.post import Post
from dateline.model import day
from dateline.pipeline import settle
from dateline.store.alerts import TRIES
from dateline.store.watches import Watch
from dateline.web.accounts.settings import Settings
from dateline.web.desk.sending import Sender, deliver

LATER = timedelta(days=2)


class Hooked:
    """A web hook on loopback: what came to it, and what it answers."""

    def __init__(self):
        self.came, self.answers = [], []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["content-length"]))
                outer.came.append((self.path, self.headers["content-type"], body))
                self.send_response(outer.answers.pop(0) if outer.answers else 204)
                self.send_header("location", "http://127.0.0.1:1/elsewhere")
                self.end_headers()

            def log_message(self, *args):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_port
        self.url = f"http://127.0.0.1:{self.port}/hook"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def hooked():
    server = Hooked()
    yield server
    server.close()


@pytest.fixture
def ana(store):
    return store.add_user("ana", email="ana@press.example", language="en")


def alerted(store, user, language="en", **ways):
    """A watch with an alert to be sent."""
    watch = Watch(reader=user.id, kind="search", about="dam", title="The dam", language=language, at=datetime.now(UTC), **ways)
    store.put_watch(watch)
    put(store, [killed("6 people were killed", 6, "The prefect")], text="The prefect said 6 people were killed below the dam.", title="Dam gives way",
        published=day(date(2022, 1, 6)))  # fmt: skip
    settle(store)
    assert store.unread(user.id) == 1
    return watch


def here(hooked):
    return Policy(allow=frozenset({f"127.0.0.1:{hooked.port}"}))


def test_a_letter_says_what_is_new_why_and_how_no_more_come(store, ana):
    alerted(store, ana, mail=True)
    with Letters() as letters:
        settings = Settings(url="https://news.example", post=letters.post)
        assert deliver(store, settings) == 1 and deliver(store, settings, datetime.now(UTC) + LATER) == 0
        (letter,) = letters.box
    text = letter.get_content()
    assert letter["to"] == "ana@press.example" and letter["subject"] == "The dam: New article"
    assert "Dam gives way" in text and "“dam”" in text and "https://news.example/article/" in text and "https://news.example/watches" in text
    assert letter["message-id"].startswith("<alert-") and letter["list-unsubscribe"] == "<https://news.example/watches>"
    assert store.delivery_counts() == {"done": 1}


def test_several_alerts_of_one_watch_are_one_letter(store, ana):
    alerted(store, ana, mail=True)
    put(store, text="A second dam upstream is watched by divers.", title="Second dam", url="https://dam.example/2", published=day(date(2022, 1, 7)))
    settle(store)
    with Letters() as letters:
        assert deliver(store, Settings(url="https://news.example", post=letters.post)) == 2
        (letter,) = letters.box
    assert letter["subject"] == "The dam: 2 alerts"
    assert "Dam gives way" in letter.get_content() and "Second dam" in letter.get_content()


def test_a_letter_is_in_the_language_of_its_watch(store, ana):
    alerted(store, ana, language="ar", mail=True)
    with Letters() as letters:
        deliver(store, Settings(url="https://news.example", post=letters.post))
        (letter,) = letters.box
    assert letter["subject"] == "The dam: مقال جديد" and letter["content-language"] == "ar"


def test_a_mail_server_that_is_away_is_tried_again_and_named_in_words(store, ana):
    watch = alerted(store, ana, mail=True)
    settings = Settings(url="https://news.example", post=Post.of("smtp://127.0.0.1:9", "news@portal.example"))
    now = datetime.now(UTC)
    assert deliver(store, settings, now) == 1 and deliver(store, settings, now) == 0
    waiting = store.failing_deliveries(ana.id)[watch.id]
    assert "the mail server did not take the letter" in waiting.reason and waiting.state == "waiting" and waiting.tries == 1
    with Letters() as letters:
        again = msgspec.structs.replace(waiting)
        assert deliver(store, Settings(url="https://news.example", post=letters.post), again.due) == 1
        assert len(letters.box) == 1
    assert store.failing_deliveries(ana.id) == {}


def test_who_has_no_address_any_more_gets_no_letter_and_no_second_try(store, ana):
    watch = alerted(store, ana, mail=True)
    store.change_user(ana.id, email="")
    with Letters() as letters:
        deliver(store, Settings(url="https://news.example", post=letters.post))
        assert letters.box == []
    assert store.failing_deliveries(ana.id)[watch.id].state == "failed"


def test_a_web_hook_takes_the_alert_as_json(store, ana, hooked):
    alerted(store, ana, hook=hooked.url)
    assert deliver(store, Settings(url="https://news.example"), policy=here(hooked)) == 1
    ((path, kind, body),) = hooked.came
    told = json.loads(body)
    assert (path, kind) == ("/hook", "application/json")
    assert told["kind"] == "article" and told["text"] == "Dam gives way" and told["watch"] == "The dam"
    assert told["why"][0]["asked"] == "dam" and told["why"][0]["quote"].lower() == "dam"
    assert re.fullmatch(r"https://news\.example/article/\w{20}\?in=en", told["link"])


def test_a_web_hook_never_reaches_this_machines_own_network(store, ana, hooked):
    watch = alerted(store, ana, hook=hooked.url)
    assert deliver(store, Settings(), policy=Policy(allow=frozenset())) == 1
    assert hooked.came == []
    failed = store.failing_deliveries(ana.id)[watch.id]
    assert failed.state == "failed" and "not a public one" in failed.reason


@pytest.mark.parametrize(("status", "state"), [(503, "waiting"), (429, "waiting"), (404, "failed"), (410, "failed"), (302, "waiting")])
def test_what_a_web_hook_answers_decides_whether_it_is_tried_again(store, ana, hooked, status, state):
    watch = alerted(store, ana, hook=hooked.url)
    hooked.answers = [status]
    deliver(store, Settings(), policy=here(hooked))
    failed = store.failing_deliveries(ana.id)[watch.id]
    assert (failed.state, len(hooked.came)) == (state, 1) and str(status) in failed.reason


def test_a_web_hook_that_stays_away_is_given_up(store, ana, hooked):
    watch = alerted(store, ana, hook=hooked.url)
    hooked.answers = [500] * 20
    now = datetime.now(UTC)
    for _ in range(20):
        deliver(store, Settings(), now, here(hooked))
        now += timedelta(days=1)
    assert len(hooked.came) == TRIES and store.failing_deliveries(ana.id)[watch.id].state == "failed"


def test_two_that_send_at_once_send_once(store, ana, hooked):
    alerted(store, ana, hook=hooked.url)
    threads = [threading.Thread(target=deliver, args=(store, Settings(), None, here(hooked))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(hooked.came) == 1


def test_the_sender_sends_until_it_is_stopped(store, ana, hooked, monkeypatch):
    monkeypatch.setenv("DATELINE_ALLOW_HOSTS", f"127.0.0.1:{hooked.port}")
    alerted(store, ana, hook=hooked.url)
    sender = Sender(store, Settings(), every=0.02)
    sender.start()
    for _ in range(500):
        if hooked.came:
            break
        threading.Event().wait(0.02)
    sender.stop()
    assert len(hooked.came) == 1


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("nonsense", "address"),
        ("http://", "address"),
        ("http://user:pass@a.example/", "address"),
        ("http://a.example:port/", "address"),
        ("json://10.0.0.1/", "service"),
        ("mailto://user:pass@a.example", "service"),
        ("syslog://localhost", "service"),
        ("file:///etc/passwd", "address"),
    ],
)
def test_what_may_not_be_given_as_a_web_hook(address, reason):
    with pytest.raises(hooks.HookError) as error:
        hooks.checked(address, frozenset())
    assert error.value.reason == reason


def test_services_live_at_addresses_of_their_own():
    apprise = pytest.importorskip("apprise", reason="needs Apprise: pip install 'dateline[alerts]'")
    found = {scheme: one for one in apprise.plugins.N_MGR.plugins() for scheme in hooks.SERVICES if scheme in _schemes(one)}
    assert set(found) == hooks.SERVICES
    for scheme, plugin in found.items():
        assert not any("{host}" in template or "{hostname}" in template for template in plugin.templates), scheme


def _schemes(plugin):
    named = [getattr(plugin, "protocol", ()) or (), getattr(plugin, "secure_protocol", ()) or ()]
    return {scheme for part in named for scheme in ((part,) if isinstance(part, str) else part)}


def test_an_address_that_the_operator_allows_is_reached_through_apprise(store, ana, hooked, monkeypatch):
    pytest.importorskip("apprise", reason="needs Apprise: pip install 'dateline[alerts]'")
    alerted(store, ana, hook=f"json://127.0.0.1:{hooked.port}/apprise")
    assert deliver(store, Settings(url="https://news.example"), policy=here(hooked)) == 1
    ((path, _, body),) = hooked.came
    told = json.loads(body)
    assert path.startswith("/apprise") and told["title"] == "The dam: New article" and "Dam gives way" in told["message"]


def test_without_apprise_it_is_said_what_is_missing(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "apprise", None)
    with pytest.raises(hooks.HookError) as error:
        hooks.send("tgram://123456789:abcdefg/1", hooks.Message(title="t", text="x", data={}), Policy(allow=frozenset()))
    assert error.value.reason == "missing" and not error.value.lasting and "dateline[alerts]" in str(error.value)
