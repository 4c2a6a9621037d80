"""A decision on two names."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from dateline.model.base import Noun, digest
from dateline.model.outcome import Signal


class Naming(Noun, frozen=True, kw_only=True):
    """`left` and `right` (names as articles write them, or entity ids) are one thing, two, or open again. `at` is aware UTC; `by` a user or
    "dateline"; `score` and `signals` are what the program itself thinks of the two."""

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
