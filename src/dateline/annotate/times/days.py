"""Days by other means than day and month: weekdays, 7日, the 15th, the first Monday of March."""

from __future__ import annotations

from dateline.annotate.numerals import Lexed, Token, Value
from dateline.annotate.times.dates import month_of
from dateline.annotate.times.frame import Atom
from dateline.annotate.times.near import adjacent, bracketed_day, skip_links, small
from dateline.annotate.times.relative import shifted


def weekday(lexed: Lexed, index: int) -> Atom | None:
    """Friday, с пятницы; "the last Friday of" is no matter of this."""
    token = lexed.tokens[index]
    bracketed = bracketed_day(lexed, index + 1) if "weekday" in token.roles else None
    if "weekday" not in token.roles or not (bracketed or _looks_like_weekday(lexed, token)):
        return None
    day = bracketed or _bare_day(lexed, index + 1)
    if day is not None:
        return Atom(index, day.next, {"weekday": token.roles["weekday"], "day": day.low})
    return Atom(index, index + 1, {"weekday": token.roles["weekday"]})


def _bare_day(lexed: Lexed, at: int) -> Value | None:
    """Friday the 7th, mardi 11: the day alone after its weekday, where nothing is counted by it."""
    at = skip_links(lexed, at, 1)
    if not adjacent(lexed, at) or lexed.tokens[at - 1].end == lexed.tokens[at].start:
        return None
    day = small(lexed, at, 31)
    if day is None or day.vague:
        return None
    after = lexed.tokens[day.next]
    follows = lexed.folded[day.end : day.end + 2].strip()[:1]
    if after.start < day.end + 3 and (month_of(after) or after.roles.keys() & {"am", "pm", "hour-mark", "counter", "period"}):
        return None
    if after.start < day.end + 3 and after.roles.get("clock") in ("after", "both"):
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


def worded_day(lexed: Lexed, index: int) -> Atom | None:
    """el día 21: the word for day before its number."""
    day = small(lexed, index + 1, 31) if adjacent(lexed, index + 1) else None
    if day is None or day.vague or (adjacent(lexed, day.next) and lexed.tokens[day.next].roles.keys() & {"counter", "unit", "period"}):
        return None
    return Atom(index, day.next, {"day": day.low})


def era_year(lexed: Lexed, index: int) -> Atom | None:
    """平成30年: a year of a named era."""
    count = small(lexed, index + 1, 99) if adjacent(lexed, index + 1) else None
    if count is None or not adjacent(lexed, count.next) or "year-mark" not in lexed.tokens[count.next].roles:
        return None
    return Atom(index, count.next + 1, {"year": lexed.tokens[index].roles["emperor"] + count.low})


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
