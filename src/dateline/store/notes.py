"""Notes of readers on stories, facts and claims: plain text, every wording kept, hidden by an editor only with a reason."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any, Literal

import msgspec
from sqlalchemy import func, select, update

from dateline.model import Noun, digest, from_json, to_json
from dateline.store.base import Base, parts
from dateline.store.schema import note_versions, notes, stamp

NoteKind = Literal["story", "fact", "claim"]
LONGEST = 4000
"""Characters of a note."""
MOST, WINDOW = 20, timedelta(hours=1)
"""Notes and rewordings of one reader in so long a time."""


class NoteError(ValueError):
    """A note that cannot be kept; `reason` is "empty", "too-long" or "too-many"."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Note(Noun, frozen=True, kw_only=True):
    """`about` is the key of a fact's slot or a claim's id, "" for the story itself; `article` is where the note is fastened: it goes with it from
    story to story. `author` is a user's id, `at` aware UTC. `version` counts the wordings from 1; `hidden` is an editor's reason."""

    kind: NoteKind
    about: str
    article: str
    author: str
    text: str
    at: datetime
    version: int = 1
    edited: datetime | None = None
    hidden: str | None = None
    hidden_by: str | None = None

    @property
    def id(self) -> str:
        return digest("note", self.kind, self.about, self.article, self.author, self.at.isoformat())


class Notes(Base):
    """The part of the store that holds notes."""

    def put_note(self, note: Note) -> Note:
        """Keep a note. Raises NoteError."""
        note = msgspec.structs.replace(note, text=checked(note.text))
        row = {"id": note.id, "made": stamp(note.at), **{name: getattr(note, name) for name in ("kind", "about", "article", "author")}}
        with self.writing() as connection:
            self._within_measure(connection, note.author, note.at)
            connection.execute(notes.insert().values({**row, "body": to_json(note).decode()}))
            self._keep_wording(connection, note, note.at)
        return note

    def reword(self, key: str, text: str, now: datetime) -> Note | None:
        """A note in other words; the former ones are kept. Raises NoteError."""
        with self.writing() as connection:
            note = self.note(key)
            if note is None or note.text == checked(text):
                return note
            self._within_measure(connection, note.author, now)
            note = msgspec.structs.replace(note, text=checked(text), version=note.version + 1, edited=now)
            self._keep(connection, note)
            self._keep_wording(connection, note, now)
        return note

    def hide_note(self, key: str, reason: str | None, by: str) -> Note | None:
        """Hide a note from readers, with a reason; None shows it again."""
        with self.writing() as connection:
            note = self.note(key)
            if note is None:
                return None
            note = msgspec.structs.replace(note, hidden=reason, hidden_by=by)
            self._keep(connection, note)
        return note

    def note(self, key: str) -> Note | None:
        with self.reading() as connection:
            body = connection.execute(select(notes.c.body).where(notes.c.id == key)).scalar()
        return from_json(Note, body) if body else None

    def wordings(self, key: str) -> list[tuple[datetime, str]]:
        """Every wording of a note, oldest first."""
        query = select(note_versions.c.made, note_versions.c.text).where(note_versions.c.note == key).order_by(note_versions.c.number)
        with self.reading() as connection:
            return [(datetime.fromisoformat(made), text) for made, text in connection.execute(query)]

    def notes_at(self, articles: Collection[str], kind: NoteKind | None = None, about: str | None = None) -> tuple[Note, ...]:
        """Notes that are fastened to some articles, oldest first; those of one kind, on one thing, where they are given."""
        query = select(notes.c.seq, notes.c.body)
        query = query.where(notes.c.kind == kind) if kind else query
        query = query.where(notes.c.about == about) if about is not None else query
        with self.reading() as connection:
            rows = sorted(tuple(row) for part in parts(articles) for row in connection.execute(query.where(notes.c.article.in_(part))))
        return tuple(from_json(Note, body) for _, body in rows)

    def _within_measure(self, connection: Any, author: str, now: datetime) -> None:
        own = select(notes.c.id).where(notes.c.author == author)
        query = select(func.count()).where(note_versions.c.note.in_(own), note_versions.c.made > stamp(now - WINDOW))
        if connection.execute(query).scalar_one() >= MOST:
            raise NoteError("too-many")

    def _keep(self, connection: Any, note: Note) -> None:
        connection.execute(update(notes).where(notes.c.id == note.id).values(body=to_json(note).decode()))

    def _keep_wording(self, connection: Any, note: Note, now: datetime) -> None:
        connection.execute(note_versions.insert().values({"note": note.id, "number": note.version, "made": stamp(now), "text": note.text}))


def checked(text: str) -> str:
    """The text of a note without what PostgreSQL or a page cannot hold. Raises NoteError."""
    plain = "".join(char for char in text.replace("\r\n", "\n").strip() if char in "\n\t" or char.isprintable())
    if not plain:
        raise NoteError("empty")
    if len(plain) > LONGEST:
        raise NoteError("too-long")
    return plain
