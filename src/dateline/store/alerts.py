"""Alerts, each made once, and their sending: tried again after failures, longer each time, and given up in the end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import func, select, update

from dateline.model import Field, Noun, digest, from_json, to_json
from dateline.store.changes import Change, Changes
from dateline.store.schema import alerts, deliveries, marks, moment, stamp, watches
from dateline.store.watches import Watches

AlertKind = Literal["article", "revision", "new", "moved", "conflict", "withdrawn", "corrected", "mention"]
Channel = Literal["mail", "hook"]
TRIES = 8
"""How often a message is tried before it has failed."""
FIRST_WAIT = timedelta(minutes=1)
LONGEST = timedelta(hours=12)


class Match(Noun, frozen=True, kw_only=True):
    """Why: what was asked for, and the words (article.field(field)[start:end]) or the claim that answer it.

    `start` -1: the article does as a whole."""

    asked: str
    article: str
    field: Field = "text"
    start: int = -1
    end: int = -1
    quote: str = ""
    claim: str | None = None


class Alert(Noun, frozen=True, kw_only=True):
    """One thing that a reader is told: what (`kind`, `article`, `change`), and `why`. `about` tells it from others of its watch. `at` is aware UTC.

    A mention has no watch: `note` is where, `by` (a user's id) who made it.
    """

    reader: str
    kind: AlertKind
    about: str
    at: datetime
    watch: str | None = None
    story: str | None = None
    article: str | None = None
    change: Change | None = None
    why: tuple[Match, ...] = ()
    note: str | None = None
    by: str = ""

    @property
    def id(self) -> str:
        return digest("alert", self.reader, self.watch, self.kind, self.about)


class Told(Noun, frozen=True, kw_only=True):
    """An alert with its place, and when the reader saw it."""

    seq: int
    alert: Alert
    seen: datetime | None = None


class Delivery(Noun, frozen=True, kw_only=True):
    """An alert to be sent. `tries` counts the failures so far, `reason` tells the last one in words."""

    alert: Alert
    channel: Channel
    state: Literal["waiting", "done", "failed"] = "waiting"
    tries: int = 0
    reason: str = ""
    due: datetime | None = None


class Alerts(Watches, Changes):
    """The part of the store that holds alerts."""

    def put_alerts(self, given: Iterable[Alert], channels: Sequence[Channel] = ()) -> int:
        """Keep alerts that were not made before, to be sent by some channels; gives how many were new."""
        new = 0
        with self.writing() as connection:
            for alert in given:
                row = {"id": alert.id, "reader": alert.reader, "watch": alert.watch, "made": stamp(alert.at), "body": to_json(alert).decode()}
                if connection.execute(select(alerts.c.seq).where(alerts.c.id == alert.id)).first():
                    continue
                connection.execute(alerts.insert().values(row))
                new += 1
                waiting = {"alert": alert.id, "state": "waiting", "due": stamp(alert.at), "tries": 0}
                self.insert_all(connection, deliveries, [{**waiting, "channel": channel} for channel in channels])
        return new

    def set_alert_marks(self, articles_: int, changes_: int) -> None:
        """What was looked at up to here is not looked at again. To be called in the batch that keeps its alerts."""
        with self.writing() as connection:
            for name, value in (("alerted-articles", articles_), ("alerted-changes", changes_)):
                self.upsert(connection, marks, {"name": name, "value": str(value)})

    def alerts(self, reader: str, *, limit: int = 50, before: int | None = None, watch: str | None = None) -> list[Told]:
        """A reader's alerts, the last first; before a place, or of one watch, where it is given."""
        query = select(alerts).where(alerts.c.reader == reader).order_by(alerts.c.seq.desc()).limit(limit)
        if before is not None:
            query = query.where(alerts.c.seq < before)
        if watch is not None:
            query = query.where(alerts.c.watch == watch)
        with self.reading() as connection:
            rows = connection.execute(query).mappings().all()
        return [Told(seq=row["seq"], alert=from_json(Alert, row["body"]), seen=moment(row["seen"]) if row["seen"] else None) for row in rows]

    def unread(self, reader: str) -> int:
        """How many alerts a reader has not seen."""
        with self.reading() as connection:
            return connection.execute(select(func.count()).where(alerts.c.reader == reader, alerts.c.seen.is_(None))).scalar_one()

    def see_alerts(self, reader: str, up_to: int, now: datetime) -> None:
        """A reader has seen the alerts up to a place."""
        unseen = (alerts.c.reader == reader, alerts.c.seq <= up_to, alerts.c.seen.is_(None))
        with self.writing() as connection:
            connection.execute(update(alerts).where(*unseen).values(seen=stamp(now)))

    def due_deliveries(self, now: datetime, limit: int = 100) -> list[Delivery]:
        """What may be sent now, the longest due first. A time further off than any wait was written before the clock went back."""
        due = (deliveries.c.due <= stamp(now)) | (deliveries.c.due > stamp(now + LONGEST))
        query = select(deliveries, alerts.c.body).join(alerts, alerts.c.id == deliveries.c.alert).where(deliveries.c.state == "waiting", due)
        with self.reading() as connection:
            rows = connection.execute(query.order_by(deliveries.c.due, deliveries.c.alert).limit(limit)).mappings().all()
        return [_delivery(row) for row in rows]

    def settle_delivery(self, given: Delivery, now: datetime, problem: str | None, lasting: bool = False) -> None:
        """A message was sent, or why it was not: it is tried again, twice as long after each failure, and given up after TRIES, or at once where
        the failure is `lasting`."""
        tries = given.tries + 1
        state = "done" if problem is None else "failed" if lasting or tries >= TRIES else "waiting"
        due = now + min(FIRST_WAIT * 2**given.tries, LONGEST)
        own = (deliveries.c.alert == given.alert.id, deliveries.c.channel == given.channel)
        with self.writing() as connection:
            connection.execute(update(deliveries).where(*own).values(state=state, tries=tries, due=stamp(due), reason=problem))

    def failing_deliveries(self, reader: str) -> dict[str, Delivery]:
        """For each of a reader's watches the last message that could not be sent yet, or at all."""
        query = select(deliveries, alerts.c.body, alerts.c.watch).join(alerts, alerts.c.id == deliveries.c.alert)
        query = query.where(alerts.c.reader == reader, deliveries.c.reason.is_not(None), deliveries.c.state != "done").order_by(alerts.c.seq)
        with self.reading() as connection:
            return {row["watch"] or "": _delivery(row) for row in connection.execute(query).mappings()}

    def delivery_counts(self) -> dict[str, int]:
        """How many messages wait, were sent, were given up."""
        with self.reading() as connection:
            return {row[0]: row[1] for row in connection.execute(select(deliveries.c.state, func.count()).group_by(deliveries.c.state))}

    def watching(self) -> bool:
        """Whether anybody watches anything."""
        with self.reading() as connection:
            return connection.execute(select(watches.c.id).limit(1)).first() is not None


def _delivery(row: object) -> Delivery:
    given = dict(row)  # type: ignore[call-overload]  # a row mapping
    return Delivery(
        alert=from_json(Alert, given["body"]), channel=given["channel"], state=given["state"], tries=given["tries"],
        reason=given["reason"] or "", due=moment(given["due"]),
    )  # fmt: skip
