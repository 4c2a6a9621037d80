"""One name against many: exact letters, then sounds, then consonants."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from dateline.knowledge.names import known
from dateline.knowledge.names.compare import SAME, settled, sounded
from dateline.knowledge.names.sounding import LOUDEST
from dateline.knowledge.names.sounds import skeleton, words

FEW = 4
"""No more candidates than this, the nearest by the sounds they share, are compared in full."""

REMEMBERED = 100_000
"""Names whose answers are remembered, as the same ones come again and again."""

PLACES = {sound: place for place, sound in enumerate("\0 aeinroltsdmkubgHvhSpzfCZJcG")}
"""The end of a name, the space between two words and all sounds, the common ones first: numbers of pairs stay small."""


class Match(NamedTuple):
    """`entity` is what the name was indexed under, `score` that of `same`."""

    entity: str
    name: str
    score: float


Listed = tuple[str, str, int]
"""A name of the index, its entity, and the sounds it has, in pairs, as bits. A bare tuple, which the collector of garbage need not follow."""


class NameIndex:
    """Names and what they name. Lookups that hit the letters or the sounds cost a few dictionary reads; `match` compares a few candidates in full."""

    def __init__(self, names: Iterable[tuple[str, str]] = ()) -> None:
        self._exact: dict[str, tuple[Listed, ...]] = {}
        self._bones: dict[str, tuple[Listed, ...]] = {}
        self._answers: dict[str, Match | None] = {}
        for name, entity in names:
            self.add(name, entity)

    def add(self, name: str, entity: str) -> None:
        listed = (name, entity, _heard(words(name)))
        for table, key in ((self._exact, known.key(name)), (self._bones, bones(name))):
            table[key] = (*table.get(key, ()), listed)
        self._answers.clear()

    def candidates(self, name: str) -> tuple[tuple[str, str], ...]:
        """(name, entity) of the same letters, else of the same consonants in coarse classes."""
        return tuple((listed, entity) for listed, entity, _ in self._candidates(name))

    def _candidates(self, name: str) -> tuple[Listed, ...]:
        return self._exact.get(known.key(name)) or self._bones.get(bones(name)) or ()

    def _nearest(self, name: str) -> Sequence[Listed]:
        """The candidates that share most sounds with a name."""
        found = self._candidates(name)
        if len(found) <= FEW:
            return found
        mine = _heard(words(name))
        apart = [(mine ^ heard).bit_count() for _, _, heard in found]
        return [found[at] for at in sorted(range(len(found)), key=apart.__getitem__)[:FEW]]

    def match(self, name: str) -> Match | None:
        """The best of the candidates that `same` takes for one; None where there is none, or where two entities come out equal."""
        if name not in self._answers:
            if len(self._answers) >= REMEMBERED:
                self._answers.clear()
            self._answers[name] = self._match(name)
        return self._answers[name]

    def _match(self, name: str) -> Match | None:
        exact = {entity: listed for listed, entity, _ in self._exact.get(known.key(name), ())}
        if len(exact) == 1:
            entity, listed = exact.popitem()
            return Match(entity, listed, 1.0)
        scored = sorted(_scored(name, self._nearest(name)), key=lambda match: -match.score)
        if not scored or scored[0].score < SAME or any(m.score == scored[0].score and m.entity != scored[0].entity for m in scored):
            return None
        return scored[0]


def _scored(name: str, nearest: Sequence[Listed]) -> list[Match]:
    """Each candidate with its score by `same`; where one scores more than sounds alone can, those that only sounds could settle get none."""
    told = [settled(name, listed) for listed, _, _ in nearest]
    least = max((score for score in told if score is not None), default=0.0)
    sounding = 0.0 if least > LOUDEST else None
    return [
        Match(entity, listed, score if score is not None else sounding if sounding is not None else sounded(name, listed))
        for (listed, entity, _), score in zip(nearest, told, strict=True)
    ]


@lru_cache(maxsize=65536)
def _heard(said: tuple[str, ...]) -> int:
    """The sounds of a name, in pairs, each as one bit."""
    heard, last = 0, 0
    for sound in reversed(" ".join(said)):
        here = PLACES[sound]
        heard |= 1 << (last * last + here if here < last else here * here + here + last)
        last = here
    return heard


def bones(name: str) -> str:
    """The consonants of all words, in coarse classes, without order of words."""
    return "".join(sorted(skeleton(word) for word in words(name)))
