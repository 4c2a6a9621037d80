"""One's own account: language, address, password, where one is signed in, tokens for programs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException

from dateline.store import Taken, User
from dateline.web.accounts import names, passwords, tries
from dateline.web.accounts.join import send_confirmation
from dateline.web.accounts.keeper import Filled, Keeper, Sent, now
from dateline.web.accounts.roles import ACTIONS, allowed, needs
from dateline.web.accounts.sessions import visit_of
from dateline.web.accounts.sign import too_many
from dateline.web.onward import onward
from dateline.web.pages import page, reader
from dateline.web.words import LANGUAGES

OWN = "/account"
MOST = 50
"""Characters of a token's name."""
SCOPES = tuple(action for action in ACTIONS if action not in ("read", "account", "token.make"))
"""What a token can be for besides reading; a token can make no other."""
NOTES = frozenset({"saved", "password-changed", "session-ended", "token-ended", "confirm-sent", "provider-linked"})
BROWSERS = (("Firefox/", "Firefox"), ("Edg/", "Edge"), ("OPR/", "Opera"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl"))
SYSTEMS = (("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux"))
Own = Annotated[User, Depends(needs("account"))]


def router(keeper: Keeper) -> APIRouter:
    """The page of one's own account, and what it changes."""
    routes = APIRouter(prefix=OWN)

    @routes.get("")
    def own(request: Request, user: Own) -> Response:
        return _page(keeper, request, user)

    @routes.post("/settings")
    def settings(request: Request, user: Own, sent: Sent) -> Response:
        return _settings(keeper, request, user, sent)

    @routes.post("/password")
    def password(request: Request, user: Own, sent: Sent) -> Response:
        return _password(keeper, request, user, sent)

    @routes.post("/sessions/end")
    def end_session(request: Request, user: Own, sent: Sent) -> Response:
        if sent.get("id"):
            keeper.store.end_session(user.id, sent["id"])
        else:
            keeper.store.end_sessions(user.id, but=_session(request))
        keeper.store.record(user.id, "session.end", user.id)
        return onward(request, OWN, note="session-ended")

    @routes.post("/tokens")
    def make_token(request: Request, user: Annotated[User, Depends(needs("token.make"))], sent: Sent) -> Response:
        return _make_token(keeper, request, user, sent)

    @routes.post("/tokens/end")
    def end_token(request: Request, user: Own, sent: Sent) -> Response:
        if keeper.store.end_token(user.id, sent.get("id", "")):
            keeper.store.record(user.id, "token.end", sent["id"])
        return onward(request, OWN, note="token-ended")

    return routes


def _page(keeper: Keeper, request: Request, user: User, form: Filled | None = None, secret: str = "") -> Response:
    words, note = reader(request), request.query_params.get("note", "")
    shown = {
        "form": form or Filled({"language": user.language, "email": user.email}),
        "note": words(note, name=keeper.settings.provider.name if keeper.settings.provider else "") if note in NOTES else None,
        "sessions": [(one, device(one.agent)) for one in keeper.store.sessions(user.id, now())],
        "this": _session(request),
        "tokens": keeper.store.tokens(user.id),
        "secret": secret,
        "actions": ACTIONS,
        "scopes": [action for action in SCOPES if allowed(user.role, action)],
        "has_password": keeper.store.password_of(user.id) is not None,
        "provider": keeper.settings.provider,
    }
    return page("accounts/own.html", request, words, status=422 if form and form.errors else 200, **shown)


def _session(request: Request) -> str:
    found = visit_of(request).found
    return found[0].id if found else ""


def _wrong(request: Request, sent: Mapping[str, str], field: str, message: str) -> Filled:
    return Filled(sent, {field: reader(request)(message, count=passwords.SHORTEST)})


def _settings(keeper: Keeper, request: Request, user: User, sent: Mapping[str, str]) -> Response:
    """The language at once; another address when it has been confirmed, where letters can be sent."""
    language, email = sent.get("language", ""), sent.get("email", "").strip()
    if language not in LANGUAGES:
        raise HTTPException(400)
    if names.email_trouble(email):
        return _page(keeper, request, user, _wrong(request, sent, "email", "email-wrong"))
    confirm = bool(email) and email != user.email and keeper.settings.post is not None
    try:
        keeper.store.change_user(user.id, language=language, email=user.email if confirm else email)
    except Taken:
        return _page(keeper, request, user, _wrong(request, sent, "email", "email-taken"))
    if email != user.email and not confirm:
        keeper.store.record(user.id, "user.email", user.id)
    if not confirm:
        return onward(request, OWN, note="saved", **{"in": language})
    if late := tries.wait(keeper.store, {f"confirm of {user.id}": tries.RESET_ADDRESS}, now()):
        return _page(keeper, request, user, Filled(sent, {"email": reader(request)("too-many", count=tries.minutes(late))}))
    answer = onward(request, OWN, note="confirm-sent", **{"in": language})
    answer.background = BackgroundTask(send_confirmation, keeper, user, email, reader(request))
    return answer


def _password(keeper: Keeper, request: Request, user: User, sent: Mapping[str, str]) -> Response:
    """Another password, for who knows the present one; other sessions end."""
    has_one = keeper.store.password_of(user.id) is not None
    if late := tries.wait(keeper.store, {f"password of {user.id}": tries.SIGN_IN_NAME}, now()):
        return too_many(request, late, "accounts/late.html", Filled())
    if has_one and not passwords.right(keeper.store, user, sent.get("password-now", "")):
        return _page(keeper, request, user, _wrong(request, _kept(user), "password-now", "password-not-this"))
    if wrong := passwords.trouble(sent.get("password", ""), user.name, user.email):
        return _page(keeper, request, user, _wrong(request, _kept(user), "password", wrong))
    keeper.store.set_password(user.id, passwords.kept(sent["password"]), but=_session(request))
    keeper.store.record(user.id, "user.password", user.id)
    keeper.store.forgive(f"password of {user.id}")
    return onward(request, OWN, note="password-changed")


def _kept(user: User) -> dict[str, str]:
    return {"language": user.language, "email": user.email}


def _make_token(keeper: Keeper, request: Request, user: User, sent: Mapping[str, str]) -> Response:
    """A token for what was ticked and its owner may do; its secret is shown on this one page."""
    name = " ".join(sent.get("token", "").split())
    scopes = {"read", *(action for action in SCOPES if sent.get(f"may.{action}") and allowed(user.role, action))}
    if not 1 <= len(name) <= MOST:
        return _page(keeper, request, user, _wrong(request, {**_kept(user), **sent}, "token", "token-name"))
    made, secret = keeper.store.make_token(user.id, name, scopes, now())
    keeper.store.record(user.id, "token.make", made.id, name=name, scopes=sorted(scopes))
    return _page(keeper, request, user, secret=secret)


def device(agent: str) -> str:
    """What a browser calls itself, in two names that people know."""
    found = [next((name for mark, name in known if re.search(rf"\b{re.escape(mark)}", agent)), "") for known in (BROWSERS, SYSTEMS)]
    return ", ".join(filter(None, found)) or agent[:40] or "?"
