#!/usr/bin/env python3
"""Throws damaged and made-up pages at the extractor for a while, and fails on a crash or a page that takes too long.

    scripts/fuzz_extract.py [--minutes 10] [--slowest 2.0] [--seed N] [FOLDER…]

Begins from the golden pages (and the pages of any FOLDER): cuts, doubles, joins and repeats their parts, sprinkles bytes, nests and
breaks tags. Prints the seed, so that a failure can be had again, and writes the page that failed beside it as fuzz-failure.html.
"""

from __future__ import annotations

import argparse
import pathlib
import random
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime

from dateline.extract import extract
from dateline.model import Article, Page

GOLDEN = pathlib.Path(__file__).parent.parent / "tests/extract/golden"
TAGS = (b"div", b"p", b"table", b"td", b"a", b"b", b"li", b"script", b"svg", b"article", b"h1", b"template", b"noscript", b"select", b"math")
SPICE = (
    b"<",
    b">",
    b"</",
    b"<!--",
    b"-->",
    b"]]>",
    b"&#x10ffff;",
    b"\xff\xfe",
    b"\x00",
    b"charset=utf-16",
    b"2024-13-41T99:99",
    b'{"@type":',
    b"\xe2\x80\xae",
)
LARGEST = 400_000

Change = Callable[[random.Random, bytes, list[bytes]], bytes]


def cut(dice: random.Random, body: bytes, _: list[bytes]) -> bytes:
    start, end = sorted(dice.randrange(len(body) + 1) for _ in range(2))
    return body[:start] + body[end:]


def double(dice: random.Random, body: bytes, _: list[bytes]) -> bytes:
    start, end = sorted(dice.randrange(len(body) + 1) for _ in range(2))
    return body[:end] + body[start:end] * dice.randrange(1, 6) + body[end:]


def sprinkle(dice: random.Random, body: bytes, _: list[bytes]) -> bytes:
    found = bytearray(body)
    for _ in range(dice.randrange(1, 40)):
        place = dice.randrange(len(found) + 1)
        found[place:place] = dice.choice(SPICE)
    return bytes(found)


def flip(dice: random.Random, body: bytes, _: list[bytes]) -> bytes:
    found = bytearray(body)
    for _ in range(dice.randrange(1, 60)):
        if found:
            found[dice.randrange(len(found))] = dice.randrange(256)
    return bytes(found)


def nest(dice: random.Random, body: bytes, _: list[bytes]) -> bytes:
    tag, times = dice.choice(TAGS), dice.choice((3, 50, 1_000, 4_000))
    place = dice.randrange(len(body) + 1)
    return body[:place] + (b"<" + tag + b">") * times + body[place:]


def splice(dice: random.Random, body: bytes, pages: list[bytes]) -> bytes:
    other = dice.choice(pages)
    return body[: dice.randrange(len(body) + 1)] + other[dice.randrange(len(other) + 1) :]


CHANGES: tuple[Change, ...] = (cut, double, sprinkle, flip, nest, splice)


def made(dice: random.Random, pages: list[bytes]) -> bytes:
    body = dice.choice(pages)
    for _ in range(dice.randrange(1, 6)):
        body = dice.choice(CHANGES)(dice, body, pages)[:LARGEST] or b"<p>"
    return body


def tried(body: bytes, media_type: str) -> float:
    """Seconds that one page took. Raises what the extractor raises, AssertionError for spans that don't hold."""
    started = time.process_time()
    found = extract(Page(url="https://a.example/b", body=body, fetched=datetime.now(UTC), media_type=media_type))
    if isinstance(found, Article):
        assert all(0 <= block.start <= block.end <= len(found.text) for block in found.blocks)
    return time.process_time() - started


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=pathlib.Path)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--slowest", type=float, default=2.0)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    args = parser.parse_args()
    pages = [path.read_bytes() for folder in (GOLDEN, *args.folders) for path in sorted(folder.glob("*")) if path.is_file()]
    dice, end, count, longest = random.Random(args.seed), time.monotonic() + args.minutes * 60, 0, 0.0
    tried(pages[0], "text/html")
    while time.monotonic() < end:
        body, media_type = made(dice, pages), dice.choice(("text/html", "text/html", "text/plain"))
        try:
            spent = tried(body, media_type)
        except Exception as error:
            pathlib.Path("fuzz-failure.html").write_bytes(body)
            print(f"seed {args.seed}: page {count} ({media_type}) raised {error!r}; it is in fuzz-failure.html")
            return 1
        longest, count = max(longest, spent), count + 1
        if spent > args.slowest:
            pathlib.Path("fuzz-failure.html").write_bytes(body)
            print(f"seed {args.seed}: page {count} ({media_type}) took {spent:.1f} s; it is in fuzz-failure.html")
            return 1
    print(f"seed {args.seed}: {count} pages, none raised, the slowest took {longest:.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
