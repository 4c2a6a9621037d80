"""Messages → addresses that readers give: web hooks by guarded HTTP, services through Apprise (an extra). Whoever gives an address must not reach
this machine's own network with it."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpcore
import httpx

from dateline.collect.guard import Refused, set_deadline
from dateline.collect.http import Transport
from dateline.collect.policy import Policy

SERVICES = frozenset({"dingtalk", "discord", "feishu", "lark", "line", "pbul", "pover", "slack", "tgram", "wecombot", "wxteams"})
"""Apprise's names of services that live at addresses of their own: nothing in what a reader gives can lead such a message elsewhere."""
DEADLINE = 20.0
"""Seconds that a message may take."""
LASTING = frozenset({400, 401, 403, 404, 405, 410})
"""Answers after which there is no use in trying again."""


class HookError(Exception):
    """A message could not be handed over. `reason`: "address", "service", "missing", "private", "refused", "unreachable"; `lasting`: for good."""

    def __init__(self, reason: str, detail: str = "", lasting: bool = True) -> None:
        super().__init__(detail or reason)
        self.reason, self.lasting = reason, lasting


@dataclass(frozen=True, kw_only=True)
class Message:
    """What is handed over: `data` as JSON to a web hook, `title` and `text` to a service."""

    title: str
    text: str
    data: Mapping[str, Any]


def checked(address: str, allow: Collection[str]) -> str:
    """ "http" or "apprise": the way a message goes to an address. `allow`: hosts ("name", "name:port") that the operator lets be reached.

    Raises HookError for what is no address, and for services that would connect wherever it says.
    """
    scheme = address.partition("://")[0].lower()
    if not address.isprintable() or " " in address:
        raise HookError("address")
    if scheme in SERVICES:
        return "apprise"
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise HookError("address") from None
    if not host:
        raise HookError("address")
    if parts.scheme in ("http", "https"):
        if parts.username or parts.password:
            raise HookError("address")
        return "http"
    if host in allow or f"{host}:{port}" in allow:
        return "apprise"
    raise HookError("service")


def send(address: str, message: Message, policy: Policy | None = None) -> None:
    """Hand a message over. Raises HookError."""
    policy = policy or Policy()
    if checked(address, policy.allow) == "http":
        _post(address, message, policy)
    else:
        _through_apprise(address, message)


def _post(address: str, message: Message, policy: Policy) -> None:
    """As JSON, by POST; redirects are not followed. The address that a name resolves to is checked at the moment of connecting."""
    body = json.dumps(message.data, ensure_ascii=False).encode()
    headers = {"content-type": "application/json", "user-agent": policy.agent}
    set_deadline(DEADLINE)
    try:
        with httpx.Client(transport=Transport(policy), timeout=DEADLINE, trust_env=False) as client:
            status = _status(client, address, body, headers)
    except Refused as error:
        raise HookError("private", str(error)) from error
    except (httpx.HTTPError, httpx.InvalidURL, httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError, OSError) as error:
        raise HookError("unreachable", type(error).__name__, lasting=False) from error
    if not 200 <= status < 300:
        raise HookError("refused", str(status), lasting=status in LASTING)


def _status(client: httpx.Client, address: str, body: bytes, headers: Mapping[str, str]) -> int:
    """The answer's status; what else it says is not read."""
    with client.stream("POST", address, content=body, headers=dict(headers)) as answer:
        return answer.status_code


def _through_apprise(address: str, message: Message) -> None:
    try:
        import apprise
    except ModuleNotFoundError as error:
        raise HookError("missing", "pip install 'dateline[alerts]'", lasting=False) from error
    service = apprise.Apprise.instantiate(address, suppress_exceptions=True)
    if service is None:
        raise HookError("address")
    service.request_rate_per_sec = 0
    if not service.notify(body=message.text, title=message.title, body_format=apprise.NotifyFormat.TEXT):
        raise HookError("unreachable", lasting=False)
