"""What docs/facts.md tells readers of the thresholds is what the program goes by, every one of them."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

from dateline.reconcile import rules

PAGE = Path(__file__).parents[2] / "docs" / "facts.md"
WORDS = {"half": 0.5, "eighth": 0.125}


def value(told: str) -> object:
    """The threshold that a cell's words tell: "2 days", "10 %", "factor 1.1", "half of the figures"."""
    number = re.search(r"[\d.]+", told)
    if number is None:
        return next(share for word, share in WORDS.items() if word in told)
    if "day" in told:
        return timedelta(days=float(number[0]))
    return float(number[0]) / (100 if "%" in told else 1)


def test_the_page_prints_every_threshold_as_it_is() -> None:
    printed = {name: value(told) for name, told in re.findall(r"\| `([A-Z_]+)` \| ([^|]+?) (?=\|)", PAGE.read_text(encoding="utf-8"))}
    ours = {name: found for name, found in vars(rules).items() if name.isupper()}
    assert printed == ours
