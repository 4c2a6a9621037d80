"""What every page of the desk works with, and how it sends a reader on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Annotated

from fastapi import Depends, Request

from dateline.store import Store
from dateline.web.accounts.settings import Settings
from dateline.web.library import Library


@dataclass(frozen=True)
class Room:
    """The library, its store, and what the operator decided."""

    library: Library
    settings: Settings

    @property
    def store(self) -> Store:
        return self.library.store

    def base(self, request: Request) -> str:
        """Where readers find the portal: what the operator says, else where this request came to."""
        return self.settings.url or str(request.base_url).rstrip("/")


@dataclass(frozen=True)
class Form:
    """What was sent, field by field, and what is wrong with it: field → a sentence."""

    values: Mapping[str, str] = field(default_factory=dict)
    several: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        return self.values.get(name, "")


async def sent(request: Request) -> Form:
    """A dependency: the form that was sent, without characters that no database keeps."""
    pairs = [(name, value.replace("\0", "")) for name, value in (await request.form()).multi_items() if isinstance(value, str)]
    names = dict.fromkeys(name for name, _ in pairs)
    return Form(
        {name: value.strip() for name, value in pairs}, {name: tuple(value for other, value in pairs if other == name) for name in names}
    )  # fmt: skip


Sent = Annotated[Form, Depends(sent)]


def now() -> datetime:
    return datetime.now(UTC)
