"""Outlets as small records: reviewed ones of this package, and the operator's own, which go before them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache

from dateline.knowledge.scripts import base
from dateline.knowledge.tables import names_by_language, rows
from dateline.model import Noun

Names = dict[str, tuple[str, ...]]
"""Language → names, the one to show first; "*" for names used in every language."""


class Outlet(Noun, frozen=True, kw_only=True):
    """An outlet or agency. `language` is what it mainly writes; `home` an ISO 3166-1 code; an agency writes what others print.

    `rights` says under what terms its texts may be used ("CC-BY-4.0"), as the operator has put down; "" for the reviewed ones, of which it is not
    known. `feeds` are lists of its pages.
    """

    id: str
    names: Names
    domains: tuple[str, ...] = ()
    home: str | None = None
    language: str = ""
    agency: bool = False
    rights: str = ""
    feeds: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What it calls itself."""
        return self.named(self.language)

    def named(self, language: str) -> str:
        """Its name in a language, else the one that all use."""
        ways = (language, base(language), "*", "en", self.language)
        listed = next((self.names[way] for way in ways if self.names.get(way)), next(iter(self.names.values()), (self.id,)))
        return listed[0].replace("*", "")


_learnt: dict[str, Outlet] = {}


def learn(records: Iterable[Outlet]) -> None:
    """Know these outlets in this process, by their domains, in place of any that were learnt before. Called before pages are read."""
    found = {domain: record for record in records for domain in record.domains}
    if found != _learnt:
        _learnt.clear()
        _learnt.update(found)
        _by_name.cache_clear()


def learnt() -> tuple[Outlet, ...]:
    """What `learn` was given, for another process to learn."""
    return tuple({record.id: record for record in _learnt.values()}.values())


def of_id(id_: str) -> Outlet | None:
    """What was learnt under an id."""
    return next((record for record in _learnt.values() if record.id == id_), None)


def outlet(domain: str) -> Outlet | None:
    """The outlet of a host name or of the domain it lies under ("www.reuters.com"); None where no list has one."""
    host = domain.lower().removeprefix("www.").rstrip(".")
    while host:
        found = _learnt.get(host) or _reviewed().get(host)
        if found:
            return found
        host = host.partition(".")[2]
    return None


def called(name: str, host: str) -> Outlet | None:
    """The outlet whose name a page gives, or, where the page gives none but its address, the outlet of that address. None for one unknown."""
    own = outlet(host) if host else None
    if own and (_bare(name) == _bare(host) or _folded(name) in _all_names(own)):
        return own
    return _by_name().get(_folded(name))


@cache
def _by_name() -> dict[str, Outlet | None]:
    """Every outlet by each of its names; None for a name that two share."""
    found: dict[str, Outlet | None] = {}
    for record in {one.id: one for one in (*_reviewed().values(), *_learnt.values())}.values():
        for name in _all_names(record):
            found[name] = None if name in found else record
    return found


def _all_names(record: Outlet) -> set[str]:
    return {_folded(name) for names in record.names.values() for name in names if "*" not in name}


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold().strip()


def _bare(host: str) -> str:
    return host.lower().removeprefix("www.")


@cache
def _reviewed() -> dict[str, Outlet]:
    """The outlets of this package, by each of their domains."""
    found: dict[str, Outlet] = {}
    for id_, kind, home, language, domains, *columns in rows("outlets.tsv"):
        made = Outlet(
            id=f"outlet:{id_}", names=names_by_language(columns), domains=tuple(filter(None, domains.split(","))), home=home or None,
            language=language, agency=kind == "agency",
        )  # fmt: skip
        found |= dict.fromkeys(made.domains, made)
    return found
