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

from dateline.extract import body, declared, decode
from dateline.extract.headline import find_title_line
from dateline.extract.tree import Tree, grow, parse
from dateline.languages.page_words import page_words

TARGET = pathlib.Path(__file__).parent.parent / "src/dateline/extract/weights.tsv"
CJK = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7a3\u0e00-\u0e7f"
WORD = re.compile(rf"[{CJK}]|[^\W{CJK}]+")
RAREST = 6
"""A signal seen on fewer pages gets no weight: it would say whose page it is."""


def words_of(text: str) -> list[str]:
    return WORD.findall(unicodedata.normalize("NFKC", text).casefold())


class Example:
    def __init__(self, row: dict, html: bytes) -> None:
        self.publisher, self.id, self.set, self.language = row["publisher"], row["id"], row["set"], row["language"]
        self.reference = words_of(row["want"]["text"])
        parser = parse(decode.decode(html)[0])
        self.tree: Tree = grow(parser)
        self.title = find_title_line(self.tree, declared.read(parser, row["url"] or ""))
        self.words = [words_of(line.text) for line in self.tree.lines]
        self.labels = label(self.words, self.reference)
        self.names = body.alone(self.tree, page_words())
        counts = numpy.array([min(150, len(words)) + 0.5 for words in self.words])
        self.weights = counts / max(60, len(self.reference))
        if self.title is not None:
            self.weights[self.title] = 0

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


def company_names(page: Example, first: dict[str, float]) -> tuple[list[list[str]], list[float]]:
    logits = [body.total(line, first) for line in page.names]
    around = body.of_company(body.company_of(page.tree, logits), page.title, page_words())
    return [mine + others for mine, others in zip(page.names, around, strict=True)], [body.damped(logit) for logit in logits]


def train(pages: list[Example], ridge: float) -> tuple[dict[str, float], dict[str, float]]:
    labels = numpy.concatenate([page.labels for page in pages])
    weights = numpy.concatenate([page.weights for page in pages])
    matrix = Matrix([page.names for page in pages])
    first = named(matrix, fit(matrix.rows([page.names for page in pages]), labels, weights, ridge), False)
    second_names, logits = zip(*(company_names(page, first) for page in pages), strict=True)
    matrix = Matrix(list(second_names))
    second = named(matrix, fit(matrix.rows(list(second_names), list(logits)), labels, weights, ridge), True)
    return first, second


def chosen(page: Example, first: dict[str, float], second: dict[str, float]) -> list[bool]:
    names, logits = company_names(page, first)
    return [
        number != page.title and body.total(line, second) + second[body.FIRST] * logit > 0
        for number, (line, logit) in enumerate(zip(names, logits, strict=True))
    ]


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
                    sums[page.id].append(page.f1(chosen(page, *tables)))
    print("unread halves:", end=" ")
    report(pages, [float(numpy.mean(sums[page.id])) for page in pages])


def load(folder: pathlib.Path) -> list[Example]:
    with open(folder / "index.jsonl", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["want"].get("text")]
    return [Example(row, gzip.decompress((folder / "pages" / f"{row['id']}.html.gz").read_bytes())) for row in rows]


def write(first: dict[str, float], second: dict[str, float]) -> None:
    lines = ["# The weights of named signals (log odds): round, signal, weight. Fitted by scripts/fit_extract.py; see docs/extraction.md."]
    for stage, table in (("alone", first), ("company", second)):
        lines += [f"{stage}\t{name}\t{value:g}" for name, value in sorted(table.items())]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=pathlib.Path)
    parser.add_argument("--halves", type=int, default=0)
    parser.add_argument("--ridge", type=float, default=0.02)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    pages = load(args.pages)
    if args.halves:
        measure(pages, args.halves, args.ridge)
    first, second = train(pages, args.ridge)
    print("all pages:", end=" ")
    report(pages, [page.f1(chosen(page, first, second)) for page in pages])
    if args.write:
        write(first, second)


if __name__ == "__main__":
    main()
