"""How every page is made: its template, the reader's language, links that keep it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from dateline.web.marks import pieces
from dateline.web.words import LANGUAGES, Words, load, preferred

templates = Environment(loader=PackageLoader("dateline.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
templates.globals["pieces"] = pieces


def reader(request: Request) -> Words:
    """The words of the language that a request asks for."""
    return load(preferred(request.query_params.get("in"), request.headers.get("accept-language")))


def page(template: str, request: Request, words: Words, status: int = 200, **shown: Any) -> HTMLResponse:
    """A template filled with what every page has and what this one shows."""
    path = request.url.path
    link = linker(words.code, shown.get("query"))
    given = {"query": "", **shown, "words": words, "path": path, "link": link, "all_words": [load(code) for code in LANGUAGES]}
    return HTMLResponse(templates.get_template(template).render(given), status, headers={"content-language": words.code, "vary": "accept-language"})


def linker(code: str, query: str | None) -> Callable[..., str]:
    """Makes links within the portal that keep the reader's language (and, to the search page, the question)."""

    def link(path: str, language: str = "") -> str:
        asked = {"q": query} if query and path == "/search" else {}
        return f"{path}?{urlencode({**asked, 'in': language or code})}"

    return link
