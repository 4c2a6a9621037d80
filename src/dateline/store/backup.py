"""Everything in one file, and back: a tar of tables (gzipped JSON Lines) and pages. The same for SQLite and PostgreSQL: it moves between them."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import tarfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, func, select, text

from dateline import __version__
from dateline.model import Article, Reading, from_json
from dateline.store import index
from dateline.store.blobs import LARGEST
from dateline.store.engine import HEAD, StoreError
from dateline.store.outlets import FILE as OUTLETS
from dateline.store.packed import unpack
from dateline.store.schema import articles, metadata, pages, readings
from dateline.store.store import Store

CHUNK = 1000


def backup(store: Store, path: Path) -> dict[str, int]:
    """Write a backup of one moment; gives how many rows of each table it holds. The file is there whole or not at all."""
    beside = path.with_name(f".{path.name}.writing")
    try:
        with tarfile.open(beside, "w") as tar:
            counts = _write(store, tar)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise StoreError(f"{path} cannot be written ({error.strerror or error}); choose another file or free some room") from error
    return counts


def _write(store: Store, tar: tarfile.TarFile) -> dict[str, int]:
    counts, sums = {}, {}
    with store.snapshot() as connection:
        for table in metadata.sorted_tables:
            data, counts[table.name] = _dumped(connection, table)
            sums[table.name] = hashlib.sha256(data).hexdigest()
            _add(tar, f"tables/{table.name}.jsonl.gz", data)
        kept = select(pages.c.sha256).where(pages.c.dropped.is_(None))
        for sha256 in connection.execute(kept.distinct().order_by(pages.c.sha256)).scalars():
            path = store.blobs.path(sha256)
            tar.add(path, f"pages/{sha256}{path.suffix}")
    if (records := store.directory / OUTLETS).exists():
        _add(tar, OUTLETS, records.read_bytes())
    manifest = {"dateline": __version__, "schema": HEAD, "rows": counts, "sha256": sums}
    _add(tar, "manifest.json", json.dumps(manifest, indent=1).encode())
    return counts


def _dumped(connection: Connection, table: Table) -> tuple[bytes, int]:
    buffer, count = io.BytesIO(), 0
    with gzip.GzipFile(fileobj=buffer, mode="wb", compresslevel=6, mtime=0) as stream:
        for row in connection.execute(select(table).order_by(*table.primary_key)).mappings():
            stream.write(json.dumps(dict(row), ensure_ascii=False).encode() + b"\n")
            count += 1
    return buffer.getvalue(), count


def _add(tar: tarfile.TarFile, name: str, data: bytes) -> None:
    info = tarfile.TarInfo(name)
    info.size = len(data)
    tar.addfile(info, io.BytesIO(data))


def restore(store: Store, path: Path) -> dict[str, int]:
    """Fill an empty store from a backup, in one transaction; gives how many rows of each table. Raises StoreError where that cannot be done."""
    if store.counts()["pages"] or store.counts()["sources"]:
        raise StoreError(f"{store.directory} is not empty; restore into a new directory with --data")
    try:
        with tarfile.open(path) as tar, store.writing() as connection:
            manifest = _manifest(tar, path)
            for table in (table for table in metadata.sorted_tables if table.name in manifest["rows"]):
                _fill(store, connection, table, _checked(tar, table, manifest, path))
            _blobs(store, tar)
            _after(connection)
            _outlets(store, tar)
    except (OSError, tarfile.TarError, KeyError, EOFError, ValueError) as error:
        raise StoreError(f"{path} is not a whole backup ({error}); take another") from error
    return dict(manifest["rows"])


def _manifest(tar: tarfile.TarFile, path: Path) -> dict[str, Any]:
    manifest: dict[str, Any] = json.loads(_member(tar, "manifest.json"))
    if manifest["schema"] > HEAD:
        raise StoreError(f"{path} is from a newer Dateline ({manifest['dateline']}); upgrade Dateline")
    return manifest


def _member(tar: tarfile.TarFile, name: str) -> bytes:
    stream = tar.extractfile(name)
    if stream is None:
        raise KeyError(name)
    return stream.read()


def _checked(tar: tarfile.TarFile, table: Table, manifest: dict[str, Any], path: Path) -> bytes:
    data = _member(tar, f"tables/{table.name}.jsonl.gz")
    if hashlib.sha256(data).hexdigest() != manifest["sha256"][table.name]:
        raise StoreError(f"{path}: the table {table.name} is not what was backed up; take another backup")
    return data


def _fill(store: Store, connection: Connection, table: Table, data: bytes) -> None:
    for rows in _chunks(data):
        store.insert_all(connection, table, rows)


def _chunks(data: bytes) -> Iterator[list[dict[str, Any]]]:
    """The rows of a packed table, so many at once: a table may be larger than the memory."""
    with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
        while part := list(islice(stream, CHUNK)):
            yield [json.loads(line) for line in part]


def _blobs(store: Store, tar: tarfile.TarFile) -> None:
    """Pages under the hash of their bytes: a name in the archive is not believed."""
    for member in tar:
        if member.isfile() and member.name.startswith("pages/"):
            store.blobs.put(unpack(_member(tar, member.name), LARGEST))


def _outlets(store: Store, tar: tarfile.TarFile) -> None:
    """The operator's outlets, where the backup has some."""
    if OUTLETS in tar.getnames():
        path = store.directory / OUTLETS
        path.write_bytes(_member(tar, OUTLETS))
        store.learn_outlets()


def _after(connection: Connection) -> None:
    """The index of words is made anew; PostgreSQL's counters go on after the last row."""
    query = select(articles.c.seq, articles.c.body, readings.c.body).join(readings, readings.c.revision == articles.c.revision)
    rows = connection.execute(query.order_by(articles.c.seq)).all()
    for start in range(0, len(rows), CHUNK):
        part = rows[start : start + CHUNK]
        index.add(connection, [(seq, from_json(Article, article), from_json(Reading, reading)) for seq, article, reading in part])
    if connection.dialect.name == "postgresql":
        for table in (table for table in metadata.sorted_tables if "seq" in table.c):
            last = select(func.coalesce(func.max(table.c.seq), 0) + 1).scalar_subquery()
            name = text(f"pg_get_serial_sequence('{table.name}', 'seq')")
            connection.execute(select(func.setval(name, last, False)))
