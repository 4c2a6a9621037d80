"""What is new in the library since a reader's last visit, by the order in which articles arrived: so an archive that comes in today is news today.

How far a reader has read is kept by the reader's own browser, in a cookie that says nothing else; the portal remembers nothing of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from dateline.compose import changed
from dateline.model import Dossier, Noun, Sentence
from dateline.pipeline import among
from dateline.web.library import Library

COOKIE = "seen"
LASTS = timedelta(days=180)
LARGEST = 400
"""Articles of a story beyond which only their number is told, not what they changed: to reconcile it anew takes longer than a reader waits."""


class Seen(Noun, frozen=True, kw_only=True):
    """How far a reader has read: the last arrival, and when that was."""

    place: int
    when: datetime

    def __str__(self) -> str:
        return f"{self.place}.{int(self.when.timestamp())}"

    @classmethod
    def read(cls, text: str | None) -> Seen | None:
        """What `str` wrote; None for anything else."""
        place, _, when = (text or "").partition(".")
        if not all(part.isascii() and part.isdigit() and len(part) < 12 for part in (place, when)):
            return None
        try:
            return cls(place=int(place), when=datetime.fromtimestamp(int(when), UTC))
        except (OverflowError, ValueError, OSError):
            return None

    def header(self, secure: bool) -> str:
        """The Set-Cookie header."""
        return f"{COOKIE}={self}; Path=/; Max-Age={int(LASTS.total_seconds())}; HttpOnly; SameSite=Lax" + ("; Secure" if secure else "")


class News(Noun, frozen=True, kw_only=True):
    """What is new in one story: whether all of it is, how many articles came, and what they changed."""

    id: str
    title: str
    new: bool
    articles: int
    changes: tuple[Sentence, ...] = ()


def news(library: Library, language: str, place: int) -> tuple[News, ...]:
    """What came to the front page's stories after a place in the order of arrival, the story that leads first."""
    return library.leading(("news", language, place), lambda: _news(library, language, place))


def _news(library: Library, language: str, place: int) -> tuple[News, ...]:
    dossiers = library.dossiers()
    arrived = library.store.arrived({article.id for dossier in dossiers for article in dossier.articles})
    return tuple(found for dossier in dossiers if (found := _of(library, dossier, language, place, arrived)))


def _of(library: Library, dossier: Dossier, language: str, place: int, arrived: Mapping[str, int]) -> News | None:
    known = frozenset(article.id for article in dossier.articles if arrived.get(article.id, 0) <= place)
    came = len(dossier.articles) - len(known)
    if not came:
        return None
    changes = library.once(dossier, ("news", language, known), lambda: _changes(dossier, language, known))
    return News(id=dossier.story.id, title=library.brief(dossier, language).title, new=not known, articles=came, changes=changes)


def _changes(dossier: Dossier, language: str, known: frozenset[str]) -> tuple[Sentence, ...]:
    before = among(dossier, known) if len(dossier.articles) <= LARGEST else None
    return changed(dossier, language, before.facts) if before else ()
