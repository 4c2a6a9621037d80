"""Signing in with an OpenID provider. What comes back counts only in the browser that was sent, and for ten minutes."""

from __future__ import annotations

import base64
import hmac
import json
import logging
import secrets
from datetime import timedelta
from hashlib import sha256
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from dateline.collect.provider import Client, Errand, Known, Provider, ProviderError
from dateline.store import Taken, User
from dateline.web.accounts import names, tries
from dateline.web.accounts.keeper import Keeper, now
from dateline.web.accounts.own import OWN
from dateline.web.accounts.sessions import current, own_path, visit_of
from dateline.web.accounts.sign import enter
from dateline.web.onward import onward
from dateline.web.pages import page, reader

START, BACK = "/account/provider", "/account/provider/back"
LASTS = timedelta(minutes=10)
MOST_NAMES = 50
"""Numbers tried behind a name that is taken."""
log = logging.getLogger(__name__)


def router(keeper: Keeper) -> APIRouter:
    """The way to the provider, and the way back."""
    routes = APIRouter()

    @routes.get(START)
    def start(request: Request) -> Response:
        client = _client(keeper)
        if tries.wait(keeper.store, {f"sign-in at {tries.address(request)}": tries.SIGN_IN_ADDRESS}, now()):
            raise HTTPException(429)
        try:
            return RedirectResponse(Provider(client).address(_errand(keeper, request)), 303)
        except ProviderError as error:
            return _told(request, client, "provider-trouble", error)

    @routes.get(BACK)
    def back(request: Request, code: str = "", state: str = "") -> Response:
        client = _client(keeper)
        held = _held(request, state)
        if held is None or not code:
            return _told(request, client, "provider-trouble", ProviderError("what came back was not asked for, or too late, or was refused"))
        try:
            known = Provider(client).known(_of(keeper, request, state, held), code)
        except ProviderError as error:
            return _told(request, client, "provider-trouble", error)
        return _welcomed(keeper, request, known, own_path(held["next"]))

    return routes


def _client(keeper: Keeper) -> Client:
    if keeper.settings.provider is None:
        raise HTTPException(404)
    return keeper.settings.provider


def _errand(keeper: Keeper, request: Request) -> Errand:
    """A new errand. Its state is signed with the secret of this browser: nothing has to be kept, and in another browser it is worth nothing."""
    visit = visit_of(request)
    assert visit.csrf  # a browser without a secret gets one
    held = {"until": (now() + LASTS).timestamp(), "next": own_path(request.query_params.get("next")), "once": secrets.token_urlsafe(16)}
    body = base64.urlsafe_b64encode(json.dumps(held).encode()).decode().rstrip("=")
    return _of(keeper, request, f"{body}.{_keyed(visit.secret, 'state', body)}", held)


def _of(keeper: Keeper, request: Request, state: str, held: dict[str, Any]) -> Errand:
    secret = visit_of(request).secret
    return Errand(
        back=keeper.settings.url + BACK, state=state, nonce=_keyed(secret, "nonce", held["once"]), verifier=_keyed(secret, "verifier", held["once"])
    )  # fmt: skip


def _held(request: Request, state: str) -> dict[str, Any] | None:
    """What a state holds, where this browser was given it, lately."""
    body, _, signed = state.partition(".")
    secret = visit_of(request).secret
    if not secret or not hmac.compare_digest(signed.encode(), _keyed(secret, "state", body).encode()):
        return None
    held: dict[str, Any] = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    return held if held["until"] > now().timestamp() else None


def _keyed(secret: str, purpose: str, text: str) -> str:
    return hmac.new(secret.encode(), f"{purpose}:{text}".encode(), sha256).hexdigest()


def _welcomed(keeper: Keeper, request: Request, known: Known, path: str) -> Response:
    """Whom the provider knows: a user who is linked, or who is signed in and links now, or somebody new where that is allowed."""
    client, here, linked = _client(keeper), current(request), keeper.store.user_of_subject(known.subject)
    if here:
        return _link(keeper, request, here, linked, known)
    if linked is None and not (client.join or keeper.settings.registration == "open"):
        return _told(request, client, "provider-unknown", None)
    user = linked or _added(keeper, request, known)
    if not user.active:
        keeper.store.record("", "sign-in.refused", user.id, address=tries.address(request))
        return _told(request, client, "provider-unknown", None)
    return enter(keeper, request, user, path)


def _link(keeper: Keeper, request: Request, here: User, linked: User | None, known: Known) -> Response:
    if linked and linked.id != here.id:
        return _told(request, _client(keeper), "provider-taken", None)
    keeper.store.change_user(here.id, subject=known.subject)
    keeper.store.record(here.id, "user.provider", here.id)
    return onward(request, OWN, note="provider-linked")


def _added(keeper: Keeper, request: Request, known: Known) -> User:
    """Somebody new. An address that another account has is left out: it is no proof that both are one person."""
    email = known.email if known.email and not keeper.store.user_named(known.email) and not names.email_trouble(known.email) else ""
    for number in range(MOST_NAMES):
        name = _name(known) + (str(number + 1) if number else "")
        try:
            user = keeper.store.add_user(name, email=email, language=reader(request).code, subject=known.subject)
        except Taken:
            continue
        keeper.store.record(user.id, "user.add", user.id, name=user.name, role=user.role)
        return user
    raise HTTPException(429)


def _name(known: Known) -> str:
    """What the provider calls them, as far as it can be a name here."""
    wished = names.tidy(known.name.partition("@")[0]).replace(" ", ".")[: names.LONGEST - 2]
    return "reader" if names.name_trouble(wished) else wished


def _told(request: Request, client: Client, message: str, error: ProviderError | None) -> Response:
    if error:
        log.warning("signing in with a provider: %s", error)
    words = reader(request)
    return page("problem.html", request, words, status=403, heading=words("sign-in"), detail=words(message, name=client.name))
