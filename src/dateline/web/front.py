"""The front page: what leads, what is new since the reader's last visit, the latest articles."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse

from dateline.web.accounts.sessions import visit_of
from dateline.web.library import Library
from dateline.web.news import COOKIE, Seen, news
from dateline.web.pages import linker, page, reader
from dateline.web.ticker import Ticker


def router(library: Library, ticker: Ticker) -> APIRouter:
    """The front page, and the word of a reader who has seen what is new."""
    routes = APIRouter()

    @routes.get("/")
    def front(request: Request) -> Response:
        words = reader(request)
        place, _ = ticker.since(None, words)
        seen = Seen.read(request.cookies.get(COOKIE))
        known = seen is not None and seen.place <= place.article
        told = news(library, words.code, seen.place) if seen and known else ()
        shown = page(
            "front.html", request, words, stories=library.front(words.code), latest=library.latest(place.article), place=str(place),
            arrival=place.article, seen=seen if known else None, news=told,
        )  # fmt: skip
        shown.headers["cache-control"] = "private, no-cache"
        if not known:
            shown.headers.append("set-cookie", Seen(place=place.article, when=datetime.now(UTC)).header(visit_of(request).secure))
        return shown

    @routes.get("/seen")
    def seen(request: Request, to: Annotated[int, Query(ge=0, lt=10**11)]) -> Response:
        """Changes nothing but the asker's own cookie, so that a plain link does."""
        answer = RedirectResponse(linker(reader(request).code, None)("/"), 303)
        answer.headers.append("set-cookie", Seen(place=to, when=datetime.now(UTC)).header(visit_of(request).secure))
        return answer

    return routes
