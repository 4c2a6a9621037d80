"""Which lines of a page are its article's body: two rounds of named signals, whose weights stand in weights.tsv."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import resources

import numpy as np

from dateline.extract.company import Company, Floats, main_element
from dateline.extract.context import of_company
from dateline.extract.evidence import NONE, Evidence
from dateline.extract.markup import EMBED
from dateline.extract.signals import NUMBERS, Place, breadth, names_of, of_place, of_shape, of_words, place_of, size_of
from dateline.extract.tree import Element, Line, Tree
from dateline.languages.page_words import PageWords

Weights = dict[str, float]
BIAS = "bias"
FIRST = "first"
ROUNDS = ("alone", "company")


@cache
def weights() -> tuple[Weights, Weights]:
    """The weights of the first round (a line alone) and of the second (a line in its company)."""
    tables: tuple[Weights, Weights] = ({}, {})
    text = resources.files("dateline.extract").joinpath("weights.tsv").read_text("utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if line and not line.startswith("#"):
            stage, name, value = line.split("\t")
            if stage not in ("alone", "company"):
                raise ValueError(f"weights.tsv:{number}: {stage!r} is no round; write `alone` or `company`")
            tables[stage == "company"][name] = float(value)
    return tables


@cache
def _by_number() -> tuple[list[float], list[float]]:
    """The weights of both rounds, each at its signal's number."""
    first, second = weights()
    return [first.get(name, 0.0) for name in NUMBERS], [second.get(name, 0.0) for name in NUMBERS]


@cache
def _second() -> Floats:
    """The weights of the second round, as an array."""
    return np.array(_by_number()[1])


def dismissed(line: Line) -> bool:
    """Whether a line is not worth scoring: a short link and nothing else, as menus and lists of headlines are made of."""
    size = line.size
    return size < 45 and line.linked * 10 >= size * 9 and (size < 22 or line.text.isascii()) and line.element.tag != "p"


NEVER = -6.0
"""The score of a dismissed line."""


HOPELESS = -5.0
"""The score below which a line's length, ending and place leave its words nothing to say: none has been seen to win it back."""


def names_alone(tree: Tree, words: PageWords) -> list[list[str]]:
    """For each line, the names of its own and its element's signals; none for what `dismissed` dismisses."""
    width = breadth(tree)
    found: list[list[str]] = []
    for line in tree.lines:
        size = size_of(line, width)
        numbers = () if dismissed(line) else (*of_place(place_of(line.element)), *of_shape(line, size), *of_words(line, size, words))
        found.append(names_of(numbers))
    return found


def names_in_company(tree: Tree, logits: list[float], title: int | None, words: PageWords, evidence: Evidence = NONE) -> list[list[str]]:
    """For each line, the names of its signals of context; none where nothing near it is like a body."""
    found: list[list[str]] = [[] for _ in logits]
    company = company_of(tree, logits)
    for index, numbers in zip(company.near.tolist(), of_company(company, title, words, evidence).T.tolist(), strict=True):
        found[index] = names_of(numbers)
    return found


def total(names: list[str], table: Weights) -> float:
    """The sum of the weights of some signals, with the bias; NEVER for a line without any."""
    return sum(table.get(name, 0.0) for name in names) + table.get(BIAS, 0.0) if names else NEVER


def company_of(tree: Tree, logits: list[float]) -> Company:
    width = breadth(tree)
    return Company(tree, logits, [size_of(line, width) for line in tree.lines])


def damped(logit: float) -> float:
    """A first round's score as the second counts it: beyond ±4 nothing is added."""
    return max(-4.0, min(4.0, logit))


@lru_cache(maxsize=20_000)
def _bases(place: Place) -> tuple[float, float]:
    """What an element's signals come to in both rounds, with the bias."""
    sums = [sum(table[number] for number in of_place(place)) for table in _by_number()]
    return sums[0] + weights()[0].get(BIAS, 0.0), sums[1] + weights()[1].get(BIAS, 0.0)


def scores(tree: Tree, title: int | None, words: PageWords, evidence: Evidence = NONE) -> list[float]:
    """For each line, how strongly (log odds) it is part of the body."""
    width = breadth(tree)
    sizes = [size_of(line, width) for line in tree.lines]
    logits, own, bases = _first_round(tree, sizes, words)
    by_first, weight = weights()[1].get(FIRST, 0.0), _by_number()[1].__getitem__
    found = [logit if logit < NEVER else NEVER for logit in logits]
    company = Company(tree, logits, sizes)
    of_context = _second().take(of_company(company, title, words, evidence)).sum(0).tolist()
    for index, context in zip(company.near.tolist(), of_context, strict=True):
        mine = bases[tree.lines[index].element.index][1] + sum(map(weight, own[index]))
        found[index] = mine + by_first * damped(logits[index]) + context
    return found


def _first_round(tree: Tree, sizes: list[float], words: PageWords) -> tuple[list[float], list[Sequence[int]], dict[int, tuple[float, float]]]:
    """Each line's score alone, and its own signals; what the elements of lines worth scoring come to."""
    weight, lines = _by_number()[0].__getitem__, tree.lines
    logits, own = [NEVER] * len(sizes), _NO_NUMBERS * len(sizes)
    bases: dict[int, tuple[float, float]] = {}
    hopeful = []
    for index, line in enumerate(lines):
        if dismissed(line):
            continue
        element = line.element
        base = bases.get(element.index)
        if base is None:
            base = bases[element.index] = _bases(place_of(element))
        shape = of_shape(line, sizes[index])
        score = base[0] + weight(shape[0]) + weight(shape[1])
        if score > HOPELESS:
            logits[index], own[index] = score, shape
            hopeful.append(index)
    words.learn([line.text for line in lines])
    for index in hopeful:
        said = of_words(lines[index], sizes[index], words)
        logits[index] += sum(map(weight, said))
        own[index] = (*own[index], *said)
    return logits, own, bases


_NO_NUMBERS: list[Sequence[int]] = [()]


LEAST = 200
"""Characters of body under which a page is read a second time, more leniently."""
LENIENT = -2.5


def choose(tree: Tree, title: int | None, found: list[float]) -> list[int]:
    """The indices of the body's lines. A page that gives too little is read once more: lines of the best container that were nearly chosen."""
    chosen = [index for index, score in enumerate(found) if score > 0 and index != title]
    if sum(tree.lines[index].size for index in chosen) >= LEAST:
        whole = unsure(tree, chosen, found, title) or without_holes(tree, chosen, found, title)
        return continued(tree, whole, found, title)
    main = main_element(tree, np.array(found) - LENIENT, _lengths(tree))
    near = [index for index, score in enumerate(found) if score > LENIENT and index != title and main.holds(tree.lines[index].element)]
    if sum(tree.lines[index].size for index in near) >= LEAST:
        return near
    return chosen or _prose(tree, title)


def _lengths(tree: Tree) -> Floats:
    return np.array([line.size for line in tree.lines], float)


UNSURE = -1.25
SURE = 0.7
"""The part of all that was nearly chosen that must be chosen, or a page's scores as a whole are too low."""


def unsure(tree: Tree, chosen: list[int], found: list[float], title: int | None) -> list[int]:
    """On a page whose scores are low as a whole: the chosen lines and the best container's unlinked ones that were nearly chosen; else none."""
    nearly = [index for index, score in enumerate(found) if score > UNSURE and index != title and _unlinked(tree.lines[index])]
    sure = _size(tree, chosen)
    if sure >= SURE * _size(tree, nearly):
        return []
    main = main_element(tree, np.array(found) - UNSURE, _lengths(tree))
    near = [index for index in nearly if main.holds(tree.lines[index].element)]
    return sorted({*chosen, *near}) if sure < SURE * _size(tree, near) else []


def _size(tree: Tree, indices: list[int]) -> int:
    return sum(tree.lines[index].size for index in indices)


def _unlinked(line: Line) -> bool:
    return line.linked * 5 < line.size


def without_holes(tree: Tree, chosen: list[int], found: list[float], title: int | None) -> list[int]:
    """The chosen lines, and the unlinked ones between two of them, in an element with one of the two, that were nearly chosen."""
    kept = list(chosen)
    for before, after in zip(chosen, chosen[1:], strict=False):
        if 1 < after - before <= HOLE:
            holders = {tree.lines[before].element.parent, tree.lines[after].element.parent}
            kept += [index for index in range(before + 1, after) if found[index] > NEARLY and index != title and _fills(tree.lines[index], holders)]
    return sorted(kept)


HOLE = 12
"""How many lines may part two lines of a body that are still one run."""


def _fills(line: Line, holders: set[Element | None]) -> bool:
    return _unlinked(line) and line.element.parent in holders


def continued(tree: Tree, chosen: list[int], found: list[float], title: int | None) -> list[int]:
    """The chosen lines, and the sentences below them that were nearly chosen, in the same element or its likes: a body is not cut before its end,
    nor before the posts that it shows there."""
    kept, width = list(chosen), breadth(tree)
    last = tree.lines[kept[-1]]
    gap = 0
    for index in range(kept[-1] + 1, len(tree.lines)):
        line = tree.lines[index]
        if line.element.hinted(EMBED) and not _alike(line, last):
            continue
        if index == title or not _alike(line, last) or gap > 1:
            break
        if found[index] > NEARLY and _unlinked(line) and size_of(line, width) >= SENTENCE and ends_sentence(line.text):
            kept.append(index)
            gap = 0
        else:
            gap += 1
    return kept


NEARLY, SENTENCE = -1.5, 50


def ends_sentence(text: str) -> bool:
    return text.rstrip("\"'”’»」』）)]")[-1:] in ".!?。！？…؟।։"


def _alike(line: Line, other: Line) -> bool:
    """Whether two lines lie in one element, or in two of the same tag and class side by side."""
    one, two = line.element, other.element
    return one is two or (one.parent is two.parent and one.tag == two.tag and one.mark == two.mark)


PROSE = 100
"""Letters from which an unlinked sentence is taken for prose where no other signal helps."""


def _prose(tree: Tree, title: int | None) -> list[int]:
    """The last resort: the unlinked long sentences of the element that has most of them; none where there is but one."""
    width = breadth(tree)
    like = [line.linked * 5 < line.size and size_of(line, width) >= PROSE and not line.element.hidden for line in tree.lines]
    main = main_element(tree, np.where(like, 1.0, -0.3), _lengths(tree))
    found = [index for index, yes in enumerate(like) if yes and index != title and main.holds(tree.lines[index].element)]
    return found if len(found) > 1 else []
