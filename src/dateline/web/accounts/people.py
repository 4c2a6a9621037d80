"""The users and their roles, invitations, and the log of what was done: for administrators."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Request, Response
from starlette.exceptions import HTTPException

from dateline.store import Entry, LastAdministrator, User
from dateline.web.accounts import names
from dateline.web.accounts.join import REGISTER
from dateline.web.accounts.keeper import Filled, Keeper, Sent, now, own_words
from dateline.web.accounts.renew import reset_link
from dateline.web.accounts.roles import ACTIONS, ROLES, VISITOR, needs
from dateline.web.onward import onward
from dateline.web.pages import page, reader
from dateline.web.words import Words

PEOPLE, LOG = "/people", "/audit"
LASTS = timedelta(days=7)
"""How long an invitation is good."""
LINES = 100
"""Acts on one page of the log."""
GIVEN = tuple(role for role in ROLES if role != VISITOR)
NOTES = frozenset({"saved", "invitation-withdrawn", "letter-sent"})
Manager = Annotated[User, Depends(needs("user.manage"))]


def router(keeper: Keeper) -> APIRouter:
    """The pages on which administrators look after people."""
    routes = APIRouter()

    @routes.get(PEOPLE)
    def people(request: Request, manager: Manager) -> Response:
        return _page(keeper, request)

    @routes.post(f"{PEOPLE}/role")
    def role(request: Request, manager: Manager, sent: Sent) -> Response:
        return _change(keeper, request, manager, sent)

    @routes.post(f"{PEOPLE}/reset")
    def reset(request: Request, manager: Manager, sent: Sent) -> Response:
        return _reset(keeper, request, manager, _somebody(keeper, sent))

    @routes.post(f"{PEOPLE}/invite")
    def invite(request: Request, manager: Manager, sent: Sent) -> Response:
        return _invite(keeper, request, manager, sent)

    @routes.post(f"{PEOPLE}/withdraw")
    def withdraw(request: Request, manager: Manager, sent: Sent) -> Response:
        if keeper.store.withdraw_ticket(sent.get("id", "")):
            keeper.store.record(manager.id, "user.withdraw", sent["id"])
        return onward(request, PEOPLE, note="invitation-withdrawn")

    @routes.get(LOG)
    def log(request: Request, reading: Annotated[User, Depends(needs("audit.read"))]) -> Response:
        return _log(keeper, request)

    return routes


def _page(keeper: Keeper, request: Request, form: Filled | None = None, link: str = "") -> Response:
    words, note = reader(request), request.query_params.get("note", "")
    shown = {
        "people": keeper.store.users(), "roles": GIVEN, "invitations": keeper.store.tickets("invite", now()), "given": link,
        "form": form or Filled({"role": "reader"}), "note": words(note) if note in NOTES else None, "registration": keeper.settings.registration,
    }  # fmt: skip
    return page("accounts/people.html", request, words, status=422 if form else 200, **shown)


def _somebody(keeper: Keeper, sent: Mapping[str, str]) -> User:
    user = keeper.store.user(sent.get("id", ""))
    if user is None:
        raise HTTPException(404)
    return user


def _change(keeper: Keeper, request: Request, manager: User, sent: Mapping[str, str]) -> Response:
    """Another role, or shut out, or let in again."""
    user, role = _somebody(keeper, sent), sent.get("role", "")
    if role not in (*GIVEN, ""):
        raise HTTPException(400)
    changed: dict[str, object] = {"role": role} if role else {"active": sent.get("active") == "1"}
    try:
        after = keeper.store.change_user(user.id, **changed)
    except LastAdministrator:
        return _page(keeper, request, Filled({"role": "reader"}, {"people": reader(request)("last-administrator")}))
    if after.role != user.role:
        keeper.store.record(manager.id, "user.role", user.id, name=user.name, before=user.role, after=after.role)
    if after.active != user.active:
        keeper.store.record(manager.id, "user.restore" if after.active else "user.disable", user.id, name=user.name)
    return onward(request, PEOPLE, note="saved")


def _reset(keeper: Keeper, request: Request, manager: User, user: User) -> Response:
    """A link for a new password: by letter where that can be, else shown here, to be handed over."""
    link = reset_link(keeper, user, str(request.base_url))
    keeper.store.record(manager.id, "user.reset", user.id, name=user.name)
    if user.email and keeper.send(keeper.letter("reset", user.email, own_words(user), name=user.name, link=link)):
        return onward(request, PEOPLE, note="letter-sent")
    return _page(keeper, request, link=link)


def _invite(keeper: Keeper, request: Request, manager: User, sent: Mapping[str, str]) -> Response:
    words, role, email = reader(request), sent.get("role", ""), sent.get("email", "").strip()
    if role not in GIVEN or keeper.settings.registration == "closed":
        raise HTTPException(400)
    if wrong := names.email_trouble(email):
        return _page(keeper, request, Filled(sent, {"email": words(wrong)}))
    secret = keeper.store.make_ticket("invite", now(), LASTS, role=role, email=email, by=manager.id)
    keeper.store.record(manager.id, "user.invite", role=role)
    link = keeper.link(REGISTER, str(request.base_url), invite=secret, **{"in": words.code})
    if email and keeper.send(keeper.letter("invite", email, words, name=manager.name, link=link)):
        return onward(request, PEOPLE, note="letter-sent")
    return _page(keeper, request, link=link)


def _log(keeper: Keeper, request: Request) -> Response:
    words, asked = reader(request), request.query_params
    before = int(asked["before"]) if asked.get("before", "").isdecimal() and len(asked["before"]) < 19 else None
    person = keeper.store.user_named(asked.get("person", ""))
    nobody = bool(asked.get("person")) and person is None
    chosen = {"action": asked.get("action", "").replace("\0", "")[:32], "person": person.id if person else ""}
    found = () if nobody else keeper.store.audit(limit=LINES + 1, before=before, **chosen)
    older = {**asked, "before": found[LINES - 1].seq, "in": words.code} if len(found) > LINES else None
    people = {user.id: user.name for user in keeper.store.users()}
    lines = [(entry, act(words, entry), details(words, entry, people)) for entry in found[:LINES]]
    return page("accounts/audit.html", request, words, lines=lines, people=people, asked=asked, older=urlencode(older) if older else None)


def act(words: Words, entry: Entry) -> str:
    """An act in words, where the language has a message of its name (`act-user-role` for user.role); else its name."""
    return _named(words, "act-" + entry.action.replace(".", "-"), entry.action)


def details(words: Words, entry: Entry, people: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """What else is known of an act, each thing with its name (the message `detail-address` for address, where the language has one)."""
    told = {name: value for name, value in entry.detail.items() if value and value != people.get(entry.target)}
    return tuple((_named(words, f"detail-{name.replace('_', '-')}", name), _value(words, value, people)) for name, value in told.items())


def _value(words: Words, value: object, people: Mapping[str, str]) -> str:
    """Roles, permissions and people by what they are called, anything else as it is."""
    if isinstance(value, list):
        return words("list-comma").join(_value(words, one, people) for one in value)
    text = people.get(str(value), str(value))
    return words(f"role-{text}") if text in ROLES else words(f"may-{text.replace('.', '-')}") if text in ACTIONS else text


def _named(words: Words, message: str, otherwise: str) -> str:
    return words(message) if words.has(message) else otherwise
