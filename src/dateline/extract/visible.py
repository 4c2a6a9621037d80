"""Dates and clock times in a line that a page shows, by the month names and marks of every pack's calendar."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any, NamedTuple

from dateline.extract.moments import at, plausible
from dateline.languages import codes, load
from dateline.model import Interval, day

_CLOCK = re.compile(
    r"(?<![\d.,:])(?P<H>[01]?\d|2[0-4])\s*(?:[:h]|\.(?=\d\d(?!\d|\.\d)))\s*(?P<M>[0-5]\d)(?::(?P<S>[0-5]\d))?(?![\d:])"
    r"\s*(?P<half>[ap]\.?\s?m\b\.?)?(?:\s*\(?(?P<z>Z\b|UTC|GMT|[A-Z]{2,4}T\b|[+-]\d\d:?\d\d)(?P<z2>\s?[+-]\d{1,2}(?::?\d\d)?)?)?",
    re.I,
)
_HOUR = re.compile(r"(?<![\d.,:])(?P<H>1[0-2]|[1-9])\s*(?P<half>[ap]\.?m\b\.?)(?:\s*\(?(?P<z>UTC|GMT|[A-Z]{2,4}T\b))?", re.I)
_YMD = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)\s?(?P<s>[-/.])\s?(?P<m>\d{1,2})\s?(?P=s)\s?(?P<d>\d{1,2})(?!\d)")
_NUMBERS = re.compile(r"(?<![\d.:/-])(?P<a>\d{1,2})\s?(?P<s>[-/.])\s?(?P<b>\d{1,2})\s?(?P=s)\s?(?P<y>(?:19|20)\d\d|\d\d)(?![\d/-])")
_LIKELY = re.compile(r"(?:19|20)\d\d|\d\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d\d")
ZONES = {
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "BST": 60, "CET": 60, "WEST": 60, "CEST": 120, "EET": 120, "EEST": 180, "MSK": 180, "EST": -300,
    "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "ET": -300, "PT": -480, "CT": -360, "IST": 330,
    "JST": 540, "KST": 540, "HKT": 480, "SGT": 480, "WIB": 420, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780, "SAST": 120, "PKT": 300,
    "TRT": 180,
}  # fmt: skip
"""Minutes east of UTC of the zone names that pages print (those that summer time moves are read as they are named)."""
DAYS_AHEAD = 1


class Seen(NamedTuple):
    """A moment that a line shows, and the span of its words."""

    when: Interval
    start: int
    end: int


@cache
def _forms() -> tuple[tuple[str, Mapping[str, Any]], ...]:
    """Every form of every pack that has a calendar, with its readings."""
    calendars = (load(code).calendar for code in codes() if (load(code).folder / "calendar.tsv").is_file())
    return tuple(entry for calendar in calendars for entry in calendar.forms.items())


@cache
def months() -> dict[str, int]:
    """Month names of all packs, case folded. A name that two packs give different months is left out."""
    found: dict[str, int] = {}
    for form, roles in _forms():
        if "month" in roles and not form.isdigit() and len(form) > 1:
            found[form] = roles["month"] if found.get(form, roles["month"]) == roles["month"] else 0
    return {form: month for form, month in found.items() if month}


@cache
def _marks(role: str) -> str:
    """The packs' forms of a role as one alternation, for scripts that set them against the number (年, 월)."""
    return _alternation(form for form, roles in _forms() if role in roles and form > "\u2e80")


def _alternation(forms: Iterable[str]) -> str:
    """A regular expression for any of the forms, the longest first; one that nothing matches where there are none."""
    return "|".join(map(re.escape, sorted(set(forms), key=len, reverse=True))) or "(?!)"


@cache
def _named() -> re.Pattern[str]:
    """`7 January 2022`, `January 7th, 2022`, `7 de enero de 2022`, `Jan. 7` where the year stands elsewhere."""
    name = _alternation(months())
    links = _alternation(form for form, roles in _forms() if "link" in roles)
    word = rf"(?<![^\W\d_])(?P<{{}}>{name})(?![^\W\d_])"
    joint = rf"[\s.,]*(?:(?:{links})(?![^\W\d_]))?[\s]*"
    before = rf"(?<!\d)(?P<d1>\d{{1,2}})(?:st|nd|rd|th|er|º|ª|\.)?{joint}{word.format('m1')}[.,]?{joint}(?P<y1>(?:19|20)\d\d)?(?!\d)"
    after = rf"{word.format('m2')}\.?\s*(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|:)\s*,?\s*(?P<y2>(?:19|20)\d\d)?(?!\d)"
    return re.compile(f"{before}|{after}", re.I)


@cache
def _marked() -> re.Pattern[str]:
    """`2022年1月7日`, `2022년 1월 7일`."""
    year, month, day_ = (_marks(role) for role in ("year-mark", "month-mark", "day-mark"))
    return re.compile(rf"(?P<y>(?:19|20)\d\d)\s?(?:{year})\s?(?P<m>\d{{1,2}})\s?(?:{month})\s?(?P<d>\d{{1,2}})\s?(?:{day_})")


@cache
def _marked_clock() -> re.Pattern[str]:
    hour, minute = _marks("hour-mark"), _marks("minute-mark")
    return re.compile(rf"(?<!\d)(?P<H>[01]?\d|2[0-3])\s?(?:{hour})\s?(?P<M>[0-5]?\d)\s?(?:{minute})")


@cache
def order(language: str) -> str:
    """How a language reads 7/1/2022: "dmy", "mdy" or "ymd"."""
    base = language.partition("-")[0]
    if base not in codes() or not (load(base).folder / "calendar.tsv").is_file():
        return "dmy"
    return load(base).calendar.setting("order", "dmy")


def find(text: str, language: str, latest: datetime | None, zone: int | None = None) -> Iterator[Seen]:
    """The full dates that a line shows, each with the clock time beside it where there is one. Dates after `latest` are left out."""
    if not _LIKELY.search(text):
        return
    for year, month, number, start, end in _dates(text, language, latest):
        try:
            whole = date(year, month, number)
        except ValueError:
            continue
        when, last = _with_clock(text, whole, start, end, zone)
        if plausible(when, latest):
            yield Seen(when, start, last)


def _dates(text: str, language: str, latest: datetime | None) -> Iterator[tuple[int, int, int, int, int]]:
    for pattern in (_YMD, _marked()):
        for found in pattern.finditer(text):
            yield int(found["y"]), int(found["m"]), int(found["d"]), found.start(), found.end()
    for found in _named().finditer(text):
        first = found["m1"] is not None
        year = found["y1" if first else "y2"]
        if year:
            month = months()[found["m1" if first else "m2"].casefold()]
            yield int(year), month, int(found["d1" if first else "d2"]), found.start(), found.end()
    for found in _NUMBERS.finditer(text):
        yield *_ordered(found, language), found.start(), found.end()


def _ordered(found: re.Match[str], language: str) -> tuple[int, int, int]:
    a, b, year = int(found["a"]), int(found["b"]), int(found["y"])
    year += 2000 if year < 100 else 0
    if b > 12 or (order(language) == "mdy" and a <= 12 and found["s"] != "."):
        return year, a, b
    return year, b, a


def _with_clock(text: str, whole: date, start: int, end: int, zone: int | None) -> tuple[Interval, int]:
    """The day, or the minute where a clock time stands within a few characters of it."""
    after = text[end : end + 30]
    found = _CLOCK.search(after) or _marked_clock().search(after) or _HOUR.search(after)
    last = end + found.end() if found else end
    if found is None:
        near = max(0, start - 24)
        found = next(reversed(list(_CLOCK.finditer(text[near:start]))), None)
    moment = _clock(whole, found, zone) if found else None
    return (moment, last) if moment else (day(whole, zone or 0), end)


def _clock(whole: date, found: re.Match[str], zone: int | None) -> Interval | None:
    groups = found.groupdict()
    hour, minutes = int(groups["H"]), int(groups.get("M") or 0)
    half = (groups.get("half") or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if hour > 23 or (hour == minutes == 0 and not half):
        return None
    return at(whole, hour, minutes, zone_of(groups.get("z"), groups.get("z2"), zone))


def zone_of(name: str | None, shift: str | None, default: int | None) -> int | None:
    if not name:
        return default
    if name[0] in "+-":
        shift, name = name, "UTC"
    base = ZONES.get(name.upper(), default)
    if shift and base is not None:
        digits = re.sub(r"\D", "", shift)
        hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
        base += (-1 if "-" in shift else 1) * (hours * 60 + minutes)
    return base
