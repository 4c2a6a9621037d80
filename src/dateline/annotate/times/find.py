"""Times in a text, placed against the article's own."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from dateline.annotate.numerals import PackLike, lex
from dateline.annotate.times.frame import Expression, Kind
from dateline.annotate.times.recognise import recognise
from dateline.annotate.times.resolve import Unplaced, resolve
from dateline.annotate.times.two_ends import completed, stretched
from dateline.model.time import Interval

CLOCK = frozenset({"hour", "minute", "second", "ampm", "exact"})
"""What a bare hour says: no day, no part of one, no zone."""
OF_DAY = CLOCK | {"part"}
CLOSING = " )）"
OPENING = " (（"
DAY = timedelta(days=1)
NEXT = 2
"""Ends of lines between a paragraph and the next."""


class TimeSpan(msgspec.Struct, frozen=True, gc=False):
    """text[start:end] with its words for since, until, as of; the interval that it names; and how it bounds what happened.

    `at`: it happened then. `as_of`: so it stood then. `since`, `until`: the interval is the end that is named.
    `duration`: all of it. `recurring`: every such.
    """

    start: int
    end: int
    interval: Interval
    kind: Kind


def find(text: str, pack: PackLike, reference: Interval | None) -> tuple[TimeSpan, ...]:
    """The times in a text, in order, never overlapping. What is relative is read against `reference`; without one it is left out. A bare hour is
    one of the day that its paragraph named last."""
    kept: list[TimeSpan] = []
    for found in recognise(lex(text, pack)):
        named = _day_before(text, kept, found) if found.fields.keys() <= CLOCK or _behind_day(text, kept, found) else None
        span = _placed(found, named or _that_day(text, kept, found, pack) or reference)
        if span is not None:
            last = kept.pop() if kept and (_said_again(text, kept[-1], span) or (named and _behind_day(text, kept, found))) else None
            kept.append(span if last is None else _joined(last, span))
    return tuple(kept)


def _behind_day(text: str, kept: list[TimeSpan], found: Expression) -> bool:
    """Whether a part of a day stands right behind a day in brackets (昨日（10日）凌晨)."""
    between = text[kept[-1].end : found.start] if kept else ""
    return found.fields.keys() <= OF_DAY and between != "" and between.strip(CLOSING) == "" and between.strip() != ""


def _said_again(text: str, last: TimeSpan, span: TimeSpan) -> bool:
    """Whether a time in brackets only says again which day the one right before it is (今天(5日), 어제(14일))."""
    between = text[last.end : span.start]
    return between.strip(OPENING) == "" != between.strip() and span.interval == last.interval and span.kind == "at"


def _joined(day: TimeSpan, span: TimeSpan) -> TimeSpan:
    """A day and what says it again or more narrowly, as one time; it bounds as either does (截至今天(5日)下午3时, 오늘(15일) 오전 11시 기준)."""
    return TimeSpan(day.start, span.end, span.interval, day.kind if span.kind == "at" else span.kind)


def _day_before(text: str, kept: list[TimeSpan], found: Expression) -> Interval | None:
    """The day that the last time before a bare hour is, or is an hour of, in the same paragraph or the one before it."""
    last = kept[-1] if kept else None
    if last is None or last.kind not in ("at", "as_of") or text.count("\n", last.end, found.start) > NEXT:
        return None
    interval = last.interval
    whole = interval.precision == "day" and interval.end - interval.start == DAY
    return interval if whole else None


def _that_day(text: str, kept: list[TimeSpan], found: Expression, pack: PackLike) -> Interval | None:
    """The day that the paragraph, or the one before it, named last, for words that point back to it (当晚, 同日)."""
    pointing = pack.calendar.setting("that-day")
    last = next((span for span in reversed(kept) if span.kind == "at" and span.interval.end - span.interval.start <= DAY), None)
    if (
        not pointing
        or last is None
        or text.count("\n", last.end, found.start) > NEXT
        or not text.startswith(tuple(pointing.split(" | ")), found.start)
    ):
        return None
    shift = timedelta(minutes=last.interval.offset or 0)
    start = (last.interval.start + shift).replace(hour=0, minute=0, second=0, microsecond=0) - shift
    return Interval(start=start, end=start + DAY, precision="day", offset=last.interval.offset)


def _placed(found: Expression, reference: Interval | None) -> TimeSpan | None:
    try:
        interval = resolve(completed(found), reference)
        if found.to is not None:
            interval = stretched(interval, found.fields, found.to, reference)
    except Unplaced:
        return None
    return TimeSpan(found.start, found.end, interval, found.kind)
