"""What every page about accounts works with: the store, the operator's settings, letters."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Depends, Request

from dateline.collect.post import Letter, PostError
from dateline.store import Store, User
from dateline.web.accounts.settings import Settings
from dateline.web.words import Words, load

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Keeper:
    """The store and the settings, and what both are needed for."""

    store: Store
    settings: Settings

    def link(self, path: str, base: str = "", **asked: str) -> str:
        """The whole address of a page: at the operator's own, never at the one that a request names (a letter would lead to whoever asked for it)."""
        return f"{self.settings.url or base.rstrip('/')}{path}?{urlencode(asked)}"

    def send(self, letter: Letter) -> bool:
        """Send a letter; whether the mail server took it."""
        if self.settings.post is None:
            return False
        try:
            self.settings.post.send(letter)
        except PostError as error:
            log.warning("a letter was not sent: %s", error)
            return False
        return True

    def letter(self, kind: str, to: str, words: Words, **told: str) -> Letter:
        """A letter of a kind (reset, confirm, invite), in a language."""
        text = words(f"letter-{kind}", **told)
        return Letter(to=to, subject=words(f"letter-{kind}-subject"), text=text + "\n", language=words.code)


@dataclass(frozen=True)
class Filled:
    """A form as it was filled in, and what is wrong with it: field → a sentence; "" is the form as a whole. Passwords are not shown again."""

    values: Mapping[str, str] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)

    def value(self, name: str) -> str:
        return "" if "password" in name else self.values.get(name, "")


async def filled(request: Request) -> dict[str, str]:
    """A dependency: the fields of the form that was sent. A character that no database keeps is left out."""
    return {name: value.replace("\0", "") for name, value in (await request.form()).items() if isinstance(value, str)}


Sent = Annotated[dict[str, str], Depends(filled)]


def now() -> datetime:
    return datetime.now(UTC)


def own_words(user: User) -> Words:
    """The words of somebody's own language."""
    return load(user.language)
