"""The words of a name that say what kind of thing it names (strait, region, airport), and the name without them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from dateline.knowledge.names.sounds import script
from dateline.knowledge.places import lookup
from dateline.knowledge.scripts import plain
from dateline.knowledge.tables import rows

_WORD = re.compile(r"[^\s()（）\[\]\-,]+")
TOGETHER = frozenset({"Hani", "Hang", "Kana"})
"""Scripts that write the words of a name without a space."""
NONE: frozenset[str] = frozenset()


class Kinded(NamedTuple):
    """`rest` is the name with its kind's words left out."""

    rest: str
    kinds: frozenset[str]


@cache
def _words() -> dict[str, str]:
    return {word.casefold(): kind for kind, listed in rows("kinds.tsv") for word in listed.split("|")}


@cache
def _endings() -> dict[str, tuple[tuple[str, str], ...]]:
    """Words of a kind in the scripts of TOGETHER, which end a name without a space, by their last letters, longest first."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for word, kind in sorted(_words().items(), key=lambda row: -len(row[0])):
        if script(word) in TOGETHER:
            found[word[-1]] = (*found.get(word[-1], ()), (word, kind))
    return found


@lru_cache(maxsize=65536)
def kinded(name: str) -> Kinded:
    """The kinds a name says and what is left of it; a name that is nothing but such words is left whole."""
    if script(name) in TOGETHER:
        return _ended(plain(name, "Hani"))
    if name.isalpha():
        return Kinded(name, NONE)
    listed = _WORD.findall(name)
    kinds = [_words().get(word.casefold().rstrip(".")) for word in listed]
    rest = " ".join([word for word, kind in zip(listed, kinds, strict=True) if kind is None]) if any(kinds) else ""
    return Kinded(rest, frozenset(filter(None, kinds))) if rest else Kinded(name, NONE)


def _ended(name: str) -> Kinded:
    for word, kind in _endings().get(name[-1:], ()):
        if name.endswith(word) and len(name) - len(word) >= 2 and (len(word) > 1 or lookup(name[: -len(word)], script(name))):
            return Kinded(name[: len(name) - len(word)], frozenset({kind}))
    return Kinded(name, NONE)
