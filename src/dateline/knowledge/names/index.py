"""One name against many: exact letters, then what the tables know, then sounds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dateline.knowledge.names import known
from dateline.knowledge.names.compare import SAME, by_others, ruled, settled, sounded, spelt, spelt_by_rule
from dateline.knowledge.names.distance import how
from dateline.knowledge.names.heard import OTHER_ORDER, Heard, Said, heard, likeness_of, said
from dateline.knowledge.names.kinds import kinded
from dateline.knowledge.names.sounding import SURE, USUAL_GAIN, corrected, needed, scaled
from dateline.knowledge.names.sounds import broken, script

FEW = 6
"""No more candidates than this, the nearest by their marks, are listened to."""
TRIED, AS_NEAR = 3, 0.1
"""Of those that sound alike, not the same, so many are compared in full; and what sounds less near than this is no rival of one that is found."""
REMEMBERED = 100_000
"""Names whose answers are remembered, as the same ones come again and again."""


BY_RULE = ("Hani", "Hang")
"""Scripts some of whose names other scripts spell by rule."""


class Match(NamedTuple):
    """`entity` is what the name was indexed under, `score` that of `same`."""

    entity: str
    name: str
    score: float


Listed = tuple[str, str, Heard, frozenset[str], bool, tuple[str, ...]]
"""A name of the index, its entity, what it sounds like, what the tables know by it, whether other scripts spell it by rule, and its words as written.

A bare tuple, which the collector of garbage need not follow."""


Near = tuple[float, float, Listed]
"""How far above what is needed a candidate's likeness lies, the likeness, and the candidate."""


class NameIndex:
    """Names and what they name. A lookup costs a few dictionary reads; only what sounds nearest is compared in full."""

    def __init__(self, names: Iterable[tuple[str, str]] = ()) -> None:
        self._exact: dict[str, tuple[Listed, ...]] = {}
        self._known: dict[str, tuple[Listed, ...]] = {}
        self._said: dict[str, tuple[Listed, ...]] = {}
        self._bones: dict[str, tuple[Listed, ...]] = {}
        self._marks: dict[str, NDArray[np.uint64]] = {}
        self._answers: dict[str, Match | None] = {}
        for name, entity in names:
            self.add(name, entity)

    def add(self, name: str, entity: str) -> None:
        spoken, ids = said(name), known.ids(name)
        bones = spoken.bones
        listed = (name, entity, heard(spoken), ids, spoken.script in BY_RULE and spelt_by_rule(name), tuple(broken(kinded(name).rest)))
        places = [(self._known, id_) for id_ in ids]
        for table, at in ((self._exact, known.key(name)), (self._said, spoken.whole), (self._bones, bones), *places):
            table[at] = (*table.get(at, ()), listed)
        self._marks.pop(bones, None)
        self._answers.clear()

    def candidates(self, name: str) -> tuple[tuple[str, str], ...]:
        """(name, entity) of the same letters, else of what the tables know by this name, else of the same consonants in coarse classes."""
        found = self._exact.get(known.key(name)) or self._named(known.ids(name)) or self._bones.get(said(name).bones, ())
        return tuple((listed, entity) for listed, entity, *_ in found)

    def match(self, name: str) -> Match | None:
        """The best of the candidates that `same` takes for one; None where there is none, or where two entities come out equal."""
        if name not in self._answers:
            if len(self._answers) >= REMEMBERED:
                self._answers.clear()
            self._answers[name] = self._match(name)
        return self._answers[name]

    def _match(self, name: str) -> Match | None:
        if found := self._exact.get(known.key(name)):
            exact = {entity: listed for listed, entity, *_ in found}
            entity, listed = exact.popitem()
            return None if exact else Match(entity, listed, 1.0)
        ids = known.ids(name)
        asked = Asked(name, ids, ruled(name), by_others(name))
        told = {one[1]: one for one in self._named(ids)} if ids else {}
        return (told and _best([asked.told(one) for one in told.values()])) or self._by_sound(asked, said(name))

    def _named(self, ids: Iterable[str]) -> list[Listed]:
        return [listed for id_ in ids for listed in self._known.get(id_, ())]

    def _by_sound(self, asked: Asked, spoken: Said) -> Match | None:
        """What sounds the same, or else nearest. Where some sound the same, those that only sound alike are not asked."""
        if found := self._said.get(spoken.whole):
            alike = [asked.of((1.0, 1.0, one)) for one in _one_each(found)]
            if any(match.score >= SAME for match in alike):
                return _best(alike)
        bones = spoken.bones
        if bones not in self._bones:
            return None
        sounds = heard(spoken)
        near = _nearest(sounds, self._marked(bones, sounds))
        sure = [asked.of(one) for one in near if one[0] > SURE]
        if sure and any(match.score >= SAME for match in sure):
            return _best(sure)
        return _best(asked.first(near[len(sure) :]))

    def _marked(self, key: str, sounds: Heard) -> Sequence[Listed]:
        """The candidates that share most marks with a name."""
        found = self._bones[key]
        if len(found) <= FEW:
            return found
        if key not in self._marks:
            self._marks[key] = np.array([listed[2][5] for listed in found], np.uint64)
        apart = np.bitwise_count(self._marks[key] ^ np.uint64(sounds[5]))
        return [found[at] for at in apart.argpartition(FEW)[:FEW].tolist()]


def _one_each(listed: Sequence[Listed]) -> Iterable[Listed]:
    """One name of each entity."""
    return listed if len(listed) < 2 else {one[1]: one for one in listed}.values()


def _nearest(sounds: Heard, listed: Sequence[Listed]) -> list[Near]:
    """The candidates that may sound alike, nearest first."""
    found = [(like[1], like[0], one) for one in listed if (like := likeness_of(sounds, one[2])) is not None]
    return sorted(found, key=itemgetter(0), reverse=True) if len(found) > 1 else found


class Asked(NamedTuple):
    """The name that is asked for, what the tables know by it, and what else may settle whom it is of: a rule of spelling; neither that nor tables."""

    name: str
    ids: frozenset[str]
    by_rule: bool
    by_others: bool

    def of(self, one: Near) -> Match:
        """A candidate with its score by `same`."""
        listed, entity, *_ = one[2]
        score = self.settled(one[2])
        score = self.sounding(one) if score is None else score
        return Match(entity, listed, sounded(self.name, listed) if score is None else score)

    def told(self, one: Listed) -> Match:
        """A name that the tables know by what they know the asked one by, with its score by `same`."""
        return Match(one[1], one[0], self.settled(one) or 0.0)

    def settled(self, one: Listed) -> float | None:
        """The score by `same` of what has the same kinds, where it does not hang on sounds."""
        listed, _, _, ids, by_rule, _ = one
        if self.by_others:
            return settled(self.name, listed)
        agreed = known.agreed(self.ids, ids) if ids and self.ids else None
        return spelt(self.name, listed) if agreed is None and (self.by_rule or by_rule) else agreed

    def first(self, near: Sequence[Near]) -> list[Match]:
        """Of the nearest TRIED the first that is taken for the one that is asked for, and what of others sounds as near."""
        for at, one in enumerate(near[:TRIED]):
            match = self.of(one)
            if match.score >= SAME:
                rivals = [other for other in near[at + 1 : TRIED] if other[2][1] != match.entity and other[0] > one[0] - AS_NEAR]
                return [match, *map(self.of, rivals)]
        return []

    def sounding(self, one: Near) -> float | None:
        """The score by sounds, from what is known of them; None where words must be compared one by one."""
        far, near, (_, _, own, _, _, other) = one
        rest = kinded(self.name).rest
        scripts = own[0], script(rest)
        need = needed(how(scripts).need, len(own[1]))
        if far > SURE:
            return scaled(near + USUAL_GAIN, need)
        if far == OTHER_ORDER:
            return None
        mine = broken(rest)
        borne = corrected(near, need, "".join(other), "".join(mine), scripts)
        return scaled(borne, need) if borne >= need else 0.0 if len(mine) == len(other) == 1 else None


def _best(scored: Sequence[Match]) -> Match | None:
    """The one with the highest score; None where none suffices, or two entities are equal."""
    best = max(scored, key=itemgetter(2), default=None)
    if best is None or best.score < SAME or any(other.score == best.score and other.entity != best.entity for other in scored):
        return None
    return best
