"""What a reader is told when the portal cannot answer: that its store is away for now (503), or that the fault is the portal's own (500).

The page asks nothing of the store. What happened goes to the log, without what was sent and without the address, which may hold a token.
"""

from __future__ import annotations

import logging

from fastapi import Request, Response
from sqlalchemy.exc import SQLAlchemyError
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dateline.model import to_json
from dateline.store import StoreError
from dateline.web.api import Problem
from dateline.web.operating.metrics import route_of
from dateline.web.pages import bare
from dateline.web.words import load, preferred

AWAY = (SQLAlchemyError, StoreError, OSError)
"""A database that is away or locked for too long, a disk that is full, bytes that are not to be had."""
AGAIN = 30
"""Seconds after which a program may ask again."""
log = logging.getLogger(__name__)


class Trouble:
    """ASGI middleware: an answer in words for whatever nobody within could answer. Faults of the portal's own are raised again once told."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def watching(message: Message) -> None:
            nonlocal begun
            begun = begun or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, watching)
        except Exception as error:
            if scope["type"] != "http" or begun:
                raise
            away = isinstance(error, AWAY)
            await told(Request(scope), away)(scope, receive, send)
            if not away:
                raise
            log.error("%s %s was not answered: %s", scope["method"], route_of(scope), reason(error))


def reason(error: Exception) -> str:
    """What a store or a disk said, in one line; never a statement or what it was given."""
    said = str(getattr(error, "orig", None) or error).strip()
    return f"{type(error).__name__}: {said.splitlines()[0]}" if said else type(error).__name__


def told(request: Request, away: bool) -> Response:
    """The answer: a page in the reader's language, for programs a problem (RFC 9457)."""
    name, status = ("store-away", 503) if away else ("fault-here", 500)
    words = load(preferred(request.query_params.get("in"), request.headers.get("accept-language")))
    if request.url.path.startswith("/api/"):
        body = to_json(Problem(title=words(name), status=status, detail=words(f"{name}-detail")))
        answer = Response(body, status, media_type="application/problem+json", headers={"content-language": words.code})
    else:
        answer = bare("problem.html", request, words, status, heading=words(name), detail=words(f"{name}-detail"))
    answer.headers["cache-control"] = "no-store"
    if away:
        answer.headers["retry-after"] = str(AGAIN)
    return answer
