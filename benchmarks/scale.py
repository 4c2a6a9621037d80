"""The whole way, from the bytes of HTML to stored claims, against trafilatura's fast mode alone on the same pages; and what a store of them weighs.

    python -m benchmarks.scale [--pages 1000] [--engines local,processes,dask] [--sets real,made-up] [--times 3] [--million FOLDER]

Pages are real ones of other publishers (so many of the shared evaluation's, drawn by a fixed seed, where they are there), made-up ones of
benchmarks/synthetic.py, and the demonstration's. The yardstick is laid on twice: trafilatura giving text alone, and with the title, authors and date
that a news page is read for. Every row, each yardstick and each engine, has a fresh process of its own, which has loaded its tables and read the same
first pages before it is measured, so that none pays for what another left behind; of --times runs the median is told. All collect garbage as seldom
as `dateline process` does: it is to the yardsticks' good as well.

CPU seconds count everything that a run spends, in its process and in all below it, once workers have started and are warm (their start is a row of
its own); where other programs share the machine they say what the clock cannot. A crew's row is followed by the speed-up that its CPU allows on as
many cores as it has workers: the CPU of one process alone, over the larger of what the writing process spends and an equal share of everything.
"Settled" is the time that stories and facts of the same pages take after that. --million writes a million made-up pages as Parquet (url, body),
50,000 a file, for runs over files.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import json
import logging
import os
import random
import resource
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from statistics import median

from msgspec import structs

from benchmarks.speed import demo_pages
from benchmarks.synthetic import pages as synthetic
from dateline.model import Page
from dateline.pipeline import processing
from dateline.pipeline.engines import SELDOM, Crew, Engine, Processes, local, reading
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


@dataclass(frozen=True)
class Run:
    """What reading pages once cost; of an engine also its start, what stories and facts cost after it, and KB of the store."""

    cost: Spent
    start: Spent | None = None
    settled: Spent | None = None
    kept: float = 0.0


def alone(times: int, row: Callable[[], Run]) -> Run:
    """A row measured in a fresh process, as often as is said: the run of median cost."""
    runs = []
    for _ in range(times):
        with ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=gc.set_threshold, initargs=SELDOM) as fresh:
            runs.append(fresh.submit(row).result())
    return sorted(runs, key=lambda run: run.cost.cpu)[times // 2]


def _text_alone(given: list[Page]) -> None:
    from trafilatura import extract

    for page in given:
        extract(page.body.decode("utf-8", "replace"), fast=True)


def _with_metadata(given: list[Page]) -> None:
    from trafilatura import bare_extraction

    for page in given:
        bare_extraction(page.body, url=page.url, include_comments=False, with_metadata=True, fast=True)


YARDSTICKS = {"trafilatura, fast, text alone": _text_alone, "trafilatura, fast, with metadata": _with_metadata}
"""trafilatura's fast mode: text alone, and with what else is read of a news page."""


def yardstick(name: str, made: Callable[[], list[Page]]) -> Run:
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    given, work = made(), YARDSTICKS[name]
    work(given[:WARM])
    return Run(spent(lambda: work(given)))


def engine_run(name: str, made: Callable[[], list[Page]]) -> Run:
    """The whole way, and stories and facts after it."""
    if name == "local":
        import_module("dateline.pipeline.warmed")  # the tables of every language: a crew's workers have them before they begin
        gc.unfreeze()  # the command's collector sees them
    given = made()
    with hired(name) as engine, tempfile.TemporaryDirectory() as folder:
        start = spent(lambda: warm(engine, given[:WARM]))
        cost = whole_way(given, engine, Path(folder))
        kept = weight(Path(folder))
        with Store.open(Path(folder)) as store:
            settled = spent(lambda: processing.settle(store)) if name == "local" else None
        return Run(cost, start, settled, kept)


def weight(folder: Path) -> float:
    """KB of a directory."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1024


def warm(engine: Engine, given: list[Page]) -> None:
    """Tables are read and patterns compiled once, whoever reads."""
    for _ in engine(given):
        pass


def measure(title: str, made: Callable[[], list[Page]], chosen: Iterable[str], times: int) -> None:
    """One set of pages: every yardstick and engine, each in a process of its own."""
    sizes = [len(page.body) for page in made()]
    if not sizes:
        return
    count = len(sizes)
    print(f"\n{title}: {count} pages, median {median(sizes) / 1024:.0f} KB\n")
    print("| | CPU ms a page | pages a second of CPU | by the clock | MB | KB a page in the store |\n|---|---|---|---|---|---|")
    peers = {name: alone(times, partial(yardstick, name, made)).cost for name in YARDSTICKS}
    for name, cost in peers.items():
        _row(name, cost, count, "")
    one: Spent | None = None
    for name in chosen:
        run = alone(times, partial(engine_run, name, made))
        if name != "local" and run.start:
            _row(f"{name}: start, and {WARM} pages", run.start, 1, "")
        _row(f"Dateline, {name}", run.cost, count, f"{run.kept / count:.0f}")
        one = one or (run.cost if name == "local" else None)
        _compare(name, run.cost, count, one, peers)
        if run.settled:
            _row("settled: stories and facts", run.settled, count, "")


def _compare(name: str, cost: Spent, count: int, one: Spent | None, peers: dict[str, Spent]) -> None:
    if name == "local":
        told = "; ".join(f"{peer.cpu / cost.cpu:.2f} × the rate of {called}" for called, peer in peers.items())
        print(f"  whole way: {told}", flush=True)
    elif one:
        bound = one.cpu / max(cost.own, cost.cpu / WORKERS)
        parts = f"{1000 * cost.own / count:.1f} ms here, {1000 * (cost.cpu - cost.own) / count:.1f} ms by workers"
        print(f"  of a page {parts}: {bound:.2f} × one process on {WORKERS} cores, {one.clock / cost.clock:.2f} × by the clock here", flush=True)


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
    parser.add_argument("--times", type=int, default=1, help="how often each row is measured; the median is told")
    parser.add_argument("--million", type=Path, metavar="FOLDER")
    parser.add_argument("--count", type=int, default=1_000_000, help="how many pages --million writes")
    options = parser.parse_args()
    if options.million:
        million(options.million, options.count)
        return
    sets: dict[str, tuple[str, Callable[[], list[Page]], str]] = {
        "real": ("real news pages", partial(real, options.shared, options.pages), options.engines),
        "made-up": ("made-up pages", partial(_made_up, options.pages), options.engines),
        "demonstration": ("the demonstration's pages", demo_pages, "local"),
    }
    for name in options.sets.split(","):
        title, made, engines = sets[name]
        measure(title, made, engines.split(","), options.times)


def _made_up(count: int) -> list[Page]:
    return list(synthetic(0, count))


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
