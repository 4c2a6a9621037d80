"""Bytes as received, kept by what they are: one gzip file for each SHA-256. Nothing is ever overwritten."""

from __future__ import annotations

import gzip
import hashlib
import os
import tempfile
from collections.abc import Iterator
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
        sha256 = hashlib.sha256(body).hexdigest()
        path = self.path(sha256)
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(path, gzip.compress(body, 6, mtime=0))
        return sha256

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

    def __iter__(self) -> Iterator[str]:
        for path in sorted(self.folder.glob("??/*.gz")):
            yield path.parent.name + path.stem


def _write(path: Path, data: bytes) -> None:
    """Whole or not at all: written beside its place, flushed, then moved there."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
