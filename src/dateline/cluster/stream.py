"""Articles arrive one by one; each joins the story it belongs to, or begins one."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable

from dateline.cluster.derive import derive
from dateline.cluster.terms import words
from dateline.model import Article, Link, Reading, Signal, Story

LEAD = 1500
THRESHOLD = 0.25


class Stream:
    """State of the window: what has arrived, its terms, and the links made so far."""

    def __init__(self, links: Iterable[Link] = ()) -> None:
        self.links: list[Link] = list(links)
        self.order: list[str] = []
        self.terms: dict[str, dict[str, float]] = {}
        self.postings: dict[str, list[str]] = defaultdict(list)
        self.root: dict[str, str] = {}

    def add(self, article: Article, reading: Reading) -> tuple[Link, ...]:
        """The links that this article's arrival makes; () where it begins a story or has been seen."""
        if article.id in self.terms:
            return ()
        counts = Counter(words(article.title) * 2 + words(article.text[:LEAD]))
        self.order.append(article.id)
        vector = {term: 1 + math.log(count) for term, count in counts.items()}
        best, score = self.nearest(vector)
        self.remember(article.id, vector)
        if best is None or score < THRESHOLD:
            self.root[article.id] = article.id
            return ()
        self.root[article.id] = self.root[best]
        link = Link(article=article.id, to=self.root[best], verdict="same story", score=score, signals=(Signal(name="words", value=score),))
        self.links.append(link)
        return (link,)

    def remember(self, key: str, vector: dict[str, float]) -> None:
        self.terms[key] = vector
        for term in vector:
            self.postings[term].append(key)

    def idf(self, term: str) -> float:
        return math.log((len(self.terms) + 1.5) / (len(self.postings.get(term, ())) + 0.5))

    def nearest(self, vector: dict[str, float]) -> tuple[str | None, float]:
        """The article with the highest cosine among those that share a rare term."""
        rare = sorted(vector, key=lambda term: len(self.postings.get(term, ())))
        candidates: set[str] = set()
        for term in rare[:40]:
            candidates.update(self.postings.get(term, ()))
        scored = [(self.cosine(vector, self.terms[key]), key) for key in candidates]
        score, key = max(scored, default=(0.0, None))
        return key, score

    def cosine(self, one: dict[str, float], other: dict[str, float]) -> float:
        """Of TF-IDF vectors, 0 to 1."""
        idf = {term: self.idf(term) ** 2 for term in one.keys() | other.keys()}
        dot = sum(weight * other[term] * idf[term] for term, weight in one.items() if term in other)
        norms = [math.sqrt(sum(weight * weight * idf[term] for term, weight in vector.items())) for vector in (one, other)]
        return dot / (norms[0] * norms[1]) if all(norms) else 0.0

    def stories(self) -> tuple[Story, ...]:
        """All stories as they now stand."""
        return derive(self.order, self.links)


def arrival(article: Article) -> tuple[bool, float, str]:
    """Sorts by publication; undated articles last, in order of id."""
    when = article.published
    return (when is None, when.start.timestamp() if when else 0.0, article.id)


def cluster(pairs: Iterable[tuple[Article, Reading]], links: Iterable[Link] = ()) -> tuple[Story, ...]:
    """Stories of a batch, taken in order of publication; `links` are decisions already made."""
    given = sorted(pairs, key=lambda pair: arrival(pair[0]))
    stream = Stream(links)
    for article, reading in given:
        stream.add(article, reading)
    return stream.stories()


def explain(one: tuple[Article, Reading], other: tuple[Article, Reading]) -> tuple[Signal, ...]:
    """Why two articles are, or are not, together: named signals with reasons."""
    stream = Stream()
    vectors = [Counter(words(pair[0].title + " " + pair[0].text[:LEAD])) for pair in (one, other)]
    shared = sorted(vectors[0].keys() & vectors[1].keys())
    score = stream.cosine(*({term: float(count) for term, count in vector.items()} for vector in vectors))
    return (Signal(name="words", value=round(score, 3), reason=", ".join(shared[:12])),)
