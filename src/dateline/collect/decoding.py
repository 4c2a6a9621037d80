"""Bodies as they travel → as they are, never more of them than is asked for: a kilobyte of gzip may hold a gigabyte."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

ACCEPTED = "gzip, deflate"
STEP = 65_536
"""The most bytes that one step of decoding gives."""


class DecodingError(ValueError):
    """A body that is not what its header says it is."""


def decoded(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """The body of an answer, piece by piece, by its Content-Encoding ("gzip", "deflate", one in the other; "" and "identity" are none).

    Raises DecodingError for an encoding that was not asked for, and for bytes that are not in it, or break off.
    """
    stream = iter(chunks)
    for name in reversed([part.strip().lower() for part in encoding.split(",")]):
        if name in ("gzip", "x-gzip"):
            stream = _inflated(stream, (31,))
        elif name == "deflate":
            stream = _inflated(stream, (15, -15))  # RFC 9110 means zlib's format; some servers send none
        elif name not in ("", "identity"):
            raise DecodingError(f"it is in {name}, which was not asked for")
    yield from stream


def _inflated(chunks: Iterator[bytes], forms: tuple[int, ...]) -> Iterator[bytes]:
    """Of several forms, the first that the beginning is in. Members one after the other are one body, as gzip has it."""
    first = next(chunks, b"")
    if not first:
        return
    member = _begun(first, forms)
    rest = first
    while rest:
        yield from _steps(member, rest)
        if member.eof and member.unused_data.strip(b"\0"):
            rest, member = member.unused_data, _begun(member.unused_data, forms)
        else:
            rest = next(chunks, b"")
    if not member.eof:
        raise DecodingError("its compressed body breaks off")


def _begun(first: bytes, forms: tuple[int, ...]) -> zlib._Decompress:
    for form in forms:
        try:
            zlib.decompressobj(form).decompress(first, 1)
        except zlib.error:
            continue
        return zlib.decompressobj(form)
    raise DecodingError("its body is not compressed as it says")


def _steps(member: zlib._Decompress, data: bytes) -> Iterator[bytes]:
    try:
        while data and not member.eof:
            yield member.decompress(data, STEP)
            data = member.unconsumed_tail
    except zlib.error as error:
        raise DecodingError(f"its compressed body is broken ({error})") from error
