"""Who did what, when, to what: a log that only grows, and that holds no secret."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select

from dateline.store.base import Base
from dateline.store.schema import audit, moment, stamp, users


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One act. `person` is an id, "" where nobody was signed in; `name` is what that person is called now; `target` is what the act was done to."""

    seq: int
    at: datetime
    person: str
    name: str
    action: str
    target: str
    detail: Mapping[str, Any]


class Auditing(Base):
    """The part of the store that remembers acts."""

    def record(self, person: str, action: str, target: str = "", **detail: Any) -> None:
        """Keep an act. `person`: an id, or "" for nobody; `detail`: what JSON can hold, and never a secret."""
        row = {"made": stamp(datetime.now(UTC)), "person": person, "action": action, "target": target}
        with self.writing() as connection:
            connection.execute(audit.insert().values({**row, "detail": json.dumps(detail, ensure_ascii=False, sort_keys=True)}))

    def audit(self, *, limit: int = 100, before: int | None = None, person: str = "", action: str = "") -> tuple[Entry, ...]:
        """Acts, the last first: those before a number (`seq`), of one person, of one kind ("user" takes "user.add" too)."""
        query = select(audit, users.c.name).join(users, users.c.id == audit.c.person, isouter=True).order_by(audit.c.seq.desc()).limit(limit)
        if before is not None:
            query = query.where(audit.c.seq < before)
        if person:
            query = query.where(audit.c.person == person)
        if action:
            query = query.where((audit.c.action == action) | audit.c.action.startswith(f"{action}.", autoescape=True))
        with self.reading() as connection:
            return tuple(_entry(row) for row in connection.execute(query).mappings())


def _entry(row: Mapping[Any, Any]) -> Entry:
    return Entry(
        seq=row["seq"], at=moment(row["made"]), person=row["person"], name=row["name"] or "", action=row["action"], target=row["target"],
        detail=json.loads(row["detail"]),
    )  # fmt: skip
