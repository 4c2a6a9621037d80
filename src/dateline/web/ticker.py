"""Rolling news: articles as they arrive and figures as they change, pushed to open pages (server-sent events, WHATWG HTML § 9.2)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from threading import Lock
from time import monotonic

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import StreamingResponse

from dateline.model import Noun, to_json
from dateline.web.library import Library
from dateline.web.pages import linker, reader
from dateline.web.words import Words

EVERY = 2.0
"""Seconds between two looks at the store, which all open pages share."""
KEPT = 200
"""Changes of figures that are remembered for pages that come back."""
BEAT = 15.0
"""Seconds of silence after which a line is sent, so that a connection that is gone is noticed."""


class Item(Noun, frozen=True, kw_only=True):
    """One line of the ticker. `language` is that of `text`; `kind` is "article" or "figure"."""

    kind: str
    text: str
    href: str
    language: str
    meta: str = ""


class Place(Noun, frozen=True, kw_only=True):
    """How far a page has read: the arrival it saw last, and how many changes of figures."""

    article: int = 0
    figure: int = 0

    def __str__(self) -> str:
        return f"{self.article}.{self.figure}"

    @classmethod
    def read(cls, text: str) -> Place | None:
        """What `str` wrote; None for anything else."""
        article, _, figure = text.partition(".")
        digits = article.isascii() and figure.isascii() and article.isdigit() and figure.isdigit() and len(text) < 40
        return cls(article=int(article), figure=int(figure)) if digits else None


class Figures:
    """The highlights of the front page's stories in one language, and each change of them since the process began."""

    def __init__(self, library: Library, words: Words) -> None:
        self.library, self.words = library, words
        self.changes: list[Item] = []
        self.count = 0
        self._told: dict[str, str] | None = None

    def look(self) -> None:
        """Note the sentences that say something else of a figure than at the last look; the first look only remembers."""
        now = {fact: sentence.text for story in self.library.front(self.words.code) for sentence in story.sentences for fact in sentence.facts[:1]}
        before, self._told = self._told, now
        if before is None:
            return
        link = linker(self.words.code, None)
        fresh = [
            Item(kind="figure", text=text, href=link(f"/fact/{fact}"), language=self.words.code)
            for fact, text in now.items()
            if before.get(fact) != text
        ]
        self.count += len(fresh)
        self.changes = [*self.changes, *fresh][-KEPT:]

    def since(self, count: int) -> list[Item]:
        """The changes after the first `count`; all that are remembered where the count is of an earlier process."""
        missed = self.count - count if 0 <= count <= self.count else self.count
        return self.changes[-missed:] if missed else []


class Ticker:
    """What has come since a place, for any number of pages: figures are looked at once every EVERY seconds. Set `stopped` to end the streams."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.stopped = False
        self._figures: dict[str, Figures] = {}
        self._looked: dict[str, float] = {}
        self._lock = Lock()

    def since(self, place: Place | None, words: Words) -> tuple[Place, list[Item]]:
        """The new place, and the lines from the one before to it; no lines for a page that begins."""
        figures = self._fresh(words)
        came = self.library.store.arrivals(place.article if place else -1, 50 if place else 1, latest=True)
        now = Place(article=came[-1][0] if came else (place.article if place else 0), figure=figures.count)
        if place is None:
            return now, []
        link = linker(words.code, None)
        lines = [
            Item(
                kind="article",
                text=article.title or article.text[:90],
                href=link(f"/article/{article.id}"),
                language=article.language,
                meta=article.outlet,
            )
            for _, article in came
        ]
        return now, [*lines, *figures.since(place.figure)]

    def _fresh(self, words: Words) -> Figures:
        with self._lock:
            figures = self._figures.setdefault(words.code, Figures(self.library, words))
            if monotonic() - self._looked.get(words.code, -EVERY) >= EVERY:
                figures.look()
                self._looked[words.code] = monotonic()
            return figures


def router(ticker: Ticker, every: float = EVERY) -> APIRouter:
    """The stream of a reader's language. A page that was cut off goes on where it was (Last-Event-ID)."""
    routes = APIRouter()

    @routes.get("/ticker")
    async def stream(request: Request) -> StreamingResponse:
        place = Place.read(request.headers.get("last-event-id") or request.query_params.get("after", ""))
        told = events(ticker, place, reader(request), every)
        return StreamingResponse(told, media_type="text/event-stream", headers={"cache-control": "no-store", "x-accel-buffering": "no"})

    return routes


async def events(ticker: Ticker, place: Place | None, words: Words, every: float) -> AsyncIterator[bytes]:
    """Lines as events, for as long as the page listens and the portal stands."""
    silent = 0.0
    yield b"retry: 5000\n\n"
    while not ticker.stopped:
        place, items = await run_in_threadpool(ticker.since, place, words)
        # The id comes last: a page that is cut off in the middle is told all of it again, and knows by their links what it has.
        yield b"".join(b"event: %s\ndata: %s\n\n" % (item.kind.encode(), to_json(item)) for item in items)
        silent = 0.0 if items else silent + every
        if items or silent >= BEAT:
            silent = 0.0
            yield b"id: %s\nevent: place\ndata:\n\n" % str(place).encode()
        await asyncio.sleep(every)
