"""Times by how they are written: in figures, by season, quarter, half, rank and part, seen from Saturday 8 January 2022."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from dateline.annotate import times
from dateline.annotate.times import shapes
from dateline.languages import load
from dateline.model.time import day, minute

REFERENCE = day(date(2022, 1, 8))
HALF_PAST_THREE = minute(datetime(2022, 1, 8, 15, 30, tzinfo=UTC))
Shape = Callable[[str, int, str], tuple[int, dict[str, object]] | None]


@pytest.mark.parametrize(("text", "fields"), [
    ("2022-01-07", {"year": 2022, "month": 1, "day": 7}),
    ("2022/1/7", {"year": 2022, "month": 1, "day": 7}),
    ("2022-01-07t10:30", {"year": 2022, "month": 1, "day": 7, "hour": 10, "minute": 30}),
    ("2022-01-07t10:30:05z", {"year": 2022, "month": 1, "day": 7, "hour": 10, "minute": 30, "zone": 0}),
    ("2022-01-07t10:30+05:30", {"year": 2022, "month": 1, "day": 7, "hour": 10, "minute": 30, "zone": 330}),
    ("2022-01-07t10:30-0800", {"year": 2022, "month": 1, "day": 7, "hour": 10, "minute": 30, "zone": -480}),
    ("2022-01-07t24:30", {"year": 2022, "month": 1, "day": 7}),
    ("2022-01-07t10:60", {"year": 2022, "month": 1, "day": 7}),
    ("2022-13-07", None), ("2022-00-07", None), ("2022-01-32", None), ("2022-01-00", None), ("1299-01-07", None), ("2201-01-07", None),
    ("2022-1/7", None), ("2022-01-071", None),
])  # fmt: skip
def test_iso_dates(text: str, fields: dict[str, object] | None) -> None:
    found = shapes.iso(text, 0, "dmy")
    assert (found and found[1]) == fields


@pytest.mark.parametrize(("shape", "text", "order", "fields"), [
    (shapes.year_month, "01/2022", "dmy", {"year": 2022, "month": 1}),
    (shapes.year_month, "2022-01", "dmy", {"year": 2022, "month": 1}),
    (shapes.year_month, "2010-11", "dmy", None),
    (shapes.year_month, "2010-12", "dmy", {"year": 2010, "month": 12}),
    (shapes.year_month, "13/2022", "dmy", None), (shapes.year_month, "2022-13", "dmy", None), (shapes.year_month, "01/1799", "dmy", None),
    (shapes.year_month, "2101-01", "dmy", None),
    (shapes.years, "2014–2018", "dmy", {"year": 2014, "year_to": 2018}),
    (shapes.years, "2018-2014", "dmy", None), (shapes.years, "1499-1600", "dmy", None), (shapes.years, "2014-2151", "dmy", None),
    (shapes.short, "07.01.2022", "dmy", {"year": 2022, "month": 1, "day": 7}),
    (shapes.short, "1/7/2022", "mdy", {"year": 2022, "month": 1, "day": 7}),
    (shapes.short, "1/7/2022", "dmy", {"year": 2022, "month": 7, "day": 1}),
    (shapes.short, "13/1/2022", "mdy", {"year": 2022, "month": 1, "day": 13}),
    (shapes.short, "1.7.2022", "mdy", {"year": 2022, "month": 7, "day": 1}),
    (shapes.short, "1/7/59", "mdy", {"year": 2059, "month": 1, "day": 7}),
    (shapes.short, "1/7/60", "mdy", {"year": 1960, "month": 1, "day": 7}),
    (shapes.short, "13/13/2022", "mdy", None), (shapes.short, "1/7", "mdy", None),
    (shapes.pair, "7/1", "dmy", {"month": 1, "day": 7}),
    (shapes.pair, "7/1", "mdy", {"month": 7, "day": 1}),
    (shapes.pair, "1/31", "dmy", {"month": 1, "day": 31}),
    (shapes.pair, "13/32", "dmy", None), (shapes.pair, "7/1%", "dmy", None),
    (shapes.two_dotted, "14.10. - 15.10.2018", "dmy", {"month": 10, "day": 14, "to": {"month": 10, "day": 15, "year": 2018}}),
    (shapes.two_dotted, "14./15.10.", "dmy", {"month": 10, "day": 14, "to": {"month": 10, "day": 15}}),
    (shapes.two_dotted, "14.10. - 15.10.2018", "mdy", None), (shapes.two_dotted, "32./15.10.", "dmy", None),
    (shapes.two_dotted, "14./15.13.", "dmy", None),
    (shapes.clock, "10:30", "dmy", {"hour": 10, "minute": 30}),
    (shapes.clock, "24:00", "dmy", {"hour": 0, "minute": 0}),
    (shapes.clock, "25:00", "dmy", None), (shapes.clock, "10:60", "dmy", None),
    (shapes.two_dates, "1/3-1/6", "mdy", {"month": 1, "day": 3, "to": {"month": 1, "day": 6}}),
])  # fmt: skip
def test_dates_in_figures(shape: Shape, text: str, order: str, fields: dict[str, object] | None) -> None:
    found = shape(text, 0, order)
    assert (found and found[1]) == fields


def test_stops_are_a_clock_or_a_day_only_where_words_say_so() -> None:
    assert shapes.dotted_clock("10.30", 0) == (5, {"hour": 10, "minute": 30}) and shapes.dotted_clock("24.00", 0) == (5, {"hour": 0, "minute": 0})
    assert shapes.dotted_clock("25.00", 0) is None and shapes.dotted_clock("10.60", 0) is None and shapes.dotted_clock("x", 0) is None
    assert shapes.dotted_day("22.04.", 0) == (6, {"day": 22, "month": 4})
    assert shapes.dotted_day("32.04.", 0) is None and shapes.dotted_day("22.13.", 0) is None


PLACED = [
    ("en", "on 2022-01-05", "2022-01-05", "at"),
    ("en", "in 2021-11", "2021-11-01/2021-11-30", "at"),
    ("en", "from 2014-2018", "2014-01-01/2018-12-31", "since"),
    ("en", "on 13/1/22", "2022-01-13", "at"),
    ("en", "the winter of 2021", "2021-12-01/2022-02-28", "at"),
    ("en", "last winter", "2020-12-01/2021-02-28", "at"),
    ("en", "last summer", "2021-06-01/2021-08-31", "at"),
    ("en", "next summer", "2022-06-01/2022-08-31", "at"),
    ("en", "the first half of last year", "2021-01-01/2021-06-30", "at"),
    ("en", "the 1920s", "1920-01-01/1929-12-31", "at"),
    ("en", "early this month", "2022-01-01/2022-01-10", "at"),
    ("en", "earlier this year", "2022-01-01/2022-01-08", "at"),
    ("en", "mid-December", "2021-12-11/2021-12-21", "at"),
    ("en", "last March", "2021-03-01/2021-03-31", "at"),
    ("en", "next March", "2022-03-01/2022-03-31", "at"),
    ("en", "next quarter", "2022-04-01/2022-06-30", "at"),
    ("en", "last quarter", "2021-10-01/2021-12-31", "at"),
    ("en", "in the third quarter", "2021-07-01/2021-09-30", "at"),
    ("en", "the second week of January", "2022-01-10/2022-01-16", "at"),
    ("en", "the last two days of December", "2021-12-30/2021-12-31", "at"),
    ("en", "the 26th day of the month", "2022-01-26", "at"),
    ("en", "the 20th of next month", "2022-02-20", "at"),
    ("en", "on the 4th", "2022-01-04", "at"),
    ("en", "Friday the 7th", "2022-01-07", "at"),
    ("en", "in the coming three days", "2022-01-09/2022-01-11", "duration"),
    ("en", "over the past two months", "2021-11-08/2022-01-07", "duration"),
    ("en", "a decade ago", "2012-01-08", "at"),
    ("en", "the day before yesterday", "2022-01-06", "at"),
    ("en", "two weeks from now", "2022-01-22", "at"),
    ("en", "three days before 5 January", "2022-01-02", "at"),
    ("en", "December 30 to January 2", "2021-12-30/2022-01-02", "at"),
    ("en", "January 1st, 2022", "2022-01-01", "at"),
    ("en", "until 10 January", "2022-01-10", "until"),
    ("en", "Ramadan 1443", "2022-04-03/2022-05-02", "at"),
    ("de", "am 5. Januar", "2022-01-05", "at"),
    ("de", "14./15.10.", "2021-10-14/2021-10-15", "at"),
    ("de", "am 22.04.", "2022-04-22", "at"),
    ("de", "im Herbst 2021", "2021-09-01/2021-11-30", "at"),
    ("de", "Anfang Dezember", "2021-12-01/2021-12-10", "at"),
    ("zh", "本月5日", "2022-01-05", "at"),
    ("zh", "上个月20日", "2021-12-20", "at"),
    ("zh", "2021年第三季度", "2021-07-01/2021-09-30", "at"),
    ("zh", "今年上半年", "2022-01-01/2022-06-30", "at"),
    ("zh", "2021年下半年", "2021-07-01/2021-12-31", "at"),
    ("zh", "未来两周", "2022-01-09/2022-01-22", "duration"),
    ("zh", "12月30日至1月2日", "2021-12-30/2022-01-02", "at"),
    ("zh", "后天", "2022-01-10", "at"),
    ("zh", "去年夏天", "2021-06-01/2021-08-31", "at"),
    ("zh", "2019年冬季", "2019-12-01/2020-02-29", "at"),
    ("ja", "平成30年", "2018-01-01/2018-12-31", "at"),
    ("ja", "令和3年12月5日", "2021-12-05", "at"),
    ("ja", "先月20日", "2021-12-20", "at"),
    ("fa", "۱۵ دی ۱۴۰۰", "2022-01-05", "at"),
    ("fa", "۱۵ دی", "2022-01-05", "at"),
    ("ar", "رمضان 1443", "2022-04-03/2022-05-02", "at"),
    ("ar", "عام 1443 هـ", "2021-08-10/2022-07-29", "at"),
    ("ar", "5 كانون الثاني 2022", "2022-01-05", "at"),
    ("ru", "прошлой зимой", "2020-12-01/2021-02-28", "at"),
    ("ru", "за последние трое суток", "2022-01-05/2022-01-07", "duration"),
    ("ru", "в первом квартале 2021 года", "2021-01-01/2021-03-31", "at"),
    ("fr", "mardi 4", "2022-01-04", "at"),
    ("fr", "fin décembre", "2021-12-22/2021-12-31", "at"),
    ("es", "el día 5", "2022-01-05", "at"),
    ("es", "el primer semestre de 2021", "2021-01-01/2021-06-30", "at"),
    ("es", "el próximo mes", "2022-02-01/2022-02-28", "at"),
]


@pytest.mark.parametrize(("code", "text", "days", "kind"), PLACED, ids=lambda value: str(value)[:28])
def test_days_and_stretches_are_placed(code: str, text: str, days: str, kind: str) -> None:
    (span,) = times.find(text, load(code), REFERENCE)
    assert (span.interval.iso, span.kind) == (days, kind)


CLOCKS = [
    ("en", "on 2022-01-05T10:30+06:00", (5, 4, 30), 1),
    ("en", "at 6 p.m. on Thursday", (6, 18, 0), 60),
    ("en", "at 12 a.m. on Thursday", (6, 0, 0), 60),
    ("en", "last night", (7, 18, 0), 12 * 60),
    ("en", "tomorrow evening", (9, 17, 0), 7 * 60),
    ("en", "on Monday morning", (3, 6, 0), 6 * 60),
    ("de", "um 10.30 Uhr am Mittwoch", (5, 10, 30), 1),
    ("de", "um halb elf am Mittwoch", (5, 10, 30), 1),
    ("zh", "1月5日上午10时30分", (5, 10, 30), 1),
    ("zh", "昨晚8点半", (7, 20, 30), 1),
    ("zh", "星期三凌晨", (5, 0, 0), 6 * 60),
    ("ja", "1月5日午後3時半", (5, 15, 30), 1),
    ("ru", "5 января в 10:30", (5, 10, 30), 1),
    ("ru", "в половине одиннадцатого", (8, 10, 30), 1),
    ("fr", "le 5 janvier à 10h30", (5, 10, 30), 1),
    ("fr", "à 18 h mercredi", (5, 18, 0), 60),
    ("es", "el 5 de enero a las 10:30", (5, 10, 30), 1),
]


@pytest.mark.parametrize(("code", "text", "start", "minutes"), CLOCKS, ids=lambda value: str(value)[:28])
def test_hours_and_parts_of_days_are_placed(code: str, text: str, start: tuple[int, int, int], minutes: int) -> None:
    (span,) = times.find(text, load(code), REFERENCE)
    assert span.interval.start == datetime(2022, 1, start[0], start[1], start[2], tzinfo=UTC)
    assert span.interval.end - span.interval.start == timedelta(minutes=minutes)


def test_hours_ago_are_reckoned_from_the_minute_of_the_article() -> None:
    (span,) = times.find("two hours ago", load("en"), HALF_PAST_THREE)
    assert (span.interval.start, span.interval.precision) == (datetime(2022, 1, 8, 13, 30, tzinfo=UTC), "hour")
    (span,) = times.find("within the past 24 hours", load("en"), HALF_PAST_THREE)
    assert span.interval.start == datetime(2022, 1, 7, 15, 30, tzinfo=UTC)
    (span,) = times.find("two hours ago", load("en"), REFERENCE)
    assert span.interval == REFERENCE, "where only its day is known, on that day"


def test_a_month_without_a_fifth_monday_has_none() -> None:
    assert times.find("the fifth Monday of February 2021", load("en"), REFERENCE) == ()
    (span,) = times.find("the fifth Monday of March 2021", load("en"), REFERENCE)
    assert span.interval.iso == "2021-03-29"
