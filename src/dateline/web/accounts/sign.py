"""Signing in and out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from dateline.store import User
from dateline.store.users import folded
from dateline.web.accounts import captcha, passwords, tries
from dateline.web.accounts.keeper import Filled, Keeper, Sent, now
from dateline.web.accounts.roles import needs
from dateline.web.accounts.sessions import SIGN_IN, current, own_path, visit_of
from dateline.web.onward import onward
from dateline.web.pages import page, reader

NOTES = frozenset({"password-changed", "email-confirmed", "signed-out"})
"""Messages that the page may begin with, by their names in its address."""


def router(keeper: Keeper) -> APIRouter:
    """The pages on which somebody signs in, and out."""
    routes = APIRouter()

    @routes.get(SIGN_IN)
    def form(request: Request) -> Response:
        wished = own_path(request.query_params.get("next"))
        if current(request):
            return onward(request, wished)
        return _form(keeper, request, Filled({"next": wished}), riddle=_puzzled(keeper, request, ""))

    @routes.post(SIGN_IN)
    def sign_in(request: Request, sent: Sent) -> Response:
        return Attempt(keeper, request, sent).answer()

    @routes.post("/account/sign-out")
    def sign_out(request: Request, user: Annotated[User, Depends(needs("account"))]) -> Response:
        visit = visit_of(request)
        if visit.found:
            keeper.store.end_session(user.id, visit.found[0].id)
        keeper.store.record(user.id, "sign-out")
        visit.become("")
        # What the browser kept for reading without a network may be what only signed-in readers see.
        answer = onward(request, SIGN_IN, note="signed-out")
        answer.headers["clear-site-data"] = '"cache", "storage"'
        return answer

    return routes


class Attempt:
    """One try to sign in."""

    def __init__(self, keeper: Keeper, request: Request, sent: Mapping[str, str]) -> None:
        self.keeper, self.request, self.sent = keeper, request, sent
        name = sent.get("name", "")
        self.user = keeper.store.user_named(name)
        self.key = self.user.id if self.user else folded(name)
        self.riddle = _puzzled(keeper, request, self.key)

    def answer(self) -> Response:
        if self.sent.get("another"):
            return self._again({})
        late = self._wait({f"sign-in at {tries.address(self.request)}": tries.SIGN_IN_ADDRESS})
        if late:
            return self._later(late)
        if self.riddle and not captcha.solved(self.keeper.store, self.sent.get(captcha.KEY, ""), self.sent.get(captcha.ANSWER, ""), now()):
            return self._again({captcha.ANSWER: "riddle-wrong"})
        late = self._wait({f"sign-in of {self.key}": tries.SIGN_IN_NAME})
        if late:
            return self._later(late)
        if not passwords.right(self.keeper.store, self.user, self.sent.get("password", "")):
            self.keeper.store.record("", "sign-in.refused", self.user.id if self.user else "", address=tries.address(self.request))
            self.riddle = _puzzled(self.keeper, self.request, self.key)
            return self._again({"": "sign-in-wrong"})
        assert self.user is not None
        self.keeper.store.forgive(f"sign-in of {self.key}")
        return enter(self.keeper, self.request, self.user, own_path(self.sent.get("next")))

    def _wait(self, counted: dict[str, tries.Limit]) -> timedelta | None:
        return tries.wait(self.keeper.store, counted, now())

    def _again(self, wrong: Mapping[str, str]) -> Response:
        words = reader(self.request)
        errors = {name: words(message) for name, message in wrong.items()}
        return _form(self.keeper, self.request, Filled(self.sent, errors), riddle=self.riddle, status=422 if wrong else 200)

    def _later(self, late: timedelta) -> Response:
        return too_many(self.request, late, "accounts/sign-in.html", Filled(self.sent), riddle=None, note=None, settings=self.keeper.settings)


def enter(keeper: Keeper, request: Request, user: User, path: str) -> Response:
    """Somebody is who they say: they get a session, under a secret that nobody had before, and go on to a path."""
    visit = visit_of(request)
    if visit.found:
        keeper.store.end_session(visit.found[1].id, visit.found[0].id)
    agent = request.headers.get("user-agent", "").replace("\0", "")
    visit.become(keeper.store.begin_session(user.id, now(), agent=agent, address=tries.address(request)))
    keeper.store.record(user.id, "sign-in", address=tries.address(request))
    keeper.store.tidy(now())
    return onward(request, path)


def too_many(request: Request, late: timedelta, template: str, form: Filled, **shown: object) -> Response:
    """A form again, because it was sent too often."""
    words = reader(request)
    again = Filled(form.values, {"": words("too-many", count=tries.minutes(late))})
    answer = page(template, request, words, status=429, form=again, **shown)
    answer.headers["retry-after"] = str(int(late.total_seconds()) + 1)
    return answer


def _puzzled(keeper: Keeper, request: Request, key: str) -> bool:
    """Whether somebody has a riddle to answer before another try."""
    tried = keeper.store.tried(f"sign-in of {key}", now()) if key else 0
    here = keeper.store.tried(f"sign-in at {tries.address(request)}", now())
    return tried >= tries.RIDDLE_AFTER_NAME or here >= tries.RIDDLE_AFTER_ADDRESS


def _form(keeper: Keeper, request: Request, form: Filled, *, riddle: bool, status: int = 200) -> Response:
    words = reader(request)
    note = request.query_params.get("note")
    shown = {"riddle": captcha.riddle(keeper.store, now()) if riddle else None, "note": words(note) if note in NOTES else None}
    return page("accounts/sign-in.html", request, words, status=status, form=form, settings=keeper.settings, **shown)
