"""A forgotten password: a letter with a link that is good for an hour, once. Nobody learns by it who has an account."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from fastapi import APIRouter, Request, Response
from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException

from dateline.store import User
from dateline.store.users import folded
from dateline.web.accounts import captcha, passwords, tries
from dateline.web.accounts.keeper import Filled, Keeper, Sent, now, own_words
from dateline.web.accounts.sessions import SIGN_IN
from dateline.web.accounts.sign import too_many
from dateline.web.onward import onward
from dateline.web.pages import page, reader

FORGOT, RESET = "/account/forgot", "/account/reset"
LASTS = timedelta(hours=1)


def router(keeper: Keeper) -> APIRouter:
    """The pages on which a forgotten password is made good."""
    routes = APIRouter()

    @routes.get(FORGOT)
    def form(request: Request) -> Response:
        return _form(keeper, request, Filled())

    @routes.post(FORGOT)
    def forgot(request: Request, sent: Sent) -> Response:
        return _forgot(keeper, request, sent)

    @routes.get(RESET)
    def choose(request: Request, token: str = "") -> Response:
        return _choose(keeper, request, token, Filled())

    @routes.post(RESET)
    def chosen(request: Request, sent: Sent) -> Response:
        return _chosen(keeper, request, sent)

    return routes


def reset_link(keeper: Keeper, user: User, base: str = "", lasts: timedelta = LASTS) -> str:
    """A link by which somebody chooses a new password, once."""
    secret = keeper.store.make_ticket("reset", now(), lasts, person=user.id)
    return keeper.link(RESET, base, token=secret, **{"in": user.language})


def _form(keeper: Keeper, request: Request, form: Filled, *, sent: bool = False) -> Response:
    words = reader(request)
    able = keeper.settings.post is not None
    riddle = captcha.riddle(keeper.store, now()) if able and not sent else None
    return page("accounts/forgot.html", request, words, status=422 if form.errors else 200, form=form, riddle=riddle, able=able, sent=sent)


def _forgot(keeper: Keeper, request: Request, sent: Mapping[str, str]) -> Response:
    if sent.get("another") or keeper.settings.post is None:
        return _form(keeper, request, Filled(sent))
    late = tries.wait(keeper.store, {f"reset at {tries.address(request)}": tries.RESET_ADDRESS}, now())
    if late:
        return too_many(request, late, "accounts/forgot.html", Filled(sent), riddle=None, able=True, sent=False)
    if not captcha.solved(keeper.store, sent.get(captcha.KEY, ""), sent.get(captcha.ANSWER, ""), now()):
        return _form(keeper, request, Filled(sent, {captcha.ANSWER: reader(request)("riddle-wrong")}))
    answer = _form(keeper, request, Filled(), sent=True)
    answer.background = BackgroundTask(_send, keeper, sent.get("name", ""))  # after the answer, which therefore takes the same time for everybody
    return answer


def _send(keeper: Keeper, name: str) -> None:
    """The letter, where there is such a person, with an address, who has not been sent too many."""
    user = keeper.store.user_named(name)
    if tries.wait(keeper.store, {f"reset of {user.id if user else folded(name)}": tries.RESET_NAME}, now()):
        return
    if user and user.email and user.active:
        keeper.store.record("", "user.reset", user.id)
        keeper.send(keeper.letter("reset", user.email, own_words(user), name=user.name, link=reset_link(keeper, user)))


def _choose(keeper: Keeper, request: Request, token: str, form: Filled) -> Response:
    if keeper.store.ticket("reset", token, now()) is None:
        raise HTTPException(410)
    return page("accounts/reset.html", request, reader(request), status=422 if form.errors else 200, form=form, token=token)


def _chosen(keeper: Keeper, request: Request, sent: Mapping[str, str]) -> Response:
    """The new password; every session of that person ends, for somebody else may have begun it."""
    token, password, words = sent.get("token", ""), sent.get("password", ""), reader(request)
    ticket = keeper.store.ticket("reset", token, now())
    user = keeper.store.user(ticket.person) if ticket and ticket.person else None
    if user is None or not user.active:
        raise HTTPException(410)
    wrong = passwords.trouble(password, user.name, user.email)
    if wrong:
        return _choose(keeper, request, token, Filled({}, {"password": words(wrong, count=passwords.SHORTEST)}))
    hashed = passwords.kept(password)
    with keeper.store.batch():
        if keeper.store.use_ticket("reset", token, now()) is None:
            raise HTTPException(410)
        keeper.store.set_password(user.id, hashed)
        keeper.store.record(user.id, "user.password", user.id)
    keeper.store.forgive(f"sign-in of {user.id}")
    return onward(request, SIGN_IN, note="password-changed")
