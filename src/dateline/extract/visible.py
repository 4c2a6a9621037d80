"""Dates and clock times in a line that a page shows, by the month names and marks of every pack's calendar."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from functools import cache, lru_cache
from typing import NamedTuple

from dateline.extract import solar
from dateline.extract.clock import beside
from dateline.extract.moments import plausible
from dateline.languages import calendars
from dateline.languages.months import month
from dateline.model import Interval, day

_YMD = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)\s?(?P<s>[-/.])\s?(?P<m>\d{1,2})\s?(?P=s)\s?(?P<d>\d{1,2})(?!\d|[-–~～]\d)")
NUMBERS = re.compile(r"(?<![\d.:/-])(?P<a>\d{1,2})\s?(?P<s>[-/.])\s?(?P<b>\d{1,2})\s?(?P=s)\s?(?P<y>(?:19|20)\d\d|\d\d)(?![\d/]|-(?!\d\d?:))")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_OTHER_DIGIT = re.compile("[٠-٩۰-۹]")
_LETTERS = r"[^\W\d_][^\s\d_,;:()\[\]|/«»\"–—-]{1,20}?"
_WORD = rf"(?P<m>{_LETTERS}(?:/{_LETTERS})?)"
_WORDS = rf"(?P<m>{_LETTERS}(?:\s?/\s?{_LETTERS}|\s{_LETTERS}){{0,2}}?)"
"""Up to three words: `كانون الثاني/يناير`."""
_YEAR = r"(?P<y>(?:19|20|25)\d\d)(?!\d)"
_GLUED = re.compile("(?<=[a-z])(?=[A-Z])")
"""Where an element's text ran into the next one's: `Our DeskApril 28, 2023`."""
_BUDDHIST = 543
_LIKELY = re.compile(r"(?:19|20|13|14|25)\d\d|\d\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d\d")


class Seen(NamedTuple):
    """A moment that a line shows, and the span of its words."""

    when: Interval
    start: int
    end: int


@cache
def marks(role: str) -> str:
    """The packs' forms of a role as one alternation, for scripts that set them against the number (年, 월)."""
    return _alternation(form for form in _forms(role) if form > "\u2e80")


def _forms(role: str) -> Iterator[str]:
    return (form for calendar in calendars().values() for form, roles in calendar.forms.items() if role in roles)


def _alternation(forms: Iterable[str]) -> str:
    """A regular expression for any of the forms, the longest first; one that nothing matches where there are none."""
    return "|".join(map(re.escape, sorted(set(forms), key=len, reverse=True))) or "(?!)"


@cache
def _named() -> tuple[re.Pattern[str], ...]:
    """`7 January 2022`, `7 de enero de 2022`, `January 7th, 2022`; `2022. január 7.` Any word stands where the month's name may."""
    links = _alternation(_forms("link"))
    joint = rf"[\s.,]{{0,4}}(?:(?<![^\W\d_])(?:{links})(?![^\W\d_]))?\s{{0,3}}"
    day_first = rf"(?<![\d:])(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|º|ª|\.)?{joint}{_WORDS}(?P<n>\s\d{{1,2}}(?![\d:]))?[.,]?{joint}{_YEAR}"
    month_first = rf"{_WORD}\.?\s{{0,3}}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|:)\s{{0,3}},?\s{{0,3}}{_YEAR}(?P<n>)"
    year_first = rf"(?<!\d){_YEAR}\.?\s(?:[^\W\d_]{{1,2}}\.\s)?{_WORD}\.?\s(?P<d>\d{{1,2}})(?![\d:])(?P<n>)"
    return tuple(re.compile(pattern, re.I) for pattern in (day_first, month_first, year_first))


@cache
def _marked() -> re.Pattern[str]:
    """`2022年1月7日`, `2022년 1월 7일`."""
    year, month, day_ = (marks(role) for role in ("year-mark", "month-mark", "day-mark"))
    return re.compile(rf"(?P<y>(?:19|20)\d\d)\s?(?:{year})\s?(?P<m>\d{{1,2}})\s?(?:{month})\s?(?P<d>\d{{1,2}})\s?(?:{day_})")


@cache
def order(language: str) -> str:
    """How a language reads 7/1/2022: "dmy", "mdy" or "ymd"."""
    calendar = calendars().get(language.partition("-")[0])
    return calendar.setting("order", "dmy") if calendar is not None else "dmy"


def find(text: str, language: str, latest: datetime | None, zone: int | None = None, by: Callable[[], str] | None = None) -> Iterator[Seen]:
    """The full dates that a line shows, each with the clock time beside it where there is one. Dates after `latest` are left out.

    `zone` (minutes east of UTC) reads clock times that name none; `by` tells the order of 7/1/2022 where it is not the language's own.
    """
    other = not text.isascii()
    text = text.translate(_DIGITS) if other and _OTHER_DIGIT.search(text) else text
    matches = _matches(text)
    if matches is None:
        return
    for year, number, day_, start, end in _dates(matches, language, by):
        try:
            whole = date(year, number, day_)
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


class _Matches(NamedTuple):
    """What in a text is written as dates are: in figures with the year first, with a word for the month, in other figures."""

    figures: list[re.Match[str]]
    named: list[re.Match[str]]
    numbers: list[re.Match[str]]


@lru_cache(maxsize=1_024)
def _matches(text: str) -> _Matches | None:
    """None for most texts, which one look tells. Kept, for the lines around a headline are searched for the outlet, the byline and the day alike."""
    if not _LIKELY.search(text):
        return None
    figures, named = ([found for pattern in patterns for found in pattern.finditer(text)] for patterns in ((_YMD, _marked()), _named()))
    return _Matches(figures, named, list(NUMBERS.finditer(text)))


def _dates(matches: _Matches, language: str, by: Callable[[], str] | None) -> Iterator[tuple[int, int, int, int, int]]:
    for found in matches.figures:
        yield int(found["y"]), int(found["m"]), int(found["d"]), found.start(), found.end()
    for found in matches.named:
        number = _month(found, language)
        if number:
            yield _year(found), number, int(found["d"]), found.start() + _before_glue(found), found.end()
    for found in matches.numbers:
        yield *_ordered(found, language, by), found.start(), found.end()


def _month(found: re.Match[str], language: str) -> int | None:
    """The month of a match; of a word that an earlier element's text ran into, its last part."""
    name = found["m"][_before_glue(found) :]
    if found["n"]:
        return month(f"{name} {found['n'].strip()}", language)
    return month(name, language) or next((number for part in name.split("/") if (number := month(part.strip(), language))), None)


def _before_glue(found: re.Match[str]) -> int:
    """How many letters at the beginning of a match that begins with its month's name are another element's."""
    glued = list(_GLUED.finditer(found["m"])) if found.start("m") == found.start() else []
    return glued[-1].start() if glued else 0


def _year(found: re.Match[str]) -> int:
    """The year, of the Buddhist era in Thai and Lao."""
    year = int(found["y"])
    return year - _BUDDHIST if year > 2400 and "\u0e00" <= found["m"][0] < "\u0f00" else year


def _ordered(found: re.Match[str], language: str, by: Callable[[], str] | None) -> tuple[int, int, int]:
    a, b, year = int(found["a"]), int(found["b"]), int(found["y"])
    year += 2000 if year < 100 else 0
    if b > 12 or (a <= 12 and found["s"] != "." and (by() if by else order(language)) == "mdy"):
        return year, a, b
    return year, b, a
