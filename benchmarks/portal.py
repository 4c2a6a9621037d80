"""How the portal feels and holds: the front page in a real browser, then many readers and writers at once.

    python -m benchmarks.portal [DATA] [--seconds 300] [--readers 200] [--writers 20] [--think 5] [--write 30] [--no-browser]

DATA is a data directory (default: the demonstration, read anew). It is copied, and served on loopback by `dateline serve` in a process of its own.

Browser (Playwright and a Chromium on the PATH): bytes over the wire of the front page with all that it asks for, without a cache; first contentful
paint; cumulative layout shift; requests to anybody else. Load: every reader keeps one connection, asks for the front page or the largest story in one
of six languages, reads for `--think` seconds (exponentially distributed), and asks again, in one case of four with the tag of what it has. Every
writer is signed in and writes notes on the stories, a note in `--write` seconds. Times are from sending a request to the last byte of its answer, as
the reader's clock has it; all processes share this machine's processors.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from dateline.collect import pages
from dateline.pipeline import process
from dateline.store import Store
from dateline.web.accounts.sessions import sign

LANGUAGES = ("en", "zh", "ru", "es", "fr", "ar")
PATIENCE = 60.0
"""Seconds after which an answer has failed."""


@dataclass
class Asked:
    """What came of the requests of one kind: seconds each, how many came from memory (304), and what went wrong."""

    seconds: list[float] = field(default_factory=list)
    unchanged: int = 0
    errors: list[str] = field(default_factory=list)

    def told(self) -> dict[str, Any]:
        cut = statistics.quantiles(self.seconds, n=100, method="inclusive") if len(self.seconds) > 1 else [0.0] * 99
        shown = {"requests": len(self.seconds), "unchanged": self.unchanged, "errors": len(self.errors)}
        shown |= {name: round(cut[place - 1] * 1000) for name, place in (("p50 ms", 50), ("p95 ms", 95), ("p99 ms", 99))}
        return shown | ({"first errors": self.errors[:3]} if self.errors else {})


class Connection:
    """A kept HTTP/1.1 connection to loopback, no more of it than is needed here: the load must come from elsewhere than the client's library."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.reader: asyncio.StreamReader | None = None
        self.writer: asyncio.StreamWriter | None = None

    async def ask(self, method: str, path: str, headers: dict[str, str], body: bytes = b"") -> tuple[int, dict[str, str]]:
        if self.reader is not None and self.reader.at_eof():
            self.close()  # left idle for long: the server has ended it, and a browser would open another
        if self.writer is None:
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        assert self.reader is not None
        lines = [f"{method} {path} HTTP/1.1", f"host: 127.0.0.1:{self.port}", *(f"{name}: {value}" for name, value in headers.items())]
        if body:
            lines.append(f"content-length: {len(body)}")
        self.writer.write(("\r\n".join(lines) + "\r\n\r\n").encode() + body)
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        given = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
        if "content-length" in given:
            await self.reader.readexactly(int(given["content-length"]))
        elif given.get("transfer-encoding") == "chunked":
            while size := int((await self.reader.readuntil(b"\r\n")).strip() or b"0", 16):
                await self.reader.readexactly(size + 2)
            await self.reader.readuntil(b"\r\n")
        return int(head[0].split()[1]), given

    def close(self) -> None:
        if self.writer:
            self.writer.close()
            self.reader = self.writer = None


class Load:
    """Readers and writers until the end comes."""

    def __init__(self, port: int, stories: list[str], seconds: float, think: float, write: float) -> None:
        self.port, self.stories, self.story, self.think, self.write = port, stories, stories[0], think, write
        self.end = time.monotonic() + seconds
        self.asked = {"front": Asked(), "story": Asked(), "note": Asked()}

    async def reader(self, number: int) -> None:
        chance = random.Random(number)
        connection, tags, seen = Connection(self.port), dict[str, str](), ""
        await asyncio.sleep(chance.random() * self.think)
        while time.monotonic() < self.end:
            kind = chance.choice(("front", "story"))
            path = ("/" if kind == "front" else f"/story/{self.story}") + f"?in={LANGUAGES[number % 6]}"
            headers = {"accept-encoding": "gzip"} | ({"cookie": seen} if seen else {})
            if path in tags and chance.random() < 0.25:
                headers["if-none-match"] = tags[path]
            given = await self._timed(kind, connection, "GET", path, headers, b"", (200, 304))
            tags[path] = given.get("etag", "")
            seen = given["set-cookie"].partition(";")[0] if "set-cookie" in given else seen
            await self._rest(chance.expovariate(1 / self.think))
        connection.close()

    async def writer(self, secret: str) -> None:
        chance, connection, number = random.Random(secret), Connection(self.port), 0
        await asyncio.sleep(chance.random() * self.write)
        headers = {"cookie": f"dateline={secret}", "content-type": "application/x-www-form-urlencoded"}
        while time.monotonic() < self.end:
            number += 1
            body = urlencode({"csrf": sign(secret), "text": f"Note {number}: compare the ministry's figure of this morning."}).encode()
            await self._timed("note", connection, "POST", f"/notes/story/{chance.choice(self.stories)}?in=en", headers, body, (200, 303))
            await self._rest(chance.expovariate(1 / self.write))
        connection.close()

    async def _rest(self, seconds: float) -> None:
        await asyncio.sleep(max(0.0, min(seconds, self.end - time.monotonic())))

    async def _timed(
        self, kind: str, connection: Connection, method: str, path: str, headers: dict[str, str], body: bytes, good: tuple[int, ...]
    ) -> dict[str, str]:
        asked, began = self.asked[kind], time.perf_counter()
        try:
            status, given = await asyncio.wait_for(connection.ask(method, path, headers, body), PATIENCE)
        except (OSError, asyncio.IncompleteReadError, TimeoutError, ValueError) as error:
            asked.errors.append(f"{type(error).__name__}: {error}")
            connection.close()
            return {}
        asked.seconds.append(time.perf_counter() - began)
        asked.unchanged += status == 304
        if status not in good:
            asked.errors.append(f"{method} {path}: {status}")
        return given

    async def run(self, readers: int, secrets: list[str]) -> None:
        await asyncio.gather(*map(self.reader, range(readers)), *map(self.writer, secrets))


def prepared(given: Path | None, folder: Path) -> Path:
    """A data directory of our own: a copy of the one given, else the demonstration read anew."""
    data = folder / "data"
    if given:
        shutil.copytree(given, data)
        return data
    with Store.open(data) as store:
        process(store, pages([str(files("dateline") / "demo" / "pages")]), None)
    return data


def people(data: Path, writers: int) -> tuple[list[str], list[str]]:
    """The stories, the largest first, and a session for each writer."""
    with Store.open(data) as store:
        users = [store.add_user(f"Writer {number}", role="reader") for number in range(writers)]
        return [story.id for story in store.stories(limit=50, by_size=True)], [store.begin_session(user.id, datetime.now(UTC)) for user in users]


@contextmanager
def served(data: Path):  # type: ignore[no-untyped-def]  # contextmanager gives it its type
    """`dateline serve` in a process of its own, answering; gives (port, process)."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process_ = subprocess.Popen([sys.executable, "-m", "dateline", "serve", "--data", str(data), "--port", str(port)], stderr=subprocess.DEVNULL)
    try:
        while process_.poll() is None:
            with socket.socket() as knock:
                if knock.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield port, process_
    finally:
        process_.terminate()
        process_.wait(20)


WATCH = """() => { window.shift = 0;
new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value; })
.observe({type: "layout-shift", buffered: true}); }"""
PAINT = "() => performance.getEntriesByType('paint').find(one => one.name === 'first-contentful-paint').startTime"


def browsed(base: str, rounds: int = 5) -> dict[str, Any]:
    """The front page in a new window each time: bytes, paint, shift, strangers."""
    from playwright.sync_api import sync_playwright

    paints, shifts, sizes, strangers = [], [], [], set[str]()
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for _ in range(rounds):
            context = browser.new_context(viewport={"width": 390, "height": 844}, service_workers="block")
            page = context.new_page()
            wire, session = [0], context.new_cdp_session(page)
            session.send("Network.enable")
            session.on("Network.loadingFinished", lambda event, wire=wire: wire.__setitem__(0, wire[0] + int(event["encodedDataLength"])))
            page.on("request", lambda request: None if request.url.startswith(base) else strangers.add(request.url))
            page.goto(f"{base}/?in=en")
            page.evaluate(WATCH)
            page.wait_for_timeout(1500)
            paints.append(page.evaluate(PAINT))
            shifts.append(page.evaluate("window.shift"))
            sizes.append(wire[0])
            context.close()
        browser.close()
    return {
        "front page, bytes over the wire": max(sizes),
        "first contentful paint, ms (median, worst)": [round(statistics.median(paints)), round(max(paints))],
        "cumulative layout shift": max(shifts),
        "requests to others": len(strangers),
    }


def warmed(port: int, story: str) -> float:
    """Ask for each page once, as the first reader of the day does; gives the seconds of the slowest."""

    async def first() -> float:
        connection, slowest = Connection(port), 0.0
        for code in LANGUAGES:
            for path in ("/", f"/story/{story}"):
                began = time.perf_counter()
                await connection.ask("GET", f"{path}?in={code}", {"accept-encoding": "gzip"})
                slowest = max(slowest, time.perf_counter() - began)
        connection.close()
        return slowest

    return asyncio.run(first())


def cpu_seconds(pid: int) -> float:
    """Processor time that a process has had (Linux; 0 elsewhere)."""
    stat = Path(f"/proc/{pid}/stat")
    if not stat.exists():
        return 0.0
    fields = re.sub(r"^.*\) ", "", stat.read_text()).split()
    return (int(fields[11]) + int(fields[12])) / 100


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="?")
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--readers", type=int, default=200)
    parser.add_argument("--writers", type=int, default=20)
    parser.add_argument("--think", type=float, default=5.0, help="seconds between two requests of one reader, on average")
    parser.add_argument("--write", type=float, default=30.0, help="seconds between two notes of one writer, on average")
    parser.add_argument("--no-browser", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="dateline-portal-") as folder:
        data = prepared(args.data, Path(folder))
        stories, secrets = people(data, args.writers)
        with served(data) as (port, process_):
            told: dict[str, Any] = {"first request, s (slowest of 12 pages)": round(warmed(port, stories[0]), 2)}
            if not args.no_browser:
                told |= browsed(f"http://127.0.0.1:{port}")
            load, before = Load(port, stories, args.seconds, args.think, args.write), cpu_seconds(process_.pid)
            asyncio.run(load.run(args.readers, secrets))
            told |= {kind: asked.told() for kind, asked in load.asked.items()}
            requests = sum(len(asked.seconds) for asked in load.asked.values())
            told |= {
                "requests a second": round(requests / args.seconds, 1),
                "server CPU, ms a request": round(1000 * (cpu_seconds(process_.pid) - before) / max(requests, 1), 2),
            }
    print(json.dumps(told, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
