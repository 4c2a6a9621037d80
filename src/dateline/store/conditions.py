"""A question as a condition on articles, put so that the database answers it fast: what few articles answer is looked up, what many answer is
tried on one article after the other, the newest first."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import (
    ARRAY,
    BindParameter,
    Column,
    ColumnElement,
    Connection,
    Select,
    Subquery,
    TextClause,
    TextualSelect,
    and_,
    any_,
    bindparam,
    column,
    exists,
    func,
    literal,
    not_,
    or_,
    select,
    table,
    text,
    true,
)

from dateline.store import index
from dateline.store.query import All, Field, Figure, Node, Not, Words
from dateline.store.query import Any as Or
from dateline.store.schema import articles, claims, terms

WORDS = table("words", column("rowid"), column("seq"))
"""The index of words: its key is `rowid` in SQLite, `seq` in PostgreSQL."""
MANY = 10_000
"""From so many articles on, those that a question finds are not ranked but shown newest first, and its parts are tried article by article. PostgreSQL
opens each text that it ranks, which costs ten times as much: it ranks a tenth."""
HELD = 300
"""Keys of articles that are kept in memory and asked for by themselves."""
SHOWN = 20
"""How many articles an answer is taken to show."""
TRIED = 500
"""Of conditions that many articles answer each, so many articles that came last show whether enough answer them all."""
LATEST = 1_000
"""Of a word that more than MANY articles hold, so many that came last are looked at."""


class Conditions:
    """Conditions of one question. `known` gives, for a phrase as asked, what else it is called."""

    def __init__(self, connection: Connection, known: index.Known) -> None:
        self._connection, self._known = connection, known
        self._sqlite = connection.dialect.name == "sqlite"
        self._most = MANY if self._sqlite else MANY // 10
        self._alone = False
        self._counted: dict[tuple[str, int], int] = {}
        self._last: _Few | None = None
        self._widely: _Wide | None = None
        if not self._sqlite:
            connection.execute(text("SET LOCAL enable_seqscan = off"))  # it does not know what it costs to open a text, and would open all

    def ranked(self, node: Node) -> str:
        """What the index of words is asked, to rank what answers; "" where no words are asked for, or too many articles hold them."""
        phrases = words_in(node)
        asked = node if index.is_words(node) else Or(tuple(phrases))
        query = index.match(asked, self._known, self._sqlite) if phrases else ""
        return "" if phrases and self._many(self._matching(node_words(node, phrases, query, self._known, self._sqlite)), self._most) else query

    def of(self, node: Node, whole: bool = False) -> ColumnElement[bool]:
        """The index answers its words, the columns the rest. `whole`: nothing else is asked."""
        self._alone = whole and not isinstance(node, All | Or | Not)
        if index.is_words(node):
            return self._words(index.match(node, self._known, self._sqlite), whole)
        if isinstance(node, Not):
            return not_(self._tried(node.node))
        if isinstance(node, All):
            return and_(*self._together(_joined(node)))
        if isinstance(node, Or):
            return or_(*map(self.of, node.nodes))
        if isinstance(node, Figure):
            return self._figure(node)
        assert isinstance(node, Field), "words are the index's"
        return self._field(node)

    def scored(self, query: str) -> Subquery:
        """All that the index of words finds, with its score, the least being best: FTS5's bm25, a title worth four bodies; ts_rank in PostgreSQL."""
        if self._sqlite:
            found = self._asking("SELECT rowid AS seq, bm25(words, 4.0, 1.0, 0.5) AS score FROM words WHERE {held}", query)
        else:
            found = self._asking("SELECT seq, -ts_rank(vector, CAST(:ranked AS tsquery)) AS score FROM words WHERE {held}", query)
            found = found.bindparams(_given("ranked", query))
        return found.columns(column("seq"), column("score")).subquery("scored")

    def _words(self, query: str, whole: bool = False) -> ColumnElement[bool]:
        """Few are looked up; of many, those that came last where nothing else is asked, else each article is tried."""
        many = self._many(self._matching(query), self._most if whole else MANY)
        if whole or not many:
            return self._few(articles.c.seq, (self._latest(query) if many else self._matching(query)).columns(articles.c.seq))
        self._widely = _Wide(self._matching(query), articles.c.seq, self._matching(query).columns(articles.c.seq))
        key = WORDS.c.rowid if self._sqlite else WORDS.c.seq
        return exists().where(key == articles.c.seq, self._asking("{held}", query))

    def _matching(self, query: str) -> TextClause:
        return self._asking("SELECT rowid AS seq FROM words WHERE {held}" if self._sqlite else "SELECT seq FROM words WHERE {held}", query)

    def _asking(self, statement: str, query: str) -> TextClause:
        """A statement with the condition that the index of words holds. Of PostgreSQL words and phrases are two questions: in one it opens every text
        with one of the words, to see whether one of the phrases is in it."""
        if self._sqlite:
            return text(statement.format(held="words MATCH :question")).bindparams(_given("question", query))
        asked = {f"question{number}": way for number, way in enumerate(index.apart(query))}
        held = " OR ".join(f"vector @@ CAST(:{name} AS tsquery)" for name in asked)
        return text(statement.format(held=f"({held})")).bindparams(*(_given(name, way) for name, way in asked.items()))

    def _latest(self, query: str) -> TextClause:
        """Those that came last. OFFSET 0 keeps PostgreSQL from opening one text after the other in that order: its index finds them all."""
        if self._sqlite:
            return self._asking(f"SELECT rowid AS seq FROM words WHERE {{held}} ORDER BY rowid DESC LIMIT {LATEST}", query)
        return self._asking(f"SELECT seq FROM (SELECT seq FROM words WHERE {{held}} OFFSET 0) AS held ORDER BY seq DESC LIMIT {LATEST}", query)

    def _few(self, key: Column[Any], found: Select[Any] | TextualSelect) -> ColumnElement[bool]:
        """Articles by what was found, which is looked up first: PostgreSQL guesses how much that is, and may try article after article for it."""
        self._last = _Few(self._number(found), key, found)
        return key.in_(found) if self._sqlite else self._last.first

    def _handful(self, key: Column[Any], found: Select[Any]) -> ColumnElement[bool] | None:
        """Articles by what was found, where that is no more than can be held: it is looked for once, not counted and then looked for again."""
        keys = list(self._connection.execute(found.limit(HELD + 1)).scalars())
        if len(keys) > HELD:
            return None
        self._last = _Few(len(keys), key, sorted(set(keys)))
        return self._last.first

    def _tried(self, node: Node) -> ColumnElement[bool]:
        """A condition by which articles that others found are tried."""
        self._last = None
        condition = self.of(node)
        return self._last.then if self._last and not self._sqlite and (index.is_words(node) or not isinstance(node, Not | Or | All)) else condition

    def _together(self, nodes: Sequence[Node]) -> list[ColumnElement[bool]]:
        """Conditions that hold all at once. Of those that are looked up, the one that finds least is first; by the others its articles are tried."""
        made = [self._made(node) for node in nodes]
        least = min((one.few for one in made if one.few), key=lambda few: few.number, default=None)
        if least is None and (rare := self._rarest(made)):
            return [self._looked_up(one.wide) if one is rare and one.wide else one.condition for one in made]
        return [one.few.then if one.few and one.few is not least and not self._sqlite else one.condition for one in made]

    def _made(self, node: Node) -> _Made:
        self._last = self._widely = None
        condition = self.of(node)
        plain = index.is_words(node) or not isinstance(node, Not | Or | All)
        return _Made(condition, self._last if plain else None, self._widely if plain else None)

    def _rarest(self, made: Sequence[_Made]) -> _Made | None:
        """Of conditions that many articles answer each, the one that fewest do, where more articles would be tried until enough answer them all."""
        wide = [one for one in made if one.wide]
        if len(wide) < 2 or self._often([one.condition for one in made]):
            return None
        tried = [(self._number(one.wide.counted, self._reach), one) for one in wide if one.wide]
        least, rarest = min(tried, key=lambda pair: pair[0])
        return rarest if least < SHOWN * math.prod(self._articles / number for number, _ in tried) else None

    def _often(self, conditions: Sequence[ColumnElement[bool]]) -> bool:
        """Whether any of the articles that came last answers all conditions: then it is soon that enough have been met."""
        last = select(literal(1)).select_from(articles).where(articles.c.seq > self._articles - TRIED, *conditions)
        return self._connection.execute(last.limit(1)).first() is not None

    def _looked_up(self, wide: _Wide) -> ColumnElement[bool]:
        few = _Few(MANY, wide.key, wide.found)
        return wide.key.in_(wide.found) if self._sqlite else few.first

    @cached_property
    def _articles(self) -> int:
        """How many articles there are, or were: the highest number."""
        return self._connection.execute(select(func.max(articles.c.seq))).scalar() or 0

    @property
    def _reach(self) -> int:
        """How far it is worth to count: where two conditions have so many each, trying costs no more than looking up."""
        return max(MANY, round((SHOWN * self._articles**2) ** (1 / 3)))

    def _many(self, found: TextClause | Select[Any], most: int | None = None) -> bool:
        """Whether more than MANY rows, or `most`, are found."""
        return self._number(found) > (MANY if most is None else most)

    def _number(self, found: TextClause | TextualSelect | Select[Any], most: int | None = None) -> int:
        """How many rows are found. Counted once, and no further than one more than MANY, or `most`."""
        most = MANY if most is None else most
        if isinstance(found, TextualSelect):
            return self._counted.get((str(found.element.compile(compile_kwargs={"literal_binds": True})), most), MANY)
        key = (str(found.compile(compile_kwargs={"literal_binds": True})), most)
        if key not in self._counted:
            rows = found.columns(column("seq")).subquery("found") if isinstance(found, TextClause) else found.subquery("found")
            first = select(literal(1)).select_from(rows).limit(most + 1).subquery("first")
            self._counted[key] = self._connection.execute(select(func.count()).select_from(first)).scalar_one()
        return self._counted[key]

    def _figure(self, figure: Figure) -> ColumnElement[bool]:
        """Claims about the event whose words put the number where it is asked: "at least 26" answers >=20, not =30."""
        low, high, number = claims.c.low, claims.c.high, figure.number
        meets = {
            ">=": low >= number,
            ">": low > number,
            "<=": high <= number,
            "<": high < number,
            "=": and_(or_(low <= number, low.is_(None)), or_(high >= number, high.is_(None)), or_(low.is_not(None), high.is_not(None))),
        }[figure.operator]
        return self._claimed({"predicate": figure.predicate}, and_(claims.c.about == "event", meets))

    def _field(self, field: Field) -> ColumnElement[bool]:
        value = field.value
        if field.name == "outlet":
            return articles.c.outlet.in_(_terms("outlet", value))
        if field.name == "language":
            return articles.c.language.like(f"{value}%")
        if field.name == "predicate":
            return self._claimed({"predicate": value})
        if field.name == "entity":
            return self._words(index.match(Words((index.entity_word(value),), value), {}, self._sqlite))
        return self._claimed({"place" if field.name == "place" else "origin": _terms(field.name, value)})

    def _claimed(self, given: Mapping[str, str | Select[Any]], further: ColumnElement[bool] | None = None) -> ColumnElement[bool]:
        """Articles with a claim whose columns are so. Where many have one, each article's own claims are looked at, and no other index."""
        rest = [] if further is None else [further]
        found = select(claims.c.revision).where(*(_is(claims.c[name], value) for name, value in given.items()), *rest)
        handful = self._handful(articles.c.revision, found)
        if handful is not None:
            return handful
        if not self._many(found, self._most if self._alone else MANY):
            return self._few(articles.c.revision, found)
        self._widely = _Wide(found, articles.c.revision, found)
        own = (_is(claims.c[name].concat(""), value) for name, value in given.items())
        return exists().where(claims.c.revision == articles.c.revision, *own, *rest)


@dataclass(frozen=True)
class _Few:
    """What few articles answer: how many (about), and by which column they are known."""

    number: int
    key: Column[Any]
    found: Select[Any] | TextualSelect | list[str]

    @property
    def first(self) -> ColumnElement[bool]:
        """PostgreSQL looks it up, and begins with it."""
        if isinstance(self.found, list):
            return self.key.in_(self.found)
        return self.key == any_(func.array(self.found.scalar_subquery(), type_=ARRAY(self.key.type)))

    @property
    def then(self) -> ColumnElement[bool]:
        """PostgreSQL looks it up once into a table of hashes, and tries by it what others found: an array would be gone through for each."""
        return self.key.in_(self.found) if isinstance(self.found, list) else self.key.in_(self.found).is_(true())


@dataclass(frozen=True)
class _Wide:
    """What many articles answer, as it would be looked up: what to count, and by which column they are known."""

    counted: TextClause | Select[Any]
    key: Column[Any]
    found: Select[Any] | TextualSelect


@dataclass(frozen=True)
class _Made:
    """A condition as it is tried, and how it may be looked up."""

    condition: ColumnElement[bool]
    few: _Few | None
    wide: _Wide | None


def _is(found: ColumnElement[Any], value: str | Select[Any]) -> ColumnElement[bool]:
    return found == value if isinstance(value, str) else found.in_(value)


def words_in(node: Node) -> list[Words]:
    """The phrases that are asked for (not those that are excluded)."""
    if isinstance(node, Words):
        return [node]
    if isinstance(node, All | Or):
        return [words for part in node.nodes for words in words_in(part)]
    return []


def node_words(node: Node, phrases: list[Words], query: str, known: index.Known, sqlite: bool) -> str:
    """What an article must hold to answer, in the index's language: every phrase that stands beside the others, else any of them."""
    asked = [part for part in node.nodes if index.is_words(part)] if isinstance(node, All) else []
    if index.is_words(node):
        return index.match(node, known, sqlite)
    return index.match(All(tuple(asked)), known, sqlite) if asked else query


def needs_words(node: Node) -> bool:
    """Whether an article can only answer if it holds one of the words that are asked for."""
    if isinstance(node, All):
        return any(map(needs_words, node.nodes))
    return isinstance(node, Words) or (isinstance(node, Or) and all(map(needs_words, node.nodes)))


def _joined(node: All) -> list[Node]:
    """The parts of a conjunction, those that are words put together: the index knows best how few articles hold them all."""
    words = tuple(part for part in node.nodes if index.is_words(part))
    rest = [part for part in node.nodes if not index.is_words(part)]
    return [All(words), *rest] if words else rest


def _terms(field: str, value: str) -> Select[Any]:
    """The values of a field that have something in them."""
    return select(terms.c.value).where(terms.c.field == field, terms.c.folded.contains(value.lower(), autoescape=True))


def _given(name: str, value: str) -> BindParameter[str]:
    """A value for a named parameter, under a name that no other part of the statement has."""
    return bindparam(name, value, unique=True)
