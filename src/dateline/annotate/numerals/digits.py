"""Digit runs: which marks part thousands and which a fraction, by the habits of a language and by the shape of the run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

SPLIT = re.compile(r"[^\d]")
BLANK = " \u00a0\u2009\u202f'’٬"
Piece = tuple[int, int, Any]


def read_run(raw: str, group: str, decimal: str) -> list[Piece]:
    """(start, end, value) of the numbers in a run of digits and marks; the value is None where it is no number (1.2.3).

    `group` and `decimal` are the marks of the language. A shape that only thousands have (1.200.000, 12.000) is read so in every language.
    """
    if raw.isdecimal():
        return [(0, len(raw), int(raw))]
    if raw[0] == "," and "," not in decimal:
        return [(1, len(raw), int(raw[1:]))]
    if raw[0] in ".٫,":
        return [(0, len(raw), Decimal("0." + raw[1:]))]
    marks = SPLIT.findall(raw)
    groups = SPLIT.split(raw)
    value = _value(groups, marks, group, decimal)
    if value is None and set(marks) == {","}:
        return list(_each(groups))
    return [(0, len(raw), value)]


def _each(groups: list[str]) -> Iterator[Piece]:
    at = 0
    for part in groups:
        yield at, at + len(part), int(part)
        at += len(part) + 1


def _value(groups: list[str], marks: list[str], group: str, decimal: str) -> Any:
    last = marks[-1]
    if len(set(marks)) == 1:
        if _thousands(groups) and (len(marks) > 1 or last in BLANK or last in group or groups[-1] == "000"):
            return int("".join(groups))
        return _fraction(groups, decimal, last) if len(marks) == 1 else None
    if marks.count(last) == 1 and len(set(marks[:-1])) == 1 and _thousands(groups[:-1]) and last in ".,٫":
        return Decimal("".join(groups[:-1]) + "." + groups[-1])
    return None


def _fraction(groups: list[str], decimal: str, mark: str) -> Any:
    return Decimal(".".join(groups)) if mark in decimal or mark in ".٫" else None


def _thousands(groups: list[str]) -> bool:
    """1.200.000, or 12,00,000 as in India."""
    first, *rest = groups
    if not rest or not 1 <= len(first) <= 3 or first[0] == "0" or len(rest[-1]) != 3:
        return False
    middle = {len(part) for part in rest[:-1]}
    return middle <= {3} or (middle == {2} and len(first) <= 2)
