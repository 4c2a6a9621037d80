"""All pages about accounts."""

from __future__ import annotations

from datetime import timedelta

from fastapi import APIRouter

from dateline.store import Store
from dateline.web.accounts import captcha, join, outside, own, people, renew, sign
from dateline.web.accounts.keeper import Keeper, now
from dateline.web.accounts.settings import Settings

SETS_UP = timedelta(days=1)
"""How long the first administrator's way in stays open."""


def router(store: Store, settings: Settings) -> APIRouter:
    """Signing in and out, registering, a forgotten password, one's own account, users, the log."""
    keeper, routes = Keeper(store, settings), APIRouter()
    for part in (sign, join, renew, own, outside, people):
        routes.include_router(part.router(keeper))
    routes.include_router(captcha.router(store))
    return routes


def first_way_in(store: Store, settings: Settings, base: str) -> str | None:
    """The link by which the first administrator is made, where there is no user yet; `base`: where the portal is found on this machine."""
    if store.count_users():
        return None
    secret = store.make_ticket("setup", now(), SETS_UP)
    return Keeper(store, settings).link(join.SETUP, base, token=secret)
