"""The parts of a sentence that say something about the world: each knows what it stands on, so that the guard can ask for it."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model import Interval, Quantity, Sample


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as shown, of a quantity that a cited claim gives. `shown` is the number itself, before it is written in a language."""

    text: str
    quantity: Quantity
    shown: tuple[float | int, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a place, a body or a person: as a cited article writes it, or the display name of the entity it resolves to."""

    text: str
    written: str = ""
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """A day of an interval that a cited claim, or the article it stands in, gives."""

    text: str
    interval: Interval


@dataclass(frozen=True, slots=True)
class Count:
    """How many different things are cited: origins, articles, copies."""

    text: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an article, unchanged. `article` is its id; `text` stands in one of its fields."""

    text: str
    article: str


@dataclass(frozen=True, slots=True)
class Words:
    """A word of the language itself that stands for a class (a language's name, a unit): nothing of the world in it."""

    text: str


@dataclass(frozen=True, slots=True)
class Measured:
    """A measurement of a cited series, as shown: rounded to `digits` decimals, with its unit."""

    text: str
    sample: Sample
    shown: float


@dataclass(frozen=True, slots=True)
class Label:
    """The name or the source of a cited series, as its file writes it."""

    text: str


Piece = Amount | Name | Day | Count | Quote | Words | Measured | Label
