"""Trains src/dateline/cluster/weights.json: logistic weights of the signals of a pair, on the development halves.

    python scripts/train_stories.py [--shared ../shared] [--check]

Two models, within a language and across languages, by penalised maximum likelihood; signs that make no sense (a shared name that speaks against
one story) are not allowed. Each set weighs the same. --check trains on the pairs of one half of each set's stories and prints the average precision
on the other half instead of writing; --halves puts the other half's articles into stories with those weights, both ways and for several ways of
halving, and prints B-cubed of each and their mean and spread. Needs numpy and scipy.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "benchmarks"))

from dateline.cluster import weights  # noqa: E402 - the path is set first
from dateline.cluster.channels import SIGNALS, features  # noqa: E402 - the path is set first
from dateline.cluster.sketch import Sketch  # noqa: E402 - the same
from dateline.cluster.vocabulary import Vocabularies, words_of  # noqa: E402 - the same
from stories import SETS, article, b_cubed, cross_lingual, rows, said, unread  # noqa: E402 - the same

AGAINST = {"days apart", "long apart", "numbers differ", "dates differ", "years differ"}
EITHER = {"no places", "no concepts", "untranslated", "undated", "always"}
LEFT_OUT = {"within": {"places and concepts", "short"}, "across": {"short"}}
PENALTY = 0.05
LIKENESS = 0.2
"""How strongly a signal's weights for long and for short texts are drawn together."""
BLENDED = {"within"}
"""Models with weights of their own for short texts; of two languages the sets have no long texts that could teach the difference."""
POSITIVE_MASS, NEGATIVE_MASS = 300.0, 1500.0
Pair = tuple[int, dict[str, float], bool, tuple[str, str]]


def pairs(shared: Path, name: str) -> dict[str, list[Pair]]:
    """Signals of all pairs of a set, whether they are of one story, and of which stories, by model."""
    given, vocabularies = rows(shared, name), Vocabularies()
    sketches = [Sketch(row["id"], page, words_of(page, vocabularies)) for row in given for page in (article(row),)]
    for sketch in sketches:
        vocabularies.terms.count(sketch)
    for sketch in sketches:
        sketch.weigh(vocabularies.terms)
    found: dict[str, list[Pair]] = defaultdict(list)
    for one in range(1, len(given)):
        signals = features(sketches[one], sketches[:one], vocabularies.terms).tolist()
        for other in range(one):
            kind = "within" if sketches[one].language == sketches[other].language else "across"
            both = (str(given[one]["story"]), str(given[other]["story"]))
            found[kind].append((one, told(signals[other]), both[0] == both[1], both))
    return found


def told(signals: list[float]) -> dict[str, float]:
    """The signals that a pair has, by name; how short it is in any case."""
    return {name: value for name, value in zip(SIGNALS, signals, strict=True) if value or name == "short"}


def fit(samples: list[list[Pair]], kind: str) -> dict[str, list[float]]:
    """Weights by signal, for long texts and for short ones; the two are drawn to each other."""
    names = sorted({name for sample in samples for pair in sample for name in pair[1]} - LEFT_OUT[kind])
    plain = np.array([[pair[1].get(name, 0.0) for name in names] for sample in samples for pair in sample])
    short = np.array([[pair[1]["short"]] for sample in samples for pair in sample])
    parts = 2 if kind in BLENDED else 1
    matrix = np.hstack([plain * (1 - short), plain * short]) if parts == 2 else plain
    truth = np.array([float(pair[2]) for sample in samples for pair in sample])
    mass = np.concatenate([masses(sample) for sample in samples])
    free = np.array([name != "always" for name in names] * parts, dtype=float)

    def loss(weights: Any) -> tuple[float, Any]:
        odds, apart = matrix @ weights, weights - np.roll(weights, len(names))
        value = (mass * (np.logaddexp(0, odds) - truth * odds)).sum() + PENALTY / 2 * (free * weights**2).sum() + LIKENESS / 4 * (apart**2).sum()
        return value, matrix.T @ (mass * (1 / (1 + np.exp(-odds)) - truth)) + PENALTY * free * weights + LIKENESS * apart

    bounds = [(None, 0) if name in AGAINST else (None, None) if name in EITHER else (0, None) for name in names] * parts
    found = minimize(loss, np.zeros(parts * len(names)), jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 800}).x
    both = zip(names, found[: len(names)], found[-len(names) :], strict=True)
    return {name: [round(float(long), 3), round(float(brief), 3)] for name, long, brief in both}


def masses(sample: list[Pair]) -> Any:
    truth = np.array([pair[2] for pair in sample])
    return np.where(truth, POSITIVE_MASS / max(1, truth.sum()), NEGATIVE_MASS / max(1, (~truth).sum()))


def average_precision(weights: dict[str, list[float]], sample: list[Pair]) -> float:
    odds = np.array([sum(value * blend(weights, name, pair[1]["short"]) for name, value in pair[1].items()) for pair in sample])
    truth = np.array([pair[2] for pair in sample])[np.argsort(-odds)]
    return float((np.cumsum(truth) / np.arange(1, len(truth) + 1))[truth].mean())


def blend(weights: dict[str, list[float]], name: str, short: float) -> float:
    long, brief = weights.get(name, (0.0, 0.0))
    return long + short * (brief - long)


def halves(found: list[Pair], seed: int = 0) -> tuple[list[Pair], list[Pair]]:
    """The pairs within one half of the stories, and those within the other."""
    stories = sorted({story for pair in found for story in pair[3]})
    first = set(random.Random(seed).sample(stories, len(stories) // 2))
    return [pair for pair in found if first.issuperset(pair[3])], [pair for pair in found if first.isdisjoint(pair[3])]


Scores = dict[str, tuple[float, float]]
"""B-cubed and cross-lingual F1 by set."""


def held_out(sets: dict[str, dict[str, list[Pair]]], shared: Path, seed: int) -> list[Scores]:
    """What streams score over the stories that were not trained on, for both halves of one way of halving."""
    every = {name: sorted({story for pairs in found.values() for pair in pairs for story in pair[3]}) for name, found in sets.items()}
    first = {name: set(random.Random(seed).sample(stories, len(stories) // 2)) for name, stories in every.items()}
    return [streamed(sets, shared, side) for side in (first, {name: set(stories) - first[name] for name, stories in every.items()})]


def streamed(sets: dict[str, dict[str, list[Pair]]], shared: Path, side: dict[str, set[str]]) -> Scores:
    """Trains on the stories of one side and puts the articles of all others into stories."""
    model = {}
    for kind in ("within", "across"):
        samples = [[pair for pair in found[kind] if side[name].issuperset(pair[3])] for name, found in sets.items()]
        model[kind] = fit([sample for sample in samples if any(pair[2] for pair in sample)], kind) | weights.SET
    weights.model = lambda: model  # type: ignore[assignment,return-value]  # in this process alone the weights are those just fitted
    weights.columns.cache_clear()
    return {name: scored([row for row in rows(shared, name) if str(row["story"]) not in side[name]]) for name in SETS}


def scored(test: list[dict[str, Any]]) -> tuple[float, float]:
    found, gold = said(test, unread), {row["id"]: str(row["story"]) for row in test}
    return b_cubed(gold, found)[2], cross_lingual(gold, found, {row["id"]: row["language"] for row in test})[2]


def show(halves: list[Scores]) -> None:
    """Prints each half's scores by set, their mean and their spread (standard deviation)."""
    for name in SETS:
        for number, title in enumerate(("B-cubed", "cross-lingual")):
            found = np.array([half[name][number] for half in halves])
            if found.any():
                print(f"{name:9} {title:13} {found.mean():.3f} ± {found.std():.3f}   {' '.join(f'{score:.3f}' for score in found)}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--halves", action="store_true")
    parser.add_argument("--ways", type=int, default=3, help="how many ways of halving")
    options = parser.parse_args()
    sets = {name: pairs(options.shared, name) for name in SETS}
    if options.halves:
        show([half for seed in range(options.ways) for half in held_out(sets, options.shared, seed)])
        return
    model = {}
    for kind in ("within", "across"):
        samples = {name: found[kind] for name, found in sets.items() if any(pair[2] for pair in found[kind])}
        if options.check:
            split = {name: halves(sample) for name, sample in samples.items()}
            weights = fit([train for train, _ in split.values()], kind)
            print(kind, {name: round(average_precision(weights, test), 3) for name, (_, test) in split.items() if any(pair[2] for pair in test)})
        else:
            model[kind] = fit(list(samples.values()), kind)
    if model:
        (ROOT / "src" / "dateline" / "cluster" / "weights.json").write_text(json.dumps(model, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
