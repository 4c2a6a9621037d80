"""Signals of a line's company: what the lines around it, and the elements that hold them, came to."""

from __future__ import annotations

import math
from collections import Counter, defaultdict

from dateline.extract.signals import bucket, size_of
from dateline.extract.tree import Element, Line, Tree
from dateline.languages.page_words import PageWords

_LEVELS = (0.1, 0.3, 0.5, 0.7, 0.9)
_SIDES = (0.15, 0.5, 0.85)
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6", "dt", "summary", "legend"})
STRONG = 0.8
FAINT = 0.05
SIDE = 5
PULL = 12.0
"""The square root of how many characters a line counts for at most when a body's container is sought."""


def chance(logit: float) -> float:
    """The probability of a score in log odds."""
    if logit <= -5.9:
        return 0.0
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, logit))))


class Means:
    """Means of chances by key, weighted by size, from which one line's own part can be taken out."""

    def __init__(self) -> None:
        self.sums: dict[object, float] = defaultdict(float)
        self.weights: dict[object, float] = defaultdict(float)

    def without(self, key: object, value: float, weight: float) -> int:
        """A level 0–5 of the mean of the others with this key; 6 where there are none."""
        left = self.weights[key] - weight
        return bucket((self.sums[key] - value * weight) / left, _LEVELS) if left > 0.5 else 6


Kin = tuple[str, str, str, str]
Keys = tuple[int, int, Kin]


class Company:
    """The page as its first scores show it."""

    def __init__(self, tree: Tree, logits: list[float], width: float) -> None:
        self.lines = tree.lines
        self.logits = logits
        self.chances = [chance(logit) for logit in logits]
        self.sizes = [min(400.0, size_of(line, width)) for line in tree.lines]
        self.parents, self.grandparents, self.kin = Means(), Means(), Means()
        self.texts = Counter(line.text for line in tree.lines if line.size > 20)
        self.keys = self._add_up()
        self.main = main_element(tree, logits, self.sizes)
        self.names: dict[int, str] = {}
        strong = [index for index, value in enumerate(self.chances) if value > STRONG and self.inside(self.lines[index])]
        self.first, self.last = (strong[0], strong[-1]) if strong else (0, len(self.lines))

    def _add_up(self) -> dict[int, Keys]:
        """Fills the means, element by element; what each element's lines are counted under."""
        sums: dict[int, list[float]] = {}
        for line, value, size in zip(self.lines, self.chances, self.sizes, strict=True):
            own = sums.setdefault(line.element.index, [0.0, 0.0])
            own[0] += value * size
            own[1] += size
        keys: dict[int, Keys] = {}
        for line in self.lines:
            index = line.element.index
            if index not in keys:
                keys[index] = _keys(line.element)
                for means, key in zip((self.parents, self.grandparents, self.kin), keys[index], strict=True):
                    means.sums[key] += sums[index][0]
                    means.weights[key] += sums[index][1]
        return keys

    def place(self, line: Line) -> str:
        """Where a line stands to the main element."""
        index = line.element.index
        if index not in self.names:
            self.names[index] = _main_name(list(line.element.up()), self.main, self.main.parent)
        return self.names[index]

    def near(self) -> list[bool]:
        """For each line, whether it or one of the lines beside it may be a body's: the others need no second look."""
        count = len(self.lines)
        found = [False] * count
        for index, value in enumerate(self.chances):
            if value > FAINT:
                for place in range(max(0, index - SIDE), min(count, index + SIDE + 1)):
                    found[place] = True
        return [yes and logit > -5.9 for yes, logit in zip(found, self.logits, strict=True)]

    def inside(self, line: Line) -> bool:
        return self.main.first <= 0 or self.main in line.element.up()


def kind_of(line: Line, size: float) -> str:
    """Tag and length in one word: what a line is like before its company is asked."""
    tag = line.element.tag
    group = "h" if tag in _HEADINGS else "p" if tag == "p" else "li" if tag in ("li", "td", "dd") else "div"
    return f"{group}{'-linked' if line.linked * 2 > line.size else ''}{bucket(size, (30, 100))}"


def _above(element: Element) -> Element:
    return element.parent or element


def _keys(element: Element) -> Keys:
    """What an element's holder, its holder's holder and its kin are counted under."""
    return _holder(element), _holder(_above(element)), _kin(element)


def _holder(element: Element) -> int:
    return _above(element).index


def _kin(element: Element) -> Kin:
    parent = _above(element)
    return element.tag, element.mark, parent.tag, parent.mark


def main_element(tree: Tree, logits: list[float], sizes: list[float]) -> Element:
    """The element whose lines together speak most for a body: every line pulls for all that hold it, or against."""
    pulls = [0.0] * len(tree.elements)
    for line, logit, size in zip(tree.lines, logits, sizes, strict=True):
        pulls[line.element.index] += max(-1.0, min(1.0, logit / 2)) * min(PULL, math.sqrt(size))
    for element in reversed(tree.elements):
        if element.parent is not None:
            pulls[element.parent.index] += pulls[element.index]
    best = max(range(len(pulls)), key=lambda index: (pulls[index], index))
    return tree.elements[best]


def of_company(company: Company, title: int | None, words: PageWords) -> list[list[str] | None]:
    """For each line, the names of its signals of context, or None where nothing near it is like a body.

    `title` is the index of the line that is the headline, where one is.
    """
    under = _headings(company, words)
    near = company.near()
    return [
        [
            *_of_neighbours(company, index),
            *_of_holders(company, index),
            company.place(company.lines[index]),
            _of_title(index, title),
            *_of_repeats(company, index),
            under[index],
        ]
        if near[index]
        else None
        for index in range(len(company.lines))
    ]


def _main_name(chain: list[Element], main: Element, parent: Element | None) -> str:
    if main in chain:
        return f"main:in{min(3, chain.index(main))}"
    return "main:beside" if parent in chain else "main:out"


def _of_neighbours(company: Company, index: int) -> list[str]:
    chances = company.chances
    before = chances[index - 1] if index else 0.0
    after = chances[index + 1] if index + 1 < len(chances) else 0.0
    around = chances[max(0, index - 4) : index] + chances[index + 1 : index + 5]
    level = bucket(sum(around) / len(around), _LEVELS) if around else 0
    later = max(chances[index + 1 : index + 7], default=0.0)
    earlier = max(chances[max(0, index - 6) : index], default=0.0)
    sides = f"{bucket(before, _SIDES)}{bucket(after, _SIDES)}"
    kind = kind_of(company.lines[index], company.sizes[index])
    span = f"{bucket(earlier, _SIDES)}{bucket(later, _SIDES)}"
    return [f"sides:{sides}", f"around:{level}", f"span:{span}", f"{kind}/sides:{sides}", f"{kind}/around:{level}"]


def _of_holders(company: Company, index: int) -> list[str]:
    line, value, size = company.lines[index], company.chances[index], company.sizes[index]
    keys, kind = company.keys[line.element.index], kind_of(line, size)
    parent = company.parents.without(keys[0], value, size)
    return [
        f"parent:{parent}",
        f"{kind}/parent:{parent}",
        f"{kind}/{_of_span(company, index)}",
        f"grandparent:{company.grandparents.without(keys[1], value, size)}",
        f"kin:{company.kin.without(keys[2], value, size)}",
    ]


def _of_span(company: Company, index: int) -> str:
    if index < company.first:
        return "span:before1" if company.first - index < 3 else "span:before"
    if index > company.last:
        return "span:after1" if index - company.last < 3 else "span:after"
    return "span:in"


def _of_title(index: int, title: int | None) -> str:
    if title is None:
        return "title:none"
    if index < title:
        return "title:before"
    return "title:after1" if index - title < 4 else "title:after"


def _of_repeats(company: Company, index: int) -> list[str]:
    text = company.lines[index].text
    return ["repeated"] if company.texts[text] > 1 else []


def _headings(company: Company, words: PageWords) -> list[str]:
    """What the nearest heading-like line before each line, in the same holder or above it, says of what follows."""
    found, current, depth = [], "under:nothing", 0
    for line in company.lines:
        if line.element.depth < depth:
            current, depth = "under:nothing", 0
        found.append(current)
        if line.size < 60 and line.linked * 2 < line.size and (line.element.tag in _HEADINGS or line.text[-1:] in ":：" or line.bold * 2 > line.size):
            said = words.said(line.text) or min(words.roles(line.text), default=None)
            current, depth = (f"under:{said}" if said else "under:heading"), line.element.depth - 1
    return found
