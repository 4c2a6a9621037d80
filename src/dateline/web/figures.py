"""One figure as a page of its own, and as a card that stands in other people's pages."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response
from markupsafe import Markup
from starlette.exceptions import HTTPException

from dateline.compose.keyfigure import figure_card
from dateline.export.briefs.html import article as account
from dateline.model import Brief, Dossier, Fact
from dateline.web import structured
from dateline.web.library import Library
from dateline.web.pages import page, reader
from dateline.web.sharing import address, share
from dateline.web.stories import opener
from dateline.web.words import Words

FRAMED = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *"
"""The policy of a card: any page may show it, and it may do nothing there."""
CARD = (360, 190)
"""Pixels of the frame that the embedding code makes."""


def router(library: Library) -> APIRouter:
    """The routes of figures."""
    routes = APIRouter()

    @routes.get("/fact/{key}")
    def fact(request: Request, key: str) -> Response:
        words, found = reader(request), _found(library, request, key)
        view = library.once(found[0], ("fact view", key, words.code), lambda: fact_view(*found, words))
        title, story = found[2].title, library.line(found[0], words.code)
        passed, card = share(request, title, f"/fact/{key}"), address(request, f"/fact/{key}/card?in={words.code}")
        data = structured.of_fact(found[2], found[0], found[1], passed.url, address(request, f"/story/{story.id}"))
        return page("fact.html", request, words, **view, story=story, share=passed, card=embedding(card, title), data=structured.block(data))

    @routes.get("/fact/{key}/card")
    def card(request: Request, key: str) -> Response:
        words = reader(request)
        dossier, fact, brief = _found(library, request, key)
        figure = library.once(dossier, ("card", key, words.code), lambda: figure_card(dossier, words.code, fact))
        if figure is None:
            raise HTTPException(404)
        shown = page("card.html", request, words, figure=figure, brief=brief, url=address(request, f"/fact/{key}?in={words.code}"))
        shown.headers.update({"content-security-policy": FRAMED, "cross-origin-opener-policy": "unsafe-none", "cache-control": "max-age=300"})
        return shown

    return routes


def _found(library: Library, request: Request, key: str) -> tuple[Dossier, Fact, Brief]:
    found = library.figure(key, reader(request).code)
    if found is None:
        raise HTTPException(404)
    return found


def fact_view(dossier: Dossier, fact: Fact, brief: Brief, words: Words) -> dict[str, Any]:
    return {"brief": brief, "fact": fact, "account": Markup(account(brief, dossier, opener(words.code)))}


def embedding(url: str, title: str) -> str:
    """The code that puts a card into a page: a frame, without script."""
    return str(Markup('<iframe src="{}" title="{}" width="{}" height="{}" loading="lazy" sandbox="allow-popups"></iframe>').format(url, title, *CARD))
