"""Being signed in: sessions, what may be used once, tokens of programs. Whoever holds such a secret is believed; the store holds only its hash."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import LABEL_STYLE_TABLENAME_PLUS_COL, ColumnElement, delete, select, update

from dateline.store.schema import moment, sessions, stamp, tickets, tokens, users
from dateline.store.users import User, Users, as_user

LASTS = timedelta(days=30)
"""How long somebody stays signed in."""
REFRESH = timedelta(minutes=5)
"""The last look of a session, and the last use of a token, are kept about so exactly: a look must not be a write each time."""
LONGEST = 300
"""Characters kept of what a browser calls itself."""


@dataclass(frozen=True, kw_only=True)
class Session:
    """Somebody signed in with one browser. `agent`: what it calls itself; `address`: where it signed in from."""

    id: str
    agent: str
    address: str
    began: datetime
    seen: datetime


@dataclass(frozen=True, kw_only=True)
class Ticket:
    """What may be used once. `kind`: setup, invite, reset; `person`: for whom, where that is known; `by`: who made it."""

    id: str
    kind: str
    person: str | None
    role: str
    email: str
    by: str
    made: datetime
    until: datetime
    used: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class ApiToken:
    """A program's token. `scopes`: the actions (of `web.accounts.roles`) that it may do, where its owner may; `used`: its last use."""

    id: str
    name: str
    scopes: frozenset[str]
    made: datetime
    used: datetime | None = None


def hashed(secret: str) -> str:
    """What is kept of a secret of 256 random bits: nobody can guess it, so a plain hash is enough (OWASP Session Management)."""
    return sha256(secret.encode()).hexdigest()


class Signing(Users):
    """The part of the store that says who somebody is."""

    def begin_session(self, person: str, now: datetime, *, agent: str = "", address: str = "") -> str:
        """Somebody has signed in; gives the secret that their browser is to keep."""
        secret = secrets.token_urlsafe(32)
        row = {
            "hash": hashed(secret), "id": secrets.token_hex(10), "person": person, "agent": agent[:LONGEST], "address": address,
            "began": stamp(now), "seen": stamp(now), "until": stamp(now + LASTS),
        }  # fmt: skip
        with self.writing() as connection:
            connection.execute(sessions.insert().values(row))
        return secret

    def session(self, secret: str, now: datetime) -> tuple[Session, User] | None:
        """Whose session it is, where it has not ended and they have not been shut out."""
        query = select(sessions, users).join(users, users.c.id == sessions.c.person).set_label_style(LABEL_STYLE_TABLENAME_PLUS_COL)
        with self.reading() as connection:
            asked = query.where(sessions.c.hash == hashed(secret), sessions.c.until > stamp(now), users.c.active)
            row = connection.execute(asked).mappings().first()
        if row is None:
            return None
        found = _session(_of("sessions", row))
        if now - found.seen > REFRESH:
            with self.writing() as connection:
                connection.execute(update(sessions).where(sessions.c.id == found.id).values(seen=stamp(now)))
        return found, as_user(_of("users", row))

    def sessions(self, person: str, now: datetime) -> tuple[Session, ...]:
        """Where somebody is signed in, the last seen first."""
        query = select(sessions).where(sessions.c.person == person, sessions.c.until > stamp(now)).order_by(sessions.c.seen.desc(), sessions.c.id)
        with self.reading() as connection:
            return tuple(_session(row) for row in connection.execute(query).mappings())

    def end_session(self, person: str, key: str) -> bool:
        """End one session of a person's; whether there was one."""
        with self.writing() as connection:
            return connection.execute(delete(sessions).where(sessions.c.person == person, sessions.c.id == key)).rowcount > 0

    def end_sessions(self, person: str, *, but: str = "") -> int:
        """End all of a person's sessions, except the one of id `but`; gives how many."""
        with self.writing() as connection:
            return connection.execute(delete(sessions).where(sessions.c.person == person, sessions.c.id != but)).rowcount

    def make_ticket(
        self, kind: str, now: datetime, lasts: timedelta, *, person: str | None = None, role: str = "", email: str = "", by: str = ""
    ) -> str:
        """Something that may be used once, within `lasts`; gives its secret. A setup, or a person's reset, takes the place of those before."""
        secret = secrets.token_urlsafe(32)
        row = {
            "hash": hashed(secret), "id": secrets.token_hex(10), "kind": kind, "person": person, "role": role, "email": email, "by_whom": by,
            "made": stamp(now), "until": stamp(now + lasts), "used": None,
        }  # fmt: skip
        with self.writing() as connection:
            if kind != "invite":
                connection.execute(delete(tickets).where(tickets.c.kind == kind, tickets.c.person.is_not_distinct_from(person)))
            connection.execute(tickets.insert().values(row))
        return secret

    def ticket(self, kind: str, secret: str, now: datetime) -> Ticket | None:
        """What a secret is good for, where it has not been used or run out."""
        with self.reading() as connection:
            row = connection.execute(select(tickets).where(*_good(kind, secret, now))).mappings().first()
        return _ticket(row) if row else None

    def use_ticket(self, kind: str, secret: str, now: datetime) -> Ticket | None:
        """Use it up; None where somebody else has, or it has run out."""
        with self.writing() as connection:
            found = self.ticket(kind, secret, now)
            if found:
                connection.execute(update(tickets).where(tickets.c.id == found.id).values(used=stamp(now)))
        return found

    def tickets(self, kind: str, now: datetime) -> tuple[Ticket, ...]:
        """Those of a kind that are still good, the last made first."""
        query = select(tickets).where(tickets.c.kind == kind, tickets.c.used.is_(None), tickets.c.until > stamp(now)).order_by(tickets.c.made.desc())
        with self.reading() as connection:
            return tuple(_ticket(row) for row in connection.execute(query).mappings())

    def withdraw_ticket(self, key: str) -> bool:
        """Make it good for nothing; whether it was good for something."""
        with self.writing() as connection:
            return connection.execute(delete(tickets).where(tickets.c.id == key, tickets.c.used.is_(None))).rowcount > 0

    def make_token(self, person: str, name: str, scopes: Collection[str], now: datetime) -> tuple[ApiToken, str]:
        """A token for a person's program, and its secret, which is given this once."""
        secret = "dateline_" + secrets.token_urlsafe(32)
        made = ApiToken(id=secrets.token_hex(10), name=name, scopes=frozenset(scopes), made=now)
        row = {"hash": hashed(secret), "id": made.id, "person": person, "name": name, "scopes": " ".join(sorted(made.scopes)), "made": stamp(now)}
        with self.writing() as connection:
            connection.execute(tokens.insert().values(row))
        return made, secret

    def bearer(self, secret: str, now: datetime) -> tuple[User, ApiToken] | None:
        """Whose token it is, where they have not been shut out. Keeps that it was used."""
        query = select(tokens, users).join(users, users.c.id == tokens.c.person).set_label_style(LABEL_STYLE_TABLENAME_PLUS_COL)
        with self.reading() as connection:
            row = connection.execute(query.where(tokens.c.hash == hashed(secret), users.c.active)).mappings().first()
        if row is None:
            return None
        found = _token(_of("tokens", row))
        if found.used is None or now - found.used > REFRESH:
            with self.writing() as connection:
                connection.execute(update(tokens).where(tokens.c.id == found.id).values(used=stamp(now)))
        return as_user(_of("users", row)), found

    def tokens(self, person: str) -> tuple[ApiToken, ...]:
        """A person's tokens in the order in which they were made."""
        with self.reading() as connection:
            rows = connection.execute(select(tokens).where(tokens.c.person == person).order_by(tokens.c.made, tokens.c.id)).mappings().all()
        return tuple(_token(row) for row in rows)

    def end_token(self, person: str, key: str) -> bool:
        """A token of a person's is good for nothing from now on; whether there was one."""
        with self.writing() as connection:
            return connection.execute(delete(tokens).where(tokens.c.person == person, tokens.c.id == key)).rowcount > 0


def _good(kind: str, secret: str, now: datetime) -> tuple[ColumnElement[bool], ...]:
    return tickets.c.hash == hashed(secret), tickets.c.kind == kind, tickets.c.used.is_(None), tickets.c.until > stamp(now)


def _of(table: str, row: Mapping[Any, Any]) -> dict[str, Any]:
    """The columns of one table in a row of two."""
    return {name.removeprefix(f"{table}_"): value for name, value in row.items() if name.startswith(f"{table}_")}


def _session(row: Mapping[Any, Any]) -> Session:
    return Session(id=row["id"], agent=row["agent"], address=row["address"], began=moment(row["began"]), seen=moment(row["seen"]))


def _ticket(row: Mapping[Any, Any]) -> Ticket:
    return Ticket(
        id=row["id"], kind=row["kind"], person=row["person"], role=row["role"], email=row["email"], by=row["by_whom"], made=moment(row["made"]),
        until=moment(row["until"]), used=moment(row["used"]) if row["used"] else None,
    )  # fmt: skip


def _token(row: Mapping[Any, Any]) -> ApiToken:
    used = moment(row["used"]) if row["used"] else None
    return ApiToken(id=row["id"], name=row["name"], scopes=frozenset(row["scopes"].split()), made=moment(row["made"]), used=used)
