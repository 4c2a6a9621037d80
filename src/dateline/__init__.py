"""Dateline: news in any language in; who says what, how many, since when, and who disagrees out."""

__version__ = "0.1.0"
