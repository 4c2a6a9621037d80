"""Times told from the article's own: yesterday, last week, three days ago, the past month, early this year."""

from __future__ import annotations

from typing import Any

from dateline.annotate.numerals import Lexed, Value, read
from dateline.annotate.times.dates import year_after
from dateline.annotate.times.frame import Atom, Fields
from dateline.annotate.times.near import adjacent, bracketed_day, skip_links, small

STEPS = (("before-last", -2), ("after-next", 2), ("last", -1), ("this", 0), ("next", 1))
WHOLE = ("week", "weekend", "month", "quarter", "year", "decade", "century", "day", "fortnight", "hour", "minute")


def simple(lexed: Lexed, index: int) -> Atom | None:
    """One word that says it all: yesterday, tonight, overnight, morning, now, summer, Moscow time."""
    roles = lexed.tokens[index].roles
    if "day" in roles:
        return Atom(index, index + 1, {"day_shift": roles["day"]})
    if "day-part" in roles:
        shift, _, part = roles["day-part"].partition("/")
        return Atom(index, index + 1, {"day_shift": int(shift), "part": part})
    for role, name in (("part", "part"), ("zone", "zone"), ("season", "season"), ("half-year", "half"), ("holiday", "holiday")):
        if role in roles:
            return Atom(index, index + 1, {name: roles[role]})
    if "local" in roles:
        return Atom(index, index + 1, {"zone": None})
    if "now" in roles:
        return Atom(index, index + 1, {"now": True})
    return None


def position(lexed: Lexed, index: int) -> Atom | None:
    """early, mid, late: before or after what they part."""
    for name in ("early", "middle", "late", "earlier", "rest"):
        if name in lexed.tokens[index].roles:
            at = skip_links(lexed, index + 1) if lexed.tokens[index].roles[name] != "after" else index + 1
            period = lexed.tokens[at].roles.get("period") if adjacent(lexed, at) and (at > index + 1 or _opens_period(lexed, index)) else None
            if period in ("week", "month", "year", "quarter"):
                return Atom(index, at + 1, {"position": name, "shift": (period, 0)})
            return Atom(index, index + 1, {"position": name})
    return None


def _opens_period(lexed: Lexed, index: int) -> bool:
    """Whether the word takes its period without one between: "the end of" holds it, and in some languages it is a noun."""
    said = lexed.text[lexed.tokens[index].start : lexed.tokens[index].end]
    return " " in said or lexed.calendar.setting("position-nouns") == "yes"


def shifted(lexed: Lexed, index: int) -> Atom | None:
    """last week, this month, 上周, next year; a weekday or a month after such a word; прошлая пятница."""
    if adjacent(lexed, index + 1) and "weekday" in lexed.tokens[index + 1].roles and bracketed_day(lexed, index + 2):
        return None  # nesta sexta (8): the day of the month says which
    for role, step in STEPS:
        if lexed.tokens[index].roles.get(role) in ("before", "both") and adjacent(lexed, index + 1):
            found = _shift_of(lexed.tokens[index + 1].roles, step)
            if found and (found.get("shift", ("",))[0] != "day" or step == 0):  # "the last day", "the next day" are days of the story
                return Atom(index, index + 2, found | _whole_week(lexed, found))
    return None


def shifted_after(lexed: Lexed, index: int) -> Atom | None:
    """semana pasada, الأسبوع الماضي, le mois dernier."""
    roles = lexed.tokens[index].roles
    if not roles.keys() & {"period", "weekday", "month", "part", "season"} or not adjacent(lexed, index + 1):
        return None
    after = lexed.tokens[index + 1].roles
    for role, step in STEPS:
        if after.get(role) in ("after", "both"):
            found = _shift_of(roles, step)
            if found:
                return Atom(index, index + 2, found | _whole_week(lexed, found))
    return None


def _whole_week(lexed: Lexed, found: Fields) -> Fields:
    """Whether "next Friday" ("last Friday") is that of next (last) week in this language, and not the next that comes; whether "this Sunday" is
    the nearest, which on a Monday is yesterday's (este domingo)."""
    if found.get("step") == 0 and "weekday" in found:
        return {"nearest": True} if lexed.calendar.setting("this-weekday") == "nearest" else {}
    name = {1: "next-weekday", -1: "last-weekday"}.get(found.get("step", 0), "")
    return {"whole_week": True} if "weekday" in found and lexed.calendar.setting(name) == "week" else {}


def _shift_of(roles: Any, step: int) -> Fields | None:
    if "month-mark" in roles:
        return {"shift": ("month", step)}
    if "period" in roles and roles["period"] in WHOLE:
        return {"shift": (roles["period"], step)}
    if "weekday" in roles:
        return {"weekday": roles["weekday"], "step": step}
    if "month" in roles:
        return {"month": roles["month"], "step": step}
    if "season" in roles:
        return {"season": roles["season"], "step": step}
    if "part" in roles:
        return {"part": roles["part"], "day_shift": step}
    return None


def counted(lexed: Lexed, index: int) -> Atom | None:
    """three days ago, 两天前, три дня назад; in two weeks."""
    value = count_of(lexed, index)
    if value is None or not adjacent(lexed, value.next):
        return None
    middle = lexed.tokens[value.next].roles
    period, at = middle.get("period"), value.next + 1
    if period is None:
        return _counted_middle(lexed, index, value, middle)
    after = lexed.tokens[at].roles if adjacent(lexed, at) else {}
    for role, sign in (("ago", -1), ("later", 1)):
        if after.get(role) in ("after", "both"):
            return Atom(index, at + 1, {"span": (period, value.low * sign, "point")})
    for role, sign in (("past", -1), ("coming", 1)):
        if after.get(role) in ("after", "both"):
            return Atom(index, at + 1, {"span": (period, value.low * sign, "stretch")})
    return None


def single_ago(lexed: Lexed, index: int) -> Atom | None:
    """неделю назад: the period alone is one of it."""
    roles = lexed.tokens[index].roles
    if "single" not in roles or not adjacent(lexed, index + 1) or (adjacent(lexed, index) and _counts(lexed, index - 1)):
        return None
    after = lexed.tokens[index + 1].roles
    sign = -1 if after.get("ago") in ("after", "both") else 1 if after.get("later") in ("after", "both") and "ago" not in after else 0
    return Atom(index, index + 2, {"span": (roles["period"], sign, "point")}) if sign else None


def _counts(lexed: Lexed, index: int) -> bool:
    token = lexed.tokens[index]
    return bool(token.raw) or not token.roles.keys().isdisjoint(("card", "mult", "vague", "ord", "few"))


def _counted_middle(lexed: Lexed, index: int, value: Value, middle: Any) -> Atom | None:
    """the 3 past days, les 3 prochains jours."""
    if not adjacent(lexed, value.next + 1) or "period" not in lexed.tokens[value.next + 1].roles:
        return None
    period = lexed.tokens[value.next + 1].roles["period"]
    for role, sign in (("past", -1), ("coming", 1)):
        if role in middle:
            return Atom(index, value.next + 2, {"span": (period, value.low * sign, "stretch")})
    return None


def opened_count(lexed: Lexed, index: int) -> Atom | None:
    """hace tres días, il y a deux semaines, قبل ثلاثة أيام, през; the past three days; через неделю."""
    roles = lexed.tokens[index].roles
    for role, sign, shape in (("ago", -1, "point"), ("in", 1, "point"), ("past", -1, "stretch"), ("coming", 1, "stretch")):
        if roles.get(role) in ("before", "both") and adjacent(lexed, index + 1):
            found = _period(lexed, index + 1, allow_bare=role != "in" or True)
            if found and not _dated(lexed, index, found[0]):
                at, period, count = found
                return Atom(index, at, {"span": (period, count * sign, shape)})
    return None


def _dated(lexed: Lexed, index: int, after: int) -> bool:
    """Whether what opens a count of days means a day of the month (지난 17일: on the 17th, and not 지난 17일간: the past 17 days)."""
    opening, closing = lexed.tokens[index], lexed.tokens[after - 1]
    if lexed.folded[opening.start : opening.end] not in lexed.calendar.setting("dated").split(" | ") or "day-mark" not in closing.roles:
        return False
    lasting = tuple(lexed.calendar.setting("lasting").split(" | "))
    return not lexed.folded[closing.end : closing.end + 3].lstrip().startswith(lasting)


def _period(lexed: Lexed, index: int, allow_bare: bool) -> tuple[int, str, Any] | None:
    value = count_of(lexed, index)
    at = value.next if value else index
    if value is not None and not adjacent(lexed, at):
        return None
    middle = lexed.tokens[at].roles
    if value is not None and middle.keys() & {"past", "coming", "last", "next"} and adjacent(lexed, at + 1):
        at += 1
    period = lexed.tokens[at].roles.get("period")
    if period is None or (value is None and not allow_bare):
        return None
    return at + 1, period, value.low if value else 1


def count_of(lexed: Lexed, index: int) -> Value | None:
    """How many periods: a number under a thousand, or "a" right before its period."""
    token = lexed.tokens[index]
    if "article" in token.roles and adjacent(lexed, index + 1) and "period" in lexed.tokens[index + 1].roles:
        return Value(token.start, token.end, 1, 1, index, index + 1)
    if "period" in token.roles and "card" not in token.roles:
        return None
    value = _before_quarter(read(lexed, index), lexed)
    if value is None or value.low is None or value.none or value.ordinal or not 0 < value.low < 1000:
        return None  # a thousand years ago is said of no news; 2018年前 is "before 2018"
    return value


def _before_quarter(value: Value | None, lexed: Lexed) -> Value | None:
    """ "two quarters" of a year, which elsewhere is a half."""
    if value is None or not value.fraction or lexed.tokens[value.next - 1].roles.get("period") != "quarter" or value.next - value.first < 2:
        return value
    count = round(value.low * 4)
    return Value(
        value.start, lexed.tokens[value.next - 2].end, count, count, value.first, value.next - 1, value.form, value.approx, value.ordinal,
        False, value.none, value.vague, value.factor,
    )  # fmt: skip


def ordered(lexed: Lexed, index: int) -> Atom | None:
    """the first quarter (of 2021), 第一季度."""
    value = small(lexed, index, 5)
    if value is None or value.vague or not adjacent(lexed, value.next):
        return None
    period = lexed.tokens[value.next].roles.get("period")
    if period == "quarter" and value.low <= 4 and (value.ordinal or "ordinal-suffix" in lexed.tokens[value.next - 1].roles or _east(lexed)):
        return year_after(lexed, Atom(index, value.next + 1, {"quarter": value.low}))
    return None


def _east(lexed: Lexed) -> bool:
    return lexed.numbers.setting("words") == "none"
