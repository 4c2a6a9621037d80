"""Mailboxes → messages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_FROM = re.compile(rb"From \S+.*\d{4}\s*$")
_QUOTED = re.compile(rb">+From ")


def messages(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Each message of an mbox (RFC 4155), its quoted "From" lines restored. `lines` keep their ends; what stands before the first is no message."""
    held: list[bytes] | None = None
    blank = True
    for line in lines:
        if blank and _FROM.match(line):
            if held:
                yield b"".join(held)
            held = []
        elif held is not None:
            held.append(line[1:] if _QUOTED.match(line) else line)
        blank = not line.strip()
    if held:
        yield b"".join(held)
