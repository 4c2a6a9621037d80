"""Signals of a line's company: what the lines around it, and the elements that hold them, came to."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from dateline.extract.signals import family, signal
from dateline.extract.tree import Element, Line, Tree
from dateline.languages.page_words import ROLES, PageWords

_LEVELS = (0.1, 0.3, 0.5, 0.7, 0.9)
_SIDES = (0.15, 0.5, 0.85)
_KIND_SIZES = (30, 100)
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6", "dt", "summary", "legend"})
_GROUPS = dict.fromkeys(_HEADINGS, 0) | {"p": 1, "li": 2, "td": 2, "dd": 2}
_OTHER_GROUP = 3
STRONG = 0.8
FAINT = 0.05
SIDE = 5
PULL = 12.0
"""The square root of how many characters a line counts for at most when a body's container is sought."""
LOWEST = -5.9
"""Log odds from which on a chance counts as none."""

_PAIRS = tuple(f"{before}{after}" for before in range(4) for after in range(4))
_KINDS = tuple(f"{group}{linked}{size}" for group in ("h", "p", "li", "div") for linked in ("", "-linked") for size in range(3))
_SPANS = ("span:before", "span:before1", "span:in", "span:after1", "span:after")
_SIDES_OF = family(f"sides:{pair}" for pair in _PAIRS)
_SPAN_OF = family(f"span:{pair}" for pair in _PAIRS)
_AROUND = family(f"around:{level}" for level in range(6))
_KIND_PAIR = tuple(family(f"{kind}/sides:{pair}" for pair in _PAIRS) for kind in _KINDS)
_KIND_AROUND = tuple(family(f"{kind}/around:{level}" for level in range(6)) for kind in _KINDS)
_PARENT = family(f"parent:{level}" for level in range(7))
_KIND_PARENT = tuple(family(f"{kind}/parent:{level}" for level in range(7)) for kind in _KINDS)
_KIND_SPAN = tuple(family(f"{kind}/{span}" for span in _SPANS) for kind in _KINDS)
_GRANDPARENT = family(f"grandparent:{level}" for level in range(7))
_KIN = family(f"kin:{level}" for level in range(7))
_MAIN_IN = family(f"main:in{depth}" for depth in range(4))
_MAIN_BESIDE, _MAIN_OUT = family(("main:beside", "main:out"))
_NO_TITLE, _BEFORE_TITLE, _AT_TITLE, _AFTER_TITLE = family(("title:none", "title:before", "title:after1", "title:after"))
_REPEATED = signal("repeated")
_UNDER_NOTHING, _UNDER_HEADING = family(("under:nothing", "under:heading"))
_UNDER = {role: signal("under:" + role) for role in sorted(ROLES)}


def chance(logit: float) -> float:
    """The probability of a score in log odds."""
    if logit <= LOWEST:
        return 0.0
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, logit))))


Sums = list[float]
Kin = tuple[str, str, str, str]


def _level(sum_: float, weight: float, value: float, size: float) -> int:
    """A level 0–5 of a weighted mean without one line's own part; 6 where nothing else is left."""
    left = weight - size
    return bisect_right(_LEVELS, (sum_ - value * size) / left) if left > 0.5 else 6


class Company:
    """The page as its first scores show it. `sizes` are the lines' lengths in letters."""

    def __init__(self, tree: Tree, logits: list[float], sizes: list[float]) -> None:
        self.lines = tree.lines
        self.logits = logits
        self.chances = [chance(logit) if logit > LOWEST else 0.0 for logit in logits]
        self.sizes = [size if size < 400.0 else 400.0 for size in sizes]
        self.texts = Counter(line.text for line in tree.lines if line.size > 20)
        count = len(tree.elements)
        self.parents: tuple[Sums, Sums] = [0.0] * count, [0.0] * count
        self.grandparents: tuple[Sums, Sums] = [0.0] * count, [0.0] * count
        self.kin: dict[Kin, Sums] = {}
        self.kin_of: dict[int, Kin] = {}
        self._add_up(tree.elements)
        self.main = main_element(tree, logits, self.sizes)
        self.names: dict[int, int] = {}
        strong = [index for index, value in enumerate(self.chances) if value > STRONG and self.inside(index)]
        self.first, self.last = (strong[0], strong[-1]) if strong else (0, len(self.lines))

    def _add_up(self, elements: list[Element]) -> None:
        """Fills the sums of chances by size, and of sizes, that lines with the same holder, holder's holder or kin have together."""
        parents, parent_weights = self.parents
        grandparents, grandparent_weights = self.grandparents
        for index, (value, weight) in self._by_element().items():
            element = elements[index]
            parent = element.parent or element
            above = parent.parent or parent
            parents[parent.index] += value
            parent_weights[parent.index] += weight
            grandparents[above.index] += value
            grandparent_weights[above.index] += weight
            key = self.kin_of[index] = element.tag, element.mark, parent.tag, parent.mark
            known = self.kin.get(key)
            if known is None:
                self.kin[key] = [value, weight]
            else:
                known[0] += value
                known[1] += weight

    def _by_element(self) -> dict[int, Sums]:
        sums: dict[int, Sums] = {}
        for line, value, size in zip(self.lines, self.chances, self.sizes, strict=True):
            own = sums.get(line.element.index)
            if own is None:
                sums[line.element.index] = [value * size, size]
            else:
                own[0] += value * size
                own[1] += size
        return sums

    def place(self, line: Line) -> int:
        """The signal of where a line stands to the main element."""
        index = line.element.index
        if index not in self.names:
            self.names[index] = _place(line.element, self.main)
        return self.names[index]

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


def _place(element: Element, main: Element) -> int:
    if main is NOWHERE:
        return _MAIN_BESIDE
    here = element
    while here.depth > main.depth and here.parent is not None:
        here = here.parent
    if here is main:
        return _MAIN_IN[min(3, element.depth - main.depth)]
    above = main.parent
    return _MAIN_BESIDE if above is not None and (here is above or here.parent is above) else _MAIN_OUT


def kind_of(line: Line, size: float) -> int:
    """Tag and length in one number: what a line is like before its company is asked."""
    group = _GROUPS.get(line.element.tag, _OTHER_GROUP)
    return group * 6 + (3 if line.linked * 2 > line.size else 0) + bisect_right(_KIND_SIZES, size)


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


def of_company(company: Company, title: int | None, words: PageWords) -> list[tuple[int, list[int]]]:
    """The indices of the lines that something near is like a body for, each with its signals of context.

    `title` is the index of the line that is the headline, where one is.
    """
    near = company.near()
    under = _headings(company, words, near[-1] + 1 if near else 0)
    found = []
    for index in near:
        line = company.lines[index]
        kind = kind_of(line, company.sizes[index])
        numbers = _of_neighbours(company.chances, index, kind)
        numbers += _of_holders(company, index, kind)
        numbers += (company.place(line), _of_title(index, title), under[index])
        if company.texts[line.text] > 1:
            numbers.append(_REPEATED)
        found.append((index, numbers))
    return found


def _of_neighbours(chances: list[float], index: int, kind: int) -> list[int]:
    count = len(chances)
    before = chances[index - 1] if index else 0.0
    after = chances[index + 1] if index + 1 < count else 0.0
    around = chances[max(0, index - 4) : index] + chances[index + 1 : index + 5]
    level = bisect_right(_LEVELS, sum(around) / len(around)) if around else 0
    later = max(chances[index + 1 : index + 7], default=0.0)
    earlier = max(chances[max(0, index - 6) : index], default=0.0)
    sides = bisect_right(_SIDES, before) * 4 + bisect_right(_SIDES, after)
    span = bisect_right(_SIDES, earlier) * 4 + bisect_right(_SIDES, later)
    return [_SIDES_OF[sides], _AROUND[level], _SPAN_OF[span], _KIND_PAIR[kind][sides], _KIND_AROUND[kind][level]]


def _of_holders(company: Company, index: int, kind: int) -> tuple[int, int, int, int, int]:
    element, value, size = company.lines[index].element, company.chances[index], company.sizes[index]
    holder = element.parent or element
    above = (holder.parent or holder).index
    kin = company.kin[company.kin_of[element.index]]
    parent = _level(company.parents[0][holder.index], company.parents[1][holder.index], value, size)
    return (
        _PARENT[parent],
        _KIND_PARENT[kind][parent],
        _KIND_SPAN[kind][_of_span(company, index)],
        _GRANDPARENT[_level(company.grandparents[0][above], company.grandparents[1][above], value, size)],
        _KIN[_level(kin[0], kin[1], value, size)],
    )


def _of_span(company: Company, index: int) -> int:
    if index < company.first:
        return 1 if company.first - index < 3 else 0
    if index > company.last:
        return 3 if index - company.last < 3 else 4
    return 2


def _of_title(index: int, title: int | None) -> int:
    if title is None:
        return _NO_TITLE
    if index < title:
        return _BEFORE_TITLE
    return _AT_TITLE if index - title < 4 else _AFTER_TITLE


def _headings(company: Company, words: PageWords, count: int) -> list[int]:
    """What the nearest heading-like line before each of the first `count` lines, in the same holder or above it, says of what follows."""
    found, current, depth = [], _UNDER_NOTHING, 0
    for line in company.lines[:count]:
        if line.element.depth < depth:
            current, depth = _UNDER_NOTHING, 0
        found.append(current)
        if line.size < 60 and line.linked * 2 < line.size and (line.element.tag in _HEADINGS or line.text[-1] in ":：" or line.bold * 2 > line.size):
            said = words.said(line.text) or min(words.roles(line.text), default=None)
            current, depth = (_UNDER[said] if said else _UNDER_HEADING), line.element.depth - 1
    return found
