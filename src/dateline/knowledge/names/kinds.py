"""The words of a name that say what kind of thing it names (strait, region, airport), and the name without them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from dateline.knowledge.names.sounds import script
from dateline.knowledge.places import lookup
from dateline.knowledge.scripts import fold
from dateline.knowledge.tables import rows

_WORD = re.compile(r"[^\s()（）\[\]\-,]+")


class Kinded(NamedTuple):
    """`rest` is the name with its kind's words left out."""

    rest: str
    kinds: frozenset[str]


@cache
def _words() -> dict[str, str]:
    return {word.casefold(): kind for kind, listed in rows("kinds.tsv") for word in listed.split("|")}


@cache
def _endings() -> tuple[tuple[str, str], ...]:
    """Han, kana and hangul words of a kind, which end a name without a space, longest first."""
    listed = [(word, kind) for word, kind in _words().items() if script(word) in ("Hani", "Hang", "Kana")]
    return tuple(sorted(listed, key=lambda row: -len(row[0])))


@cache
def _any_ending() -> tuple[str, ...]:
    return tuple(word for word, _ in _endings())


@lru_cache(maxsize=65536)
def kinded(name: str) -> Kinded:
    """The kinds a name says and what is left of it; a name that is nothing but such words is left whole."""
    if script(name) in ("Hani", "Hang", "Kana"):
        return _ended(fold(name, "Hani"))
    found = frozenset(kind for word in _WORD.findall(name) if (kind := _words().get(word.casefold().rstrip("."))))
    rest = " ".join(word for word in _WORD.findall(name) if word.casefold().rstrip(".") not in _words())
    return Kinded(rest, found) if rest and found else Kinded(name, frozenset())


def _ended(name: str) -> Kinded:
    for word, kind in _endings() if name.endswith(_any_ending()) else ():
        if name.endswith(word) and len(name) - len(word) >= 2 and (len(word) > 1 or lookup(name[: -len(word)], script(name))):
            return Kinded(name[: len(name) - len(word)], frozenset({kind}))
    return Kinded(name, frozenset())
