"""The phases of a story that runs on: stretches in which it was written about, with silence between them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from dateline.model import Article

SILENCE = timedelta(days=5)
"""So many days without an article end a phase."""
RUNS_ON = timedelta(days=14)


class Phase(NamedTuple):
    """From one day of publication to another, both included, and the ids of the articles of those days."""

    first: date
    last: date
    articles: tuple[str, ...]


def phases(articles: Iterable[Article]) -> tuple[Phase, ...]:
    """The phases of a story's articles, in order; () for one told within RUNS_ON. Articles without a day of publication are in none."""
    dated = sorted((when.first_day, article.id) for article in articles if (when := article.published) and when.precision not in ("month", "year"))
    if not dated or dated[-1][0] - dated[0][0] < RUNS_ON:
        return ()
    cuts = [0, *(at for at, (one, next_one) in enumerate(pairwise(dated), 1) if next_one[0] - one[0] > SILENCE), len(dated)]
    parts = [dated[start:end] for start, end in pairwise(cuts)]
    return tuple(Phase(part[0][0], part[-1][0], tuple(key for _, key in part)) for part in parts)
