"""A watch as RSS: whoever has its address may read it, so the address is long, secret, and can be revoked."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from starlette.exceptions import HTTPException

from dateline.export.rss import Entry, entries
from dateline.web.desk.room import Room
from dateline.web.desk.telling import Line, lines
from dateline.web.words import Words, load

SHOWN = 50
"""Alerts in a feed."""


def router(room: Room) -> APIRouter:
    """The feed of a watch."""
    routes, store = APIRouter(), room.store

    @routes.get("/watch/{token}.xml")
    def feed(request: Request, token: str) -> Response:
        kept = store.watch_by_token(token)
        if kept is None:
            raise HTTPException(404)
        words, base = load(kept.watch.language), room.base(request)
        told = lines(store, store.alerts(kept.watch.reader, limit=SHOWN, watch=kept.watch.id), words)
        written = entries([entry(line, words, base) for line in told], f"{base}/alerts", f"Dateline: {kept.watch.title}")
        headers = {"content-language": words.code, "cache-control": "private, no-cache", "x-robots-tag": "noindex"}
        return Response("".join(written), media_type="application/rss+xml", headers=headers)

    return routes


def entry(line: Line, words: Words, base: str) -> Entry:
    """One alert as an item of a feed."""
    return Entry(id=line.id, title=words("labelled", label=line.kind, text=line.what), link=base + line.href, at=line.at, text=text_of(line, words))


def text_of(line: Line, words: Words) -> str:
    """What more there is to say of an alert, in plain lines: who says so, and the words that were asked for."""
    asked = [words("alert-why", asked=why.asked, quote=why.quote, outlet=why.outlet) for why in line.why if why.asked]
    quoted = [*(words("alert-words", quote=why.quote, outlet=why.outlet) for why in line.why if not why.asked), *asked]
    return "\n".join(filter(None, (line.more, *quoted)))
