"""Stories as pages: the account now or as it stood, one figure by itself, a claim in its article; as JSON beside, and as a feed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from markupsafe import Markup, escape
from starlette.exceptions import HTTPException

from dateline.export.briefs import json as brief_json
from dateline.export.briefs.cited import Cited
from dateline.export.briefs.html import article as account
from dateline.export.rss import rss
from dateline.model import Brief, Dossier, Fact
from dateline.web.library import Library
from dateline.web.pages import page, reader
from dateline.web.sharing import share
from dateline.web.words import Words

MOST_DAYS = 31
"""Days of a long story that can be chosen; the last ones."""


@dataclass(frozen=True)
class Asked:
    """The day a story is asked to be told as of, and the day since when changes are: None for now, and for none."""

    at: date | None
    since: date | None

    @classmethod
    def of(cls, request: Request) -> Asked:
        """Raises HTTPException (400) where a day is none."""
        try:
            days = [date.fromisoformat(given) if given else None for given in map(request.query_params.get, ("at", "since"))]
        except ValueError as error:
            raise HTTPException(400) from error
        return cls(*days)


def router(library: Library) -> APIRouter:
    """The routes of stories, figures and claims."""
    routes = APIRouter()

    @routes.get("/story/{key}.json")
    def story_json(request: Request, key: str) -> Response:
        dossier, brief = told(library, key, reader(request), Asked.of(request))
        return Response(brief_json(brief, dossier), media_type="application/json")

    @routes.get("/story/{key}")
    def story(request: Request, key: str) -> Response:
        words, asked = reader(request), Asked.of(request)
        dossier, brief = told(library, key, words, asked)
        return page(
            "story.html",
            request,
            words,
            **story_view(library, dossier, brief, words),
            asked=asked,
            days=days_of(library, key),
            share=share(request, brief.title, f"/story/{dossier.story.id}"),
        )

    @routes.get("/fact/{key}")
    def fact(request: Request, key: str) -> Response:
        words = reader(request)
        found = library.figure(key, words.code)
        if found is None:
            raise HTTPException(404)
        return page("fact.html", request, words, **fact_view(*found, library, words), share=share(request, found[2].title, f"/fact/{key}"))

    @routes.get("/claim/{key}")
    def claim(request: Request, key: str) -> Response:
        found = library.store.claim(key)
        if found is None:
            raise HTTPException(404)
        return RedirectResponse(f"/article/{found.article}?{urlencode({'in': reader(request).code})}#c-{key}", 303)

    @routes.get("/feed.xml")
    def feed(request: Request) -> Response:
        words = reader(request)
        items = rss(library.dossiers(), lambda dossier: library.brief(dossier, words.code), str(request.base_url))
        return Response("".join(items), media_type="application/rss+xml", headers={"content-language": words.code})

    return routes


def told(library: Library, key: str, words: Words, asked: Asked) -> tuple[Dossier, Brief]:
    """The story that is asked for, as it is asked for. Raises HTTPException (404) where there is none, or was none by then."""
    dossier = library.dossier(key)
    if dossier is None:
        raise HTTPException(404)
    if asked == Asked(None, None):
        return dossier, library.brief(dossier, words.code)
    found = library.told(dossier, words.code, end_of(asked.at), end_of(asked.since))
    if found is None:
        raise HTTPException(404)
    return found


def end_of(day: date | None) -> datetime | None:
    """The last moment of a UTC day."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(days=1, microseconds=-1) if day else None


def days_of(library: Library, key: str) -> list[date]:
    """The UTC days on which articles of the whole story were published, the last first."""
    dossier = library.dossier(key)
    articles = dossier.articles if dossier else ()
    return sorted({article.published.start.date() for article in articles if article.published}, reverse=True)[:MOST_DAYS]


def story_view(library: Library, dossier: Dossier, brief: Brief, words: Words) -> dict[str, Any]:
    about = library.about(tuple(zip(dossier.articles, dossier.readings, strict=True)), words.code)
    return {
        "brief": brief,
        "about": about,
        "articles": dossier.articles,
        "account": Markup(account(brief, dossier, opener(words.code), alone(words))),
    }


def fact_view(dossier: Dossier, fact: Fact, brief: Brief, library: Library, words: Words) -> dict[str, Any]:
    story = library.line(dossier, words.code)
    return {"brief": brief, "fact": fact, "story": story, "account": Markup(account(brief, dossier, opener(words.code)))}


def alone(words: Words) -> Callable[[Fact], str]:
    """The permanent link of a figure."""
    return lambda fact: f'<a class="alone" href="/fact/{fact.id}?{urlencode({"in": words.code})}">{escape(words("figure-alone"))}</a>'


def opener(code: str) -> Callable[[Cited], str]:
    """Evidence opens in the portal's own view of the article, at the claim."""
    return lambda cited: f"/article/{cited.article.id}?{urlencode({'in': code})}#c-{cited.claim.id}"
