"""Dates: in figures, day and month, month alone, year."""

from __future__ import annotations

from typing import Any, cast

from dateline.annotate.numerals import Lexed, Token, Value, read
from dateline.annotate.times import shapes
from dateline.annotate.times.frame import Atom, Fields
from dateline.annotate.times.near import adjacent, skip_links, small

SHAPE_MARKS = frozenset("-/.:~–—：")
JOINS = frozenset("-‐‑'’")
OPENING = frozenset(("at", "since", "until", "from", "to", "by", "last", "next", "this", "early", "late", "middle", "link", "between"))
BEFORE_YEARS = frozenset(
    ("at", "since", "until", "from", "to", "by", "before", "after", "early", "late", "middle", "as-of", "season", "between"),
)
SOLAR_CENTURY = 1300
LAST_DAY = 31
MONTHS = (("month", "common"), ("hijri", "hijri"), ("solar", "solar"))


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


def bare_pair(lexed: Lexed, index: int) -> Atom | None:
    """7/11 where the words before have opened a time already."""
    found = shapes.pair(lexed.folded, lexed.tokens[index].start, lexed.calendar.setting("order")) if lexed.tokens[index].raw else None
    return Atom(index, _after(lexed, index, found[0]), found[1]) if found else None


def _shaped(lexed: Lexed, token: Token) -> bool:
    """Whether a mark of a date or a clock stands in or right after the figures: a quick look before the patterns."""
    after = lexed.folded[token.end : token.end + 2]
    return after[:1] in SHAPE_MARKS or "." in token.raw or (after[:1] == " " and after[1:] in SHAPE_MARKS)


def _inside_word(lexed: Lexed, token: Token) -> bool:
    before = lexed.text[max(0, token.start - 2) : token.start]
    if before[-1:] == ":" and not before[:1].isdigit():
        return False
    return before != "" and (before[-1] in "/.:-–$€£¥#" or (before[-1].isascii() and before[-1].isalpha()))


def _opened(lexed: Lexed, index: int, bare: bool = True) -> bool:
    """Whether a word for "on", "since" or a weekday stands right before, or nothing at all."""
    if index == 0 and not bare:
        return False
    if index == 0:
        first, _, second = lexed.folded[:5].partition("/")
        return not (first.isdigit() and second[:1].isdigit() and int(first) < 10 and (len(second) == 1 or not second[1].isdigit()))
    return adjacent(lexed, index) and bool(
        lexed.tokens[index - 1].roles.keys() & {"at", "since", "until", "weekday", "from", "to", "between", "by", "this", "next"}
    )


def _after(lexed: Lexed, index: int, end: int) -> int:
    while lexed.tokens[index].start < end:
        index += 1
    return index


def day_month(lexed: Lexed, index: int) -> Atom | None:
    """7 January, the 7th of January, 7 января, 7 de enero; a stretch as 5–7 January."""
    day = small(lexed, index, 31)
    if day is None or day.vague:
        return None
    at, fields = day.next, {"day": day.low}
    second = second_day(lexed, at)
    if second:
        at, fields["day_to"] = second
    at = skip_links(lexed, at)
    return _with_month(lexed, index, at, fields)


def second_day(lexed: Lexed, at: int) -> tuple[int, int] | None:
    """The token after, and the day, of "… to 7", "–7": the second of two days of one month."""
    token = lexed.tokens[at]
    dotted = lexed.text[lexed.tokens[at - 1].end : token.start] in (". ", ".")
    if not (adjacent(lexed, at) or dotted) or not token.roles.keys() & {"dash", "to", "range"}:
        return None
    if not adjacent(lexed, at + 1):
        return None
    at = skip_links(lexed, at + 1, 1)
    at += "weekday" in lexed.tokens[at].roles and adjacent(lexed, at + 1)
    day = small(lexed, at, 31) if adjacent(lexed, at) else None
    return (day.next, day.low) if day else None


def _with_month(lexed: Lexed, first: int, at: int, fields: Fields) -> Atom | None:
    if not adjacent(lexed, at) and lexed.text[lexed.tokens[at - 1].end : lexed.tokens[at].start] not in (". ", "."):
        return None
    found = month_of(lexed.tokens[at])
    if found is None or (_also_number(lexed.tokens[at]) and not lexed.tokens[at - 1].raw):
        return None
    return year_after(lexed, Atom(first, at + 1, fields | found))


def _also_number(token: Token) -> bool:
    """A month's short form that is a number's name too (sept, dez): a month only between figures."""
    return "card" in token.roles


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
    if found is None or "time-never" in token.roles or (_also_number(token) and not _year_value(lexed, index + 1)):
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
        second = second_day(lexed, at)
        if second and second[1] > day.low:
            at, found["day_to"] = second
    elif not (looks_like_month(lexed, index) or _short_year(lexed, at, found)):
        return None
    return year_after(lexed, Atom(index, at, found))


def _counts(lexed: Lexed, at: int) -> bool:
    """Whether what follows makes the number a count or a clock time, and no day: "in March 12 people"."""
    roles = lexed.tokens[at].roles if adjacent(lexed, at) else {}
    if "counter" in roles and adjacent(lexed, at + 1) and (lexed.tokens[at + 1].raw or "card" in lexed.tokens[at + 1].roles):
        return False  # "Jan. 15 killed three": the next number is what is counted
    return bool(roles.keys() & {"counter", "percent", "mult", "currency", "unit"}) and not roles.keys() & {"ordinal-suffix", "day-mark", "am", "pm"}


def _to_month(lexed: Lexed, index: int) -> bool:
    """May to March: another month behind the word for "to", or a year behind this one."""
    after = lexed.tokens[index + 1]
    if _year_value(lexed, index + 1) is not None and adjacent(lexed, index + 1):
        return True
    named = adjacent(lexed, index + 1) and index + 2 < len(lexed.tokens) and month_of(lexed.tokens[index + 2]) is not None
    return bool(named and after.roles.keys() & {"to", "dash"})


def looks_like_month(lexed: Lexed, index: int) -> bool:
    """A form that is also a common word counts as a month only with a capital or beside a number."""
    token = lexed.tokens[index]
    if lexed.folded[token.start : token.end] not in lexed.calendar.setting("capitalised").split(" | "):
        return True
    before = lexed.tokens[index - 1] if adjacent(lexed, index) else None
    if lexed.text[token.start].isupper() and (token.start > 0 and before is not None):
        return not OPENING.isdisjoint(before.roles) or _to_month(lexed, index)
    if lexed.text[token.start].isupper() and _to_month(lexed, index):
        return True
    cased = lexed.text[token.start].isupper() or not lexed.text[token.start].islower()  # a script without capitals shows it by the year alone
    return cased and _year_value(lexed, index + 1) is not None


def year_after(lexed: Lexed, atom: Atom) -> Atom:
    """Take a year that follows: January 7, 2022; 7 января 2022 года; enero de 2022."""
    at = atom.next
    gap = lexed.folded[lexed.tokens[at - 1].end : lexed.tokens[at].start] if at < len(lexed.tokens) else ""
    if gap in (", ", ",", "، ", " , ") or (gap == ". " and _also_number(lexed.tokens[at - 1])):
        year = _year_value(lexed, at)
    elif adjacent(lexed, at) and "dash" in lexed.tokens[at].roles and lexed.tokens[at].end == lexed.tokens[at + 1].start:
        at += 1
        year = _year_value(lexed, at)
    else:
        at = skip_links(lexed, at)
        year = (_year_value(lexed, at) or _short_year(lexed, at, atom.fields)) if adjacent(lexed, at) else None
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


def _short_year(lexed: Lexed, at: int, month: Fields) -> int | None:
    """A year of the solar century before this one that is written with two figures behind its month (آبان ۹۸), and counts nothing."""
    token = lexed.tokens[at] if adjacent(lexed, at) else None
    if token is None or month.get("calendar") != "solar" or len(token.raw) != 2 or not token.raw.isdecimal() or _counts(lexed, at + 1):
        return None
    return SOLAR_CENTURY + int(token.value) if token.value > LAST_DAY else None


def in_use(lexed: Lexed, value: int) -> bool:
    """Whether a bare number may be a year: of the last centuries in the common calendar, of the last in the solar one where the language has it."""
    return _solar(lexed, value) or 1500 <= value <= 2100


def _solar(lexed: Lexed, value: int) -> bool:
    return lexed.calendar.setting("calendar") == "solar" and 1290 <= value <= 1450


def in_its_calendar(lexed: Lexed, value: int) -> dict[str, Any]:
    """A year as a field, with its calendar where that is not the common one."""
    return {"year": value} | ({"calendar": "solar"} if _solar(lexed, value) else {})


def bare_year(lexed: Lexed, index: int) -> Atom | None:
    """2021, l'année 2021, 2021 года, where the words before have opened a time already."""
    at = index + 1 if "year-mark" in lexed.tokens[index].roles and adjacent(lexed, index + 1) else index
    value = _year_value(lexed, at)
    if value is None or not in_use(lexed, value):
        return None
    end = at + 1 if lexed.tokens[at].raw else cast("Value", read(lexed, at)).next
    end += adjacent(lexed, end) and lexed.tokens[end].roles.get("year-mark") in ("after", "both")
    return Atom(index, end, in_its_calendar(lexed, value))


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


def _written_on(lexed: Lexed, at: int) -> bool:
    """Whether a token is the ending of the year before it, written on with a hyphen or an apostrophe (в 2004-м, 1999'da)."""
    if not 0 < at < len(lexed.tokens) or "year-ending" not in lexed.tokens[at].roles:
        return False
    return lexed.folded[lexed.tokens[at - 1].end : lexed.tokens[at].start] in JOINS


def _marked_year(lexed: Lexed, index: int, at: int, value: int | None, needed: bool) -> Atom | None:
    if value is None:
        return None
    mark = lexed.tokens[at].roles if adjacent(lexed, at) else {}
    if not needed and _written_on(lexed, at) and in_use(lexed, value):
        return _marked_year(lexed, index, at + 1, value, needed) or Atom(index, at + 1, {"year": value})
    if "year-mark" in mark and "plus" not in mark:
        return Atom(index, at + 1, {"year": value})
    if mark.get("era") in ("hijri", "solar", "common"):
        return Atom(index, at + 1, {"year": value} | ({} if mark["era"] == "common" else {"calendar": mark["era"]}))
    before = lexed.tokens[index - 1].roles if adjacent(lexed, index) else {}
    if not needed and any(mark.get(role) == "after" for role in ("since", "until", "before", "after", "as-of", "early", "late", "middle")):
        return Atom(index, at, {"year": value})
    counts = "counter" in mark and (value % 100 == 0 or "at" not in before)
    if needed or counts or mark.keys() & {"percent", "mult", "unit", "currency"} or not in_use(lexed, value):
        return None
    if before.get("year-mark") in ("before", "both") or not BEFORE_YEARS.isdisjoint(before):
        return Atom(index, at, in_its_calendar(lexed, value))
    return None
