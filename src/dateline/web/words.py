"""The portal's own words in the reader's language: Fluent messages of each pack's portal.ftl."""

from __future__ import annotations

from datetime import timedelta, timezone
from functools import cache
from importlib.resources import files
from typing import Any

from babel import Locale
from babel.dates import format_date, format_time
from fluent.runtime import FluentBundle, FluentResource

from dateline.model import Interval, Noun

LANGUAGES = ("en", "zh", "ru", "es", "fr", "ar")
"""The languages in which the portal and its briefs are written; the first is the fallback."""


class Words(Noun, frozen=True, kw_only=True):
    """`words("home")` is the message of that name. Raises KeyError for a name the pack lacks: a test holds every pack to every name."""

    code: str
    bundle: Any

    @property
    def direction(self) -> str:
        return "rtl" if Locale.parse(self.code).character_order == "right-to-left" else "ltr"

    @property
    def own_name(self) -> str:
        """The language's name in itself."""
        return (Locale.parse(self.code).display_name or self.code).capitalize()

    def __call__(self, name: str, **arguments: Any) -> str:
        if not self.bundle.has_message(name):
            raise KeyError(f"languages/{self.code}/portal.ftl has no message {name!r}")
        text, errors = self.bundle.format_pattern(self.bundle.get_message(name).value, arguments)
        if errors:
            raise errors[0]
        return str(text)

    def language(self, code: str) -> str:
        """What this language calls another one."""
        return Locale.parse(self.code).languages.get(code.partition("-")[0], code)

    def day(self, interval: Interval | None) -> str:
        """The local day on which an interval begins, with the clock time where it is known to the minute."""
        if interval is None:
            return ""
        if interval.precision in ("second", "minute"):
            local = interval.start.astimezone(timezone(timedelta(minutes=interval.offset)))
            return f"{format_date(local, 'medium', locale=self.code)} {format_time(local, 'short', locale=self.code)}"
        return format_date(interval.first_day, "medium", locale=self.code)


@cache
def load(code: str) -> Words:
    source = files("dateline.languages").joinpath(code, "portal.ftl").read_text(encoding="utf-8")
    bundle = FluentBundle([code], use_isolating=False)
    bundle.add_resource(FluentResource(source))
    return Words(code=code, bundle=bundle)


def preferred(asked: str | None, accept: str | None) -> str:
    """The language to answer in: the one asked for, else the first of an Accept-Language header that the portal writes."""
    wished = [asked or "", *(part.split(";")[0].strip() for part in (accept or "").split(","))]
    for wish in wished:
        if wish.partition("-")[0].lower() in LANGUAGES:
            return wish.partition("-")[0].lower()
    return LANGUAGES[0]
