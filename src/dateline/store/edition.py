"""Whether anything has been written since one last looked: one cheap question, for whoever keeps what was made of the store."""

from __future__ import annotations

import sqlite3
import threading

from sqlalchemy import text

from dateline.store.base import Base


class Edition(Base):
    """The part of the store that knows that it has changed."""

    _watch: sqlite3.Connection | None = None
    _watching = threading.Lock()

    def edition(self) -> str:
        """A word that is another one after every write, by whatever process; the same word means that nothing was written.

        SQLite: `PRAGMA data_version` of a connection that itself never writes. PostgreSQL: how far its log has been written.
        """
        if self.engine.dialect.name != "sqlite":
            with self.reading() as connection:
                return str(connection.execute(text("SELECT pg_current_wal_insert_lsn()")).scalar_one())
        with self._watching:
            if self._watch is None:
                self._watch = sqlite3.connect(str(self.engine.url.database), check_same_thread=False, timeout=30)
            return str(self._watch.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        with self._watching:
            if self._watch is not None:
                self._watch.close()
                self._watch = None
        super().close()
