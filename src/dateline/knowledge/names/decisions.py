"""Decisions that two names are one thing or two: stored with their reasons, undone by a later one; what follows from them is derived."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

from dateline.knowledge.names.compare import SAME, same
from dateline.model import Noun, Signal, digest


class Decision(Noun, frozen=True, kw_only=True):
    """`left` and `right` (names or entity ids, in order) are one thing, two, or open again. `at` is aware UTC; `by` a user or "dateline"."""

    left: str
    right: str
    verdict: Literal["same", "apart", "open"]
    score: float = 0.0
    signals: tuple[Signal, ...] = ()
    by: str = "dateline"
    at: datetime | None = None

    @property
    def id(self) -> str:
        return digest("decision", self.left, self.right, self.by)


def decide(a: str, b: str) -> Decision:
    """The program's own decision on two names, with its signals."""
    left, right = sorted((a, b))
    score, signals = same(left, right)
    return Decision(left=left, right=right, verdict="same" if score >= SAME else "apart", score=score, signals=signals)


def merged(decisions: Iterable[Decision]) -> tuple[tuple[str, ...], ...]:
    """The groups of names that decisions make one, each sorted, in the order of their first names.

    For one pair a user's decision counts over the program's, and among equals the later in `decisions`; "open" takes a decision back.
    """
    settled: dict[tuple[str, str], Decision] = {}
    for decision in decisions:
        pair = (min(decision.left, decision.right), max(decision.left, decision.right))
        if pair not in settled or decision.by != "dateline" or settled[pair].by == "dateline":
            settled[pair] = decision
    groups = _joined(pair for pair, decision in settled.items() if decision.verdict == "same")
    return tuple(sorted(tuple(sorted(group)) for group in groups))


def _joined(pairs: Iterable[tuple[str, str]]) -> list[set[str]]:
    groups: list[set[str]] = []
    for pair in pairs:
        touched = [group for group in groups if group & set(pair)]
        groups = [group for group in groups if group not in touched] + [set(pair).union(*touched)]
    return groups
