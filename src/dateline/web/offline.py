"""The portal as an app that can be installed, and that opens what was read before without a network."""

from __future__ import annotations

from importlib.resources import files

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from dateline.web.pages import page, reader

ICON = {"src": "/static/icon.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any"}


def router() -> APIRouter:
    """The manifest (W3C Web Application Manifest), the service worker, and the page told where nothing is kept."""
    routes = APIRouter()

    @routes.get("/manifest.webmanifest")
    def manifest(request: Request) -> Response:
        words = reader(request)
        told = {"name": "Dateline", "short_name": "Dateline", "description": words("tagline"), "lang": words.code, "dir": words.direction,
                "start_url": f"/?in={words.code}", "scope": "/", "display": "standalone", "icons": [ICON]}  # fmt: skip
        return JSONResponse(told, media_type="application/manifest+json")

    @routes.get("/sw.js")
    def worker() -> Response:
        # Served from the root, because a service worker sees only what lies below its own address.
        body = files("dateline.web").joinpath("static", "sw.js").read_text(encoding="utf-8")
        return Response(body, media_type="text/javascript", headers={"cache-control": "no-cache"})

    @routes.get("/offline")
    def offline(request: Request) -> Response:
        words = reader(request)
        return page("problem.html", request, words, heading=words("offline"), detail=words("offline-detail"))

    return routes
