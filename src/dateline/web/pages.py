"""How every page is made: its template, the reader's language, links that keep it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from urllib.parse import urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from dateline.compose.names import outlet
from dateline.web.accounts.roles import may
from dateline.web.accounts.sessions import csrf_field, current
from dateline.web.marks import pieces
from dateline.web.words import LANGUAGES, Words, load, preferred

templates = Environment(loader=PackageLoader("dateline.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
templates.globals.update(pieces=pieces, outlet_name=outlet)


def reader(request: Request) -> Words:
    """The words of the language that a request asks for, else of the one that its reader has chosen, else of the one that the browser wishes for."""
    user = current(request)
    return load(preferred(request.query_params.get("in") or (user.language if user else None), request.headers.get("accept-language")))


def page(template: str, request: Request, words: Words, status: int = 200, **shown: Any) -> HTMLResponse:
    """A template filled with what every page has and what this one shows."""
    user, desk = current(request), request.app.state.desk(request, words)
    return bare(template, request, words, status, **shown, user=user, desk=desk, csrf=partial(csrf_field, request), can=partial(_can, request))


def bare(template: str, request: Request, words: Words, status: int, **shown: Any) -> HTMLResponse:
    """A template filled without asking the store for anything: as a visitor sees it, unless more is given."""
    given = {
        "query": "", "user": None, "can": lambda _: False, **shown, "words": words, "path": request.url.path,
        "link": linker(words.code, shown.get("query")), "here": partial(_here, request, status), "all_words": [load(code) for code in LANGUAGES],
    }  # fmt: skip
    return HTMLResponse(templates.get_template(template).render(given), status, headers={"content-language": words.code, "vary": "accept-language"})


def _here(request: Request, status: int, language: str) -> str:
    """The page that is being read, in another language, with all that it was asked where it could be answered."""
    asked = [(name, value) for name, value in request.query_params.multi_items() if status in (200, 422) and name not in ("in", "note")]
    return f"{request.url.path}?{urlencode([*asked, ('in', language)])}"


def linker(code: str, query: str | None) -> Callable[..., str]:
    """Makes links within the portal that keep the reader's language (and, to the search page, the question)."""

    def link(path: str, language: str = "") -> str:
        asked = {"q": query} if query and path == "/search" else {}
        return f"{path}?{urlencode({**asked, 'in': language or code})}"

    return link


def _can(request: Request, action: str) -> bool:
    """Whether who reads a page may do an action: `{% if can("story.merge") %}`."""
    return may(current(request), action)
