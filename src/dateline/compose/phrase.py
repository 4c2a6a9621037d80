"""Text with its pieces marked inside it: what messages are filled with, and what the guard reads."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from unicodedata import bidirectional

from dateline.compose.pieces import Piece, Quote

_OPEN, _CLOSE = "\ue000", "\ue001"
_MARK = re.compile(f"{_OPEN}(\\d+);(.*?){_CLOSE}", re.DOTALL)
_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")
"""The stop of an abbreviation that ends a sentence is its full stop too."""
_FOREIGN = re.compile(f"[{_OPEN}{_CLOSE}]")


@dataclass(slots=True)
class Marks:
    """Numbers the pieces of one sentence while it is being put together."""

    pieces: list[Piece] = field(default_factory=list)

    def mark(self, piece: Piece) -> str:
        """The piece's text, wrapped so that it is found again in the finished sentence."""
        self.pieces.append(piece)
        return f"{_OPEN}{len(self.pieces) - 1};{_FOREIGN.sub('', piece.text)}{_CLOSE}"

    def plain(self, marked: str) -> str:
        """A marked text without its marks."""
        return _MARK.sub(lambda match: match.group(2), marked)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A finished sentence: its plain text, the pieces that are in it, and the words of the language between them."""

    text: str
    pieces: tuple[Piece, ...]
    between: tuple[str, ...]


def finish(marked: str, marks: Marks, capital: bool = True, isolate: bool = False) -> Phrase:
    """The sentence of a marked text. Its first letter becomes a capital where the script has them, unless it is quoted.

    `isolate` is for languages written from right to left: pieces written the other way are set apart (FSI … PDI, Unicode UAX #9).
    """
    found = list(_MARK.finditer(marked))
    between = tuple(_MARK.sub("\0", marked).split("\0"))
    text = _STOPS.sub(".", _MARK.sub(lambda match: _apart(match.group(2)) if isolate else match.group(2), marked))
    used = tuple(marks.pieces[int(match.group(1))] for match in found)
    return Phrase(text=text if not capital or _begins_quoted(between, used) else _capitalised(text), pieces=used, between=between)


def _apart(text: str) -> str:
    """A piece within directional isolates, where it holds letters written from left to right."""
    return f"\u2068{text}\u2069" if any(bidirectional(character) == "L" for character in text) else text


def _begins_quoted(between: tuple[str, ...], pieces: tuple[Piece, ...]) -> bool:
    return bool(pieces) and isinstance(pieces[0], Quote) and not any(character.isalnum() for character in between[0])


def _capitalised(text: str) -> str:
    for position, character in enumerate(text):
        if character.isalnum():
            return text[:position] + character.upper() + text[position + 1 :]
    return text
