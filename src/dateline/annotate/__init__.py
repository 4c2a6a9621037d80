"""Article to Reading: claims and mentions. Floor 3."""

from dateline.annotate.reading import annotate

__all__ = ["annotate"]
