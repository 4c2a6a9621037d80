"""What an article has in common with others, channel by channel: the signals of the model in weights.json."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dateline.cluster.sketch import (
    CHANNELS,
    CONCEPTS,
    FIGURES,
    MORE_NAMES,
    MOST_COMPARED,
    NAMEDS,
    PLACES,
    RARE_NAMES,
    RAREST,
    SIZE,
    TITLES,
    WHEN,
    WORDS,
    Sketch,
)  # fmt: skip
from dateline.cluster.sounds import alike, code
from dateline.cluster.terms import Numbers, Terms

LONG_GAP = 60.0
SOUNDS_ALIKE = 0.72
CLASSES = 6.0
SHORT, LONG = 100.0, 2000.0
SIGNALS = (
    "words", "title", "named", "translated words", "untranslated", "syllables", "places", "no places", "concepts", "no concepts",
    "places and concepts", "names", "names share", "numbers", "numbers share", "numbers differ", "nothing shared", "undated", "days apart",
    "long apart", "dates", "dates differ", "years", "years differ", "short", "always", "meaning",
)  # fmt: skip
COLUMN = {name: number for number, name in enumerate(SIGNALS)}
Matrix = NDArray[np.float64]


def features(one: Sketch, others: Sequence[Sketch], terms: Terms) -> Matrix:
    """The signals of an article with each of some others, all weighed: a row for each, a column for each of SIGNALS.

    Those of absent information (no place named, no date) are 1 where it is absent. "meaning" is left at 0.
    """
    found = np.zeros((len(SIGNALS), len(others)))
    put = dict(zip(SIGNALS, found, strict=True))
    facts = np.concatenate([other.facts for other in others]).reshape(len(others), -1)
    _vectors(one, others, facts, terms, put)
    rows = [row for row, other in enumerate(others) if other.language != one.language]
    if rows:
        _across(one, [others[row] for row in rows], np.array(rows), terms, put)
        shared = put["places"] + put["no places"] + put["names share"] + put["numbers share"]
        put["nothing shared"][rows] = shared[rows] == 0.0
    _times(one, others, facts[:, WHEN], put)
    put["short"][:] = shortness(np.minimum(facts[:, SIZE], one.size))
    put["always"][:] = 1.0
    return found.T


def shortness(sizes: Matrix) -> Matrix:
    """How near texts of so many letters are to headlines, 0 to 1."""
    return np.clip(np.log(LONG / np.maximum(sizes, 1.0)) / math.log(LONG / SHORT), 0.0, 1.0)


def _vectors(one: Sketch, others: Sequence[Sketch], facts: Matrix, terms: Terms, put: dict[str, Matrix]) -> None:
    """What is found by comparing numbers of terms: unit vectors by their products, names and figures by the rarity of what is shared.

    Of the others' terms few are the text's own; they are found first, so that nothing else is looked at.
    """
    own, scratch, lengths = one.facts, terms.scratch, facts[:, :CHANNELS]
    flat = np.concatenate([other.terms for other in others])
    scratch[one.terms], terms.marked[one.terms] = one.weights, True
    hits = terms.marked.take(flat).nonzero()[0]
    shared_terms = flat.take(hits)
    here = scratch.take(shared_terms)
    scratch[one.names[MOST_COMPARED:]] = 0.0
    rare = scratch.take(shared_terms)
    scratch[one.terms], terms.marked[one.terms] = 0.0, False
    there = np.concatenate([other.weights for other in others]).take(hits)
    channel = np.repeat(np.arange(lengths.size), lengths.ravel().astype(np.intp)).take(hits)

    def total(values: NDArray[np.float64] | NDArray[np.bool_]) -> Matrix:
        return np.bincount(channel, values, lengths.size).astype(np.float64, copy=False).reshape(-1, CHANNELS)

    products = total(here * there)
    for name, number in (("words", WORDS), ("title", TITLES), ("named", NAMEDS), ("places", PLACES), ("concepts", CONCEPTS)):
        put[name][:] = products[:, number]
    put["no places"][:] = (lengths[:, PLACES] == 0) | (own[PLACES] == 0)
    put["no concepts"][:] = (lengths[:, CONCEPTS] == 0) | (own[CONCEPTS] == 0)
    put["places and concepts"][:] = put["places"] * put["concepts"]
    both = here > 0
    theirs, shared, mine = total(there * both), total(both), total(rare)
    fewer = own[RARE_NAMES] < lengths[:, RARE_NAMES]
    ties = np.flatnonzero(own[RARE_NAMES] == lengths[:, RARE_NAMES])
    fewer[ties] = [one.id <= others[tie].id for tie in ties.tolist()]
    _names(np.where(fewer, mine[:, RARE_NAMES] + mine[:, MORE_NAMES], theirs[:, RARE_NAMES]), one, facts[:, RAREST], fewer, put)
    small = np.minimum(own[FIGURES], lengths[:, FIGURES])
    put["numbers"][:] = np.log1p(theirs[:, FIGURES])
    put["numbers share"][:] = shared[:, FIGURES] / np.maximum(small, 1.0)
    put["numbers differ"][:] = (small > 0) & (shared[:, FIGURES] == 0)


def _names(found: Matrix, one: Sketch, theirs: Matrix, fewer: NDArray[np.bool_], put: dict[str, Matrix]) -> None:
    """Rarity of the names that two texts share, and their share of the smaller side's."""
    whole = np.where(fewer, one.rarest, theirs)
    put["names"][:] = np.log1p(found)
    np.divide(found, whole, out=put["names share"], where=whole > 0)


def _across(one: Sketch, others: Sequence[Sketch], rows: NDArray[np.intp], terms: Terms, put: dict[str, Matrix]) -> None:
    """Signals that only texts of different languages have; `rows` are those of the others."""
    pivots = one.bridges[: len(one.pivots)]
    terms.scratch[pivots] = one.translate(terms)
    theirs = [other.bridges[: len(other.pivots)] for other in others]
    lengths = np.array(list(map(len, theirs)))
    products = terms.scratch[np.concatenate(theirs)] * np.concatenate([other.translate(terms) for other in others])
    terms.scratch[pivots] = 0.0
    put["translated words"][rows] = _sums(products, lengths)
    put["untranslated"][rows] = (lengths == 0) | (len(pivots) == 0)
    put["syllables"][rows] = np.log1p([shared_syllables(one, other, terms) for other in others])
    found, share = _names_by_sound(one, others, terms)
    put["names"][rows], put["names share"][rows] = np.log1p(found), share


def _sums(values: Matrix, lengths: NDArray[np.int64]) -> Matrix:
    """The sums of parts of so many values."""
    return np.bincount(np.repeat(np.arange(len(lengths)), lengths), values, len(lengths)).astype(np.float64, copy=False)


def _names_by_sound(one: Sketch, others: Sequence[Sketch], terms: Terms) -> tuple[Matrix, Matrix]:
    """Rarity of the names that a text shares by sound with each of some others, and their share of the smaller side's."""
    found, whole = np.zeros(len(others)), np.array([other.rarest for other in others])
    mine, lengths = one.rare_names, np.array([len(other.rare_names) for other in others])
    if not len(mine) or not lengths.any():
        return found, found
    flat = np.concatenate([other.rare_names for other in others])
    every, places = np.unique(flat, return_inverse=True)
    strengths = _strengths(mine, every, terms)
    few = len(mine) <= lengths
    theirs = np.concatenate([other.rarities for other in others])
    found = _sums(theirs * strengths.max(axis=0)[places], lengths)
    if few.any():
        has = lengths > 0
        starts = np.concatenate(([0], lengths.cumsum()[:-1]))
        best = np.maximum.reduceat(strengths[:, places], starts[has], axis=1)
        found[few] = (one.rarities @ best)[few[has]]
        whole[few] = one.rarest
    return found, np.divide(found, whole, out=np.zeros_like(found), where=whole > 0)


def _strengths(mine: Numbers, theirs: Numbers, terms: Terms) -> Matrix:
    """How surely each name of one list is one of another."""
    names, by_initial = terms.keys, defaultdict[str, list[tuple[int, str]]](list)
    for column, number in enumerate(theirs.tolist()):
        name = names[number][1:]
        by_initial[code(name)[0]].append((column, name))
    found = np.zeros((len(mine), len(theirs)))
    for row, number in enumerate(mine.tolist()):
        name = names[number][1:]
        for column, other in by_initial[code(name)[0]]:
            found[row, column] = strength(name, other)
    return found


def strength(one: str, other: str) -> float:
    """How surely two names are one, 0 to 1."""
    likeness = 1.0 if one == other else alike(one, other)
    return (likeness - 0.5) * 2 if likeness > SOUNDS_ALIKE else 0.0


def shared_syllables(one: Sketch, other: Sketch, terms: Terms) -> float:
    """Names of an alphabet found among the syllables of a Chinese text: the surprise (nats) at finding codes so long by chance."""
    if bool(one.syllables) == bool(other.syllables):
        return 0.0
    chinese, other = (one, other) if one.syllables else (other, one)
    nasal, plain = chinese.syllables.replace("n", "N"), chinese.syllables.replace("n", "")
    chance = math.log(2.0 * (len(plain) + 1))
    codes = {code for sound in other.sounds.tolist() if len(code := terms.keys[sound][1:]) >= 3 and (code in nasal or code in plain)}
    return math.fsum(max(0.0, len(code) * math.log(CLASSES) - chance) for code in codes)


def _times(one: Sketch, others: Sequence[Sketch], when: Matrix, put: dict[str, Matrix]) -> None:
    """Signals of the times of publication, and of the days and years that texts write out."""
    gap = np.abs(when - one.when)
    known = ~np.isnan(gap)
    put["undated"][:] = ~known
    np.log1p(np.minimum(gap, LONG_GAP), out=put["days apart"], where=known)
    np.greater(gap, LONG_GAP, out=put["long apart"], where=known)
    for name, own, theirs in (("dates", one.dates, [other.dates for other in others]), ("years", one.years, [other.years for other in others])):
        if own:
            put[name][:] = [bool(own & given) for given in theirs]
            put[f"{name} differ"][:] = [given != 0 and not own & given for given in theirs]
