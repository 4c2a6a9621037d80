"""One connection at a time for each thread, and one transaction for each batch."""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Column, Connection, Engine, Table, text
from sqlalchemy.dialects import postgresql, sqlite

from dateline.store.blobs import Blobs

WRITER = 1
"""The advisory lock of PostgreSQL that a batch holds."""
CHUNK = 500
"""Ids that one statement asks for."""


class Base:
    """What every part of the store shares: its engine, its blobs, and the transaction that the thread is in."""

    engine: Engine
    blobs: Blobs

    def __init__(self, engine: Engine, blobs: Blobs) -> None:
        self.engine, self.blobs = engine, blobs
        self._local = threading.local()

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Everything put inside is confirmed together when the block ends, or not at all. A batch inside a batch belongs to the outer one.

        One batch at a time, in PostgreSQL as in SQLite: so articles are confirmed in the order of their `seq`, which `unsettled` goes by.
        """
        if getattr(self._local, "connection", None) is not None:
            yield
            return
        with self.engine.connect().execution_options(writes=True) as connection, connection.begin():
            self._local.connection = connection
            try:
                if self.engine.dialect.name == "postgresql":
                    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": WRITER})
                yield
            finally:
                self._local.connection = None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """The connection of the batch that this thread is in, or one for a single look."""
        current = getattr(self._local, "connection", None)
        if current is not None:
            yield current
            return
        with self.engine.connect() as connection:
            yield connection

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """A connection that sees one moment, however long it is read from."""
        level = "REPEATABLE READ" if self.engine.dialect.name == "postgresql" else None
        engine = self.engine.execution_options(isolation_level=level) if level else self.engine
        with engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The connection of this thread's batch; outside of one, a batch of its own."""
        with self.batch():
            yield self._local.connection

    def insert(self, connection: Connection, table: Table, row: dict[str, Any]) -> bool:
        """Insert a row, or pass over it where it is there already. Whether it was new."""
        statement = self._inserting(table).values(row).on_conflict_do_nothing().returning(*table.primary_key)
        return connection.execute(statement).first() is not None

    def insert_new(self, connection: Connection, table: Table, rows: list[dict[str, Any]], key: Column[str]) -> set[str]:
        """Insert rows, passing over those that are there already; the keys of those that were new."""
        if not rows:
            return set()
        statement = self._inserting(table).on_conflict_do_nothing().returning(key)
        return set(connection.execute(statement, rows).scalars())

    def insert_all(self, connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
        """Insert rows, passing over those that are there already."""
        if rows:
            connection.execute(self._inserting(table).on_conflict_do_nothing(), rows)

    def _inserting(self, table: Table) -> Any:
        return (sqlite.insert if self.engine.dialect.name == "sqlite" else postgresql.insert)(table)

    def upsert(self, connection: Connection, table: Table, row: dict[str, Any]) -> None:
        """Insert a row, or replace the one with its primary key."""
        keys = [column.name for column in table.primary_key]
        changed = {name: value for name, value in row.items() if name not in keys}
        connection.execute(self._inserting(table).values(row).on_conflict_do_update(index_elements=keys, set_=changed))

    def close(self) -> None:
        self.engine.dispose()


def parts(keys: Collection[str]) -> Iterator[list[str]]:
    """Ids in parts that a statement can hold, in their order."""
    ordered = sorted(keys)
    yield from (ordered[start : start + CHUNK] for start in range(0, len(ordered), CHUNK))
