"""What leaves a stage instead of a noun."""

from __future__ import annotations

from typing import Literal

from dateline.model.base import Noun

Stage = Literal["collect", "extract", "annotate", "cluster", "reconcile", "compose", "store"]


class Outcome(Noun, frozen=True, kw_only=True):
    """Why an item did not become the next noun. Every item that enters a stage leaves it exactly once.

    `reason` is a short code for counting ("not-an-article", "unreadable", "no-text", "pdf", "too-large", "duplicate" …);
    `detail` is a sentence for a person: what was wrong, where, what to do.
    """

    stage: Stage
    item: str
    reason: str
    detail: str = ""


class Signal(Noun, frozen=True, kw_only=True):
    """One named part of a score, with a reason that can be shown."""

    name: str
    value: float
    reason: str = ""
