"""What the edits of a page did to its figures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from dateline.cluster.bridges import numbers
from dateline.model import Article, Interval


class Edit(NamedTuple):
    """The figures that an edit took out of a page and those that it put in, as plain values; `when` is when the new text says it was made."""

    when: Interval | None
    taken: tuple[str, ...]
    put: tuple[str, ...]


def edits(revisions: Sequence[Article]) -> tuple[Edit, ...]:
    """The edits that changed figures, from the revisions of an article in their order."""
    found = ((newer, changed_figures(older, newer)) for older, newer in pairwise(revisions))
    return tuple(Edit(newer.modified, taken, put) for newer, (taken, put) in found if taken or put)


def changed_figures(before: Article, after: Article) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The figures that an edit took out of a page, and those that it put in."""
    old, new = (numbers(f"{article.title}\n{article.text}") for article in (before, after))
    return tuple(sorted(old.keys() - new.keys(), key=float)), tuple(sorted(new.keys() - old.keys(), key=float))
