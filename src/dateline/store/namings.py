"""What people decided on names. Decisions are kept with their reasons; the origins of stories follow from them."""

from __future__ import annotations

from datetime import UTC, datetime

from msgspec.structs import replace
from sqlalchemy import delete, func, or_, select

from dateline.model import Naming, from_json, to_json
from dateline.store.evidence import Evidence
from dateline.store.schema import namings, readings, stamp


class Namings(Evidence):
    """The part of the store that holds decisions on names."""

    def put_naming(self, given: Naming) -> None:
        """Keep a decision; it takes the place of any earlier one on the same two names, whoever made it."""
        left, right = sorted((given.left, given.right))
        now = given.at or datetime.now(UTC)
        row: dict[str, object] = {
            "id": given.id,
            "first": left,
            "second": right,
            "made": stamp(now),
            "body": to_json(replace(given, at=now)).decode(),
        }
        with self.writing() as connection:
            row["seq"] = 1 + (connection.execute(select(func.max(namings.c.seq))).scalar() or 0)  # asked before the deletion, so that it always grows
            connection.execute(delete(namings).where(namings.c.first == left, namings.c.second == right))
            self.insert(connection, namings, row)

    def namings(self) -> tuple[Naming, ...]:
        """Decisions on names in the order in which they were made, those that were taken back left out."""
        with self.reading() as connection:
            found = [from_json(Naming, body) for body in connection.execute(select(namings.c.body).order_by(namings.c.seq)).scalars()]
        return tuple(one for one in found if one.verdict != "open")

    def renamed(self, since: int) -> tuple[set[str], int]:
        """Articles that carry a name that was decided on after a mark, and the mark to set: the decision last made, taken back or not."""
        with self.reading() as connection:
            rows = connection.execute(select(namings.c.seq, namings.c.first, namings.c.second).where(namings.c.seq > since)).all()
            found: set[str] = set()
            for _, *names in rows:
                holding = or_(*(readings.c.body.contains(name, autoescape=True) for name in names))
                found.update(connection.execute(select(readings.c.article).where(holding)).scalars())
        return found, max((row[0] for row in rows), default=since)
