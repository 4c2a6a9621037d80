"""Stories as pages: the account now or as it stood, a claim in its article; and as a feed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from markupsafe import Markup, escape
from starlette.exceptions import HTTPException

from dateline.export.briefs.cited import Cited
from dateline.export.briefs.html import article as account
from dateline.export.rss import rss
from dateline.model import Brief, Dossier, Fact
from dateline.web import structured
from dateline.web.library import Library
from dateline.web.pages import page, reader
from dateline.web.sharing import address, share
from dateline.web.versions import Asked, moments, shown, told
from dateline.web.words import Words

MOST_MOMENTS = 200
"""Moments of a long story that are offered; the last ones."""


def router(library: Library) -> APIRouter:
    """The routes of stories and claims."""
    routes = APIRouter()

    @routes.get("/story/{key}")
    def story(request: Request, key: str) -> Response:
        words, asked = reader(request), Asked.of(request)
        heir = library.store.story_now(key)
        if heir not in (None, key):  # it was merged since the link was passed on
            return RedirectResponse(str(request.url.include_query_params().replace(path=f"/story/{heir}", scheme="", netloc="")), 307)
        dossier, brief = told(library, key, words, asked)
        passed = share(request, brief.title, f"/story/{dossier.story.id}")
        view = library.once(dossier, ("view", words.code, asked.since), lambda: story_view(library, dossier, brief, words))
        data = structured.of_story(brief, dossier, view["about"], passed.url)
        times = moments(library.dossier(key) or dossier)[:MOST_MOMENTS]
        given = {"at": shown(asked.at), "since": shown(asked.since)}
        return page(
            "story.html", request, words, **view, given=given, times=times, share=passed, data=structured.block(data),
            asked=urlencode({**{name: when for name, when in given.items() if when}, "in": words.code}),
        )  # fmt: skip

    @routes.get("/claim/{key}")
    def claim(request: Request, key: str) -> Response:
        found = library.store.claim(key)
        if found is None:
            raise HTTPException(404)
        return RedirectResponse(f"/article/{found.article}?{urlencode({'in': reader(request).code})}#c-{key}", 303)

    @routes.get("/feed.xml")
    def feed(request: Request) -> Response:
        words = reader(request)
        items = rss(library.dossiers(), lambda dossier: library.brief(dossier, words.code), address(request, "/"))
        return Response("".join(items), media_type="application/rss+xml", headers={"content-language": words.code})

    return routes


def story_view(library: Library, dossier: Dossier, brief: Brief, words: Words) -> dict[str, Any]:
    about = library.about(tuple(zip(dossier.articles, dossier.readings, strict=True)), words.code)
    return {
        "brief": brief,
        "about": about,
        "articles": dossier.articles,
        "account": Markup(account(brief, dossier, opener(words.code), alone(words))),
    }


def alone(words: Words) -> Callable[[Fact], str]:
    """The permanent link of a figure."""
    return lambda fact: f'<a class="alone" href="/fact/{fact.id}?{urlencode({"in": words.code})}">{escape(words("figure-alone"))}</a>'


def opener(code: str) -> Callable[[Cited], str]:
    """Evidence opens in the portal's own view of the article, at the claim."""
    return lambda cited: f"/article/{cited.article.id}?{urlencode({'in': code})}#c-{cited.claim.id}"
