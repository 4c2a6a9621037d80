"""Articles about one event, and the decisions that joined them."""

from __future__ import annotations

from typing import Literal

from dateline.model.base import Noun, digest
from dateline.model.outcome import Signal


class Link(Noun, frozen=True, kw_only=True):
    """A stored decision: `article` belongs (or, put apart, does not) to the story that `to` belongs to. Stories are derived from links.

    "open" is a person's decision taken back.
    """

    article: str
    to: str
    verdict: Literal["same story", "copy", "apart", "open"]
    score: float = 0.0
    signals: tuple[Signal, ...] = ()
    by: str = "dateline"


class Family(Noun, frozen=True, kw_only=True):
    """Copies of one text: article ids. `original` is the earliest by dates and credits."""

    original: str
    copies: tuple[str, ...]


class Story(Noun, frozen=True, kw_only=True):
    """Article ids in order of publication. `id` is stable: it comes from the article that began the story."""

    id: str
    articles: tuple[str, ...]
    families: tuple[Family, ...] = ()


def story_id(first_article: str) -> str:
    return digest("story", first_article)
