"""Facts of many stories, a story a piece of work: by this process, or shared out among a crew. Each story's facts follow from it alone, so that who
reckons, and who dies of it, changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from dateline.model import Dossier, Fact
from dateline.pipeline.engines import Crew, Here
from dateline.reconcile import reconcile

FEW = 200
"""Up to so many articles a crew is not worth hiring."""


class Due(NamedTuple):
    """A story whose facts are to be made, and a digest of what they are made from."""

    dossier: Dossier
    inputs: str


def reckoned(due: Sequence[Due], hire: Callable[[], Crew]) -> Iterator[tuple[Due, tuple[Fact, ...] | None]]:
    """The facts of each story, in the order given; None where the process that reckons them dies each time."""
    few = sum(len(one.dossier.articles) for one in due) <= FEW
    with (Here if few else hire)() as crew:
        yield from crew.map(_facts, due)


def _facts(due: Due) -> tuple[Fact, ...]:
    return reconcile(due.dossier)
