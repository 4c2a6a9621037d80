"""Stores to test on: SQLite always, PostgreSQL where a server can be started."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DatabaseError

from dateline.store import Store
from dateline.store import engine as engines
from dateline.store.schema import metadata

MISSING = "needs PostgreSQL 15 or later: apt-get install postgresql; pip install 'dateline[postgresql]'"


def _program(name: str) -> str | None:
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)
    return shutil.which(name) or (str(found[0]) if found else None)


def _as_user() -> dict[str, str]:
    """PostgreSQL does not run as root; where the tests do, its own user runs it."""
    return {"user": "postgres"} if hasattr(os, "geteuid") and os.geteuid() == 0 else {}


@pytest.fixture(scope="session")
def postgresql():
    """The address of a server of our own, on a socket in a temporary folder."""
    pytest.importorskip("psycopg", reason=MISSING)
    initdb, server = _program("initdb"), _program("pg_ctl")
    if not initdb or not server:
        pytest.skip(MISSING)
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    try:
        if _as_user():
            shutil.chown(folder, "postgres")
        run = {"check": True, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": folder, **_as_user()}
        try:
            subprocess.run([initdb, "-D", folder / "db", "-U", "dateline", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"], **run)
            options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
            subprocess.run([server, "-D", folder / "db", "-w", "-l", folder / "log", "-o", options, "start"], **run)
        except (OSError, subprocess.CalledProcessError, KeyError) as error:
            pytest.skip(f"{MISSING} ({error})")
        yield f"postgresql+psycopg://dateline@/postgres?host={folder}"
        subprocess.run([server, "-D", folder / "db", "-m", "immediate", "stop"], **run)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def empty(url: str) -> None:
    """An empty PostgreSQL database: its tables are emptied where they are as they should be, else the schema is made anew."""
    connector = create_engine(url)
    tables = ", ".join([*(table.name for table in metadata.sorted_tables), "words"])
    with connector.connect() as connection:
        try:
            whole = connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == engines.HEAD
            connection.execute(text(f"TRUNCATE {tables} RESTART IDENTITY" if whole else "DROP SCHEMA public CASCADE; CREATE SCHEMA public"))
        except DatabaseError:
            connection.rollback()
            connection.execute(text("DROP SCHEMA public CASCADE; CREATE SCHEMA public"))
        connection.commit()
    connector.dispose()


@pytest.fixture(scope="session")
def template(tmp_path_factory):
    """A data directory with an empty SQLite store, to be copied."""
    folder = tmp_path_factory.mktemp("template")
    Store.open(folder, f"sqlite:///{folder / 'dateline.db'}").close()
    return folder


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request):
    """None for the data directory's own SQLite file, else the address of an empty PostgreSQL database."""
    if request.param == "sqlite":
        return None
    url = request.getfixturevalue("postgresql")
    empty(url)
    return url


@pytest.fixture
def store(tmp_path, database, template):
    if database is None:
        shutil.copytree(template, tmp_path / "data")
    with Store.open(tmp_path / "data", database) as opened:
        yield opened
