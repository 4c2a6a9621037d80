"""Fills what README.md shows with what was run: the bundled story's brief, and the figures that `make eval` reached.

python benchmarks/evaluate.py --json benchmarks/figures.json && python scripts/readme.py
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README, FIGURES = ROOT / "README.md", ROOT / "benchmarks" / "figures.json"
PAGES = ROOT / "src" / "dateline" / "demo" / "pages"
SHOWN = 9
"""Highlights shown."""

ROWS = (
    ("numbers in words and digits, exact", "numbers", ("en", "zh", "ru", "es", "fr", "ar")),
    ("days against the article's own", "times", ("en", "zh", "ru", "es", "fr", "ar")),
    ("counted people, F1", "claims", ("all.F1", "en.F1", "zh.F1", "ru.F1", "es.F1", "ar.F1")),
    ("their origin, place, day", "claims", ("all.origin", "all.place", "all.day")),
    ("facts: slots, origins", "facts", ("all.slot.F1", "all.origin.F1")),
    ("stories, B-cubed F1", "stories", ("stories.coverage.b3", "stories.itn.b3", "stories.ecbplus.b3", "stories.vnmds.b3", "stories.basil.b3")),
    ("extraction: text F1 by word", "extraction", ("all.F1", "aeb.F1", "fundus.F1", "daniel.F1")),
    ("extraction: title, authors, day, minute", "extraction", ("all.title", "all.authors", "all.day", "all.minute")),
)


def brief(pages: Path = PAGES) -> str:
    """The title and the highlights of the bundled main story, as the command prints them."""
    command = [sys.executable, "-m", "dateline", "brief", str(pages)]
    lines = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout.splitlines()
    bullets = [number for number, line in enumerate(lines) if line.startswith("•")]
    return "```text\n" + "\n".join(lines[: bullets[SHOWN]]).rstrip() + "\n```"


def figures() -> str:
    """A table of what was reached, each row's worst figure first."""
    reached = json.loads(FIGURES.read_text(encoding="utf-8"))
    lines = ["| what | measured |", "|---|---|"]
    for label, part, names in ROWS:
        known = sorted((reached[part][name], name) for name in names if name in reached.get(part, {}))
        cells = ", ".join(f"{short(name)} {value:.2f}" for value, name in known)
        lines.append(f"| {label} | {cells} |")
    return "\n".join(lines)


def short(name: str) -> str:
    """ "stories.itn.b3" is itn, "all.origin" is origin, "en.F1" is en."""
    name = re.sub(r"^stories\.|\.b3$", "", name)
    first, _, rest = name.partition(".")
    return rest.replace(".F1", "") if first == "all" and rest != "F1" else first


def filled(text: str, name: str, content: str) -> str:
    return re.sub(rf"(<!-- {name} -->).*?(<!-- /{name} -->)", lambda found: f"{found[1]}\n{content}\n{found[2]}", text, flags=re.S)


def main() -> None:
    text = filled(README.read_text(encoding="utf-8"), "brief", brief())
    README.write_text(filled(text, "figures", figures()) if FIGURES.exists() else text, encoding="utf-8")


if __name__ == "__main__":
    main()
