"""WARC files → pages, with fastwarc (an extra)."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from dateline.collect import kept_body, kinds
from dateline.collect.decoding import STEP
from dateline.collect.policy import MEGABYTE
from dateline.model import ARTICLE_JSON, MAIL, Outcome, Page

LIMIT = 20 * MEGABYTE
LONGEST_END = 200 * MEGABYTE
"""Bytes of the last record that are looked through for a torn end."""
OURS = (ARTICLE_JSON, MAIL)
"""Kinds of resources that `dateline archive` writes beside the web's."""


def read(path: Path) -> Iterator[Page | Outcome]:
    """Each HTML response of a WARC file: see `records`. Raises OSError where it cannot be opened."""
    yield from records(lambda: path.open("rb"), str(path))


def records(opened: Callable[[], BinaryIO], name: str) -> Iterator[Page | Outcome]:
    """Each HTML response of an archive, in its order, with the URL and time of capture that it gives. `opened` gives the archive's bytes.

    Other answers (pictures, redirects, errors) are passed over: an archive holds them by design. A file cut short gives what is whole, then an
    Outcome; of the record that it breaks off in, nothing.
    """
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError:
        yield _refused(name, "no-warc", f"{name}: reading WARC needs fastwarc; pip install 'dateline[warc]'")
        return
    seen, last = 0, 0
    held: list[Page | Outcome] = []
    with opened() as stream:
        try:
            kinds_read = WarcRecordType.response | WarcRecordType.resource
            for record in ArchiveIterator(stream, record_types=kinds_read, parse_http=True, auto_decode="none"):
                yield from held
                held = []
                seen, last = seen + 1, record.stream_pos
                held = list(_record(record, name))
        except (OSError, ValueError, EOFError) as error:
            yield _broken(name, seen, str(error))
            return
    if not seen:
        yield _refused(name, "broken-warc", f"{name} holds no WARC response; is it a whole WARC file?")
    elif _cut_short(opened, last):
        yield _broken(name, seen, "it ends inside a record")  # the last record, which may lack its end, is left out
    else:
        yield from held


def _broken(name: str, seen: int, why: str) -> Outcome:
    return _refused(name, "broken-warc", f"{name} breaks off after {seen} records ({why}); fetch the file again")


def _cut_short(opened: Callable[[], BinaryIO], position: int) -> bool:
    """Whether what follows from a record's position on is not whole records: the reader passes a torn end over in silence."""
    with opened() as stream:
        stream.seek(position)
        rest = stream.read(LONGEST_END + 1)
    if len(rest) > LONGEST_END:
        return False  # a last record so long is cut off anyway, and what comes of it is told
    return _torn_gzip(rest) if rest.startswith(b"\x1f\x8b") else _torn_plain(rest)


def _torn_gzip(rest: bytes) -> bool:
    """What is unpacked is thrown away piece by piece: a record of a few kilobytes may hold gigabytes."""
    while rest:
        member = zlib.decompressobj(31)
        try:
            while rest and not member.eof:
                member.decompress(rest, STEP)
                rest = member.unconsumed_tail
        except zlib.error:
            return True
        if not member.eof:
            return True
        rest = member.unused_data
    return False


def _torn_plain(rest: bytes) -> bool:
    while rest.strip():
        head, blank, body = rest.partition(b"\r\n\r\n")
        length = re.search(rb"(?im)^content-length:\s*(\d+)", head)
        if not blank or not length or len(body) < int(length[1]):
            return True
        rest = body[int(length[1]) :]
    return False


def _record(record: Any, name: str) -> Iterator[Page | Outcome]:
    url = record.headers.get("WARC-Target-URI", "").strip("<>")
    status = record.http_headers.status_code if record.http_headers is not None else 200
    if status != 200 or not url.startswith(("http:", "https:", "file:", "mid:")):
        return
    media_type = (record.http_content_type or record.headers.get("Content-Type") or "").partition(";")[0].strip().lower()
    if media_type and media_type not in ("text/html", "application/xhtml+xml", "text/plain", *OURS):
        return
    said = {} if record.http_headers is None else {key.lower(): value for key, value in record.http_headers}
    body = kept_body.plain(record.reader.read(LIMIT + 1), said.get("transfer-encoding", ""), said.get("content-encoding", ""), LIMIT)
    if body is None:
        yield _refused(name, "bad-answer", f"{name}: {url} is in {said.get('content-encoding')}, which cannot be undone; archive it decoded")
    elif len(body) > LIMIT:
        yield _refused(name, "too-large", f"{name}: {url} is larger than {LIMIT:,} bytes")
    elif media_type in OURS or kinds.by_media_type(media_type, body[:4096]) in ("html", "text"):
        yield Page(url=url, body=body, fetched=_captured(record), media_type=media_type or "text/html", headers=_headers(record))


def _captured(record: Any) -> datetime:
    moment = record.record_date
    return datetime.now(UTC) if moment is None else moment.astimezone(UTC)


def _headers(record: Any) -> tuple[tuple[str, str], ...]:
    if record.http_headers is None:
        return ()
    kept = ("content-type", "content-language", "last-modified", "etag", "date")
    return tuple((name.lower(), value) for name, value in record.http_headers if name.lower() in kept)


def _refused(name: str, reason: str, detail: str) -> Outcome:
    return Outcome(stage="collect", item=name, reason=reason, detail=detail)
