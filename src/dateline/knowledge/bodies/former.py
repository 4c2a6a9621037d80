"""Those who held an office and do no more: what a former minister says is not the ministry's word (`former.tsv`)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from dateline.knowledge.places import PlaceMention
from dateline.knowledge.scripts import base
from dateline.knowledge.tables import rows

JOINTS = " -‐‑"
"""What may stand between such a word and the title (ex-president)."""
ARTICLE = 2
"""Letters of an article written together with the country behind a title, at most."""
UNSPACED = frozenset({"zh", "ja"})


class _Words(NamedTuple):
    """Words of a language, in small letters: before a title, behind one, and what ends like the first and only says when."""

    before: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    when: tuple[str, ...] = ()


@cache
def _words() -> dict[str, _Words]:
    def listed(cell: str) -> tuple[str, ...]:
        return tuple(sorted((word for word in cell.split(",") if word != "-"), key=lambda word: -len(word)))

    return {code: _Words(*map(listed, cells)) for code, *cells in rows("former.tsv")}


def begin(text: str, at: int, language: str) -> int:
    """Where the word begins that stands right before offset `at` and says that the office there was held once; `at` where none does."""
    code = base(language)
    words = _words().get(code, _Words())
    head = text[max(0, at - 20) : at].lower().rstrip(JOINTS)
    found = next((word for word in words.before if head.endswith(word)), None)
    if found is None or (words.when and head.endswith(words.when)):
        return at
    start = len(head) - len(found)
    if code not in UNSPACED and head[start - 1 : start].isalpha():
        return at
    return max(0, at - 20) + start


def once(text: str, start: int, end: int, language: str, named: Sequence[PlaceMention]) -> bool:
    """Whether the office text[start:end] is one that somebody held before; its country may stand between (the former French president)."""
    first = next((place.start for place in named if place.end < start and not text[place.end : start].strip()), start)
    last = next((place.end for place in named if place.start > end and len(text[end : place.start].strip()) <= ARTICLE), end)
    if any(begin(text, at, language) != at for at in {start, first}):
        return True
    behind = _words().get(base(language), _Words()).behind
    return any(text[at:].lstrip().split(" ")[0].strip(",،").lower() in behind for at in {end, last})
