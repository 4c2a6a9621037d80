#!/usr/bin/env python3
"""Scores names.same on the pairs of tests/knowledge, and times NameIndex.

On pairs.tsv thresholds were set; on pairs_unseen and pairs_second rules were mended after they had been scored once; the errors of pairs_third
were never looked at. Times are of the processor.

python benchmarks/names.py [--errors] [--index N] [--each N]

Asked for are names that are listed, and, by script, names of places that the index has in other scripts only: each as if for the first time.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import math
import pathlib
import pkgutil
import random
import time
from collections import defaultdict
from typing import Any

from dateline.knowledge import names, scripts
from dateline.knowledge.names import SAME, NameIndex, same
from dateline.knowledge.places.gazetteer import entries
from dateline.knowledge.places.names import names as places_called

PAIRS = pathlib.Path(__file__).resolve().parent.parent / "tests" / "knowledge" / "pairs.tsv"
SETS = ("pairs", "pairs_unseen", "pairs_second", "pairs_third")
SCRIPTS = ("Latn", "Cyrl", "Hani", "Arab", "Deva", "Kana", "Hang")

Named = tuple[str, str]
"""A name and what it names."""


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


def held_out(size: int) -> tuple[list[Named], dict[str, list[Named]]]:
    """(names to index, names to ask for by script): of a third of the places that three scripts name, one script's are held out."""
    chance, spelt = random.Random(5), by_place()
    listed: list[Named] = []
    asked: dict[str, list[Named]] = defaultdict(list)
    for id_, by_script in sorted(spelt.items()):
        out = chance.choice(sorted(by_script)) if len(by_script) >= 3 and chance.random() < 0.35 else ""
        if out:
            asked[out].append((chance.choice(sorted(by_script[out])), id_))
        listed += [(name, id_) for script, names in by_script.items() if script != out for name in names]
    people = [(a, f"person {number}") for number, (a, *_) in enumerate(pairs())]
    return people + chance.sample(sorted(set(listed)), min(size, len(set(listed))) - len(people)), asked


def by_place() -> dict[str, dict[str, set[str]]]:
    """Place → script → its names."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for script in SCRIPTS:
        for name, ids in places_called(script).items():
            for id_ in {part.partition(":")[0] for part in ids.split(" ")} & entries().keys():
                found[id_][script].add(name)
    return found


def remembering() -> list[Any]:
    """What remembers names that were compared: emptied before names are asked for "the first time" again. Tables stay."""
    modules = [importlib.import_module(f"{names.__name__}.{module.name}") for module in pkgutil.iter_modules(names.__path__)] + [scripts]
    kept = {id(found): found for module in modules for found in vars(module).values() if hasattr(found, "cache_parameters")}
    return [found for found in kept.values() if found.cache_parameters()["maxsize"]]


def lookups(listed: list[Named], asked: list[Named], rounds: int = 3) -> tuple[list[float], int, int]:
    """Microseconds of the processor for each of some names that are asked for the first time, the least of some rounds, sorted; how many were found,
    and how many of those as what they are."""
    index, best = NameIndex(listed), [math.inf] * len(asked)
    gc.collect()
    gc.freeze()
    for _ in range(rounds):
        for kept in remembering():
            kept.cache_clear()
        index.add(*listed[0])  # forgets its answers
        for name, _ in listed[:200]:
            index.match(f"{name}s")
        for at, (name, _) in enumerate(asked):
            started = time.process_time_ns()
            index.match(name)
            best[at] = min(best[at], (time.process_time_ns() - started) / 1000)
    found = [(match, id_) for name, id_ in asked if (match := index.match(name))]
    return best, len(found), sum(match.entity == id_ for match, id_ in found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--index", type=int, default=200_000, help="so many names are indexed")
    parser.add_argument("--each", type=int, default=400, help="so many of each script are asked for")
    options = parser.parse_args()
    for path in (PAIRS.with_name(f"{name}.tsv") for name in SETS):
        listed = pairs(path)
        precision, recall = score(listed, options.errors and path.stem != "pairs_third")
        alike = sum(truth for *_, truth in listed)
        print(f"{path.name}: {len(listed)} pairs, {alike} of them one thing: precision {precision:.3f}, recall {recall:.3f}")
    listed, held = held_out(options.index)
    chance = random.Random(1)
    asked = {"listed": chance.sample(listed, options.each)} | {
        script: chance.sample(held[script], min(options.each, len(held[script]))) for script in held
    }
    times, found, right = lookups(listed, [one for wanted in asked.values() for one in wanted])
    report(len(listed), asked, times)
    print(f"found {found} of {len(times)}, {right} as the place they are of (places share names)")


def report(size: int, asked: dict[str, list[Named]], times: list[float]) -> None:
    """Median and 95th percentile for what is listed, and for what is not by its script."""
    at = 0
    for which, wanted in asked.items():
        mine = sorted(times[at : at + len(wanted)])
        at += len(wanted)
        print(f"one name against {size:,} ({which}, {len(mine)}): median {mine[len(mine) // 2]:.0f} µs, 95 % {mine[len(mine) * 95 // 100]:.0f} µs")


if __name__ == "__main__":
    main()
