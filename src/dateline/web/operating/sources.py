"""The sources: what is harvested, how each does, what waits; adding, pausing, removing; lists in OPML."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

from dateline.collect import Policy, feeds
from dateline.collect.discovery import Found, discover
from dateline.collect.feeds import Entry
from dateline.collect.http import Fetcher
from dateline.export.opml import opml
from dateline.model import Noun, Outcome
from dateline.store import Source, Store, Trouble, User
from dateline.web.accounts.roles import needs
from dateline.web.onward import onward
from dateline.web.operating.reasons import told
from dateline.web.pages import page, reader
from dateline.web.words import Words

PATH = "/sources"
LARGEST_LIST = 2_000_000
"""Bytes of an OPML file that is taken in."""
MOST_ADDED = 2000
"""Feeds that are taken from one list."""
NOTES = frozenset({"source-added", "source-known", "source-gone", "source-saved", "source-bad-list"})
Reads = Annotated[User, Depends(needs("source.read"))]
Manages = Annotated[User, Depends(needs("source.manage"))]


class Row(Noun, frozen=True, kw_only=True):
    """A source as the table shows it. `trouble` is the sentence of its last failure, `detail` what the collector said of it."""

    url: str
    kind: str
    title: str
    paused: bool
    failures: int
    asked: datetime | None
    due: datetime | None
    articles: int
    waiting: int
    trouble: str = ""
    detail: str = ""
    failed: datetime | None = None


def router(store: Store) -> APIRouter:
    """The pages of the sources."""
    routes = APIRouter()

    @routes.get(PATH)
    def sources(request: Request, user: Reads) -> Response:
        return shown(store, request)

    @routes.get(f"{PATH}.opml")
    def export(user: Reads) -> Response:
        disposition = {"content-disposition": 'attachment; filename="sources.opml"'}
        return Response(opml(store.sources()), media_type="text/x-opml; charset=utf-8", headers=disposition)

    @routes.post(f"{PATH}/add")
    def add(request: Request, user: Manages, url: Annotated[str, Depends(field("url"))]) -> Response:
        return _add(store, request, user, url)

    @routes.post(f"{PATH}/change")
    def change(request: Request, user: Manages, url: Annotated[str, Depends(field("url"))], act: Annotated[str, Depends(field("act"))]) -> Response:
        return _change(store, request, user, url, act)

    @routes.post(f"{PATH}/import")
    def take_in(request: Request, user: Manages, body: Annotated[bytes, Depends(_file)]) -> Response:
        entries = [one for one in feeds.opml(body, "opml") if isinstance(one, Entry)][:MOST_ADDED]
        if not entries:
            return _back(request, "source-bad-list")
        return _kept(store, request, user, [Found(one.url, "feed", one.title) for one in entries])

    return routes


def shown(store: Store, request: Request, *, status: int = 200, wrong: str = "", detail: str = "", url: str = "") -> Response:
    """The page; `wrong` is what was wrong with the address that was to be added."""
    words, now = reader(request), datetime.now(UTC)
    waiting = store.queue_counts().get("waiting", 0)
    outcomes = [(told(reason, words), number) for reason, number in store.outcome_counts().items()]
    return page(
        "operating/sources.html", request, words, status=status, rows=rows(store, words), now=now, waiting=waiting, wrong=wrong, detail=detail,
        url=url, counts=store.counts(), room=store.bytes_kept(), note=noted(request, words), outcomes=outcomes, megabytes=megabytes,
    )  # fmt: skip


def noted(request: Request, words: Words) -> str:
    """What was done just now, in words; "" for nothing."""
    note, count = request.query_params.get("note", ""), request.query_params.get("count", "")
    return words(note, count=int(count) if count.isdecimal() and len(count) < 7 else 1) if note in NOTES else ""


def rows(store: Store, words: Words) -> list[Row]:
    """Every source, with how it does."""
    known, named = store.sources(), store.named()
    troubles = store.troubles([source.url for source in known])
    return [_row(source, named.get(source.url, {}), troubles.get(source.url), words) for source in known]


def _row(source: Source, named: dict[str, int], last: Trouble | None, words: Words) -> Row:
    return Row(
        url=source.url, kind=source.kind, title=source.title, paused=source.paused, failures=source.failures, asked=source.asked,
        due=None if source.paused else source.due, articles=named.get("article", 0), waiting=named.get("waiting", 0),
        trouble=told(last.outcome.reason, words) if last else "", detail=last.outcome.detail if last else "", failed=last.at if last else None,
    )  # fmt: skip


def megabytes(size: int) -> float:
    return round(size / 1e6, 1)


def _add(store: Store, request: Request, user: User, url: str) -> Response:
    """Look for what lists articles at an address, and add it; what was wrong with it is told beside the field."""
    with Fetcher(Policy()) as fetcher:
        found = discover(fetcher, url if "://" in url else f"https://{url}")
    if isinstance(found, Outcome):
        return shown(store, request, status=422, wrong=told(found.reason, reader(request)), detail=found.detail, url=url)
    return _kept(store, request, user, found)


def _kept(store: Store, request: Request, user: User, found: Sequence[Found]) -> Response:
    now = datetime.now(UTC)
    with store.batch():
        new = [one.url for one in found if store.put_source(Source(url=one.url, kind=one.kind, title=one.title, due=now, added=now))]
        for url in new:
            store.record(user.id, "source.add", url)
    return _back(request, "source-added" if new else "source-known", len(new))


def _change(store: Store, request: Request, user: User, url: str, act: str) -> Response:
    done = store.remove_source(url) if act == "remove" else store.rest(url, act == "pause") if act in ("pause", "resume") else False
    if not done:
        raise HTTPException(404)
    store.record(user.id, f"source.{act}", url)
    return _back(request, "source-gone" if act == "remove" else "source-saved")


def _back(request: Request, note: str, count: int = 1) -> Response:
    return onward(request, PATH, note=note, count=str(count))


def field(name: str) -> Callable[[Request], Awaitable[str]]:
    """A dependency: one field of the form that was sent."""

    async def given(request: Request) -> str:
        value = (await request.form()).get(name)
        return value.strip().replace("\0", "") if isinstance(value, str) else ""

    return given


async def _file(request: Request) -> bytes:
    """A dependency: the file that was sent, no more of it than is taken in."""
    sent = (await request.form()).get("file")
    return await sent.read(LARGEST_LIST) if isinstance(sent, UploadFile) else b""
