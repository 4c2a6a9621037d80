"""A story as it stood: which moment a reader asks for, and the account of that moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from fastapi import Request
from starlette.exceptions import HTTPException

from dateline.model import Brief, Dossier
from dateline.web.library import Library
from dateline.web.words import Words

DAY = len("2022-01-06")


@dataclass(frozen=True)
class Asked:
    """The moment that a story is asked to be told as of, and the one since when changes are: None for now, and for none."""

    at: datetime | None
    since: datetime | None

    @classmethod
    def of(cls, request: Request) -> Asked:
        """Raises HTTPException (400) where a moment is none."""
        return cls(*(moment(request.query_params.get(name, "")) for name in ("at", "since")))


def moment(given: str) -> datetime | None:
    """What a form sends: a day stands for its end, a clock time for its minute's end, in UTC; None for nothing. Raises HTTPException (400)."""
    if not given:
        return None
    try:
        if len(given) == DAY:
            day = date.fromisoformat(given)
            return datetime(day.year, day.month, day.day, 23, 59, 59, 999999, UTC)
        when = datetime.fromisoformat(given)
        there = when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)
        return there + timedelta(minutes=1, microseconds=-1) if there.second == 0 else there
    except (ValueError, OverflowError) as error:
        raise HTTPException(400) from error


def shown(when: datetime | None) -> str:
    """A moment as a form's field holds it."""
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M") if when else ""


def moments(dossier: Dossier) -> list[str]:
    """When the story changed: the minutes in which articles of it were published, the last first, as a form's field holds them."""
    return sorted({shown(article.published.start) for article in dossier.articles if article.published}, reverse=True)


def told(library: Library, key: str, words: Words, asked: Asked) -> tuple[Dossier, Brief]:
    """The story that is asked for, as it is asked for. Raises HTTPException (404) where there is none, or was none by then."""
    dossier = library.dossier(key)
    if dossier is None:
        raise HTTPException(404)
    if asked == Asked(None, None):
        return dossier, library.brief(dossier, words.code)
    found = library.told(dossier, words.code, asked.at, asked.since)
    if found is None:
        raise HTTPException(404)
    return found
