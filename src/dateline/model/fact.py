"""What all the claims of a story say about one slot, reconciled."""

from __future__ import annotations

from typing import Literal

from dateline.model.base import Noun, digest
from dateline.model.claim import Place
from dateline.model.quantity import Quantity
from dateline.model.time import Interval

Status = Literal[
    "agreed", "single origin", "revised up", "revised down", "in conflict", "denied", "no evidence offered", "withdrawn", "superseded", "suspect",
]  # fmt: skip
Standing = Literal["live", "stale", "superseded", "withdrawn", "suspect", "disputed", "background"]


class Slot(Noun, frozen=True, kw_only=True):
    """What a figure counts: predicate + group class + place (+ an aspect: total, a subset's name, a topic)."""

    predicate: str
    group: str | None = None
    place: Place | None = None
    aspect: str = "total"

    @property
    def key(self) -> str:
        return "/".join((self.predicate, self.group or "-", (self.place.id or self.place.text) if self.place else "-", self.aspect))


class Origin(Noun, frozen=True, kw_only=True):
    """One source of claims, whatever prints them. `name` is for display, as an article wrote it; `entity` joins languages."""

    id: str
    name: str
    entity: str | None = None

    @property
    def is_outlet(self) -> bool:
        """Whether it is only an outlet: its own word, with nobody named beyond it."""
        return self.id.startswith("outlet:")


class Point(Noun, frozen=True, kw_only=True):
    """One value an origin gave, as of a time, and every claim (id) that gives it. `current`: the figure shown rests on it."""

    origin: Origin
    quantity: Quantity | None
    as_of: Interval | None
    claims: tuple[str, ...]
    standing: Standing = "live"
    reason: str = ""
    current: bool = False


class Fact(Noun, frozen=True, kw_only=True):
    """`value` is the range shown, `conservative` the one number of the published rule; `rule` names that rule.

    `points` are the movement, oldest first. `independent` counts independent origins. `reason` is a message key of compose's
    why-sentence; `inside` are the keys of the slots this one is nested in.
    """

    story: str
    slot: Slot
    value: Quantity | None
    status: Status
    points: tuple[Point, ...]
    conservative: float | int | None = None
    rule: str = ""
    as_of: Interval | None = None
    independent: int = 0
    reason: str = ""
    inside: tuple[str, ...] = ()
    derived: bool = False

    @property
    def id(self) -> str:
        return digest("fact", self.story, self.slot.key)

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of every claim the fact rests on, in the order of its points."""
        return tuple(claim for point in self.points for claim in point.claims)
