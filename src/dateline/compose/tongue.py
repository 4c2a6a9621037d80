"""One language's way of writing: its messages (Fluent), its numbers and dates (CLDR through babel)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from typing import Any

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton
from babel.numbers import format_decimal, get_currency_name
from fluent.runtime import FluentBundle, FluentResource

from dateline.model import Interval

_BIDI = re.compile("[\u200e\u200f\u061c]")


class Untold(KeyError):
    """A message that the language's brief.ftl lacks, or that its arguments do not fill."""


class Tongue:
    """Writes in one language. Immutable after loading."""

    def __init__(self, code: str, source: str) -> None:
        self.code = code
        self.source = source
        self.locale = Locale.parse(code.replace("-", "_"))
        self._bundle = FluentBundle([code], use_isolating=False)
        self._bundle.add_resource(FluentResource(source))

    @property
    def rtl(self) -> bool:
        """Whether the language is written from right to left."""
        return str(self.locale.character_order) == "right-to-left"

    @property
    def names(self) -> frozenset[str]:
        """The names of all messages."""
        return frozenset(self._bundle._messages)

    def has(self, name: str) -> bool:
        """Whether there is a message (or `message.attribute`)."""
        message, _, attribute = name.partition(".")
        return self._bundle.has_message(message) and (not attribute or attribute in self._bundle.get_message(message).attributes)

    def say(self, name: str, /, **arguments: Any) -> str:
        """The message of that name, filled. Raises Untold where there is none or an argument is missing."""
        if not self.has(name):
            raise Untold(f"languages/{self.code}/brief.ftl has no message {name!r}")
        message, _, attribute = name.partition(".")
        found = self._bundle.get_message(message)
        pattern: Any = found.attributes[attribute] if attribute else found.value
        text, errors = self._bundle.format_pattern(pattern, arguments)
        if errors:
            raise Untold(f"languages/{self.code}/brief.ftl: {name}: {errors[0]}")
        return str(text)

    def number(self, value: int | float) -> str:
        """A number with the language's separators, in Western digits; four digits stand together where the language does so."""
        return str(format_decimal(value, locale=self.locale, numbering_system="latn"))

    def day(self, interval: Interval, year: bool = False) -> str:
        """The local day (or the first and the last) of an interval: "6 January", and its year where asked for."""
        skeleton = "yMMMMd" if year else "MMMMd"
        first, last = interval.first_day, interval.last_day
        if first == last:
            return self._in_full(_western(format_skeleton(skeleton, first, locale=self.locale)), (first.month,))
        return self._in_full(_western(format_interval(first, last, skeleton, locale=self.locale)), (first.month, last.month))

    def _in_full(self, text: str, months: Iterable[int]) -> str:
        """The months' names written out: CLDR has some patterns with short ones only."""
        short, whole = self.locale.months["format"]["abbreviated"], self.locale.months["format"]["wide"]
        for month in dict.fromkeys(months):
            if whole[month] not in text and not short[month][0].isdigit():
                text = text.replace(short[month], whole[month])
        return text

    def instant(self, moment: datetime) -> str:
        """A day and, where it is not midnight, the hour, in UTC."""
        day = _western(str(format_date(moment, "long", locale=self.locale)))
        if (moment.hour, moment.minute) == (0, 0):
            return day
        hour = f"{moment:%H:%M}"
        return self.say("instant", day=day, hour=hour) if self.has("instant") else f"{day}{self.say('mark-comma')}{hour} UTC"

    def moment(self, when: float) -> str:
        """A day in figures, short, for an axis. `when` is a POSIX time."""
        return _BIDI.sub("", _western(str(format_skeleton("Md", datetime.fromtimestamp(when, UTC), locale=self.locale))))

    def currency(self, code: str, count: float) -> str:
        """A currency (ISO 4217) by name, in the form that stands with `count` of it; empty for what is none."""
        if code not in self.locale.currencies:
            return ""
        return str(get_currency_name(code, count, locale=self.locale))

    def language(self, code: str) -> str:
        """What this language calls another one."""
        return str(self.locale.languages.get(code.partition("-")[0], code))


def _western(text: str) -> str:
    """Digits of every script as 0-9, so that a reader finds the same figure in each language."""
    return "".join(str(int(c)) if c.isdigit() and not c.isascii() and c.isdecimal() else c for c in text)


@cache
def load(code: str) -> Tongue:
    """The tongue of a language that briefs are written in. Raises Untold where its pack has no brief.ftl."""
    path = files("dateline.languages").joinpath(code, "brief.ftl")
    if not path.is_file():
        raise Untold(f"languages/{code}/brief.ftl is not there: briefs are written in {', '.join(written())}")
    return Tongue(code, path.read_text(encoding="utf-8"))


@cache
def written() -> tuple[str, ...]:
    """The codes of the languages that briefs are written in."""
    packs = files("dateline.languages").iterdir()
    return tuple(sorted(pack.name for pack in packs if pack.is_dir() and pack.joinpath("brief.ftl").is_file()))
