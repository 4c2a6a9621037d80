"""The published model: log-odds that two articles are of one story, from the signals of channels.py. Trained by scripts/train_stories.py.

Each signal has two weights, one for long texts and one for headlines; what lies between is weighed between them (signal "short", 0 to 1).
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from dateline.model import Signal

FILE = Path(__file__).with_name("weights.json")
SUREST = 12.0


SET = {"meaning": (1.0, 0.0), "nothing shared": (-1.0, 0.0)}
"""Weights that are set, not trained. Which encoder a user has is not known. And the pairs to train on are of few stories that share their kind but no
place, while in a day's news there are many: a match and an operation are both "won", "opened", "first"."""
Weights = dict[str, tuple[float, float]]


@cache
def model() -> dict[str, Weights]:
    """(weight for long texts, what is added for headlines) by name of signal, "within" a language and "across" languages."""
    read: dict[str, dict[str, list[float]]] = json.loads(FILE.read_text("utf-8"))
    return {kind: {name: (pair[0], pair[1] - pair[0]) for name, pair in weights.items()} | SET for kind, weights in read.items()}


NOTHING = (0.0, 0.0)


def log_odds(found: dict[str, float], same_language: bool) -> float:
    """The model's answer, held within ±SUREST."""
    weights = model()["within" if same_language else "across"]
    short, long_sum, short_sum = found["short"], 0.0, 0.0
    for name, value in found.items():
        if value and name in weights:
            weight, more = weights[name]
            long_sum += weight * value
            short_sum += more * value
    total = long_sum + short * short_sum
    return max(-SUREST, min(SUREST, total))


def contributions(found: dict[str, float], same_language: bool, reasons: dict[str, str]) -> tuple[Signal, ...]:
    """What each signal adds to the log-odds, the strongest first."""
    weights = model()["within" if same_language else "across"]
    short = found["short"]
    parts = [(value * (weight + short * more), name) for name, value in found.items() for weight, more in (weights.get(name, NOTHING),)]
    ordered = sorted(parts, key=lambda part: -abs(part[0]))
    return tuple(Signal(name=name, value=round(value, 3), reason=reasons.get(name, "")) for value, name in ordered if value)
