"""Named bodies: alliances, UN bodies, monitors, parties to conflicts; agencies and outlets with their domains."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from dateline.knowledge.scripts import base
from dateline.knowledge.tables import names_by_language, rows
from dateline.knowledge.termlist import Lexicon
from dateline.model import Noun


class Body(NamedTuple):
    """`kind`: alliance, un, monitor, party, ngo, company, agency, outlet … `home`: the country it speaks from, "" for none."""

    id: str
    kind: str
    home: str


class Outlet(Noun, frozen=True, kw_only=True):
    """An outlet or agency. `language` is what it mainly writes; `home` an ISO 3166-1 code; an agency writes what others print."""

    id: str
    name: str
    domains: tuple[str, ...] = ()
    home: str | None = None
    language: str = ""
    agency: bool = False


@cache
def names() -> dict[Body, dict[str, tuple[str, ...]]]:
    """Every body and its names by language, the name to show first. "*" as a language: names used in all."""
    found = {Body(f"body:{id_}", kind, home): names_by_language(columns) for id_, kind, home, *columns in rows("bodies.tsv")}
    for id_, kind, home, _language, _domains, *columns in rows("outlets.tsv"):
        found[Body(f"outlet:{id_}", kind, home)] = names_by_language(columns)
    return found


@cache
def lexicon(language: str) -> Lexicon[Body]:
    """Names in `language`, and those written in Latin letters in every language (CSTO, Reuters)."""
    code = base(language)
    return Lexicon(((name, body) for body, listed in names().items() for name in _known(listed, code)), code)


def _known(listed: dict[str, tuple[str, ...]], language: str) -> tuple[str, ...]:
    common = listed.get("*", ()) + listed.get("en", ())
    return tuple(dict.fromkeys(listed.get(language, ()) + common))


@cache
def body(id_: str) -> Body | None:
    return next((row for row in names() if row.id == id_), None)


def shown(id_: str, language: str) -> str | None:
    """The body's name in `language`, else the one that all use; None for an unknown id."""
    known = body(id_)
    if known is None:
        return None
    listed = names()[known]
    own = listed.get(language) or listed.get(base(language)) or listed.get("*") or listed.get("en") or ("",)
    return own[0].replace("*", "") or None


@cache
def _outlets() -> dict[str, Outlet]:
    found: dict[str, Outlet] = {}
    for id_, kind, home, language, domains, *_ in rows("outlets.tsv"):
        listed = tuple(domain for domain in domains.split(",") if domain)
        outlet = Outlet(
            id=f"outlet:{id_}",
            name=shown(f"outlet:{id_}", language) or id_,
            domains=listed,
            home=home or None,
            language=language,
            agency=kind == "agency",
        )
        found |= dict.fromkeys(listed, outlet)
    return found


def outlet(domain: str) -> Outlet | None:
    """The outlet of a host name or of the domain it lies under ("www.reuters.com"); None where the list has none."""
    host = domain.lower().removeprefix("www.").rstrip(".")
    while host:
        if host in _outlets():
            return _outlets()[host]
        host = host.partition(".")[2]
    return None
