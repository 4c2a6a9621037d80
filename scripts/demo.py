"""What `make demo` runs: reads the bundled pages into .dateline/demo, prints the account of the main story, then serves the portal over them.

The directory is begun anew whenever the program has changed since it was made; otherwise a second run finds everything there.
"""

from __future__ import annotations

import argparse
import os
import shutil
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path

from dateline.cli import main as dateline
from dateline.cli.output import SHOWN, progress
from dateline.collect import pages
from dateline.export import briefs
from dateline.model import Dossier, digest
from dateline.pipeline import Tally, brief, process
from dateline.store import Store

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / ".dateline" / "demo"
STAMP = "made-by"
FIRST_PORT, PORTS = 8000, 20
LANGUAGES = ("zh", "ru")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--serve", choices=("yes", "no"), default="yes", help="end after the brief, or go on to serve the portal")
    parser.add_argument("--port", type=int, default=FIRST_PORT, help="the first port to try")
    asked = parser.parse_args()
    os.environ.pop("DATELINE_DATABASE", None)  # the demonstration never touches a database of yours
    with bundled() as folder:
        begin(folder.parent.parent)
        told = tell(folder)
        if told and asked.serve == "yes":
            serve(asked.port)
    return 0 if told else 1


@contextmanager
def bundled() -> Iterator[Path]:
    """The folder of pages that the package brings along, whether from a checkout or a wheel."""
    with as_file(files("dateline") / "demo" / "pages") as folder:
        yield folder


def begin(package: Path) -> None:
    """Make the data directory ready: empty where another state of the program made it."""
    state = fingerprint(package)
    stamp = DATA / STAMP
    if stamp.exists() and stamp.read_text() == state:
        return
    shutil.rmtree(DATA, ignore_errors=True)
    DATA.mkdir(parents=True)
    stamp.write_text(state)


def fingerprint(package: Path) -> str:
    """Changes with any file of the program, its data and the bundled pages."""
    made = (path for path in sorted(package.rglob("*")) if path.is_file() and path.suffix != ".pyc")
    return digest(*(f"{path.relative_to(package)} {path.stat().st_mtime_ns}" for path in made))


def tell(folder: Path) -> bool:
    """Read the pages, print the brief of the main story and what else there is; whether there was anything to tell."""
    began = time.monotonic()
    with Store.open(DATA) as store:
        with progress("reading the bundled pages") as shown:
            tally = process(store, pages([str(folder)]), shown)
        main_story = largest(store)
        if main_story is None:
            print("No story could be read from the bundled pages; please report it.", file=sys.stderr)
            return False
        print(briefs.terminal(brief(main_story), main_story))
        print(summary(store, tally, time.monotonic() - began))
    return True


def largest(store: Store) -> Dossier | None:
    """The story that most articles tell."""
    stories = store.stories(limit=1, by_size=True)
    return store.dossier(stories[0].id) if stories else None


def summary(store: Store, tally: Tally, seconds: float) -> str:
    counts = store.counts()
    told = sum(1 for _ in store.stories(smallest=2))
    lines = [
        "─" * 72,
        f"{sum(tally.counts.values())} pages, {counts['articles']} articles, {told} stories told by several, in {seconds:.1f} s.",
    ]
    lines += [f"Not read: {outcome.detail or outcome.item}" for outcome in tally.failures[:SHOWN]]
    lines += [f"… and {len(tally.failures) - SHOWN} more that could not be read"] if len(tally.failures) > SHOWN else []
    here, pages_here = shown(DATA), shown(Path(str(files("dateline") / "demo" / "pages")))
    command = shown(Path(sys.executable).with_name("dateline"))
    lines += ["", "Try next:"]
    lines += [f"  {command} brief {pages_here} --in {code}" for code in LANGUAGES]
    lines += [
        f"  {command} brief {pages_here} -f html -o report.html",
        f"  {command} brief {pages_here} --story 2",
        f"  {command} read {pages_here}/kz-zh-02-qingli.html",
        f"  {command} search --data {here} '阿拉木图 OR Almaty'",
        "What each page is there to show: " + shown(Path(str(files("dateline") / "demo" / "README.md"))),
    ]
    return "\n".join(lines)


def shown(path: Path) -> str:
    """A path as one would type it here."""
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


def serve(first: int) -> None:
    """The portal, on the first free port, until Ctrl-C."""
    port = next((number for number in range(first, first + PORTS) if free(number)), 0)
    print("\nThe portal:", flush=True)
    sys.argv = ["dateline", "serve", "--port", str(port), "--data", str(DATA)]
    dateline()


def free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
