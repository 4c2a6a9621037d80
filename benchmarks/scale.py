"""The whole way, from the bytes of HTML to stored claims, against trafilatura's fast mode alone on the same pages; and what a store of them weighs.

    python -m benchmarks.scale [--pages 1000] [--engines local,processes,dask] [--million FOLDER]

Pages are those of benchmarks/synthetic.py and, as a second set, the demonstration's. CPU seconds count everything that a run spends, in this process
and its workers; where other programs share the machine they say what the clock cannot. "Settled" is the time that stories and facts of the same pages
take after that. --million writes a million made-up pages as Parquet (url, body), 50,000 a file, for runs over files.
"""

from __future__ import annotations

import argparse
import os
import resource
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from multiprocessing import forkserver
from pathlib import Path

from benchmarks.speed import demo_pages
from benchmarks.synthetic import pages as synthetic
from dateline.model import Page
from dateline.pipeline import processing
from dateline.pipeline.engines import Crew, Engine, Here, Processes, local, reading
from dateline.store import Store

WORKERS = 2
A_FILE = 50_000


@dataclass(frozen=True)
class Spent:
    """CPU and clock seconds, and the most memory that one process held (MB)."""

    cpu: float
    clock: float
    memory: float


def spent(task: Callable[[], object]) -> Spent:
    started, before = time.perf_counter(), _cpu()
    task()
    memory = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
    return Spent(_cpu() - before, time.perf_counter() - started, memory)


def _cpu() -> float:
    """Of this process and of its children that have ended; those of the server that workers are forked from are its own."""
    own = os.times()
    return own.user + own.system + own.children_user + own.children_system + _forked()


def _forked() -> float:
    server = getattr(forkserver._forkserver, "_forkserver_pid", None)  # type: ignore[attr-defined]  # no public way to its process
    if server is None or not Path(f"/proc/{server}/stat").exists():
        return 0.0
    fields = Path(f"/proc/{server}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def engines(names: Iterable[str]) -> dict[str, Engine]:
    hire: dict[str, Callable[[], Crew]] = {"local": Here, "processes": lambda: Processes(WORKERS), "dask": _dask}
    return {name: local if name == "local" else reading(hire[name]) for name in names}


def _dask() -> Crew:
    from dateline.pipeline.dask import Dask

    return Dask(WORKERS)


def whole_way(given: list[Page], engine: Engine, folder: Path) -> Spent:
    """From bytes to claims that the store has confirmed and can find."""
    with Store.open(folder) as store:
        return spent(lambda: processing.take(store, engine(given)))


def yardstick(given: list[Page]) -> Spent:
    from trafilatura import extract

    texts = [page.body.decode("utf-8", "replace") for page in given]
    return spent(lambda: [extract(text, fast=True) for text in texts])


def weight(folder: Path) -> float:
    """KB of a directory."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1024


def warm(engine: Engine, given: list[Page]) -> None:
    """Tables are read and patterns compiled once, whoever reads."""
    for _ in engine(given):
        pass


def measure(name: str, given: list[Page], chosen: dict[str, Engine]) -> None:
    print(f"\n{name}: {len(given)} pages of {sum(len(page.body) for page in given) / len(given) / 1024:.0f} KB\n")
    print("| | CPU ms a page | pages a second of CPU | by the clock | MB | KB a page in the store |\n|---|---|---|---|---|---|")
    warm(local, given[:50])
    yardstick(given[:50])
    peer = yardstick(given)
    _row("trafilatura, fast", peer, len(given), "")
    for engine, run in chosen.items():
        with tempfile.TemporaryDirectory() as name:
            cost = whole_way(given, run, Path(name))
            _row(f"Dateline, {engine}", cost, len(given), f"{weight(Path(name)) / len(given):.0f}")
            print(f"  whole way: {peer.cpu / cost.cpu:.2f} × trafilatura's rate" if engine == "local" else "", flush=True)
            if engine == "local":
                with Store.open(Path(name)) as store:
                    _row("settled: stories and facts", spent(lambda store=store: processing.settle(store)), len(given), "")


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
    parser.add_argument("--million", type=Path, metavar="FOLDER")
    parser.add_argument("--count", type=int, default=1_000_000, help="how many pages --million writes")
    options = parser.parse_args()
    if options.million:
        million(options.million, options.count)
        return
    chosen = engines(options.engines.split(","))
    measure("made-up pages", list(synthetic(0, options.pages)), chosen)
    measure("the demonstration's pages", demo_pages(), {"local": local})


if __name__ == "__main__":
    main()
