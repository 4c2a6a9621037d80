"""Measured series beside what is claimed: every number is one that was measured, or that a cited claim says."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest
from tests.reconcile.kit import KZ, article, claim, dossier, exactly, on

from dateline.compose import compose, languages
from dateline.compose.desk import Desk, Draft
from dateline.compose.tongue import load
from dateline.model import Sample, Series
from dateline.pipeline.stages import account


def at(day: int) -> datetime:
    return datetime(2022, 1, day, 6, tzinfo=UTC)


METER = Series(
    name="Internet connectivity",
    source="Exchange log",
    unit="percent",
    samples=(Sample(at=at(4), value=98), Sample(at=at(6), value=2.25), Sample(at=at(10), value=80)),
)


def story(*series: Series, day: int = 6):
    source = article("Connectivity was at 5 percent of normal in Kazakhstan, the network monitor said.", published=on(day))
    level = claim(source, "Connectivity was at 5 percent of normal", "level", exactly(5, "5", unit="percent"), topic="internet_connectivity",
                  place=KZ, by="the network monitor", kind="unnamed")  # fmt: skip
    made = dossier((source, [level]))
    return msgspec.structs.replace(account(made.story, tuple(zip(made.articles, made.readings, strict=True))), series=series)


def lines(made, language: str = "en") -> list[str]:
    brief = compose(made, language)
    assert brief.dropped == 0
    return [sentence.text for section in brief.sections if section.name == "measured" for sentence in section.sentences]


def test_a_series_tells_its_course_and_stands_beside_the_claim():
    course, beside = lines(story(METER))
    assert course == "Internet connectivity — Exchange log: lowest 2.25%, January 6; highest 98%, January 4; last 80%, January 10."
    assert beside.startswith("5% — ") and beside.endswith("January 6; measured then: 2.25% — Exchange log.")


def test_a_claim_far_from_any_measurement_stands_alone():
    assert len(lines(story(METER, day=8))) == 1


def test_another_topic_is_not_set_beside_it():
    assert len(lines(story(msgspec.structs.replace(METER, name="Fuel price")))) == 1


def test_without_series_there_is_no_such_section():
    assert lines(story()) == []


@pytest.mark.parametrize("language", languages())
def test_every_language_tells_it(language):
    told = lines(story(METER), language)
    assert len(told) == 2 and all("2.25" in line or "2,25" in line for line in told)


@pytest.mark.parametrize("other", [Sample(at=at(6), value=3), Sample(at=at(7), value=2.25)], ids=["another value", "another time"])
def test_what_was_not_measured_is_refused(other):
    desk = Desk(dossier=story(METER), tongue=load("en"))

    def told(draft: Draft) -> str:
        draft.measure(METER)
        return draft.say("series", what=draft.label(METER.name), source=draft.label(METER.source),
                         **dict.fromkeys(("low", "high", "last"), draft.measured(other)))  # fmt: skip

    assert desk.write(told) is None and desk.dropped == 1


def test_a_source_that_the_file_does_not_name_is_refused():
    desk = Desk(dossier=story(METER), tongue=load("en"))

    def told(draft: Draft) -> str:
        draft.measure(METER)
        return f"{draft.measured(METER.samples[0])} — {draft.label('Another Exchange')}."

    assert desk.write(told) is None


def test_a_series_that_is_not_laid_beside_the_story_supports_nothing():
    desk = Desk(dossier=story(), tongue=load("en"))

    def told(draft: Draft) -> str:
        draft.measure(METER)
        return f"{draft.measured(METER.samples[0])}."

    assert desk.write(told) is None
