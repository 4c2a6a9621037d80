"""Which lines of a page are its article's body: two rounds of named signals, whose weights stand in weights.tsv."""

from __future__ import annotations

from functools import cache
from importlib import resources
from itertools import repeat

from dateline.extract.context import Company, main_element, of_company
from dateline.extract.signals import Holders, breadth, of_element, of_line, size_of
from dateline.extract.tree import Line, Tree
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


def alone(tree: Tree, words: PageWords) -> list[list[str]]:
    """For each line, the names of its own and its element's signals; none for what `dismissed` dismisses."""
    width = breadth(tree)
    shared: dict[int, list[str]] = {}
    known: dict[int, Holders] = {}
    found: list[list[str]] = []
    for line in tree.lines:
        if dismissed(line):
            found.append([])
            continue
        index = line.element.index
        if index not in shared:
            shared[index] = of_element(line.element, known)
        found.append(shared[index] + of_line(line, width, words))
    return found


def dismissed(line: Line) -> bool:
    """Whether a line is not worth scoring: a short link and nothing else, as menus and lists of headlines are made of."""
    return line.linked * 10 >= line.size * 9 and line.size < (45 if line.text.isascii() else 22) and line.element.tag != "p"


_ZEROS = repeat(0.0)
NEVER = -6.0
"""The score of a dismissed line."""


def total(names: list[str], table: Weights) -> float:
    """The sum of the weights of some signals, with the bias; NEVER for a line without any."""
    return sum(table.get(name, 0.0) for name in names) + table.get(BIAS, 0.0) if names else NEVER


def company_of(tree: Tree, logits: list[float]) -> Company:
    return Company(tree, logits, breadth(tree))


def damped(logit: float) -> float:
    """A first round's score as the second counts it: beyond ±4 nothing is added."""
    return max(-4.0, min(4.0, logit))


def scores(tree: Tree, title: int | None, words: PageWords) -> list[float]:
    """For each line, how strongly (log odds) it is part of the body."""
    first, second = weights()
    logits, own = _first_round(tree, words)
    company = company_of(tree, logits)
    get, by_first, found = second.get, second.get(FIRST, 0.0), []
    for logit, mine, others in zip(logits, own, of_company(company, title, words), strict=True):
        if others is None:
            found.append(min(logit, NEVER))
            continue
        found.append(mine + by_first * damped(logit) + sum(map(get, others, _ZEROS)))
    return found


def _first_round(tree: Tree, words: PageWords) -> tuple[list[float], list[float]]:
    """Each line's score alone, and what its own signals will count for in the second round."""
    first, second = weights()
    width, get, get_second = breadth(tree), first.get, second.get
    bias, bias_second = first.get(BIAS, 0.0), second.get(BIAS, 0.0)
    bases: dict[int, tuple[float, float]] = {}
    known: dict[int, Holders] = {}
    logits, own = [], []
    for line in tree.lines:
        if dismissed(line):
            logits.append(NEVER)
            own.append(NEVER)
            continue
        index = line.element.index
        if index not in bases:
            names = of_element(line.element, known)
            bases[index] = sum(map(get, names, _ZEROS)) + bias, sum(map(get_second, names, _ZEROS)) + bias_second
        value, later = bases[index]
        names = of_line(line, width, words)
        logits.append(value + sum(map(get, names, _ZEROS)))
        own.append(later + sum(map(get_second, names, _ZEROS)))
    return logits, own


LEAST = 200
"""Characters of body under which a page is read a second time, more leniently."""
LENIENT = -2.5


def choose(tree: Tree, title: int | None, found: list[float]) -> list[int]:
    """The indices of the body's lines. A page that gives too little is read once more: lines of the best container that were nearly chosen."""
    chosen = [index for index, score in enumerate(found) if score > 0 and index != title]
    if sum(tree.lines[index].size for index in chosen) >= LEAST:
        return chosen
    main = main_element(tree, [score - LENIENT for score in found], [min(400.0, line.size) for line in tree.lines])
    near = [index for index, score in enumerate(found) if score > LENIENT and index != title and main in tree.lines[index].element.up()]
    if sum(tree.lines[index].size for index in near) >= LEAST:
        return near
    return chosen or _prose(tree, title)


PROSE = 100
"""Letters from which an unlinked sentence is taken for prose where no other signal helps."""


def _prose(tree: Tree, title: int | None) -> list[int]:
    """The last resort: the unlinked long sentences of the element that has most of them; none where there is but one."""
    width = breadth(tree)
    like = [line.linked * 5 < line.size and size_of(line, width) >= PROSE and not line.element.hidden for line in tree.lines]
    main = main_element(tree, [1.0 if yes else -0.3 for yes in like], [min(400.0, line.size) for line in tree.lines])
    found = [index for index, yes in enumerate(like) if yes and index != title and main in tree.lines[index].element.up()]
    return found if len(found) > 1 else []
