#!/usr/bin/env python3
"""Keeps, of what fuzzing found, the documents that go a way of their own through the readers.

    scripts/fuzz_corpus.py FOLDER [--longest 1500] [--most 40]

FOLDER holds a folder for each target of fuzz_inputs.py, as `--into` left them. From the shortest document to the longest, one is kept where it
takes a branch (a line after a line) in Dateline's own code that none before it took, and is written to tests/trust/corpus/TARGET under the hash of
its bytes; whole documents, which the tests read anyway, go first and are not written. tests/trust/test_fuzz_inputs.py reads all of them each time.
"""

from __future__ import annotations

import argparse
import hashlib
import pathlib
import sys
from collections.abc import Iterable, Iterator
from types import FrameType
from typing import Any

import fuzz_inputs

OURS = str(pathlib.Path(fuzz_inputs.feeds.__file__).parents[1])
Branch = tuple[str, int, int]


class Watched:
    """The branches of our own code that a call takes."""

    def __init__(self) -> None:
        self.found: set[Branch] = set()

    def __call__(self, frame: FrameType, event: str, argument: Any) -> Any:
        if not frame.f_code.co_filename.startswith(OURS):
            return None
        name, last = frame.f_code.co_filename, -1

        def line(frame: FrameType, event: str, argument: Any) -> Any:
            nonlocal last
            if event == "line":
                self.found.add((name, last, frame.f_lineno))
                last = frame.f_lineno
            return line

        return line


def branches(name: str, body: bytes) -> set[Branch]:
    """What reading a document takes."""
    watched, before = Watched(), sys.gettrace()
    sys.settrace(watched)
    try:
        fuzz_inputs.tried(name, body)
    finally:
        sys.settrace(before)
    return watched.found


def distinct(name: str, known: Iterable[bytes], bodies: Iterable[bytes]) -> Iterator[bytes]:
    """The shortest documents that each take a branch which none before took, nor any that is known."""
    taken: set[Branch] = set()
    for body in known:
        taken |= branches(name, body)
    for body in sorted(bodies, key=lambda one: (len(one), one)):
        fresh = branches(name, body) - taken
        if fresh:
            taken |= fresh
            yield body


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--longest", type=int, default=1500, metavar="BYTES")
    parser.add_argument("--most", type=int, default=40, help="documents of one target")
    args = parser.parse_args()
    for folder in sorted(path for path in args.folder.iterdir() if path.name in fuzz_inputs.TARGETS):
        bodies = [path.read_bytes() for path in folder.iterdir() if path.stat().st_size <= args.longest]
        kept = list(distinct(folder.name, fuzz_inputs.beginnings(folder.name), bodies))[: args.most]
        there = fuzz_inputs.CORPUS / folder.name
        for body in kept:
            there.mkdir(parents=True, exist_ok=True)
            (there / hashlib.sha256(body).hexdigest()[:12]).write_bytes(body)
        print(f"{folder.name}: {len(bodies)} looked through, {len(kept)} kept, {sum(map(len, kept))} bytes")


if __name__ == "__main__":
    main()
