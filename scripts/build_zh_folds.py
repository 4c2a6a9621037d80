"""Write languages/zh/folds.tsv: each traditional character and the simplified one it is read as, from OpenCC's TSCharacters.

python scripts/build_zh_folds.py [--check]
"""

from __future__ import annotations

import sys
from pathlib import Path

import opencc

TARGET = Path(__file__).parent.parent / "src/dateline/languages/zh/folds.tsv"


def rows() -> list[str]:
    """One line a character; the first simplified form where there are several."""
    table = Path(opencc.__file__).parent / "dictionary" / "TSCharacters.txt"
    pairs = (line.split("\t") for line in table.read_text("utf-8").splitlines() if "\t" in line)
    kept = ((left, right.split(" ")[0]) for left, right in pairs)
    return [f"{left}\t{right}" for left, right in kept if left != right and len(left) == len(right) == 1]


def main() -> int:
    text = "# traditional\tsimplified; made by scripts/build_zh_folds.py\n" + "\n".join(rows()) + "\n"
    if "--check" in sys.argv:
        return 0 if TARGET.read_text("utf-8") == text else 1
    TARGET.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
