"""Stretches with two named ends: what each takes over from the other, and where the second lies."""

from __future__ import annotations

from datetime import timedelta

from dateline.annotate.times.frame import Expression, Fields
from dateline.annotate.times.resolve import Unplaced, resolve
from dateline.model.time import Interval

DAYS = frozenset(("day", "weekday", "day_shift", "month"))
SHARED = ("year", "month", "day", "weekday", "day_shift", "part", "calendar", "zone", "ampm")
TAKEN = (*SHARED, "step", "whole_week")
NIGHTS = frozenset({"night", "evening"})
MORNING = timedelta(hours=6)
"""Where a night ends, from midnight."""
OPEN = frozenset(("now", "day_shift"))
DROPPED: dict[str, tuple[str, ...]] = {
    "hour": (),
    "part": (),
    "day": ("weekday", "day_shift"),
    "weekday": ("day", "month", "day_shift"),
    "month": ("day",),
}


def completed(found: Expression) -> Fields:
    """The fields of the first end with what only the second says: 1 to 10 July, 3 pm to 5 pm on Monday, June to August 1992."""
    fields, to = found.fields, found.to
    if to is None:
        return fields
    if "hour" in fields and not fields.keys() & DAYS:
        return fields | {name: value for name, value in to.items() if name in TAKEN and name not in ("part", "ampm")}
    if "day" in fields and "month" not in fields and "month" in to and "shift" not in fields:
        fields = fields | {"month": to["month"]}
    if "year" in fields or "year" not in to or "month" not in fields or "calendar" in fields:
        return fields
    return fields | {"year": to["year"] - (fields["month"] > to.get("month", 12))}


def stretched(first: Interval, fields: Fields, to: Fields, reference: Interval | None) -> Interval:
    """From the start of the first to the end of the second, which takes over what it leaves unsaid. Raises Unplaced."""
    own = to if to.keys() & OPEN else _inherited(fields, to)
    night = fields.get("part") in NIGHTS and "part" not in to and bool(to.keys() & {"weekday", "day"})
    last = resolve({name: value for name, value in own.items() if name != "part"} if night else own, reference)
    if last.end <= first.start:
        last = _after(first, last, own)
    if night and last.start - first.start <= timedelta(days=1):
        return Interval(
            start=first.start, end=last.start + MORNING, precision=first.precision, offset=first.offset
        )  # the night from Monday to Tuesday
    return Interval(start=first.start, end=last.end, precision=last.precision, offset=first.offset)


def _inherited(fields: Fields, to: Fields) -> Fields:
    finest = next((name for name in ("hour", "part", "day", "weekday", "month", "year") if name in to), "")
    drop = DROPPED.get(finest, ("day", "month", "weekday", "day_shift"))
    return {name: fields[name] for name in SHARED if name in fields and name not in drop} | to


def _after(first: Interval, last: Interval, fields: Fields) -> Interval:
    """The second end moved to the first such time after the first: from Monday to Friday, from November to March."""
    if "year" in fields or not fields.keys() & {"weekday", "month", "hour"}:
        raise Unplaced("ends before it begins")
    if "month" in fields:
        return _later(last, first, 365)
    return _later(last, first, 7 if "weekday" in fields and "day" not in fields else 1)


def _later(last: Interval, first: Interval, step: int) -> Interval:
    """Moved by steps of a day, a week or a year, a few at most."""
    start, end = last.start, last.end
    for _ in range(3):
        try:
            start, end = (
                (start.replace(year=start.year + 1), end.replace(year=end.year + 1))
                if step == 365
                else (start + timedelta(days=step), end + timedelta(days=step))
            )
        except ValueError as error:
            raise Unplaced(str(error)) from error
        if end > first.start:
            return Interval(start=start, end=end, precision=last.precision, offset=last.offset)
    raise Unplaced("ends before it begins")
