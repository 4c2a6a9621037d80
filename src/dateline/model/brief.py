"""The account of a story: sentences, each of which cites what it rests on."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from dateline.model.base import Noun, digest

SectionName = Literal["highlights", "changes", "figures", "events", "measured", "voices", "disputed", "response", "background", "sources"]


class Sentence(Noun, frozen=True, kw_only=True):
    """One written sentence. `claims` (ids) hold the spans that contain every number and name in `text`; `facts` (ids) the reasoning.

    `series` (ids) hold the measurements that it tells.
    """

    text: str
    claims: tuple[str, ...]
    facts: tuple[str, ...] = ()
    series: tuple[str, ...] = ()


class Section(Noun, frozen=True, kw_only=True):
    name: SectionName
    title: str
    sentences: tuple[Sentence, ...]


class Brief(Noun, frozen=True, kw_only=True):
    """`as_of` is aware UTC, None where no article is dated. `dropped` counts the sentences the guard refused to print."""

    story: str
    language: str
    as_of: datetime | None
    title: str
    sections: tuple[Section, ...]
    dropped: int = 0

    @property
    def id(self) -> str:
        return digest("brief", self.story, self.language, self.as_of.isoformat() if self.as_of else None)
