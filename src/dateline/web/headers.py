"""What every answer carries: nothing from third parties, no framing, no scripts but our own files, no sniffing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from starlette.types import ASGIApp, Message, Receive, Scope, Send

SECURITY = {
    "content-security-policy": "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
    "img-src 'self' data:; media-src 'self'; font-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}


LASTING = {"strict-transport-security": "max-age=31536000"}
"""Where readers come by https: for a year a browser asks in no other way. Other hosts of the same name are their owners' to bind."""
Header = tuple[bytes, bytes]


def missing(present: Iterable[Header], wanted: Mapping[str, str] = SECURITY) -> list[Header]:
    """The `wanted` headers that an answer doesn't have. One with a policy of its own says by that who may frame it."""
    names = {name for name, _ in present}
    own_policy = b"content-security-policy" in names
    return [
        (name.encode(), value.encode())
        for name, value in wanted.items()
        if name.encode() not in names and not (own_policy and name == "x-frame-options")
    ]


class SecurityHeaders:
    """ASGI middleware that adds SECURITY to each answer; where readers come by https (`secure`), LASTING too."""

    def __init__(self, app: ASGIApp, secure: bool = False) -> None:
        self.app = app
        self.wanted = {**SECURITY, **LASTING} if secure else SECURITY

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] += missing(message["headers"], self.wanted)
            await send(message)

        await self.app(scope, receive, with_headers)
