"""Which branches of src/ the tests take, package by package and worst module first, from coverage's own JSON; fails under a floor.

make coverage
python scripts/branches.py build/coverage/found.json --floor 92 --worst 20
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

Counts = tuple[int, int]
"""Branches taken, and all of them."""


def counts(found: Mapping[str, Any]) -> dict[str, Counts]:
    """For each module of the package, by its path below src/dateline, its branches."""
    told = {name.partition("src/dateline/")[2]: file["summary"] for name, file in found["files"].items()}
    return {name: (summary["covered_branches"], summary["num_branches"]) for name, summary in told.items() if name}


def total(parts: Iterable[Counts]) -> Counts:
    every = list(parts)
    return sum(taken for taken, _ in every), sum(number for _, number in every)


def share(part: Counts) -> float:
    """In percent; a part without branches is whole."""
    return 100 * part[0] / part[1] if part[1] else 100.0


def packages(modules: Mapping[str, Counts]) -> dict[str, Counts]:
    """The same by package; the modules beside the packages under their own names."""
    names = sorted({name.partition("/")[0] for name in modules})
    return {name: total(part for other, part in modules.items() if other.partition("/")[0] == name) for name in names}


def told(modules: Mapping[str, Counts], worst: int) -> list[str]:
    lines = [f"| {name} | {share(part):.1f} % | {part[1]} |" for name, part in packages(modules).items() if part[1]]
    every = total(modules.values())
    lines += [f"| all | {share(every):.1f} % | {every[1]} |"]
    poor = sorted(modules, key=lambda name: (modules[name][0] - modules[name][1], name))[:worst]
    return [
        "| package | branches taken | of |",
        "|---|---|---|",
        *lines,
        *(f"{modules[name][1] - modules[name][0]:5} not taken: {name}" for name in poor),
    ]


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("found", type=Path, help="what `coverage json` wrote")
    asked.add_argument("--floor", type=float, default=0.0, help="percent of branches")
    asked.add_argument("--worst", type=int, default=10, help="so many modules by name, the worst first")
    given = asked.parse_args()
    modules = counts(json.loads(given.found.read_text(encoding="utf-8")))
    print("\n".join(told(modules, given.worst)))
    return 0 if share(total(modules.values())) >= given.floor else 1


if __name__ == "__main__":
    sys.exit(main())
