"""Which lines of a page are its article's body: two rounds of named signals, whose weights stand in weights.tsv."""

from __future__ import annotations

from functools import cache
from importlib import resources

from dateline.extract.context import Company, main_element, of_company
from dateline.extract.signals import breadth, of_element, of_line
from dateline.extract.tree import Tree
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
    """For each line, the names of its own and its element's signals."""
    width = breadth(tree)
    shared: dict[int, list[str]] = {}
    found = []
    for line in tree.lines:
        index = line.element.index
        if index not in shared:
            shared[index] = of_element(line.element)
        found.append(shared[index] + of_line(line, width, words))
    return found


def total(names: list[str], table: Weights) -> float:
    return sum(table.get(name, 0.0) for name in names) + table.get(BIAS, 0.0)


def company_of(tree: Tree, logits: list[float]) -> Company:
    return Company(tree, logits, breadth(tree))


def damped(logit: float) -> float:
    """A first round's score as the second counts it: beyond ±4 nothing is added."""
    return max(-4.0, min(4.0, logit))


def scores(tree: Tree, title: int | None, words: PageWords) -> list[float]:
    """For each line, how strongly (log odds) it is part of the body."""
    first, second = weights()
    names = alone(tree, words)
    logits = [total(line, first) for line in names]
    company = company_of(tree, logits)
    around = of_company(company, title, words)
    return [
        total(mine, second) + total(others, second) - second.get(BIAS, 0.0) + second.get(FIRST, 0.0) * damped(logit)
        for mine, others, logit in zip(names, around, logits, strict=True)
    ]


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
    return near if sum(tree.lines[index].size for index in near) >= LEAST or not chosen else chosen
