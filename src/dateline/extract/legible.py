"""Whether a text can be read at all: letters that were lost, or read in a wrong encoding, before the page was saved. What is lost is not guessed."""

from __future__ import annotations

import re

_PAIR = re.compile(
    "[\u00c2-\u00f4]"
    "[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]+"
)
"""A letter of several UTF-8 bytes that were read one by one, as Windows-1252 or Latin-1."""
_MARKS = re.compile(r"\?{2,}")
_OTHER = re.compile(r"[^\x00-\x7f]")
_FEWEST = 10
REFUSED = 0.1
"""The share of a text's characters from which nobody can read it."""
DETAIL = "{:.0%} of the page's text are signs where letters were lost before it was saved; fetch the page again."
TOLD = 0.003
"""The share from which the article says that letters were lost."""


def lost(text: str) -> float:
    """The share of a text's characters that stand for letters lost: signs of replacement, runs of question marks, bytes read as letters."""
    size = len(text)
    if not size:
        return 0.0
    found = text.count("\ufffd")
    if "??" in text:
        found += sum(len(run) for run in _MARKS.findall(text) if len(run) > 2) if text.count("?") * 5 > size else 0
    return (found + (_misread(text) if not text.isascii() else 0)) / size


def _misread(text: str) -> int:
    """Characters that were single bytes of other letters; 0 where they may be letters of their own, as few of those that are not ASCII."""
    pairs = [len(run) for run in _PAIR.findall(text)]
    return sum(pairs) if len(pairs) >= _FEWEST and sum(pairs) * 5 > len(_OTHER.findall(text)) * 3 else 0
