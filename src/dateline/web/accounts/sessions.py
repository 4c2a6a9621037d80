"""Who asks: the cookie of a browser, the session behind it, and the sign in each form that it came from a page of ours.

A browser has one secret at a time. A visitor's is made when a page with a form is shown; signing in and out each give another, so that nobody
can have fixed it beforehand. A form's sign (CSRF token) is a hash of that secret, which no other site can know (OWASP, synchronizer token).
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import MutableMapping
from datetime import UTC, datetime
from functools import cached_property
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode, urlsplit

from fastapi import Request
from markupsafe import Markup
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dateline.store import Session, Store, User
from dateline.store.signing import LASTS
from dateline.web.accounts.settings import Settings

FIELD = "csrf"
"""The name of a form's field that holds its sign; a script sends the same in the header `x-csrf-token`."""
SIGN_IN = "/account/sign-in"
SAFE = ("GET", "HEAD", "OPTIONS", "TRACE")
LONGEST_PATH = 2000


class SignIn(HTTPException):
    """To be signed in first; the reader comes back to where they were, where that can be asked for again."""

    def __init__(self, request: Request) -> None:
        place = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        asked = {"next": place} if request.method in SAFE else {}
        language = request.query_params.get("in")
        query = urlencode({**asked, **({"in": language} if language else {})})
        super().__init__(303, headers={"location": f"{SIGN_IN}?{query}" if query else SIGN_IN})


class Visit:
    """What is known of who sent a request; asked of the store once, and only where somebody wants to know."""

    def __init__(self, store: Store, settings: Settings, request: HTTPConnection) -> None:
        self.store = store
        self.secure = settings.secure or request.url.scheme == "https"
        self.cookie = "__Host-dateline" if self.secure else "dateline"
        self.secret = request.cookies.get(self.cookie, "")
        self.changed = self.personal = False

    @cached_property
    def found(self) -> tuple[Session, User] | None:
        known = self.store.session(self.secret, datetime.now(UTC)) if self.secret else None
        self.personal = self.personal or known is not None
        return known

    @property
    def user(self) -> User | None:
        return self.found[1] if self.found else None

    @property
    def csrf(self) -> str:
        """The sign for this browser's forms; a browser without a secret gets one."""
        self.personal = True
        if not self.secret:
            self.become(secrets.token_urlsafe(32))
        return sign(self.secret)

    def become(self, secret: str) -> None:
        """Give the browser another secret; "" takes away the one it has."""
        self.secret, self.changed = secret, True
        self.__dict__.pop("found", None)

    def header(self) -> str:
        """The Set-Cookie header."""
        lasts = int(LASTS.total_seconds()) if self.secret else 0
        return f"{self.cookie}={self.secret}; Path=/; Max-Age={lasts}; HttpOnly; SameSite=Lax" + ("; Secure" if self.secure else "")


class Visits:
    """ASGI middleware: each request has its Visit, and each answer the cookie that the visit ended with."""

    def __init__(self, app: ASGIApp, store: Store, settings: Settings) -> None:
        self.app, self.store, self.settings = app, store, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        visit = Visit(self.store, self.settings, HTTPConnection(scope))
        state: MutableMapping[str, Any] = scope.setdefault("state", {})
        state["visit"] = visit

        async def with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if visit.changed:
                    headers.append("set-cookie", visit.header())
                if visit.changed or visit.personal:
                    headers["cache-control"] = "private, no-store"
                    headers.add_vary_header("cookie")
            await send(message)

        await self.app(scope, receive, with_cookie)


def visit_of(request: Request) -> Visit:
    """The visit that a request is part of."""
    visit: Visit = request.state.visit
    return visit


def current(request: Request) -> User | None:
    """Who is signed in; None for a visitor."""
    return visit_of(request).user


def sign(secret: str) -> str:
    """The sign of a secret, from which the secret cannot be found."""
    return sha256(b"form:" + secret.encode()).hexdigest()


def csrf_field(request: Request) -> Markup:
    """The hidden field that every form of ours carries: `{{ csrf() }}` in a template."""
    return Markup('<input type="hidden" name="{}" value="{}">').format(FIELD, visit_of(request).csrf)


async def guard(request: Request) -> None:
    """A dependency of the whole portal: what changes anything comes from a form of ours. Raises HTTPException (403)."""
    if request.method in SAFE:
        return
    visit = visit_of(request)
    given = request.headers.get("x-csrf-token") or (await request.form()).get(FIELD)
    signed = bool(visit.secret) and isinstance(given, str) and hmac.compare_digest(given.encode(), sign(visit.secret).encode())
    if not signed or not _from_here(request):
        raise HTTPException(403, "form")


def _from_here(request: Request) -> bool:
    """What the browser itself says of where a request comes from (Fetch Metadata, else Origin); what says nothing is no browser of today."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = request.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == request.headers.get("host")


def own_path(wished: str | None) -> str:
    """A path of this portal to go on to; the front page where what is wished for leads anywhere else."""
    path = wished or ""
    plain = path.startswith("/") and not path.startswith(("//", SIGN_IN)) and path.isprintable() and "\\" not in path
    return path if plain and len(path) <= LONGEST_PATH else "/"
