"""What the pages show, read from the store: what is dear to make is made once for each state of a story and language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, TypeVar
from urllib.parse import urlsplit

from dateline.cluster import key_terms, topics
from dateline.compose import compose, one
from dateline.compose.keyfigure import KeyFigure, key_figure
from dateline.knowledge import places
from dateline.knowledge.topics import label
from dateline.model import Article, Brief, Dossier, Fact, Interval, Noun, Reading, Sentence
from dateline.pipeline import as_of, brief
from dateline.store import Choose, Store
from dateline.web.kept import Kept
from dateline.web.ranking import Standing, standing

KEPT = 1024
"""Briefs, lines and drawn accounts kept in memory."""
DOSSIERS = 48
"""Stories with all their articles kept in memory."""
RECENT, LARGE = 60, 12
"""So many stories that were told of last, and the largest, are weighed for the front page."""
PLACES = 3
"""Places that a story is said to be in: those that most of its claims speak of."""
T = TypeVar("T")


class StoryLine(Noun, frozen=True, kw_only=True):
    """A story as a list shows it. `figure` stands for it, `highlights` are the other first sentences of its brief."""

    id: str
    title: str
    updated: Interval | None
    articles: int
    origins: int
    languages: tuple[str, ...]
    places: tuple[str, ...] = ()
    figure: KeyFigure | None = None
    highlights: tuple[Sentence, ...] = ()

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All that the list says of it."""
        return (*([self.figure.line] if self.figure else []), *self.highlights)


class Held(Dossier, frozen=True, kw_only=True, dict=True, gc=True):
    """A story as it was read from the store, and the word (`Library.state`) of the state that it was in."""

    state: str


class Library:
    """Reads the store for the portal. Safe to use from several threads."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._kept, self._dossiers = Kept(KEPT), Kept(DOSSIERS)

    def front(self, language: str, most: int = 12) -> tuple[StoryLine, ...]:
        """The stories of several articles, those first that lead the front page by its rule."""
        return self.leading(("front", language, most), lambda: tuple(self.line(dossier, language) for dossier in self.dossiers(most)))

    def leading(self, what: tuple[object, ...], make: Callable[[], T]) -> T:
        """What is made of the stories that the front page chooses from, for as long as they stand as they do."""
        return self._kept.get((*what, tuple(self._candidates().items())), make)

    def _candidates(self) -> dict[str, str]:
        """The states of the stories that the front page chooses from, by their ids."""
        states = self.store.story_states(found := self.store.leading(RECENT, LARGE))
        return {key: states[key] for key in found if key in states}

    def dossiers(self, most: int = 12) -> list[Dossier]:
        """The stories that lead the front page, the first one first."""
        weighed = [one for key, state in self._candidates().items() if (one := self._standing(key, state))]
        newest = max((one.latest for one in weighed if one.latest), default=None)
        ranked = sorted(weighed, key=lambda one: one.rank(newest))
        return [dossier for one in ranked[:most] if (dossier := self.dossier(one.story))]

    def _standing(self, key: str, state: str) -> Standing | None:
        def weigh() -> Standing | None:
            dossier = self.store.dossier(key)
            return standing(dossier) if dossier else None

        return self._kept.get(("standing", key, state), weigh)

    def state(self, key: str) -> str:
        """A word that changes whenever the account of a story could; "" where there is no such story."""
        return self.store.story_states((key,)).get(key, "")

    def dossier(self, key: str) -> Dossier | None:
        """A story with all that belongs to it."""
        state = self.state(key)
        return self._dossiers.get((key, state), lambda: self._hold(key, state)) if state else None

    def _hold(self, key: str, state: str) -> Held | None:
        found = self.store.dossier(key)
        return Held(**{name: getattr(found, name) for name in Dossier.__struct_fields__}, state=state) if found else None

    def once(self, dossier: Dossier, what: tuple[object, ...], make: Callable[[], T]) -> T:
        """What is made of a story that `dossier` gave, for as long as it stands as it does; `what` tells apart what is made of one story."""
        return self._kept.get((dossier.story.id, dossier.state, *what), make) if isinstance(dossier, Held) else make()

    def line(self, dossier: Dossier, language: str) -> StoryLine:
        """A story as a list shows it."""
        return self.once(dossier, ("line", language), lambda: self._line(dossier, language))

    def _line(self, dossier: Dossier, language: str) -> StoryLine:
        told, figure = self.brief(dossier, language), key_figure(dossier, language)
        highlights = [sentence for section in told.sections if section.name == "highlights" for sentence in section.sentences]
        times = [article.published for article in dossier.articles if article.published]
        return StoryLine(
            id=dossier.story.id,
            title=told.title,
            updated=max(times, key=lambda interval: interval.start, default=None),
            articles=len(dossier.articles),
            origins=standing(dossier).origins,
            languages=tuple(dict.fromkeys(article.language.partition("-")[0] for article in dossier.articles)),
            places=scenes(dossier, language),
            figure=figure,
            highlights=tuple([sentence for sentence in highlights if not figure or sentence.text != figure.line.text][: 2 if figure else 3]),
        )

    def about(self, pairs: Sequence[tuple[Article, Reading]], language: str) -> tuple[str, ...]:
        """What some articles are about: their Media Topics, then their key terms, in a language."""
        subjects = [label(topic, language) for topic in topics([article for article, _ in pairs])]
        return tuple(dict.fromkeys((*subjects, *key_terms(pairs, language))))

    def brief(self, dossier: Dossier, language: str) -> Brief:
        """The brief of a story as it stands, in a language."""
        return self.once(dossier, ("brief", language), lambda: compose(dossier, language))

    def told(self, dossier: Dossier, language: str, moment: datetime | None, since: datetime | None) -> tuple[Dossier, Brief] | None:
        """A story and its brief as it stood at a moment, with what changed since an earlier one; None where nothing was known by then."""

        def tell() -> tuple[Dossier, Brief] | None:
            then = as_of(dossier, moment) if moment else dossier
            return (then, brief(then, language, moment, since)) if then else None

        return self.once(dossier, ("told", language, moment, since), tell)

    def figure(self, key: str, language: str) -> tuple[Dossier, Fact, Brief] | None:
        """One fact with its story and its own account."""
        fact = self.store.fact(key)
        dossier = self.dossier(fact.story) if fact else None
        if not fact or not dossier:
            return None
        return dossier, fact, self.once(dossier, ("figure", key, language), lambda: one(dossier, language, fact))

    def article(self, key: str) -> tuple[Article, Reading] | None:
        """The newest revision of an article, and what was read in it."""
        found = self.store.pairs((key,))
        return found[0] if found else None

    def story_of(self, article: Article, language: str) -> StoryLine | None:
        """The story that an article is in, where other articles are in it too."""
        key = self.store.story_of(article.id)
        dossier = self.dossier(key) if key else None
        return self.line(dossier, language) if dossier and len(dossier.articles) > 1 else None

    def latest(self, arrival: int, most: int = 14) -> tuple[Article, ...]:
        """The articles published last, `arrival` being the last that came."""
        return self._kept.get(("latest", arrival, most), lambda: tuple(self.store.articles(Choose(limit=most))))


def scenes(dossier: Dossier, language: str) -> tuple[str, ...]:
    """The places that most claims of the story's facts speak of, by the names that a language has for them."""
    told: dict[str, int] = {}
    for fact in dossier.facts:
        if fact.slot.place and fact.slot.place.id:
            told[fact.slot.place.id] = told.get(fact.slot.place.id, 0) + len(fact.claims)
    first = sorted(told, key=lambda id_: (-told[id_], id_))[:PLACES]
    return tuple(name for id_ in first if (name := places.name(id_, language)))


def outside_link(article: Article) -> str | None:
    """The address a reader may be sent to: http or https, nothing else."""
    url: Any = article.original_url or article.canonical_url or article.url
    return url if urlsplit(url).scheme in ("http", "https") else None
