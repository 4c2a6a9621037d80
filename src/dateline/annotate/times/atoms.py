"""The pieces of expressions of time: a date in figures, day and month, 7日, a weekday, "last week", "three days ago", a clock time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from dateline.annotate.numerals import Lexed, Token, Value, joined, read
from dateline.annotate.times import shapes
from dateline.annotate.times.frame import Atom, Fields

MONTHS = (("month", "common"), ("hijri", "hijri"), ("solar", "solar"))
STEPS = (("last", -1), ("this", 0), ("next", 1))
WHOLE = ("week", "weekend", "month", "quarter", "year", "decade", "century", "day", "fortnight", "hour", "minute")
SHAPE_MARKS = frozenset("-/.:~–—：")
Reader = Callable[[Lexed, int], Atom | None]


def adjacent(lexed: Lexed, index: int) -> bool:
    """Whether the token follows the one before it with at most a blank or a hyphen between."""
    return 0 < index < len(lexed.tokens) and joined(lexed, lexed.tokens[index - 1].end, lexed.tokens[index].start)


def skip_links(lexed: Lexed, index: int, limit: int = 2) -> int:
    """Past up to `limit` small words that may stand inside an expression: of, the, 的."""
    while limit and adjacent(lexed, index) and "link" in lexed.tokens[index].roles:
        index, limit = index + 1, limit - 1
    return index


def small(lexed: Lexed, index: int, high: int, low: int = 1) -> Value | None:
    """A whole number from `low` to `high`, in figures, words or as an ordinal."""
    token = lexed.tokens[index]
    if token.raw:
        if not isinstance(token.value, int) or not low <= token.value <= high or not token.raw.isdecimal():
            return None
        after = index + 1
        if (
            adjacent(lexed, after)
            and lexed.tokens[after].roles.keys() & {"ordinal-suffix", "day-mark"}
            and not lexed.tokens[after].roles.keys() & {"month-mark"}
        ):
            glued = lexed.tokens[after].start - token.end <= 1 and lexed.text[token.end : lexed.tokens[after].start] in ("", "-")
            after += glued and "ordinal-suffix" in lexed.tokens[after].roles and "day-mark" not in lexed.tokens[after].roles
        return Value(token.start, lexed.tokens[after - 1].end, token.value, token.value, index, after, "digits")
    value = read(lexed, index)
    fits = value is not None and value.exact and isinstance(value.low, int) and low <= value.low <= high
    return value if fits and value and not value.fraction and not value.none else None


# --- figures


def figures(lexed: Lexed, index: int) -> Atom | None:
    """A date or clock time in figures."""
    token = lexed.tokens[index]
    if not token.raw or len(token.raw) > 24 or not _shaped(lexed, token) or _inside_word(lexed, token):
        return None
    order = lexed.calendar.setting("order")
    for shape in shapes.SHAPES:
        found = shape(lexed.folded, token.start, order)
        if found:
            return Atom(index, _after(lexed, index, found[0]), found[1])
    if order == "dmy" and _opened(lexed, index, bare=False) and "." in token.raw:
        found = shapes.dotted_day(lexed.folded, token.start)
        if found:
            return Atom(index, _after(lexed, index, found[0]), found[1])
    if _opened(lexed, index):
        found = shapes.pair(lexed.folded, token.start, order)
        if found:
            return Atom(index, _after(lexed, index, found[0]), found[1])
    return None


def _shaped(lexed: Lexed, token: Token) -> bool:
    """Whether a mark of a date or a clock stands in or right after the figures: a quick look before the patterns."""
    after = lexed.folded[token.end : token.end + 2]
    return after[:1] in SHAPE_MARKS or "." in token.raw or (after[:1] == " " and after[1:] in SHAPE_MARKS)


def _inside_word(lexed: Lexed, token: Token) -> bool:
    before = lexed.text[token.start - 1 : token.start]
    return bool(before) and (before in "/.:-–$€£¥#" or (before.isascii() and before.isalpha()))


def _opened(lexed: Lexed, index: int, bare: bool = True) -> bool:
    """Whether a word for "on", "since" or a weekday stands right before, or nothing at all."""
    if index == 0 and not bare:
        return False
    if index == 0:
        first, _, second = lexed.folded[:5].partition("/")
        return not (first.isdigit() and second[:1].isdigit() and int(first) < 10 and (len(second) == 1 or not second[1].isdigit()))
    return adjacent(lexed, index) and bool(
        lexed.tokens[index - 1].roles.keys() & {"at", "since", "until", "weekday", "from", "to", "between", "by", "day_shift"}
    )


def _after(lexed: Lexed, index: int, end: int) -> int:
    while lexed.tokens[index].start < end:
        index += 1
    return index


# --- day, month, year


def day_month(lexed: Lexed, index: int) -> Atom | None:
    """7 January, the 7th of January, 7 января, 7 de enero; a stretch as 5–7 January."""
    day = small(lexed, index, 31)
    if day is None or day.vague:
        return None
    at, fields = day.next, {"day": day.low}
    second = _second_day(lexed, at)
    if second:
        at, fields["day_to"] = second
    at = skip_links(lexed, at)
    return _with_month(lexed, index, at, fields)


def _second_day(lexed: Lexed, at: int) -> tuple[int, int] | None:
    token = lexed.tokens[at]
    dotted = lexed.text[lexed.tokens[at - 1].end : token.start] in (". ", ".")
    if not (adjacent(lexed, at) or dotted) or not token.roles.keys() & {"dash", "to", "range"}:
        return None
    if not adjacent(lexed, at + 1):
        return None
    at = skip_links(lexed, at + 1, 1)
    day = small(lexed, at, 31) if adjacent(lexed, at) else None
    return (day.next, day.low) if day else None


def _with_month(lexed: Lexed, first: int, at: int, fields: Fields) -> Atom | None:
    if not adjacent(lexed, at) and lexed.text[lexed.tokens[at - 1].end : lexed.tokens[at].start] not in (". ", "."):
        return None
    found = month_of(lexed.tokens[at])
    if found is None:
        return None
    return _year_after(lexed, Atom(first, at + 1, fields | found))


def month_of(token: Token) -> Fields | None:
    """The month that a token names, with its calendar."""
    for role, calendar in MONTHS:
        if role in token.roles:
            return {"month": token.roles[role]} | ({} if calendar == "common" else {"calendar": calendar})
    return None


def month_day(lexed: Lexed, index: int) -> Atom | None:
    """January 7, January 7th, 2022; a month alone; May only where it looks like one."""
    token = lexed.tokens[index]
    found = month_of(token)
    if found is None or "time-never" in token.roles:
        return None
    at = index + 1
    if adjacent(lexed, at) and lexed.tokens[at].roles.keys() & {"slash", "dash"} and lexed.tokens[at].end == lexed.tokens[at + 1].start:
        at += 1
        if _year_value(lexed, at) is not None:
            return Atom(index, at + 1, found | {"year": _year_value(lexed, at)})
    day = small(lexed, skip_links(lexed, at, 1), 31) if adjacent(lexed, at) else None
    if day is not None and adjacent(lexed, day.first) and not day.vague and not _counts(lexed, day.next):
        found = found | {"day": day.low}
        at = day.next
        second = _second_day(lexed, at)
        if second and second[1] > day.low:
            at, found["day_to"] = second
    elif not _looks_like_month(lexed, index):
        return None
    return _year_after(lexed, Atom(index, at, found))


def _counts(lexed: Lexed, at: int) -> bool:
    """Whether what follows makes the number a count or a clock time, and no day: "in March 12 people"."""
    roles = lexed.tokens[at].roles if adjacent(lexed, at) else {}
    return bool(roles.keys() & {"counter", "percent", "mult", "currency", "unit"}) and not roles.keys() & {"ordinal-suffix", "day-mark", "am", "pm"}


def _looks_like_month(lexed: Lexed, index: int) -> bool:
    """A form that is also a common word counts as a month only with a capital or beside a number."""
    token = lexed.tokens[index]
    if lexed.folded[token.start : token.end] not in lexed.calendar.setting("capitalised").split(" | "):
        return True
    before = lexed.tokens[index - 1] if adjacent(lexed, index) else None
    if lexed.text[token.start].isupper() and (token.start > 0 and before is not None):
        return bool(before.roles.keys() & {"at", "since", "until", "from", "to", "by", "last", "next", "this", "early", "late", "middle", "link"})
    return lexed.text[token.start].isupper() and _year_value(lexed, index + 1) is not None


def _year_after(lexed: Lexed, atom: Atom) -> Atom:
    """Take a year that follows: January 7, 2022; 7 января 2022 года; enero de 2022."""
    at = atom.next
    if at < len(lexed.tokens) and lexed.folded[lexed.tokens[at - 1].end : lexed.tokens[at].start] in (", ", ",", "، "):
        year = _year_value(lexed, at)
    elif adjacent(lexed, at) and "dash" in lexed.tokens[at].roles and lexed.tokens[at].end == lexed.tokens[at + 1].start:
        at += 1
        year = _year_value(lexed, at)
    else:
        at = skip_links(lexed, at)
        year = _year_value(lexed, at) if adjacent(lexed, at) else None
    if year is None:
        return atom
    at = at + 1 if lexed.tokens[at].raw else cast("Value", read(lexed, at)).next
    while adjacent(lexed, at) and lexed.tokens[at].roles.keys() & {"year-mark", "era"}:
        era = lexed.tokens[at].roles.get("era")
        if era in ("hijri", "solar"):
            atom.fields["calendar"] = era
        at += 1
    return Atom(atom.first, at, atom.fields | {"year": year})


def _year_value(lexed: Lexed, index: int) -> int | None:
    token = lexed.tokens[index]
    if not token.raw and "card" in token.roles:
        said = read(lexed, index)
        return int(said.low) if said and said.exact and not said.ordinal and 1200 <= said.low <= 2150 else None
    if len(token.raw) == 4 and token.raw.isdecimal() and 1200 <= token.value <= 2150:
        return int(token.value)
    return None


def year(lexed: Lexed, index: int) -> Atom | None:
    """2014 after a word for "in", or with its mark: 2014 году, 2014年, 二〇一四年."""
    token = lexed.tokens[index]
    value = _year_value(lexed, index) if token.raw else None
    at = index + 1
    if not token.raw and "card" in token.roles:
        said = read(lexed, index)
        value = said.low if said and said.exact and isinstance(said.low, int) and 1200 <= said.low <= 2150 else None
        at = said.next if said else at
        return _marked_year(lexed, index, at, value, needed=True)
    return _marked_year(lexed, index, at, value, needed=False)


def _marked_year(lexed: Lexed, index: int, at: int, value: int | None, needed: bool) -> Atom | None:
    if value is None:
        return None
    mark = lexed.tokens[at].roles if adjacent(lexed, at) else {}
    if "year-mark" in mark and "plus" not in mark:
        return Atom(index, at + 1, {"year": value})
    if mark.get("era") in ("hijri", "solar", "common"):
        return Atom(index, at + 1, {"year": value} | ({} if mark["era"] == "common" else {"calendar": mark["era"]}))
    before = lexed.tokens[index - 1].roles if adjacent(lexed, index) else {}
    if not needed and any(mark.get(role) == "after" for role in ("since", "until", "before", "after", "as-of", "early", "late", "middle")):
        return Atom(index, at, {"year": value})
    if needed or mark.keys() & {"counter", "percent", "mult", "unit", "currency"} or not 1500 <= value <= 2100:
        return None
    if before.get("year-mark") in ("before", "both") or before.keys() & {
        "at",
        "since",
        "until",
        "from",
        "to",
        "by",
        "before",
        "after",
        "early",
        "late",
        "middle",
        "as-of",
        "season",
        "between",
    }:
        return Atom(index, at, {"year": value})
    return None


def era_year(lexed: Lexed, index: int) -> Atom | None:
    """平成30年: a year of a named era."""
    count = small(lexed, index + 1, 99) if adjacent(lexed, index + 1) else None
    if count is None or not adjacent(lexed, count.next) or "year-mark" not in lexed.tokens[count.next].roles:
        return None
    return Atom(index, count.next + 1, {"year": lexed.tokens[index].roles["emperor"] + count.low})


def worded_day(lexed: Lexed, index: int) -> Atom | None:
    """el día 21: the word for day before its number."""
    day = small(lexed, index + 1, 31) if adjacent(lexed, index + 1) else None
    if day is None or day.vague or (adjacent(lexed, day.next) and lexed.tokens[day.next].roles.keys() & {"counter", "unit", "period"}):
        return None
    return Atom(index, day.next, {"day": day.low})


def marked(lexed: Lexed, index: int) -> Atom | None:
    """Numbers with marks: 1月, 7日, 2022年1月7日 is read as three such pieces."""
    value = small(lexed, index, 31)
    if value is None or value.vague or not adjacent(lexed, value.next):
        return None
    roles = lexed.tokens[value.next].roles
    if "month-mark" in roles and value.low <= 12:
        return Atom(index, value.next + 1, {"month": value.low})
    if "day-mark" in roles and "ordinal-suffix" not in roles:
        return Atom(index, value.next + 1, {"day": value.low})
    return None


# --- weekdays, days, parts of days


def weekday(lexed: Lexed, index: int) -> Atom | None:
    """Friday, с пятницы; "the last Friday of" is no matter of this."""
    token = lexed.tokens[index]
    if "weekday" not in token.roles or not _looks_like_weekday(lexed, token):
        return None
    day = _bare_day(lexed, index + 1)
    if day is not None:
        return Atom(index, day.next, {"weekday": token.roles["weekday"], "day": day.low})
    return Atom(index, index + 1, {"weekday": token.roles["weekday"]})


def _bare_day(lexed: Lexed, at: int) -> Value | None:
    """Friday the 7th, mardi 11: the day alone after its weekday, where nothing is counted by it."""
    at = skip_links(lexed, at, 1)
    day = small(lexed, at, 31) if adjacent(lexed, at) and lexed.tokens[at - 1].end < lexed.tokens[at].start else None
    if day is None or day.vague:
        return None
    after = lexed.tokens[day.next]
    follows = lexed.folded[day.end : day.end + 2].strip()[:1]
    if after.start < day.end + 3 and (month_of(after) or after.roles.keys() & {"am", "pm", "hour-mark", "counter", "clock", "period"}):
        return None
    if follows in ":/-–" and follows or follows == "." and lexed.folded[day.end + 1 : day.end + 3].strip()[:1].isdigit():
        return None
    if follows == "" or not (follows.isalpha() or follows.isdigit()) or day.ordinal or "ordinal-suffix" in lexed.tokens[day.next - 1].roles:
        return day
    return (
        day
        if adjacent(lexed, day.next) and after.roles.keys() & {"link", "at", "part"} and not month_of(lexed.tokens[skip_links(lexed, day.next)])
        else None
    )


def _looks_like_weekday(lexed: Lexed, token: Token) -> bool:
    return lexed.folded[token.start : token.end] not in lexed.calendar.setting("capitalised").split(" | ") or lexed.text[token.start].isupper()


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
            period = lexed.tokens[at].roles.get("period") if at > index + 1 and adjacent(lexed, at) else None
            if period in ("week", "month", "year", "quarter"):
                return Atom(index, at + 1, {"position": name, "shift": (period, 0)})
            return Atom(index, index + 1, {"position": name})
    return None


# --- shifts and spans


def shifted(lexed: Lexed, index: int) -> Atom | None:
    """last week, this month, 上周, next year; a weekday or a month after such a word; прошлая пятница."""
    for role, step in STEPS:
        if lexed.tokens[index].roles.get(role) in ("before", "both") and adjacent(lexed, index + 1):
            found = _shift_of(lexed.tokens[index + 1].roles, step)
            if found:
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
    """Whether "next Friday" ("last Friday") is that of next (last) week in this language, and not the next that comes."""
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
    value = _count(lexed, index)
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
            if found:
                at, period, count = found
                return Atom(index, at, {"span": (period, count * sign, shape)})
    return None


def _period(lexed: Lexed, index: int, allow_bare: bool) -> tuple[int, str, Any] | None:
    value = _count(lexed, index)
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


def _count(lexed: Lexed, index: int) -> Value | None:
    token = lexed.tokens[index]
    if "article" in token.roles and adjacent(lexed, index + 1) and "period" in lexed.tokens[index + 1].roles:
        return Value(token.start, token.end, 1, 1, index, index + 1)
    value = read(lexed, index)
    if value is None or value.low is None or value.none or value.ordinal or not 0 < value.low < 1000:
        return None  # a thousand years ago is said of no news; 2018年前 is "before 2018"
    return value


# --- clock


def clock(lexed: Lexed, index: int) -> Atom | None:
    """3 pm, 10点30分, 18 Uhr, 10h30, в 10 часов, half past ten."""
    half = _half_past(lexed, index)
    if half:
        return half
    hour = small(lexed, index, 24, low=0)
    if hour is None:
        return _dotted(lexed, index)
    if not adjacent(lexed, hour.next):
        return None
    roles = lexed.tokens[hour.next].roles
    if "am" in roles or "pm" in roles:
        return (
            Atom(index, hour.next + 1, {"hour": hour.low, "minute": 0, "ampm": "pm" if "pm" in roles else "am", "exact": "hour"})
            if hour.low <= 12
            else None
        )
    if "hour-mark" in roles and _clocklike(lexed, index, hour.next):
        return _minutes(lexed, index, hour.next + 1, hour.low % 24)
    if roles.get("clock") in ("after", "both"):
        return Atom(index, hour.next + 1, {"hour": hour.low % 24, "minute": 0, "exact": "hour"})
    return None


def _clocklike(lexed: Lexed, index: int, mark: int) -> bool:
    """An hour's mark that also counts hours needs a word for "at" before it."""
    if "period" not in lexed.tokens[mark].roles:
        return True
    before = lexed.tokens[index - 1].roles if adjacent(lexed, index) else {}
    after = lexed.tokens[mark + 1].roles if adjacent(lexed, mark + 1) else {}
    return (
        before.get("clock") == "before"
        or bool(after.keys() & {"am", "pm"})
        or (after == {} and lexed.tokens[mark + 1].raw != "" and adjacent(lexed, mark + 1))
    )


def _minutes(lexed: Lexed, first: int, at: int, hour: int) -> Atom:
    fields: Fields = {"hour": hour, "minute": 0, "exact": "hour"}
    if adjacent(lexed, at):
        half = lexed.tokens[at].roles.get("hour-half")
        if half is not None:
            return Atom(first, at + 1, {"hour": hour, "minute": half})
        minute = small(lexed, at, 59, low=0)
        if minute is not None:
            marked = adjacent(lexed, minute.next) and "minute-mark" in lexed.tokens[minute.next].roles
            if marked or (len(lexed.tokens[at].raw) == 2 and lexed.tokens[at - 1].end == lexed.tokens[at].start):
                return Atom(first, minute.next + marked, {"hour": hour, "minute": minute.low})
        elif adjacent(lexed, at) and lexed.tokens[at].roles.keys() & {"am", "pm"}:
            return Atom(first, at + 1, fields | {"ampm": "pm" if "pm" in lexed.tokens[at].roles else "am"})
    return Atom(first, at, fields)


def nth_weekday(lexed: Lexed, index: int) -> Atom | None:
    """the first Monday of March; the last Friday of the month."""
    value = small(lexed, index, 5)
    nth = value.low if value and value.ordinal else -1 if lexed.tokens[index].roles.get("last") in ("before", "both") else 0
    at = value.next if value else index + 1
    if not nth or not adjacent(lexed, at) or "weekday" not in lexed.tokens[at].roles:
        return None
    weekday_, at = lexed.tokens[at].roles["weekday"], skip_links(lexed, at + 1)
    if at == index or "link" not in lexed.tokens[at - 1].roles and not adjacent(lexed, at):
        return None
    month = month_of(lexed.tokens[at]) if adjacent(lexed, at) else None
    if month and "calendar" not in month:
        return _year_after(lexed, Atom(index, at + 1, {"nth": (nth, weekday_)} | month))
    return None


def day_of(lexed: Lexed, index: int) -> Atom | None:
    """the 15th, on the 4th: an ordinal in figures after a word for "on"; 20th of next month."""
    token = lexed.tokens[index]
    day = small(lexed, index, 31) if token.raw or "ord" in token.roles or "card" in token.roles else None
    if day is None or not (day.ordinal or "ordinal-suffix" in lexed.tokens[day.next - 1].roles):
        return None
    at = skip_links(lexed, day.next)
    if at > day.next and adjacent(lexed, at):
        shift = shifted(lexed, at)
        if shift and shift.fields.get("shift", ("",))[0] == "month":
            return Atom(index, shift.next, {"day": day.low} | shift.fields)
    before = lexed.tokens[index - 1].roles if adjacent(lexed, index) else {}
    follows = lexed.folded[day.end : day.end + 2].strip()[:1]
    if token.raw and before.keys() & {"at", "since", "until", "by", "from"} and not follows.isalnum():
        return Atom(index, day.next, {"day": day.low})
    return None


def ordered(lexed: Lexed, index: int) -> Atom | None:
    """the first quarter, the second week (of January), the first half of the year."""
    value = small(lexed, index, 5)
    if value is None or value.vague or not adjacent(lexed, value.next):
        return None
    period = lexed.tokens[value.next].roles.get("period")
    if period == "quarter" and value.low <= 4 and (value.ordinal or "ordinal-suffix" in lexed.tokens[value.next - 1].roles or _east(lexed)):
        return _year_after(lexed, Atom(index, value.next + 1, {"quarter": value.low}))
    if period == "week" and (value.ordinal or "ordinal-suffix" in lexed.tokens[value.next - 1].roles):
        at = skip_links(lexed, value.next + 1)
        month = month_of(lexed.tokens[at]) if adjacent(lexed, at) else None
        return _year_after(lexed, Atom(index, at + 1, {"week": value.low} | month)) if month else None
    return None


def _east(lexed: Lexed) -> bool:
    return lexed.numbers.setting("words") == "none"


def last_week_of(lexed: Lexed, index: int) -> Atom | None:
    """the last week of July."""
    if (
        lexed.tokens[index].roles.get("last") not in ("before", "both")
        or not adjacent(lexed, index + 1)
        or lexed.tokens[index + 1].roles.get("period") != "week"
    ):
        return None
    at = skip_links(lexed, index + 2)
    month = month_of(lexed.tokens[at]) if at > index + 2 and adjacent(lexed, at) else None
    return _year_after(lexed, Atom(index, at + 1, {"week": -1} | month)) if month else None


def _half_past(lexed: Lexed, index: int) -> Atom | None:
    shift = lexed.tokens[index].roles.get("half-hour")
    if shift is None or not adjacent(lexed, index + 1):
        return None
    hour = small(lexed, index + 1, 24)
    if hour is None:
        return None
    minutes = hour.low * 60 + shift
    return Atom(index, hour.next, {"hour": minutes // 60 % 24, "minute": minutes % 60})


def _dotted(lexed: Lexed, index: int) -> Atom | None:
    token = lexed.tokens[index]
    if not token.raw or "." not in token.raw:
        return None
    found = shapes.dotted_clock(lexed.folded, token.start)
    if found is None or found[0] != token.end or not adjacent(lexed, index + 1):
        return None
    roles = lexed.tokens[index + 1].roles
    if not roles.keys() & {"hour-mark", "am", "pm", "zone"}:
        return None
    half = {"ampm": "pm" if "pm" in roles else "am"} if roles.keys() & {"am", "pm"} else {}
    return Atom(index, index + 1 + ("zone" not in roles), found[1] | half)


def after_clock(lexed: Lexed, index: int) -> Atom | None:
    """10:30 pm: the half of the day after a clock in figures."""
    roles = lexed.tokens[index].roles
    if "am" in roles or "pm" in roles:
        return Atom(index, index + 1, {"ampm": "pm" if "pm" in roles else "am"})
    return None


NUMBER = frozenset(("card", "ord", "vague", "few", "mult", "article", "ordinal-prefix", "frac"))
ON_NUMBERS: tuple[Reader, ...] = (figures, clock, counted, nth_weekday, ordered, day_month, marked, year, day_of)
ON_WORDS: tuple[tuple[Reader, frozenset[str]], ...] = (
    (clock, frozenset(("half-hour",))),
    (nth_weekday, frozenset(("last",))),
    (last_week_of, frozenset(("last",))),
    (shifted, frozenset(("last", "this", "next"))),
    (shifted_after, frozenset(("period", "weekday", "month", "part", "season"))),
    (opened_count, frozenset(("ago", "in", "past", "coming"))),
    (month_day, frozenset(("month", "hijri", "solar"))),
    (weekday, frozenset(("weekday",))),
    (era_year, frozenset(("emperor",))),
    (worded_day, frozenset(("day-word",))),
    (simple, frozenset(("day", "day-part", "part", "zone", "season", "half-year", "holiday", "local", "now"))),
    (position, frozenset(("early", "middle", "late", "earlier", "rest"))),
)
"""Which readers may begin at a token: those of numbers, and those that its roles call for. The first that reads anything wins."""


def read_atom(lexed: Lexed, index: int) -> Atom | None:
    """The piece that begins at a token, if one does."""
    token = lexed.tokens[index]
    roles = token.roles
    if "time-never" in roles:
        return None
    if token.raw or not NUMBER.isdisjoint(roles):
        for reader in ON_NUMBERS:
            atom = reader(lexed, index)
            if atom is not None:
                return atom
    if roles:
        for reader, cues in ON_WORDS:
            if not cues.isdisjoint(roles):
                atom = reader(lexed, index)
                if atom is not None:
                    return atom
    return None


CUES = frozenset().union(NUMBER - {"vague"}, *(cues for _, cues in ON_WORDS))
