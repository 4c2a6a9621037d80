"""The guard, piece by piece: what each kind must stand on, and what may stand between pieces."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest

from dateline.compose.evidence import Evidence
from dateline.compose.guard import ROUNDED, holds, refusal
from dateline.compose.phrase import Phrase
from dateline.compose.pieces import Amount, Count, Day, Label, Measured, Name, Piece, Quote, Words
from dateline.model import Interval, Quantity, Sample

JANUARY = Interval(start=datetime(2022, 1, 7, tzinfo=UTC), end=datetime(2022, 1, 8, tzinfo=UTC), precision="day")
SAMPLE = Sample(at=datetime(2022, 1, 5, tzinfo=UTC), value=5.0)
DOZENS = Quantity(low=20, high=99, text="dozens")


@dataclass
class Said:
    """What cited claims say, written down."""

    numbers: tuple[float, ...] = ()
    vague: tuple[Quantity, ...] = ()
    samples: tuple[Sample, ...] = ()
    labels: tuple[str, ...] = ()
    quotes: tuple[tuple[str, str], ...] = ()
    intervals: set[Interval] = field(default_factory=set)

    def number(self, value: float) -> bool:
        return value in self.numbers

    def words(self, quantity: Quantity) -> bool:
        return quantity in self.vague

    def sample(self, sample: Sample) -> bool:
        return sample in self.samples

    def label(self, text: str) -> bool:
        return text in self.labels

    def quote(self, text: str, article: str) -> bool:
        return (text, article) in self.quotes


SAID = Said((26, 101, 1002), (DOZENS,), (SAMPLE,), ("NetBlocks",), (("We are safe", "a"),), {JANUARY})


def stands(piece: Piece, said: Said = SAID) -> bool:
    return holds(piece, cast(Evidence, said), lambda name, _: name.text == "Almaty")


def amount(*shown: float, low: float | None = 26, high: float | None = 26) -> Amount:
    return Amount("as shown", Quantity(low=low, high=high, text="so many"), shown)


@pytest.mark.parametrize(
    "piece",
    [
        amount(26), amount(26, 101), amount(100, low=101, high=None), amount(1001, low=1002, high=None),
        Amount("dozens", DOZENS), Name("Almaty"), Day("7 January", JANUARY),
        Count("2", ("one", "two")), Count("2", ("one", "two", "two")), Count("0", ()), Measured("5%", SAMPLE, 5.0),
        Measured("5%", SAMPLE, 5.0 + ROUNDED / 2), Measured("5%", SAMPLE, 5.0 - ROUNDED / 2), Label("NetBlocks"), Quote("We are safe", "a"),
        Words("people"),
    ],
)  # fmt: skip
def test_what_is_said_stands(piece: Piece) -> None:
    assert stands(piece)


@pytest.mark.parametrize(
    "piece",
    [
        amount(62), amount(26, 62), amount(62, 26), amount(25), amount(100, low=200, high=None), amount(100, low=None, high=101),
        amount(25, low=50, high=None), amount(102, low=103), Amount("scores", Quantity(low=40, high=99, text="scores")), Name("Moscow"),
        Day("8 January", Interval(start=JANUARY.start + timedelta(days=1), end=JANUARY.end + timedelta(days=1), precision="day")),
        Count("3", ("one", "two")), Count("1", ("one", "two")), Count("two", ("one", "two")),
        Measured("6%", SAMPLE, 6.0), Measured("4%", SAMPLE, 4.0),
        Measured("5%", Sample(at=SAMPLE.at, value=6.0), 6.0), Measured("5%", SAMPLE, 5.0 + 3 * ROUNDED), Label("Bank"), Quote("We are safe", "b"),
        Quote("We are not safe", "a"),
    ],
)  # fmt: skip
def test_what_is_not_said_does_not(piece: Piece) -> None:
    assert not stands(piece)


def test_one_more_than_what_is_shown_must_itself_be_said() -> None:
    assert not stands(amount(100, low=101, high=None), Said(numbers=(102,)))
    assert not stands(amount(200, low=201, high=None))


def test_a_number_is_the_very_one_that_is_said() -> None:
    assert not stands(amount(102, low=102, high=None), Said(numbers=(103,))), "the bound itself is shown, and only one more is said"
    assert not stands(amount(1001, low=float("1002"), high=float("1002")), Said(numbers=(1002,))), "an exact number is no bound"
    assert stands(Count("300", tuple(map(str, range(300)))))
    assert stands(Measured("0.0005", Sample(at=SAMPLE.at, value=0.0), ROUNDED), Said(samples=(Sample(at=SAMPLE.at, value=0.0),)))


def refused(*between: str, pieces: tuple[Any, ...] = ()) -> str:
    phrase = Phrase(text="", pieces=pieces, between=between)
    return refusal(phrase, cast(Evidence, SAID), lambda text: "moscow" in text.casefold(), lambda name, _: name.text == "Almaty")


@pytest.mark.parametrize(
    "between", [("", ": people were killed."), ("In ", ""), ("“Killed", "”: Said so."), ("", " died. The toll rose."), ("¿Quién", "?")]
)
def test_words_of_the_language_may_stand_between(between: tuple[str, ...]) -> None:
    assert refused(*between, pieces=(Name("Almaty"),)) == ""


@pytest.mark.parametrize(
    ("between", "reason"),
    [
        (("", " and 40 more."), "a number in ' and 40 more.' is in no piece"),
        (("", " and ٤٠ more."), "a number"),
        (("40 in ", "."), "a number"),
        (("", " in moscow."), "a name in ' in moscow.' is in no piece"),
        (("In Moscow ", "."), "a name"),
        (("", ", says Falk."), "a name in ', says Falk.' is in no piece"),
        (("the Smith of ", "."), "a name"),
        (("", " Smith said."), "a name"),
        (("", " (Smith said)."), "a name"),
    ],
)
def test_nothing_else_may(between: tuple[str, ...], reason: str) -> None:
    assert refused(*between, pieces=(Name("Almaty"),)).startswith(reason)


def test_a_piece_without_support_is_named() -> None:
    assert refused("", "", pieces=(Name("Almaty"), Name("Oslo"))) == "name 'Oslo' has no support"
