"""The whole way, from the bytes of HTML to stored claims, against trafilatura's fast mode alone on the same pages; and what a store of them weighs.

    python -m benchmarks.scale [--pages 1000] [--engines local,processes,dask] [--sets real,made-up] [--shared ../shared] [--million FOLDER]

Pages are real ones of other publishers (so many of the shared evaluation's, drawn by a fixed seed, where they are there), made-up ones of
benchmarks/synthetic.py, and the demonstration's. The yardstick is laid on twice: trafilatura giving text alone, and with the title, authors and date
that a news page is read for. CPU seconds count everything that a run spends, in this process and in all below it, once workers have started and are
warm (their start is a row of its own); where other programs share the machine they say what the clock cannot. A crew's row is followed by the
speed-up that its CPU allows on as many cores as it has workers: the CPU of one process alone, over the larger of what the writing process spends
and an equal share of everything. "Settled" is the time that stories and facts of the same pages take after that. --million writes a million made-up
pages as Parquet (url, body), 50,000 a file, for runs over files.
"""

from __future__ import annotations

import argparse
import gzip
import json
import logging
import os
import random
import resource
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from msgspec import structs

from benchmarks.speed import demo_pages
from benchmarks.synthetic import pages as synthetic
from dateline.model import Page
from dateline.pipeline import processing
from dateline.pipeline.engines import Crew, Engine, Processes, local, reading
from dateline.store import Store

NOW = datetime(2026, 1, 1, tzinfo=UTC)
WORKERS = 2
WARM = 64
"""Pages that are read before anything is measured."""
A_FILE = 50_000


@dataclass(frozen=True)
class Spent:
    """CPU seconds, of all and of this process, clock seconds, and the most memory that one process held (MB)."""

    cpu: float
    own: float
    clock: float
    memory: float


def spent(task: Callable[[], object]) -> Spent:
    started, own, below = time.perf_counter(), time.process_time(), _below()
    task()
    memory = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
    own = time.process_time() - own
    return Spent(own + _below() - below, own, time.perf_counter() - started, memory)


def _below() -> float:
    """CPU seconds of the processes below this one, those that have ended among them (Linux)."""
    ended = os.times()
    return ended.children_user + ended.children_system + sum(map(_ticks, _descendants())) / os.sysconf("SC_CLK_TCK")


def _descendants() -> list[list[str]]:
    """The fields of /proc/PID/stat, from the state on, of every process below this one."""
    parents: dict[int, list[int]] = {}
    fields: dict[int, list[str]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields[int(path.parent.name)] = found = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has ended meanwhile
        parents.setdefault(int(found[1]), []).append(int(path.parent.name))
    below, reached = [], [os.getpid()]
    while reached:
        children = parents.get(reached.pop(), [])
        below += children
        reached += children
    return [fields[number] for number in below]


def _ticks(fields: list[str]) -> int:
    """User and system time of a process, and of those below it that have ended."""
    return sum(map(int, fields[11:15]))


CREWS: dict[str, Callable[[], Crew]] = {"processes": lambda: Processes(WORKERS), "dask": lambda: _dask()}


@contextmanager
def hired(name: str) -> Iterator[Engine]:
    """An engine whose crew stays until the block ends."""
    if name == "local":
        yield local
        return
    with CREWS[name]() as crew:
        yield reading(lambda: nullcontext(crew))  # type: ignore[arg-type,return-value]  # entered already


def _dask() -> Crew:
    from dateline.pipeline.dask import Dask

    return Dask(WORKERS)


def whole_way(given: list[Page], engine: Engine, folder: Path) -> Spent:
    """From bytes to claims that the store has confirmed and can find."""
    fresh = [structs.replace(page) for page in given]  # nothing that was reckoned of them before
    with Store.open(folder) as store:
        return spent(lambda: processing.take(store, engine(fresh)))


def yardsticks(given: list[Page]) -> dict[str, Callable[[], object]]:
    """trafilatura's fast mode: text alone, and with what else is read of a news page."""
    from trafilatura import bare_extraction, extract

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    texts = [page.body.decode("utf-8", "replace") for page in given]
    asked = {"include_comments": False, "with_metadata": True, "fast": True}
    return {
        "trafilatura, fast, text alone": lambda: [extract(text, fast=True) for text in texts],
        "trafilatura, fast, with metadata": lambda: [bare_extraction(page.body, url=page.url, **asked) for page in given],
    }


def weight(folder: Path) -> float:
    """KB of a directory."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1024


def warm(engine: Engine, given: list[Page]) -> None:
    """Tables are read and patterns compiled once, whoever reads."""
    for _ in engine(given):
        pass


def measure(title: str, given: list[Page], chosen: Iterable[str]) -> None:
    """One set of pages: every yardstick and engine in one run."""
    print(f"\n{title}: {len(given)} pages, median {median(len(page.body) for page in given) / 1024:.0f} KB\n")
    print("| | CPU ms a page | pages a second of CPU | by the clock | MB | KB a page in the store |\n|---|---|---|---|---|---|")
    warm(local, given[:WARM])
    peers = {name: _peer(name, work, len(given)) for name, work in yardsticks(given).items()}
    alone: Spent | None = None
    for name in chosen:
        with hired(name) as engine, tempfile.TemporaryDirectory() as folder:
            if name != "local":
                _row(f"{name}: start, and {WARM} pages", spent(lambda: warm(engine, given[:WARM])), 1, "")
            cost = whole_way(given, engine, Path(folder))
            _row(f"Dateline, {name}", cost, len(given), f"{weight(Path(folder)) / len(given):.0f}")
            alone = alone or (cost if name == "local" else None)
            _compare(name, cost, len(given), alone, peers)
            if name == "local":
                with Store.open(Path(folder)) as store:
                    _row("settled: stories and facts", spent(lambda: processing.settle(store)), len(given), "")


def _peer(name: str, work: Callable[[], object], count: int) -> Spent:
    cost = spent(work)
    _row(name, cost, count, "")
    return cost


def _compare(name: str, cost: Spent, count: int, alone: Spent | None, peers: dict[str, Spent]) -> None:
    if name == "local":
        told = "; ".join(f"{peer.cpu / cost.cpu:.2f} × the rate of {called}" for called, peer in peers.items())
        print(f"  whole way: {told}", flush=True)
    elif alone:
        bound = alone.cpu / max(cost.own, cost.cpu / WORKERS)
        parts = f"{1000 * cost.own / count:.1f} ms here, {1000 * (cost.cpu - cost.own) / count:.1f} ms by workers"
        print(f"  of a page {parts}: {bound:.2f} × one process on {WORKERS} cores, {alone.clock / cost.clock:.2f} × by the clock here", flush=True)


def _row(name: str, cost: Spent, count: int, size: str) -> None:
    print(f"| {name} | {1000 * cost.cpu / count:.1f} | {count / cost.cpu:.0f} | {count / cost.clock:.0f} | {cost.memory:.0f} | {size} |", flush=True)


def million(folder: Path, count: int = 1_000_000) -> None:
    """A million pages as files for `dateline process FOLDER --engine … --parquet …`."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    folder.mkdir(parents=True, exist_ok=True)
    for start in range(0, count, A_FILE):
        path = folder / f"pages-{start:07}.parquet"
        with pq.ParquetWriter(path, pa.schema([("url", pa.string()), ("body", pa.binary())]), compression="zstd") as writer:
            for first in range(start, min(start + A_FILE, count), 1000):
                made = list(synthetic(first, min(first + 1000, count)))
                writer.write_table(pa.table({"url": [page.url for page in made], "body": pa.array([page.body for page in made], pa.binary())}))
        print(path, flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--engines", default="local,processes,dask")
    parser.add_argument("--sets", default="real,made-up,demonstration")
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--million", type=Path, metavar="FOLDER")
    parser.add_argument("--count", type=int, default=1_000_000, help="how many pages --million writes")
    options = parser.parse_args()
    if options.million:
        million(options.million, options.count)
        return
    sets: dict[str, tuple[str, Callable[[], list[Page]], str]] = {
        "real": ("real news pages", lambda: real(options.shared, options.pages), options.engines),
        "made-up": ("made-up pages", lambda: list(synthetic(0, options.pages)), options.engines),
        "demonstration": ("the demonstration's pages", demo_pages, "local"),
    }
    for name in options.sets.split(","):
        title, made, engines = sets[name]
        if given := made():
            measure(title, given, engines.split(","))


def real(shared: Path, count: int) -> list[Page]:
    """So many pages of the shared evaluation, whichever a fixed seed draws; none where it is not there."""
    folder = shared / "eval" / "extraction"
    if not folder.is_dir():
        print(f"no real pages: {folder} is not there")
        return []
    rows = [json.loads(line) for line in (folder / "index.jsonl").read_text("utf-8").splitlines()]
    random.Random(1).shuffle(rows)
    bodies = (gzip.decompress((folder / "pages" / f"{row['id']}.html.gz").read_bytes()) for row in rows)
    return [Page(url=row["url"] or f"https://{row['id']}.example/", body=body, fetched=NOW) for row, body in zip(rows[:count], bodies, strict=False)]


if __name__ == "__main__":
    main()
