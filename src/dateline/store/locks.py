"""Work handed out among processes, by names: a host to harvest, the settling of stories. Who dies lets go at once, whatever any clock says.

PostgreSQL holds such locks for a connection (advisory locks), the operating system for an open file beside SQLite. A queue library would hand out
single addresses; what must not be shared here is a host, and an address must end in the transaction that keeps its article.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection, text

from dateline.model import digest
from dateline.store.base import Base

FILES = 4096
"""Names share so many files; two names of one file wait for each other, and nothing else."""
PATIENCE = 0.1
"""Seconds between two tries for a lock that is waited for."""
_Take = Callable[[str], bool]


class Locks(Base):
    """The part of the store that several processes agree by."""

    @contextmanager
    def held(self, names: Iterable[str], most: int | None = None) -> Iterator[frozenset[str]]:
        """Those of some names, at most so many, that nobody else holds: ours until the block ends, or the process."""
        ordered = sorted(set(names))
        with ExitStack() as stack:
            take = self._by_connection(stack) if self.engine.dialect.name == "postgresql" else self._by_file(stack)
            ours: set[str] = set()
            for name in ordered:
                if most is None or len(ours) < most:
                    ours.update({name} if take(name) else ())
            yield frozenset(ours)

    @contextmanager
    def alone(self, name: str) -> Iterator[None]:
        """Wait until nobody else holds a name, and hold it."""
        while True:
            with self.held([name]) as ours:
                if ours:
                    yield
                    return
            time.sleep(PATIENCE)

    def _by_connection(self, stack: ExitStack) -> _Take:
        connection = stack.enter_context(self.engine.connect().execution_options(isolation_level="AUTOCOMMIT"))
        stack.callback(_let_go, connection)
        return lambda name: bool(connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": key(name)}).scalar())

    def _by_file(self, stack: ExitStack) -> _Take:
        folder = self.blobs.folder.parent / "locks"
        folder.mkdir(exist_ok=True)
        taken: set[str] = set()

        def take(name: str) -> bool:
            file = f"{key(name) % FILES:03x}"
            if file in taken or (handle := _locked(folder / file)) is None:
                return file in taken
            stack.callback(os.close, handle)
            taken.add(file)
            return True

        return take


def key(name: str) -> int:
    """A name as a number of 60 bits."""
    return int(digest("lock", name)[:15], 16)


def _let_go(connection: Connection) -> None:
    """Give back what a connection holds; one that is broken has given it back already, and is not used again."""
    try:
        connection.execute(text("SELECT pg_advisory_unlock_all()"))
    except Exception:  # whatever it is that broke it: a driver raises its own
        connection.invalidate()


def _locked(path: Path) -> int | None:
    """An open file that no other process, and no other opening of this one, has locked; None where one has."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT)
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        with suppress(OSError):
            os.close(handle)
        return None
    return handle
