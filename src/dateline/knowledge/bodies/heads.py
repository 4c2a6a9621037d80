"""Heads of a state, and those who only bear their title: the president of a federation, a vice-president (`heads.tsv`)."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import NamedTuple

from dateline.knowledge.scripts import base
from dateline.knowledge.tables import rows

HEADS = frozenset({"president", "prime_minister"})
"""Heads of a country; of a region that their own words name (the president of Catalonia, the prime minister of Quebec) they are its governor."""

ARTICLE = 4
"""Characters of an article, at most, between what joins the title to a place and that place."""


class _Words(NamedTuple):
    """Words of a language around the title, in small letters; the longer before the shorter."""

    before: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    joints: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()


@cache
def _words() -> dict[str, _Words]:
    def listed(cell: str) -> tuple[str, ...]:
        return tuple(sorted((word for word in cell.split(",") if word != "-"), key=lambda word: -len(word)))

    return {code: _Words(*map(listed, cells)) for code, *cells in rows("heads.tsv")}


def of_a_state(text: str, start: int, end: int, language: str, placed: Collection[int]) -> bool:
    """Whether the title text[start:end] is that of who heads a state or a region: no deputy's, and of nothing but a place or a state.

    `placed` are the offsets at which places begin. Where the title needs no word before what it is of, only listed bodies tell.
    """
    words = _words().get(base(language), _Words())
    rest = text[end:].lstrip().lower()
    if text[:start].lower().rstrip(" -").endswith(words.before) or rest.startswith((*words.behind, *words.bodies)):
        return False
    joint = next((word for word in words.joints if rest.startswith(word if word.endswith("'") else f"{word} ")), None)
    if joint is None:
        return True
    what = rest[len(joint) :].lstrip()
    first = len(text) - len(what)
    return not what or what.startswith(words.states) or any(end <= place <= first + ARTICLE for place in placed)
