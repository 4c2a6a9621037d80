"""Times in a text, placed against the article's own."""

from __future__ import annotations

from typing import NamedTuple

from dateline.annotate.numerals import PackLike, lex
from dateline.annotate.times.frame import Expression, Kind
from dateline.annotate.times.recognise import recognise
from dateline.annotate.times.resolve import Unplaced, resolve
from dateline.annotate.times.two_ends import completed, stretched
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
        interval = resolve(completed(found), reference)
        if found.to is not None:
            interval = stretched(interval, found.fields, found.to, reference)
    except Unplaced:
        return None
    return TimeSpan(found.start, found.end, interval, found.kind)
