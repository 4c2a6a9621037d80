#!/usr/bin/env python3
"""Throws damaged feeds, archives, mailboxes, lists, series, questions and backups at what reads them, and fails where one is not answered in words.

    scripts/fuzz_inputs.py [--minutes 5] [--seed N] [--slowest 2.0] [--coverage] [TARGET…]

Whole documents of each format, made here or kept in tests/trust/finds/TARGET, are cut, doubled, joined, flipped and sprinkled. A reader
may refuse one with the error that it declares, and nothing else. Prints the seed, so that a failure can be had again, and writes the bytes
that failed to fuzz-failure.TARGET (put them into tests/trust/finds once that is mended). `--coverage` lets atheris choose the bytes of one
TARGET instead (pip install 'dateline[fuzz]'), from the same beginnings and what tests/trust/corpus keeps of earlier runs; its minutes are those of
the processor. `--into FOLDER` leaves there what atheris kept; `scripts/fuzz_corpus.py` puts into tests/trust/corpus what of it goes ways of its own.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import os
import pathlib
import random
import signal
import sys
import tempfile
import time
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import import_module

if "--coverage" in sys.argv:
    import atheris

    with atheris.instrument_imports(include=["dateline.collect", "dateline.store.query", "dateline.web", "dateline.extract.decode"]):
        for part in (
            "collect.warc",
            "collect.wacz",
            "collect.feeds",
            "collect.files",
            "collect.series",
            "collect.kept_body",
            "collect.mail",
            "collect.robots",
            "collect.sections",
            "collect.sitemaps",
            "store.query",
            "web.accounts.sessions",
            "web.api",
        ):
            import_module(f"dateline.{part}")

from starlette.exceptions import HTTPException

from dateline.collect import decoding, feeds, files, kept_body, mail, sections, series, sitemaps, wacz, warc
from dateline.collect.robots import Robots
from dateline.export import opml
from dateline.export import warc as archive
from dateline.model import Outcome, Page
from dateline.store import QueryError, Source, Store, StoreError
from dateline.store.backup import backup
from dateline.store.query import parse as parse_question
from fuzz_extract import cut, double, flip, splice

FINDS = pathlib.Path(__file__).resolve().parent.parent / "tests/trust/finds"
CORPUS = FINDS.with_name("corpus")
"""Small documents of our own making, or atheris', that lead to places of the readers which whole documents do not."""
MOST = 5_000
"""Items that a damaged document of a few kilobytes may give."""
BOMB = b"<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>"
SPICE = (
    BOMB, b"&c;&c;&c;&c;", b"<a>" * 900, b"<!DOCTYPE r SYSTEM 'file:///etc/hostname'>", b"\x00", b"\xff\xfe", b"\x1f\x8b", b"PK\x03\x04",
    b"Content-Length: 99999999999\r\n", b"WARC/1.1\r\n", b"\r\n\r\n", b"From \n", b"[" * 900, b'{"a":' * 900, b"1e999", b"NaN", b"-0", b"9" * 400,
    b"\xe2\x80\xae", b'"', b",", b"'", b"(", b")", b"OR", b"-", b":", b">=", b"../../", b"javascript:alert(1)", b"http://[",
    b"http://127.0.0.1:1/", b"9999-99-99", b"Thu, 32 Foo 2024", b"=1+1",
)  # fmt: skip
FETCHED = datetime(2024, 6, 1, tzinfo=UTC)
WEB = (("content-type", "text/html; charset=utf-8"),)
PAGE = "<html lang=en><title>River rises</title><h1>River rises</h1><p>The river rose on Tuesday, the mayor said.</p></html>"
PAGES = tuple(Page(url=f"https://{name}.example/river", body=PAGE.encode(), fetched=FETCHED, headers=WEB) for name in ("one", "two"))

Dice = random.Random


@dataclass(frozen=True)
class Target:
    """A reader of foreign bytes: whole documents to begin from, how it is called, and the errors it may raise."""

    whole: Callable[[], Iterable[bytes]]
    read: Callable[[bytes], object]
    declared: tuple[type[Exception], ...] = ()


def _feeds() -> Iterator[bytes]:
    item = "<item><title>River rises</title><link>https://one.example/river</link><pubDate>Tue, 07 May 2024 10:00:00 GMT</pubDate></item>"
    yield f'<?xml version="1.0"?><rss version="2.0"><channel><title>One</title>{item * 3}</channel></rss>'.encode()
    entry = '<entry><title>R</title><link href="https://one.example/r"/><updated>2024-05-07T10:00:00Z</updated></entry>'
    yield f'<feed xmlns="http://www.w3.org/2005/Atom"><title>One</title>{entry * 3}</feed>'.encode()
    yield json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "One", "items": [{"id": "1", "url": "https://one.example/r"}]}).encode()


def _sitemaps() -> Iterator[bytes]:
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    yield f"<urlset {space}><url><loc>https://one.example/r</loc><lastmod>2024-05-07</lastmod></url></urlset>".encode()
    yield f"<sitemapindex {space}><sitemap><loc>https://one.example/s.xml</loc></sitemap></sitemapindex>".encode()


def _opml() -> Iterator[bytes]:
    known = Source(url="https://one.example/rss", kind="feed", title="One", outlet="one.example", added=FETCHED, due=FETCHED)
    yield "".join(opml.opml([known])).encode()


def _warc() -> Iterator[bytes]:
    made = io.BytesIO()
    archive.warc(PAGES, made)
    yield made.getvalue()
    yield gzip.decompress(made.getvalue())


def _wacz() -> Iterator[bytes]:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as held:
        held.writestr("archive/data.warc.gz", next(iter(_warc())))
        held.writestr("datapackage.json", "{}")
    yield made.getvalue()


def _lines() -> Iterator[bytes]:
    row = {
        "url": "https://one.example/r",
        "title": "River rises",
        "text": "Two people died, police said.",
        "published": "2024-05-07T10:00:00Z",
        "authors": ["I. Falk"],
    }
    yield b"\n".join([json.dumps(row).encode()] * 3)


def _mail() -> Iterator[bytes]:
    head = "From: a@one.example\nSubject: River rises\nDate: Tue, 07 May 2024 10:00:00 +0000\nMIME-Version: 1.0\n"
    yield f"From a@one.example Tue May  7 10:00:00 2024\n{head}Content-Type: text/html; charset=utf-8\n\n{PAGE}\n\n".encode() * 2
    part = f"--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n{PAGE.replace('=', '=3D')}\n--b--\n"
    yield f'{head}Content-Type: multipart/alternative; boundary="b"\n\n{part}'.encode()


def _series() -> Iterator[bytes]:
    yield b"time,value,name,unit,source\n2022-01-05T10:00Z,5,connectivity,percent,NetBlocks\n2022-01-05T11:00Z,6,connectivity,percent,NetBlocks\n"
    yield json.dumps([{"time": "2022-01-05", "value": 5, "name": "connectivity", "source": "NetBlocks"}]).encode()


def _questions() -> Iterator[bytes]:
    yield from (
        b"killed>=10 Almaty",
        b'"death toll" OR -lang:en place:"New York"',
        "连接 source:police injured<5 since:2022-01-05".encode(),
        b"(a OR b) c*",
    )


def _robots() -> Iterator[bytes]:
    yield b"User-agent: *\nDisallow: /private/*.html$\nCrawl-delay: 2\nSitemap: https://one.example/s.xml\n"


def _backups() -> Iterator[bytes]:
    with tempfile.TemporaryDirectory() as folder, Store.open(pathlib.Path(folder) / "store") as store:
        path = pathlib.Path(folder) / "backup.tar"
        backup(store, path)
        yield path.read_bytes()


def _bodies() -> Iterator[bytes]:
    yield b"gzip\n" + gzip.compress(PAGE.encode())
    yield b"chunked, gzip\n5\r\nhello\r\n0\r\n\r\n"
    yield b"deflate\n" + zlib.compress(PAGE.encode())
    yield b"br\n" + PAGE.encode()


def _unpack(body: bytes) -> object:
    """A recorded body, by the encodings that its first line names."""
    named, _, rest = body.partition(b"\n")
    found = kept_body.plain(rest, named.decode("latin-1"), named.decode("latin-1"), 100_000)
    assert found is None or len(found) <= max(100_000 + decoding.STEP, len(rest)), "more than was asked for"
    return found


def _headers() -> Iterator[bytes]:
    yield b"en-GB,en;q=0.8,zh-Hans;q=0.7\ngzip, br;q=0\n/story/abc?in=ru\nWyIyMDI0LTA1LTA3IiwiMSJd"
    yield b"*;q=0\n\n//evil.example\n"


def _ask_headers(body: bytes) -> object:
    """What the portal reads of a request before it knows who asks: languages, encodings, where to go on to, a place in a list."""
    from dateline.web.accounts.sessions import own_path, sign
    from dateline.web.api import _place
    from dateline.web.compressed import takes_gzip
    from dateline.web.words import load, preferred

    languages, encodings, path, after, *_ = [*body.decode("latin-1").split("\n"), "", "", "", ""]
    place = own_path(path)
    assert place.startswith("/") and not place.startswith(("//", "/\\"))
    assert load(preferred(path or None, languages)).code
    takes_gzip(encodings)
    sign(path)
    return _place(after)


def _in_a_file(read: Callable[[pathlib.Path], object], name: str) -> Callable[[bytes], object]:
    """Readers that want a path get one."""

    def opened(body: bytes) -> object:
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / name
            path.write_bytes(body)
            found = read(path)
            return list(found) if isinstance(found, Iterator) else found

    return opened


def _all(*readers: Callable[[bytes, str], object]) -> Callable[[bytes], object]:
    def read(body: bytes) -> list[object]:
        found: list[object] = []
        for reader in readers:
            result = reader(body, "a document")
            found += list(result) if isinstance(result, Iterator) else [result]
        return found

    return read


def _ask_robots(body: bytes) -> object:
    robots = Robots("dateline/1", lambda url: (200, body.decode("utf-8", "replace")))
    return robots.allows("https://one.example/private/a.html"), robots.known_delay("https://one.example/"), robots.sitemaps("https://one.example/")


def _restore(path: pathlib.Path) -> object:
    from dateline.store.backup import restore

    outside = {child.name for child in path.parent.iterdir()}
    with Store.open(path.parent / "store") as store:
        found = restore(store, path)
    assert {child.name for child in path.parent.iterdir()} == outside | {"store"}, "a backup wrote outside its store"
    return found


TARGETS = {
    "feed": Target(_feeds, _all(feeds.parse, feeds.links)),
    "sitemap": Target(_sitemaps, _all(sitemaps.links)),
    "opml": Target(_opml, _all(feeds.opml)),
    "section": Target(lambda: [PAGE.encode()], _all(sections.links)),
    "warc": Target(_warc, lambda body: list(warc.records(lambda: io.BytesIO(body), "a.warc"))),
    "wacz": Target(_wacz, _in_a_file(wacz.read, "a.wacz")),
    "lines": Target(_lines, _in_a_file(files.read, "a.jsonl")),
    "mailbox": Target(_mail, _in_a_file(files.read, "a.mbox")),
    "letter": Target(_mail, lambda body: list(mail.messages(body.splitlines(keepends=True)))),
    "series": Target(_series, _in_a_file(series.read, "a.csv"), (series.SeriesError,)),
    "question": Target(_questions, lambda body: parse_question(body.decode("utf-8", "replace")), (QueryError,)),
    "body": Target(_bodies, _unpack),
    "headers": Target(_headers, _ask_headers, (HTTPException,)),
    "robots": Target(_robots, _ask_robots),
    "backup": Target(_backups, _in_a_file(_restore, "a.tar"), (StoreError,)),
}


def sprinkle(dice: Dice, body: bytes, _: list[bytes]) -> bytes:
    found = bytearray(body)
    for _ in range(dice.randrange(1, 8)):
        place = dice.randrange(len(found) + 1)
        found[place:place] = dice.choice(SPICE)
    return bytes(found)


CHANGES = (cut, double, flip, splice, sprinkle, sprinkle)


def damaged(dice: Dice, whole: list[bytes]) -> bytes:
    body = dice.choice(whole)
    for _ in range(dice.randrange(1, 5)):
        body = dice.choice(CHANGES)(dice, body, whole)[:200_000] or b" "
    return body


def beginnings(name: str) -> list[bytes]:
    kept = [path for folder in (FINDS / name, CORPUS / name) for path in sorted(folder.glob("*")) if path.is_file()]
    return [*TARGETS[name].whole(), *(path.read_bytes() for path in kept)]


def tried(name: str, body: bytes) -> float:
    """Seconds of CPU that a reader took. Raises what it should not, and AssertionError where it gave too much."""
    target = TARGETS[name]
    started = time.process_time()
    try:
        found = target.read(body)
    except target.declared as refused:
        assert str(refused), f"{type(refused).__name__} without a word"
        found = None
    items = found if isinstance(found, list) else []
    assert len(items) <= MOST, f"{len(items)} items"
    assert all(item.detail for item in items if isinstance(item, Outcome)), "an outcome without a word"
    return time.process_time() - started


def by_coverage(name: str, args: argparse.Namespace) -> None:
    """Lets atheris choose the bytes. Ends the process, with libFuzzer's own exit code."""
    folder = args.into or pathlib.Path(tempfile.mkdtemp(prefix=f"fuzz_{name}_"))
    folder.mkdir(parents=True, exist_ok=True)
    for number, body in enumerate(beginnings(name)):
        (folder / f"{number}").write_bytes(body)

    def one(body: bytes) -> None:
        took = tried(name, body)
        assert took <= args.slowest, f"{took:.1f} s"
        if time.process_time() - began > args.minutes * 60:
            os.kill(os.getpid(), signal.SIGUSR1)  # libFuzzer ends as it should, and tells how much it tried

    began = time.process_time()
    limits = [f"-seed={args.seed % 2**31}", "-timeout=60", "-max_len=20000", "-rss_limit_mb=1500", "-print_final_stats=1"]
    atheris.Setup([sys.argv[0], str(folder), *limits], one)
    atheris.Fuzz()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"of {', '.join(TARGETS)}; all by default")
    parser.add_argument("--minutes", type=float, default=5.0)
    parser.add_argument("--slowest", type=float, default=2.0, metavar="SECONDS")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    parser.add_argument("--coverage", action="store_true")
    parser.add_argument("--into", type=pathlib.Path, metavar="FOLDER", help="with --coverage: where what atheris keeps is left")
    args = parser.parse_args()
    if args.coverage:
        by_coverage(args.targets[0], args)
    names = args.targets or list(TARGETS)
    dice, starts = random.Random(args.seed), {name: beginnings(name) for name in names}
    print(f"seed {args.seed}", flush=True)
    until, count, slowest = time.monotonic() + args.minutes * 60, 0, 0.0
    while time.monotonic() < until:
        name = names[count % len(names)]
        body = damaged(dice, starts[name])
        try:
            took = tried(name, body)
            assert took <= args.slowest, f"{took:.1f} s"
        except Exception:
            pathlib.Path(f"fuzz-failure.{name}").write_bytes(body)
            print(f"{name}: failed after {count} documents; its bytes are in fuzz-failure.{name}", file=sys.stderr)
            raise
        count, slowest = count + 1, max(slowest, took)
    print(f"{count} documents, none raised, slowest {slowest:.2f} s of CPU")


if __name__ == "__main__":
    main()
