"""One thing an article says happened, and the words that say it."""

from __future__ import annotations

from typing import Literal

from dateline.model.article import Field
from dateline.model.base import Noun, digest
from dateline.model.outcome import Signal
from dateline.model.quantity import Quantity
from dateline.model.time import Interval

MentionKind = Literal["person", "organisation", "office", "place", "group", "time", "quantity"]
PlaceKind = Literal["country", "region", "city", "site"]
VoiceKind = Literal["outlet", "agency", "body", "person", "office", "unnamed"]
Counting = Literal["total", "increment", "subset", "stock", "superseded", "withdrawn"]
Role = Literal["victim", "perpetrator", "other"]
About = Literal["event", "past event", "plan", "general"]
Stance = Literal["asserted", "reported", "alleged", "unconfirmed", "denied", "disputed"]
Relation = Literal["subset", "coordinate", "increment", "delta"]
Speech = Literal["direct", "indirect"]


class Mention(Noun, frozen=True, kw_only=True):
    """A span that names something. `entity` is the id of what it resolves to in `knowledge`, None where that is not settled."""

    field: Field
    start: int
    end: int
    kind: MentionKind
    text: str
    entity: str | None = None


class Place(Noun, frozen=True, kw_only=True):
    """A place as written (`text`) and what it resolves to. `parents` are ids, nearest first: city, region, country."""

    text: str
    id: str | None = None
    name: str = ""
    kind: PlaceKind = "city"
    parents: tuple[str, ...] = ()

    def within(self, other: Place) -> bool:
        """Whether this place is `other` or lies inside it; a town that no list knows lies where its page says so."""
        return other.id is not None and (self.id == other.id or other.id in self.parents)


class Group(Noun, frozen=True, kw_only=True):
    """Who or what is counted: a normalised class ("security_forces"), the words as written, and a narrower description."""

    cls: str
    text: str = ""
    narrower: str | None = None


class Voice(Noun, frozen=True, kw_only=True):
    """Who says so. `text` is the page's words; `name` their base form where the page inflects them ("" where it does not). `entity` joins one origin
    across articles and languages; `country` ties an unnamed office ("the ministry") down."""

    text: str
    name: str = ""
    kind: VoiceKind = "unnamed"
    entity: str | None = None
    field: Field = "text"
    start: int = 0
    end: int = 0


class Claim(Noun, frozen=True, kw_only=True):
    """See docs/claims.md. `quote == article.field(field)[start:end]`, always.

    `voices` run from the outlet inwards; the last is the origin; () is the outlet itself. `time` is when it happened, `as_of` up to
    when a figure was counted. `topic` narrows an act or a measure ("state_of_emergency", "internet"); `content` is the span
    (start, end, in `field`) of what is said, for statements.
    """

    article: str
    revision: str
    field: Field
    start: int
    end: int
    quote: str
    predicate: str
    quantity: Quantity | None = None
    group: Group | None = None
    place: Place | None = None
    time: Interval | None = None
    as_of: Interval | None = None
    counting: Counting = "total"
    role: Role = "victim"
    about: About = "event"
    voices: tuple[Voice, ...] = ()
    stance: Stance = "asserted"
    evidence: Literal["none offered"] | None = None
    topic: str | None = None
    speech: Speech | None = None
    content: tuple[int, int] | None = None
    parent: str | None = None
    relation: Relation | None = None
    confidence: float = 1.0
    signals: tuple[Signal, ...] = ()

    @property
    def id(self) -> str:
        low, high = (self.quantity.low, self.quantity.high) if self.quantity else (None, None)
        return digest(self.revision, self.field, self.start, self.end, self.predicate, low, high)

    @property
    def origin(self) -> Voice | None:
        """The innermost voice; None where the outlet itself says so."""
        return self.voices[-1] if self.voices else None


class Reading(Noun, frozen=True, kw_only=True):
    """All that one revision of an article was read to say. `left_out` counts claims beyond the most that one article is read for."""

    article: str
    revision: str
    claims: tuple[Claim, ...] = ()
    mentions: tuple[Mention, ...] = ()
    left_out: int = 0
