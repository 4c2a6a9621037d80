"""How the sources do, what waits, what became of everything, and how much room it takes: what an operator looks at."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, text, update

from dateline.model import Outcome, from_json
from dateline.store.base import Base, parts
from dateline.store.schema import moment, outcomes, pages, queue, sources


@dataclass(frozen=True, kw_only=True)
class Trouble:
    """The last thing that went wrong with an address, and when."""

    outcome: Outcome
    at: datetime


class Health(Base):
    """The part of the store that tells how it does."""

    def rest(self, url: str, paused: bool) -> bool:
        """Let a source rest, or have it asked again; whether it was there."""
        with self.writing() as connection:
            return connection.execute(update(sources).where(sources.c.url == url).values(paused=paused)).rowcount > 0

    def named(self) -> dict[str, dict[str, int]]:
        """For each source, what became of the addresses that it named: how many wait (waiting), how many ended for each reason (article …)."""
        label = func.coalesce(func.nullif(queue.c.state, "done"), queue.c.reason)
        found: dict[str, dict[str, int]] = {}
        with self.reading() as connection:
            for source, reason, count in connection.execute(select(queue.c.source, label, func.count()).group_by(queue.c.source, label)):
                found.setdefault(source, {})[reason or ""] = count
        return found

    def troubles(self, urls: Collection[str]) -> dict[str, Trouble]:
        """What last went wrong when addresses were asked."""
        found = {}
        with self.reading() as connection:
            for part in parts(urls):
                query = select(outcomes.c.item, outcomes.c.made, outcomes.c.body).where(outcomes.c.stage == "collect", outcomes.c.item.in_(part))
                found.update({row[0]: Trouble(outcome=from_json(Outcome, row[2]), at=moment(row[1])) for row in connection.execute(query)})
        return found

    def outcome_counts(self) -> dict[str, int]:
        """How many items ended for each reason, the most frequent first."""
        query = select(outcomes.c.reason, func.count()).group_by(outcomes.c.reason).order_by(func.count().desc(), outcomes.c.reason)
        with self.reading() as connection:
            return {row[0]: row[1] for row in connection.execute(query)}

    def bytes_kept(self) -> dict[str, int]:
        """Bytes of the database, and of the pages as they were received (they are kept compressed, in about a fifth of that)."""
        with self.reading() as connection:
            if self.engine.dialect.name == "sqlite":
                size = connection.execute(text("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")).scalar_one()
            else:
                size = connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one()
            received = connection.execute(select(func.coalesce(func.sum(pages.c.size), 0)).where(pages.c.dropped.is_(None))).scalar_one()
        return {"database": int(size), "pages": int(received)}
