"""What every answer carries: nothing from third parties, no framing, no scripts but our own files, no sniffing."""

from __future__ import annotations

from collections.abc import Iterable

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


Header = tuple[bytes, bytes]


def missing(present: Iterable[Header]) -> list[Header]:
    """The headers of SECURITY that an answer doesn't have. One with a policy of its own says by that who may frame it."""
    names = {name for name, _ in present}
    own_policy = b"content-security-policy" in names
    return [
        (name.encode(), value.encode())
        for name, value in SECURITY.items()
        if name.encode() not in names and not (own_policy and name == "x-frame-options")
    ]


class SecurityHeaders:
    """ASGI middleware that adds SECURITY to each answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] += missing(message["headers"])
            await send(message)

        await self.app(scope, receive, with_headers)
