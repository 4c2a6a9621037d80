"""Programs that ask with a token of somebody's (RFC 6750)."""

from __future__ import annotations

from datetime import UTC, datetime

from fastapi import Request

from dateline.store import Store, User
from dateline.web.accounts.roles import may


def program(store: Store, request: Request, action: str) -> User | None:
    """Whose program asks, where its token is for the action and its owner may do it; None for everybody else."""
    kind, _, secret = request.headers.get("authorization", "").partition(" ")
    known = store.bearer(secret.strip(), datetime.now(UTC)) if kind.lower() == "bearer" and secret.strip() else None
    return known[0] if known and may(known[0], action, known[1]) else None
