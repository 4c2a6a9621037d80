"""Tokens → expressions of time, not yet placed in time. Pieces that stand together and do not repeat one another are one expression."""

from __future__ import annotations

from typing import cast

from dateline.annotate.numerals import Lexed
from dateline.annotate.times.atoms import CUES, read_atom
from dateline.annotate.times.clock import after_clock
from dateline.annotate.times.dates import bare_pair, bare_year
from dateline.annotate.times.frame import DAYLIKE, Atom, Expression, Kind
from dateline.annotate.times.near import adjacent, skip_links

BEFORE: tuple[tuple[str, Kind], ...] = (
    ("as-of", "as_of"),
    ("since", "since"),
    ("until", "until"),
    ("by", "as_of"),
    ("before", "until"),
    ("after", "since"),
    ("every", "recurring"),
)
JOINING = frozenset(("and", "range"))
COMMAS = frozenset((" , ", ", ", ",", "، ", "，", "、", " (", "(", ") ", ")", "), ", "（", "）", " ,"))


def recognise(lexed: Lexed) -> tuple[Expression, ...]:
    """All expressions of time in order, sought once in a text."""
    if lexed.times is None:
        lexed.times = tuple(_recognised(lexed))
    return cast("tuple[Expression, ...]", lexed.times)


def _recognised(lexed: Lexed) -> list[Expression]:
    out: list[Expression] = []
    tokens, index, last = lexed.tokens, 0, len(lexed.tokens) - 1
    while index < last:
        token = tokens[index]
        found = _expression(lexed, index) if token.raw or not CUES.isdisjoint(token.roles) else None
        if found is None:
            index += 1
        else:
            out.append(found)
            index = max(found.next, index + 1)
    return out


def _expression(lexed: Lexed, index: int) -> Expression | None:
    made = _run(lexed, index)
    if made is None or not _stands(made) or (made.fields.keys() == {"part"} and "with-day" in lexed.tokens[made.first].roles):
        return None
    _second_end(lexed, made)
    _kind(lexed, made)
    if made.kind == "at" and made.fields.keys() == {"now"}:
        made.kind = "as_of"  # what is so now came about before
    return made


def _run(lexed: Lexed, index: int) -> Expression | None:
    atom = read_atom(lexed, index)
    if atom is None:
        return None
    tokens = lexed.tokens
    fields = dict(atom.fields)
    made = Expression(tokens[index].start, tokens[atom.next - 1].end, index, atom.next, fields, fields.pop("to", None), atom=atom)
    while True:
        more = _next_atom(lexed, made)
        if more is None or "to" in more.fields or not made.takes(more):
            return made
        made.fields |= more.fields
        made.atoms.append(more)
        made.next, made.end = more.next, tokens[more.next - 1].end


def _next_atom(lexed: Lexed, made: Expression) -> Atom | None:
    """The piece that follows, past small words and at most one comma."""
    at, hops, parted = made.next, 0, False
    if "\n" in lexed.text[made.end : lexed.tokens[at].start]:
        return None
    while hops < 3 and at < len(lexed.tokens) - 1:
        if lexed.tokens[at].roles.get("as-of") == "after" and adjacent(lexed, at):
            return None  # 3日午後2時現在: up to then, and not "now"
        if not adjacent(lexed, at):
            if lexed.folded[lexed.tokens[at - 1].end : lexed.tokens[at].start] not in COMMAS:
                return None
            parted = True
        atom = after_clock(lexed, at) if "hour" in made.fields and "ampm" not in made.fields else None
        atom = atom or read_atom(lexed, at)
        if atom is not None:
            return None if parted and not _past_comma(made, atom) else atom
        if not lexed.tokens[at].roles.keys() & {"link", "at", "clock"}:
            return None
        at, hops = at + 1, hops + 1
    return None


def _past_comma(made: Expression, atom: Atom) -> bool:
    """Friday, 7 January; 7 January, 2022; 7 January, 10:30: what may stand behind a comma and still be the same time."""
    has, more = made.fields.keys(), atom.fields.keys()
    relative = {"span", "shift", "now"}
    if has & relative or more & relative:
        return False
    if "weekday" in has and has.isdisjoint({"part", "hour"}) and "part" in more and "day_shift" not in more:
        return True  # Saturday, in the evening
    whole = {"month", "day"} <= more or {"month", "day"} <= has
    return (whole and bool(more & {"weekday", "day", "year", "hour", "part"})) or "hour" in more or "hour" in has and "zone" not in has


def _stands(made: Expression) -> bool:
    """Whether the pieces say a time at all: a zone, "early" or a bare day's part that only goes with others does not."""
    keys = made.fields.keys()
    if keys == {"part"} and made.end - made.start == 1:
        return False
    if "position" in keys and not keys & {"month", "year", "shift", "weekday", "season", "part", "day_shift", "quarter"}:
        return False
    return bool(keys & DAYLIKE - {"position"}) or bool(keys & {"hour", "part", "holiday"})


def _second_end(lexed: Lexed, made: Expression) -> None:
    """from … to …: the second end of a stretch of time."""
    at = made.next
    if made.to is not None or not _leads_on(lexed, made):
        return
    roles = lexed.tokens[at].roles
    named = not roles.keys().isdisjoint({"month", "weekday"})
    opening = at if named and roles.keys().isdisjoint({"to", "dash", "and"}) else at + 1
    opening += "and" in roles and "to" in lexed.tokens[opening].roles
    second = _run(lexed, opening) or _run(lexed, skip_links(lexed, opening)) or _bare_second(lexed, made, skip_links(lexed, opening))
    if second is None or not _comparable(made, second) or not _closes(lexed, made, second):
        return
    made.to, made.end, made.next = second.fields, second.end, second.next


def _bare_second(lexed: Lexed, made: Expression, at: int) -> Expression | None:
    """between 2014 and 2018, between 1/10 and 7/11: figures that only the first end makes a time."""
    atom = bare_year(lexed, at) if made.fields.keys() == {"year"} else bare_pair(lexed, at) if made.fields.keys() == {"month", "day"} else None
    if atom is None:
        return None
    return Expression(lexed.tokens[at].start, lexed.tokens[atom.next - 1].end, at, atom.next, atom.fields, atom=atom)


def _leads_on(lexed: Lexed, made: Expression) -> bool:
    """Whether a word for "to", a dash, or the "and" of a "between" follows, and then more."""
    at = made.next
    if at >= len(lexed.tokens) - 1 or not adjacent(lexed, at):
        return False
    roles = lexed.tokens[at].roles
    if roles.keys() & {"month", "weekday"} and roles.keys().isdisjoint({"to", "dash"}):
        return lexed.folded[made.end : lexed.tokens[at].start] == "-"
    if not adjacent(lexed, at + 1):
        return False
    if roles.keys() & {"to", "dash"}:
        return True
    and_to = "and" in roles and "to" in lexed.tokens[at + 1].roles
    return and_to or bool(roles.keys() & JOINING) and (_opened_between(lexed, made) or lexed.numbers.setting("words") == "none")


def _opened_between(lexed: Lexed, made: Expression) -> bool:
    return adjacent(lexed, made.first) and "between" in lexed.tokens[made.first - 1].roles


def _closes(lexed: Lexed, made: Expression, second: Expression) -> bool:
    """Two times with only an "and" need a word for "between", before the first or after the second (之间)."""
    roles = lexed.tokens[made.next].roles
    if roles.keys() & {"to", "dash"} or roles.keys().isdisjoint(JOINING) or _opened_between(lexed, made) or "to" in lexed.tokens[made.next + 1].roles:
        return True
    return adjacent(lexed, second.next) and "between-after" in lexed.tokens[second.next].roles


def _comparable(made: Expression, second: Expression) -> bool:
    shared = {"year", "month", "day", "weekday", "hour", "day_shift", "part", "quarter"}
    if made.fields.keys() & second.fields.keys() & shared:
        return True
    ends = {"day", "weekday", "month", "year", "hour", "day_shift"}
    today = second.fields.keys() <= {"now", "day_shift"} or made.fields.keys() <= {"now", "day_shift"}
    mixed = (
        today or {"day", "weekday"} <= made.fields.keys() | second.fields.keys() or {"weekday", "month"} <= made.fields.keys() | second.fields.keys()
    )
    return mixed and bool(made.fields.keys() & (ends | {"now"})) and bool(second.fields.keys() & (ends | {"now"}))


def _kind(lexed: Lexed, made: Expression) -> None:
    """What stands before or after says how the time bounds what happened."""
    before = lexed.tokens[made.first - 1].roles if adjacent(lexed, made.first) else {}
    after = lexed.tokens[made.next].roles if adjacent(lexed, made.next) else {}
    for role, kind in BEFORE:
        if before.get(role) in ("before", "both", "-"):
            made.kind, made.start, made.first = kind, lexed.tokens[made.first - 1].start, made.first - 1
            return
        if after.get(role) in ("after", "both"):
            made.kind, made.end, made.next = kind, lexed.tokens[made.next].end, made.next + 1
            return
    if made.fields.get("span", ("", 0, ""))[2] == "stretch":
        made.kind = "duration"
