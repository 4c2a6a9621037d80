"""When: expressions of time, seen from Saturday 8 January 2022."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from dateline.annotate import times
from dateline.languages import load
from dateline.model.time import day, minute

REFERENCE = day(date(2022, 1, 8))
PLACED = [
    ("en", "It began on Wednesday.", "2022-01-05", "at"),
    ("en", "It began yesterday.", "2022-01-07", "at"),
    ("en", "since midday Wednesday", "2022-01-05", "since"),
    ("en", "by Friday morning", "2022-01-07", "as_of"),
    ("en", "as of Friday morning", "2022-01-07", "as_of"),
    ("en", "three days ago", "2022-01-05", "at"),
    ("en", "last week", "2021-12-27/2022-01-02", "at"),
    ("en", "in March 2014", "2014-03-01/2014-03-31", "at"),
    ("en", "on December 16", "2021-12-16", "at"),
    ("en", "on 7 January 2022 at 10:30", "2022-01-07", "at"),
    ("en", "over the past three days", "2022-01-05/2022-01-07", "duration"),
    ("en", "from Monday to Wednesday", "2022-01-03/2022-01-05", "since"),
    ("en", "the first Monday of March 2021", "2021-03-01", "at"),
    ("en", "in the fourth quarter of 2021", "2021-10-01/2021-12-31", "at"),
    ("en", "the week of January 3", "2022-01-03/2022-01-09", "at"),
    ("en", "two days after 5 January", "2022-01-07", "at"),
    ("en", "the last day of 2021", "2021-12-31", "at"),
    ("en", "the first three months of 2021", "2021-01-01/2021-03-31", "at"),
    ("en", "the last three quarters of 2021", "2021-04-01/2021-12-31", "at"),
    ("en", "between 2014 and 2018", "2014-01-01/2018-12-31", "at"),
    ("en", "from 3 January to today", "2022-01-03/2022-01-08", "since"),
    ("en", "in the 1990s", "1990-01-01/1999-12-31", "at"),
    ("en", "in the 19th century", "1800-01-01/1899-12-31", "at"),
    ("en", "Q3 of 2021", "2021-07-01/2021-09-30", "at"),
    ("en", "earlier this week", "2022-01-03/2022-01-08", "at"),
    ("en", "1/3-1/6", "2022-01-03/2022-01-06", "at"),
    ("en", "Jan. 5 killed three", "2022-01-05", "at"),
    ("en", "Tuesday the 18th", "2022-01-18", "at"),
    ("zh", "十二月的第一个星期一", "2021-12-06", "at"),
    ("zh", "去年前三季度", "2021-01-01/2021-09-30", "at"),
    ("zh", "上上周", "2021-12-20/2021-12-26", "at"),
    ("zh", "2015年和2018年之间", "2015-01-01/2018-12-31", "at"),
    ("zh", "二十世纪九十年代", "1990-01-01/1999-12-31", "at"),
    ("ru", "неделю назад", "2022-01-01", "at"),
    ("ru", "3.01. - 5.01.2022", "2022-01-03/2022-01-05", "at"),
    ("es", "la semana del 3 de enero", "2022-01-03/2022-01-09", "at"),
    ("es", "los años noventa", "1990-01-01/1999-12-31", "at"),
    ("es", "en el siglo XIX", "1800-01-01/1899-12-31", "at"),
    ("fr", "les années 80", "1980-01-01/1989-12-31", "at"),
    ("fr", "du lundi 3 au jeudi 6 janvier", "2022-01-03/2022-01-06", "at"),
    ("ar", "الثالث والعشرون من نوفمبر 2021", "2021-11-23", "at"),
    ("ar", "الأسبوع الأول من ديسمبر", "2021-11-29/2021-12-05", "at"),
    ("zh", "截至周四傍晚", "2022-01-06", "as_of"),
    ("zh", "二〇二二年一月七日", "2022-01-07", "at"),
    ("zh", "5日晚间", "2022-01-05", "at"),
    ("zh", "三天前", "2022-01-05", "at"),
    ("zh", "上周五", "2021-12-31", "at"),
    ("zh", "1月5日至7日", "2022-01-05/2022-01-07", "at"),
    ("ru", "к вечеру субботы", "2022-01-08", "as_of"),
    ("ru", "в ночь на 6 января", "2022-01-06", "at"),
    ("ru", "с 5 января", "2022-01-05", "since"),
    ("ru", "три дня назад", "2022-01-05", "at"),
    ("ru", "на прошлой неделе", "2021-12-27/2022-01-02", "at"),
    ("ru", "7 января 2022 года", "2022-01-07", "at"),
    ("es", "el pasado viernes", "2022-01-07", "at"),
    ("es", "este fin de semana", "2022-01-08/2022-01-09", "at"),
    ("es", "desde el 5 de enero", "2022-01-05", "since"),
    ("es", "hace tres días", "2022-01-05", "at"),
    ("es", "del 5 al 7 de enero", "2022-01-05/2022-01-07", "at"),
    ("fr", "la semaine dernière", "2021-12-27/2022-01-02", "at"),
    ("fr", "il y a trois jours", "2022-01-05", "at"),
    ("fr", "mercredi soir", "2022-01-05", "at"),
    ("ar", "يوم الأربعاء", "2022-01-05", "at"),
    ("ar", "قبل ثلاثة أيام", "2022-01-05", "at"),
    ("ar", "منذ 5 يناير", "2022-01-05", "since"),
    ("ar", "5 رمضان 1444", "2023-03-27", "at"),
    ("de", "am 5. Januar 2022", "2022-01-05", "at"),
    ("de", "am Mittwoch", "2022-01-05", "at"),
    ("pt", "na quarta-feira", "2022-01-05", "at"),
    ("it", "il 5 gennaio", "2022-01-05", "at"),
    ("uk", "5 січня 2022 року", "2022-01-05", "at"),
    ("tr", "5 Ocak 2022", "2022-01-05", "at"),
    ("fa", "۱۵ دی ۱۴۰۰", "2022-01-05", "at"),
    ("ja", "1月5日", "2022-01-05", "at"),
    ("ko", "1월 5일", "2022-01-05", "at"),
    ("kk", "5 қаңтар", "2022-01-05", "at"),
]


@pytest.mark.parametrize(("code", "text", "days", "kind"), PLACED, ids=lambda value: str(value)[:28])
def test_times_are_placed_against_the_articles_own(code: str, text: str, days: str, kind: str) -> None:
    (span,) = times.find(text, load(code), REFERENCE)
    assert (span.interval.iso, span.kind) == (days, kind)


def test_overnight_is_the_night_before_the_article() -> None:
    (span,) = times.find("Fires burned overnight.", load("en"), REFERENCE)
    assert span.interval.first_day == date(2022, 1, 7)
    assert span.interval.precision == "part of day"


def test_a_zone_is_taken_into_account() -> None:
    (span,) = times.find("at 10:30 GMT on 7 January 2022", load("en"), REFERENCE)
    assert span.interval == minute(datetime(2022, 1, 7, 10, 30, tzinfo=UTC))


def test_what_is_relative_needs_a_reference() -> None:
    assert times.find("It began on Wednesday.", load("en"), None) == ()
    (span,) = times.find("It began on 5 January 2022.", load("en"), None)
    assert span.interval == day(date(2022, 1, 5))


def test_a_day_that_never_was_is_left_out() -> None:
    assert times.find("on 31 February 2022", load("en"), REFERENCE) == ()


def test_common_words_that_are_also_months_are_none() -> None:
    assert times.find("They may march again.", load("en"), REFERENCE) == ()


def test_a_season_over_two_years_is_no_month() -> None:
    assert all(span.interval.precision != "month" for span in times.find("the 2010-11 season", load("en"), REFERENCE))


def test_an_hour_is_of_no_month() -> None:
    first, *_ = times.find("next month at 6 pm", load("en"), REFERENCE)
    assert first.interval.iso == "2022-02-01/2022-02-28"
