"""One claim with all that reconciling needs of it, worked out once."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime, timedelta
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from dateline.model import Article, Claim, Interval, Origin, Place, Quantity
from dateline.reconcile.rules import WINDOW

NEVER = datetime(1, 1, 1, tzinfo=UTC)
EARLIEST = NEVER.timestamp()
SCALES = (1, 10**3, 10**4, 10**6, 10**8, 10**9)
_FIGURES = re.compile(r"\d+(?:[.,\u00a0\u202f٬ ]\d{3})*")

HOUR = timedelta(hours=1)


class Said(msgspec.Struct, frozen=True, gc=False):
    """A claim, its origin, and its times. `at` is what succession goes by; `printed` is when a reader was given it as current.

    `rank` is how well its origin is known: 2 a body, an office or a person by name; 1 a voice without a name ("officials"); 0 the
    outlet or agency itself. `unnamed`: its own words name nobody, whatever was made out since.
    `number` is the one that a reader remembers of its quantity, 0 where it has none.
    `wording` is the article whose words they are: of a copy its original. `converted` is what a sum of money is said to be in another currency.
    `order` puts the oldest first; the end and the id settle ties, so that no order of arrival shows.
    """

    id: str
    claim: Claim
    origin: Origin
    rank: int
    at: Interval | None
    printed: Interval | None
    quantity: Quantity | None
    place: Place | None
    language: str
    unnamed: bool
    number: float
    order: tuple[float, float, float, str]
    wording: str
    converted: Quantity | None = None

    def within(self, other: Said, seconds: float) -> bool:
        """Whether the times of the two, which both have one, lie no further apart."""
        return self.order[0] - other.order[1] <= seconds and other.order[0] - self.order[1] <= seconds

    @property
    def start(self) -> datetime:
        return _begun(self.at, self.claim.as_of, self.printed) if self.at else NEVER

    def by(self, origin: Origin, rank: int = 2) -> Said:
        """The same claim with its origin made out."""
        return replace(self, origin=origin, rank=rank)

    @property
    def over(self) -> bool:
        """Whether it counts those of a stretch of days that was over when it was printed (last week's dead)."""
        return self.claim.as_of is None and _over(self.claim.time, self.printed) is not None

    def at_place(self, place: Place) -> Said:
        """The same claim with its place made out."""
        return replace(self, place=place)


def said(id_: str, claim: Claim, article: Article, origin: Origin, rank: int, wording: str = "") -> Said:
    """`claim` with the times that count: as-of where the words give one, or a stretch that was over, else the article's publication, else when it
    happened."""
    at = claim.as_of or _over(claim.time, article.published) or article.published or claim.time
    low = claim.quantity.low if claim.quantity else None
    return Said(
        id=id_,
        claim=claim,
        origin=origin,
        rank=rank,
        at=at,
        printed=article.published,
        quantity=claim.quantity,
        place=None if _guessed(claim) else claim.place,
        language=article.language.partition("-")[0],
        unnamed=rank == 1,
        wording=wording or claim.article,
        number=anchor(claim.quantity) if claim.quantity else 0.0,
        order=(_begun(at, claim.as_of, article.published).timestamp() if at else EARLIEST, at.end.timestamp() if at else EARLIEST, low or 0, id_),
    )


def _begun(at: Interval, as_of: Interval | None, published: Interval | None) -> datetime:
    """From when a claim counts as told. Of a day or a part of one that its words name ("said on Sunday evening", in whose zone nobody says) that
    is as late as it can be, not after its end nor its publication: other outlets' reports, dated to the minute, may have come before."""
    if as_of is None or published is None or as_of.end - as_of.start <= HOUR:
        return at.start
    return max(at.start, min(at.end, published.start))


def _over(time: Interval | None, published: Interval | None) -> Interval | None:
    """The stretch of days in which those counted were harmed, where it was over before the article (last week's dead): they were no more then."""
    stretch = time is not None and published is not None and time.end <= published.start and time.end - time.start > WINDOW
    return time if stretch else None


def _guessed(claim: Claim) -> bool:
    """Whether a sum of money has its place only from the first one that its article names: what a sum adds up the story knows better."""
    return claim.predicate == "amount" and any(signal.name == "place" and signal.reason == "article" for signal in claim.signals)


def lower(quantity: Quantity | None) -> float:
    """The smallest number the words allow; minus infinity where they leave it open."""
    return float("-inf") if quantity is None or quantity.low is None else quantity.low


def upper(quantity: Quantity | None) -> float:
    """The largest number the words allow; infinity where they leave it open."""
    return float("inf") if quantity is None or quantity.high is None else quantity.high


def anchor(quantity: Quantity) -> float:
    """The number a reader remembers of a quantity: the one that is written, else its low end, else its high end.

    "More than 31" is 32 or more, and is remembered as 31.
    """
    number = quantity.low if quantity.low is not None else quantity.high
    if quantity.high is None and number is not None and number > 1 and _written(number - 1, quantity.text):
        return float(number - 1)
    return float(number if number is not None else 0)


@lru_cache(maxsize=65536)
def _written(number: float, text: str) -> bool:
    """Whether a number stands in words as figures, of whatever script, however grouped, and with whatever word for thousands or more."""
    figures = ("".join(str(unicodedata.digit(char)) for char in run if char.isdigit()) for run in _FIGURES.findall(text))
    return number == int(number) and any(number == int(figure) * scale for figure in figures for scale in SCALES)


def telling(quantity: Quantity) -> bool:
    """Whether a figure is precise enough for its return elsewhere to mean something: two digits at least before the zeros."""
    return lower(quantity) >= 10 and len(str(int(anchor(quantity))).rstrip("0")) >= 2
