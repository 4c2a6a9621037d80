"""The company a page's lines keep, as the first scores show it: what the lines around one, and those of the same elements, came to."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from itertools import accumulate, pairwise

from dateline.extract.tree import Element, Tree

STRONG = 0.8
LIKELY = 0.6
FAINT = 0.05
SIDE = 5
FAR = 99
"""Lines from which on no distance is told from another."""
LONGEST = 400.0
"""Letters that a line counts for at most."""
PULL = 12.0
"""The square root of how many characters a line counts for at most when a body's container is sought."""
LOWEST = -5.9
"""Log odds from which on a chance counts as none."""
_LEVELS = (0.1, 0.3, 0.5, 0.7, 0.9)
ALONE = 6
"""The level of a line whose element holds nothing else."""
_UNITS = {"li": ("ul", "ol"), "td": ("table",), "th": ("table",), "dd": ("dl",), "dt": ("dl",)}
_UNIT_LINKS = (0.005, 0.1, 0.25, 0.5, 0.8)

Sums = list[float]
"""The sum of chances by size, and of sizes."""


def chance(logit: float) -> float:
    """The probability of a score in log odds."""
    if logit <= LOWEST:
        return 0.0
    return 1.0 / (1.0 + math.exp(-logit if logit < 30.0 else -30.0))


def levels_of(sums: list[Sums], own: float, size: float) -> list[int]:
    """A level 0–5 of each weighted mean without one line's own part (its chance by its size); ALONE where nothing else is left."""
    return [bisect_right(_LEVELS, (mass - own) / left) if (left := whole - size) > 0.5 else ALONE for mass, whole in sums]


class Company:
    """The page as its first scores show it. `sizes` are the lines' lengths in letters.

    `sums_of` gives for an element what the lines have together that share its holder, its holder's holder, its tag and class and its holder's
    (its kin), its tag within its holder, and its holder's tag and class and that one's holder's (where each paragraph has a box of its own).
    `done` is how much of the body's mass stands before a line; `since` and `until` how many lines away the last and the next likely one is.
    """

    def __init__(self, tree: Tree, logits: Sequence[float], sizes: Sequence[float]) -> None:
        self.lines = tree.lines
        self.logits = logits
        self.chances = [chance(logit) if logit > LOWEST else 0.0 for logit in logits]
        self.sizes = [size if size < LONGEST else LONGEST for size in sizes]
        self.texts = Counter(line.text for line in tree.lines if line.size > 20)
        self.sums_of: dict[int, list[Sums]] = {}
        self.mass = self._add_up(tree.elements)
        self.main = main_element(tree, logits, self.sizes)
        self.places: dict[int, int] = {}
        self.units: dict[int, tuple[float, float, int]] = {}
        self.linked = list(accumulate((line.linked for line in tree.lines), initial=0))
        self.lengths = list(accumulate((line.size for line in tree.lines), initial=0))
        strong = [index for index, value in enumerate(self.chances) if value > STRONG and self.inside(index)]
        self.first, self.last = (strong[0], strong[-1]) if strong else (0, len(self.lines))
        self._measure()

    def _add_up(self, elements: list[Element]) -> float:
        """Fills the sums that lines share, hopeless ones left out; the sum of them all."""
        sums: defaultdict[Hashable, Sums] = defaultdict(_nothing)
        holders: dict[int, tuple[Sums, Sums, Hashable, Sums]] = {}
        total = 0.0
        for index, (value, size) in self._by_element().items():
            element = elements[index]
            parent = element.parent or element
            held = holders.get(parent.index)
            if held is None:
                held = holders[parent.index] = _of_holder(parent, sums)
            own, above, box, kin = held
            shared = [own, above, sums[element.tag, element.mark, box], sums[element.tag, parent.index], kin]
            for known in shared:
                known[0] += value
                known[1] += size
            self.sums_of[index] = shared
            total += value
        return total

    def _by_element(self) -> dict[int, Sums]:
        """The sums of chances by size, and of sizes, of each element's own lines of which one has a chance."""
        sums: dict[int, Sums] = {}
        for line, value, size in zip(self.lines, self.chances, self.sizes, strict=True):
            if value:
                own = sums.get(line.element.index)
                if own is None:
                    sums[line.element.index] = [value * size, size]
                else:
                    own[0] += value * size
                    own[1] += size
        return sums

    def _measure(self) -> None:
        """How much of the body stands before each line, and how far the likely lines before and after it are."""
        count = len(self.chances)
        masses = (value * size if value > FAINT else 0.0 for value, size in zip(self.chances, self.sizes, strict=True))
        self.done = list(accumulate(masses, initial=0.0))
        self.since, self.until = [FAR] * count, [FAR] * count
        likely = [index for index, value in enumerate(self.chances) if value > LIKELY]
        for start, end in pairwise([-FAR, *likely, count + FAR]):
            for index in range(max(0, start), min(count, end + 1)):
                if index > start:
                    self.since[index] = index - start
                if index < end:
                    self.until[index] = end - index

    def unit(self, element: Element) -> tuple[float, float, int]:
        """The chances of the lines before and after the list or table that holds an element (else its holder); how much of it is linked (0–5)."""
        found = self.units.get(element.index)
        if found is None:
            found = self.units[element.index] = self._around(_unit(element))
        return found

    def _around(self, unit: Element) -> tuple[float, float, int]:
        first, last = unit.first, unit.last or len(self.lines)
        before = self.chances[first - 1] if first else 0.0
        after = self.chances[last] if last < len(self.chances) else 0.0
        linked = (self.linked[last] - self.linked[first]) / (self.lengths[last] - self.lengths[first] or 1)
        return before, after, bisect_right(_UNIT_LINKS, linked)

    def near(self) -> list[int]:
        """The indices of the lines that, or beside which one, may be a body's: the others need no second look."""
        found = bytearray(len(self.lines) + SIDE)
        for index, value in enumerate(self.chances):
            if value > FAINT:
                start = index - SIDE if index > SIDE else 0
                found[start : index + SIDE + 1] = b"\1" * (index + SIDE + 1 - start)
        return [index for index, logit in enumerate(self.logits) if found[index] and logit > LOWEST]

    def inside(self, index: int) -> bool:
        return self.main.first <= 0 or self.main.first <= index < self.main.last


def _nothing() -> Sums:
    return [0.0, 0.0]


def _of_holder(parent: Element, sums: defaultdict[Hashable, Sums]) -> tuple[Sums, Sums, Hashable, Sums]:
    """What the lines share that one element holds: its sums, those of its holder, its tag and class, and the sums of its kin."""
    above = parent.parent or parent
    box = parent.tag, parent.mark
    return sums[parent.index], sums[-1 - above.index], box, sums["", box, above.tag, above.mark]


def _unit(element: Element) -> Element:
    """The list or table of an entry or cell; of others, the element that holds theirs."""
    tags = _UNITS.get(element.tag)
    if tags is None:
        return element.parent or element
    here = element
    while here.parent is not None and here.tag not in tags:
        here = here.parent
    return here


NOWHERE = Element(-1, None, "", 1)
"""Stands for the main element of a page none of whose elements speaks for a body: no line lies in it."""


def main_element(tree: Tree, logits: Sequence[float], sizes: Sequence[float]) -> Element:
    """The element whose lines together speak most for a body: every line pulls for all that hold it, or against. NOWHERE if none does."""
    pulls = [0.0] * len(tree.elements)
    root = math.sqrt
    for line, logit, size in zip(tree.lines, logits, sizes, strict=True):
        strength = -1.0 if logit < -2.0 else 1.0 if logit > 2.0 else logit / 2
        pulls[line.element.index] += strength * (root(size) if size < PULL * PULL else PULL)
    for element in reversed(tree.elements):
        if element.parent is not None:
            pulls[element.parent.index] += pulls[element.index]
    most = max(pulls)
    pulls.reverse()
    return tree.elements[len(pulls) - 1 - pulls.index(most)] if most > 0 else NOWHERE
