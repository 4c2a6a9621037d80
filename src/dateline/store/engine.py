"""Opens the database: SQLite in the data directory, or PostgreSQL where DATELINE_DATABASE names one; brings its tables up to date."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import DatabaseError

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""What a disk without room says."""
HEAD = "0008"
MIGRATIONS = Path(__file__).parent / "migrations"


ADVICE = (
    ("password authentication failed", "check the name and the password in DATELINE_DATABASE"),
    ("no password supplied", "put name:password@ before the host in DATELINE_DATABASE, or write ~/.pgpass"),
    ("does not exist", "make it with createdb, or correct DATELINE_DATABASE"),
    ("connection", "start PostgreSQL, or correct host and port in DATELINE_DATABASE"),
    ("readonly", "give this user the right to write there, or choose another folder with --data"),
    ("unable to open", "give this user the right to write there, or choose another folder with --data"),
    ("not a database", "put it aside, and fill a new store from a backup with dateline restore"),
    ("malformed", "put it aside, and fill a new store from a backup with dateline restore"),
    ("locked", "another process has held it for 30 seconds: look which, and try again"),
    ("full", "make room on its disk; nothing that was confirmed is lost"),
    ("disk i/o", "make room on its disk, or look whether it fails; nothing that was confirmed is lost"),
)
"""Words of what a database says, and what to do then; the first that fits."""


class StoreError(Exception):
    """The store cannot be opened or used. Says what, where and what to do."""


def default_directory(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """DATELINE_HOME, else where this platform keeps programs' data."""
    if environment.get("DATELINE_HOME"):
        return Path(environment["DATELINE_HOME"])
    home = Path.home()
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA", home / "AppData" / "Local")) / "dateline"
    if platform == "darwin":
        return home / "Library" / "Application Support" / "dateline"
    return Path(environment.get("XDG_DATA_HOME", home / ".local" / "share")) / "dateline"


def database_url(directory: Path, environment: Mapping[str, str] = os.environ) -> str:
    """The database to open: DATELINE_DATABASE, else the directory's own SQLite file."""
    named = environment.get("DATELINE_DATABASE", "")
    for scheme in ("postgresql://", "postgres://"):
        if named.startswith(scheme):
            return "postgresql+psycopg://" + named.removeprefix(scheme)
    return named or f"sqlite:///{directory / 'dateline.db'}"


def is_there(directory: Path, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a directory holds a store; of a database elsewhere that is not asked."""
    return bool(environment.get("DATELINE_DATABASE")) or (directory / "dateline.db").is_file()


def connect(url: str) -> Engine:
    """An engine for `url`. Raises StoreError where it names no database that Dateline can use, or its driver is missing."""
    if not url.startswith(("sqlite:", "postgresql+psycopg:")):
        raise StoreError(
            "DATELINE_DATABASE is no address of a database; write postgresql://user@host/name, or unset it for SQLite in the data directory"
        )
    if url.startswith("sqlite"):
        engine = create_engine(url, connect_args={"timeout": 30, "check_same_thread": False}, hide_parameters=True)
        _prepare_sqlite(engine)
        return engine
    try:
        return create_engine(url, pool_pre_ping=True, hide_parameters=True)
    except ModuleNotFoundError as error:
        raise StoreError(f"{make_url(url).render_as_string()} needs the driver {error.name}; pip install 'dateline[postgresql]'") from error


def _prepare_sqlite(engine: Engine) -> None:
    """WAL, so that readers and one writer do not wait for each other; a write transaction takes its lock when it begins."""

    @event.listens_for(engine, "connect")
    def _pragmas(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=30000", "cache_size=-65536"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def revision(engine: Engine) -> str | None:
    """The migration the database stands at, None where it is new. Raises StoreError where there is no database to ask."""
    try:
        with engine.connect() as connection:
            return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    except DatabaseError as error:
        if "alembic_version" in str(error.orig):
            return None
        raise StoreError(f"the database {engine.url.render_as_string()} cannot be opened ({_first_line(error)}); {_advice(error)}") from error


def bring_up_to_date(engine: Engine) -> None:
    """Run the migrations that are missing. Raises StoreError where the database is of a newer Dateline than this."""
    at = revision(engine)
    if at is not None and at > HEAD:
        raise StoreError(f"the database {engine.url.render_as_string()} is newer ({at}) than this Dateline ({HEAD}); upgrade Dateline")
    if at != HEAD:
        migrate(engine)


def migrate(engine: Engine, target: str = "head") -> None:
    """Bring the tables to `target` ("head", or a revision; "base" removes them all)."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        config.attributes["connection"] = connection
        if target == "base" or (target != "head" and target < (_at(connection) or "")):
            command.downgrade(config, target)
        else:
            command.upgrade(config, target)


def _at(connection: Connection) -> str | None:
    from alembic.runtime.migration import MigrationContext

    return MigrationContext.configure(connection).get_current_revision()


@contextmanager
def telling(engine: Engine) -> Iterator[None]:
    """What a database or its disk says no to, as a StoreError that says what to do."""
    try:
        yield
    except DatabaseError as error:
        raise StoreError(f"the database {engine.url.render_as_string()} failed ({_first_line(error)}); {_advice(error)}") from error
    except OSError as error:
        if error.errno not in FULL:
            raise
        raise StoreError(
            f"{error.filename or 'a file of the store'} cannot be written ({error.strerror}); make room on its disk, and run it again"
        ) from error


def _advice(error: DatabaseError) -> str:
    said = _first_line(error).lower()
    return next((advice for words, advice in ADVICE if words in said), "check that it is there and is yours")


def _first_line(error: DatabaseError) -> str:
    return str(error.orig).strip().splitlines()[0] if str(error.orig).strip() else "no reason given"
