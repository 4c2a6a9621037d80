"""What the desk adds to the pages of stories, figures and articles: notes, corrections, grades, and how many alerts are unread.

Asked for by the templates themselves, so that a page costs nothing of it that it does not show.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from fastapi import Request

from dateline.model import Article, Claim, Fact
from dateline.store import User
from dateline.store.grades import together
from dateline.web.accounts.roles import may
from dateline.web.accounts.sessions import current
from dateline.web.desk.correcting import FixView, fixed
from dateline.web.desk.grading import codes
from dateline.web.desk.notes import NoteView, notes_on, viewed
from dateline.web.desk.room import Room
from dateline.web.words import Words


class Beside:
    """The desk of one request; `desk` in every template."""

    def __init__(self, room: Room, request: Request, words: Words) -> None:
        self._store, self._words = room.store, words
        self._user: User | None = current(request)

    @cached_property
    def unread(self) -> int:
        """Alerts that the reader has not seen."""
        return self._store.unread(self._user.id) if self._user and may(self._user, "watch") else 0

    def story_notes(self, articles: Sequence[Article]) -> list[NoteView]:
        """Notes on the story that these articles make."""
        return notes_on(self._store, self._user, "story", [article.id for article in articles], "")

    def fact_notes(self, fact: Fact) -> list[NoteView]:
        """Notes on a figure, whichever of the story's articles they are fastened to."""
        story = self._store.story(fact.story)
        return notes_on(self._store, self._user, "fact", story.articles if story else (), fact.slot.key)

    def claim_notes(self, article: Article) -> dict[str, list[NoteView]]:
        """Notes on the claims of an article, by the claim's id as it was read, and by the one it has since it was corrected."""
        notes = self._store.notes_at([article.id], "claim")
        shown = viewed(self._store, self._user, notes)
        found: dict[str, list[NoteView]] = {}
        for note, view in zip(notes, shown, strict=True):
            found.setdefault(note.about, []).append(view)
        now = {fix.claim: fix.now.id for fix in self._store.fixes({article.id}).get(article.id, ()) if fix.now}
        return found | {now[key]: views for key, views in found.items() if key in now}

    def fixes(self, articles: Sequence[Article]) -> list[FixView]:
        """The corrections of some articles."""
        return fixed(self._store, articles, self._words)

    def codes(self, article: Article, claims: Sequence[Claim]) -> dict[str, str]:
        """The code of reliability of each claim of an article that has one."""
        return codes(self._store, article, claims)

    def outlets(self, articles: Sequence[Article]) -> dict[str, str]:
        """The code of reliability of each outlet that has one."""
        found = self._store.grades("outlet", {article.outlet for article in articles})
        return {name: together(grade, None) for name, grade in found.items()}


def desks(room: Room) -> Callable[[Request, Words], Beside]:
    """Makes the desk of a request."""
    return lambda request, words: Beside(room, request, words)
