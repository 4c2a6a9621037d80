"""Advisories in OSV's format (https://ossf.github.io/osv-schema/), laid beside versions of packages, without a network.

A file may hold one advisory, a list of them, the answer of OSV's interface ({"vulns": …}), or be a zip of such files, as OSV gives away for a whole
ecosystem. Used by `scripts/supply.py --audit FILE`.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

ENDS = {"fixed": Version.__ge__, "limit": Version.__ge__, "last_affected": Version.__gt__}
"""Events that end a range, and how a version compares that is no longer in it."""
Advisory = Mapping[str, Any]


class AdvisoryError(ValueError):
    """A file that holds no advisories, or a version in one that is none. Says which."""


@dataclass(frozen=True, order=True)
class Hit:
    """An advisory that concerns a package at the version that we have."""

    name: str
    version: str
    advisory: str
    summary: str
    fixed: tuple[str, ...]

    def __str__(self) -> str:
        remedy = f"; fixed in {', '.join(self.fixed)}" if self.fixed else ""
        return f"{self.name} {self.version}: {self.advisory} {self.summary}{remedy}"


def read(path: Path) -> list[Advisory]:
    """The advisories of a file that were not withdrawn. Raises AdvisoryError where it holds none at all."""
    try:
        found = [advisory for text in _texts(path) for advisory in _in(json.loads(text))]
    except (OSError, ValueError, zipfile.BadZipFile) as error:
        raise AdvisoryError(f"{path} cannot be read as advisories ({error}); give a file of OSV's format") from error
    if not found:
        raise AdvisoryError(f"{path} holds no advisory; give a file of OSV's format")
    return [advisory for advisory in found if not advisory.get("withdrawn")]


def _texts(path: Path) -> Iterator[bytes]:
    if not zipfile.is_zipfile(path):
        yield path.read_bytes()
        return
    with zipfile.ZipFile(path) as held:
        yield from (held.read(name) for name in held.namelist() if name.endswith(".json"))


def _in(found: Any) -> list[Advisory]:
    listed = found.get("vulns", [found]) if isinstance(found, dict) else found
    if not isinstance(listed, list) or not all(isinstance(one, dict) and "id" in one for one in listed):
        raise ValueError("something in it has no id")
    return listed


def hits(advisories: Iterable[Advisory], pinned: Mapping[str, str]) -> list[Hit]:
    """What concerns us: `pinned` gives versions by name. An advisory that goes by aliases of another is told beside it, once for each id."""
    ours = {canonicalize_name(name): version for name, version in pinned.items()}
    found = {
        Hit(name, ours[name], advisory["id"], " ".join(str(advisory.get("summary", "")).split()), _fixes(affected))
        for advisory in advisories
        for affected in advisory.get("affected", ())
        if (name := _name(affected)) in ours and concerns(affected, ours[name])
    }
    return sorted(found)


def _name(affected: Mapping[str, Any]) -> str:
    package = affected.get("package", {})
    return canonicalize_name(package.get("name", "")) if package.get("ecosystem") == "PyPI" else ""


def concerns(affected: Mapping[str, Any], version: str) -> bool:
    """Whether a version is among those listed, or in one of the ranges. Raises AdvisoryError for a version that is none."""
    try:
        here = Version(version)
        return any(Version(one) == here for one in affected.get("versions", ()) if _is_version(one)) or any(
            _within(one["events"], here) for one in affected.get("ranges", ()) if one.get("type") == "ECOSYSTEM"
        )
    except InvalidVersion as error:
        raise AdvisoryError(f"an advisory of {_name(affected)} has a version that is none: {error}") from error


def _is_version(text: str) -> bool:
    """Lists name very old releases too, whose versions are none by today's rules; those that we pin are."""
    try:
        Version(text)
    except InvalidVersion:
        return False
    return True


def _within(events: Iterable[Mapping[str, str]], here: Version) -> bool:
    """OSV's own rule: in the order of versions, each beginning opens and each end closes."""
    told = [(_bound(version), kind) for event in events for kind, version in event.items()]
    inside = False
    for bound, kind in sorted(told, key=lambda one: one[0]):
        if kind == "introduced":
            inside = inside or here >= bound
        elif kind in ENDS and ENDS[kind](here, bound):
            inside = False
    return inside


def _bound(version: str) -> Version:
    """ "0" is before everything, pre-releases of 0 too."""
    return Version("0.dev0") if version == "0" else Version(version)


def _fixes(affected: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(
        event["fixed"] for one in affected.get("ranges", ()) if one.get("type") == "ECOSYSTEM" for event in one["events"] if "fixed" in event
    )
