"""Bytes as received, kept by what they are: one gzip file for each SHA-256. Nothing is ever overwritten."""

from __future__ import annotations

import gzip
import hashlib
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path


class BlobError(Exception):
    """Bytes that are missing, or no longer what they were."""


class Blobs:
    """A folder of content-addressed, compressed bytes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha256: str) -> Path:
        return self.folder / sha256[:2] / f"{sha256[2:]}.gz"

    def put(self, body: bytes) -> str:
        """Keep bytes; gives their SHA-256. They are on the disk, under their own name, when this returns."""
        return self.put_all([body])[0]

    def put_all(self, bodies: Sequence[bytes]) -> list[str]:
        """Keep many at once, which costs a disk little more than one: all are written before the first is waited for."""
        hashes = [hashlib.sha256(body).hexdigest() for body in bodies]
        new = {sha256: body for sha256, body in zip(hashes, bodies, strict=True) if not self.path(sha256).exists()}
        _write({self.path(sha256): gzip.compress(body, 6, mtime=0) for sha256, body in new.items()})
        return hashes

    def get(self, sha256: str) -> bytes:
        """The bytes of a SHA-256. Raises BlobError where they are missing, cut short or altered."""
        path = self.path(sha256)
        try:
            body = gzip.decompress(path.read_bytes())
        except FileNotFoundError as error:
            raise BlobError(f"{path} is missing; restore it from a backup") from error
        except (OSError, EOFError, ValueError) as error:
            raise BlobError(f"{path} is broken ({error}); restore it from a backup") from error
        if hashlib.sha256(body).hexdigest() != sha256:
            raise BlobError(f"{path} does not hold what its name says; restore it from a backup")
        return body

    def drop(self, sha256: str) -> bool:
        """Remove bytes; whether they were there."""
        path = self.path(sha256)
        there = path.exists()
        path.unlink(missing_ok=True)
        return there

    def __iter__(self) -> Iterator[str]:
        for path in sorted(self.folder.glob("??/*.gz")):
            yield path.parent.name + path.stem


def _write(given: Mapping[Path, bytes]) -> None:
    """Each whole or not at all: written beside its place, flushed, then moved there."""
    beside: dict[Path, str] = {}
    try:
        for path, data in given.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, beside[path] = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
        for path, name in beside.items():
            _flush(name)
            os.replace(name, path)
    except BaseException:
        for name in beside.values():
            Path(name).unlink(missing_ok=True)
        raise


def _flush(name: str) -> None:
    """Wait until a file is on the disk."""
    handle = os.open(name, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
