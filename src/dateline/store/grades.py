"""How far an editor trusts a source (A to F) and one of its statements (1 to 6), by the Admiralty code as NATO's STANAG 2511 writes it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Literal

from sqlalchemy import select

from dateline.model import Noun, from_json, to_json
from dateline.store.base import Base, parts
from dateline.store.schema import grades, stamp

GradeKind = Literal["outlet", "claim"]
SOURCE, INFORMATION = "ABCDEF", "123456"


class Grade(Noun, frozen=True, kw_only=True):
    """`about` is an outlet's name or a claim's id. `source` is a letter, `information` a digit; "" for not graded. `at` is aware UTC."""

    kind: GradeKind
    about: str
    source: str = ""
    information: str = ""
    reason: str = ""
    by: str = ""
    at: datetime | None = None

    @property
    def code(self) -> str:
        """ "B2", "B", "2" or ""."""
        return f"{self.source}{self.information}"

    @property
    def valid(self) -> bool:
        """Whether letter and digit are of the code."""
        return self.source in ("", *SOURCE) and self.information in ("", *INFORMATION)


class Grades(Base):
    """The part of the store that holds grades. Every one is kept; the last on a thing counts."""

    def put_grade(self, given: Grade) -> None:
        """Keep a grade. Raises ValueError for one that is not of the code."""
        if not given.valid or given.at is None:
            raise ValueError(f"{given.code!r} is not a letter of {SOURCE} and a digit of {INFORMATION}")
        with self.writing() as connection:
            connection.execute(grades.insert().values(kind=given.kind, about=given.about, made=stamp(given.at), body=to_json(given).decode()))

    def grades(self, kind: GradeKind, about: Collection[str]) -> dict[str, Grade]:
        """The grades that count of some outlets (names) or claims (ids)."""
        found: list[tuple[int, str, str]] = []
        with self.reading() as connection:
            for part in parts(set(about)):
                query = select(grades.c.seq, grades.c.about, grades.c.body).where(grades.c.kind == kind, grades.c.about.in_(part))
                found.extend((seq, name, body) for seq, name, body in connection.execute(query))
        last = {name: from_json(Grade, body) for _, name, body in sorted(found)}
        return {name: grade for name, grade in last.items() if grade.code}

    def graded(self, kind: GradeKind, about: str) -> tuple[Grade, ...]:
        """Every grade that a thing ever had, oldest first."""
        query = select(grades.c.body).where(grades.c.kind == kind, grades.c.about == about).order_by(grades.c.seq)
        with self.reading() as connection:
            return tuple(from_json(Grade, body) for body in connection.execute(query).scalars())


def together(outlet: Grade | None, claim: Grade | None) -> str:
    """The code shown beside a claim: its outlet's letter, and its own digit, else the one its outlet's statements usually deserve."""
    digit = (claim.information if claim else "") or (outlet.information if outlet else "")
    return f"{outlet.source if outlet else ''}{digit}"
