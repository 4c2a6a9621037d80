"""Answers made smaller on their way: gzip, for whoever takes it.

A page that holds the sign of a form (or anything else that is one reader's own) is sent as it is: beside text that somebody else can choose, its
compressed length would tell of the sign (the BREACH attack).
"""

from __future__ import annotations

import zlib
from collections import OrderedDict
from hashlib import blake2b
from threading import Lock

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LEAST = 600
"""Bytes below which nothing is gained."""
LEVEL = 6
KEPT = 32_000_000
"""Bytes of compressed bodies that are kept: one page is asked for many times."""
KINDS = ("text/html", "text/css", "text/javascript", "application/javascript", "application/json", "application/problem+json", "image/svg+xml",
         "application/rss+xml", "application/manifest+json", "text/csv", "text/plain")  # fmt: skip
PRIVATE = "no-store"


class Compressed:
    """ASGI middleware. Only whole bodies are made smaller; what is streamed goes on as it comes."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._kept: OrderedDict[bytes, bytes] = OrderedDict()
        self._size = 0
        self._lock = Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not takes_gzip(Headers(scope=scope).get("accept-encoding", "")):
            await self.app(scope, receive, send)
            return
        begun: Message | None = None

        async def shrinking(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = message
                return
            if begun is not None:
                first, begun = begun, None
                await send(self._start(first, message))
            await send(message)

        await self.app(scope, receive, shrinking)

    def _start(self, start: Message, body: Message) -> Message:
        """The head of an answer; the body, where it is whole and worth it, is made smaller in place."""
        headers = MutableHeaders(scope=start)
        kind = headers.get("content-type", "").partition(";")[0]
        if kind in KINDS:
            headers.add_vary_header("accept-encoding")
        whole = not body.get("more_body", False) and len(body.get("body", b"")) >= LEAST
        if whole and kind in KINDS and "content-encoding" not in headers and PRIVATE not in headers.get("cache-control", ""):
            body["body"] = self._small(body["body"])
            headers["content-encoding"] = "gzip"
            headers["content-length"] = str(len(body["body"]))
            if headers.get("etag", "").startswith('"'):
                headers["etag"] = f"W/{headers['etag']}"
        return start

    def _small(self, body: bytes) -> bytes:
        key = blake2b(body, digest_size=16).digest()
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        made = compress(body)
        with self._lock:
            if key not in self._kept:
                self._size += len(made)
            self._kept[key] = made
            while self._size > KEPT:
                self._size -= len(self._kept.popitem(last=False)[1])
        return made


def compress(body: bytes) -> bytes:
    """A body as gzip writes it, without a time: the same in, the same out."""
    writer = zlib.compressobj(LEVEL, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    return writer.compress(body) + writer.flush()


def takes_gzip(accepted: str) -> bool:
    """Whether an Accept-Encoding header takes gzip (RFC 9110 § 12.5.3)."""
    for part in accepted.lower().split(","):
        name, _, rest = part.strip().partition(";")
        if name.strip() in ("gzip", "*"):
            return rest.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False
