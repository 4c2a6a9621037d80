"""Pages as data: `.json` and `.csv` beside each story, figure and article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import StreamingResponse
from msgspec import structs
from starlette.exceptions import HTTPException

from dateline.export.briefs import json as brief_json
from dateline.export.rows import article_row, claim_row
from dateline.export.tables import What, csv_
from dateline.model import Dossier, Story, story_id, to_json
from dateline.web.accounts.roles import may
from dateline.web.accounts.sessions import current
from dateline.web.library import Library
from dateline.web.pages import reader
from dateline.web.versions import Asked, told


def router(library: Library) -> APIRouter:
    """The routes of data. A story is told as of the same moments as its page."""
    routes = APIRouter()

    @routes.get("/story/{key}.json")
    def story_json(request: Request, key: str) -> Response:
        dossier, brief = told(library, key, reader(request), Asked.of(request))
        return Response(brief_json(brief, dossier), media_type="application/json")

    @routes.get("/story/{key}.csv")
    def story_csv(request: Request, key: str) -> Response:
        dossier, _ = told(library, key, reader(request), Asked.of(request))
        return table(dossier, "facts", f"story-{dossier.story.id}")

    @routes.get("/fact/{key}.json")
    def fact_json(request: Request, key: str) -> Response:
        dossier, fact, brief = _there(library.figure(key, reader(request).code))
        return Response(brief_json(brief, structs.replace(dossier, facts=(fact,))), media_type="application/json")

    @routes.get("/fact/{key}.csv")
    def fact_csv(request: Request, key: str) -> Response:
        dossier, fact, _ = _there(library.figure(key, reader(request).code))
        return table(structs.replace(dossier, facts=(fact,)), "facts", f"fact-{fact.id}")

    @routes.get("/article/{key}.json")
    def article_json(request: Request, key: str) -> Response:
        article, reading = _there(library.article(key))
        row = article_row(article)
        if article.rights and not may(current(request), "full-text"):
            row["text"] = ""
        return Response(to_json({**row, "claims": [claim_row(article, claim) for claim in reading.claims]}), media_type="application/json")

    @routes.get("/article/{key}.csv")
    def article_csv(key: str) -> Response:
        article, reading = _there(library.article(key))
        alone = Dossier(story=Story(id=story_id(article.id), articles=(article.id,)), articles=(article,), readings=(reading,))
        return table(alone, "claims", f"article-{article.id}")

    return routes


def table(dossier: Dossier, what: What, name: str) -> Response:
    """Rows to be saved under a name."""
    return saved(csv_([dossier], what), name)


def saved(lines: Iterator[str], name: str) -> Response:
    """Lines of CSV to be saved under a name."""
    return StreamingResponse(
        (line.encode() for line in lines), media_type="text/csv; charset=utf-8", headers={"content-disposition": f'attachment; filename="{name}.csv"'}
    )


def _there(found: Any) -> Any:
    if found is None:
        raise HTTPException(404)
    return found
