"""The words of a text told apart by numbers of 64 bits, all at once; and a table from such numbers to rows."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

BLANK = 32
BASE = 0x2545F4914F6CDD1D
INVERSE = pow(BASE, -1, 1 << 64)
GOLDEN = np.uint64(0x9E3779B97F4A7C15)
ROOM = 4
"""How many places there are for a row: then most stand at their own."""
Hashes = NDArray[np.uint64]
Places = NDArray[np.intp]


def _scattered(numbers: Hashes) -> Hashes:
    """Numbers whose bits each depend on all of those before (the finaliser of SplitMix, Steele, Lea, Flood 2014)."""
    numbers = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    return numbers ^ (numbers >> np.uint64(31))


LETTERS: Hashes = _scattered((np.arange(256, dtype=np.uint64) + np.uint64(1)) * GOLDEN)
LETTERS[BLANK] = 0


@cache
def _powers(size: int) -> tuple[Hashes, Hashes]:
    """The powers of BASE modulo 2**64, and their inverses."""
    base, inverse = (np.multiply.accumulate(np.full(size, number, np.uint64)) for number in (BASE, INVERSE))
    return base, inverse


def spelt(text: NDArray[np.uint8]) -> tuple[Hashes, Places, Places]:
    """Of each word in UTF-8 that has a blank before and behind: a number, the same wherever it stands, never 0; its start, its end.

    The sums of letters times powers of a base, from one end of a text to the other, give that of any word (Karp, Rabin 1987).
    """
    word = text != BLANK
    edges = np.flatnonzero(word[1:] != word[:-1]) + 1
    starts, ends = edges[::2], edges[1::2]
    powers, inverses = _powers(1 << max(13, len(text).bit_length()))
    sums = np.cumsum(LETTERS[text] * powers[: len(text)])
    found = (sums[ends - 1] - sums[starts - 1]) * inverses[starts]
    return _scattered(found) | np.uint64(1), starts, ends


class Rows:
    """Numbers of words → 0, 1, 2 … in the order in which they were put. What finds its place taken goes to the next that is free."""

    def __init__(self) -> None:
        self.hashes: Hashes = np.zeros(1 << 8, dtype=np.uint64)
        self.size = 0
        self._lay()

    def find(self, hashes: Hashes) -> NDArray[np.int32]:
        """The row of each; -1 for what has none."""
        places = (hashes >> self.shift).astype(np.intp)
        keys = self.keys[places]
        left = np.flatnonzero(keys != hashes)
        while len(left):
            left = left[keys[left] != 0]
            places[left] = (places[left] + 1) & self.mask
            keys[left] = self.keys[places[left]]
            left = left[keys[left] != hashes[left]]
        return self.rows[places]

    def put(self, number: int) -> int:
        """A row for what has none."""
        row = self.size
        if row == len(self.hashes):
            self.hashes = np.concatenate((self.hashes, np.zeros_like(self.hashes)))
            self._lay()
        self.hashes[row] = number
        self.size += 1
        self._enter(number, row)
        return row

    def _lay(self) -> None:
        """A table of ROOM places for each row there may be."""
        bits = (len(self.hashes) * ROOM).bit_length() - 1
        self.shift, self.mask = np.uint64(64 - bits), (1 << bits) - 1
        self.keys = np.zeros(1 << bits, dtype=np.uint64)
        self.rows = np.full(1 << bits, -1, dtype=np.int32)
        for row, number in enumerate(self.hashes[: self.size].tolist()):
            self._enter(number, row)

    def _enter(self, number: int, row: int) -> None:
        place = number >> int(self.shift)
        while self.keys[place]:
            place = (place + 1) & self.mask
        self.keys[place], self.rows[place] = number, row
