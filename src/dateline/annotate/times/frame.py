"""What an expression of time says, before it is placed in time."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

Kind = Literal["at", "as_of", "since", "until", "duration", "recurring"]
Fields = dict[str, Any]
# Fields of one group cannot stand twice in one expression; what fills a slot that is taken begins another expression.
SLOTS = {
    **{
        name: name
        for name in (
            "year", "month", "day", "weekday", "shift", "day_shift", "part",
            "zone", "span", "position", "season", "half", "now", "every", "week_of", "offset", "decade", "century", "holiday",
        )
    },
    "hour": "clock", "minute": "clock", "second": "clock", "quarter": "month", "nth": "weekday", "year_to": "year",
}  # fmt: skip


class Atom(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A piece of an expression: which tokens it takes and what it says."""

    first: int
    next: int
    fields: Fields


class Expression:
    """A whole expression: its span, its fields, and, for a stretch with two ends, the fields of the second."""

    __slots__ = ("atoms", "end", "fields", "first", "kind", "next", "start", "to")

    def __init__(self, start: int, end: int, first: int, next: int, fields: Fields, to: Fields | None = None, *, atom: Atom):
        self.start = start
        self.end = end
        self.first = first
        self.next = next
        self.fields = fields
        self.to = to
        self.kind: Kind = "at"
        self.atoms = [atom]

    def takes(self, atom: Atom) -> bool:
        """Whether the atom says something that is still open."""
        if "hour" in atom.fields and not self.fields.keys().isdisjoint(("shift", "month", "year")) and self.fields.keys().isdisjoint(DATED):
            return False  # "next month at 6 pm": the hour is of no day that is named
        taken = {SLOTS.get(name, name) for name in self.fields}
        return not any(SLOTS.get(name, name) in taken for name in atom.fields)


DATED = frozenset(("day", "weekday", "day_shift", "nth", "offset", "part"))
DAYLIKE = frozenset(
    {"day", "weekday", "day_shift", "shift", "span", "now", "season", "month", "year", "half", "position", "quarter", "nth", "decade", "century"}
)
