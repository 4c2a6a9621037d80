"""The published model: log-odds that two articles are of one story, from the signals of channels.py. Trained by scripts/train_stories.py."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from dateline.model import Signal

FILE = Path(__file__).with_name("weights.json")
SUREST = 12.0


@cache
def model() -> dict[str, dict[str, float]]:
    """Weights by name of signal, "within" a language and "across" languages."""
    weights: dict[str, dict[str, float]] = json.loads(FILE.read_text("utf-8"))
    return weights


def log_odds(found: dict[str, float], same_language: bool) -> float:
    """The model's answer, held within ±SUREST."""
    weights = model()["within" if same_language else "across"]
    total = sum([weights.get(name, 0.0) * value for name, value in found.items()])
    return max(-SUREST, min(SUREST, total))


def contributions(found: dict[str, float], same_language: bool, reasons: dict[str, str]) -> tuple[Signal, ...]:
    """What each signal adds to the log-odds, the strongest first."""
    weights = model()["within" if same_language else "across"]
    parts = [(weights.get(name, 0.0) * value, name) for name, value in found.items()]
    ordered = sorted(parts, key=lambda part: -abs(part[0]))
    return tuple(Signal(name=name, value=round(value, 3), reason=reasons.get(name, "")) for value, name in ordered if value)
