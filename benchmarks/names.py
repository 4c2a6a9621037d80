#!/usr/bin/env python3
"""Scores names.same on tests/knowledge/pairs.tsv, and times NameIndex.

python benchmarks/names.py [--errors] [--index N]
"""

from __future__ import annotations

import argparse
import pathlib
import random
import time

from dateline.knowledge.names import SAME, NameIndex, same
from dateline.knowledge.places.gazetteer import entries, shown

PAIRS = pathlib.Path(__file__).resolve().parent.parent / "tests" / "knowledge" / "pairs.tsv"


def pairs(path: pathlib.Path = PAIRS) -> list[tuple[str, str, bool]]:
    lines = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    return [(a, b, verdict == "1") for a, b, verdict in lines]


def score(listed: list[tuple[str, str, bool]], show: bool = False) -> tuple[float, float]:
    """(precision, recall) of "same" over the pairs."""
    right = said = wanted = 0
    for a, b, truth in listed:
        found, signals = same(a, b)
        verdict = found >= SAME
        right, said, wanted = right + (verdict and truth), said + verdict, wanted + truth
        if show and verdict != truth:
            print(f"{'missed ' if truth else 'INVENTED'} {a} / {b}: {found:.2f} {signals[0].name} {signals[0].reason}")
    return right / said, right / wanted


def timed(size: int) -> tuple[int, float]:
    """(names indexed, microseconds a lookup) over names of the gazetteer in several scripts."""
    names = [(name, id_) for id_ in entries() for language in ("en", "ru", "zh", "ar") if (name := shown(id_, language))]
    index = NameIndex(names[:size])
    asked = [name for name, _ in random.Random(1).sample(names[:size], min(size, 2000))]
    for name in asked:
        index.match(name)
    started = time.perf_counter()
    for name in asked:
        index.match(name)
    return len(names[:size]), (time.perf_counter() - started) / len(asked) * 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--index", type=int, default=200_000)
    options = parser.parse_args()
    for path in (PAIRS, PAIRS.with_name("pairs_unseen.tsv")):
        listed = pairs(path)
        precision, recall = score(listed, options.errors)
        alike = sum(truth for *_, truth in listed)
        print(f"{path.name}: {len(listed)} pairs, {alike} of them one thing: precision {precision:.3f}, recall {recall:.3f}")
    size, micros = timed(options.index)
    print(f"one name against {size:,}: {micros:.1f} µs")


if __name__ == "__main__":
    main()
