"""Becoming a user: the first administrator, who is invited, and who registers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from fastapi import APIRouter, Request, Response
from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException

from dateline.store import Taken, Ticket, User
from dateline.web.accounts import captcha, names, passwords, tries
from dateline.web.accounts.keeper import Filled, Keeper, Sent, now
from dateline.web.accounts.sessions import SIGN_IN, current
from dateline.web.accounts.sign import enter, too_many
from dateline.web.onward import onward
from dateline.web.pages import page, reader
from dateline.web.words import Words

REGISTER, SETUP, CONFIRM = "/account/register", "/account/setup", "/account/confirm"
CONFIRMS = timedelta(days=2)
"""How long an address can be confirmed."""


def router(keeper: Keeper) -> APIRouter:
    """The pages on which somebody becomes a user."""
    routes = APIRouter()

    @routes.get(REGISTER)
    def form(request: Request) -> Response:
        if current(request):
            return onward(request, "/account")
        return Joining(keeper, request, {}).form({})

    @routes.post(REGISTER)
    def register(request: Request, sent: Sent) -> Response:
        return Joining(keeper, request, sent).answer()

    @routes.get(SETUP)
    def first(request: Request, token: str = "") -> Response:
        return _setup(request, keeper, token, Filled())

    @routes.post(SETUP)
    def set_up(request: Request, sent: Sent) -> Response:
        return _set_up(request, keeper, sent)

    @routes.get(CONFIRM)
    def confirm(request: Request, token: str = "") -> Response:
        """Following the link is not enough: programs that look through letters follow links."""
        if keeper.store.ticket("confirm", token, now()) is None:
            raise HTTPException(410)
        return page("accounts/confirm.html", request, reader(request), token=token)

    @routes.post(CONFIRM)
    def confirmed(request: Request, sent: Sent) -> Response:
        return _confirmed(keeper, request, sent.get("token", ""))

    return routes


class Joining:
    """One registration. Who was invited needs no riddle, and gets the role that the invitation gives."""

    def __init__(self, keeper: Keeper, request: Request, sent: Mapping[str, str]) -> None:
        self.keeper, self.request, self.sent = keeper, request, sent
        self.words = reader(request)
        self.secret = sent.get("invite") or request.query_params.get("invite", "")
        self.invited: Ticket | None = keeper.store.ticket("invite", self.secret, now()) if self.secret else None

    @property
    def welcome(self) -> bool:
        mode = self.keeper.settings.registration
        return mode == "open" or (mode == "invited" and self.invited is not None)

    def answer(self) -> Response:
        if not self.welcome:
            raise HTTPException(403)
        if self.sent.get("another"):
            return self.form({})
        late = tries.wait(self.keeper.store, {f"register at {tries.address(self.request)}": tries.REGISTER}, now())
        if late:
            return too_many(self.request, late, "accounts/register.html", Filled(self.sent), riddle=None, joining=self)
        wrong = troubles(self.sent, self._email)
        if not self.invited and not captcha.solved(self.keeper.store, self.sent.get(captcha.KEY, ""), self.sent.get(captcha.ANSWER, ""), now()):
            wrong[captcha.ANSWER] = "riddle-wrong"
        if wrong:
            return self.form(wrong)
        try:
            user = self._added()
        except Taken as taken:
            return self.form({taken.field: f"{taken.field}-taken"})
        answer = enter(self.keeper, self.request, user, "/account")
        answer.background = self._confirmation(user)
        return answer

    def form(self, wrong: Mapping[str, str]) -> Response:
        """The form, with what is wrong with it; or the word that nobody can register."""
        values = {"email": self.invited.email if self.invited else "", "invite": self.secret, **self.sent}
        form = Filled(values, {name: self.words(message, count=passwords.SHORTEST) for name, message in wrong.items()})
        riddle = captcha.riddle(self.keeper.store, now()) if self.welcome and not self.invited else None
        status = 422 if wrong else 200
        return page("accounts/register.html", self.request, self.words, status=status, form=form, riddle=riddle, joining=self)

    @property
    def _email(self) -> str:
        return self.sent.get("email", "").strip()

    @property
    def _known_email(self) -> str:
        """The address that need not be confirmed: where the invitation was sent to, or where no letter can be sent."""
        own = self.invited is not None and self.invited.email != "" and self.invited.email == self._email
        return self._email if own or self.keeper.settings.post is None else ""

    def _added(self) -> User:
        """The new user; the invitation is used up with it, or neither happens. Raises Taken."""
        store, hashed = self.keeper.store, passwords.kept(self.sent["password"])
        with store.batch():
            if self.invited and store.use_ticket("invite", self.secret, now()) is None:
                raise HTTPException(410)
            user = store.add_user(
                names.tidy(self.sent["name"]), email=self._known_email, password=hashed,
                role=self.invited.role if self.invited else "reader", language=self.words.code,
            )  # fmt: skip
            store.record(user.id, "user.add", user.id, name=user.name, role=user.role, invited_by=self.invited.by if self.invited else "")
        return user

    def _confirmation(self, user: User) -> BackgroundTask | None:
        if not self._email or self._known_email:
            return None
        return BackgroundTask(send_confirmation, self.keeper, user, self._email, self.words)


def send_confirmation(keeper: Keeper, user: User, email: str, words: Words) -> None:
    """A letter by which somebody shows that an address is theirs."""
    secret = keeper.store.make_ticket("confirm", now(), CONFIRMS, person=user.id, email=email)
    link = keeper.link(CONFIRM, token=secret, **{"in": words.code})
    keeper.send(keeper.letter("confirm", email, words, name=user.name, link=link))


def troubles(sent: Mapping[str, str], email: str) -> dict[str, str]:
    """What is wrong with a new name, address and password: field → message."""
    name, password = names.tidy(sent.get("name", "")), sent.get("password", "")
    found = {"name": names.name_trouble(name), "email": names.email_trouble(email), "password": passwords.trouble(password, name, email)}
    return {field: message for field, message in found.items() if message}


def _setup(request: Request, keeper: Keeper, token: str, form: Filled) -> Response:
    if keeper.store.ticket("setup", token, now()) is None or keeper.store.count_users():
        raise HTTPException(410)
    return page("accounts/setup.html", request, reader(request), status=422 if form.errors else 200, form=form, token=token)


def _set_up(request: Request, keeper: Keeper, sent: Mapping[str, str]) -> Response:
    """The first administrator, who is believed because the way in was shown on the machine itself."""
    words, token = reader(request), sent.get("token", "")
    wrong = troubles(sent, sent.get("email", "").strip())
    if wrong:
        return _setup(request, keeper, token, Filled(sent, {name: words(message, count=passwords.SHORTEST) for name, message in wrong.items()}))
    hashed = passwords.kept(sent["password"])
    with keeper.store.batch():
        if keeper.store.use_ticket("setup", token, now()) is None:
            raise HTTPException(410)
        user = keeper.store.add_first(names.tidy(sent["name"]), email=sent.get("email", "").strip(), password=hashed, language=words.code)
        if user is None:
            raise HTTPException(410)
        keeper.store.record(user.id, "user.add", user.id, name=user.name, role=user.role)
    return enter(keeper, request, user, "/account")


def _confirmed(keeper: Keeper, request: Request, token: str) -> Response:
    ticket = keeper.store.use_ticket("confirm", token, now())
    if ticket is None or ticket.person is None:
        raise HTTPException(410)
    try:
        keeper.store.change_user(ticket.person, email=ticket.email)
    except Taken:
        raise HTTPException(410) from None
    keeper.store.record(ticket.person, "user.email", ticket.person)
    return onward(request, SIGN_IN, note="email-confirmed")
