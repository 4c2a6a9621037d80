"""The operator's own outlets: `outlets.jsonl` in the data directory, a record a line, to be written by hand or with `dateline source outlet`."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from dateline.knowledge.bodies.outlets import Names, Outlet, learn
from dateline.store.base import Base
from dateline.store.engine import StoreError

FILE = "outlets.jsonl"
_HOST = re.compile(r"(?!-)[^\s/:@]+\.[^\s/:@.]{2,}")
_LANGUAGE = re.compile(r"\*|[a-z]{2,3}(-[A-Za-z0-9]+)*")
_COUNTRY = re.compile(r"[A-Z]{2}")


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """An outlet as a person writes it. `name` by language ("*" for all); `country` an ISO 3166-1 code."""

    domain: str
    name: dict[str, str]
    more_domains: tuple[str, ...] = ()
    country: str = ""
    language: str = ""
    agency: bool = False
    rights: str = ""
    feeds: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        faults = {
            "domain": not all(map(_HOST.fullmatch, (self.domain, *self.more_domains))),
            "name": not self.name or not all(_LANGUAGE.fullmatch(code) and called.strip() for code, called in self.name.items()),
            "country": bool(self.country) and not _COUNTRY.fullmatch(self.country),
            "feeds": not all(url.startswith(("http://", "https://")) for url in self.feeds),
        }
        if wrong := next((field for field, found in faults.items() if found), None):
            raise ValueError(f"{wrong}: {getattr(self, wrong)!r} is none; {_ADVICE[wrong]}")

    def outlet(self) -> Outlet:
        names: Names = {language: (called,) for language, called in self.name.items()}
        domains = tuple(domain.lower().removeprefix("www.") for domain in (self.domain, *self.more_domains))
        return Outlet(
            id=f"outlet:{domains[0]}", names=names, domains=domains, home=self.country or None, language=self.language or next(iter(names)),
            agency=self.agency, rights=self.rights, feeds=self.feeds,
        )  # fmt: skip


_ADVICE = {
    "domain": "write post.example",
    "name": 'write the name by language, such as {"en": "The Valley Post"}',
    "country": "write two capitals, such as KZ",
    "feeds": "write addresses with https://",
}


class Outlets(Base):
    """The part of the store that knows the operator's outlets."""

    @property
    def _outlets_file(self) -> Path:
        return self.blobs.folder.parent / FILE

    def outlets(self) -> tuple[Record, ...]:
        """The operator's outlets, by domain. Raises StoreError where the file cannot be read."""
        return _kept(self._outlets_file)

    def put_outlets(self, given: Iterable[Record]) -> None:
        """Keep outlets, each in place of an earlier one of its domain; known in this process from now on."""
        self._write_outlets({one.domain: one for one in (*self.outlets(), *given)})

    def remove_outlet(self, domain: str) -> bool:
        """Forget an outlet; whether it was there."""
        kept = {one.domain: one for one in self.outlets()}
        there = kept.pop(domain, None) is not None
        if there:
            self._write_outlets(kept)
        return there

    def learn_outlets(self) -> None:
        """Let this process know them: pages without a name of their own, and what is shown of articles, go by them."""
        learn_from(self.blobs.folder.parent)

    def _write_outlets(self, kept: dict[str, Record]) -> None:
        beside = self._outlets_file.with_name(f".{FILE}.{os.getpid()}")
        beside.write_bytes(b"".join(msgspec.json.encode(kept[domain]) + b"\n" for domain in sorted(kept)))
        os.replace(beside, self._outlets_file)
        self.learn_outlets()


def learn_from(directory: Path) -> None:
    """Let this process know the outlets of a data directory, whose store need not be opened for it."""
    learn(record.outlet() for record in _kept(directory / FILE))


def _kept(path: Path) -> tuple[Record, ...]:
    return read_records(path) if path.exists() else ()


def read_records(path: Path) -> tuple[Record, ...]:
    """Records of a file: JSON Lines, or TOML with a table `["post.example"]` for each. Raises StoreError that says where it is wrong."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(f"{path} cannot be read ({error}); write it as UTF-8 text") from error
    found = _tables(path, text) if path.suffix == ".toml" else _lines(path, text)
    return tuple(sorted(found, key=lambda record: record.domain))


def _lines(path: Path, text: str) -> list[Record]:
    rows = [(f"{path}:{number}", line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    return [_record(where, partial(msgspec.json.decode, line, type=Record)) for where, line in rows]


def _tables(path: Path, text: str) -> list[Record]:
    try:
        tables: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise StoreError(f"{path} is not TOML ({error}); see docs/commands.md") from error
    rows = [(f"{path}, {domain}", {"domain": domain} | dict(table)) for domain, table in tables.items()]
    return [_record(where, partial(msgspec.convert, row, Record)) for where, row in rows]


def _record(where: str, make: Callable[[], Record]) -> Record:
    try:
        return make()
    except (msgspec.DecodeError, ValueError, TypeError) as error:
        raise StoreError(f"{where}: {error}") from error
