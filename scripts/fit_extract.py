#!/usr/bin/env python3
"""Fits the weights of the extractor's signals to pages whose article text is known, and writes src/dateline/extract/weights.tsv.

    scripts/fit_extract.py PAGES [--halves 6] [--write]

PAGES is a folder with index.jsonl (id, publisher, want.text) and pages/<id>.html.gz. Two logistic regressions with ridge penalty, one a round;
a page's lines weigh together as much as any other page's, a line by its words. `--halves N` instead measures: fits on N random halves of
the *publishers* and scores each on the other half, so that no publisher is read twice. Needs numpy and scipy.
"""

from __future__ import annotations

import argparse
import collections
import gzip
import json
import pathlib
import random
import re
import unicodedata

import numpy
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from dateline.extract import body, declared, decode, evidence
from dateline.extract.assemble import is_embed
from dateline.extract.headline import find_title_line
from dateline.extract.keep import sift
from dateline.extract.tree import Tree
from dateline.extract.walk import grow, parse
from dateline.languages.page_words import page_words

TARGET = pathlib.Path(__file__).parent.parent / "src/dateline/extract/weights.tsv"
CJK = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7a3\u0e00-\u0e7f"
WORD = re.compile(rf"[{CJK}]|[^\W{CJK}]+")
COPY = 80
"""Characters from which on `keep.sift` leaves a second copy of a line out."""
RAREST = 6
"""A signal seen on fewer pages gets no weight: it would say whose page it is."""


def words_of(text: str) -> list[str]:
    return WORD.findall(unicodedata.normalize("NFKC", text).casefold())


class Example:
    def __init__(self, row: dict, html: bytes) -> None:
        self.publisher, self.id, self.set, self.language = row["publisher"], row["id"], row["set"], row["language"]
        self.reference = words_of(row["want"]["text"])
        parser = parse(decode.as_utf8(html))
        self.tree: Tree = grow(parser)
        self.declared = declared.read(parser, row["url"] or "")
        self.title = find_title_line(self.tree, self.declared)
        self.evidence = evidence.of_page(self.declared)
        self.declared.parser = None  # the parsed page is not needed any more, and there are hundreds
        self.words = [words_of(line.text) for line in self.tree.lines]
        self.labels = label(self.words, self.reference)
        self.names = body.names_alone(self.tree, page_words())
        again = self._label_copies()
        counts = numpy.array([min(150, len(words)) + 0.5 for words in self.words])
        self.weights = counts / max(60, len(self.reference))
        if self.title is not None:
            self.weights[self.title] = 0
        self.weights[again] = 0
        self.weights[[index for index, line in enumerate(self.tree.lines) if is_embed(line)]] = 0
        self.weights[[index for index, line in enumerate(self.tree.lines) if body.dismissed(line)]] = 0

    def _label_copies(self) -> list[int]:
        """Gives all copies of a long line one label, since only the first is kept; the indices of the others."""
        places: dict[str, list[int]] = {}
        for index, line in enumerate(self.tree.lines):
            if line.size > COPY:
                places.setdefault(line.text, []).append(index)
        for group in places.values():
            self.labels[group] = max(self.labels[group])
        return [index for group in places.values() for index in group[1:]]

    def f1(self, chosen: list[bool]) -> float:
        said = collections.Counter(word for words, yes in zip(self.words, chosen, strict=True) if yes for word in words)
        both = sum((said & collections.Counter(self.reference)).values())
        return 2 * both / (sum(said.values()) + len(self.reference)) if both else 0.0


def label(lines: list[list[str]], reference: list[str]) -> numpy.ndarray:
    """Which lines stand in the reference, each at a place of its own: longest first, so that a short line can't take a long one's."""
    flat = " " + " ".join(reference) + " "
    shingles = {tuple(reference[i : i + 4]) for i in range(len(reference))}
    taken = bytearray(len(flat))
    labels = numpy.zeros(len(lines))
    for index in sorted(range(len(lines)), key=lambda i: -len(lines[i])):
        labels[index] = stands(lines[index], flat, taken, shingles)
    return labels


def stands(words: list[str], flat: str, taken: bytearray, shingles: set) -> bool:
    wanted, start = " " + " ".join(words) + " ", 0
    while words and (start := flat.find(wanted, start)) >= 0:
        if not any(taken[start + 1 : start + len(wanted) - 1]):
            taken[start + 1 : start + len(wanted) - 1] = b"\1" * (len(wanted) - 2)
            return True
        start += 1
    own = [tuple(words[i : i + 4]) for i in range(len(words) - 3)]
    return len(own) > 8 and sum(shingle in shingles for shingle in own) > 0.7 * len(own)


class Matrix:
    """Named signals as columns."""

    def __init__(self, pages: list[list[list[str]]]) -> None:
        seen = collections.Counter(name for page in pages for name in {name for line in page for name in line})
        self.columns = {name: index for index, name in enumerate(sorted(name for name, count in seen.items() if count >= RAREST))}

    def rows(self, pages: list[list[list[str]]], extra: list[list[float]] | None = None) -> csr_matrix:
        data, indices, starts = [], [], [0]
        for number, page in enumerate(pages):
            for place, line in enumerate(page):
                found = [self.columns[name] for name in set(line) if name in self.columns]
                indices += found
                data += [1.0] * len(found)
                if extra is not None:
                    indices.append(len(self.columns))
                    data.append(extra[number][place])
                starts.append(len(indices))
        return csr_matrix((data, indices, starts), shape=(len(starts) - 1, len(self.columns) + (extra is not None)))


def fit(rows: csr_matrix, labels: numpy.ndarray, weights: numpy.ndarray, ridge: float) -> numpy.ndarray:
    """Logistic regression; the last weight is the bias."""

    def loss(w: numpy.ndarray) -> tuple[float, numpy.ndarray]:
        z = rows @ w[:-1] + w[-1]
        p = 1 / (1 + numpy.exp(-numpy.clip(z, -30, 30)))
        error = (p - labels) * weights
        value = numpy.sum(weights * (numpy.logaddexp(0, z) - labels * z)) + ridge * numpy.sum(w[:-1] ** 2)
        return value, numpy.append(rows.T @ error + 2 * ridge * w[:-1], error.sum())

    return minimize(loss, numpy.zeros(rows.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": 400}).x


def named(matrix: Matrix, solution: numpy.ndarray, extra: bool) -> dict[str, float]:
    table = {name: round(float(solution[index]), 3) for name, index in matrix.columns.items()}
    if extra:
        table[body.FIRST] = round(float(solution[len(matrix.columns)]), 3)
    table[body.BIAS] = round(float(solution[-1]), 3)
    return {name: value for name, value in table.items() if value}


Tables = tuple[dict[str, float], ...]


def company_names(page: Example, logits: list[float]) -> list[list[str]]:
    return body.names_in_company(page.tree, logits, page.title, page_words(), page.evidence)


def folds(pages: list[Example], count: int) -> list[list[int]]:
    """Indices of pages in `count` parts; a publisher lies in one."""
    publishers = sorted({page.publisher for page in pages})
    random.Random(1).shuffle(publishers)
    part = {publisher: index % count for index, publisher in enumerate(publishers)}
    return [[index for index, page in enumerate(pages) if part[page.publisher] == number] for number in range(count)]


class Round:
    """One regression over named signals and, after the first, the score of the round before."""

    def __init__(self, names: list[list[list[str]]], before: list[list[float]] | None, pages: list[Example], ridge: float) -> None:
        self.matrix = Matrix(names)
        labels = numpy.concatenate([page.labels for page in pages])
        weights = numpy.concatenate([page.weights for page in pages])
        self.table = named(self.matrix, fit(self.matrix.rows(names, before), labels, weights, ridge), before is not None)

    def logits(self, names: list[list[str]], before: list[float] | None) -> list[float]:
        known = [body.total(line, self.table) for line in names]
        if before is None:
            return known
        return [value + self.table.get(body.FIRST, 0.0) * body.damped(first) for value, first in zip(known, before, strict=True)]


def unread_logits(names: list, before: list | None, pages: list[Example], ridge: float) -> list[list[float]]:
    """The scores each page gets from a round fitted without its publisher: what the next round must learn to expect."""
    answers: list[list[float]] = [[] for _ in pages]
    for part in folds(pages, 3):
        rest = [index for index in range(len(pages)) if index not in set(part)]
        pick = lambda values, chosen: None if values is None else [values[index] for index in chosen]  # noqa: E731
        fitted = Round(pick(names, rest), pick(before, rest), pick(pages, rest), ridge)
        for index in part:
            answers[index] = fitted.logits(names[index], None if before is None else before[index])
    return answers


WRONG = 0.4
"""Pages scored lower by a first fit are left out of the second: most of their references hold another text than the article's."""


def train(pages: list[Example], ridge: float) -> Tables:
    tables = train_once(pages, ridge)
    return train_once([page for page in pages if page.f1(chosen(page, tables)) > WRONG], ridge)


def train_once(pages: list[Example], ridge: float) -> Tables:
    names = [page.names for page in pages]
    first = Round(names, None, pages, ridge)
    unread = unread_logits(names, None, pages, ridge)
    second_names = [
        [mine + others for mine, others in zip(page.names, company_names(page, logits), strict=True)]
        for page, logits in zip(pages, unread, strict=True)
    ]
    second = Round(second_names, unread, pages, ridge)
    return first.table, second.table


def logits_of(page: Example, tables: Tables) -> list[float]:
    first, second = tables
    before = [body.total(line, first) for line in page.names]
    return [
        body.total(mine + others, second) + second.get(body.FIRST, 0.0) * body.damped(logit) if others else body.NEVER
        for mine, others, logit in zip(page.names, company_names(page, before), before, strict=True)
    ]


def chosen(page: Example, tables: Tables) -> list[bool]:
    """Which lines are kept in the end: the extractor's own last look included."""
    found = sift(page.tree, body.choose(page.tree, page.title, logits_of(page, tables)), page.title, page.declared, page_words())
    kept = {*found.lede, *found.body}
    return [number in kept for number in range(len(page.words))]


def report(pages: list[Example], scores: list[float]) -> None:
    groups = collections.defaultdict(list)
    for page, value in zip(pages, scores, strict=True):
        groups["all"].append(value)
        groups[page.set].append(value)
        if page.set == "daniel":
            groups["daniel " + page.language].append(value)
    print("  ".join(f"{name} {numpy.mean(values):.3f}" for name, values in sorted(groups.items())), flush=True)


def measure(pages: list[Example], rounds: int, ridge: float) -> None:
    sums = collections.defaultdict(list)
    for seed in range(rounds):
        publishers = sorted({page.publisher for page in pages})
        random.Random(seed).shuffle(publishers)
        half = set(publishers[: len(publishers) // 2])
        for side in (True, False):
            tables = train([page for page in pages if (page.publisher in half) == side], ridge)
            for page in pages:
                if (page.publisher in half) != side:
                    sums[page.id].append(page.f1(chosen(page, tables)))
    print("unread halves:", end=" ")
    report(pages, [float(numpy.mean(sums[page.id])) for page in pages])


def load(folder: pathlib.Path) -> list[Example]:
    with open(folder / "index.jsonl", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["want"].get("text")]
    return [Example(row, gzip.decompress((folder / "pages" / f"{row['id']}.html.gz").read_bytes())) for row in rows]


def write(tables: Tables) -> None:
    lines = ["# The weights of named signals (log odds): round, signal, weight. Fitted by scripts/fit_extract.py; see docs/extraction.md."]
    for stage, table in zip(body.ROUNDS, tables, strict=False):
        lines += [f"{stage}\t{name}\t{value:g}" for name, value in sorted(table.items())]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=pathlib.Path)
    parser.add_argument("--halves", type=int, default=0)
    parser.add_argument("--ridge", type=float, default=1.2)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    pages = load(args.pages)
    if args.halves:
        measure(pages, args.halves, args.ridge)
    tables = train(pages, args.ridge)
    print("all pages:", end=" ")
    report(pages, [page.f1(chosen(page, tables)) for page in pages])
    if args.write:
        write(tables)


if __name__ == "__main__":
    main()
