"""WACZ files (Web Archive Collection Zipped 1.1.1) → pages: a ZIP of WARC files, with a list of what it holds and the hash of each."""

from __future__ import annotations

import hashlib
import json
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from dateline.collect import warc
from dateline.model import Outcome, Page

CHUNK = 1 << 20
LONGEST_LIST = 20_000_000
"""Bytes of a collection's list of its files that are read; of a longer one nothing is believed."""


_DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, ValueError, RuntimeError, OSError)
"""What zipfile raises for a file that is damaged."""


def read(path: Path) -> Iterator[Page | Outcome]:
    """Each HTML response of the archives in a WACZ file. An archive that is not what the file's own list says it was is told, and left out.

    Raises OSError where the file cannot be opened.
    """
    with path.open("rb") as stream:
        try:
            yield from _pages(zipfile.ZipFile(stream), path)
        except _DAMAGE as error:
            yield _broken(path, f"{path} is no whole WACZ file ({error}); fetch it again")


def _pages(archive: zipfile.ZipFile, path: Path) -> Iterator[Page | Outcome]:
    names = sorted(name for name in archive.namelist() if name.startswith("archive/") and name.endswith((".warc", ".warc.gz")))
    listed = _listed(archive)
    for name in names:
        yield from _archive(archive, name, listed.get(name, ""), path)
    if not names:
        yield _broken(path, f"{path} holds no archive/*.warc.gz; is it WACZ?")


def _archive(archive: zipfile.ZipFile, name: str, listed: str, path: Path) -> Iterator[Page | Outcome]:
    if listed.startswith("sha256:") and listed.removeprefix("sha256:") != _sha256(archive, name):
        yield _broken(path, f"{path}: {name} is not what its datapackage.json says it was; fetch the file again")
    else:
        yield from warc.records(lambda: cast(BinaryIO, archive.open(name)), f"{path}/{name}")  # zipfile's own class reads as a file does


def _listed(archive: zipfile.ZipFile) -> dict[str, str]:
    """The hash of each file, as the list of the collection gives it; {} where there is no such list."""
    try:
        with archive.open("datapackage.json") as stream:
            resources: list[dict[str, Any]] = json.loads(stream.read(LONGEST_LIST))["resources"]
        return {str(one["path"]): str(one.get("hash", "")) for one in resources}
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
        return {}


def _sha256(archive: zipfile.ZipFile, name: str) -> str:
    found = hashlib.sha256()
    with archive.open(name) as stream:
        while chunk := stream.read(CHUNK):
            found.update(chunk)
    return found.hexdigest()


def _broken(path: Path, detail: str) -> Outcome:
    return Outcome(stage="collect", item=str(path), reason="broken-wacz", detail=detail)
