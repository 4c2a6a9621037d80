"""Who may do what: one table, and the way a page asks it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import accumulate

from fastapi import Request
from starlette.exceptions import HTTPException

from dateline.store import ApiToken, User
from dateline.web.accounts.sessions import SignIn, current

VISITOR = "visitor"
"""Who is not signed in."""

ADDS: Mapping[str, tuple[str, ...]] = {
    VISITOR: ("read",),
    "reader": ("account", "full-text", "note.write", "watch", "token.make"),
    "analyst": ("watch.webhook", "source.read", "source.try"),
    "editor": ("note.moderate", "story.split", "story.merge", "claim.correct", "source.rate"),
    "administrator": ("source.manage", "user.manage", "audit.read"),
}
"""The access table: each role may do what the roles before it may, and these.

read: everything that is public; account: one's own name, password, sessions; full-text: articles whose rights are reserved, whole;
watch.webhook: alerts to an address of one's own, source.try: have a page fetched (both make this machine ask others);
source.read: the sources and their health.
"""
ROLES = tuple(ADDS)
ACTIONS = tuple(action for added in ADDS.values() for action in added)
ACCESS = {role: frozenset(may) for role, may in zip(ROLES, accumulate(ADDS.values()), strict=True)}


def allowed(role: str, action: str) -> bool:
    """Whether a role may do an action. Raises KeyError for an action that is not in the table: nothing is allowed by a slip of the pen."""
    if action not in ACTIONS:
        raise KeyError(action)
    return action in ACCESS.get(role, frozenset())


def may(user: User | None, action: str, token: ApiToken | None = None) -> bool:
    """Whether somebody may, None being a visitor; with a program's token, only what the token is for as well."""
    return allowed(user.role if user else VISITOR, action) and (token is None or action in token.scopes)


def needs(action: str) -> Callable[[Request], User]:
    """A dependency: the signed-in user, who may do the action: `user: Annotated[User, Depends(needs("note.write"))]`.

    A visitor is sent to sign in and comes back; who may not gets 403.
    """
    allowed(VISITOR, action)  # an action that is not in the table is told when the portal starts

    def dependency(request: Request) -> User:
        user = current(request)
        if user is None:
            raise SignIn(request)
        if not allowed(user.role, action):
            raise HTTPException(403)
        return user

    dependency.action = action  # type: ignore[attr-defined]  # read by the test of all routes
    return dependency
