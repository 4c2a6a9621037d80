"""A reader's own alerts: what is new in what they watch, and where they were mentioned."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from dateline.store import User
from dateline.web.accounts.roles import needs
from dateline.web.desk.room import Room, Sent, now
from dateline.web.desk.telling import grouped, lines
from dateline.web.onward import onward
from dateline.web.pages import page, reader

Watcher = Annotated[User, Depends(needs("watch"))]
SHOWN = 60
"""Alerts on one page."""
HIGHEST = 2**62


def router(room: Room) -> APIRouter:
    """The page of alerts, and that they were seen."""
    routes, store = APIRouter(), room.store

    @routes.get("/alerts")
    def alerts(request: Request, user: Watcher, before: str = "", watch: str = "") -> Response:
        words = reader(request)
        told = store.alerts(user.id, limit=SHOWN + 1, before=place(before), watch=watch or None)
        older = told[SHOWN - 1].seq if len(told) > SHOWN else None
        titles = {kept.watch.id: kept.watch.title for kept in store.watches(user.id)}
        shown = grouped(lines(store, told[:SHOWN], words))
        return page("desk/alerts.html", request, words, lines=shown, titles=titles, older=older, watch=watch, newest=told[0].seq if told else 0)

    @routes.post("/alerts/seen")
    def seen(request: Request, user: Watcher, form: Sent) -> Response:
        store.see_alerts(user.id, place(form["upto"]) or 0, now())
        return onward(request, "/alerts")

    return routes


def place(text: str) -> int | None:
    """A place in the order of alerts; None for anything that is none."""
    return min(int(text), HIGHEST) if text.isascii() and text.isdigit() else None
