"""Which reader may begin at a token, and in which order they try."""

from __future__ import annotations

from collections.abc import Callable

from dateline.annotate.numerals import Lexed, joined, read
from dateline.annotate.times.ages import century, decade, named_decade, named_quarter, numbered, numbered_month, roman_century
from dateline.annotate.times.clock import bare_hour, clock
from dateline.annotate.times.dates import day_month, figures, month_day, year
from dateline.annotate.times.days import day_of, era_year, marked, weekday, worded_day
from dateline.annotate.times.frame import Atom
from dateline.annotate.times.measured import from_named, week_of
from dateline.annotate.times.relative import counted, opened_count, ordered, position, shifted, shifted_after, simple, single_ago
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
    bare_hour,
)
ON_WORDS: tuple[tuple[Reader, frozenset[str]], ...] = (
    (clock, frozenset(("half-hour",))),
    (single_ago, frozenset(("single",))),
    (week_of, frozenset(("period",))),
    (roman_century, frozenset(("period",))),
    (named_decade, frozenset(("decade-mark",))),
    (named_quarter, frozenset(("quarter-name",))),
    (numbered_month, frozenset(("month-word",))),
    (nth_of, frozenset(("last", "past", "final", "leading"))),
    (nth_after, frozenset(("weekday", "period"))),
    (shifted, frozenset(("last", "this", "next", "before-last", "after-next"))),
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


# What may follow a number that begins a time, the number's own marks included. A quick look before eleven readers.
FOLLOWS = frozenset(
    (
        "am", "pm", "hour-mark", "clock", "zone", "half-hour", "weekday", "month", "hijri", "solar", "month-word", "era",
        "period", "past", "coming", "last", "next", "this", "link", "of", "to", "dash", "range", "and",
        "month-mark", "day-mark", "year-mark", "decade-mark", "ordinal-suffix", "year-ending",
        "card", "mult", "dozen", "plus", "few", "vague", "frac", "point", "and-half",
    )
)  # fmt: skip
ALONE: tuple[Reader, ...] = (figures, year, day_of, bare_hour)
IN_WORDS: tuple[Reader, ...] = (year, day_of)
"""Which of those may begin at a number in words."""
ON_ROLES: dict[tuple[str, ...], tuple[bool, tuple[Reader, ...]]] = {}


def read_atom(lexed: Lexed, index: int) -> Atom | None:
    """The piece that begins at a token, if one does."""
    token = lexed.tokens[index]
    if token.raw:
        return _first(lexed, index, ON_NUMBERS if _followed(lexed, index + 1) else ALONE)
    if not token.roles:
        return None
    names = tuple(token.roles)
    counting, of_words = ON_ROLES.get(names) or ON_ROLES.setdefault(names, _readers(names))
    if counting:
        value = read(lexed, index)
        atom = _first(lexed, index, ON_NUMBERS if _followed(lexed, value.next if value else index + 1) else IN_WORDS)
        if atom is not None:
            return atom
    return _first(lexed, index, of_words)


def _first(lexed: Lexed, index: int, readers: tuple[Reader, ...]) -> Atom | None:
    for reader in readers:
        atom = reader(lexed, index)
        if atom is not None:
            return atom
    return None


def _followed(lexed: Lexed, after: int) -> bool:
    """Whether a word of times stands right after a number, or after its stop (7. Januar)."""
    follows, end = lexed.tokens[after], lexed.tokens[after - 1].end
    if follows.start - end > 3 or (follows.roles.keys().isdisjoint(FOLLOWS) and not follows.raw):
        return False
    return joined(lexed, end, follows.start) or lexed.text[end] == "."


def _readers(names: tuple[str, ...]) -> tuple[bool, tuple[Reader, ...]]:
    """Whether a word with these roles may begin a number, and the other readers that may begin at it, in their order."""
    if "time-never" in names:
        return False, ()
    return not NUMBER.isdisjoint(names), tuple(reader for reader, cues in ON_WORDS if not cues.isdisjoint(names))


CUES = frozenset().union(NUMBER - {"vague"}, *(cues for _, cues in ON_WORDS))
