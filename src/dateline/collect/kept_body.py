"""The body of a recorded answer, whatever the headers beside it still say: crawlers keep some bodies as they travelled and others decoded."""

from __future__ import annotations

import re
from importlib import import_module

from dateline.collect import kinds
from dateline.collect.decoding import DecodingError, decoded

_CHUNK = re.compile(rb"[0-9a-fA-F]{1,8}[ \t]*(?:;[^\r\n]{0,200})?\r\n")


def plain(body: bytes, transfer: str, encoding: str, limit: int) -> bytes | None:
    """A body by its Transfer-Encoding and Content-Encoding, where its bytes are in these; at most `limit` bytes and one more.

    None where they are in an encoding that cannot be undone.
    """
    if "chunked" in transfer.lower():
        body = unchunked(body)
    for name in reversed([part.strip().lower() for part in encoding.split(",") if part.strip()]):
        undone = _undone(body, name, limit)
        if undone is None:
            return None
        body = undone
    return body


def unchunked(body: bytes) -> bytes:
    """A chunked body (RFC 9112, 7.1) put together, of one that breaks off what is whole; the body itself where it is not chunked."""
    found: list[bytes] = []
    place = 0
    while (head := _CHUNK.match(body, place)) is not None:
        size = int(re.split(rb"[;\s]", head.group(), maxsplit=1)[0], 16)
        if size == 0:
            return b"".join(found)
        place = head.end() + size + 2
        if body[place - 2 : place] != b"\r\n":
            break
        found.append(body[head.end() : place - 2])
    return b"".join(found) or body


def _undone(body: bytes, name: str, limit: int) -> bytes | None:
    """One encoding undone; the body itself where it is not in it, None where that cannot be told."""
    if name == "identity" or kinds.by_content(body[:4096]) == "html":
        return body
    try:
        return _unbrotli(body, limit) if name == "br" else _inflated(body, name, limit)
    except DecodingError:
        return body if kinds.by_content(body[:4096]) == "text" and b"\xff" not in body[:4096] and _is_text(body[:4096]) else None


def _inflated(body: bytes, name: str, limit: int) -> bytes:
    parts, size = [], 0
    for part in decoded([body], name):
        parts.append(part)
        size += len(part)
        if size > limit:
            break
    return b"".join(parts)


def _unbrotli(body: bytes, limit: int) -> bytes:
    try:
        brotli = import_module("brotli")
    except ImportError as error:
        raise DecodingError("brotli is not installed") from error
    stream, parts, size, data = brotli.Decompressor(), [], 0, body
    try:
        while size <= limit:
            part = stream.process(data, output_buffer_limit=limit + 1)
            parts.append(part)
            size, data = size + len(part), b""
            if stream.is_finished() or not part:
                break
    except brotli.error as error:
        raise DecodingError(str(error)) from error
    if not stream.is_finished() and size <= limit:
        raise DecodingError("it breaks off")
    return b"".join(parts)


def _is_text(start: bytes) -> bool:
    try:
        start[: len(start) - 4].decode()
    except UnicodeDecodeError:
        return False
    return True
