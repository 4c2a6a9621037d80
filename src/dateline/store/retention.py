"""Rules of retention: the bytes of old pages go, their hashes, articles, readings and facts stay."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import ColumnElement, and_, func, select, update

from dateline.store.base import Base, parts
from dateline.store.schema import pages, stamp


class Retention(Base):
    """The part of the store that forgets bytes, and remembers that it did."""

    def old_pages(self, before: datetime) -> tuple[int, int]:
        """How many pages captured before a time still have their bytes, and how many bytes these are, uncompressed."""
        with self.reading() as connection:
            count, size = connection.execute(select(func.count(), func.coalesce(func.sum(pages.c.size), 0)).where(_old(before))).one()
        return int(count), int(size)

    def drop_bytes(self, before: datetime) -> int:
        """Drop the bytes of pages captured before a time, but those that a younger page shares; gives of how many pages.

        That they are dropped is confirmed before the first file goes: killed between the two, what is left is removed by the next call.
        """
        with self.writing() as connection:
            keys = list(connection.execute(select(pages.c.id).where(_old(before))).scalars())
            for part in parts(keys):
                connection.execute(update(pages).where(pages.c.id.in_(part)).values(dropped=stamp(datetime.now(UTC))))
        self._sweep()
        return len(keys)

    def _sweep(self) -> None:
        """Remove the bytes that only dropped pages have."""
        kept = select(pages.c.sha256).where(pages.c.dropped.is_(None))
        with self.reading() as connection:
            gone = (
                connection.execute(select(pages.c.sha256).where(pages.c.dropped.is_not(None), pages.c.sha256.not_in(kept)).distinct()).scalars().all()
            )
        for sha256 in gone:
            self.blobs.drop(sha256)


def _old(before: datetime) -> ColumnElement[bool]:
    return and_(pages.c.dropped.is_(None), pages.c.fetched < stamp(before))
