"""The error rates in docs/claims.md follow what was measured."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_error_rates_follow_the_figures() -> None:
    assert subprocess.run([sys.executable, ROOT / "scripts" / "claim_errors.py", "--check"], check=False).returncode == 0


def test_every_main_language_has_its_row() -> None:
    text = (ROOT / "docs" / "claims.md").read_text("utf-8")
    assert [code for code in ("en", "zh", "ru", "es", "fr", "ar") if f"\n| {code} | " not in text] == []
