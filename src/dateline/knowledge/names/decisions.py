"""Decisions that two names are one thing or two: stored with their reasons, undone by a later one; what follows from them is derived."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.knowledge.names.compare import SAME, same
from dateline.model import Naming

Decision = Naming


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
