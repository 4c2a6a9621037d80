"""What all nouns share: immutability, content-hash ids, exact JSON."""

from __future__ import annotations

import hashlib
from typing import Any, TypeVar

import msgspec


class Noun(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """An immutable typed value. Nothing in a noun is ever changed; a stage makes a new one."""


N = TypeVar("N")


def digest(*parts: str | bytes | int | float | None) -> str:
    """Hash key fields into an id of 20 hexadecimal digits (80 bits of BLAKE2b, RFC 7693).

    Parts are length-prefixed, so ("ab", "c") and ("a", "bc") differ; None differs from "".
    """
    found = hashlib.blake2b(digest_size=10)
    for part in parts:
        raw = b"\0none" if part is None else part if isinstance(part, bytes) else str(part).encode("utf-8", "surrogatepass")
        found.update(len(raw).to_bytes(8, "big"))
        found.update(raw)  # not joined to one first: a page is large
    return found.hexdigest()


def to_json(noun: Any) -> bytes:
    """One noun (or a tuple of nouns) as compact UTF-8 JSON, fields in the order they are declared."""
    return msgspec.json.encode(noun)


def from_json(kind: type[N], data: bytes | str) -> N:
    """The noun that `to_json` wrote. Raises msgspec.ValidationError where a field has the wrong type."""
    return msgspec.json.decode(data, type=kind)
