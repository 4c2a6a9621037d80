"""Sources and the queue of addresses to fetch: what a harvester must remember between two runs, and when it is killed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import ColumnElement, and_, delete, func, or_, select, update

from dateline.store.locks import Locks
from dateline.store.schema import moment, queue, sources, stamp

LONGEST = timedelta(hours=24)
"""How long a source or an address is left alone at most."""


@dataclass(frozen=True, kw_only=True)
class Source:
    """A list that names pages. `kind`: feed, sitemap, section. `due`: when it may be asked again; `etag`, `modified`: what it last said of itself;
    `asked`: when it last was; `paused`: whether it rests until somebody says otherwise."""

    url: str
    kind: str
    title: str
    due: datetime
    added: datetime
    outlet: str | None = None
    etag: str | None = None
    modified: str | None = None
    failures: int = 0
    asked: datetime | None = None
    paused: bool = False


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """An address in the queue, and how often it was tried."""

    url: str
    source: str
    host: str
    tries: int


class Harvesting(Locks):
    """The part of the store that a harvester works from."""

    def put_source(self, source: Source) -> bool:
        """Keep a source; whether it was new. One that is there keeps what is known of it."""
        with self.writing() as connection:
            return self.insert(connection, sources, _row(source))

    def update_source(self, source: Source) -> None:
        """Keep what a source said when it was asked. One that was removed meanwhile stays removed, and one that was paused, paused."""
        row = {name: value for name, value in _row(source).items() if name != "paused"}
        with self.writing() as connection:
            connection.execute(update(sources).where(sources.c.url == source.url).values(row))

    def remove_source(self, url: str) -> bool:
        """Forget a source; whether it was there. What came from it stays."""
        with self.writing() as connection:
            return connection.execute(delete(sources).where(sources.c.url == url)).rowcount > 0

    def sources(self) -> tuple[Source, ...]:
        with self.reading() as connection:
            rows = connection.execute(select(sources).order_by(sources.c.added, sources.c.url)).mappings().all()
        return tuple(_source(row) for row in rows)

    def enqueue(self, urls: Iterable[str], source: str, now: datetime) -> int:
        """Put addresses in the queue that were never in it; gives how many."""
        rows = [
            {"url": url, "source": source, "host": urlsplit(url).netloc.lower(), "state": "waiting", "due": stamp(now), "tries": 0} for url in urls
        ]  # fmt: skip
        with self.writing() as connection:
            return sum(self.insert(connection, queue, row) for row in rows)

    def waiting(self, now: datetime, limit: int = 500, hosts: Collection[str] | None = None) -> list[Waiting]:
        """Addresses that may be fetched now, the longest due first; of some hosts only, where they are given."""
        query = select(queue.c.url, queue.c.source, queue.c.host, queue.c.tries).where(_due(now))
        if hosts is not None:
            query = query.where(queue.c.host.in_(hosts))
        with self.reading() as connection:
            rows = connection.execute(query.order_by(queue.c.due, queue.c.url).limit(limit)).mappings().all()
        return [Waiting(**row) for row in rows]

    def waiting_hosts(self, now: datetime, limit: int = 500) -> list[str]:
        """Hosts of addresses that may be fetched now, the longest due first."""
        query = select(queue.c.host).where(_due(now)).group_by(queue.c.host).order_by(func.min(queue.c.due), queue.c.host).limit(limit)
        with self.reading() as connection:
            return list(connection.execute(query).scalars())

    def finish(self, url: str, reason: str) -> None:
        """An address has been dealt with, once and for all."""
        with self.writing() as connection:
            connection.execute(update(queue).where(queue.c.url == url).values(state="done", reason=reason, tries=queue.c.tries + 1))

    def postpone(self, url: str, due: datetime, reason: str) -> None:
        """An address is to be tried again later."""
        with self.writing() as connection:
            connection.execute(update(queue).where(queue.c.url == url).values(due=stamp(due), reason=reason, tries=queue.c.tries + 1))

    def queue_counts(self) -> dict[str, int]:
        """How many addresses are waiting, and how many ended for each reason."""
        label = func.coalesce(func.nullif(queue.c.state, "done"), queue.c.reason)
        with self.reading() as connection:
            return {row[0]: row[1] for row in connection.execute(select(label, func.count()).group_by(label))}


def is_due(due: datetime, now: datetime, longest: timedelta = LONGEST) -> bool:
    """Whether a time has come; one that is further off than anything is put off (`longest`) was written before the clock went back."""
    return not now < due <= now + longest


def _due(now: datetime) -> ColumnElement[bool]:
    """What was never tried was never put off, whatever time stands there."""
    return and_(queue.c.state == "waiting", or_(queue.c.tries == 0, queue.c.due <= stamp(now), queue.c.due > stamp(now + LONGEST)))


def _source(row: Mapping[Any, Any]) -> Source:
    asked = moment(row["asked"]) if row["asked"] else None
    return Source(**{**row, "due": moment(row["due"]), "added": moment(row["added"]), "asked": asked, "paused": bool(row["paused"])})


def _row(source: Source) -> dict[str, Any]:
    return {
        "url": source.url, "kind": source.kind, "title": source.title, "outlet": source.outlet, "etag": source.etag, "modified": source.modified,
        "due": stamp(source.due), "failures": source.failures, "added": stamp(source.added),
        "asked": stamp(source.asked) if source.asked else None, "paused": source.paused,
    }  # fmt: skip
