"""Write docs/vague-words.md from languages/vague.tsv and the packs' numbers.tsv. A test runs this and compares.

python scripts/vague_words.py [--check]
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
LANGUAGES = ROOT / "src" / "dateline" / "languages"
TARGET = ROOT / "docs" / "vague-words.md"
OPENING = """# Vague words

*Written by `scripts/vague_words.py` from `src/dateline/languages/vague.tsv` and each pack's `numbers.tsv`; don't edit it by hand.*

A quantity is an interval. What a vague word is taken to mean is a convention, the same in every language, and the words are always kept beside the
range, with `approx` set. The convention: a round word covers from two of its units (three for "several") to one short of the next larger unit, as the
project's design lays down; "a dozen" and the like are one value, approximate. Nothing here is a finding about how people speak.

To change what a word means, change its row in `src/dateline/languages/vague.tsv` and run the script: every language follows.

"""


def forms() -> dict[str, dict[str, list[str]]]:
    """Range name → language code → the forms that mean it."""
    found: dict[str, dict[str, list[str]]] = {}
    for path in sorted(LANGUAGES.glob("*/numbers.tsv")):
        for line in path.read_text("utf-8").splitlines():
            role, _, rest = line.partition("\t")
            if role == "vague":
                name, _, words = rest.partition("\t")
                found.setdefault(name, {}).setdefault(path.parent.name, []).extend(words.split(" | "))
    return found


def page() -> str:
    """The whole page."""
    words, lines = forms(), ["| meaning | low | high | words |", "|---|---:|---:|---|"]
    for row in (LANGUAGES / "vague.tsv").read_text("utf-8").splitlines():
        if row and not row.startswith("#"):
            name, low, high, meaning = row.split("\t")
            said = "; ".join(f"{code}: {', '.join(found)}" for code, found in sorted(words.get(name, {}).items()))
            lines.append(f"| {meaning} | {int(low):,} | {int(high):,} | {said} |")
    return OPENING + "\n".join(lines) + "\n" + CLOSING


CLOSING = """
## Words that bound a number

| words | low | high | approx |
|---|---|---|---|
| 26 | 26 | 26 | |
| at least 26 | 26 | – | |
| more than 100 | 101 | – | |
| up to 400 | – | 400 | |
| fewer than 400 | – | 399 | |
| nearly, about, some 2,000 | 2,000 | 2,000 | yes |
| between 10 and 15, 10–15 | 10 | 15 | |
| a dozen | 12 | 12 | yes |
| dozens of thousands | 20,000 | 99,999 | yes |
| no one | 0 | 0 | |
| a fifth | 20 % | 20 % | |

"More than" adds one only to a count of whole things; of 5 % or 3 km it leaves the number as it is. A multiplier after a vague word multiplies its
range and fills it up to the next unit. A percentage keeps its number, and its unit is percent.
"""


def main() -> int:
    """Write the page, or with --check say whether it is up to date (exit code 1 where it is not)."""
    if "--check" in sys.argv:
        return int(TARGET.read_text("utf-8") != page())
    TARGET.write_text(page(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
