"""The portal: front page, story, article, search. Server-rendered; nothing is asked of third parties."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fastapi import Depends, FastAPI, Request, Response
from fastapi.responses import JSONResponse
from fastapi.staticfiles import StaticFiles
from sqlalchemy.exc import SQLAlchemyError
from starlette.exceptions import HTTPException

from dateline.cluster import edits
from dateline.compose.single import readings_of
from dateline.export.briefs.html import style
from dateline.store import Store
from dateline.web import beside, figures, front, offline, sharing, stories
from dateline.web import ticker as rolling
from dateline.web.accounts import routes as accounts
from dateline.web.accounts.roles import may
from dateline.web.accounts.sessions import SignIn, Visits, current, guard
from dateline.web.accounts.settings import Settings
from dateline.web.api import create_api
from dateline.web.compressed import Compressed
from dateline.web.desk import routes as desk
from dateline.web.desk.beside import desks
from dateline.web.desk.room import Room
from dateline.web.desk.sending import Sender
from dateline.web.editions import Editions
from dateline.web.headers import SecurityHeaders
from dateline.web.library import Library, outside_link
from dateline.web.marks import Segment, extract, first_named, marked_captions, marked_field, marked_text
from dateline.web.operating import metrics, sources, tryout
from dateline.web.operating.metrics import Measured, Measures
from dateline.web.pages import page, reader
from dateline.web.sharing import address
from dateline.web.structured import block, of_article
from dateline.web.ticker import Ticker
from dateline.web.trouble import Trouble
from dateline.web.words import Words

HERE = Path(__file__).parent
TOLD = {404: ("not-found", "not-found-detail"), 410: ("link-gone", "link-gone-detail"), 429: ("too-often", "")}
LONGEST = 2_000_000
"""Bytes of a form."""


def create_app(store: Store, settings: Settings | None = None) -> FastAPI:
    """The portal over a store. The store is not closed by it. `web.server.Server` runs it. `settings`: the environment's where none are given."""
    app = FastAPI(title="Dateline", docs_url=None, redoc_url=None, openapi_url=None, dependencies=[Depends(guard)], max_body_size=LONGEST)
    library = Library(store)
    app.state.ticker = ticker = Ticker(library)
    app.state.settings = settings = settings or Settings.of()
    room = Room(library, settings)
    app.state.desk = desks(room)
    app.state.sender = Sender(store, settings)
    app.add_middleware(Visits, store=store, settings=settings)
    app.add_middleware(Editions, store=store)
    app.add_middleware(Trouble)
    app.add_middleware(SecurityHeaders, secure=settings.secure)
    measures = Measures(store)
    app.add_middleware(Compressed)
    app.add_middleware(Measured, measures=measures)

    app.include_router(beside.router(library))

    @app.get("/article/{key}")
    def article(request: Request, key: str) -> Response:
        words, url = reader(request), address(request, f"/article/{key}")
        shown = article_view(library, key, words, whole=may(current(request), "full-text"))
        return page("article.html", request, words, **shown, url=url, data=block(of_article(shown["article"], url)))

    app.include_router(front.router(library, ticker))
    app.include_router(stories.router(library))
    app.include_router(figures.router(library))
    app.include_router(rolling.router(ticker))
    app.include_router(sharing.router())
    app.include_router(desk.router(room))
    app.include_router(metrics.router(store, measures))
    app.include_router(tryout.router())
    app.include_router(sources.router(store))
    app.include_router(offline.router())
    app.include_router(accounts.router(store, settings))

    @app.get("/static/brief.css")
    def brief_style() -> Response:
        return Response(style(), media_type="text/css")

    @app.get("/healthz")
    def healthz() -> Response:
        return JSONResponse({"status": "ok"})

    @app.get("/readyz")
    def readyz() -> Response:
        return readiness(store)

    api = create_api(library)
    api.add_middleware(Trouble)
    app.mount("/api/v1", api)
    app.mount("/static", StaticFiles(directory=HERE / "static"), name="static")

    @app.exception_handler(HTTPException)
    def problem(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        if isinstance(error, SignIn):
            return Response(status_code=status, headers=error.headers)
        words = reader(request)
        name, detail = told_of(status, str(getattr(error, "detail", "")))
        return page("problem.html", request, words, status=status, heading=words(name), detail=words(detail) if detail else "")

    return app


def told_of(status: int, detail: str) -> tuple[str, str]:
    """The messages that a problem is told with: its heading, and what to do ("" for nothing)."""
    if status == 403:
        return "not-allowed", "form-stale" if detail == "form" else "not-allowed-detail"
    return TOLD.get(status, ("bad-request", ""))


def readiness(store: Store) -> Response:
    """Whether the store answers; 503 with what it says where it does not."""
    try:
        return JSONResponse({"status": "ready", **store.counts()})
    except SQLAlchemyError as error:
        return JSONResponse({"status": "not ready", "store": type(error).__name__}, 503)


def article_view(library: Library, key: str, words: Words, *, whole: bool = False) -> dict[str, Any]:
    """An article with its claims; where its rights are reserved, an extract alone, except for who may read it `whole`."""
    found = library.article(key)
    if found is None:
        raise HTTPException(404)
    article, reading = found
    told = readings_of(article, reading, words.code)
    shown = [claim for claim in reading.claims if claim.id in told]
    blocks = marked_text(article, shown, first_named(reading.mentions))
    return {
        "article": article,
        "title": marked_field(article, "title", shown) or (Segment(text=article.outlet),),
        "lede": marked_field(article, "lede", shown),
        "captions": marked_captions(article, shown),
        "blocks": extract(blocks) if article.rights and not whole else blocks,
        "reserved": bool(article.rights) and not whole,
        "claims": [(claim, told[claim.id].text) for claim in shown],
        "about": library.about((found,), words.code),
        "href": outside_link(article),
        "story": library.story_of(article, words.code),
        "edits": edits(library.store.revisions(key)),
    }
