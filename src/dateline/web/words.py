"""The portal's own words in the reader's language: the Fluent messages of MESSAGES in each pack."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from babel.dates import format_date, format_time

from dateline.compose.tongue import Tongue
from dateline.model import Interval

LANGUAGES = ("en", "zh", "ru", "es", "fr", "ar")
"""The languages in which the portal and its briefs are written; the first is the fallback."""
MESSAGES = ("portal.ftl", "accounts.ftl", "desk.ftl", "sources.ftl")
"""Files of messages in a pack: what every page says; signing in and roles; notes, watches and corrections; the operator's pages."""


class Words(Tongue):
    """`words("home")` is the message of that name. Raises Untold for a name the pack lacks: a test holds every pack to every name."""

    def __call__(self, name: str, /, **arguments: Any) -> str:
        return self.say(name, **arguments) if arguments else _plain(self, name)

    @property
    def direction(self) -> str:
        return "rtl" if self.locale.character_order == "right-to-left" else "ltr"

    @property
    def own_name(self) -> str:
        """The language's name in itself."""
        name = self.locale.display_name or self.code
        return name[:1].upper() + name[1:]

    def date(self, day: date) -> str:
        """A calendar day."""
        return str(format_date(day, "medium", locale=self.locale))

    def minute(self, moment: datetime) -> str:
        """A moment, to the minute, in UTC."""
        there = moment.astimezone(UTC)
        return f"{format_date(there, 'medium', locale=self.locale)} {format_time(there, 'short', locale=self.locale)} UTC"

    def stamp(self, interval: Interval | None) -> str:
        """The local day on which an interval begins, with the clock time where that is known to the minute; "" for None."""
        return _stamp(self, interval) if interval else ""

    def _stamped(self, interval: Interval) -> str:
        local = interval.start.astimezone(timezone(timedelta(minutes=interval.offset)))
        shown = format_date(local, "medium", locale=self.locale)
        if interval.precision in ("second", "minute"):
            shown = f"{shown} {format_time(local, 'short', locale=self.locale)}"
        return str(shown)


@cache
def _plain(words: Words, name: str) -> str:
    """A message without arguments: the same each time."""
    return words.say(name)


@lru_cache(maxsize=20_000)
def _stamp(words: Words, interval: Interval) -> str:
    return words._stamped(interval)


@cache
def load(code: str) -> Words:
    """The portal's words in one of LANGUAGES."""
    return Words(code, messages(code))


def messages(code: str) -> str:
    """All of a pack's portal messages, as Fluent text."""
    pack = files("dateline.languages").joinpath(code)
    return "\n".join(pack.joinpath(name).read_text(encoding="utf-8") for name in MESSAGES)


def preferred(asked: str | None, accept: str | None) -> str:
    """The language to answer in: the one asked for, else the first of an Accept-Language header that the portal writes."""
    wished = [asked or "", *(part.split(";")[0].strip() for part in (accept or "").split(","))]
    for wish in wished:
        code = wish.partition("-")[0].lower()
        if code in LANGUAGES:
            return code
    return LANGUAGES[0]
