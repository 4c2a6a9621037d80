"""Fails where a Markdown file links to a file or heading of the repository that is not there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"```.*?```|`[^`]*`", re.S)


def anchor(heading: str) -> str:
    """The fragment that a Markdown renderer makes of a heading."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def anchors(page: Path) -> set[str]:
    return {anchor(line.lstrip("#")) for line in page.read_text(encoding="utf-8").splitlines() if line.startswith("#")}


def dead_links(page: Path) -> list[str]:
    dead = []
    for target in LINK.findall(CODE.sub("", page.read_text(encoding="utf-8"))):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, fragment = target.partition("#")
        file = (page.parent / name) if name else page
        if not file.exists():
            dead.append(f"{page}: {target}: there is no such file")
        elif fragment and file.suffix == ".md" and fragment not in anchors(file):
            dead.append(f"{page}: {target}: there is no such heading")
    return dead


def main() -> int:
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "*.md"], capture_output=True, text=True, check=True)
    dead = [line for name in listed.stdout.split() if Path(name).exists() for line in dead_links(Path(name))]
    print("\n".join(dead) or f"links: {len(listed.stdout.split())} pages, none dead")
    return 1 if dead else 0


if __name__ == "__main__":
    sys.exit(main())
