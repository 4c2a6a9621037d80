"""Bytes as received."""

from __future__ import annotations

import hashlib
from datetime import datetime
from functools import cached_property

from dateline.model.base import Noun, digest


class Page(Noun, frozen=True, kw_only=True, dict=True, gc=True):
    """What came from the outside, never altered. `fetched` is aware UTC. `media_type` is what the sender or the file's name says.

    A line of JSON Lines is a page too, of media type `application/vnd.dateline.article+json`;
    a page saved as text is `text/plain`, a newsletter `message/rfc822`.
    """

    url: str
    body: bytes
    fetched: datetime
    final_url: str | None = None
    media_type: str = "text/html"
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.body).hexdigest()

    @cached_property
    def id(self) -> str:
        """Asked for at every stage, and as dear as the page is large: reckoned once."""
        return digest(self.body, self.url)


MAIL = "message/rfc822"
ARTICLE_JSON = "application/vnd.dateline.article+json"
