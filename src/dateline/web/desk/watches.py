"""A reader's watches: made from a search or a story; by which ways their alerts come; the address of their feed."""

from __future__ import annotations

from typing import Annotated

import msgspec
from fastapi import APIRouter, Depends, Request, Response
from starlette.exceptions import HTTPException

from dateline.collect.hooks import HookError, checked
from dateline.collect.policy import Policy
from dateline.store import QueryError, User
from dateline.store.watches import Kept, Watch
from dateline.web.accounts.roles import allowed, needs
from dateline.web.desk.room import Form, Room, Sent, now
from dateline.web.onward import onward
from dateline.web.pages import page, reader
from dateline.web.words import Words

Watcher = Annotated[User, Depends(needs("watch"))]
MOST = 200
"""Watches of one reader."""
TITLE, QUESTION, HOOK = 120, 500, 500
"""Characters of a title, a question, an address."""


def router(room: Room) -> APIRouter:
    """The page of watches, and what it changes."""
    routes, store = APIRouter(), room.store

    @routes.get("/watches")
    def watches(request: Request, user: Watcher) -> Response:
        return _page(room, request, user)

    @routes.post("/watches")
    def make(request: Request, user: Watcher, form: Sent) -> Response:
        words = reader(request)
        try:
            watch = _made(room, user, form, words)
            with store.batch():
                kept = store.put_watch(watch)
                store.record(user.id, "watch.make", kept.watch.id, about=watch.about)
        except (QueryError, Trouble) as error:
            return _page(room, request, user, str(error))
        return onward(request, f"/watches#w-{kept.watch.id}")

    @routes.post("/watches/{key}")
    def alter(request: Request, user: Watcher, form: Sent, key: str) -> Response:
        kept = _own(room, user, key)
        try:
            store.put_watch(_with_ways(room, user, kept.watch, form, reader(request)))
        except Trouble as error:
            return _page(room, request, user, str(error))
        return onward(request, f"/watches#w-{key}")

    @routes.post("/watches/{key}/feed")
    def feed(request: Request, user: Watcher, form: Sent, key: str) -> Response:
        store.renew_token(_own(room, user, key).watch.id, revoke=form["revoke"] == "1")
        store.record(user.id, "watch.feed", key, revoked=form["revoke"] == "1")
        return onward(request, f"/watches#w-{key}")

    @routes.post("/watches/{key}/forget")
    def forget(request: Request, user: Watcher, key: str) -> Response:
        store.drop_watch(_own(room, user, key).watch.id)
        store.record(user.id, "watch.forget", key)
        return onward(request, "/watches")

    return routes


class Trouble(ValueError):
    """What cannot be kept, in the reader's words."""


def _own(room: Room, user: User, key: str) -> Kept:
    """A watch of this very reader. Raises HTTPException (404): whose else it is, is nobody's business."""
    kept = room.store.watch(key)
    if kept is None or kept.watch.reader != user.id:
        raise HTTPException(404)
    return kept


def _made(room: Room, user: User, form: Form, words: Words) -> Watch:
    """The watch that a form asks for: on a question, or on the story of an id. Raises Trouble, QueryError."""
    if len(room.store.watches(user.id)) >= MOST:
        raise Trouble(words("watch-too-many", most=MOST))
    if form["kind"] == "story":
        story = room.store.story(room.store.story_now(form["about"]) or "")
        if story is None:
            raise HTTPException(404)
        return _watch(user, "story", story.articles[0], form["title"], words)
    question = " ".join(form["about"].split())
    if len(question) > QUESTION:
        raise Trouble(words("watch-too-long", most=QUESTION))
    return _watch(user, "search", question, form["title"] or question, words)


def _watch(user: User, kind: str, about: str, title: str, words: Words) -> Watch:
    title = " ".join(title.split())[:TITLE] or words("watch")
    return Watch(reader=user.id, kind="story" if kind == "story" else "search", about=about, title=title, language=words.code, at=now())


def _with_ways(room: Room, user: User, watch: Watch, form: Form, words: Words) -> Watch:
    """A watch with the ways that its form says. Raises Trouble."""
    hook = form["hook"][:HOOK] or None
    if hook and hook != watch.hook:
        if not allowed(user.role, "watch.webhook"):
            raise HTTPException(403)
        try:
            checked(hook, Policy().allow)
        except HookError as error:
            raise Trouble(words("watch-hook-wrong", why=words(f"hook-{error.reason}"))) from error
    mail = form["mail"] == "1" and bool(user.email) and room.settings.post is not None
    title = " ".join(form["title"].split())[:TITLE] or watch.title
    return msgspec.structs.replace(watch, title=title, mail=mail, hook=hook, language=words.code)


def _page(room: Room, request: Request, user: User, problem: str = "") -> Response:
    store, words = room.store, reader(request)
    kept = store.watches(user.id)
    homes = {one.watch.id: store.story_of(one.watch.about) for one in kept if one.watch.kind == "story"}
    return page(
        "desk/watches.html", request, words, 422 if problem else 200, kept=kept, homes=homes, failing=store.failing_deliveries(user.id),
        problem=problem, base=room.base(request), mails=bool(user.email) and room.settings.post is not None,
        may_hook=allowed(user.role, "watch.webhook"),
    )  # fmt: skip
