"""Passing a page on: a stable link, a QR code of it, and where readers send such links. Nothing is asked of anyone until a reader follows one."""

from __future__ import annotations

from io import BytesIO
from urllib.parse import quote

import segno
from fastapi import APIRouter, Request, Response
from starlette.exceptions import HTTPException

from dateline.model import Noun
from dateline.web.accounts.settings import Settings

LONGEST = 300
"""Characters of a path that is put into a QR code."""

TARGETS = (
    ("e-mail", "mailto:?subject={title}&body={url}"),
    ("Telegram", "https://t.me/share/url?url={url}&text={title}"),
    ("WhatsApp", "https://wa.me/?text={title}%20{url}"),
    ("微博", "https://service.weibo.com/share/share.php?url={url}&title={title}"),
)
"""Names in themselves, and the addresses that take a link and a title. WeChat takes a link by its QR code."""


class Share(Noun, frozen=True, kw_only=True):
    """How a page is passed on: its own link, its QR code's address on this portal, and (name, address) of each target."""

    url: str
    qr: str
    targets: tuple[tuple[str, str], ...]


def share(request: Request, title: str, path: str) -> Share:
    """How a page of this portal is passed on; `path` is its lasting address."""
    url = address(request, path)
    targets = tuple((name, pattern.format(url=quote(url, safe=""), title=quote(title, safe=""))) for name, pattern in TARGETS)
    return Share(url=url, qr=f"/qr.svg?path={quote(path, safe='')}", targets=targets)


def address(request: Request, path: str) -> str:
    """The whole address of a page: where the operator says that readers find the portal, else where this one found it."""
    settings: Settings = request.app.state.settings
    return (settings.url or str(request.base_url).rstrip("/")) + path


def router() -> APIRouter:
    """The QR code of any page of this portal, and of nothing else."""
    routes = APIRouter()

    @routes.get("/qr.svg")
    def qr(request: Request, path: str = "/") -> Response:
        if not path.startswith("/") or path.startswith(("//", "/\\")) or len(path) > LONGEST or not path.isprintable():
            raise HTTPException(400)
        drawn = BytesIO()
        segno.make(address(request, quote(path, safe="/?=&%")), error="m").save(drawn, kind="svg", scale=4, light="#fff", svgclass=None)
        return Response(drawn.getvalue(), media_type="image/svg+xml", headers={"cache-control": "private, max-age=86400"})

    return routes
