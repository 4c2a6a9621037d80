"""Going on from one page of the portal to another."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode, urlsplit

from fastapi import Request
from fastapi.responses import RedirectResponse

from dateline.web.words import LANGUAGES


def onward(request: Request, path: str, **asked: str) -> RedirectResponse:
    """To another page of this portal, in the language that was asked for; so that loading it again does nothing again.

    path: a path of this portal, its query and fragment with it. One that a reader sends has to go through `own_path` first.
    """
    parts, language = urlsplit(path), request.query_params.get("in", "")
    given = asked if language not in LANGUAGES else {**asked, "in": asked.get("in", language)}
    kept = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if name not in given]
    query = urlencode([*kept, *given.items()])
    return RedirectResponse(parts.path + (f"?{query}" if query else "") + (f"#{parts.fragment}" if parts.fragment else ""), 303)
