"""Clock times in a line, with the half of the day and the zone that stand beside them: by zones.tsv and the words of every pack's calendar."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from importlib import resources
from typing import NamedTuple

from dateline.extract.moments import at, offset_of
from dateline.languages import calendars
from dateline.languages.months import halves
from dateline.model import Interval

_CLOCK = re.compile(
    r"(?<![\d.,:+-])(?P<H>[01]?\d|2[0-4])\s*(?:[:：h]|\.(?=\d\d(?!\d|\.\d)))\s*(?P<M>[0-5]\d)(?::(?P<S>[0-5]\d)(?:\.\d+)?)?(?![\d:])"
    r"\s*(?P<half>[ap]\.?\s?m\b\.?)?",
    re.I,
)
_HOUR = re.compile(r"(?<![\d.,:])(?P<H>1[0-2]|[1-9])\s*(?P<half>[ap]\.?m\b\.?)", re.I)
_SHIFT = re.compile(r"\s?(?P<shift>[+−-]\s?\d{1,2}(?::?\d\d)?)(?!\d)")
_GAP = r"[\s,()\[\]（）]*"
SHORT = 4
"""Latin letters up to which a zone's name counts only in capitals: "ET" is a zone, "et" a French word."""


class Zone(NamedTuple):
    """Minutes east of UTC in winter, and whose rule moves the clock in summer."""

    offset: int
    rule: str


@cache
def zones() -> dict[str, Zone]:
    """Every name of a zone as it is printed, short ones in capitals, those in words case folded. Raises ValueError for a faulty row of zones.tsv."""
    found = {form.upper() if _is_short(form) else form: Zone(minutes, "-") for form, minutes in pack_forms("zone")}
    text = resources.files("dateline.extract").joinpath("zones.tsv").read_text("utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if line and not line.startswith("#"):
            name, minutes, rule = [*line.split("\t"), "", ""][:3]
            if rule not in _RULES or not minutes.lstrip("-").isdigit():
                raise ValueError(f"zones.tsv:{number}: a line is `name ⇥ minutes ⇥ rule`, the rule one of {', '.join(_RULES)}")
            found[name] = Zone(int(minutes), rule)
    return found


@cache
def homes() -> dict[str, Zone]:
    """language → the one zone in which its news is written. Raises ValueError for a faulty row of homes.tsv."""
    found = {}
    text = resources.files("dateline.extract").joinpath("homes.tsv").read_text("utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if line and not line.startswith("#"):
            language, minutes, rule = [*line.split("\t"), "", ""][:3]
            if rule not in _RULES or not minutes.isdigit():
                raise ValueError(f"homes.tsv:{number}: a line is `language ⇥ minutes ⇥ rule`, the rule one of {', '.join(_RULES)}")
            found[language] = Zone(int(minutes), rule)
    return found


def home_offset(language: str, day: date) -> int | None:
    """Minutes east of UTC, on a day, of the clocks that a language's pages print; None for a language of several zones."""
    zone = homes().get(language)
    return zone.offset + 60 * _RULES[zone.rule](day) if zone is not None else None


def _is_short(form: str) -> bool:
    return form.isascii() and len(form) <= SHORT


def pack_forms(role: str) -> Iterator[tuple[str, int]]:
    """(form, value) of a role in every pack's calendar."""
    for calendar in calendars().values():
        for form, roles in calendar.forms.items():
            if role in roles:
                yield form, roles[role]


def _any(forms: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(set(forms), key=len, reverse=True))) or "(?!)"


@cache
def _zone_after() -> re.Pattern[str]:
    short, words = _names()
    return re.compile(rf"{_GAP}(?:(?P<short>{short})|(?i:(?P<words>{words})))(?![^\W\d_])|{_GAP}(?P<iso>[+-]\d\d:?\d\d)(?!\d)")


@cache
def _zone_before() -> re.Pattern[str]:
    short, words = _names()
    return re.compile(rf"(?<![^\W\d_])(?:(?P<short>{short})|(?i:(?P<words>{words}))){_GAP}$")


def _names() -> tuple[str, str]:
    known = zones()
    return _any(name for name in known if name.isupper()), _any(name for name in known if not name.isupper())


@cache
def _halves() -> re.Pattern[str]:
    """The packs' words for the halves of the day, as (am or pm, before or after the clock time)."""
    late = [form for form, part in pack_forms("part") if form > "\u2e80" and part in ("afternoon", "evening")]
    forms = {(role, side): [form for form, where in pack_forms(role) if where in (side, "both")] for role in ("am", "pm") for side in _SIDES}
    forms["pm", "before"] += late  # 下午2:05, in scripts that set the part of the day against the hour
    for (role, side), listed in forms.items():
        listed += [form for form, key in halves() if key == f"{role}-{side}"]
    groups = {f"{role}_{side}": _any(found) for (role, side), found in forms.items()}
    after = "|".join(rf"(?P<{role}_after>\s?(?:{groups[f'{role}_after']})(?![^\W\d_]))" for role in ("am", "pm"))
    before = "|".join(rf"(?P<{role}_before>(?:{groups[f'{role}_before']})\s?)$" for role in ("am", "pm"))
    return re.compile(f"{after}|{before}", re.I)


_SIDES = ("before", "after")


@cache
def _marked() -> re.Pattern[str]:
    """`14时05分`, `오후 2시 5분`."""
    hour, minute = (_any(form for form, _ in pack_forms(role) if form > "\u2e80") for role in ("hour-mark", "minute-mark"))
    return re.compile(rf"(?<!\d)(?P<H>[01]?\d|2[0-3])\s?(?:{hour})\s?(?P<M>[0-5]?\d)\s?(?:{minute})")


def beside(text: str, start: int, end: int, whole: date, zone: int | None) -> tuple[Interval, int] | None:
    """The moment of the day `whole`, named at text[start:end], by the clock time that stands within a few characters of it; None where none does.

    `zone` (minutes east of UTC) reads clock times that name none. The second value is where the clock time ends.
    """
    after = text[end : end + 30]
    found = _CLOCK.search(after) or _marked().search(after) or _HOUR.search(after)
    shift = end
    if found is None or found.start() > SET_OFF:
        before = next(reversed(list(_CLOCK.finditer(text[max(0, start - 24) : start]))), None)
        if before is not None and (found is None or start - max(0, start - 24) - before.end() < SET_OFF):
            shift, found = max(0, start - 24), before
    if found is None:
        return None
    first, last = shift + found.start(), shift + found.end()
    hour = _hour(found, text[max(0, first - 8) : first], text[last : last + 12])
    minutes = int(found.groupdict().get("M") or 0)
    if hour is None or (hour == minutes == 0 and not found.groupdict().get("half")):
        return None
    offset, width = zone_beside(text, first, last, whole)
    return at(whole, hour, minutes, zone if offset is None else offset), max(end, last + width)


SET_OFF = 3
"""Characters behind a date from which on a clock time may be another one's, where one stands right before the date."""


def _hour(found: re.Match[str], before: str, after: str) -> int | None:
    """The hour of 24; None for one that is none."""
    hour, half = int(found["H"]), (found.groupdict().get("half") or "").lower()[:1]
    if not half:
        said = _halves().match(after) or _halves().search(before)
        half = next((name[0] for name, value in said.groupdict().items() if value), "") if said else ""
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour if hour < 24 else None


def zone_beside(text: str, start: int, end: int, whole: date) -> tuple[int | None, int]:
    """(minutes east of UTC, characters taken after the clock time at text[start:end]); None where no zone is named."""
    tail = text[end : end + 60]
    tail = tail[half.end() :] if (half := _halves().match(tail)) else tail
    taken = len(text[end : end + 60]) - len(tail)
    found = _zone_after().match(tail)
    if found is not None and found["iso"]:
        named = _shifted(found["iso"])
        return named, taken + (0 if named is None else found.end())
    if found is not None:
        shift = _SHIFT.match(tail, found.end())
        more = _shifted(shift["shift"]) if shift else None
        if shift is None or more is None:
            return offset(found, whole), taken + found.end()
        return offset(found, whole) + more, taken + shift.end()
    before = _zone_before().search(text[max(0, start - 40) : start])
    return (offset(before, whole), 0) if before else (None, 0)


def _shifted(text: str) -> int | None:
    """Minutes east of UTC; None for digits behind a sign that are no zone's (+72:00)."""
    try:
        return offset_of(text.replace(" ", "").replace("−", "-"))
    except ValueError:
        return None


def offset(found: re.Match[str], whole: date) -> int:
    zone = zones()[found["short"] or found["words"].casefold()]
    return zone.offset + 60 * _RULES[zone.rule](whole)


def _summer_us(day: date) -> bool:
    """From the second Sunday of March to the first Sunday of November."""
    return _sunday(day.year, 3, 8) <= day < _sunday(day.year, 11, 1)


def _summer_eu(day: date) -> bool:
    """From the last Sunday of March to the last Sunday of October."""
    return _sunday(day.year, 3, 25) <= day < _sunday(day.year, 10, 25)


def _sunday(year: int, month: int, first: int) -> date:
    """The first Sunday on or after a day."""
    day = date(year, month, first)
    return day + timedelta(days=6 - day.weekday())


_RULES = {"us": _summer_us, "eu": _summer_eu, "-": lambda _: False}
