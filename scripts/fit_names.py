#!/usr/bin/env python3
"""Learns how scripts spell each other's names, from the gazetteer's own cities, and writes knowledge/data/alignments.tsv.gz.

    python scripts/fit_names.py [--out FILE] [--pairs N]

Each pair of scripts: the names of cities in both are aligned in chunks of up to three letters by expectation maximisation (a joint unigram model:
Bisani and Ney 2008 without history; chunks as of Jiampojamarn et al. 2007). A chunk pair's cost is -log n(a,b) / sqrt(n(a) n(b)): 0 where
each is always spelt by the other. Names that no alignment explains (exonyms) are dropped on the way. The same tables give the same bytes.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import itertools
import math
import pathlib
import statistics
from collections import defaultdict
from collections.abc import Iterator

from dateline.knowledge import places
from dateline.knowledge.names.letters import letters
from dateline.knowledge.places.gazetteer import entries, shown
from dateline.knowledge.places.names import names

SCRIPTS = ("Latn", "Cyrl", "Hani", "Arab", "Kana", "Hang", "Deva")
SHAPES = ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2), (2, 2), (3, 1), (1, 3), (3, 2), (2, 3))
"""How many letters of each name a chunk may have."""
SHARE = {2: 1.0, 1: 1.0, 3: 0.3, 4: 0.06, 5: 0.03}
"""What a chunk of so many letters is worth, so that chunks stay small."""
ROUNDS, RARE, SMOOTH = 6, 2.5, 2.0
WORST = 1.0
"""Nats a letter above the median from which a pair of names is no transcription and is left out of the next round."""
WEIGHTIEST = 7.0
"""Costs above it are no more than what a letter too many costs."""
OUT = pathlib.Path(__file__).resolve().parent.parent / "src" / "dateline" / "knowledge" / "data" / "alignments.tsv.gz"

Chunks = dict[tuple[str, str], float]


HOME = {"Hani": {"CN", "HK", "JP", "KP", "KR", "MO", "SG", "TW"}, "Kana": {"JP"}, "Hang": {"KP", "KR"}}
"""Countries whose names a script does not transcribe, but writes as their own."""


@functools.cache
def spelt() -> dict[str, dict[str, list[str]]]:
    """City → script → names; the Latin name as it is shown, with its marks."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for script in SCRIPTS[1:]:
        for name, ids in names(script).items():
            for id_ in ids.split(" "):
                if id_.startswith("gn") and (entry := entries().get(id_.partition(":")[0])) and entry.kind == "city":
                    found[entry.id][script].append(name)
    for id_ in found:
        found[id_]["Latn"] = [shown(id_, "en")]
    return found


def pairs(one: str, other: str, limit: int) -> list[tuple[str, str]]:
    """Names of the same city in two scripts, of as many words, larger cities first."""
    listed = []
    home = HOME.get(one, set()) | HOME.get(other, set())
    cities = sorted(
        (city for city in spelt().items() if one in city[1] and other in city[1] and places.country(city[0]) not in home),
        key=lambda city: (-entries()[city[0]].people, city[0]),
    )
    for _, by_script in cities:
        fits = sorted(
            (a, b) for a in by_script[one] for b in by_script[other] if one == "Hani" or other in ("Hani", "Kana") or a.count(" ") == b.count(" ")
        )
        listed += fits[:2]
    return [(letters(a, one), letters(b, other)) for a, b in listed[:limit]]


def learn(listed: list[tuple[str, str]]) -> Chunks:
    weights: Chunks = {}
    for a, b in listed:
        for i in range(len(a) + 1):
            for j in range(max(0, i - 4), min(len(b), i + 4) + 1):
                for m, n in SHAPES:
                    if i + m <= len(a) and j + n <= len(b):
                        weights[a[i : i + m], b[j : j + n]] = weights.get((a[i : i + m], b[j : j + n]), 0.0) + SHARE[m + n]
    weights = normal(weights)
    for round_ in range(ROUNDS):
        counts: Chunks = defaultdict(float)
        told = [(expect(a, b, weights, counts), a, b) for a, b in listed]
        nats = [(-math.log(likely) / max(len(a), len(b)), a, b) for likely, a, b in told if likely > 0]
        worst = statistics.median(nat for nat, *_ in nats) + WORST
        listed = [(a, b) for nat, a, b in nats if round_ < 1 or nat <= worst]
        weights = normal(
            {chunk: count for chunk, count in counts.items() if count > (0.05 if round_ < 3 else RARE if len(chunk[0] + chunk[1]) > 2 else 0.5)}
        )
    return {chunk: count for chunk, count in counts.items() if chunk in weights}


def normal(counts: Chunks) -> Chunks:
    """Counts as shares, each times what its length is worth."""
    total = sum(counts.values())
    return {chunk: count / total * SHARE[len(chunk[0]) + len(chunk[1])] for chunk, count in counts.items()}


def expect(a: str, b: str, weights: Chunks, counts: Chunks) -> float:
    """Adds what each chunk is expected to occur in a pair of names; how likely the pair is."""
    steps: list[tuple[int, int, int, int, float]] = []
    ahead = [[0.0] * (len(b) + 1) for _ in range(len(a) + 1)]
    ahead[0][0] = 1.0
    for i in range(len(a) + 1):
        row = ahead[i]
        for j in range(len(b) + 1):
            if (here := row[j]) > 0:
                for m, n in SHAPES:
                    if i + m <= len(a) and j + n <= len(b) and (weight := weights.get((a[i : i + m], b[j : j + n]), 0.0)) > 0:
                        ahead[i + m][j + n] += here * weight
                        steps.append((i, j, m, n, weight))
    whole = ahead[-1][-1]
    if whole <= 0:
        return 0.0
    back = [[0.0] * (len(b) + 1) for _ in range(len(a) + 1)]
    back[-1][-1] = 1.0
    for i, j, m, n, weight in reversed(steps):
        behind = back[i + m][j + n]
        if behind > 0:
            back[i][j] += weight * behind
            counts[a[i : i + m], b[j : j + n]] += ahead[i][j] * weight * behind / whole
    return whole


def costs(counts: Chunks) -> Iterator[tuple[str, str, float]]:
    left: dict[str, float] = defaultdict(float)
    right: dict[str, float] = defaultdict(float)
    for (a, b), count in counts.items():
        left[a] += count
        right[b] += count
    for (a, b), count in sorted(counts.items()):
        both = right[b] if not a else left[a] if not b else math.sqrt(left[a] * right[b])
        yield a, b, -math.log(count / (both + SMOOTH))


def table(one: str, other: str, limit: int) -> Iterator[str]:
    """The rows of a pair of scripts."""
    for a, b, cost in costs(learn(pairs(one, other, limit))):
        if cost < WEIGHTIEST:
            yield f"{one}\t{other}\t{a}\t{b}\t{max(0.0, cost):.1f}\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, default=OUT)
    parser.add_argument("--only", help="a pair of scripts, as Latn-Hani: printed, nothing written")
    parser.add_argument("--pairs", type=int, default=2500)
    options = parser.parse_args()
    wanted = [tuple(options.only.split("-"))] if options.only else list(itertools.combinations(SCRIPTS, 2))
    lines = [line for one, other in wanted for line in table(one, other, options.pairs)]
    if options.only:
        print("".join(lines), end="")
        return
    with open(options.out, "wb") as raw, gzip.GzipFile(filename="", fileobj=raw, mode="wb", mtime=0) as out:
        out.write("".join(lines).encode())


if __name__ == "__main__":
    main()
