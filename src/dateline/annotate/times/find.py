"""Times in a text, placed against the article's own."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from dateline.annotate.numerals import PackLike, lex
from dateline.annotate.times.frame import Expression, Fields, Kind
from dateline.annotate.times.recognise import recognise
from dateline.annotate.times.resolve import Unplaced, resolve
from dateline.model.time import Interval


class TimeSpan(NamedTuple):
    """text[start:end] with its words for since, until, as of; the interval that it names; and how it bounds what happened.

    `at`: it happened then. `as_of`: so it stood then. `since`, `until`: the interval is the end that is named.
    `duration`: all of it. `recurring`: every such.
    """

    start: int
    end: int
    interval: Interval
    kind: Kind


def find(text: str, pack: PackLike, reference: Interval | None) -> tuple[TimeSpan, ...]:
    """The times in a text, in order, never overlapping. What is relative is read against `reference`; without one it is left out."""
    spans = (_placed(found, reference) for found in recognise(lex(text, pack)))
    return tuple(span for span in spans if span is not None)


def _placed(found: Expression, reference: Interval | None) -> TimeSpan | None:
    try:
        interval = resolve(_with_year(found), reference)
        if found.to is not None:
            interval = _stretched(interval, found.fields, found.to, reference)
    except Unplaced:
        return None
    return TimeSpan(found.start, found.end, interval, found.kind)


def _after(first: Interval, last: Interval, fields: Fields) -> Interval:
    """The second end moved to the first such time after the first: from Monday to Friday, from November to March."""
    if "year" in fields or not fields.keys() & {"weekday", "month", "hour"}:
        raise Unplaced("ends before it begins")
    days = 7 if "weekday" in fields and "day" not in fields else 365 if "month" in fields else 1
    if days == 365:
        try:
            moved = last.start.replace(year=last.start.year + 1), last.end.replace(year=last.end.year + 1)
        except ValueError as error:
            raise Unplaced(str(error)) from error
    else:
        moved = last.start + timedelta(days=days), last.end + timedelta(days=days)
    if moved[1] <= first.start:
        raise Unplaced("ends before it begins")
    return Interval(start=moved[0], end=moved[1], precision=last.precision, offset=last.offset)


def _with_year(found: Expression) -> Fields:
    """June to August 1992: the first end takes the year of the second."""
    fields, to = found.fields, found.to
    if to is None or "year" in fields or "year" not in to or "month" not in fields or "calendar" in fields:
        return fields
    return fields | {"year": to["year"] - (fields["month"] > to.get("month", 12))}


def _stretched(first: Interval, fields: Fields, to: Fields, reference: Interval | None) -> Interval:
    """From the start of the first to the end of the second, which takes over what it leaves unsaid."""
    shared = {name: fields[name] for name in ("year", "month", "day", "weekday", "day_shift", "part", "calendar", "zone", "ampm") if name in fields}
    finest = next((name for name in ("hour", "part", "day", "weekday", "day_shift", "month", "year") if name in to), "")
    drop = {"hour": (), "part": (), "day": ("weekday", "day_shift"), "weekday": ("day", "month", "day_shift"), "month": ("day",)}.get(
        finest, ("day", "month", "weekday", "day_shift")
    )
    own = {name: value for name, value in shared.items() if name not in drop} | to
    last = resolve(own, reference)
    if last.end <= first.start:
        last = _after(first, last, own)
    return Interval(start=first.start, end=last.end, precision=last.precision, offset=first.offset)
