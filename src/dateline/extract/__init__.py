"""Page → article: decoding, body, metadata, dates, rights, boilerplate. Floor 3."""

from dateline.extract.entry import extract

__all__ = ["extract"]
