"""What the index answers is what comparing a name with each of its nearest candidates answers."""

from __future__ import annotations

import pathlib

from dateline.knowledge.names import SAME, NameIndex, same
from dateline.knowledge.names.index import FEW, PLACES, Match
from dateline.knowledge.names.sounds import words
from dateline.knowledge.tables import rows

PAIRS = [line.split("\t") for line in pathlib.Path(__file__).with_name("pairs.tsv").read_text(encoding="utf-8").splitlines() if line[:1] not in "#"]


def _pairs_of(name: str) -> set[str]:
    said = " ".join(words(name))
    return {said[at : at + 2] for at in range(len(said))}


def _compared(index: NameIndex, name: str) -> Match | None:
    """The answer by comparing in full, as slowly as it is said."""
    nearest = sorted(index.candidates(name), key=lambda found: len(_pairs_of(name) ^ _pairs_of(found[0])))[:FEW]
    scored = sorted((Match(entity, listed, same(name, listed)[0]) for listed, entity in nearest), key=lambda match: -match.score)
    if not scored or scored[0].score < SAME or any(m.score == scored[0].score and m.entity != scored[0].entity for m in scored):
        return None
    return scored[0]


def test_every_sound_has_its_place() -> None:
    spelt = {sound for table, _, sounds in rows("sounds.tsv") if table not in ("Latn-mark", "Latn-end") for sound in sounds if sound != "0"}
    assert spelt <= PLACES.keys()
    assert len(set(PLACES.values())) == len(PLACES)


def test_short_cuts_change_no_answer() -> None:
    index = NameIndex((left, f"one:{at // 3}") for at, (left, *_) in enumerate(PAIRS))
    asked = [right for _, right, *_ in PAIRS]
    found = [index.match(name) for name in asked]
    assert sum(match is not None for match in found) > 50
    slowly = [_compared(index, name) for name in asked]
    assert [(m and m.entity) for m, s in zip(found, slowly, strict=True) if (m and (m.entity, m.score)) != (s and (s.entity, s.score))] == []
