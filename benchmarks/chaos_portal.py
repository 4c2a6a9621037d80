"""Faults at random moments while a portal is in use, and what its readers see of them: sentences, and nothing that they wrote lost or doubled.

    python -m benchmarks.chaos_portal [--rounds 50] [--seed 1] [--postgresql postgresql://user@host/empty] [--fault "kill -9 the portal"]

Each round begins a store with pages in it, a portal on it as `dateline serve` runs it, a process that goes on collecting, and readers: visitors who
go from the front page to stories, articles, the search and the interface for programs, and one who signs in, writes notes and watches searches. A
fault strikes. Then nothing is in the way any more, and it must hold that

- every answer was a page or, while the store was away, a sentence that says so (503); no connection failed but while the portal was dead;
- every note and watch that was answered as kept is there once, every other one at most once, and whoever had signed in still is;
- the portal answers and takes notes again, and the store holds what `benchmarks.chaos` wants of it.

PostgreSQL's rounds need an empty database of their own, and a user who may shut others out of it.
"""

from __future__ import annotations

import json
import os
import random
import re
import resource
import signal
import socket
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

import httpx
from sqlalchemy import create_engine, make_url, select, text

from benchmarks import chaos
from benchmarks.chaos import Place
from dateline.cli import group
from dateline.collect import pages
from dateline.export.warc import warc
from dateline.pipeline import process
from dateline.store.schema import notes, watches
from dateline.web.accounts import passwords

NAME, PASSWORD = "ann", "a bridge across the river"
VISITORS = 2
BACK = 60.0
"""Seconds within which a portal must answer again: one of SQLite's locks is waited for half as long."""
GONE = (httpx.TransportError,)
AWAY = "cannot reach what it keeps"
"""Words of the sentence that tells that the store is away."""


@dataclass
class Portal:
    """A portal's process on a port of its own, and the spans of time in which it was dead."""

    place: Place
    port: int
    child: int = 0
    dead: list[list[float]] = field(default_factory=lambda: [[0.0, 0.0]])

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def begin(self) -> None:
        """Start, and wait until it answers."""
        self.child = chaos.forked(self._serve)
        _until(lambda: httpx.get(f"{self.address}/healthz", timeout=5).status_code == 200)
        self.dead[-1][1] = time.monotonic()

    def _serve(self) -> None:
        os.environ.pop("DATELINE_DATABASE", None)
        if self.place.database:
            os.environ["DATELINE_DATABASE"] = self.place.database
        group(["serve", "--port", str(self.port), "--data", str(self.place.folder)], standalone_mode=False)

    def end(self, how: int = signal.SIGTERM) -> None:
        self.dead.append([time.monotonic(), float("inf")])
        os.kill(self.child, how)
        os.waitpid(self.child, 0)

    def was_dead(self, moment: float) -> bool:
        return any(start - 0.5 <= moment <= end + 0.5 for start, end in self.dead)


class Seen:
    """What readers were answered, and what they wrote: text → whether it was said to be kept."""

    def __init__(self) -> None:
        self.answers: Counter[str] = Counter()
        self.failed: list[float] = []
        self.wrong: list[str] = []
        self.notes: dict[str, bool] = {}
        self.watches: dict[str, bool] = {}

    def look(self, answer: httpx.Response) -> httpx.Response:
        """Count an answer, and judge it."""
        self.answers[str(answer.status_code)] += 1
        fine = answer.status_code in (200, 303, 304, 307, 308) or (answer.status_code == 404 and "/story/" in answer.url.path)
        told = answer.status_code == 503 and AWAY in answer.text and "retry-after" in answer.headers
        if not fine and not told:
            self.wrong.append(f"{answer.request.method} {answer.url.path}: {answer.status_code} {answer.text[:200]!r}")
        return answer


def _until(done: Callable[[], bool]) -> None:
    """Wait for something, BACK seconds at most. Raises TimeoutError."""
    end = time.monotonic() + BACK
    while time.monotonic() < end:
        with suppress(*GONE):
            if done():
                return
        time.sleep(0.05)
    raise TimeoutError(f"nothing came of it in {BACK:.0f} s")


def visiting(address: str, seen: Seen, stop: Path, number: int) -> None:
    """Read from page to page, as visitors and programs do, until `stop` is there."""
    chance = random.Random(number)
    with httpx.Client(base_url=address, timeout=BACK, headers={"accept-language": "en"}) as client:
        while not stop.exists():
            place = chance.choice(
                ["/", "/", f"/search?q=bridge+{chance.randrange(9)}", "/api/v1/articles", "/api/v1/stories", "/api/v1/search?q=bridge"]
            )
            for where in (place, None, None):
                try:
                    answer = seen.look(client.get(where or place))
                    found = re.findall(r'href="(/(?:story|article|fact)/[^"]+)"', answer.text) or ["/"]
                    place = unescape(chance.choice(found))
                except GONE:
                    seen.failed.append(time.monotonic())
                time.sleep(0.05)


class Writer:
    """Somebody with an account, a browser, and something to say."""

    def __init__(self, address: str, seen: Seen) -> None:
        self.client = httpx.Client(base_url=address, timeout=BACK, headers={"accept-language": "en"})
        self.seen, self.signed_in, self.count = seen, False, 0

    def send(self, path: str, fields: dict[str, str]) -> int:
        """Open a page, fill in its form, send it; the status of the answer, 0 where there was none."""
        try:
            page = self.seen.look(self.client.get(path))
            sign = re.search(r'name="csrf" value="([^"]+)"', page.text)
            if not sign:
                return page.status_code if page.status_code != 200 else 0
            return self.seen.look(self.client.post(path, data={"csrf": sign[1], **fields})).status_code
        except GONE:
            self.seen.failed.append(time.monotonic())
            return 0

    def turn(self) -> None:
        """Sign in first; then a note on a story and a watch on a search. Whoever was signed in must not be asked to again."""
        if not self.signed_in:
            self.signed_in = self.send("/account/sign-in", {"name": NAME, "password": PASSWORD, "next": "/"}) == 303
            return
        self.count += 1
        with suppress(*GONE):
            if found := re.search(r'href="/story/([0-9a-z]+)', self.client.get("/").text):
                self._keep(self.seen.notes, f"/notes/story/{found[1]}", f"note {self.count}", text=f"note {self.count}")
        self._keep(self.seen.watches, "/watches", f"bridge {self.count}", about=f"bridge {self.count}", kind="search")

    def _keep(self, kept: dict[str, bool], path: str, name: str, **fields: str) -> None:
        status = self.send(path, fields)
        kept[name] = status == 303
        if status == 303 and "/account/sign-in" in str(self.client.get("/account").headers.get("location", "")):
            self.seen.wrong.append("was signed out")


def writing(address: str, seen: Seen, stop: Path) -> None:
    writer = Writer(address, seen)
    while not stop.exists():
        with suppress(*GONE):
            writer.turn()
        time.sleep(0.05)
    if not writer.signed_in:
        seen.wrong.append("never got to sign in")


def reading(address: str, stop: Path, told: Path) -> None:
    """All readers of a round, in a process of their own; what they saw is left in a file."""
    seen = Seen()
    tasks = [threading.Thread(target=visiting, args=(address, seen, stop, number)) for number in range(VISITORS)]
    tasks.append(threading.Thread(target=writing, args=(address, seen, stop)))
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
    told.write_text(json.dumps(vars(seen)))


Fault = Callable[[Portal, int, random.Random], None]
"""Strikes a portal and the process that collects beside it."""


def nap(chance: random.Random) -> None:
    time.sleep(chance.random() * chaos.SPAN[0])


def portal_killed(portal: Portal, _: int, chance: random.Random) -> None:
    for _ in range(2):
        nap(chance)
        portal.end(signal.SIGKILL)
        portal.begin()


def collecting_killed(_: Portal, child: int, chance: random.Random) -> None:
    nap(chance)
    os.kill(child, signal.SIGKILL)


def disk_full(portal: Portal, child: int, chance: random.Random) -> None:
    """No file grows any more, for the portal and for the collecting; then there is room again."""
    nap(chance)
    for one in (portal.child, child):
        with suppress(ProcessLookupError):
            resource.prlimit(one, resource.RLIMIT_FSIZE, (chance.choice([0, 4096, 100_000, 300_000]), resource.RLIM_INFINITY))
    time.sleep(1 + chance.random() * 2)
    for one in (portal.child, child):
        with suppress(ProcessLookupError):
            resource.prlimit(one, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def locked(portal: Portal, _: int, chance: random.Random) -> None:
    with portal.place.store() as other:
        for _ in range(3):
            with other.batch():
                nap(chance)
            time.sleep(0.2)


def cut(portal: Portal, _: int, chance: random.Random) -> None:
    """Every connection to the database ends, and then again."""
    for _ in range(3):
        nap(chance)
        with outside(portal.place) as run:
            run(CUT)


def shut_out(portal: Portal, _: int, chance: random.Random) -> None:
    """The database takes nobody for a while."""
    nap(chance)
    with outside(portal.place) as run:
        run("ALTER DATABASE {} WITH ALLOW_CONNECTIONS false")
        try:
            run(CUT)
            time.sleep(1 + chance.random() * 2)
        finally:
            run("ALTER DATABASE {} WITH ALLOW_CONNECTIONS true")


CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{}'"


@contextmanager
def outside(place: Place) -> Iterator[Callable[[str], None]]:
    """Runs statements from another database of the same server; {} is the name of the place's own."""
    assert place.database
    url = make_url(place.database)
    engine = create_engine(url.set(database="template1"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        yield lambda statement: (connection.execute(text(statement.format(url.database))), None)[1]
    engine.dispose()


FAULTS: dict[str, Fault] = {
    "kill -9 the portal": portal_killed,
    "kill -9 the collecting": collecting_killed,
    "full disk": disk_full,
    "locked database": locked,
    "cut connections": cut,
    "database away": shut_out,
}
SERVERS = ("cut connections", "database away")
"""Faults that only a database of its own process has."""


def begun(place: Place) -> None:
    """A round begins with the archive's pages, and somebody who has an account."""
    chaos.emptied(place)
    with place.store() as store:
        process(store, pages([str(place.archive)]))
        store.add_user(NAME, password=KEPT[0])


KEPT = [""]
"""The hash of PASSWORD, made once."""


def a_round(place: Place, fault: str, chance: random.Random, wanted: dict[str, object]) -> tuple[list[str], Counter[str]]:
    """One fault while a portal is in use; what is not as it should be, and how many answers of each kind there were."""
    child = chaos.forked(lambda: begun(place))
    assert os.waitpid(child, 0)[1] == 0, "the round could not begin"
    portal, stop, told = Portal(place, free_port()), place.folder.with_name("stop"), place.folder.with_name("told")
    stop.unlink(missing_ok=True)
    portal.begin()
    readers = chaos.forked(lambda: reading(portal.address, stop, told))
    child = chaos.forked(lambda: chaos.work(place, place.archive, chaos.steady))
    try:
        FAULTS[fault](portal, child, chance)
        os.waitpid(child, 0)
        after = chaos.forked(lambda: chaos.work(place, place.archive, chaos.steady))
        wrong = ["the run after the fault did not end well"] if os.waitpid(after, 0)[1] else []
        wrong += back(portal)
    finally:
        stop.touch()
        os.waitpid(readers, 0)
        portal.end()
    seen = json.loads(told.read_text())
    return [*wrong, *judged(seen, portal), *kept(place, seen), *chaos.differences(chaos.held(place), wanted)], Counter(seen["answers"])


def back(portal: Portal) -> list[str]:
    """Whether the portal answers again, and takes a note from who signs in now."""
    seen = Seen()
    writer = Writer(portal.address, seen)
    try:
        _until(lambda: writer.client.get("/").status_code == 200)
        _until(lambda: writer.turn() or writer.signed_in)
        _until(lambda: writer._keep(seen.notes, _story(writer), "after", text="after") or seen.notes["after"])
    except TimeoutError as error:
        return [f"the portal did not come back: {error}", *seen.wrong]
    return []


def _story(writer: Writer) -> str:
    found = re.search(r'href="/story/([0-9a-z]+)', writer.client.get("/").text)
    return f"/notes/story/{found[1] if found else 'none'}"


def judged(seen: dict[str, list[str]], portal: Portal) -> list[str]:
    """What readers saw that they should not have."""
    lost = [moment for moment in seen["failed"] if not portal.was_dead(float(moment))]
    return [*seen["wrong"][:3], *([f"{len(lost)} connections failed while the portal lived"] if lost else [])]


def kept(place: Place, seen: dict[str, dict[str, bool]]) -> list[str]:
    """What was written and lost, or is there twice."""
    with place.store() as store, store.reading() as connection:
        held = {
            "notes": Counter(json.loads(body)["text"] for body in connection.execute(select(notes.c.body)).scalars()),
            "watches": Counter(json.loads(body)["about"] for body in connection.execute(select(watches.c.body)).scalars()),
        }
    lost = [f"{kind}: {name!r} is lost" for kind in held for name, sure in seen[kind].items() if sure and not held[kind][name]]
    return lost + [f"{kind}: {name!r} is there {number} times" for kind in held for name, number in held[kind].items() if number > 1]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def run(rounds: int, seed: int, database: str | None, only: Collection[str] | None = None, tell: Callable[[str], None] = print) -> int:
    """So many rounds; gives in how many of them something was wrong."""
    chance, bad, counts, answers = random.Random(seed), 0, Counter[str](), Counter[str]()
    with tempfile.TemporaryDirectory(prefix="chaos-") as name:
        archive = Path(name, "pages.warc.gz")
        with archive.open("wb") as stream:
            warc(map(chaos.page, range(chaos.ARTICLES)), stream)
        places = [Place(Path(name, "data"), url, archive, archive) for url in dict.fromkeys((None, database))]
        KEPT[0], wanted = passwords.kept(PASSWORD), chaos._reference(places[0])
        possible = [one for one in FAULTS if one in (only or FAULTS)]
        for number in range(rounds):
            place = places[number % len(places)]
            fault = chance.choice([one for one in possible if place.database or one not in SERVERS])
            wrong, told = a_round(place, fault, chance, wanted)
            kind = f"{fault} ({'postgresql' if place.database else 'sqlite'})"
            counts[kind] += 1
            answers += told
            bad += bool(wrong)
            tell(f"round {number}, {kind}: {'; '.join(wrong) or 'nothing lost'}; {dict(told)}")
    tell(", ".join(f"{number} × {fault}" for fault, number in sorted(counts.items())))
    tell(f"{rounds} rounds, {bad} of them with something wrong; {answers.total():,} answers: {dict(sorted(answers.items()))}")
    return bad


def main() -> None:
    sys.exit(1 if run(*chaos.asked(__doc__, 50, FAULTS), lambda line: print(line, flush=True)) else 0)


if __name__ == "__main__":
    main()
