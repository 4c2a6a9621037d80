"""What each settling changed in the figures of stories: a log that alerts are made from, written in the transaction that keeps the new figures."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Literal

from sqlalchemy import delete, func, select

from dateline.model import Noun, Quantity, Slot, from_json, to_json
from dateline.store.base import Base
from dateline.store.schema import changes, moment, stamp

ChangeKind = Literal["new", "moved", "conflict", "withdrawn", "corrected"]
Cause = Literal["", "regrouped", "corrected", "reread"]


class Change(Noun, frozen=True, kw_only=True):
    """What became of one figure of a story: `was` → `now` (None: there was, or is, none). `claims` (ids) are those that brought it.

    `cause`: "" for what articles say, "regrouped" where stories were merged or split, "corrected" where an editor corrected a reading (`reason`,
    `by`), "reread" where a newer Dateline reconciles the same claims otherwise.
    """

    story: str
    kind: ChangeKind
    slot: Slot | None = None
    fact: str | None = None
    was: Quantity | None = None
    now: Quantity | None = None
    status: str = ""
    claims: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    cause: Cause = ""
    by: str = ""
    reason: str = ""


class Changes(Base):
    """The part of the store that remembers what changed."""

    def put_changes(self, given: Iterable[Change]) -> None:
        """Add to the log."""
        made = stamp(datetime.now(UTC))
        rows = [{"story": one.story, "made": made, "body": to_json(one).decode()} for one in given]
        if rows:
            with self.writing() as connection:
                connection.execute(changes.insert(), rows)

    def changes(self, after: int, limit: int) -> list[tuple[int, datetime, Change]]:
        """The first changes after a place in the log, each with its own place and when it was made."""
        query = select(changes.c.seq, changes.c.made, changes.c.body).where(changes.c.seq > after).order_by(changes.c.seq).limit(limit)
        with self.reading() as connection:
            return [(seq, moment(made), from_json(Change, body)) for seq, made, body in connection.execute(query)]

    def last_change(self) -> int:
        with self.reading() as connection:
            return connection.execute(select(func.max(changes.c.seq))).scalar() or 0

    def forget_changes(self, before: int, older: timedelta) -> None:
        """Drop what was made longer ago and lies before a place in the log. The last row stays: SQLite would give its number again."""
        limit = stamp(datetime.now(UTC) - older)
        with self.writing() as connection:
            connection.execute(delete(changes).where(changes.c.seq < before, changes.c.seq < self.last_change(), changes.c.made < limit))
