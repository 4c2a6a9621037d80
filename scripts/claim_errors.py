"""Fills the table of error rates in docs/claims.md from benchmarks/figures.json. A test runs this and compares.

python scripts/claim_errors.py [--check]
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FIGURES, TARGET = ROOT / "benchmarks" / "figures.json", ROOT / "docs" / "claims.md"
MARKED = re.compile(r"(<!-- errors -->\n).*?(<!-- /errors -->)", re.DOTALL)
PARTS = (("numbers", "{}"), ("times", "{}"), ("claims", "{}.F1"))


def table(reached: dict[str, Any]) -> str:
    """Languages by the mean of their error rates, the worst first; a dash where nothing was measured."""
    codes = {name.partition(".")[0] for part, _ in PARTS for name in reached[part]} - {"all"}
    rows = {code: [_missed(reached[part], form.format(code)) for part, form in PARTS] for code in codes}
    worst = sorted(rows, key=lambda code: (-_mean(rows[code]), code))
    lines = ["| language | numbers | days | counted people |", "|---|---|---|---|"]
    lines += [f"| {code} | " + " | ".join("–" if rate is None else f"{rate:.0%}" for rate in rows[code]) + " |" for code in worst]
    return "\n".join(lines)


def fields(reached: dict[str, Any]) -> str:
    """What of a claim that was read rightly is wrong, over all languages, the worst first."""
    names = {"all.spoken": "statements and measures", "all.origin": "origin", "all.place": "place", "all.day": "day"}
    rates = sorted(((1 - reached["claims"][key], said) for key, said in names.items()), reverse=True)
    return ", ".join(f"{said} {rate:.0%}" for rate, said in rates)


def _missed(figures: dict[str, float], name: str) -> float | None:
    return 1 - figures[name] if name in figures else None


def _mean(rates: list[float | None]) -> float:
    known = [rate for rate in rates if rate is not None]
    return sum(known) / len(known)


def page(text: str, reached: dict[str, Any]) -> str:
    """The page with its marked part written anew."""
    content = f"{table(reached)}\n\nOver all languages, wrong or missed: {fields(reached)}.\n"
    return MARKED.sub(lambda found: found[1] + content + found[2], text)


def main() -> int:
    """0, or 1 where `--check` finds that the page does not follow the figures."""
    old = TARGET.read_text("utf-8")
    new = page(old, json.loads(FIGURES.read_text("utf-8")))
    if "--check" in sys.argv:
        return int(old != new)
    TARGET.write_text(new, "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
