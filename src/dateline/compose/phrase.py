"""Text with its pieces marked inside it: what messages are filled with, and what the guard reads."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from dateline.compose.pieces import Piece

_OPEN, _CLOSE = "\ue000", "\ue001"
_MARK = re.compile(f"{_OPEN}(\\d+);(.*?){_CLOSE}", re.DOTALL)
_FOREIGN = re.compile(f"[{_OPEN}{_CLOSE}]")


@dataclass(slots=True)
class Marks:
    """Numbers the pieces of one sentence while it is being put together."""

    pieces: list[Piece] = field(default_factory=list)

    def mark(self, piece: Piece) -> str:
        """The piece's text, wrapped so that it is found again in the finished sentence."""
        self.pieces.append(piece)
        return f"{_OPEN}{len(self.pieces) - 1};{_FOREIGN.sub('', piece.text)}{_CLOSE}"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A finished sentence: its plain text, the pieces that are in it, and the words of the language between them."""

    text: str
    pieces: tuple[Piece, ...]
    between: tuple[str, ...]


def finish(marked: str, marks: Marks, capital: bool = True) -> Phrase:
    """The sentence of a marked text, its first letter a capital where the script has them."""
    used = [marks.pieces[int(number)] for number, _ in _MARK.findall(marked)]
    between = tuple(_MARK.sub("\0", marked).split("\0"))
    text = _MARK.sub(lambda found: found.group(2), marked)
    return Phrase(text=_capitalised(text) if capital else text, pieces=tuple(used), between=between)


def _capitalised(text: str) -> str:
    for position, character in enumerate(text):
        if character.isalnum():
            return text[:position] + character.upper() + text[position + 1 :]
    return text


def joined(parts: Iterable[str], separator: str) -> str:
    return separator.join(part for part in parts if part)
