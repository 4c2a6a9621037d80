"""Wikidata ids from a slice that the user supplies: optional, and nothing here needs them.

One row a line: `Q-id ⇥ id ⇥ name|name …`. The id is one of ours ("KZ", "gn1526384", "body:csto", "office:president@KZ") or empty; the names, in any
languages, may be left out. Lines that are empty or begin with # are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from dateline.knowledge.names.known import key

ENTITY = "http://www.wikidata.org/entity/"
_ID = re.compile(r"Q[1-9]\d*")


@dataclass(frozen=True)
class Slice:
    """`ids`: our id → Wikidata's; `named`: a folded name → the Wikidata ids that are called so."""

    ids: dict[str, str] = field(default_factory=dict)
    named: dict[str, frozenset[str]] = field(default_factory=dict)


def parse(lines: Iterable[str]) -> Slice:
    """A slice from its rows. Raises ValueError, with the number of the line, where a row is not one."""
    ids: dict[str, str] = {}
    named: dict[str, frozenset[str]] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        wikidata, ours, names, *rest = (*(cell.strip() for cell in line.rstrip("\r\n").split("\t")), "", "", "")[:4]
        if not _ID.fullmatch(wikidata) or any(rest) or not (ours or names):
            raise ValueError(f"line {number} is not of the form Q-id, id, name|name (separated by tabs): {line.strip()[:80]!r}")
        if ours:
            ids[ours] = wikidata
        for name in filter(None, map(key, names.split("|"))):
            named[name] = named.get(name, frozenset()) | {wikidata}
    return Slice(ids, named)


_used = Slice()


def use(slice_: Slice) -> None:
    """From now on names are compared, and exports written, with these ids too. `Slice()` takes them away."""
    global _used
    _used = slice_


def id_of(entity: str | None) -> str | None:
    """The Wikidata id of one of our ids; None without a slice, or where it has none."""
    return _used.ids.get(entity) if entity else None


def uri(entity: str | None) -> str | None:
    """The same, as the address that linked data uses."""
    found = id_of(entity)
    return ENTITY + found if found else None


def called(name: str) -> frozenset[str]:
    """The Wikidata ids of everything that the slice calls so."""
    return _used.named.get(key(name), frozenset()) if _used.named else frozenset()
