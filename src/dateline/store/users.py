"""People who may sign in. Names and addresses are compared without their case; a password is kept as its hash alone."""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, delete, func, or_, select, update

from dateline.store.base import Base
from dateline.store.engine import StoreError
from dateline.store.schema import moment, sessions, stamp, tokens, users

HIGHEST = "administrator"
"""The role of which one must always be left."""


class Taken(StoreError):
    """Somebody has that name or address. `field`: name or email."""

    def __init__(self, field: str) -> None:
        super().__init__(f"that {field} is taken; choose another")
        self.field = field


class LastAdministrator(StoreError):
    """Without this person nobody could look after the portal."""

    def __init__(self) -> None:
        super().__init__("this is the last administrator; make another one first")


@dataclass(frozen=True, kw_only=True)
class User:
    """Somebody who may sign in. `role`: of `web.accounts.roles.ROLES`; `email`: "" where none was given; `active`: False for who was shut out."""

    id: str
    name: str
    email: str
    role: str
    language: str
    created: datetime
    active: bool = True


def folded(name: str) -> str:
    """A name or an e-mail address as it is compared: compatibility forms and case are one (Unicode NFKC, then case folding)."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold()).strip()


class Users(Base):
    """The part of the store that holds people."""

    def add_user(
        self, name: str, *, email: str = "", password: str | None = None, role: str = "reader", language: str = "en", subject: str | None = None
    ) -> User:
        """Somebody new. `password` is a hash, None for who signs in elsewhere (`subject`). Raises Taken."""
        made = User(id=secrets.token_hex(10), name=name, email=email, role=role, language=language, created=datetime.now(UTC))
        row = {
            "id": made.id, "name": name, "folded": folded(name), "email": email, "post": folded(email) or None, "password": password,
            "subject": subject, "role": role, "language": language, "created": stamp(made.created), "active": True,
        }  # fmt: skip
        with self.writing() as connection:
            _free(connection, row, "")
            connection.execute(users.insert().values(row))
        return made

    def add_first(self, name: str, **given: Any) -> User | None:
        """The first of all, an administrator; None where there is somebody already."""
        with self.writing():
            return None if self.count_users() else self.add_user(name, role=HIGHEST, **given)

    def user(self, key: str) -> User | None:
        return self._one(users.c.id == key)

    def user_named(self, name: str) -> User | None:
        """Who has this name, or this e-mail address."""
        asked = folded(name)
        return self._one(or_(users.c.folded == asked, users.c.post == asked)) if asked else None

    def user_of_subject(self, subject: str) -> User | None:
        """Who an OpenID provider names so ("issuer subject")."""
        return self._one(users.c.subject == subject)

    def users(self) -> tuple[User, ...]:
        """Everybody, by name."""
        with self.reading() as connection:
            rows = connection.execute(select(users).order_by(users.c.folded)).mappings().all()
        return tuple(as_user(row) for row in rows)

    def count_users(self) -> int:
        with self.reading() as connection:
            return connection.execute(select(func.count()).select_from(users)).scalar_one()

    def password_of(self, key: str) -> str | None:
        """The hash of somebody's password; None where there is none."""
        with self.reading() as connection:
            return connection.execute(select(users.c.password).where(users.c.id == key)).scalar()

    def set_password(self, key: str, password: str, *, but: str = "") -> None:
        """Keep a new hash, and end every session of that person, except the one of id `but`."""
        with self.writing() as connection:
            connection.execute(update(users).where(users.c.id == key).values(password=password))
            connection.execute(delete(sessions).where(sessions.c.person == key, sessions.c.id != but))

    def rehash_password(self, key: str, password: str) -> None:
        """The same password under a better hash."""
        with self.writing() as connection:
            connection.execute(update(users).where(users.c.id == key).values(password=password))

    def change_user(self, key: str, **changed: Any) -> User:
        """Change `name`, `email`, `role`, `language`, `active` or `subject`. Who is shut out is signed out everywhere, programs too.

        Raises Taken, LastAdministrator, and StoreError where there is nobody of that id.
        """
        row = {**changed}
        if "name" in row:
            row["folded"] = folded(row["name"])
        if "email" in row:
            row["post"] = folded(row["email"]) or None
        with self.writing() as connection:
            before = self.user(key)
            if before is None:
                raise StoreError(f"there is nobody of the id {key}")
            _free(connection, row, key)
            self._leaves_one(connection, before, row)
            connection.execute(update(users).where(users.c.id == key).values(row))
            if row.get("active") is False:
                connection.execute(delete(sessions).where(sessions.c.person == key))
                connection.execute(delete(tokens).where(tokens.c.person == key))
            return as_user(connection.execute(select(users).where(users.c.id == key)).mappings().one())

    def _leaves_one(self, connection: Connection, before: User, row: Mapping[str, Any]) -> None:
        stays = row.get("role", before.role) == HIGHEST and row.get("active", before.active)
        if stays or before.role != HIGHEST or not before.active:
            return
        others = select(func.count()).select_from(users).where(users.c.role == HIGHEST, users.c.active, users.c.id != before.id)
        if not connection.execute(others).scalar_one():
            raise LastAdministrator

    def _one(self, condition: Any) -> User | None:
        with self.reading() as connection:
            row = connection.execute(select(users).where(condition)).mappings().first()
        return as_user(row) if row else None


def as_user(row: Mapping[Any, Any]) -> User:
    """A row of the table."""
    return User(
        id=row["id"], name=row["name"], email=row["email"], role=row["role"], language=row["language"], created=moment(row["created"]),
        active=bool(row["active"]),
    )  # fmt: skip


def _free(connection: Connection, row: Mapping[str, Any], key: str) -> None:
    """Raises Taken where somebody else has the name or the address."""
    for column, field in ((users.c.folded, "name"), (users.c.post, "email")):
        wanted = row.get(column.name)
        if wanted and connection.execute(select(users.c.id).where(column == wanted, users.c.id != key)).first():
            raise Taken(field)
