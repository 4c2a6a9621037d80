"""Signals of a line's company: what the lines around it, and the elements that hold them, came to."""

from __future__ import annotations

import math
from collections import Counter, defaultdict

from dateline.extract.signals import bucket, size_of
from dateline.extract.tree import Element, Line, Tree
from dateline.languages.page_words import PageWords, fold

_LEVELS = (0.1, 0.3, 0.5, 0.7, 0.9)
_SIDES = (0.15, 0.5, 0.85)
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6", "dt", "summary", "legend"})
STRONG = 0.8
PULL = 12.0
"""The square root of how many characters a line counts for at most when a body's container is sought."""


def chance(logit: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, logit))))


class Means:
    """Means of chances by key, weighted by size, from which one line's own part can be taken out."""

    def __init__(self) -> None:
        self.sums: dict[object, float] = defaultdict(float)
        self.weights: dict[object, float] = defaultdict(float)

    def add(self, key: object, value: float, weight: float) -> None:
        self.sums[key] += value * weight
        self.weights[key] += weight

    def without(self, key: object, value: float, weight: float) -> int:
        """A level 0–5 of the mean of the others with this key; 6 where there are none."""
        left = self.weights[key] - weight
        return bucket((self.sums[key] - value * weight) / left, _LEVELS) if left > 0.5 else 6


class Company:
    """The page as its first scores show it."""

    def __init__(self, tree: Tree, logits: list[float], width: float) -> None:
        self.lines = tree.lines
        self.logits = logits
        self.chances = [chance(logit) for logit in logits]
        self.sizes = [min(400.0, size_of(line, width)) for line in tree.lines]
        self.parents, self.grandparents, self.kin = Means(), Means(), Means()
        self.texts = Counter(line.text for line in tree.lines if line.size > 20)
        for line, value, size in zip(self.lines, self.chances, self.sizes, strict=True):
            self.parents.add(_holder(line.element), value, size)
            self.grandparents.add(_holder(_above(line.element)), value, size)
            self.kin.add(_kin(line.element), value, size)
        self.kinds = [kind_of(line, size) for line, size in zip(self.lines, self.sizes, strict=True)]
        self.main = main_element(tree, logits, self.sizes)
        strong = [index for index, line in enumerate(self.lines) if self.chances[index] > STRONG and self.inside(line)]
        self.first, self.last = (strong[0], strong[-1]) if strong else (0, len(self.lines))

    def inside(self, line: Line) -> bool:
        return self.main.first <= 0 or self.main in line.element.up()


def kind_of(line: Line, size: float) -> str:
    """Tag and length in one word: what a line is like before its company is asked."""
    tag = line.element.tag
    group = "h" if tag in _HEADINGS else "p" if tag == "p" else "li" if tag in ("li", "td", "dd") else "div"
    return f"{group}{'-linked' if line.linked * 2 > line.size else ''}{bucket(size, (30, 100))}"


def _above(element: Element) -> Element:
    return element.parent or element


def _holder(element: Element) -> int:
    return _above(element).index


def _kin(element: Element) -> tuple[str, str, str]:
    parent = _above(element)
    return element.tag, element.mark, parent.tag + parent.mark


def main_element(tree: Tree, logits: list[float], sizes: list[float]) -> Element:
    """The element whose lines together speak most for a body: every line pulls for all that hold it, or against."""
    pulls = [0.0] * len(tree.elements)
    for line, logit, size in zip(tree.lines, logits, sizes, strict=True):
        pull = max(-1.0, min(1.0, logit / 2)) * min(PULL, math.sqrt(size))
        for element in line.element.up():
            pulls[element.index] += pull
    best = max(range(len(pulls)), key=lambda index: (pulls[index], index))
    return tree.elements[best]


def of_company(company: Company, title: int | None, words: PageWords) -> list[list[str]]:
    """For each line, the names of its signals of context. `title` is the index of the line that is the headline, where one is."""
    under = _headings(company, words)
    mains = _mains(company)
    return [
        [
            *_of_neighbours(company, index),
            *_of_holders(company, index),
            mains[index],
            _of_span(company, index),
            _of_title(index, title),
            *_of_repeats(company, index),
            under[index],
        ]
        for index in range(len(company.lines))
    ]


def _mains(company: Company) -> list[str]:
    held: dict[int, str] = {}
    parent = company.main.parent
    for line in company.lines:
        if line.element.index not in held:
            chain = list(line.element.up())
            held[line.element.index] = _main_name(chain, company.main, parent)
    return [held[line.element.index] for line in company.lines]


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
    kind = company.kinds[index]
    span = f"{bucket(earlier, _SIDES)}{bucket(later, _SIDES)}"
    return [f"sides:{sides}", f"around:{level}", f"span:{span}", f"{kind}/sides:{sides}", f"{kind}/around:{level}"]


def _of_holders(company: Company, index: int) -> list[str]:
    line, value, size = company.lines[index], company.chances[index], company.sizes[index]
    parent = company.parents.without(_holder(line.element), value, size)
    return [
        f"parent:{parent}",
        f"{company.kinds[index]}/parent:{parent}",
        f"{company.kinds[index]}/{_of_span(company, index)}",
        f"grandparent:{company.grandparents.without(_holder(_above(line.element)), value, size)}",
        f"kin:{company.kin.without(_kin(line.element), value, size)}",
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
        if line.size < 60 and (line.element.tag in _HEADINGS or line.text[-1:] in ":：" or line.bold * 2 > line.size):
            said = words.whole.get(fold(line.text)) or next(iter(sorted(words.roles(line.text))), None)
            current, depth = (f"under:{said}" if said else "under:heading"), line.element.depth - 1
    return found
