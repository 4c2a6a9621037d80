"""Pages that are the same for every visitor are made once for each edition of the store, and sent from memory until anything is written.

Only whole pages without a reader's own in them are kept: no cookie of a session came with the question, none is set, and the answer is no form's.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dateline.store import Store
from dateline.web.news import COOKIE
from dateline.web.words import preferred

PATHS = ("/story/", "/fact/", "/article/", "/search")
"""Where pages begin that are kept, beside the front page."""
KEPT = 64_000_000
"""Bytes of pages kept."""
SESSIONS = ("dateline", "__Host-dateline")
"""The cookies of `accounts.sessions`: whoever has one may be somebody."""
DATA = (".json", ".csv")
Header = tuple[bytes, bytes]


@dataclass(frozen=True)
class Page:
    """An answer as it was sent, the edition that it is of, and its tag."""

    edition: str
    headers: Sequence[Header]
    body: bytes
    tag: bytes


class Editions:
    """ASGI middleware: answers from memory where it can, and remembers what it may."""

    def __init__(self, app: ASGIApp, store: Store) -> None:
        self.app, self.store = app, store
        self._pages: OrderedDict[tuple[str, ...], Page] = OrderedDict()
        self._size = 0
        self._making: dict[tuple[str, ...], asyncio.Lock] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        key = key_of(scope)
        if key is None:
            await self.app(scope, receive, send)
            return
        edition = await self._edition()
        if not (found := self._known(key, edition)):
            try:
                async with self._making.setdefault(key, asyncio.Lock()):
                    edition = await self._edition()
                    if not (found := self._known(key, edition)):
                        found = await self._make(key, edition, scope, receive, send)
            finally:
                self._making.pop(key, None)
            if found is None:
                return
        scope["route"] = Named(pattern(scope["path"]))
        await answer(found, scope, send)

    async def _edition(self) -> str:
        """SQLite's is asked for at once, in less time than another thread takes to begin."""
        if self.store.engine.dialect.name == "sqlite":
            return self.store.edition()
        return await run_in_threadpool(self.store.edition)

    def _known(self, key: tuple[str, ...], edition: str) -> Page | None:
        found = self._pages.get(key)
        if found is None or found.edition != edition:
            return None
        self._pages.move_to_end(key)
        return found

    async def _make(self, key: tuple[str, ...], edition: str, scope: Scope, receive: Receive, send: Send) -> Page | None:
        """The page that is made now and kept; None where it may not be, and was sent as it came."""
        begun: Message | None = None
        kept: Page | None = None
        sent = False

        async def holding(message: Message) -> None:
            nonlocal begun, kept, sent
            if message["type"] == "http.response.start":
                begun = message
            elif begun is not None and not sent and may_be_kept(begun, message):
                kept = Page(edition, tuple(begun["headers"]), message["body"], tag_of(message["body"]))
            else:
                if begun is not None and not sent:
                    sent = True
                    await send(begun)
                await send(message)

        await self.app(scope, receive, holding)
        if kept is not None:
            self._keep(key, kept)
        return kept

    def _keep(self, key: tuple[str, ...], page: Page) -> None:
        before = self._pages.pop(key, None)
        self._size += len(page.body) - (len(before.body) if before else 0)
        self._pages[key] = page
        while self._size > KEPT:
            self._size -= len(self._pages.popitem(last=False)[1].body)


@dataclass(frozen=True)
class Named:
    """The route that a kept page is of, for who counts requests by it."""

    path: str


def pattern(path: str) -> str:
    """The pattern of a kept page's route."""
    first, _, rest = path.strip("/").partition("/")
    ending = next((end for end in DATA if rest.endswith(end)), "")
    return "/" + first + ("/{key}" if rest else "") + (rest[rest.index("/") :] if "/" in rest else ending)


def key_of(scope: Scope) -> tuple[str, ...] | None:
    """What a page depends on beside the store; None for what is not kept."""
    if scope["type"] != "http" or scope["method"] != "GET":
        return None
    path = scope["path"]
    if path != "/" and not path.startswith(PATHS):
        return None
    headers = Headers(scope=scope)
    cookies = cookie_parser(headers.get("cookie", ""))
    if any(name in cookies for name in SESSIONS) or "authorization" in headers:
        return None
    seen = cookies.get(COOKIE, "") if path == "/" else ""
    language = preferred(None, headers.get("accept-language"))
    return (scope.get("scheme", ""), headers.get("host", ""), path, scope["query_string"].decode("latin-1"), language, seen)


def may_be_kept(start: Message, body: Message) -> bool:
    """Whether an answer is one whole page for everybody."""
    headers = Headers(raw=start["headers"])
    whole = start["status"] == 200 and not body.get("more_body", False)
    return whole and "set-cookie" not in headers and "no-store" not in headers.get("cache-control", "")


def tag_of(body: bytes) -> bytes:
    return b'W/"' + blake2b(body, digest_size=10).hexdigest().encode() + b'"'


async def answer(page: Page, scope: Scope, send: Send) -> None:
    """The page; 304 without it where the asker has it already (RFC 9110 § 13)."""
    known = {part.strip() for part in Headers(scope=scope).get("if-none-match", "").encode().split(b",")}
    same = page.tag in known
    own = [header for header in page.headers if header[0] not in (b"cache-control", b"etag") and not (same and header[0] == b"content-length")]
    headers = [*own, (b"etag", page.tag), (b"cache-control", b"private, no-cache")]
    await send({"type": "http.response.start", "status": 304 if same else 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if same else page.body})
