"""Expressions → intervals, seen from the article's own time. In news a bare weekday, day or month is the nearest past one."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from dateline.annotate.times.frame import Fields
from dateline.annotate.times.longer import Longer, Unplaced
from dateline.annotate.times.stretches import Stretch, add_months, shifted
from dateline.model.time import Interval, Precision, days

# Local hours of the parts of a day, start and end; over 24 is the next day, under 0 the day before.
PARTS: dict[str, tuple[int, int]] = {
    "dawn": (0, 6), "morning": (6, 12), "forenoon": (6, 12), "noon": (12, 13), "afternoon": (12, 18), "evening": (17, 24), "night": (18, 30),
    "midnight": (0, 1), "overnight": (-4, 8), "daytime": (6, 18), "eve": (-7, 0),
}  # fmt: skip
STEP_DAYS = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7, "workday": 1}
STEP_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "season": 3}
STEP_SECONDS = {"hour": 3600, "minute": 60, "second": 1}
HALF_A_WEEK = 3
LATE = 45  # days: further back, a weekday with its day is more likely to come
POINT_PRECISION: dict[str, Precision] = {
    "day": "day",
    "week": "week",
    "month": "month",
    "year": "year",
    "hour": "hour",
    "minute": "minute",
    "second": "second",
}


def resolve(fields: Fields, reference: Interval | None) -> Interval:
    """The interval that the fields mean. Raises Unplaced."""
    try:
        return _Resolver(fields, reference).interval()
    except (ValueError, OverflowError) as error:
        raise Unplaced(str(error)) from error


class _Resolver(Longer):
    """Days, hours and spans; the longer stretches come from its base."""

    @property
    def now(self) -> datetime:
        """The reference as a local moment, without a zone."""
        if self.reference is None:
            raise Unplaced("no reference")
        return (self.reference.start + timedelta(minutes=self.reference.offset)).replace(tzinfo=None)

    def interval(self) -> Interval:
        if "span" in self.fields:
            return self._span()
        if "now" in self.fields and len(self.fields) == 1:
            return (
                self._local(self.now, self.now + timedelta(minutes=1), "minute") if self._timed else days(self.today, self.today, "day", self.offset)
            )
        first, last, precision = self._days()
        if "hour" in self.fields:
            return self._clock(first)
        if "part" in self.fields and precision == "day":
            return self._part(first)
        return days(first, last, precision, self.offset)

    @property
    def _timed(self) -> bool:
        return self.reference is not None and self.reference.precision in ("second", "minute", "hour")

    def _local(self, start: datetime, end: datetime, precision: Precision) -> Interval:
        shift = timedelta(minutes=self.offset)
        return Interval(start=(start - shift).replace(tzinfo=UTC), end=(end - shift).replace(tzinfo=UTC), precision=precision, offset=self.offset)

    # --- days

    def _days(self) -> Stretch:
        first, last, precision = self._named()
        if "week_of" in self.fields:
            first -= timedelta(days=first.isoweekday() - 1)
            return first, first + timedelta(days=6), "week"
        if "offset" in self.fields:
            first = moved(last if self.fields["offset"][1] > 0 else first, *self.fields["offset"])
            return first, first, "day"
        return first, last, precision

    def _named(self) -> Stretch:
        keys = self.fields.keys()
        if "day" in keys or ("weekday" in keys and "month" in keys):
            day = self._dated()
            return day, self._day_to(day), "day"
        if "weekday" in keys:
            day = self._weekday()
            return day, day, "day"
        if "day_shift" in keys:
            day = self.today + timedelta(days=self.fields["day_shift"])
            return day, day, "day"
        if "holiday" in keys:
            return self._holiday()
        return self._longer() or self._bare_hour()

    def _bare_hour(self) -> Stretch:
        day = self.today
        if self._later_than_now(day):
            day -= timedelta(days=1)
        return day, day, "day"

    def _later_than_now(self, day: date) -> bool:
        """In news a bare hour is the last one that was."""
        if not self._timed:
            return False
        hour = self.fields["hour"] + (12 if self.fields.get("ampm") == "pm" and self.fields["hour"] < 12 else 0) if "hour" in self.fields else None
        if hour is None:
            hour = PARTS[self.fields["part"]][0] if "part" in self.fields else 0
        return hour > self.now.hour + 1

    def _day_to(self, day: date) -> date:
        to = self.fields.get("day_to")
        if to is None or "calendar" in self.fields:
            return day
        if to < day.day:
            raise Unplaced("ends before it begins")
        return day.replace(day=to)

    def _dated(self) -> date:
        month, day, year = self.fields.get("month"), self.fields.get("day", 1), self.fields.get("year")
        if month is None and year is None and "shift" in self.fields:
            first, last, _ = shifted(self.today, *self.fields["shift"])
            return first.replace(day=day) if first.month == last.month else self._day_only(day)
        if month is None:
            return self._day_only(day)
        calendar = self._calendar(year)
        if calendar != "common":
            return self._elsewhere(calendar, year, month, day)
        if year is None and self.fields.get("shift", ("", 0))[0] == "year":
            year = self.today.year + self.fields["shift"][1]
        if year is not None:
            return date(year, month, day)
        return self._nearest([made for offset in (-1, 0, 1) if (made := _real(self.today.year + offset, month, day))])

    def _day_only(self, day: int) -> date:
        """ "the 5th": the last one that was, or the one whose weekday fits."""
        months = [add_months(self.today.replace(day=1), back) for back in (*range(0, -12, -1), 1, 2)]
        candidates = [found for month in months if (found := _real(month.year, month.month, day))]
        weekday = self.fields.get("weekday")
        fitting = [found for found in candidates if weekday is None or found.isoweekday() == weekday]
        past = [found for found in fitting if found <= self.today + timedelta(days=1)]
        if not fitting:
            raise Unplaced("no such day near")
        if weekday is not None and past and (self.today - max(past)).days > LATE:
            return min(fitting, key=lambda found: abs((found - self.today).days))
        return max(past) if past else min(fitting)

    def _weekday(self) -> date:
        weekday, today = self.fields["weekday"], self.today
        monday = today - timedelta(days=today.isoweekday() - 1)
        shift = self.fields.get("shift")
        if shift and shift[0] == "week":
            return monday + timedelta(days=7 * shift[1] + weekday - 1)
        step = self.fields.get("step")
        back = (today.isoweekday() - weekday) % 7
        if step and self.fields.get("whole_week"):
            return monday + timedelta(days=7 * step + weekday - 1)
        if step == -1:
            return today - timedelta(days=back or 7)
        if step == 1:
            return today + timedelta(days=(weekday - today.isoweekday()) % 7 or 7)
        if step == 0:
            far = self.fields.get("nearest") and weekday - today.isoweekday() > HALF_A_WEEK
            return monday + timedelta(days=weekday - 1 - (7 if far else 0))
        return today - timedelta(days=back)

    def _holiday(self) -> Stretch:
        month, day = map(int, self.fields["holiday"].split("-"))
        year = self.fields.get("year")
        found = date(year, month, day) if year else self._nearest([date(self.today.year + offset, month, day) for offset in (-1, 0, 1)])
        return found, found, "day"

    # --- parts of days, clocks, spans

    def _part(self, day: date) -> Interval:
        start, end = PARTS[self.fields["part"]]
        base = datetime(day.year, day.month, day.day)
        return self._local(base + timedelta(hours=start), base + timedelta(hours=end), "part of day")

    def _clock(self, day: date) -> Interval:
        hour, minute = self._hour(), self.fields.get("minute", 0)
        start = datetime(day.year, day.month, day.day) + timedelta(hours=hour, minutes=minute)
        precise: Precision = "hour" if self.fields.get("exact") == "hour" else "minute"
        return self._local(start, start + (timedelta(hours=1) if precise == "hour" else timedelta(minutes=1)), precise)

    def _hour(self) -> int:
        hour, half, part = int(self.fields["hour"]), self.fields.get("ampm"), self.fields.get("part")
        if half == "am" or (half is None and part in ("dawn", "morning", "forenoon")):
            return hour % 12 if hour == 12 else hour
        if (half == "pm" or part in ("afternoon", "evening") or (part == "night" and hour > 5)) and hour < 12:
            return hour + 12
        return hour

    def _span(self) -> Interval:
        period, count, shape = self.fields["span"]
        if count != int(count):
            period, count = _finer(period, count)
        return self._stretch(period, int(count)) if shape == "stretch" else self._point(period, int(count))

    def _point(self, period: str, count: int) -> Interval:
        if period in STEP_SECONDS:
            if not self._timed:
                return days(self.today, self.today, "day", self.offset)
            start = self.now + timedelta(seconds=STEP_SECONDS[period] * count)
            return self._local(start, start + timedelta(seconds=STEP_SECONDS[period]), POINT_PRECISION[period])
        if "part" in self.fields or "hour" in self.fields or "weekday" in self.fields:
            return self._on_day(self._moved(period, count))
        day = self._moved(period, count)
        return days(day, day, POINT_PRECISION.get(period, "day"), self.offset)

    def _on_day(self, day: date) -> Interval:
        if "hour" in self.fields:
            return self._clock(day)
        return self._part(day) if "part" in self.fields else days(day, day, "day", self.offset)

    def _moved(self, period: str, count: int) -> date:
        return moved(self.today, period, count)

    def _stretch(self, period: str, count: int) -> Interval:
        """the past three days: up to the reference; the coming ones: from it."""
        if period in STEP_SECONDS:
            other = self.now + timedelta(seconds=STEP_SECONDS[period] * count)
            return self._local(min(other, self.now), max(other, self.now), POINT_PRECISION[period])
        other_day = self._moved(period, count)
        first, last = (other_day, self.today - timedelta(days=1)) if count < 0 else (self.today + timedelta(days=1), other_day)
        return days(first, max(first, last), POINT_PRECISION.get(period, "day"), self.offset)


def moved(day: date, period: str, count: int) -> date:
    """The day so many periods later. Raises KeyError for one shorter than a day."""
    if period in STEP_MONTHS:
        return add_months(day, STEP_MONTHS[period] * count)
    return day + timedelta(days=STEP_DAYS[period] * count)


def _finer(period: str, count: object) -> tuple[str, int]:
    """Half a year is six months, half an hour 30 minutes."""
    finer = {
        "year": ("month", 12),
        "month": ("day", 30),
        "week": ("day", 7),
        "day": ("hour", 24),
        "hour": ("minute", 60),
        "minute": ("second", 60),
        "decade": ("year", 10),
        "century": ("year", 100),
    }
    name, factor = finer.get(period, (period, 1))
    return name, round(float(count) * factor)  # type: ignore[arg-type]


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
