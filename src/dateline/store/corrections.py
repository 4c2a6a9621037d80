"""What editors corrected in the readings. What was read is never altered: a correction is a record beside it, and the last one on a claim counts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, select

from dateline.model import Claim, Noun, Reading, Signal, digest, from_json, to_json
from dateline.store.base import Base, parts
from dateline.store.schema import claims, corrections, stamp

SIGNAL = "corrected"
"""The name of the signal that a corrected claim carries, wherever it goes; its reason is the editor's."""
CORRECTABLE = ("field", "start", "end", "quote", "quantity", "group", "place", "time", "as_of", "voices")
"""Fields of a claim that an editor may read otherwise."""
BESIDE = 100_000
"""Positions of corrected claims among the rows of a reading's claims, after those that were read."""


class Correction(Noun, frozen=True, kw_only=True):
    """`claim` (id, as it was read) says `now`; None: it is no claim. `undone`: the machine's reading counts again. `at` is aware UTC."""

    claim: str
    article: str
    was: Claim
    now: Claim | None
    reason: str
    by: str
    at: datetime
    undone: bool = False

    @property
    def id(self) -> str:
        return digest("correction", self.claim, self.by, self.at.isoformat())

    @property
    def changed(self) -> tuple[str, ...]:
        """The fields that are read otherwise; () where it is no claim."""
        return tuple(name for name in CORRECTABLE if self.now and getattr(self.now, name) != getattr(self.was, name))


def corrected(reading: Reading, fixes: Iterable[Correction]) -> Reading:
    """A reading as its editors read it.

    A correction follows its words into later revisions of the article, where they stand once and are read alike.
    """
    by_claim = matched(reading, fixes)
    if not by_claim:
        return reading
    told = (applied(claim, by_claim[claim.id]) if claim.id in by_claim else claim for claim in reading.claims)
    return msgspec.structs.replace(reading, claims=tuple(claim for claim in told if claim))


def matched(reading: Reading, fixes: Iterable[Correction]) -> dict[str, Correction]:
    """The corrections that touch a reading, by the id that the claim has in it."""
    found: dict[str, Correction] = {}
    for fix in fixes:
        own = [claim.id for claim in reading.claims if claim.id == fix.claim]
        alike = own or [claim.id for claim in reading.claims if claim.revision != fix.was.revision and _words(claim) == _words(fix.was)]
        if len(alike) == 1:
            found[alike[0]] = fix
    return found


def applied(claim: Claim, fix: Correction) -> Claim | None:
    """A claim as it was corrected, with the editor's reason among its signals; None where it is no claim."""
    if fix.now is None:
        return None
    shift = claim.start - fix.was.start
    values: dict[str, Any] = {name: getattr(fix.now, name) for name in fix.changed}
    values |= {name: values[name] + shift for name in ("start", "end") if name in values}
    note = Signal(name=SIGNAL, value=1.0, reason=f"{fix.by}: {fix.reason}")
    return msgspec.structs.replace(claim, **values, signals=(*claim.signals, note))


def _words(claim: Claim) -> tuple[object, ...]:
    quantity = claim.quantity
    return (claim.field, claim.quote, claim.predicate, quantity and (quantity.low, quantity.high))


class Corrections(Base):
    """The part of the store that holds corrections of readings."""

    def put_correction(self, given: Correction) -> None:
        """Keep a correction, or its taking back; the one made last on a claim counts."""
        row = {"claim": given.claim, "article": given.article, "made": stamp(given.at), "body": to_json(given).decode()}
        with self.writing() as connection:
            connection.execute(corrections.insert().values(row))

    def corrections(self, articles: Collection[str] | None = None) -> tuple[Correction, ...]:
        """Every record, oldest first; of some articles only, where they are given."""
        query = select(corrections.c.seq, corrections.c.body)
        queries = [query] if articles is None else [query.where(corrections.c.article.in_(part)) for part in parts(articles)]
        with self.reading() as connection:
            rows = sorted(tuple(row) for one in queries for row in connection.execute(one))
        return tuple(from_json(Correction, body) for _, body in rows)

    def fixes(self, articles: Collection[str] | None = None) -> dict[str, tuple[Correction, ...]]:
        """The corrections that count, by article."""
        last = {one.claim: one for one in self.corrections(articles)}
        found: dict[str, tuple[Correction, ...]] = {}
        for one in last.values():
            if not one.undone:
                found[one.article] = (*found.get(one.article, ()), one)
        return found

    def index_claims(self, connection: Connection, reading: Reading, fixes: Iterable[Correction]) -> None:
        """The rows by which a stored reading's claims are found: those that were corrected under their new values, the others as they were read."""
        by_claim = matched(reading, fixes)
        connection.execute(delete(claims).where(claims.c.revision == reading.revision))
        self.insert_all(connection, claims, claim_rows(reading, by_claim))


def claim_rows(reading: Reading, by_claim: Mapping[str, Correction] | None = None) -> list[dict[str, Any]]:
    """One row for each claim. One that was corrected keeps its id, but is found by no value; what it says now has a row beside it."""
    rows: list[dict[str, Any]] = []
    for number, claim in enumerate(reading.claims):
        fix = (by_claim or {}).get(claim.id)
        rows.append(claim_row(reading, number, claim) if fix is None else _silent(reading, number, claim))
        now = applied(claim, fix) if fix else None
        if now and now.id != claim.id:
            rows.append(claim_row(reading, BESIDE + number, now))
        elif now:
            rows[-1] = claim_row(reading, number, now)
    return rows


def claim_row(reading: Reading, number: int, claim: Claim) -> dict[str, Any]:
    quantity, origin = claim.quantity, claim.origin
    return {
        "revision": reading.revision, "position": number, "id": claim.id, "article": reading.article, "predicate": claim.predicate,
        "low": quantity.low if quantity else None, "high": quantity.high if quantity else None, "grp": claim.group.cls if claim.group else None,
        "place": claim.place.id if claim.place else None, "origin": plain((origin.entity or origin.text) if origin else None),
        "about": claim.about, "stance": claim.stance,
    }  # fmt: skip


def _silent(reading: Reading, number: int, claim: Claim) -> dict[str, Any]:
    nothing = dict.fromkeys(("low", "high", "grp", "place", "origin"))
    return {**claim_row(reading, number, claim), **nothing, "predicate": ""}


def plain(text: str | None) -> str | None:
    """Without NUL, which PostgreSQL's text cannot hold."""
    return text.replace("\0", "\N{REPLACEMENT CHARACTER}") if text else text
