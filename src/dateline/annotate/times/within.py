"""One of a longer stretch, by its number: the first Monday of March, the last two weeks of the year, 3 days after Friday."""

from __future__ import annotations

from typing import Any, NamedTuple

from dateline.annotate.numerals import Lexed, Value
from dateline.annotate.times.ages import numbered_month
from dateline.annotate.times.dates import bare_year, month_of, second_day, year_after
from dateline.annotate.times.frame import Atom, Fields
from dateline.annotate.times.near import adjacent, small
from dateline.annotate.times.relative import count_of, shifted, shifted_after

UNITS = frozenset(("day", "week", "month", "quarter"))
MOST_WEEKDAYS = 5
CONTAINERS = frozenset(("month", "year", "quarter"))


class _Rank(NamedTuple):
    """Which one: counted from the end where `nth` is negative; `next` is the token after."""

    nth: int
    next: int


class _Member(NamedTuple):
    """What is ranked: a weekday's number or a period's name, how many of it, and the token after."""

    unit: int | str
    many: int
    next: int


def nth_of(lexed: Lexed, index: int) -> Atom | None:
    """the first Monday of March, last day of 2015, the first two weeks of January; 第一个星期一 after its month."""
    rank = _rank(lexed, index)
    member = _member(lexed, rank.next) if rank is not None and adjacent(lexed, rank.next) else None
    if rank is None or member is None:
        return None
    return _inside(lexed, index, rank.nth, member)


def nth_after(lexed: Lexed, index: int) -> Atom | None:
    """الأسبوع الأول من الشهر: the rank behind what it ranks."""
    roles = lexed.tokens[index].roles
    unit = roles.get("weekday") or roles.get("period")
    if (unit not in UNITS and not isinstance(unit, int)) or not adjacent(lexed, index + 1):
        return None
    after = lexed.tokens[index + 1]
    rank = _Rank(-1, index + 2) if after.roles.get("last") in ("after", "both") or "final" in after.roles else _rank(lexed, index + 1)
    if rank is None or "card" in after.roles and "ord" not in after.roles:
        return None
    return _inside(lexed, index, rank.nth, _Member(unit, 1, rank.next))


def _rank(lexed: Lexed, index: int) -> _Rank | None:
    roles = lexed.tokens[index].roles
    if "leading" in roles:
        return _Rank(1, index + 1) if _held(lexed, index) else None
    if roles.get("last") in ("before", "both") or roles.get("past") in ("before", "both") or "final" in roles:
        return _Rank(-1, index + 1)
    value = small(lexed, index, 31)
    if value is None or not (value.ordinal or "ordinal-suffix" in lexed.tokens[value.next - 1].roles):
        return None
    return _Rank(value.low, value.next)


def _member(lexed: Lexed, index: int) -> _Member | None:
    """Monday, day, two weeks."""
    value = None if "period" in lexed.tokens[index].roles else _several(lexed, index)
    at = value.next if value is not None else index
    if value is not None and not adjacent(lexed, at):
        return None
    roles = lexed.tokens[at].roles
    if "weekday" in roles and value is None:
        return _Member(roles["weekday"], 1, at + 1)
    if roles.get("period") in UNITS:
        return _Member(roles["period"], int(value.low) if value is not None else 1, at + 1)
    return None


def _several(lexed: Lexed, index: int) -> Value | None:
    value = count_of(lexed, index)
    return value if value is not None and value.exact and isinstance(value.low, int) and 1 < value.low < 100 else None


def _inside(lexed: Lexed, first: int, nth: int, member: _Member) -> Atom | None:
    """The ranked unit with what holds it; alone only after its month or year, as Chinese says it."""
    if isinstance(member.unit, int) and nth > MOST_WEEKDAYS:
        return None
    ranked: Fields = {"nth": (nth, member.unit, member.many)}
    holder = _holder(lexed, member.next)
    if holder is not None:
        return Atom(first, holder.next, ranked | holder.fields)
    return Atom(first, member.next, ranked) if _held(lexed, first) else None


def _held(lexed: Lexed, index: int) -> bool:
    """Whether the month or year stands before, as Chinese says it."""
    before = lexed.tokens[index - 1].roles if adjacent(lexed, index) else {}
    return lexed.numbers.setting("words") == "none" and not before.keys().isdisjoint(("month-mark", "year-mark", "link"))


def _holder(lexed: Lexed, at: int) -> Atom | None:
    """The month or year that holds what stands before, past up to two small words; a bare year or period needs one."""
    for step in range(3):
        if not adjacent(lexed, at + step):
            return None
        found = container(lexed, at + step)
        if found is not None and (step or "month" in found.fields):
            return found
        if "link" not in lexed.tokens[at + step].roles:
            return None
    return None


def container(lexed: Lexed, index: int) -> Atom | None:
    """What holds days: a month, a year, next month, the month."""
    token = lexed.tokens[index]
    month = month_of(token)
    if month is not None:
        return None if "calendar" in month else year_after(lexed, Atom(index, index + 1, month))
    if "month-word" in token.roles:
        numbered = numbered_month(lexed, index)
        if numbered is not None:
            return numbered
    shift = shifted(lexed, index) or shifted_after(lexed, index)
    if shift is not None:
        return shift if shift.fields.get("shift", ("",))[0] in CONTAINERS else None
    year = bare_year(lexed, index)
    if year is not None:
        return year
    period: Any = token.roles.get("period")
    if period in CONTAINERS and token.start > 0:
        return Atom(index, index + 1, {"shift": (period, 0)})
    return None


def day_of_container(lexed: Lexed, index: int) -> Atom | None:
    """the 26th day of the month, 20 of next month: a day by its number alone."""
    day = small(lexed, index, 31)
    if day is None or day.vague:
        return None
    at, days = second_day(lexed, day.next) or (day.next, None)
    ranked = day.ordinal or "ordinal-suffix" in lexed.tokens[at - 1].roles
    at += ranked and days is None and adjacent(lexed, at) and lexed.tokens[at].roles.get("period") == "day"
    if at >= len(lexed.tokens) or "link" not in lexed.tokens[at].roles:
        return None
    holder = _holder(lexed, at)
    if holder is None or "year" in holder.fields and "month" not in holder.fields or holder.fields.get("shift", ("month",))[0] != "month":
        return None
    if at == day.next and not ranked and holder.fields.get("shift") == ("month", 0) and holder.next - holder.first == 1:
        return None  # "20 of the month" counts; "the 20th of the month" is a day
    return Atom(index, holder.next, {"day": day.low} | ({"day_to": days} if days else {}) | holder.fields)
