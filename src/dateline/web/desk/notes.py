"""Notes on stories, figures and claims: written by who is signed in, shown to every reader, hidden by editors with a reason."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from markupsafe import Markup
from starlette.exceptions import HTTPException

from dateline.model import Noun
from dateline.store import Store, User
from dateline.store.alerts import Alert
from dateline.store.notes import LONGEST, Note, NoteError, NoteKind
from dateline.web.accounts.roles import needs
from dateline.web.accounts.sessions import current
from dateline.web.desk.plain import called, shown
from dateline.web.desk.room import Room, Sent, now
from dateline.web.onward import onward
from dateline.web.pages import page, reader

Writer = Annotated[User, Depends(needs("note.write"))]
Moderator = Annotated[User, Depends(needs("note.moderate"))]
KINDS: dict[str, NoteKind] = {"story": "story", "fact": "fact", "claim": "claim"}
REASON = 300
"""Characters of a reason."""


class NoteView(Noun, frozen=True, kw_only=True):
    """A note as it is shown; `html` is "" where it is hidden from who reads."""

    id: str
    author: str
    at: datetime
    html: Markup
    version: int = 1
    edited: datetime | None = None
    hidden: str | None = None
    own: bool = False


@dataclass(frozen=True)
class Subject:
    """What a note is on: the article it is fastened to, the key within its story, and its page."""

    kind: NoteKind
    key: str
    article: str
    about: str
    path: str


def subject(store: Store, kind: str, key: str) -> Subject:
    """What an id names. Raises HTTPException (404)."""
    found = _subject(store, kind, key)
    if found is None:
        raise HTTPException(404)
    return found


def _subject(store: Store, kind: str, key: str) -> Subject | None:
    if kind == "story":
        story = store.story(store.story_now(key) or "")
        return Subject("story", story.id, story.articles[0], "", f"/story/{story.id}") if story else None
    if kind == "fact":
        fact = store.fact(key)
        home = store.story(fact.story) if fact else None
        return Subject("fact", key, home.articles[0], fact.slot.key, f"/fact/{key}") if fact and home else None
    claim = store.claim(key) if kind == "claim" else None
    return Subject("claim", key, claim.article, as_read(store, claim.article, key), f"/article/{claim.article}") if claim else None


def as_read(store: Store, article: str, claim: str) -> str:
    """The id that a claim had when it was read, whatever it was corrected to."""
    return next((fix.claim for fix in store.fixes({article}).get(article, ()) if fix.now and fix.now.id == claim), claim)


def notes_on(store: Store, user: User | None, kind: NoteKind, articles: Collection[str], about: str) -> list[NoteView]:
    """The notes on one thing, oldest first."""
    return viewed(store, user, store.notes_at(articles, kind, about))


def viewed(store: Store, user: User | None, notes: Sequence[Note]) -> list[NoteView]:
    """Notes as they are shown: who wrote them, who may read what was hidden."""
    names = {key: person.name for key in {note.author for note in notes} if (person := store.user(key))}
    return [
        NoteView(
            id=note.id, author=names.get(note.author, "–"), at=note.at, html=Markup("") if note.hidden else shown(note.text), version=note.version,
            edited=note.edited, hidden=note.hidden, own=user is not None and user.id == note.author,
        )
        for note in notes
    ]  # fmt: skip


def router(room: Room) -> APIRouter:
    """Reading, writing, rewording and hiding notes."""
    routes = APIRouter()
    _reading(routes, room)
    _writing(routes, room)
    return routes


def _reading(routes: APIRouter, room: Room) -> None:
    store = room.store

    @routes.get("/notes/{kind}/{key}")
    def about(request: Request, kind: str, key: str) -> Response:
        return _page(room, request, subject(store, kind, key))

    @routes.get("/note/{key}")
    def note(request: Request, key: str) -> Response:
        found = _there(store, key)
        return onward(request, f"{_place(store, found)}#note-{key}")

    @routes.get("/note/{key}/history")
    def history(request: Request, key: str) -> Response:
        found, words = _there(store, key), reader(request)
        if found.hidden:
            raise HTTPException(404)
        wordings = [(at, shown(text)) for at, text in store.wordings(key)]
        (view,) = viewed(store, current(request), [found])
        return page("desk/history.html", request, words, note=view, plain=found.text, wordings=wordings, back=_place(store, found))


def _writing(routes: APIRouter, room: Room) -> None:
    store = room.store

    @routes.post("/notes/{kind}/{key}")
    def write(request: Request, user: Writer, form: Sent, kind: str, key: str) -> Response:
        on = subject(store, kind, key)
        try:
            with store.batch():
                note = store.put_note(Note(kind=on.kind, about=on.about, article=on.article, author=user.id, text=form["text"], at=now()))
                call(store, note)
                store.record(user.id, "note.write", note.id, on=f"{kind} {key}")
        except NoteError as error:
            return _page(room, request, on, form["text"], error.reason)
        return onward(request, f"/note/{note.id}")

    @routes.post("/note/{key}")
    def reword(request: Request, user: Writer, form: Sent, key: str) -> Response:
        note = _there(store, key)
        if note.author != user.id or note.hidden:
            raise HTTPException(403)
        try:
            with store.batch():
                again = store.reword(key, form["text"], now())
                if again and again != note:
                    call(store, again)
                    store.record(user.id, "note.reword", key)
        except NoteError as error:
            return _page(room, request, _home(store, note), form["text"], error.reason)
        return onward(request, f"/note/{key}")

    @routes.post("/note/{key}/hide")
    def hide(request: Request, user: Moderator, form: Sent, key: str) -> Response:
        note, reason = _there(store, key), form["reason"][:REASON]
        if not reason:
            raise HTTPException(400)
        with store.batch():
            store.hide_note(key, reason, user.id)
            store.record(user.id, "note.hide", key, reason=reason)
        return onward(request, f"{_place(store, note)}#note-{key}")

    @routes.post("/note/{key}/show")
    def show(request: Request, user: Moderator, key: str) -> Response:
        note = _there(store, key)
        with store.batch():
            store.hide_note(key, None, user.id)
            store.record(user.id, "note.show", key)
        return onward(request, f"{_place(store, note)}#note-{key}")


def call(store: Store, note: Note) -> None:
    """Alert those whom a note mentions, but not its author; who was called by it before is not called again."""
    told = [
        Alert(reader=user.id, kind="mention", about=note.id, at=note.edited or note.at, note=note.id, by=note.author)
        for user in called(store, note.text)
        if user.id != note.author
    ]
    store.put_alerts(told)


def _there(store: Store, key: str) -> Note:
    note = store.note(key)
    if note is None:
        raise HTTPException(404)
    return note


def _home(store: Store, note: Note) -> Subject:
    """What a note is on, where it is found today. Raises HTTPException (404) where that is no more."""
    if note.kind == "claim":
        return subject(store, "claim", note.about)
    story = store.story_of(note.article)
    if note.kind == "story":
        return subject(store, "story", story or "")
    key = next((fact.id for fact in store.facts(story or "") if fact.slot.key == note.about), None)
    return subject(store, "fact", key) if key else subject(store, "story", story or "")


def _place(store: Store, note: Note) -> str:
    home = _home(store, note)
    return f"/notes/claim/{home.key}" if home.kind == "claim" else home.path


def _page(room: Room, request: Request, on: Subject, text: str = "", problem: str = "") -> Response:
    """The notes on one thing by themselves, with the form; what is wrong with what was sent, in words."""
    store, words = room.store, reader(request)
    story = store.story(store.story_of(on.article) or "")
    articles = story.articles if story and on.kind != "claim" else (on.article,)
    claim = store.claim(on.key) if on.kind == "claim" else None
    return page(
        "desk/notes-page.html", request, words, 422 if problem else 200, on=on, claim=claim, article=store.article(on.article), text=text,
        problem=words(f"note-{problem}", most=LONGEST) if problem else "", notes=notes_on(store, current(request), on.kind, articles, on.about),
    )  # fmt: skip
