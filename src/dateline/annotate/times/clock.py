"""Clock times: 3 pm, 10点30分, 18 Uhr, 10h30, в 10 часов, half past ten."""

from __future__ import annotations

from dateline.annotate.numerals import Lexed
from dateline.annotate.times import shapes
from dateline.annotate.times.frame import Atom, Fields
from dateline.annotate.times.near import adjacent, skip_links, small

HOURS, MINUTES = 24, 60
DAYS = frozenset(("weekday", "day", "day-part", "day-word"))


def clock(lexed: Lexed, index: int) -> Atom | None:
    """3 pm, 10点30分, 18 Uhr, 10h30, в 10 часов, half past ten."""
    half = _half_past(lexed, index)
    if half:
        return half
    hour = small(lexed, index, 24, low=0)
    if hour is None:
        return _run_together(lexed, index) or _dotted(lexed, index)
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


def _run_together(lexed: Lexed, index: int) -> Atom | None:
    """Four figures before a zone: 1930 GMT."""
    raw = lexed.tokens[index].raw
    zoned = len(raw) == len("1930") and raw.isdecimal() and adjacent(lexed, index + 1) and "zone" in lexed.tokens[index + 1].roles
    if not zoned or int(raw[:2]) >= HOURS or int(raw[2:]) >= MINUTES:
        return None
    return Atom(index, index + 1, {"hour": int(raw[:2]), "minute": int(raw[2:])})


def bare_hour(lexed: Lexed, index: int) -> Atom | None:
    """alle 12 di domenica; poco dopo le 15, …: figures alone behind an article of hours, with no noun of theirs but a day behind them."""
    hour = small(lexed, index, HOURS, low=0) if lexed.tokens[index].raw and adjacent(lexed, index) else None
    if hour is None or "hour-article" not in lexed.tokens[index - 1].roles:
        return None
    if adjacent(lexed, hour.next):
        after = skip_links(lexed, hour.next)
        if not adjacent(lexed, after) or lexed.tokens[after].roles.keys().isdisjoint(DAYS):
            return None
    return Atom(index, hour.next, {"hour": hour.low % HOURS, "minute": 0, "exact": "hour"})


def after_clock(lexed: Lexed, index: int) -> Atom | None:
    """10:30 pm: the half of the day after a clock in figures."""
    roles = lexed.tokens[index].roles
    if "am" in roles or "pm" in roles:
        return Atom(index, index + 1, {"ampm": "pm" if "pm" in roles else "am"})
    return None
