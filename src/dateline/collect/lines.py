"""JSON Lines → pages: one object a line, `{id?, url?, title?, text, published?, language?, outlet?}`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

import msgspec

from dateline.model import ARTICLE_JSON, Outcome, Page

_STRINGS = ("id", "url", "title", "text", "published", "language", "outlet")

_NO_JSON = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What bytes that are no JSON raise; the last is raised by what is nested a thousand times."""


def is_object(line: bytes) -> bool:
    try:
        return isinstance(msgspec.json.decode(line), dict)
    except _NO_JSON:
        return False


def read(stream: Iterable[bytes], name: str) -> Iterator[Page | Outcome]:
    """One page a line, its body the line as it stands. Empty lines are passed over; a bad line is an Outcome that names file and line."""
    for number, line in enumerate(stream, 1):
        if line.strip():
            yield article(line.strip().removeprefix(b"\xef\xbb\xbf"), f"{name}:{number}")


def document(body: bytes, name: str) -> Iterator[Page | Outcome]:
    """One JSON article, or a list of them, as a whole document (so it may stand on many lines)."""
    try:
        value = msgspec.json.decode(body)
    except _NO_JSON as error:
        yield _bad(name, f"not JSON ({error})")
        return
    for number, row in enumerate(value if isinstance(value, list) else [value], 1):
        yield article(msgspec.json.encode(row), f"{name}#{number}" if isinstance(value, list) else name)


def article(line: bytes, where: str) -> Page | Outcome:
    """A JSON object as a page; where it is none, an Outcome that says where."""
    try:
        row = msgspec.json.decode(line)
    except _NO_JSON as error:
        return _bad(where, f"not JSON ({error})")
    fault = _fault(row)
    if fault:
        return _bad(where, fault)
    url = row.get("url") or ("" if row.get("id") else where)
    return Page(url=url, body=line, fetched=datetime.now(UTC), media_type=ARTICLE_JSON)


def _fault(row: Any) -> str:
    if not isinstance(row, dict):
        return "not an object"
    wrong = next((key for key in _STRINGS if row.get(key) is not None and not isinstance(row[key], str)), None)
    if wrong:
        return f'"{wrong}" is not a string'
    return "" if (row.get("text") or row.get("title")) else 'neither "text" nor "title" says anything'


def _bad(where: str, fault: str) -> Outcome:
    return Outcome(
        stage="collect", item=where, reason="bad-line", detail=f'{where}: {fault}; a line is an object like {{"url": …, "title": …, "text": …}}'
    )
