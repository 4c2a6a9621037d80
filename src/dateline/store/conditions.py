"""A question as a condition on articles, put so that the database answers it fast: what few articles answer is looked up, what many answer is
tried on one article after the other, the newest first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Select,
    Subquery,
    TextClause,
    and_,
    bindparam,
    column,
    exists,
    not_,
    or_,
    select,
    table,
    text,
)

from dateline.store import index
from dateline.store.query import All, Field, Figure, Node, Not, Words
from dateline.store.query import Any as Or
from dateline.store.schema import articles, claims, terms

WORDS = table("words", column("rowid"), column("seq"))
"""The index of words: its key is `rowid` in SQLite, `seq` in PostgreSQL."""
MANY = 10_000
"""From so many articles on, those that a question finds are not ranked but shown newest first, and its parts are tried article by article."""


LATEST = 2_000
"""Of a word that more than MANY articles hold, so many that came last are looked at."""


class Conditions:
    """Conditions of one question. `known` gives, for a phrase as asked, what else it is called."""

    def __init__(self, connection: Connection, known: index.Known) -> None:
        self._connection, self._known = connection, known
        self._sqlite = connection.dialect.name == "sqlite"

    def ranked(self, node: Node) -> str:
        """What the index of words is asked, to rank what answers; "" where no words are asked for, or too many articles hold them."""
        phrases = words_in(node)
        query = index.match(Or(tuple(phrases)), self._known, self._sqlite) if phrases else ""
        return "" if phrases and self._many(self._matching(node_words(node, phrases, query, self._known, self._sqlite))) else query

    def of(self, node: Node, whole: bool = False) -> ColumnElement[bool]:
        """The index answers its words, the columns the rest. `whole`: nothing else is asked."""
        if index.is_words(node):
            return self._words(index.match(node, self._known, self._sqlite), whole)
        if isinstance(node, Not):
            return not_(self.of(node.node))
        if isinstance(node, All):
            return and_(*map(self.of, _joined(node)))
        if isinstance(node, Or):
            return or_(*map(self.of, node.nodes))
        if isinstance(node, Figure):
            return self._figure(node)
        assert isinstance(node, Field), "words are the index's"
        return self._field(node)

    def scored(self, query: str) -> Subquery:
        """All that the index of words finds, with its score, the least being best: FTS5's bm25, a title worth four bodies; ts_rank in PostgreSQL."""
        if self._sqlite:
            found = text("SELECT rowid AS seq, bm25(words, 4.0, 1.0, 0.5) AS score FROM words WHERE words MATCH :ranked")
        else:
            found = text("SELECT seq, -ts_rank(vector, CAST(:ranked AS tsquery)) AS score FROM words WHERE vector @@ CAST(:ranked AS tsquery)")
        return found.bindparams(_given("ranked", query)).columns(column("seq"), column("score")).subquery("scored")

    def _words(self, query: str, whole: bool = False) -> ColumnElement[bool]:
        """Few are looked up; of many, those that came last where nothing else is asked, else each article is tried."""
        many = self._many(self._matching(query))
        if whole or not many:
            ending = f"ORDER BY {'rowid' if self._sqlite else 'seq'} DESC LIMIT {LATEST}" if many else ""
            return articles.c.seq.in_(self._matching(query, ending).columns(articles.c.seq))
        key, asked = (WORDS.c.rowid, "words MATCH :question") if self._sqlite else (WORDS.c.seq, "vector @@ CAST(:question AS tsquery)")
        return exists().where(key == articles.c.seq, text(asked).bindparams(_given("question", query)))

    def _matching(self, query: str, ending: str = "") -> TextClause:
        found = "rowid AS seq FROM words WHERE words MATCH :question" if self._sqlite else "seq FROM words WHERE vector @@ CAST(:question AS tsquery)"
        return text(f"SELECT {found} {ending}").bindparams(_given("question", query))

    def _many(self, found: TextClause | Select[Any]) -> bool:
        """Whether more than MANY rows are found; the rest is not looked at."""
        rows = found.columns(column("seq")).subquery("found") if isinstance(found, TextClause) else found.subquery("found")
        return bool(self._connection.execute(select(1).select_from(rows).limit(1).offset(MANY)).scalar())

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
        if not self._many(found):
            return articles.c.revision.in_(found)
        own = (_is(claims.c[name].concat(""), value) for name, value in given.items())
        return exists().where(claims.c.revision == articles.c.revision, *own, *rest)


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
