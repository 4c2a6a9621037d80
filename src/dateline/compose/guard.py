"""A sentence leaves only if every number and name in it is supported by what it cites."""

from __future__ import annotations

import re
from collections.abc import Callable

from dateline.compose.evidence import Evidence
from dateline.compose.phrase import Phrase
from dateline.compose.pieces import Amount, Count, Day, Label, Measured, Name, Piece, Quote

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
ROUNDED = 0.0005
"""How far a measurement as shown may be from the one measured."""
NamesIn = Callable[[str], bool]


def refusal(phrase: Phrase, evidence: Evidence, named: NamesIn, supported: Callable[[Name, Evidence], bool]) -> str:
    """Why a sentence may not leave; "" where every number and name in it is supported.

    `named` tells whether a text of the language names anything; `supported` whether a name stands on the evidence.
    """
    for piece in phrase.pieces:
        if not holds(piece, evidence, supported):
            return f"{type(piece).__name__.lower()} {piece.text!r} has no support"
    for words in phrase.between:
        if any(character.isdigit() for character in words):
            return f"a number in {words!r} is in no piece"
    if stray := _stray(phrase, named):
        return f"a name in {stray!r} is in no piece"
    return ""


def holds(piece: Piece, evidence: Evidence, supported: Callable[[Name, Evidence], bool]) -> bool:
    """Whether one piece stands on the evidence."""
    if isinstance(piece, Amount):
        return _amount(piece, evidence)
    if isinstance(piece, Name):
        return supported(piece, evidence)
    if isinstance(piece, Day):
        return piece.interval in evidence.intervals
    if isinstance(piece, Count):
        return piece.text.isdigit() and int(piece.text) == len(set(piece.items))
    if isinstance(piece, Measured):
        return evidence.sample(piece.sample) and abs(piece.shown - piece.sample.value) <= ROUNDED
    if isinstance(piece, Label):
        return evidence.label(piece.text)
    return not isinstance(piece, Quote) or evidence.quote(piece.text, piece.article)


def _amount(piece: Amount, evidence: Evidence) -> bool:
    """Its numbers are said by cited quantities; words for a number ("dozens") by the very quantity."""
    if piece.shown:
        return all(_said(value, piece, evidence) for value in piece.shown)
    return evidence.words(piece.quantity)


def _said(value: float, piece: Amount, evidence: Evidence) -> bool:
    """ "More than 100" is kept as 101 and shown as 100."""
    low, high = piece.quantity.low, piece.quantity.high
    more = low is not None and low != high and value == low - 1
    return evidence.number(value) or (more and evidence.number(value + 1))


def _stray(phrase: Phrase, named: NamesIn) -> str:
    """Words between the pieces that name something: a capital inside the sentence, or a name that knowledge has."""
    for position, words in enumerate(phrase.between):
        if named(words):
            return words
        inside = _WORD.findall(words)[(1 if position == 0 else 0) :]
        for word in inside:
            if word[0].isupper() and not _opens(words, word):
                return words
    return ""


def _opens(words: str, word: str) -> bool:
    """Whether a capital is only that of a sentence's beginning, or after a colon."""
    before = words[: words.index(word)].rstrip("«“\"'( [")
    return bool(before) and before.rstrip()[-1:] in ".:!?—–…。："
