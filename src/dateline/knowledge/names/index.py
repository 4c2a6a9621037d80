"""One name against many: exact letters, then sounds, then consonants."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from dateline.knowledge.names import known
from dateline.knowledge.names.compare import SAME, same
from dateline.knowledge.names.sounds import skeleton, words

FEW = 4
"""No more candidates than this, the nearest by the sounds they share, are compared in full."""

REMEMBERED = 100_000
"""Names whose answers are remembered, as the same ones come again and again."""


class Match(NamedTuple):
    """`entity` is what the name was indexed under, `score` that of `same`."""

    entity: str
    name: str
    score: float


class NameIndex:
    """Names and what they name. Lookups that hit the letters or the sounds cost a few dictionary reads; `match` compares a few candidates in full."""

    def __init__(self, names: Iterable[tuple[str, str]] = ()) -> None:
        self._exact: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._bones: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._answers: dict[str, Match | None] = {}
        for name, entity in names:
            self.add(name, entity)

    def add(self, name: str, entity: str) -> None:
        self._exact[known.key(name)].append((name, entity))
        self._bones[bones(name)].append((name, entity))
        self._answers.clear()

    def candidates(self, name: str) -> tuple[tuple[str, str], ...]:
        """(name, entity) of the same letters, else of the same consonants in coarse classes."""
        return tuple(self._exact.get(known.key(name)) or self._bones.get(bones(name)) or ())

    def _nearest(self, name: str) -> list[tuple[str, str]]:
        """The candidates that share most sounds with a name."""
        found = self.candidates(name)
        if len(found) <= FEW:
            return list(found)
        mine = _heard(name)
        return sorted(found, key=lambda candidate: len(mine ^ _heard(candidate[0])))[:FEW]

    def match(self, name: str) -> Match | None:
        """The best of the candidates that `same` takes for one; None where there is none, or where two entities come out equal."""
        if name not in self._answers:
            if len(self._answers) >= REMEMBERED:
                self._answers.clear()
            self._answers[name] = self._match(name)
        return self._answers[name]

    def _match(self, name: str) -> Match | None:
        exact = {entity: listed for listed, entity in self._exact.get(known.key(name), ())}
        if len(exact) == 1:
            entity, listed = exact.popitem()
            return Match(entity, listed, 1.0)
        scored = sorted((Match(entity, listed, same(name, listed)[0]) for listed, entity in self._nearest(name)), key=lambda match: -match.score)
        if not scored or scored[0].score < SAME or any(m.score == scored[0].score and m.entity != scored[0].entity for m in scored):
            return None
        return scored[0]


@lru_cache(maxsize=262144)
def _heard(name: str) -> frozenset[str]:
    """The sounds of a name, in pairs."""
    said = " ".join(words(name))
    return frozenset(said[at : at + 2] for at in range(len(said)))


def bones(name: str) -> str:
    """The consonants of all words, in coarse classes, without order of words."""
    return "".join(sorted(skeleton(word) for word in words(name)))
