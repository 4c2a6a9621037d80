"""The outside → pages: files, folders, JSON Lines, feeds, WARC, polite HTTP. The only code that opens a connection."""

from dateline.collect.inputs import pages
from dateline.collect.policy import Policy

__all__ = ["Policy", "pages"]
