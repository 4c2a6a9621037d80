"""Search: a question → articles or stories, with snippets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, select

from dateline.model import Article, Reading, Story, from_json
from dateline.store import index
from dateline.store.accounts import Accounts
from dateline.store.base import parts
from dateline.store.conditions import Conditions, needs_words, words_in
from dateline.store.evidence import Choose
from dateline.store.naming import other_names
from dateline.store.query import Node, parse
from dateline.store.schema import articles, members
from dateline.store.snippets import Snippet, snippet
from dateline.store.words import phrase

Naming = Callable[[str], tuple[str, ...]]


@dataclass(frozen=True)
class Hit:
    article: Article
    story: str | None
    snippet: Snippet


@dataclass(frozen=True)
class StoryHit:
    """A story and its articles that answer, best first."""

    story: Story
    hits: tuple[Hit, ...]


@dataclass(frozen=True, kw_only=True)
class Question:
    """A parsed question with what narrows it. `sort` is "best" or "newest"."""

    node: Node
    choose: Choose = field(default_factory=lambda: Choose(limit=20))
    sort: str = "best"
    known: index.Known = field(default_factory=dict)


class Search(Accounts):
    """The part of the store that finds."""

    naming: Naming = staticmethod(other_names)
    """What else a name is called, so that it is found in other languages."""

    def index_words(self, article: Article, reading: Reading) -> None:
        """Make a stored revision findable. To be called once for each, in the batch that puts it."""
        self.index_all([(article, reading)])

    def index_all(self, given: Sequence[tuple[Article, Reading]]) -> None:
        """Make stored revisions findable. To be called once for each, in the batch that puts them."""
        by_revision = {article.revision: (article, reading) for article, reading in given}
        with self.writing() as connection:
            query = select(articles.c.seq, articles.c.revision).where(articles.c.revision.in_(bindparam("asked", expanding=True)))
            rows = [row for part in parts(by_revision) for row in connection.execute(query, {"asked": part})]
            index.add(connection, [(seq, *by_revision[revision]) for seq, revision in sorted(rows)])

    def search(self, question: str, choose: Choose | None = None, sort: str = "best") -> tuple[Hit, ...]:
        """Articles that answer, the best first. Raises QueryError where the question cannot be read."""
        node = parse(question)
        asked = Question(node=node, choose=choose or Choose(limit=20), sort=sort, known=self._known(node))
        with self.reading() as connection:
            found = list(connection.execute(self._statement(asked, connection)).scalars())
            shown = select(articles.c.seq, articles.c.body, members.c.story).join(members, members.c.article == articles.c.id, isouter=True)
            rows = {seq: (body, story) for seq, body, story in connection.execute(shown.where(articles.c.seq.in_(found)))}
        wanted = [words for part in words_in(node) for words in (part.words, *asked.known.get(part.text, ()))]
        return tuple(_hit(from_json(Article, rows[seq][0]), rows[seq][1], wanted) for seq in found)

    def search_stories(self, question: str, choose: Choose | None = None, sort: str = "best") -> tuple[StoryHit, ...]:
        """Stories with at least one article that answers, in the order of their best article."""
        choose = choose or Choose(limit=20)
        wide = Choose(since=choose.since, until=choose.until, language=choose.language, outlet=choose.outlet, limit=(choose.limit or 20) * 10)
        groups: dict[str, list[Hit]] = {}
        for hit in self.search(question, wide, sort):
            if hit.story:
                groups.setdefault(hit.story, []).append(hit)
        found = [(self.story(key), hits) for key, hits in groups.items()]
        hits = tuple(StoryHit(story, tuple(hits)) for story, hits in found if story)
        return hits[choose.offset : choose.offset + (choose.limit or 20)]

    def _known(self, node: Node) -> index.Known:
        asked = {part.text for part in words_in(node) if not part.text.endswith("*")}
        return {text: tuple(tuple(words) for name in self.naming(text) if (words := spelled(name))) for text in asked}

    def _statement(self, asked: Question, connection: Connection) -> Select[Any]:
        """The `seq` of the articles that answer, in their order. What the index of words finds is looked at once, and joined."""
        conditions = Conditions(connection, asked.known)
        query = select(articles.c.seq).where(*asked.choose.conditions())
        order: list[ColumnElement[Any]] = [articles.c.published.desc().nulls_last(), articles.c.id]
        words = conditions.ranked(asked.node) if asked.sort != "newest" else ""
        if words:
            scored = conditions.scored(words)
            query = query.join(scored, scored.c.seq == articles.c.seq, isouter=not needs_words(asked.node))
            order.insert(0, scored.c.score.nulls_last())
        if not words or not index.is_words(asked.node):
            query = query.where(conditions.of(asked.node, whole=not asked.choose.narrows))
        return query.order_by(*order).limit(asked.choose.limit).offset(asked.choose.offset)


def spelled(name: str) -> list[str]:
    """The words of a name; one that ends in "*" takes endings."""
    words = phrase(name)
    if words and name.endswith("*") and not words[-1].endswith("*"):
        words[-1] += "*"
    return words


def _hit(article: Article, story: str | None, wanted: Sequence[Sequence[str]]) -> Hit:
    return Hit(article, story, snippet(article.text or article.title, wanted))
