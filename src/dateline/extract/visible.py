"""Dates and clock times in a line that a page shows, by the month names and marks of every pack's calendar."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any, NamedTuple

from dateline.extract import solar
from dateline.extract.clock import beside
from dateline.extract.moments import plausible
from dateline.languages import codes, load
from dateline.model import Interval, day

_YMD = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)\s?(?P<s>[-/.])\s?(?P<m>\d{1,2})\s?(?P=s)\s?(?P<d>\d{1,2})(?!\d)")
_NUMBERS = re.compile(r"(?<![\d.:/-])(?P<a>\d{1,2})\s?(?P<s>[-/.])\s?(?P<b>\d{1,2})\s?(?P=s)\s?(?P<y>(?:19|20)\d\d|\d\d)(?![\d/-])")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_LIKELY = re.compile(r"(?:19|20|13|14)\d\d|\d\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d\d")


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
def order(language: str) -> str:
    """How a language reads 7/1/2022: "dmy", "mdy" or "ymd"."""
    base = language.partition("-")[0]
    if base not in codes() or not (load(base).folder / "calendar.tsv").is_file():
        return "dmy"
    return load(base).calendar.setting("order", "dmy")


def find(text: str, language: str, latest: datetime | None, zone: int | None = None) -> Iterator[Seen]:
    """The full dates that a line shows, each with the clock time beside it where there is one. Dates after `latest` are left out."""
    other = not text.isascii()
    text = text.translate(_DIGITS) if other else text
    if not _LIKELY.search(text):
        return
    for year, month, number, start, end in _dates(text, language, latest):
        try:
            whole = date(year, month, number)
        except ValueError:
            continue
        yield from _seen(text, whole, (start, end), latest, zone)
    if other:
        for whole, start, end in solar.find(text, language == "fa"):
            yield from _seen(text, whole, (start, end), latest, zone)


def _seen(text: str, whole: date, span: tuple[int, int], latest: datetime | None, zone: int | None) -> Iterator[Seen]:
    """The day at a span with the clock time beside it, unless it lies after `latest`."""
    when, last = beside(text, *span, whole, zone) or (day(whole, zone or 0), span[1])
    if plausible(when, latest):
        yield Seen(when, span[0], last)


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
