"""Days to months, quarters, seasons, years, and what is counted inside them, seen from the article's own day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from dateline.annotate.times import calendars
from dateline.annotate.times.frame import Fields
from dateline.annotate.times.stretches import Stretch, add_months, part, shifted
from dateline.model.time import Interval

SEASONS = {"winter": 12, "spring": 3, "summer": 6, "autumn": 9}
PAST_YEAR = timedelta(days=245)
NEAR_FUTURE = timedelta(days=120)


class Unplaced(Exception):
    """The expression needs a reference that the article does not give, or names no real day."""


class Longer:
    """The fields of one expression, read against a reference: what is a month and more. The base of the whole resolver."""

    def __init__(self, fields: Fields, reference: Interval | None):
        self.fields, self.reference = fields, reference
        zone = fields.get("zone")
        self.offset: int = zone if zone is not None else reference.offset if reference else 0

    @property
    def today(self) -> date:
        if self.reference is None:
            raise Unplaced("no reference")
        return self.reference.first_day

    def _longer(self) -> Stretch | None:
        """The stretch of days that the fields name; None where they name none."""
        keys = self.fields.keys()
        if "nth" in keys:
            return within(self._container(), *self.fields["nth"])
        for name, make in LONGER:
            if name in keys and not (name == "half" and "year" in keys):
                return make(self)
        return None

    def _container(self) -> Stretch:
        """What the first, the last … is one of: the month, the year."""
        inner = Longer({name: value for name, value in self.fields.items() if name != "nth"}, self.reference)._longer()
        if inner is None:
            raise Unplaced("the first of nothing")
        return inner

    def _shift(self) -> Stretch:
        return self._positioned(shifted(self.today, *self.fields["shift"]))

    def _half(self) -> Stretch:
        shift = self.fields.get("shift", ("", 0))
        self.fields = self.fields | {"year": self.today.year + (shift[1] if shift[0] == "year" else 0)}
        return self._year()

    def _decade(self) -> Stretch:
        """The nineties are those of the last century, unless they are not over: the twenties."""
        first = self.fields["decade"]
        if first < 100 and "century" in self.fields:
            first += (self.fields["century"] - 1) * 100
        elif first < 100:
            first += 2000 if first <= 20 else 1900
        return date(first, 1, 1), date(first + 9, 12, 31), "year"

    def _century(self) -> Stretch:
        first = (self.fields["century"] - 1) * 100 or 1
        return date(first, 1, 1), date(first - first % 100 + 99, 12, 31), "year"

    def _nearest(self, candidates: list[date]) -> date:
        """Past, unless the date lies close ahead; a weekday said with it decides."""
        weekday = self.fields.get("weekday")
        near = [day for day in candidates if self.today - PAST_YEAR < day <= self.today + NEAR_FUTURE] or candidates
        fitting = [day for day in near if day.isoweekday() == weekday] or [day for day in candidates if day.isoweekday() == weekday] or near
        before = [day for day in fitting if day <= self.today + NEAR_FUTURE]
        if not before and not fitting:
            raise Unplaced("no such day")
        return max(before) if before else min(fitting)

    def _calendar(self, year: int | None) -> str:
        if "calendar" in self.fields:
            return str(self.fields["calendar"])
        return "common"

    def _elsewhere(self, calendar: str, year: int | None, month: int, day: int) -> date:
        convert, year_of = (calendars.hijri, calendars.hijri_year) if calendar == "hijri" else (calendars.solar, calendars.solar_year)
        if year is not None:
            return convert(year, month, day)
        now = year_of(self.today)
        return self._nearest([convert(now + offset, month, day) for offset in (-1, 0, 1)])

    def _positioned_month(self) -> Stretch:
        return self._positioned(self._month())

    def _positioned_year(self) -> Stretch:
        return self._positioned(self._year())

    def _month(self) -> Stretch:
        month, year = self.fields["month"], self.fields.get("year")
        calendar = self._calendar(year)
        if calendar != "common":
            first = self._elsewhere(calendar, year, month, 1)
            length = calendars.hijri_month_length(year or 1, month) if calendar == "hijri" else calendars.solar_month_length(year or 1400, month)
            return first, first + timedelta(days=length - 1), "month"
        if year is None:
            year = self._month_year(month)
        first = date(year, month, 1)
        return first, date(year, month, monthrange(year, month)[1]), "month"

    def _month_year(self, month: int) -> int:
        shift, step = self.fields.get("shift"), self.fields.get("step")
        if shift and shift[0] == "year":
            return self.today.year + int(shift[1])
        ahead = month - self.today.month
        if step == -1:
            return self.today.year - (ahead >= 0)
        if step == 1:
            return self.today.year + (ahead <= 0)
        if step == 0:
            return self.today.year
        return self.today.year - 1 if ahead > 4 else self.today.year + 1 if ahead < -8 else self.today.year

    def _quarter(self) -> Stretch:
        shift = self.fields.get("shift", ("", 0))
        month = 3 * self.fields["quarter"] - 2
        year = self.fields.get("year") or (self.today.year + shift[1] if shift[0] == "year" else self.today.year - (month > self.today.month))
        first = date(year, month, 1)
        return first, add_months(first, 3) - timedelta(days=1), "month"

    def _year(self) -> Stretch:
        year = self.fields["year"]
        calendar = self._calendar(year)
        if calendar == "hijri":
            return calendars.hijri(year, 1, 1), calendars.hijri(year + 1, 1, 1) - timedelta(days=1), "year"
        if calendar == "solar":
            return calendars.solar(year, 1, 1), calendars.solar(year + 1, 1, 1) - timedelta(days=1), "year"
        if "half" in self.fields:
            second = self.fields["half"] == "2"
            return date(year, 7 if second else 1, 1), date(year, 12 if second else 6, 31 if second else 30), "month"
        return date(year, 1, 1), date(int(self.fields.get("year_to") or year), 12, 31), "year"

    def _season(self) -> Stretch:
        """The three months of a season in the north; winter takes the year it begins in."""
        month, year = SEASONS[self.fields["season"]], self.fields.get("year")
        if year is None:
            year = (
                self.today.year + self.fields.get("shift", ("", 0))[1] if self.fields.get("shift", ("",))[0] == "year" else self._season_year(month)
            )
        first = date(year, month, 1)
        return first, add_months(first, 3) - timedelta(days=1), "month"

    def _season_year(self, month: int) -> int:
        step = self.fields.get("step", 0)
        begun = self.today.year if date(self.today.year, month, 1) <= self.today else self.today.year - 1
        return begun + (step if step == 1 else 0) - (1 if step == -1 and add_months(date(begun, month, 1), 3) > self.today else 0)

    def _positioned(self, stretch: Stretch) -> Stretch:
        position = self.fields.get("position")
        return stretch if position is None else part(stretch, position, self.today if position in ("earlier", "rest") else stretch[0])


LONGER = (
    ("season", Longer._season),
    ("quarter", Longer._quarter),
    ("month", Longer._positioned_month),
    ("half", Longer._half),
    ("shift", Longer._shift),
    ("year", Longer._positioned_year),
    ("decade", Longer._decade),
    ("century", Longer._century),
)
"""Which fields name a stretch, the finest first."""


def within(whole: Stretch, nth: int, unit: int | str, count: int = 1) -> Stretch:
    """The nth weekday (1 to 7), day, week or month of a longer stretch, from its end where `nth` is negative; `count` of them in a row.

    A week belongs to the month or year that holds its Thursday (ISO 8601). Raises Unplaced where the stretch has no such.
    """
    first, last, _ = whole
    if isinstance(unit, int):
        day = _nth_weekday(first, last, nth, unit)
        found: Stretch = (day, day, "day")
    elif unit == "day":
        start = first + timedelta(days=nth - 1) if nth > 0 else last + timedelta(days=nth + 1)
        found = _run(start, nth, count, 1)
    elif unit == "week":
        thursday = _nth_weekday(first, last, nth, 4)
        found = _run(thursday - timedelta(days=3), nth, count, 7)
    elif unit == "quarter":
        found = _months(first, last, 3 * nth - 2 if nth > 0 else 3 * nth, 3 * count)
    else:
        found = _months(first, last, nth, count)
    beyond = timedelta(days=3 if unit == "week" else 0)
    if found[0] < first - beyond or found[1] > last + beyond:
        raise Unplaced("not so many in it")
    return found


def _nth_weekday(first: date, last: date, nth: int, weekday: int) -> date:
    if nth > 0:
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    return last - timedelta(days=(last.isoweekday() - weekday) % 7 + 7 * (-nth - 1))


def _run(start: date, nth: int, count: int, width: int) -> Stretch:
    """`count` units of `width` days in a row, to the end of the one that begins at `start` where they are counted backwards."""
    begin = start if nth > 0 else start - timedelta(days=width * (count - 1))
    return begin, begin + timedelta(days=width * count - 1), "week" if width == 7 else "day"


def _months(first: date, last: date, nth: int, count: int) -> Stretch:
    """`count` months in a row from the nth, or to the end where they are counted backwards."""
    begin = add_months(first, nth - 1) if nth > 0 else add_months(last.replace(day=1), 1 - count)
    return begin, add_months(begin, count) - timedelta(days=1), "month"
