"""Faults at random moments, and what is lost or doubled by them: nothing, or this ends with 1.

    python -m benchmarks.chaos [--rounds 200] [--seed 1] [--postgresql postgresql://user@host/empty] [--fault "kill -9"]

Each round begins an empty store, and a process that reads an archive and harvests a feed into it. A fault strikes it: it is killed (-9), its disk is
full after so many bytes, another holds the database locked, its PostgreSQL connections are cut, its clock jumps back, its archive is half written.
Then the same is run again with nothing in its way, and the store must hold what one that met no fault holds: every page, article, claim, story and
fact once, every address ended once, every chain whole. PostgreSQL's rounds need an empty database of their own, which is emptied each time.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, select, text

from dateline.collect import Policy, pages
from dateline.collect.http import Answer
from dateline.export.warc import warc
from dateline.model import Page
from dateline.pipeline import process
from dateline.pipeline.harvest import Manners, harvest
from dateline.pipeline.verify import verify
from dateline.store import Source, Store
from dateline.store.schema import articles, claims, facts, members, metadata, queue, readings
from dateline.store.schema import pages as page_table

START = datetime(2022, 1, 7, 12, tzinfo=UTC)
PAGE = """<!doctype html><html lang="en"><head><title>{0}</title><meta property="article:published_time" content="2022-01-0{2}T10:00:00Z"></head>
<body><article><h1>{0}</h1><p>At least {1} people were killed and {3} injured when a bridge fell in Almaty on Friday, the interior ministry said.</p>
<p>Engineers will look at the pillars of the bridge next week, and traffic takes the old road, the city said.</p></article></body></html>"""
FEED = "https://post.example/feed"
ARTICLES = 8
SHOWN = 1500
"""Characters shown of a row that is not as it should be."""


def page(number: int) -> Page:
    title = f"Bridge falls in Almaty: report {number}"
    body = PAGE.format(title, 10 + number // 3, 1 + number % 8, 30 + number).encode()
    return Page(url=f"https://outlet{number}.example/bridge-{number}", body=body, fetched=START)


class Wire:
    """In place of the net: a feed, and the pages that it names; one of them is not there."""

    policy = Policy()

    def __init__(self) -> None:
        self.pages = {made.url: made.body for made in map(page, range(ARTICLES, 2 * ARTICLES))}
        self.robots = self

    def known_delay(self, url: str) -> None:
        return None

    def fetch(self, url: str, headers: dict[str, str] | None = None, limit: int | None = None) -> Answer:
        if url == FEED:
            links = "".join(f"<item><link>{one}</link></item>" for one in [*self.pages, "https://post.example/gone"])
            return self._answer(url, 200, f"<rss version='2.0'><channel><title>News</title>{links}</channel></rss>".encode(), "text/xml")
        body = self.pages.get(url)
        return self._answer(url, 200 if body else 404, body or b"", "text/html")

    def _answer(self, url: str, status: int, body: bytes, kind: str) -> Answer:
        return Answer(url=url, final_url=url, status=status, body=body, fetched=START, headers={"content-type": kind})


@dataclass(frozen=True)
class Place:
    """Where a round works: a data directory, the database (None: the directory's own), the archive and a half of it."""

    folder: Path
    database: str | None
    archive: Path
    half: Path

    def store(self) -> Store:
        return Store.open(self.folder, self.database)


def work(place: Place, archive: Path, now: Callable[[], datetime]) -> None:
    """What every round does: read the archive, harvest the feed."""
    with place.store() as store:
        process(store, pages([str(archive)]))
        store.put_source(Source(url=FEED, kind="feed", title="News", due=START, added=START))
        for _ in range(3):
            harvest(store, Wire(), Manners(pause=0, now=now))  # type: ignore[arg-type]  # Wire answers what of a Fetcher a round asks


def forked(task: Callable[[], None]) -> int:
    """Begin a process of its own; its number."""
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        with open(os.devnull, "w") as quiet:
            os.dup2(quiet.fileno(), 2)
        task()
        code = 0
    except BaseException:  # the fault is what this is for; the store is what is looked at
        code = 3
    finally:
        os._exit(code)


def steady() -> datetime:
    return START + timedelta(hours=1)


class Jumping:
    """A clock that goes back by days, and forth again."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance

    def __call__(self) -> datetime:
        return steady() + timedelta(days=self._chance.choice([0, 0, 0, -2, -30, 1]))


def killed(place: Place, chance: random.Random) -> None:
    child = forked(lambda: work(place, place.archive, steady))
    time.sleep(chance.random() * SPAN[0])
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def full(place: Place, chance: random.Random) -> None:
    """A disk on which no file can grow over so many bytes: writing fails as it does where there is no room."""

    def task() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
        work(place, place.archive, steady)

    room = chance.choice([100, 300, 4096, 100_000, 150_000, 200_000, 250_000, 300_000])
    os.waitpid(forked(task), 0)


def locked(place: Place, chance: random.Random) -> None:
    """Another process writes for a while, and for a while again."""
    with place.store() as other:
        child = forked(lambda: work(place, place.archive, steady))
        for _ in range(3):
            with other.batch():
                time.sleep(chance.random() * SPAN[0] / 4)
            time.sleep(chance.random() * SPAN[0] / 4)
        os.waitpid(child, 0)


def cut_off(place: Place, chance: random.Random) -> None:
    """The server ends every connection but that of who asks it to."""
    child = forked(lambda: work(place, place.archive, steady))
    time.sleep(chance.random() * SPAN[0])
    assert place.database
    engine = create_engine(place.database)
    with engine.connect() as connection:
        connection.execute(
            text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()")
        )
    engine.dispose()
    os.waitpid(child, 0)


def jumped(place: Place, chance: random.Random) -> None:
    os.waitpid(forked(lambda: work(place, place.archive, Jumping(chance))), 0)


def halved(place: Place, chance: random.Random) -> None:
    whole = place.archive.read_bytes()
    place.half.write_bytes(whole[: chance.randrange(len(whole))])
    os.waitpid(forked(lambda: work(place, place.half, steady)), 0)


FAULTS = {
    "kill -9": killed,
    "full disk": full,
    "locked database": locked,
    "cut connection": cut_off,
    "clock jumps back": jumped,
    "half an archive": halved,
}
SPAN = [2.0]
"""Seconds that the work takes with nothing in its way: faults fall within it."""


def held(place: Place) -> dict[str, Any]:
    """What a store holds, such that anything lost, doubled or left over shows."""
    with place.store() as store, store.reading() as connection:
        listed = {
            "pages": select(page_table.c.id), "articles": select(articles.c.revision), "newest": select(articles.c.id).where(articles.c.newest),
            "readings": select(readings.c.revision), "claims": select(claims.c.id), "members": select(members.c.article, members.c.story),
            "facts": select(facts.c.id, facts.c.body), "queue": select(queue.c.url, queue.c.state, queue.c.reason),
        }  # fmt: skip
        found: dict[str, Any] = {name: Counter(map(tuple, connection.execute(query).all())) for name, query in listed.items()}
        found["words"] = len(store.search("bridge"))
        broken = {f"{one.kind} {one.detail}" for one in verify(store)}
    return found | {"broken": broken, "blobs": set(store.blobs)}


def differences(got: dict[str, Any], wanted: dict[str, Any]) -> list[str]:
    """What is there and should not be, or should be and is not: the first of each."""
    return [f"{name}: {_apart(got[name], wanted[name])}" for name in wanted if got[name] != wanted[name]]


def _apart(got: Any, wanted: Any) -> str:
    if not isinstance(got, Counter | set):
        return f"{got} in place of {wanted}"
    more, less = list(got - wanted), list(wanted - got)
    return f"{len(more)} more {str(more[:1])[:SHOWN]}, {len(less)} less {str(less[:1])[:SHOWN]}"


def emptied(place: Place) -> None:
    """A round begins with nothing."""
    shutil.rmtree(place.folder, ignore_errors=True)
    if place.database:
        with place.store() as store, store.writing() as connection:
            names = ", ".join([*(table.name for table in metadata.sorted_tables), "words"])
            connection.execute(text(f"TRUNCATE {names} RESTART IDENTITY"))


def a_round(place: Place, fault: str, chance: random.Random, wanted: dict[str, Any]) -> list[str]:
    """One fault, then the same with none; what is not as it should be."""
    emptied(place)
    if fault != "clock jumps back":  # a table half made is made by the first opening, which is a test of its own
        place.store().close()
    FAULTS[fault](place, chance)
    child = forked(lambda: work(place, place.archive, steady))
    if os.waitpid(child, 0)[1]:
        return ["the run after the fault did not end well"]
    return differences(held(place), wanted)


def run(rounds: int, seed: int, database: str | None, only: Collection[str] | None = None, tell: Callable[[str], None] = print) -> int:
    """So many rounds; gives how many of them lost or doubled something."""
    chance, bad, counts = random.Random(seed), 0, Counter[str]()
    with tempfile.TemporaryDirectory(prefix="chaos-") as name:
        archive = Path(name, "pages.warc.gz")
        with archive.open("wb") as stream:
            warc(map(page, range(ARTICLES)), stream)
        places = [
            Place(Path(name, "data"), url, archive, Path(name, "half.warc.gz")) for url in (None, database) if url or not database or rounds > 1
        ]
        wanted = _reference(places[0])
        for number in range(rounds):
            place = places[number % len(places)]
            fault = chance.choice([one for one in FAULTS if one in (only or FAULTS) and (place.database or one != "cut connection")])
            wrong = a_round(place, fault, chance, wanted)
            counts[f"{fault} ({'postgresql' if place.database else 'sqlite'})"] += 1
            bad += bool(wrong)
            if number % 10 == 9:
                tell(f"{number + 1} rounds, {bad} of them lost or doubled something")
            if wrong:
                tell(f"round {number}, {fault}, {'postgresql' if place.database else 'sqlite'}: {'; '.join(wrong)}")
    tell(", ".join(f"{number} × {fault}" for fault, number in sorted(counts.items())))
    tell(f"{rounds} rounds, {bad} of them lost or doubled something")
    return bad


def _reference(place: Place) -> dict[str, Any]:
    """What a store holds that met no fault; and how long that takes."""
    emptied(place)
    work(place, place.archive, steady)
    emptied(place)
    started = time.monotonic()
    os.waitpid(forked(lambda: work(place, place.archive, steady)), 0)
    SPAN[0] = time.monotonic() - started
    wanted = held(place)
    assert not wanted["broken"] and wanted["articles"].total() == 2 * ARTICLES, wanted
    return wanted


def asked(about: str | None, rounds: int, faults: Sequence[str]) -> tuple[int, int, str | None, list[str] | None]:
    """What the command line says: how many rounds, the seed, the address of PostgreSQL as SQLAlchemy writes it, and the only faults."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=rounds)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--postgresql", metavar="URL")
    parser.add_argument("--fault", action="append", choices=faults, help="only this one; may be given several times")
    options = parser.parse_args()
    url = options.postgresql and options.postgresql.replace("postgresql://", "postgresql+psycopg://")
    return options.rounds, options.seed, url, options.fault


def main() -> None:
    try:
        raise SystemExit(1 if run(*asked(__doc__, 200, FAULTS), lambda line: print(line, flush=True)) else 0)
    except AssertionError:
        traceback.print_exc()
        sys.exit(2)


if __name__ == "__main__":
    main()
