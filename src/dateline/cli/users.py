"""The user command: who may sign in to the portal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dateline.cli import options
from dateline.cli.keeping import opened
from dateline.cli.output import emit, fail, flush
from dateline.store import Store, StoreError, User

if TYPE_CHECKING:
    from dateline.web.accounts.keeper import Keeper

LASTS = timedelta(days=1)
"""How long a link is good that was made here: it may have to be handed to somebody."""
HERE = "http://127.0.0.1:8765"

at = click.option("--url", metavar="URL", envvar="DATELINE_URL", default=HERE, show_default=True, help="Where readers find the portal.")


class Role(click.ParamType):
    """A role that somebody can be given."""

    name = "role"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from dateline.web.accounts.people import GIVEN

        if value not in GIVEN:
            self.fail(f"{value!r} is no role; take one of {', '.join(GIVEN)}", param, ctx)
        return str(value)


@click.group()
def user() -> None:
    """Who may sign in to the portal, and as what."""


@user.command()
@click.argument("name")
@click.option("--role", type=Role(), metavar="ROLE", default="reader", show_default=True, help="reader, analyst, editor or administrator.")
@click.option("--email", default="", help="For signing in, a new password, alerts.")
@at
@options.data
def add(name: str, role: str, email: str, url: str, data: Path | None) -> None:
    """Add somebody, and print the link by which they choose their password."""
    from dateline.web.accounts import names

    for wrong in filter(None, (names.name_trouble(names.tidy(name)), names.email_trouble(email))):
        from dateline.web.words import load

        fail(load("en")(wrong))
    with _changing(data) as store:
        made = store.add_user(names.tidy(name), email=email, role=role)
        store.record("", "user.add", made.id, name=made.name, role=role, by="command line")
        _link(store, made, url)


@user.command(name="list")
@options.data
def list_(data: Path | None) -> None:
    """Everybody: name, role, e-mail address."""
    with opened(data) as store:
        for one in store.users():
            emit(f"{one.name}  {one.role}  {one.email or '-'}{'' if one.active else '  (shut out)'}")
    flush()


@user.command()
@click.argument("name")
@click.argument("role", type=Role())
@options.data
def role(name: str, role: str, data: Path | None) -> None:
    """Give somebody a ROLE: reader, analyst, editor or administrator."""
    with _changing(data) as store:
        one = _named(store, name)
        store.change_user(one.id, role=role)
        store.record("", "user.role", one.id, name=one.name, before=one.role, after=role, by="command line")


@user.command()
@click.argument("name")
@click.option("--undo", is_flag=True, help="Let them in again.")
@options.data
def disable(name: str, undo: bool, data: Path | None) -> None:
    """Shut somebody out: no sign-in, no session, no token. What they wrote stays."""
    with _changing(data) as store:
        one = _named(store, name)
        store.change_user(one.id, active=undo)
        store.record("", "user.restore" if undo else "user.disable", one.id, name=one.name, by="command line")


@user.command()
@click.argument("name")
@at
@options.data
def reset(name: str, url: str, data: Path | None) -> None:
    """Print a link by which somebody chooses a new password: good for a day, once."""
    with _changing(data) as store:
        one = _named(store, name)
        store.record("", "user.reset", one.id, name=one.name, by="command line")
        _link(store, one, url)


@contextmanager
def _changing(data: Path | None) -> Iterator[Store]:
    """The store; what cannot be done is said, and nothing of it is done."""
    with opened(data) as store:
        try:
            with store.batch():
                yield store
        except StoreError as error:
            fail(str(error))
    flush()


def _named(store: Store, name: str) -> User:
    found = store.user_named(name)
    if found is None:
        raise StoreError(f"nobody is called {name!r}; see dateline user list")
    return found


def _link(store: Store, one: User, url: str) -> None:
    from dateline.web.accounts.renew import reset_link

    emit(reset_link(_keeper(store, url), one, lasts=LASTS))


def _keeper(store: Store, url: str) -> Keeper:
    from dateline.web.accounts.keeper import Keeper
    from dateline.web.accounts.settings import Settings

    return Keeper(store, Settings(url=url.rstrip("/")))
