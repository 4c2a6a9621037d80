"""Measured series: what an instrument, not a person, says over time."""

from __future__ import annotations

from datetime import datetime

from dateline.model.base import Noun, digest


class Sample(Noun, frozen=True, kw_only=True):
    """One measurement, at an aware time."""

    at: datetime
    value: float


class Series(Noun, frozen=True, kw_only=True):
    """Measurements of one thing by one source, in the order of time. `unit` is a closed name (percent, km …) or the file's own word, "" for none."""

    name: str
    source: str
    samples: tuple[Sample, ...]
    unit: str = ""

    @property
    def id(self) -> str:
        """The same when a newer file brings more of its samples."""
        return digest("series", self.name, self.source, self.unit)

    @property
    def topic(self) -> str:
        """The topic it measures, where it is named for one: "Internet connectivity" is internet_connectivity."""
        return "_".join(self.name.casefold().replace("_", " ").split())

    def nearest(self, moment: datetime) -> Sample:
        """The measurement closest in time."""
        return min(self.samples, key=lambda sample: abs(sample.at - moment))
