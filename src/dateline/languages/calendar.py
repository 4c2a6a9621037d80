"""What a language calls days, months and hours: the strict loader of a pack's calendar.tsv. A row is `role ⇥ value ⇥ form | form | …`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from dateline.languages.numbers import Reader, TableError, fold, freeze, gather, matching, one_of

PARTS = ("dawn", "morning", "forenoon", "noon", "afternoon", "evening", "night", "overnight", "midnight", "daytime", "eve")
PERIODS = ("second", "minute", "hour", "day", "week", "weekend", "fortnight", "month", "quarter", "season", "year", "decade", "century", "workday")


def _within(low: int, high: int) -> Reader:
    def read(text: str) -> int:
        value = int(text) if text.lstrip("+-").isdigit() else low - 1
        if not low <= value <= high:
            raise ValueError(f"a whole number from {low} to {high}")
        return value

    return read


_blank = matching("-", "`-`")
_side = one_of("before", "after", "both")
ROLES: Mapping[str, Reader] = MappingProxyType(
    {
        "weekday": _within(1, 7),  # Monday is 1
        "month": _within(1, 12),
        "hijri": _within(1, 12),  # a month of the lunar Islamic calendar
        "solar": _within(1, 12),  # a month of the Iranian solar calendar
        "month-mark": _blank,  # 月: makes the number before it a month
        "day-word": _blank,  # el día 21
        "day-mark": _blank,  # 日, 号, th
        "year-mark": _side,  # 年, года
        "year-ending": _blank,  # в 2004-м, 1999'da: written on to a year with a hyphen or an apostrophe
        "era": one_of("hijri", "solar", "common", "before"),
        "emperor": _within(600, 2100),  # the year before the first of a named era: 令和 2018
        "day": _within(-9, 9),  # yesterday -1, tomorrow 1
        "part": one_of(*PARTS),
        "with-day": _blank,  # a part that is one only beside a day: فجر الجمعة is dawn, فجر نفسه is no time
        "day-part": matching(rf"-?\d/({'|'.join(PARTS)})", "days/part, as -1/evening"),  # last night, 昨晚
        "period": one_of(*PERIODS),
        "last": _side,  # the one before this
        "begins": _blank,  # the week "beginning" 4 February
        "day-article": _blank,  # le 16, am 16.: opens a day that is its number alone
        "decade-mark": _side,  # the 1990s, les années 90, 90年代
        "quarter-name": _within(1, 4),  # Q1
        "month-word": _blank,  # شهر before a month's number
        "before-last": _side,  # the week before last, 上上周
        "after-next": _side,
        "single": _blank,  # a period that alone is one of it: неделю назад
        "leading": _blank,  # the first of what stands before it: 今年前三个月
        "final": _blank,  # the last of something, and never the one before this: 最后
        "this": _side,
        "next": _side,
        "past": _side,  # the N just gone: the past three days
        "coming": _side,
        "ago": _side,
        "later": _side,
        "in": _side,  # in three days' time
        "early": _side,
        "middle": _side,
        "late": _side,
        "earlier": _side,  # earlier this month: what of it has passed
        "rest": _side,  # later this month: what of it is to come
        "every": _side,
        "am": _side,
        "pm": _side,
        "hour-mark": _blank,
        "minute-mark": _blank,
        "second-mark": _blank,
        "clock": _side,  # at (an hour), o'clock
        "hour-article": _blank,  # alle, dopo le: an hour may stand behind it with no mark of its own
        "half-hour": _within(-30, 45),  # "half past" 30, "halb" -30, "quarter past" 15
        "hour-half": _within(0, 59),  # after the hour: 半 30, "y media" 30
        "zone": _within(-720, 840),  # minutes east of UTC
        "local": _blank,
        "since": _side,
        "until": _side,
        "as-of": _side,
        "by": _side,
        "before": _side,
        "after": _side,
        "from": _blank,
        "to": _blank,
        "between": _blank,
        "at": _blank,  # in, on, at: opens a time and says nothing more
        "link": _blank,  # of, the: may stand inside one expression
        "time-never": _blank,
        "holiday": matching(r"\d\d-\d\d", "a month and a day, MM-DD"),
        "season": one_of("spring", "summer", "autumn", "winter"),
        "now": _blank,
        "half-year": one_of("1", "2"),
    }
)
SETTINGS: Mapping[str, str] = MappingProxyType(
    {
        "order": "dmy|mdy|ymd",  # how 7/1/2022 is read
        "next-weekday": "week|coming",  # "next Friday": that of next week, or the first that comes
        "last-weekday": "week|past",  # "last Friday" likewise
        "this-weekday": "week|nearest",  # "this Sunday": that of this week, or the nearest, which on a Monday is yesterday's
        "week-starts": "monday|sunday|saturday",
        "position-nouns": "yes",  # "beginning week" is of the week: начало недели, مطلع الأسبوع
        "calendar": "gregorian|solar",  # what a bare year such as 1401 belongs to
        "that-day": ".+",  # words that point back to the day named last (当晚)
        "dated": ".+",  # words for "last" behind which a number of days is a day of the month (지난 17일) …
        "lasting": ".+",  # … unless one of these stands behind it (지난 17일간)
        "capitalised": ".+",  # forms that are also common words: a time only with a capital (march, sat)
    }
)


@dataclass(frozen=True, eq=False)
class Calendar:
    """calendar.tsv, frozen. `forms` maps a folded form to its readings, role → value."""

    forms: Mapping[str, Mapping[str, Any]]
    settings: Mapping[str, str]

    def setting(self, name: str, default: str = "") -> str:
        return self.settings.get(name, default)


def load_calendar(folder: Path) -> Calendar:
    """The calendar of the pack in `folder`. Raises TableError, which names file and line and says what to do."""
    path = folder / "calendar.tsv"
    forms, settings = gather(path, ROLES, SETTINGS)
    if "order" not in settings:
        raise TableError(path, 0, "no setting `order`", "say how 7/1/2022 is read: dmy, mdy or ymd")
    if "capitalised" in settings:
        settings["capitalised"] = fold(settings["capitalised"])
    return Calendar(freeze(forms), MappingProxyType(settings))
