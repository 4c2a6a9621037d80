"""Facts of many stories, a story a piece of work: by this process, or shared out among a crew. Each story's facts follow from it alone, so that who
reckons, and who dies of it, changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from dateline.model import Dossier, Fact
from dateline.pipeline.engines import Crew, Here
from dateline.reconcile import Ledger, reconcile

FEW = 200
"""Up to so many articles a crew is not worth hiring."""
LARGE, LEDGERS = 50, 8
"""From so many articles on a story's ledger is kept for its next one, of so many stories, those settled last."""


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
    return _ledgers.facts(due.dossier)


class Ledgers:
    """The ledgers of the large stories that this process settled last. They change how long a story takes, and nothing else."""

    def __init__(self) -> None:
        self._kept: dict[str, Ledger] = {}

    def facts(self, dossier: Dossier) -> tuple[Fact, ...]:
        """`reconcile(dossier)`. A ledger is taken out while it is used, so that no two threads write in one."""
        if len(dossier.articles) < LARGE:
            return reconcile(dossier)
        ledger = self._kept.pop(dossier.story.id, None) or Ledger()
        facts = ledger.facts(dossier)
        self._kept[dossier.story.id] = ledger
        while len(self._kept) > LEDGERS:
            self._kept.pop(next(iter(self._kept)), None)
        return facts

    def __len__(self) -> int:
        return len(self._kept)


_ledgers = Ledgers()
