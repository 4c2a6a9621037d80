"""Watches of readers: a question or a story that is looked after for them. See `alerts` for what comes of it."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal

import msgspec
from sqlalchemy import delete, func, select, update

from dateline.model import Article, Noun, Reading, digest, from_json
from dateline.store.conditions import Conditions
from dateline.store.query import parse
from dateline.store.schema import alerts, articles, changes, deliveries, marks, members, stamp, watches
from dateline.store.search import Search

WatchKind = Literal["search", "story"]


class Watch(Noun, frozen=True, kw_only=True):
    """`about` is a question in the query language, or (`kind` "story") an article of the story, which stays in it however stories are merged.

    `language` is the one alerts are written in; `mail` sends them to the reader's address, `hook` to an address of Apprise or a web hook.
    `at` is aware UTC.
    """

    reader: str
    kind: WatchKind
    about: str
    title: str
    language: str
    at: datetime
    mail: bool = False
    hook: str | None = None
    base: str = ""

    @property
    def id(self) -> str:
        return digest("watch", self.reader, self.kind, self.about)


class Kept(Noun, frozen=True, kw_only=True):
    """A watch with its place in the store: what came before it was made is no news, and the token of its feed."""

    watch: Watch
    since_article: int
    since_change: int
    token: str | None = None


class Watches(Search):
    """The part of the store that holds watches."""

    def put_watch(self, watch: Watch) -> Kept:
        """Keep a watch, or what was altered in it; it looks at what comes from now on. Raises QueryError for a question that cannot be read."""
        if watch.kind == "search":
            parse(watch.about)
        with self.writing() as connection:
            body = msgspec.json.encode(watch).decode()
            now = (
                connection.execute(select(func.max(articles.c.seq)), {}).scalar() or 0,
                connection.execute(select(func.max(changes.c.seq))).scalar() or 0,
            )
            row = {
                "id": watch.id, "reader": watch.reader, "token": secrets.token_urlsafe(24), "made": stamp(watch.at), "since_article": now[0],
                "since_change": now[1], "body": body,
            }  # fmt: skip
            if not self.insert(connection, watches, row):
                connection.execute(update(watches).where(watches.c.id == watch.id).values(body=body))
        kept = self.watch(watch.id)
        assert kept is not None, "it was kept in this very transaction"
        return kept

    def watch(self, key: str) -> Kept | None:
        with self.reading() as connection:
            row = connection.execute(select(watches).where(watches.c.id == key)).mappings().first()
        return _kept(row) if row else None

    def watch_by_token(self, token: str) -> Kept | None:
        """The watch whose feed has this address."""
        with self.reading() as connection:
            row = connection.execute(select(watches).where(watches.c.token == token)).mappings().first()
        return _kept(row) if row else None

    def watches(self, reader: str | None = None) -> tuple[Kept, ...]:
        """Watches, the last made first; of one reader, where one is given."""
        query = select(watches).order_by(watches.c.made.desc(), watches.c.id)
        if reader is not None:
            query = query.where(watches.c.reader == reader)
        with self.reading() as connection:
            return tuple(_kept(row) for row in connection.execute(query).mappings())

    def renew_token(self, key: str, revoke: bool = False) -> str | None:
        """A new address for a watch's feed, the old one being nobody's; `revoke` leaves it without one."""
        token = None if revoke else secrets.token_urlsafe(24)
        with self.writing() as connection:
            connection.execute(update(watches).where(watches.c.id == key).values(token=token))
        return token

    def drop_watch(self, key: str) -> None:
        """Forget a watch, its alerts and what was still to be sent."""
        with self.writing() as connection:
            own = select(alerts.c.id).where(alerts.c.watch == key)
            connection.execute(delete(deliveries).where(deliveries.c.alert.in_(own)))
            connection.execute(delete(alerts).where(alerts.c.watch == key))
            connection.execute(delete(watches).where(watches.c.id == key))

    def mark(self, name: str) -> int:
        """How far some work has followed the order of arrival."""
        with self.reading() as connection:
            return int(connection.execute(select(marks.c.value).where(marks.c.name == name)).scalar() or 0)

    def settled_arrivals(self, after: int, limit: int) -> list[tuple[int, str]]:
        """(place, id) of the newest revisions after a place in the order of arrival that the stories have followed, the first `limit` of them."""
        query = select(articles.c.seq, articles.c.id).where(articles.c.newest, articles.c.seq > after, articles.c.seq <= self.mark("articles"))
        with self.reading() as connection:
            return [(seq, key) for seq, key in connection.execute(query.order_by(articles.c.seq).limit(limit))]

    def answering(self, question: str, among: Sequence[str]) -> list[str]:
        """Those of some articles (ids) that answer a question, in the order given. Raises QueryError."""
        node = parse(question)
        with self.reading() as connection:
            conditions = Conditions(connection, self._known(node))
            query = select(articles.c.id).where(articles.c.newest, articles.c.id.in_(among), conditions.of(node))
            found = set(connection.execute(query).scalars()) if among else set()
        return [key for key in among if key in found]

    def names_of(self, question: str) -> dict[str, tuple[tuple[str, ...], ...]]:
        """For each phrase of a question what else it is called, cut into words."""
        return dict(self._known(parse(question)))

    def first_revision(self, article: str) -> bool:
        """Whether only one revision of an article ever came."""
        with self.reading() as connection:
            return connection.execute(select(func.count()).where(articles.c.id == article)).scalar_one() == 1

    def homes(self, among: Sequence[str]) -> dict[str, str]:
        """The story of each of some articles."""
        with self.reading() as connection:
            return {row[0]: row[1] for row in connection.execute(select(members.c.article, members.c.story).where(members.c.article.in_(among)))}

    def sources_of(self, claims_: Sequence[str]) -> list[str]:
        """The articles that some claims (ids) are from."""
        found = (self.claim(key) for key in claims_)
        return list(dict.fromkeys(claim.article for claim in found if claim))

    def told_in(self, article: str) -> tuple[Article, Reading] | None:
        """The newest revision of an article and what was read in it."""
        found = self.pairs((article,))
        return found[0] if found else None


def _kept(row: Any) -> Kept:
    watch = from_json(Watch, row["body"])
    return Kept(watch=watch, since_article=row["since_article"], since_change=row["since_change"], token=row["token"])
