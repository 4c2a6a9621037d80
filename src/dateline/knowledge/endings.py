"""What may cling to a word, and how names are declined, by language: `endings.tsv`."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from dateline.knowledge.scripts import base
from dateline.knowledge.tables import rows


class Endings(NamedTuple):
    """A language's endings. `declensions`: nominative ending → all endings, in one order of cases, longest nominative first. `joints`: prepositions
    between hyphens, before which alone a name is declined (Ростов-на-Дону). `inner`: marks that are letters of a word where they stand within one
    (Мар'їнка)."""

    prefixes: frozenset[str]
    suffixes: frozenset[str]
    declensions: tuple[tuple[str, tuple[str, ...]], ...]
    joints: tuple[str, ...] = ()
    inner: frozenset[str] = frozenset()


@cache
def declining() -> frozenset[str]:
    """The languages whose names are declined."""
    return frozenset(code for code, kind, *_ in rows("endings.tsv") if kind == "decline")


@cache
def endings(language: str) -> Endings:
    """The endings of a language; empty ones where the table has none."""
    mine = [
        (kind, key, tuple(ending.replace("0", "") for ending in listed.split(",")))
        for code, kind, key, listed in rows("endings.tsv")
        if code == base(language)
    ]
    declined = sorted(((key.replace("0", ""), listed) for kind, key, listed in mine if kind == "decline"), key=lambda row: -len(row[0]))
    prefixes = {ending for kind, _, listed in mine if kind == "prefix" for ending in listed}
    suffixes = {ending for kind, _, listed in mine if kind == "suffix" for ending in listed}
    joints = tuple(f"-{word}-" for kind, _, listed in mine if kind == "joint" for word in listed)
    inner = frozenset(mark for kind, _, listed in mine if kind == "inner" for mark in listed)
    return Endings(frozenset(prefixes | {""}), frozenset(suffixes | {""}), tuple(declined), joints, inner)
