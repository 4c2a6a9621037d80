"""Measured series beside what is claimed about them: their course, then each claim with what was measured then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from dateline.compose import amounts, figures
from dateline.compose.desk import Desk, Draft
from dateline.model import Fact, Point, Sample, Sentence, Series
from dateline.model.predicates import MEASURES

NEAR = timedelta(hours=12)
"""A measurement this far from the time of a claim still stands beside it."""


def section(desk: Desk) -> Iterator[Sentence | None]:
    """The dossier's series, each with the figures that were claimed on its topic."""
    for series in desk.dossier.series:
        yield desk.write(_course, series)
        for fact in desk.dossier.facts:
            if fact.slot.predicate in MEASURES and fact.slot.aspect.partition("/")[0] == series.topic:
                for point in fact.points:
                    yield desk.write(_beside, series, fact, point)


def _course(draft: Draft, series: Series) -> str:
    draft.measure(series)
    low, high = min(series.samples, key=lambda s: (s.value, s.at)), max(series.samples, key=lambda s: (s.value, s.at))
    shown = {"low": low, "high": high, "last": series.samples[-1]}
    return draft.say("series", what=_title(draft, series), source=draft.label(series.source), **{key: _value(draft, s) for key, s in shown.items()})


def _title(draft: Draft, series: Series) -> str:
    """The language's own word where the series measures a topic; else the file's."""
    topic = f"topic-{series.topic}"
    return draft.say(topic) if draft.tongue.has(topic) else draft.label(series.name)


def _value(draft: Draft, sample: Sample) -> str:
    """A measurement, and its day."""
    return draft.say("source-day", who=draft.measured(sample), day=draft.sample_day(sample))


def _beside(draft: Draft, series: Series, fact: Fact, point: Point) -> str | None:
    """What was claimed, by whom, and what was measured then; nothing where no measurement is near."""
    if point.quantity is None or point.as_of is None:
        return None
    middle = point.as_of.start + (point.as_of.end - point.as_of.start) / 2
    sample = series.nearest(middle)
    if abs(sample.at - middle) > NEAR:
        return None
    draft.measure(series)
    draft.cite(point.claims, [fact])
    said = draft.say("point", amount=amounts.amount(draft, point.quantity), source=figures.source(draft, point))
    return draft.say("measured-beside", said=said, measured=draft.measured(sample), source=draft.label(series.source))
