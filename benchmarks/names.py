#!/usr/bin/env python3
"""Scores names.same on the pairs of tests/knowledge, and times NameIndex.

On pairs.tsv thresholds were set; on pairs_unseen and pairs_second rules were mended after they had been scored once; the errors of pairs_third
were never looked at. Times are of the processor.

python -m benchmarks.names [--errors] [--index N] [--each N] [--shared FOLDER]

Asked for are names that are listed; by script, names of places that the index has in other scripts only; and, where the shared articles are there,
what they mention. "For the first time" is: no answer to this name, and nothing reckoned of it, is remembered, while other names were asked before.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import pathlib
import pkgutil
import random
import statistics
import time
from collections import defaultdict
from typing import Any

from dateline.knowledge import names, scripts
from dateline.knowledge.names import SAME, NameIndex, distance, heard, known, same
from dateline.knowledge.places.gazetteer import entries
from dateline.knowledge.places.names import names as places_called

PAIRS = pathlib.Path(__file__).resolve().parent.parent / "tests" / "knowledge" / "pairs.tsv"
SHARED = PAIRS.parents[3] / "shared"
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


def forget() -> None:
    """Leaves nothing that was reckoned of names; what was reckoned of parts of names, too."""
    for kept in remembering():
        kept.cache_clear()
    heard.MARKS.clear()
    heard.WAYS.clear()
    distance.aligned.cache_clear()


def lookups(index: NameIndex, again: Named, warm: list[str], asked: list[str], rounds: int = 5) -> list[float]:
    """Microseconds of the processor for each of some names in their order, the median of some rounds. Each round begins with nothing remembered
    and asks for other names first, as a program has met others before. A name that comes again within a round is remembered."""
    times: list[list[float]] = [[] for _ in asked]
    for _ in range(rounds):
        forget()
        for name in warm:
            index.match(name)
        index.add(*again)  # forgets its answers
        for taken, name in zip(times, asked, strict=True):
            started = time.process_time_ns()
            index.match(name)
            taken.append((time.process_time_ns() - started) / 1000)
    return [statistics.median(taken) for taken in times]


def news(shared: pathlib.Path) -> list[str]:
    """Every mention of a person, a body, an office or a place in the articles of the shared coverage, and of who says so, in their order."""
    from benchmarks.facts import article, rows
    from dateline.annotate import annotate

    found = []
    for row in rows(shared / "eval" / "coverage" / "pages.jsonl"):
        reading = annotate(article(row))
        found += [m.text for m in sorted(reading.mentions, key=lambda m: (m.field, m.start)) if m.kind not in ("time", "quantity", "group")]
        found += [voice.name or voice.text for claim in reading.claims for voice in claim.voices if voice.kind != "unnamed"]
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--index", type=int, default=200_000, help="so many names are indexed")
    parser.add_argument("--each", type=int, default=400, help="so many of each script are asked for")
    parser.add_argument("--shared", type=pathlib.Path, default=SHARED, help="the folder of the shared articles")
    options = parser.parse_args()
    for path in (PAIRS.with_name(f"{name}.tsv") for name in SETS):
        listed = pairs(path)
        precision, recall = score(listed, options.errors and path.stem != "pairs_third")
        alike = sum(truth for *_, truth in listed)
        print(f"{path.name}: {len(listed)} pairs, {alike} of them one thing: precision {precision:.3f}, recall {recall:.3f}")
    speed(options.index, options.each, options.shared)


def speed(size: int, each: int, shared: pathlib.Path) -> None:
    """Prints what a look-up takes: of listed names, of held-out ones by script, and of what news mentions."""
    listed, held = held_out(size)
    index = NameIndex(listed)
    gc.collect()
    gc.freeze()
    chance = random.Random(1)
    asked = {"listed": chance.sample(listed, each)} | {script: chance.sample(held[script], min(each, len(held[script]))) for script in held}
    names_asked = [one for wanted in asked.values() for one in wanted]
    others = sorted({name for script in held for name, _ in held[script]} - {name for name, _ in names_asked})
    warm = chance.sample(others, min(len(others), 2000))
    times = lookups(index, listed[0], warm, [name for name, _ in names_asked])
    for which, wanted in asked.items():
        print(f"one name against {size:,} ({which}, {len(wanted)}): {told(times[: len(wanted)])}")
        times = times[len(wanted) :]
    found = [(match, id_) for name, id_ in names_asked if (match := index.match(name))]
    right = sum(match.entity == id_ for match, id_ in found)
    print(f"found {len(found)} of {len(names_asked)}, {right} as the place they are of (places share names)")
    if (shared / "eval" / "coverage").is_dir():
        of_news(index, listed, warm, news(shared))


def of_news(index: NameIndex, listed: list[Named], warm: list[str], mentions: list[str]) -> None:
    """Prints what the mentions of news take: each different one as if for the first time, and all in their order."""
    once = list(dict.fromkeys(mentions))
    keys = {known.key(name) for name, _ in listed}
    share = sum(known.key(name) in keys for name in mentions) / len(mentions)
    kept = set(warm) - set(once)
    print(f"news: {len(mentions)} mentions, {len(once)} different, {share:.0%} of the mentions listed")
    for how, asked in (("each different one, for the first time", once), ("all in their order, repeated ones remembered", mentions)):
        print(f"  {how}: {told(lookups(index, listed[0], sorted(kept), asked))}")


def told(times: list[float]) -> str:
    mine = sorted(times)
    return f"median {statistics.median(mine):.0f} µs, mean {statistics.mean(mine):.0f} µs, 95 % {mine[len(mine) * 95 // 100]:.0f} µs"


if __name__ == "__main__":
    main()
