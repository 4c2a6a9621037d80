"""Passwords: kept as argon2id hashes (RFC 9106), compared in the same time whether or not there is such a person."""

from __future__ import annotations

import secrets
import unicodedata
from functools import cache
from threading import Semaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from dateline.store import Store, User
from dateline.store.users import folded

SHORTEST, LONGEST = 10, 1000
FEWEST = 5
"""Different characters that a password has at least."""
_hasher = PasswordHasher()
_at_once = Semaphore(2)
"""A hash takes 64 MB: so many are made at the same time, others wait."""


def kept(password: str) -> str:
    """What is kept of a password."""
    with _at_once:
        return _hasher.hash(_one(password))


def right(store: Store, user: User | None, password: str) -> bool:
    """Whether it is somebody's password. Nobody's takes as long as a wrong one. A hash of weaker measure than today's is made anew."""
    hashed = store.password_of(user.id) if user else None
    with _at_once:
        same = _verified(hashed or _nobodys(), password[:LONGEST])
    if not (user and hashed and same and user.active):
        return False
    if _hasher.check_needs_rehash(hashed):
        store.rehash_password(user.id, kept(password))
    return True


def trouble(password: str, *others: str) -> str | None:
    """The message that says what is wrong with a new password; `others` are what it must not be: a name, an address."""
    if len(password) < SHORTEST:
        return "password-short"
    if len(password) > LONGEST:
        return "password-long"
    if folded(password) in {folded(other) for other in others if other}:
        return "password-name"
    return "password-simple" if len(set(folded(password))) < FEWEST else None


def _verified(hashed: str, password: str) -> bool:
    try:
        return _hasher.verify(hashed, _one(password))
    except (VerificationError, InvalidHashError):
        return False


def _one(password: str) -> str:
    """The same bytes, however a keyboard makes a letter (NIST SP 800-63B, 3.1.1.2)."""
    return unicodedata.normalize("NFKC", password)


@cache
def _nobodys() -> str:
    return _hasher.hash(secrets.token_urlsafe(16))
