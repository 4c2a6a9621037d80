"""Times measured from a named day: the week of 10 April, two days before Friday, three weeks from now."""

from __future__ import annotations

from dateline.annotate.numerals import Lexed
from dateline.annotate.times.dates import day_month, figures, month_day
from dateline.annotate.times.days import day_of, weekday
from dateline.annotate.times.frame import Atom
from dateline.annotate.times.near import adjacent, skip_links
from dateline.annotate.times.relative import count_of, simple

AFTER, BEFORE = ("after", "since", "from"), ("before", "until")


def week_of(lexed: Lexed, index: int) -> Atom | None:
    """the week of April 10th, la semaine du 7 octobre, the week beginning February 4."""
    if lexed.tokens[index].roles.get("period") != "week" or not adjacent(lexed, index + 1):
        return None
    at = index + 1
    while at < index + 4 and adjacent(lexed, at) and lexed.tokens[at].roles.keys() & {"link", "from", "begins"}:
        at += 1
    named = _dated(lexed, at) if at > index + 1 and adjacent(lexed, at) else None
    if named is None or "day" not in named.fields:
        return None
    return Atom(index, named.next, {"week_of": True} | named.fields)


def from_named(lexed: Lexed, index: int) -> Atom | None:
    """three days after 12 January, two days before yesterday, 3 weeks from today: a number of periods, a word, a day."""
    count = count_of(lexed, index)
    if count is None or not adjacent(lexed, count.next) or count.low != int(count.low):
        return None
    period, at = lexed.tokens[count.next].roles.get("period"), count.next + 1
    if period not in ("day", "week", "month", "year", "fortnight") or not adjacent(lexed, at):
        return None
    sign = _direction(lexed, at)
    named = _dated(lexed, skip_links(lexed, at + 1)) if sign and adjacent(lexed, at + 1) else None
    if named is None:
        return None
    return Atom(index, named.next, {"offset": (period, sign * int(count.low))} | named.fields)


def _direction(lexed: Lexed, at: int) -> int:
    roles = lexed.tokens[at].roles
    if any(roles.get(role) in ("before", "both", "-") for role in BEFORE) and "from" not in roles:
        return -1
    return int(any(roles.get(role) in ("before", "both", "-") for role in AFTER))


def _dated(lexed: Lexed, at: int) -> Atom | None:
    """A day as such, in any way that it is named."""
    if at >= len(lexed.tokens) - 1:
        return None
    for reader in (figures, day_month, month_day, weekday, day_of):
        atom = reader(lexed, at)
        if atom is not None and atom.fields.keys() & {"day", "weekday"}:
            return atom
    atom = simple(lexed, at)
    return atom if atom is not None and atom.fields.keys() == {"day_shift"} else _now(at, atom)


def _now(at: int, atom: Atom | None) -> Atom | None:
    return Atom(at, atom.next, {"day_shift": 0}) if atom is not None and "now" in atom.fields else None
