"""Pages as WARC 1.1 (ISO 28500), each record a gzip member of its own, with fastwarc (an extra)."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterable
from datetime import datetime
from typing import Any, BinaryIO

from dateline.model import ARTICLE_JSON, MAIL, Page, digest

_TRANSFER = frozenset({"content-length", "content-encoding", "transfer-encoding", "connection"})
"""Headers of the way the bytes came; what is kept is what they said."""


def warc(pages: Iterable[Page], stream: BinaryIO) -> int:
    """Write the untouched bytes of pages with their addresses, headers and times of capture; gives how many.

    What came over HTTP is a `response`, other pages are a `resource`. Raises ModuleNotFoundError where fastwarc is not installed.
    """
    from fastwarc.warc import WarcRecord, WarcRecordType

    count = 0
    for page in pages:
        record = WarcRecord()
        http = page.url.startswith(("http://", "https://")) and page.media_type not in (ARTICLE_JSON, MAIL)
        record.init_headers(record_type=WarcRecordType.response if http else WarcRecordType.resource, record_urn=_urn(page).encode())
        record.headers["WARC-Date"] = _time(page.fetched)
        record.headers["WARC-Target-URI"] = page.final_url or page.url
        record.headers["WARC-Payload-Digest"] = f"sha256:{page.sha256}"
        record.headers["Content-Type"] = "application/http; msgtype=response" if http else page.media_type
        record.set_bytes_content(_http(page) + page.body if http else page.body)
        stream.write(gzip.compress(_written(record), mtime=0))
        count += 1
    return count


def _written(record: Any) -> bytes:
    buffer = io.BytesIO()
    record.write(buffer)
    return buffer.getvalue()


def _urn(page: Page) -> str:
    """A name that is the same each time a page is written: a version 8 UUID (RFC 9562) of its id."""
    key = digest("warc", page.id) + digest("record", page.id)[:12]
    return f"uuid:{key[:8]}-{key[8:12]}-8{key[13:16]}-8{key[17:20]}-{key[20:32]}"


def _time(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _http(page: Page) -> bytes:
    """The head of the answer as it was, for a body that stands decoded."""
    kept = [(name, value) for name, value in page.headers if name.lower() not in _TRANSFER]
    if not any(name.lower() == "content-type" for name, _ in kept):
        kept.append(("content-type", page.media_type))
    lines = ["HTTP/1.1 200 OK", *(f"{name}: {' '.join(value.split())}" for name, value in kept), f"content-length: {len(page.body)}"]
    return "\r\n".join(lines).encode("utf-8", "replace") + b"\r\n\r\n"
