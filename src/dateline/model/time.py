"""Times with their imprecision: half-open UTC intervals that remember how precisely they were said."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Literal

from dateline.model.base import Noun

Precision = Literal["second", "minute", "hour", "part of day", "day", "week", "month", "year"]


class Interval(Noun, frozen=True, kw_only=True):
    """[start, end) in UTC. `offset` is the zone it was meant in, in minutes east of UTC, so that its local day can be told."""

    start: datetime
    end: datetime
    precision: Precision
    offset: int = 0

    @property
    def first_day(self) -> date:
        """The local calendar day on which the interval begins."""
        return (self.start + timedelta(minutes=self.offset)).date()

    @property
    def last_day(self) -> date:
        """The local calendar day of the interval's last moment."""
        return (self.end + timedelta(minutes=self.offset) - timedelta(microseconds=1)).date()

    @property
    def iso(self) -> str:
        """An ISO 8601 day, or `a/b` where the interval touches several days."""
        first, last = self.first_day.isoformat(), self.last_day.isoformat()
        return first if first == last else f"{first}/{last}"

    def overlaps(self, other: Interval) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Interval) -> bool:
        return self.start <= other.start and other.end <= self.end

    def gap(self, other: Interval) -> timedelta:
        """The time that lies between the two; zero where they touch or overlap."""
        return max(timedelta(0), other.start - self.end, self.start - other.end)


def day(value: date, offset: int = 0) -> Interval:
    """The whole local calendar day `value` in the zone `offset` minutes east of UTC."""
    return days(value, value, "day", offset)


def days(first: date, last: date, precision: Precision = "day", offset: int = 0) -> Interval:
    """All of the local calendar days from `first` to `last`, both included."""
    zone = timedelta(minutes=offset)
    start = datetime(first.year, first.month, first.day, tzinfo=UTC) - zone
    end = datetime(last.year, last.month, last.day, tzinfo=UTC) + timedelta(days=1) - zone
    return Interval(start=start, end=end, precision=precision, offset=offset)


def minute(moment: datetime) -> Interval:
    """The minute of an aware datetime. Raises ValueError for a naive one."""
    zone = moment.utcoffset()
    if zone is None:
        raise ValueError("a minute needs a time zone; use day() where only the day is known")
    start = moment.astimezone(UTC).replace(second=0, microsecond=0)
    return Interval(start=start, end=start + timedelta(minutes=1), precision="minute", offset=int(zone.total_seconds() // 60))
