"""The published model: log-odds that two articles are of one story, from the signals of channels.py. Trained by scripts/train_stories.py.

Each signal has two weights, one for long texts and one for headlines; what lies between is weighed between them (signal "short", 0 to 1).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dateline.cluster.channels import COLUMN, SIGNALS, Matrix
from dateline.model import Signal

FILE = Path(__file__).with_name("weights.json")
SUREST = 12.0
SET = {"meaning": (1.0, 1.0), "nothing shared": (-1.0, -1.0)}
"""Weights that are set, not trained. Which encoder a user has is not known. And the pairs to train on are of few stories that share their kind but no
place, while in a day's news there are many: a match and an operation are both "won", "opened", "first"."""


Weights = dict[str, tuple[float, float]]


@cache
def model() -> dict[str, Weights]:
    """(weight for long texts, for headlines) by name of signal, "within" a language and "across" languages."""
    return {kind: {name: (pair[0], pair[1]) for name, pair in weights.items()} | SET for kind, weights in json.loads(FILE.read_text("utf-8")).items()}


@cache
def columns(same: bool) -> NDArray[np.float64]:
    """The weights in the order of SIGNALS, by whether both texts are of one language: those for long texts, and what is added for headlines."""
    weights = model()["within" if same else "across"]
    long, brief = np.array([weights.get(name, (0.0, 0.0)) for name in SIGNALS]).T
    return np.stack((long, brief - long), axis=1)


def log_odds(found: Matrix, same: NDArray[np.bool_]) -> NDArray[np.float64]:
    """The model's answer for each row of signals, held within ±SUREST. `same`: whether its two texts are of one language."""
    totals = np.empty(len(found))
    for kind in (True, False) if not same.all() else (True,):
        rows = np.flatnonzero(same == kind)
        long, more = (found[rows] @ columns(kind)).T
        totals[rows] = long + found[rows, COLUMN["short"]] * more
    return np.clip(totals, -SUREST, SUREST)


def contributions(found: Mapping[str, float], same_language: bool, reasons: Mapping[str, str]) -> tuple[Signal, ...]:
    """What each signal adds to the log-odds, the strongest first."""
    weights, short = model()["within" if same_language else "across"], found["short"]
    parts = [(value * (long + short * (brief - long)), name) for name, value in found.items() for long, brief in (weights.get(name, (0.0, 0.0)),)]
    ordered = sorted(parts, key=lambda part: -abs(part[0]))
    return tuple(Signal(name=name, value=round(value, 3), reason=reasons.get(name, "")) for value, name in ordered if value)
