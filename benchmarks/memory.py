"""What extraction holds in memory: whether it grows with the pages read, and what the worst pages take.

    python -m benchmarks.memory [FOLDER] [--rounds 3]

Reads the same pages several times in one process and tells, after each time, the megabytes the process holds: what is kept of a page would add up.
FOLDER holds pages (`*.html`, also gzipped, in any depth); without one the bundled demonstration's are read. Then pages made to exhaust a reader, each
in a process of its own: what it answers, in what CPU time, and how much memory beyond the page itself it took.
"""

from __future__ import annotations

import argparse
import gzip
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from dateline.extract import extract
from dateline.model import Article, Page

NOW = datetime.now(UTC)
MEGABYTE = 1_000_000

HOSTILE: dict[str, Callable[[], bytes]] = {
    "50 MB of text": lambda: b"<html><body><p>" + b"A word and another. " * 2_500_000,
    "100,000 deep": lambda: b"<div>" * 100_000 + b"text" + b"</div>" * 100_000,
    "100,000 deep, never closed": lambda: b"<div><span>" * 50_000 + b"text",
    "15 MB of paragraphs": lambda: b"<html><body>" + b"<p>A word and another.</p>" * 580_000,
    "1,000,000 attributes": lambda: b"<div " + b" ".join(b"a%d=1" % number for number in range(1_000_000)) + b">text</div>",
}


def resident() -> float:
    """Megabytes the process holds now (Linux); elsewhere the most it ever held."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except OSError:
        return peak()
    return pages * resource.getpagesize() / MEGABYTE


def peak() -> float:
    """The most megabytes the process ever held."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / MEGABYTE


def held(bodies: list[bytes], rounds: int) -> list[float]:
    """The megabytes held before the first and after each reading of all the pages."""
    found = [resident()]
    for _ in range(rounds):
        for body in bodies:
            extract(Page(url="", body=body, fetched=NOW))
        found.append(resident())
    return found


def bodies_of(folder: Path | None) -> list[bytes]:
    if folder is None:
        from benchmarks.speed import demo_pages

        return [page.body for page in demo_pages()]
    files = sorted(path for path in folder.rglob("*.html*") if path.suffix in (".html", ".gz"))
    return [gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes() for path in files]


def hostile(name: str) -> str:
    """One line on one page of HOSTILE, read in this process."""
    page = Page(url="", body=HOSTILE[name](), fetched=NOW)
    extract(Page(url="", body=b"<p>Read once, so that all that is loaded on first use is.</p>", fetched=NOW))
    before, started = peak(), time.process_time()
    found = extract(page)
    said = "read" if isinstance(found, Article) else found.reason
    return f"| {name} | {len(page.body) / MEGABYTE:.1f} MB | {said} | {time.process_time() - started:.2f} s | {peak() - before:.0f} MB |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--hostile", choices=[*HOSTILE], help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.hostile:
        print(hostile(args.hostile))
        return
    bodies = bodies_of(args.folder)
    megabytes = held(bodies, args.rounds)
    print(f"{len(bodies)} pages: {megabytes[0]:.0f} MB before, " + ", ".join(f"{value:.0f}" for value in megabytes[1:]) + " MB after each reading\n")
    print("| page | size | answer | CPU | memory beyond the page |\n|---|---|---|---|---|", flush=True)
    for name in HOSTILE:
        subprocess.run([sys.executable, "-m", "benchmarks.memory", "--hostile", name], check=True)


if __name__ == "__main__":
    main()
