"""What keeps guessing machines out, shared by all processes of a portal: how often something was tried, and riddles that may be answered once."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from sqlalchemy import delete, select

from dateline.model import digest
from dateline.store.base import Base
from dateline.store.schema import captchas, moment, rates, sessions, stamp, tickets

STALE = timedelta(days=30)
"""How long a ticket is kept after it has run out."""


class Limits(Base):
    """The part of the store that counts tries."""

    def strike(self, key: str, most: int, within: timedelta, now: datetime) -> timedelta | None:
        """Count one try under a key. None where there were at most `most` in the time that began with the first; else how long to wait.

        A key (a name that was typed, an address) is kept as its hash: people type their passwords into wrong fields.
        """
        name = digest("rate", key)
        with self.writing() as connection:
            row = connection.execute(select(rates).where(rates.c.key == name)).mappings().first()
            until, count = (moment(row["until"]), row["count"]) if row else (now, 0)
            if not now < until <= now + within:
                until, count = now + within, 0
            self.upsert(connection, rates, {"key": name, "count": count + 1, "until": stamp(until)})
        return None if count < most else until - now

    def tried(self, key: str, now: datetime) -> int:
        """How many tries under a key count now."""
        with self.reading() as connection:
            query = select(rates.c.count).where(rates.c.key == digest("rate", key), rates.c.until > stamp(now))
            return connection.execute(query).scalar() or 0

    def forgive(self, key: str) -> None:
        """Forget the tries under a key."""
        with self.writing() as connection:
            connection.execute(delete(rates).where(rates.c.key == digest("rate", key)))

    def make_captcha(self, answer: str, now: datetime, lasts: timedelta) -> str:
        """Keep the answer to a riddle; gives the riddle's id."""
        key = secrets.token_urlsafe(24)
        with self.writing() as connection:
            connection.execute(captchas.insert().values(id=key, answer=answer, until=stamp(now + lasts)))
        return key

    def captcha(self, key: str, now: datetime) -> str | None:
        """The answer to a riddle that is still open."""
        with self.reading() as connection:
            return connection.execute(select(captchas.c.answer).where(captchas.c.id == key, captchas.c.until > stamp(now))).scalar()

    def close_captcha(self, key: str, now: datetime) -> str | None:
        """The answer to a riddle that is still open, and is so no longer: right or wrong, it can be tried once."""
        with self.writing() as connection:
            answer = self.captcha(key, now)
            connection.execute(delete(captchas).where(captchas.c.id == key))
        return answer

    def tidy(self, now: datetime) -> None:
        """Forget what has run out."""
        with self.writing() as connection:
            for table in (rates, captchas, sessions):
                connection.execute(delete(table).where(table.c.until <= stamp(now)))
            connection.execute(delete(tickets).where(tickets.c.until <= stamp(now - STALE)))
