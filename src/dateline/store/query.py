"""What a person asks: words, "phrases", AND, OR, NOT (or -), brackets, beginnings (wor*), fields (outlet:x) and figures (killed>=10)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from dateline.model.predicates import PREDICATES
from dateline.store.words import phrase

Operator = Literal[">=", "<=", ">", "<", "="]
FIELDS = frozenset({"outlet", "language", "place", "source", "predicate", "entity"})


class QueryError(ValueError):
    """A question that cannot be understood. Says where and what to write instead."""


@dataclass(frozen=True)
class Words:
    """Words in a row, as `words.phrase` cuts them; `text` is what was asked."""

    words: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class Field:
    name: str
    value: str


@dataclass(frozen=True)
class Figure:
    predicate: str
    operator: Operator
    number: float


@dataclass(frozen=True)
class Not:
    node: Node


@dataclass(frozen=True)
class All:
    nodes: tuple[Node, ...]


@dataclass(frozen=True)
class Any:
    nodes: tuple[Node, ...]


Node = Words | Field | Figure | Not | All | Any

LONGEST, DEEPEST = 300, 40
"""Words and signs of a question; brackets and NOT in one another."""

_TOKEN = re.compile(
    r"""\s*(?:
      (?P<open>\() | (?P<close>\)) |
      (?P<figure>[a-z]+(?:>=|<=|=|>|<)\d[\d,._]*) |
      (?P<field>[a-z]+):(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s()"]+)) |
      [“"](?P<phrase>[^”"]*)[”"] |
      (?P<minus>-)(?=[^\s-]) |
      (?P<word>[^\s()"“”]+)
    )""",
    re.VERBOSE,
)


def parse(text: str) -> Node:
    """The question as a tree. Raises QueryError for an empty one, an unclosed bracket or quotation, an unknown field or predicate."""
    tokens = _tokens(text)
    if len(tokens) > LONGEST:
        raise QueryError(f"the question has more than {LONGEST} words and signs; ask for less at a time")
    if not tokens:
        raise QueryError('the question is empty; write a word, a "phrase", or a figure such as killed>=10')
    reader = _Reader(tokens)
    node = reader.any()
    if reader.peek() is not None:
        raise QueryError("a bracket is closed that was not opened; remove it")
    return node


def _tokens(text: str) -> list[tuple[str, object]]:
    if sum(text.count(mark) for mark in '"“”') % 2:
        raise QueryError('a quotation is not closed; write "…" around a phrase')
    tokens, position = [], 0
    text = text.rstrip()
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            raise QueryError(f"cannot read {text[position:]!r}; quote it")
        position = match.end()
        tokens.extend(_token(match))
    return tokens


def _token(match: re.Match[str]) -> list[tuple[str, object]]:
    kind = match.lastgroup or ""
    if kind in ("open", "close", "minus"):
        return [("not" if kind == "minus" else kind, None)]
    if kind == "word" and match["word"] in ("AND", "OR", "NOT"):
        return [(match["word"].lower(), None)]
    if kind == "figure":
        return [("node", _figure(match["figure"]))]
    if match["field"]:
        return [("node", _field(match["field"], match["quoted"] if match["quoted"] is not None else match["bare"]))]
    node = _words(match["phrase"] if kind == "phrase" else match["word"])
    return [("node", node)] if node else []


def _words(text: str) -> Words | None:
    words = phrase(text)
    if words and text.endswith("*") and not words[-1].endswith("*"):
        words[-1] += "*"
    return Words(tuple(words), text) if words else None


def _figure(text: str) -> Figure:
    name, operator, number = re.split(r"(>=|<=|=|>|<)", text)
    if name not in PREDICATES:
        raise QueryError(f"{name!r} is not a predicate; take one of {', '.join(sorted(PREDICATES))}")
    try:
        return Figure(name, operator, float(re.sub("[,_]", "", number)))  # type: ignore[arg-type]  # the pattern finds no other operator
    except ValueError:
        raise QueryError(f"{number!r} behind {name} is no number; write one like 1,500 or 2.5") from None


def _field(name: str, value: str) -> Node:
    name = {"lang": "language", "origin": "source"}.get(name, name)
    if name not in FIELDS:
        raise QueryError(f"{name!r} is not a field; take one of {', '.join(sorted(FIELDS))}, or quote the words")
    if name == "predicate" and value not in PREDICATES:
        raise QueryError(f"{value!r} is not a predicate; take one of {', '.join(sorted(PREDICATES))}")
    return Field(name, value)


class _Reader:
    """Recursive descent: OR binds least, then AND (or nothing between), then NOT."""

    def __init__(self, tokens: list[tuple[str, object]]) -> None:
        self._tokens, self._position, self._depth = tokens, 0, 0

    def peek(self) -> str | None:
        return self._tokens[self._position][0] if self._position < len(self._tokens) else None

    def take(self) -> object:
        self._position += 1
        return self._tokens[self._position - 1][1]

    def any(self) -> Node:
        nodes = [self.all()]
        while self.peek() == "or":
            self.take()
            nodes.append(self.all())
        return nodes[0] if len(nodes) == 1 else Any(tuple(nodes))

    def all(self) -> Node:
        nodes = [self.one()]
        while self.peek() not in (None, "or", "close"):
            if self.peek() == "and":
                self.take()
            nodes.append(self.one())
        return nodes[0] if len(nodes) == 1 else All(tuple(nodes))

    def one(self) -> Node:
        kind = self.peek()
        if kind in ("not", "open"):
            return self._deeper(kind)
        if kind != "node":
            raise QueryError("AND, OR and NOT need a word after them; add one, or quote them to search for them")
        return self.take()  # type: ignore[return-value]

    def _deeper(self, kind: str) -> Node:
        self._depth += 1
        if self._depth > DEEPEST:
            raise QueryError(f"brackets and NOT stand more than {DEEPEST} deep in one another; ask for less at a time")
        self.take()
        node = Not(self.one()) if kind == "not" else self._bracket()
        self._depth -= 1
        return node

    def _bracket(self) -> Node:
        node = self.any()
        if self.peek() != "close":
            raise QueryError("a bracket is not closed; add )")
        self.take()
        return node
