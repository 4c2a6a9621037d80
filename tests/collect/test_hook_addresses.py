"""Addresses that readers give for their messages: which way each goes, which are refused, and what is said of an answer."""

from __future__ import annotations

import sys

import httpx
import pytest

from dateline.collect import hooks
from dateline.collect.hooks import HookError, Message, checked, send
from dateline.collect.policy import Policy

TOLD = Message(title="A figure moved", text="26 → 30", data={"was": 26, "now": 30})


@pytest.mark.parametrize(("address", "way"), [
    ("https://desk.example/hook", "http"), ("http://desk.example:8080/hook?of=1", "http"), ("HTTPS://DESK.example", "http"),
    ("slack://a/b/c", "apprise"), ("TGRAM://token/chat", "apprise"), ("json://allowed.example", "apprise"), ("json://allowed.example:99", "apprise"),
    ("json://narrow.example:99", "apprise"),
])  # fmt: skip
def test_the_way_a_message_goes(address: str, way: str) -> None:
    assert checked(address, {"allowed.example", "narrow.example:99"}) == way


@pytest.mark.parametrize(("address", "reason"), [
    ("", "address"), ("desk.example/hook", "address"), ("https://", "address"), ("https://desk.example/a b", "address"),
    ("https://desk.example/\n", "address"), ("https://desk.example:port/", "address"), ("https://[::1", "address"),
    ("https://reader@desk.example/", "address"), ("https://reader:word@desk.example/", "address"), ("https://:word@desk.example/", "address"),
    ("json://elsewhere.example", "service"), ("ftp://allowed.example.org/", "service"), ("json://narrow.example", "service"),
    ("json://narrow.example:98", "service"), ("mailto://reader@elsewhere.example", "service"),
])  # fmt: skip
def test_what_is_no_address_or_connects_wherever_it_says_is_refused_for_good(address: str, reason: str) -> None:
    with pytest.raises(HookError) as refused:
        checked(address, {"allowed.example", "narrow.example:99"})
    assert (refused.value.reason, refused.value.lasting) == (reason, True)


def answering(monkeypatch: pytest.MonkeyPatch, status: int | Exception) -> list[bytes]:
    sent: list[bytes] = []

    def answer(client: httpx.Client, address: str, body: bytes, headers: object) -> int:
        sent.append(body)
        if isinstance(status, Exception):
            raise status
        return status

    monkeypatch.setattr(hooks, "_status", answer)
    return sent


@pytest.mark.parametrize("status", [200, 202, 204])
def test_a_message_is_posted_as_json(status: int, monkeypatch: pytest.MonkeyPatch) -> None:
    sent = answering(monkeypatch, status)
    send("https://desk.example/hook", TOLD)
    assert sent == [b'{"was": 26, "now": 30}']


@pytest.mark.parametrize(("status", "lasting"), [(404, True), (410, True), (401, True), (429, False), (500, False), (302, False), (199, False)])
def test_an_answer_that_takes_no_message_is_tried_again_unless_it_never_will(status: int, lasting: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, status)
    with pytest.raises(HookError) as refused:
        send("https://desk.example/hook", TOLD)
    assert (refused.value.reason, str(refused.value), refused.value.lasting) == ("refused", str(status), lasting)


@pytest.mark.parametrize("error", [httpx.ConnectTimeout("slow"), httpx.InvalidURL("no"), OSError("gone")])
def test_who_cannot_be_reached_may_be_so_later(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, error)
    with pytest.raises(HookError) as refused:
        send("https://desk.example/hook", TOLD)
    assert (refused.value.reason, refused.value.lasting) == ("unreachable", False)


def test_a_private_address_is_refused_when_connecting() -> None:
    with pytest.raises(HookError) as refused:
        send("http://127.0.0.1:9/hook", TOLD, Policy())
    assert (refused.value.reason, refused.value.lasting) == ("private", True)


def test_a_service_without_what_it_takes_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "apprise", None)
    with pytest.raises(HookError) as refused:
        send("slack://a/b/c", TOLD)
    assert (refused.value.reason, refused.value.lasting) == ("missing", False) and "dateline[alerts]" in str(refused.value)


class Service:
    """In place of a service of Apprise's."""

    def __init__(self, takes: bool) -> None:
        self.takes, self.request_rate_per_sec, self.told = takes, 5.0, ""

    def notify(self, body: str, title: str, body_format: str) -> bool:
        self.told = f"{title}: {body}"
        return self.takes


@pytest.mark.parametrize(("service", "reason"), [(Service(True), None), (Service(False), "unreachable"), (None, "address")])
def test_a_service_takes_a_message_or_not(service: Service | None, reason: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    apprise = pytest.importorskip("apprise", reason="needs Apprise: pip install 'dateline[alerts]'")
    monkeypatch.setattr(apprise.Apprise, "instantiate", lambda *_, **__: service)
    if reason is None:
        send("slack://a/b/c", TOLD)
        assert service is not None and service.told == "A figure moved: 26 → 30"
    else:
        with pytest.raises(HookError) as refused:
            send("slack://a/b/c", TOLD)
        assert refused.value.reason == reason
