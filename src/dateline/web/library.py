"""What the pages show, read from the store: briefs are composed once for each state of a story and language."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from datetime import datetime
from threading import Lock
from typing import Any
from urllib.parse import urlsplit

from dateline.cluster import key_terms, topics
from dateline.compose import compose, one
from dateline.knowledge.topics import label
from dateline.model import Article, Brief, Dossier, Fact, Interval, Noun, Reading, Sentence, Series
from dateline.model.predicates import PEOPLE
from dateline.pipeline import as_of, brief
from dateline.store import Choose, Store

KEPT = 256
"""Composed briefs kept in memory."""


class StoryLine(Noun, frozen=True, kw_only=True):
    """A story as a list shows it. `highlights` are the first sentences of its brief."""

    id: str
    title: str
    updated: Interval | None
    articles: int
    origins: int
    languages: tuple[str, ...]
    highlights: tuple[Sentence, ...] = ()


class Library:
    """Reads the store for the portal. Safe to use from several threads."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._briefs: OrderedDict[tuple[str, str, str, tuple[Series, ...]], Brief] = OrderedDict()
        self._lock = Lock()

    def front(self, language: str, most: int = 12) -> tuple[StoryLine, ...]:
        """The stories of several articles, the one that most origins speak of first."""
        lines = [self.line(dossier, language) for dossier in self.dossiers(most)]
        return tuple(sorted(lines, key=lambda line: (-line.origins, -line.articles, line.id)))

    def dossiers(self, most: int = 12) -> list[Dossier]:
        """The largest stories of several articles."""
        found = [self.store.dossier(story.id) for story in self.store.stories(limit=most, smallest=2, by_size=True)]
        return [dossier for dossier in found if dossier]

    def line(self, dossier: Dossier, language: str) -> StoryLine:
        told = self.brief(dossier, language)
        highlights = [sentence for section in told.sections if section.name == "highlights" for sentence in section.sentences]
        times = [article.published for article in dossier.articles if article.published]
        return StoryLine(
            id=dossier.story.id,
            title=told.title,
            updated=max(times, key=lambda interval: interval.start, default=None),
            articles=len(dossier.articles),
            origins=independent_origins(dossier.facts),
            languages=tuple(dict.fromkeys(article.language.partition("-")[0] for article in dossier.articles)),
            highlights=tuple(highlights[:3]),
        )

    def about(self, pairs: Sequence[tuple[Article, Reading]], language: str) -> tuple[str, ...]:
        """What some articles are about: their Media Topics, then their key terms, in a language."""
        subjects = [label(topic, language) for topic in topics([article for article, _ in pairs])]
        return tuple(dict.fromkeys((*subjects, *key_terms(pairs, language))))

    def brief(self, dossier: Dossier, language: str) -> Brief:
        """The brief of a story as it stands, in a language."""
        made_from = self.store.story_inputs({dossier.story.articles[0]})
        key = (dossier.story.id, made_from.get(dossier.story.id, ""), language, dossier.series)
        with self._lock:
            if key in self._briefs:
                self._briefs.move_to_end(key)
                return self._briefs[key]
        made = compose(dossier, language)
        with self._lock:
            self._briefs[key] = made
            while len(self._briefs) > KEPT:
                self._briefs.popitem(last=False)
        return made

    def told(self, dossier: Dossier, language: str, moment: datetime | None, since: datetime | None) -> tuple[Dossier, Brief] | None:
        """A story and its brief as it stood at a moment, with what changed since an earlier one; None where nothing was known by then."""
        then = as_of(dossier, moment) if moment else dossier
        return (then, brief(then, language, moment, since)) if then else None

    def figure(self, key: str, language: str) -> tuple[Dossier, Fact, Brief] | None:
        """One fact with its story and its own account."""
        fact = self.store.fact(key)
        dossier = self.store.dossier(fact.story) if fact else None
        return (dossier, fact, one(dossier, language, fact)) if dossier and fact else None

    def article(self, key: str) -> tuple[Article, Reading] | None:
        """The newest revision of an article, and what was read in it."""
        found = self.store.pairs((key,))
        return found[0] if found else None

    def story_of(self, article: Article, language: str) -> StoryLine | None:
        """The story that an article is in, where other articles are in it too."""
        key = self.store.story_of(article.id)
        dossier = self.store.dossier(key) if key else None
        return self.line(dossier, language) if dossier and len(dossier.articles) > 1 else None

    def latest(self, most: int = 14) -> tuple[Article, ...]:
        """The articles published last."""
        return tuple(self.store.articles(Choose(limit=most)))


def independent_origins(facts: tuple[Fact, ...]) -> int:
    """How many different origins speak of people counted in the story; an outlet's own word is none."""
    points = (point for fact in facts if fact.slot.predicate in PEOPLE for point in fact.points)
    return len({point.origin.id for point in points if not point.origin.is_outlet})


def outside_link(article: Article) -> str | None:
    """The address a reader may be sent to: http or https, nothing else."""
    url: Any = article.original_url or article.canonical_url or article.url
    return url if urlsplit(url).scheme in ("http", "https") else None
