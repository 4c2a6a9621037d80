"""Bytes as received, kept by what they are: one packed file for each SHA-256. Nothing is ever overwritten."""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from dateline.store.packed import pack, unpack

ENDINGS = (".zst", ".gz")
"""Of what is kept now, and of what was kept before: that stays as it is."""
LARGEST = 256_000_000
"""Bytes that are unpacked where nothing says how many there are: more than any page has."""

FLUSHES = 4
"""Files that a disk is asked to write at once."""


class BlobError(Exception):
    """Bytes that are missing, or no longer what they were."""


class Blobs:
    """A folder of content-addressed, compressed bytes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha256: str) -> Path:
        """The file that bytes are kept in, or would be."""
        places = self._places(sha256)
        return next((path for path in places if path.exists()), places[0])

    def _places(self, sha256: str) -> list[Path]:
        return [self.folder / sha256[:2] / f"{sha256[2:]}{ending}" for ending in ENDINGS]

    def put(self, body: bytes) -> str:
        """Keep bytes; gives their SHA-256. They are on the disk, under their own name, when this returns."""
        return self.put_all([body])[0]

    def put_all(self, bodies: Sequence[bytes]) -> list[str]:
        """Keep many at once, which costs a disk little more than one: all are written before the first is waited for."""
        hashes = [hashlib.sha256(body).hexdigest() for body in bodies]
        new = {path: body for sha256, body in zip(hashes, bodies, strict=True) if not (path := self.path(sha256)).exists()}
        _write(dict(zip(new, pack(new.values()), strict=True)))
        return hashes

    def get(self, sha256: str, size: int = LARGEST) -> bytes:
        """The bytes of a SHA-256, of which there are at most `size`. Raises BlobError where they are missing, cut short or altered."""
        path = self.path(sha256)
        try:
            body = unpack(path.read_bytes(), size)
        except FileNotFoundError as error:
            raise BlobError(f"{path} is missing; restore it from a backup") from error
        except (OSError, ValueError) as error:
            raise BlobError(f"{path} is broken ({error}); restore it from a backup") from error
        if hashlib.sha256(body).hexdigest() != sha256:
            raise BlobError(f"{path} does not hold what its name says; restore it from a backup")
        return body

    def drop(self, sha256: str) -> bool:
        """Remove bytes; whether they were there."""
        there = [path for path in self._places(sha256) if path.exists()]
        for path in there:
            path.unlink(missing_ok=True)
        return bool(there)

    def __iter__(self) -> Iterator[str]:
        found = {path.parent.name + path.stem for path in self.folder.glob("??/*") if path.suffix in ENDINGS}
        yield from sorted(found)


def _write(given: Mapping[Path, bytes]) -> None:
    """Each whole or not at all: written beside its place, flushed, moved there, and its folder flushed, so that a name outlives a power cut."""
    beside: dict[Path, str] = {}
    try:
        for path, data in given.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, beside[path] = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
        _flush_all(beside.values(), os.O_RDWR)
        for path, name in beside.items():
            os.replace(name, path)
        if sys.platform != "win32":  # which opens no folders, and writes names through
            _flush_all({folder for path in beside for folder in (path.parent, path.parent.parent)}, os.O_RDONLY)
    except BaseException:
        for name in beside.values():
            Path(name).unlink(missing_ok=True)
        raise


def _flush_all(names: Collection[str | Path], how: int) -> None:
    """Wait until files, or folders, are on the disk. Several at once: a file system writes together what is asked of it together."""
    with ThreadPoolExecutor(FLUSHES) as crew:
        for _ in crew.map(lambda name: _flush(name, how), names):
            pass


def _flush(name: str | Path, how: int) -> None:
    handle = os.open(name, how)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
