"""Moments that machines wrote: ISO 8601 and its many cousins in markup. A midnight that is only a date is a date; nothing lies in the future."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from dateline.model import Interval, day, days, minute

EARLIEST = 1990
"""No news page is older than the web."""
LONGEST = 200
"""Characters of which a moment may be written."""
SLACK = timedelta(hours=26)
"""How far ahead of the fetch a page's clock may be: the widest difference of zones that meet."""

_ISO = re.compile(
    r"(?P<y>\d{4})[-/.]?(?P<m>\d{2})[-/.]?(?P<d>\d{2})"
    r"(?:[T\s]+(?P<H>\d{1,2}):?(?P<M>\d{2})(?::?(?P<S>\d{2})(?:[.,]\d+)?)?\s*(?P<z>Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{1,2})?)?",
    re.I,
)
_MONTH = re.compile(r"(?P<y>[12]\d{3})-(?P<m>0[1-9]|1[0-2])")
_EPOCH = re.compile(r"1\d{9}(\d{3})?$")


def of_machine(text: str, latest: datetime | None = None, zone: int | None = None) -> Interval | None:
    """The interval that a machine-written moment names, to the minute where it has a clock time, else to the day.

    `zone` (minutes east of UTC) reads moments that name none; without it they count as UTC. None for what is no moment, lies before
    1990 or after `latest` (the time the page was fetched).
    """
    text = text[:LONGEST].strip()
    try:
        found = _of_iso(text, zone) or _of_epoch(text) or _of_mail(text)
    except OverflowError:  # the last day there is, or the first
        return None
    return found if found is not None and plausible(found, latest) else None


def of_month(text: str, latest: datetime | None = None) -> Interval | None:
    """The month that is written with no day (ISO 8601's reduced precision, "2022-12"); None for anything else."""
    found = _MONTH.fullmatch(text.strip())
    if found is None:
        return None
    first = date(int(found["y"]), int(found["m"]), 1)
    whole = days(first, first.replace(day=monthrange(first.year, first.month)[1]), "month")
    return whole if plausible(whole, latest) else None


def plausible(found: Interval, latest: datetime | None) -> bool:
    return found.start.year >= EARLIEST and (latest is None or found.start <= latest + SLACK)


def _of_iso(text: str, zone: int | None) -> Interval | None:
    found = _ISO.match(text)
    if found is None:
        return None
    try:
        return moment(found, zone)
    except ValueError:
        return None


def moment(found: re.Match[str], zone: int | None) -> Interval:
    """The interval of a match with groups y m d H M S z. Raises ValueError for a day or an hour that is none."""
    whole = date(int(found["y"]), int(found["m"]), int(found["d"]))
    offset = offset_of(found["z"]) if found["z"] else zone
    if found["H"] is None or is_only_date(found):
        return day(whole, 0 if found["z"] in (None, "Z", "z") else offset or 0)
    return at(whole, int(found["H"]), int(found["M"]), offset)


def is_only_date(found: re.Match[str]) -> bool:
    """Midnight to the second: what systems print that know only the day."""
    return int(found["H"]) == 0 and int(found["M"]) == 0 and int(found["S"] or 0) == 0


def at(whole: date, hour: int, minutes: int, offset: int | None) -> Interval:
    clock = timezone(timedelta(minutes=offset or 0))
    return minute(datetime(whole.year, whole.month, whole.day, hour, minutes, tzinfo=clock))


def offset_of(zone: str) -> int:
    """Minutes east of UTC of "Z", "+0100", "-05:00", "+3"."""
    if zone.upper() in ("Z", "UTC", "GMT"):
        return 0
    digits = re.sub(r"\D", "", zone)
    hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    total = hours * 60 + minutes
    if total > 14 * 60:
        raise ValueError(f"{zone} is no zone")
    return -total if zone.startswith("-") else total


def _of_epoch(text: str) -> Interval | None:
    if not _EPOCH.match(text):
        return None
    return minute(datetime.fromtimestamp(int(text[:10]), UTC))


def _of_mail(text: str) -> Interval | None:
    """RFC 5322, as in HTTP headers and old meta tags: Thu, 06 Jan 2022 10:15:00 +0600."""
    if not re.match(r"[A-Za-z]{3},? ", text):
        return None
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return minute(found if found.tzinfo else found.replace(tzinfo=UTC))
