"""Which reader may begin at a token, and in which order they try."""

from __future__ import annotations

from collections.abc import Callable

from dateline.annotate.numerals import Lexed
from dateline.annotate.times.ages import century, decade, named_decade, named_quarter, numbered, numbered_month, roman_century
from dateline.annotate.times.clock import clock
from dateline.annotate.times.dates import day_month, figures, month_day, year
from dateline.annotate.times.days import day_of, era_year, marked, weekday, worded_day
from dateline.annotate.times.frame import Atom
from dateline.annotate.times.measured import from_named, week_of
from dateline.annotate.times.relative import counted, opened_count, ordered, position, shifted, shifted_after, simple
from dateline.annotate.times.within import day_of_container, nth_after, nth_of

Reader = Callable[[Lexed, int], Atom | None]
NUMBER = frozenset(("card", "ord", "vague", "few", "mult", "article", "ordinal-prefix", "frac"))
ON_NUMBERS: tuple[Reader, ...] = (
    figures,
    clock,
    from_named,
    counted,
    nth_of,
    ordered,
    day_month,
    numbered,
    day_of_container,
    decade,
    century,
    marked,
    year,
    day_of,
)
ON_WORDS: tuple[tuple[Reader, frozenset[str]], ...] = (
    (clock, frozenset(("half-hour",))),
    (week_of, frozenset(("period",))),
    (roman_century, frozenset(("period",))),
    (named_decade, frozenset(("decade-mark",))),
    (named_quarter, frozenset(("quarter-name",))),
    (numbered_month, frozenset(("month-word",))),
    (nth_of, frozenset(("last", "past", "final"))),
    (nth_after, frozenset(("weekday", "period"))),
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
