#!/usr/bin/env python3
"""Scores names.same on the pairs of tests/knowledge, and times NameIndex.

On pairs.tsv thresholds were set; on pairs_unseen and pairs_second rules were mended after they had been scored once; the errors of pairs_third
were never looked at. Times are of the processor.

python benchmarks/names.py [--errors] [--index N]
"""

from __future__ import annotations

import argparse
import gc
import pathlib
import random
import time

from dateline.knowledge.names import SAME, NameIndex, same
from dateline.knowledge.places.gazetteer import entries, shown
from dateline.knowledge.places.names import names as places_called

PAIRS = pathlib.Path(__file__).resolve().parent.parent / "tests" / "knowledge" / "pairs.tsv"
SETS = ("pairs", "pairs_unseen", "pairs_second", "pairs_third")
INDEXED = ("en", "ru", "zh", "ar", "fr", "es", "zh-Hant")


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


def timed(size: int) -> tuple[int, dict[str, float]]:
    """(names indexed, microseconds a lookup by what is asked) over names of the gazetteer in several scripts.

    The tables are read before, and what they hold is not gone through for garbage, as in a process that has been at work for a while.
    "listed": names as they are indexed; "unlisted": names in kana and hangul, of which the index has none; each asked for the first time and again.
    """
    listed = dict.fromkeys((name, id_) for id_ in entries() for language in INDEXED if (name := shown(id_, language)))
    listed |= dict.fromkeys((name, ids) for script in ("Latn", "Cyrl", "Hani", "Arab", "Deva") for name, ids in places_called(script).items())
    chosen = random.Random(1)
    names = chosen.sample(list(listed), min(size, len(listed)))
    index = NameIndex(names)
    foreign = sorted(name for script in ("Kana", "Hang") for name in places_called(script) if len(name) > 2)
    for name in (*names[:20], *((name, "") for name in foreign[:200:10])):
        index.match(name[0])  # the tables that comparing needs are read
    gc.collect()
    gc.freeze()
    asked = {"listed": [name for name, _ in chosen.sample(names, 2000)], "unlisted": chosen.sample(foreign, 2000)}
    times = {f"{which}, {time_}": lookups(index, wanted) for which, wanted in asked.items() for time_ in ("first", "again")}
    return len(names), times


def lookups(index: NameIndex, asked: list[str]) -> float:
    """Microseconds of the processor for one of some lookups."""
    started = time.process_time()
    for name in asked:
        index.match(name)
    return (time.process_time() - started) / len(asked) * 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--index", type=int, default=200_000)
    options = parser.parse_args()
    for path in (PAIRS.with_name(f"{name}.tsv") for name in SETS):
        listed = pairs(path)
        precision, recall = score(listed, options.errors and path.stem != "pairs_third")
        alike = sum(truth for *_, truth in listed)
        print(f"{path.name}: {len(listed)} pairs, {alike} of them one thing: precision {precision:.3f}, recall {recall:.3f}")
    size, micros = timed(options.index)
    for asked, each in micros.items():
        print(f"one name against {size:,} ({asked}): {each:.1f} µs")


if __name__ == "__main__":
    main()
