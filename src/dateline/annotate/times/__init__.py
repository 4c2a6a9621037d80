"""When: expressions of time in a text, as half-open UTC intervals."""

from dateline.annotate.times.find import TimeSpan, find
from dateline.annotate.times.recognise import recognise

__all__ = ["TimeSpan", "find", "recognise"]
