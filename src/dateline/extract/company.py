"""The company a page's lines keep, as the first scores show it: what the lines around one, and those of the same elements, came to.

All lines of a page are reckoned at once, in arrays.
"""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.extract.tree import Element, Line, Tree

Floats = NDArray[np.float64]
Whole = NDArray[np.intp]

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
_LEVELS = np.array((0.1, 0.3, 0.5, 0.7, 0.9))
ALONE = 6
"""The level of a line whose element holds nothing else."""
_UNITS = {"li": ("ul", "ol"), "td": ("table",), "th": ("table",), "dd": ("dl",), "dt": ("dl",)}
_UNIT_LINKS = np.array((0.005, 0.1, 0.25, 0.5, 0.8))
_REPEATED_LEAST = 20


def chances_of(logits: Floats) -> Floats:
    """The probabilities of scores in log odds; 0 for the lowest."""
    return np.where(logits > LOWEST, 1.0 / (1.0 + np.exp(-np.minimum(logits, 30.0))), 0.0)


def buckets(values: Floats | Whole, edges: Floats | Whole) -> Whole:
    """For each value, how many of the edges it has reached."""
    return edges.searchsorted(values, "right")


class Company:
    """The page as its first scores show it. `sizes` are the lines' lengths in letters, `elements` the numbers of the elements that hold them.

    `near` are the lines that, or beside which one, may be a body's: the others need no second look. `done` is how much of the body's mass stands
    before each line, and in the end before none.
    """

    def __init__(self, tree: Tree, logits: Sequence[float], sizes: Sequence[float]) -> None:
        self.lines = tree.lines
        self.logits = np.array(logits, float)
        self.sizes = np.minimum(sizes, LONGEST)
        self.chances = chances_of(self.logits)
        self.elements = numbers(tree.lines)
        self.tree = tree
        self.near = self._near()
        self.main = main_element(tree, self.logits, self.sizes)
        self.linked = _sums([line.linked for line in tree.lines])
        self.lengths = _sums([line.size for line in tree.lines])
        self.masses = self.chances * self.sizes
        self.done = _sums(np.where(self.chances > FAINT, self.masses, 0.0))
        strong = [index for index in np.flatnonzero(self.chances > STRONG).tolist() if self.inside(index)]
        self.first, self.last = (strong[0], strong[-1]) if strong else (0, len(self.lines))

    def _near(self) -> Whole:
        """The indices of lines that are not hopeless and have one with a chance among them and their neighbours."""
        count = len(self.lines)
        seen = np.zeros(count + 2 * SIDE, bool)
        hopeful = self.chances > FAINT
        for step in range(2 * SIDE + 1):
            seen[step : step + count] |= hopeful
        return np.flatnonzero(seen[SIDE : SIDE + count] & (self.logits > LOWEST))

    def inside(self, index: int) -> bool:
        return self.main.first <= 0 or self.main.first <= index < self.main.last

    def shared(self) -> tuple[NDArray[Any], NDArray[Any]]:
        """For each line near, five sums of chances by size, and of sizes, over the lines that share something with it, itself left in.

        They share its holder, its holder's holder, its tag and class and its holder's (its kin), its tag within its holder, and its holder's tag and
        class and that one's holder's (where each paragraph has a box of its own). Hopeless lines are left out.
        """
        count = len(self.tree.elements)
        hopeful = self.chances > 0.0
        sizes = np.where(hopeful, self.sizes, 0.0)
        whole = np.bincount(self.elements, sizes, count)
        mass = np.bincount(self.elements, self.masses, count)
        known = np.flatnonzero(whole)
        groups = _groups([self.tree.elements[index] for index in known.tolist()])
        rows = np.zeros(count, int)
        rows[known] = np.arange(known.size)
        mine = groups[rows[self.elements[self.near]]].T
        return _by_group(groups, mass[known])[mine], _by_group(groups, whole[known])[mine]

    def levels(self, mass: Floats, whole: Floats) -> Whole:
        """A level 0–5 of the weighted means that `shared` summed up, each without the line's own part; ALONE where nothing else is left."""
        size = self.sizes[self.near]
        left = whole - size
        alone = left <= 0.5
        return np.where(alone, ALONE, buckets((mass - self.masses[self.near]) / np.where(alone, 1.0, left), _LEVELS))

    def distances(self) -> tuple[Whole, Whole]:
        """How many lines away from each line near the last likely one before it is, and the next one behind it."""
        likely = np.concatenate(((-FAR,), np.flatnonzero(self.chances > LIKELY), (len(self.lines) + FAR,)))
        before, behind = likely.searchsorted(self.near, "left") - 1, likely.searchsorted(self.near, "right")
        return self.near - likely[before], likely[behind] - self.near

    def units(self) -> tuple[Floats, Floats, Whole]:
        """For each line near, the chances of the lines before and after the list or table that holds it (else its holder's holder), and how much of
        that is linked (0–5)."""
        held = {index: _unit(self.tree.elements[index]) for index in dict.fromkeys(self.elements[self.near].tolist())}
        spans = {index: (unit.first, unit.last or len(self.lines)) for index, unit in held.items()}
        first, last = np.array([spans[index] for index in self.elements[self.near].tolist()], int).reshape(-1, 2).T
        chances = np.concatenate(((0.0,), self.chances, (0.0,)))
        length = self.lengths[last] - self.lengths[first]
        share = (self.linked[last] - self.linked[first]) / np.where(length > 0, length, 1.0)
        return chances[first], chances[last + 1], buckets(share, _UNIT_LINKS)

    def repeated(self) -> frozenset[str]:
        """The texts that stand on more than one line."""
        texts = Counter([line.text for line in self.lines if line.size > _REPEATED_LEAST])
        return frozenset(text for text, count in texts.items() if count > 1)


def numbers(lines: Sequence[Line]) -> Whole:
    """The numbers of the elements that hold some lines."""
    return np.array([line.element.index for line in lines], int)


def _sums(values: Any) -> Floats:
    """The sum of all before each place, and of all."""
    found = np.zeros(len(values) + 1)
    np.cumsum(values, out=found[1:])
    return found


def _groups(elements: list[Element]) -> Whole:
    """For each element the numbers of the five groups that it belongs to."""
    group = defaultdict[Hashable, int](itertools.count().__next__)
    holders: dict[int, tuple[int, int, tuple[str, str], int]] = {}
    found = list[int]()
    for element in elements:
        parent = element.parent or element
        held = holders.get(parent.index)
        if held is None:
            above = parent.parent or parent
            box = parent.tag, parent.mark
            held = holders[parent.index] = group[parent.index], group[-1 - above.index], box, group["", box, above.tag, above.mark]
        own, outer, box, kin = held
        found += own, outer, group[element.tag, element.mark, box], group[element.tag, parent.index], kin
    return np.array(found, int).reshape(-1, 5)


def _by_group(groups: Whole, values: NDArray[Any]) -> NDArray[Any]:
    """The sum of the elements' values in each group."""
    return np.bincount(groups.ravel(), np.repeat(values, groups.shape[1]))


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


def main_element(tree: Tree, logits: Floats, sizes: Floats) -> Element:
    """The element whose lines together speak most for a body: every line pulls for all that hold it, or against. NOWHERE if none does."""
    pulls = _sums(np.minimum(np.maximum(logits / 2, -1.0), 1.0) * np.minimum(np.sqrt(sizes), PULL))
    first, last = np.array([element.first for element in tree.elements]), np.array([element.last for element in tree.elements])
    last[0] = len(tree.lines)
    of_elements = np.round(pulls[last] - pulls[first], 6)  # equal ones stay equal: of those the last is taken
    best = len(last) - 1 - int(of_elements[::-1].argmax())
    return tree.elements[best] if of_elements[best] > 0 else NOWHERE
