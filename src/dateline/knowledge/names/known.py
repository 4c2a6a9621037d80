"""What the other tables know of a whole name: the bodies and places it may be."""

from __future__ import annotations

from functools import cache, lru_cache

from dateline.knowledge.bodies.organisations import names as body_names
from dateline.knowledge.names.sounds import script
from dateline.knowledge.places import lookup
from dateline.knowledge.scripts import fold

PROMINENT = 100_000


@cache
def _bodies() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for body, by_language in body_names().items():
        for listed in by_language.values():
            for name in listed:
                found.setdefault(key(name.replace("*", "")), set()).add(body.id)
    return {name: frozenset(ids) for name, ids in found.items()}


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """A name as names are looked up whole: folded, small, without stops and quotation marks."""
    code = script(name)
    folded = fold(name.strip(), code if code in ("Cyrl", "Arab", "Hani") else "Latn").casefold()
    return "".join(ch for ch in folded if ch not in ".«»\"'“”()（）")


def bodies(name: str) -> frozenset[str]:
    return _bodies().get(key(name), frozenset())


@lru_cache(maxsize=65536)
def places(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """(all places of this name, the prominent ones among them: countries, regions, large cities)."""
    found = lookup(name, script(name))
    return frozenset(found), frozenset(id_ for id_, people in found.items() if people >= PROMINENT)
