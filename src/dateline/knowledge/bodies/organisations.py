"""Named bodies: alliances, UN bodies, monitors, parties to conflicts; the names of agencies and outlets."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from dateline.knowledge.scripts import base
from dateline.knowledge.tables import names_by_language, rows
from dateline.knowledge.termlist import Lexicon


class Body(NamedTuple):
    """`kind`: alliance, un, monitor, party, ngo, company, agency, outlet … `home`: the country it speaks from, "" for none."""

    id: str
    kind: str
    home: str


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
