"""Articles arrive one by one; each joins the story it belongs to, or begins one. From time to time what has changed is settled by average link."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from statistics import median

import numpy as np
from msgspec.structs import replace

from dateline.cluster.channels import COLUMN, LONG_GAP, Matrix, features
from dateline.cluster.copies import Copies, Prints, is_original_of, prints_of
from dateline.cluster.derive import MACHINE, derive, newest_by_pair, partition
from dateline.cluster.grounds import LEAST_MEMBERS, Ground, apart
from dateline.cluster.index import WINDOW, Leads, Window
from dateline.cluster.meaning import Encode, Meanings
from dateline.cluster.rests import Rests
from dateline.cluster.roots import grouped, lasting, roots_of
from dateline.cluster.settle import LEAST_ASKED, NEVER, Questions, average_link, components, held, strangers
from dateline.cluster.sketch import Sketch
from dateline.cluster.vocabulary import words_of
from dateline.cluster.weights import log_odds
from dateline.model import Article, Link, Reading, Signal, Story

JOIN = 0.75
AT_ONCE = 1.0
"""How many days may lie between two groups that were written at once."""
PERIOD, SHARE = 500, 50
"""What has changed is settled once so many articles have, or one in so many of the window: the more there are, the less a few more change."""
SAMPLE = 12
LARGEST = 800
WEIGHED_WHOLE = 2000
LAST_WEIGHING = 8192
"""Up to so many articles all is weighed again whenever they have doubled. Of more, rarities hardly move, and an arrival would wait many seconds."""
CUTS = (0.0, 1.5, 3.0)
DIGITS = 9
"""Scores are rounded to so many, so that they do not depend on the order in which terms were met."""


class Stream:
    """State of the window: what has arrived, the pairs compared, the links made. `links` are decisions already made, by users or earlier runs.

    An encoder adds a channel; without one nothing of it is looked at.
    """

    def __init__(self, links: Iterable[Link] = (), window: int = WINDOW, encode: Encode | None = None) -> None:
        self.meanings = Meanings(encode) if encode else None
        self.links: list[Link] = list(links)
        self.grounds: dict[tuple[str, ...], Ground] = {}
        self.users = [link for link in self.links if link.by != MACHINE]
        self.apart = kept_apart(self.users)
        self.order: list[str] = []
        self.window = Window(window)
        self.sketches = self.window.sketches
        self.scores: dict[str, dict[str, float]] = {}  # of each pair under one of the two: the one that was compared with the other
        self.near: dict[str, dict[str, float]] = {}  # those over CUTS[0], under both
        self.root: dict[str, str] = {}
        self.members: dict[str, list[str]] = {}
        self.changed: dict[str, None] = {}
        self.loose: set[str] = set()  # those that came since their story was last put together from single articles
        self.next_weighing = 64
        self.copies = Copies()
        self.heads: dict[str, Article] = {}
        self.original: dict[str, str] = {}
        self.families: dict[str, list[str]] = defaultdict(list)
        self.revision: dict[str, str] = {}

    def add(self, article: Article, reading: Reading) -> tuple[Link, ...]:
        """The links that this article's arrival makes; () where it begins a story or has been seen."""
        key = reading.article
        if key in self.root:
            return self.revise(article, reading.revision)
        self.revision[key] = reading.revision
        sketch, prints = self.read(key, article)
        leads = self.window.leads(sketch)
        found = self.window.candidates(leads)
        self.take(sketch, leads)
        if self.meanings:
            found = list(dict.fromkeys(found + self.meanings.add(key, article)))
        near = [other for other in found if other in self.sketches]
        made = self.copy(key, article, prints) or self.join(key, near)
        if len(self.changed) >= max(PERIOD, len(self.window) // SHARE):
            made += self.settle()
        return made

    def read(self, key: str, article: Article) -> tuple[Sketch, Prints]:
        """All of an article that is compared with others."""
        words = words_of(article, self.window.vocabularies)
        return Sketch(key, article, words), prints_of(words)

    def revise(self, article: Article, revision: str) -> tuple[Link, ...]:
        """A page seen before: where its text has changed, the new text is compared from now on. It stays in its story."""
        key = article.id
        if self.revision.get(key, revision) != revision:
            self.revision[key] = revision
            sketch = Sketch(key, article, words_of(article, self.window.vocabularies))
            self.window.revise(sketch)
            sketch.weigh(self.window.terms)
            if self.meanings:
                self.meanings.revise(key, article)
        return ()

    def copy(self, key: str, article: Article, prints: Prints) -> tuple[Link, ...]:
        """The link that makes an article one of a family of copies; a family keeps one original."""
        head = article_head(article)
        self.heads[key] = head
        found = self.copies.add(key, prints)
        enemies = self.apart.get(key, set()) if found else set()
        share, near = next((pair for pair in found if pair[1] not in enemies), (0.0, ""))
        if not near:
            return ()
        first = self.original.get(near, near)
        earlier = first not in self.heads or not is_original_of(head, self.heads[first])
        copy, original = (key, first) if earlier else (first, key)
        for member in self.families.pop(copy, ()):
            self.original[member] = original
            self.families[original].append(member)
        self.original[copy] = original
        self.families[original].append(copy)
        link = Link(article=copy, to=original, verdict="copy", score=round(share, 3), signals=(Signal(name="contained", value=round(share, 3)),))
        self.links.append(link)
        return (link, self.place(key, self.root[first], share))

    def take(self, sketch: Sketch, leads: Leads) -> None:
        """Remember an article, alone at first; forget the oldest of a full window."""
        key = sketch.id
        self.order.append(key)
        self.root[key] = key
        self.members[key] = [key]
        self.changed[key] = None
        self.loose.add(key)
        self.scores[key], self.near[key] = {}, {}
        gone = self.window.add(sketch, leads)
        sketch.weigh(self.window.terms)
        if gone is not None:
            self.forget(gone)
        elif self.next_weighing <= min(len(self.window), LAST_WEIGHING):
            self.weigh_again()
            self.next_weighing *= 2

    def forget(self, gone: str) -> None:
        """Leave out of all comparison what has left the window; its story and links stay."""
        self.copies.forget(gone)
        del self.heads[gone], self.revision[gone]
        if self.meanings:
            self.meanings.forget(gone)
        self.changed.pop(gone, None)
        self.loose.discard(gone)
        del self.scores[gone]
        for other in self.near.pop(gone):
            del self.near[other][gone]

    def weigh_again(self) -> None:
        """Rarities as of now; what was compared before is compared anew."""
        for sketch in self.sketches.values():
            sketch.weigh(self.window.terms)
        known = self.scores
        self.scores, self.near = {key: {} for key in known}, {key: {} for key in known}
        for one, others in known.items():
            self.compare(one, [other for other in others if other in known])

    def compare(self, one: str, others: Iterable[str]) -> None:
        """Log-odds that an article is of one story with others of the window, remembered."""
        known = self.scores[one]
        missing = [other for other in others if other not in known and one not in self.scores[other]]
        if missing:
            self.compare_new(one, missing)

    def compare_new(self, one: str, missing: Sequence[str]) -> None:
        """The same where no pair has been compared before."""
        known, near = self.scores[one], self.near[one]
        first, rest = self.sketches[one], [self.sketches[other] for other in missing]
        found = features(first, rest, self.window.terms)
        if self.meanings:
            found[:, COLUMN["meaning"]] = [self.meanings.above_chance(one, other) for other in missing]
        odds = log_odds(found, np.array([other.language == first.language for other in rest])).round(DIGITS).tolist()
        for other, score in zip(missing, odds, strict=True):
            known[other] = score
            if score > CUTS[0]:
                near[other] = self.near[other][one] = score

    def score(self, one: str, other: str) -> float:
        """Log-odds that two articles of the window are of one story."""
        found = self.scores[one].get(other)
        if found is None:
            found = self.scores[other].get(one)
        if found is None:
            self.compare(one, (other,))
            found = self.scores[one][other]
        return found

    def join(self, key: str, near: Sequence[str]) -> tuple[Link, ...]:
        """Put an article into the story with the highest mean log-odds over JOIN."""
        if near:
            self.compare_new(key, near)
        known = self.scores[key]
        found = {root: self.sample(root) for root in dict.fromkeys(self.root[other] for other in near if known[other] > 0)}
        self.compare(key, [member for sample in found.values() for member in sample])
        means = ((root, sum(held(known[member]) for member in sample) / len(sample)) for root, sample in found.items())
        best, mean = max(means, key=lambda pair: pair[1], default=("", 0.0))
        if mean <= JOIN or self.forbidden(key, best):
            return ()
        return (self.place(key, best, mean),)

    def sample(self, root: str) -> list[str]:
        """The newest members of a story."""
        return [member for member in self.members[root] if member in self.sketches][-SAMPLE:]

    def forbidden(self, key: str, root: str) -> bool:
        """Whether a user keeps this article and some member of the story apart."""
        enemies = self.apart.get(key, ())
        return any(member in enemies for member in self.members[root])

    def place(self, key: str, root: str, mean: float) -> Link:
        """Move an article to the story that `root` began, and record it."""
        before = self.members[self.root[key]]
        before.remove(key)
        if not before:
            del self.members[self.root[key]]
        self.root[key] = root
        self.members.setdefault(root, []).append(key)
        link = Link(article=key, to=root, verdict="same story", score=round(mean, 3), signals=(Signal(name="mean log-odds", value=round(mean, 3)),))
        self.links.append(link)
        return link

    def settle(self) -> tuple[Link, ...]:
        """Agglomerate anew the neighbourhoods of what has changed; the links that follow."""
        inside = self.neighbourhood()
        self.changed.clear()
        made: list[Link] = []
        for group in self.pieces(inside, CUTS):
            made.extend(self.settle_group(group))
        return tuple(made)

    def neighbourhood(self) -> list[str]:
        """Changed articles, those near them, and their whole stories."""
        near = dict(self.changed)
        for key in self.changed:
            near.update(dict.fromkeys(self.near[key]))
        roots = dict.fromkeys(self.root[key] for key in near)
        return [member for root in roots for member in self.members[root] if member in self.sketches]

    def pieces(self, inside: list[str], cuts: tuple[float, ...]) -> list[list[str]]:
        """Connected neighbourhoods small enough to compare all pairs of; larger ones are cut where links are weaker."""
        found: list[list[str]] = []
        for group in self.linked(inside, cuts[0]):
            found.extend(self.pieces(group, cuts[1:]) if len(group) > LARGEST and len(cuts) > 1 else [group])
        return found

    def linked(self, inside: list[str], cut: float) -> list[list[str]]:
        """The articles that are joined by scores over a cut, or by copying, in the order in which they are given."""
        left, found = set(inside), dict[str, list[str]]()
        beginning: dict[str, str] = {}
        for start in inside:
            ahead = [start] if start in left else []
            left.difference_update(ahead)
            while ahead:
                key = ahead.pop()
                beginning[key] = start
                near = self.near[key]
                reached = left.intersection((self.original.get(key, key), *self.families.get(key, ())))
                reached |= {other for other in left & near.keys() if near[other] > cut}
                left -= reached
                ahead.extend(reached)
            found.setdefault(beginning[start], []).append(start)
        return list(found.values())

    def settle_group(self, group: list[str]) -> list[Link]:
        """Average link over one neighbourhood, users' decisions first."""
        if len(group) == 1:
            return []
        users = self.users
        sets = partition(group, users) if users else None
        together = [(key, self.original[key]) for key in group if key in self.original]
        for story in grouped(group, self.root.__getitem__):
            core = lasting(story, self.loose)
            self.loose.difference_update(() if core else story)
            together += [(key, core[0]) for key in core[1:]]
        start = components(group, together + ([(key, sets.find(key)) for key in group] if sets else []))
        if len(start) == 1:
            return self.regroup(start)
        scores = self.table([key for some in start for key in some])
        rests = Rests([self.sketches[key] for key in group], [self.published(key) for key in group])
        self.grounds.clear()
        place = {key: number for number, key in enumerate(group)}
        found = average_link(start, scores, JOIN, Questions(self.told_apart, self.at_once, self.published, rests))
        return self.regroup([sorted(story, key=place.__getitem__) for story in found])

    def table(self, group: Sequence[str]) -> Matrix:
        """The scores of some articles with each other; NEVER between those that users keep apart."""
        place = {key: number for number, key in enumerate(group)}
        found = np.array([list(map(self.scores[key].get, group)) for key in group], dtype=np.float64)
        np.fill_diagonal(found, 0.0)
        found = np.where(np.isnan(found), found.T, found)
        missing = np.isnan(found)
        while (counts := missing.sum(axis=1)).any():
            row = int(counts.argmax())
            others = np.flatnonzero(missing[row])
            self.compare(group[row], [group[other] for other in others.tolist()])
            found[row, others] = found[others, row] = [self.scores[group[row]][group[other]] for other in others.tolist()]
            missing[row, others] = missing[others, row] = False
        for key in group if self.apart else ():
            enemies = [place[enemy] for enemy in self.apart.get(key, ()) if enemy in place]
            found[place[key], enemies] = found[enemies, place[key]] = NEVER
        return found

    def told_apart(self, one: Sequence[str], other: Sequence[str]) -> bool:
        """Whether two groups are of two events: each has its own places, figures and names, or no time of publication connects them and they are
        strangers. A story that runs on is less and less like its beginning."""
        fewer = min(len(one), len(other))
        if fewer >= LEAST_MEMBERS and apart(self.ground(one), self.ground(other)):
            return True
        if fewer < LEAST_ASKED or self.connected(one, other):
            return False
        return strangers(one, other, self.score, lambda a, b: self.language(a[0]) == self.language(b[0]))

    def ground(self, group: Sequence[str]) -> Ground:
        """What a group stands on: found once while a neighbourhood is settled, as each group is held against many."""
        key = tuple(group)
        found = self.grounds.get(key)
        if found is None:
            found = self.grounds[key] = Ground([self.sketches[member] for member in group], self.window.terms)
        return found

    def language(self, key: str) -> str:
        return self.sketches[key].language

    def connected(self, one: Sequence[str], other: Sequence[str]) -> bool:
        """Whether the times of publication of two groups meet, with no more than a LONG_GAP of days between."""
        first, second = self.days(one), self.days(other)
        return bool(first and second) and max(min(first), min(second)) - min(max(first), max(second)) <= LONG_GAP

    def at_once(self, one: Sequence[str], other: Sequence[str]) -> bool:
        """Whether two groups are of one language, so that all their pairs are weighed alike, and most of each was written around one day."""
        if len({self.language(key) for key in (*one, *other)}) > 1:
            return False
        first, second = self.days(one), self.days(other)
        return bool(first and second) and abs(median(first) - median(second)) <= AT_ONCE

    def published(self, key: str) -> float:
        """When an article was published, in days; NaN where no one says. A day that a text prints does not count: it may be any that it tells of."""
        return self.sketches[key].when if self.heads[key].published else math.nan

    def days(self, group: Sequence[str]) -> list[float]:
        """The times of publication of a group, in days; none where fewer than half of its members have one."""
        found = [day for key in group if not math.isnan(day := self.sketches[key].when)]
        return found if len(found) * 2 >= len(group) else []

    def regroup(self, stories: list[list[str]]) -> list[Link]:
        """Bring the members of each story under one article."""
        chosen = zip(roots_of(stories, self.root.__getitem__, self.sketches), stories, strict=True)
        return [self.place(key, root, self.mean(key, story)) for root, story in chosen for key in story if self.root[key] != root]

    def mean(self, key: str, story: list[str]) -> float:
        """Mean log-odds of an article to (some of) the others of a story."""
        others = [other for other in story if other != key][:SAMPLE]
        return sum(held(self.score(key, other)) for other in others) / len(others) if others else 0.0

    def stories(self) -> tuple[Story, ...]:
        """All stories as they now stand. A small window is weighed again first: by now rarities are better known."""
        if self.changed and len(self.window) <= WEIGHED_WHOLE:
            self.weigh_again()
            self.changed.update(dict.fromkeys(self.sketches))
            self.loose.update(self.sketches)
        self.settle()
        return derive(self.order, self.links)


def kept_apart(links: Iterable[Link]) -> dict[str, set[str]]:
    """The pairs of articles that users have put apart."""
    found: dict[str, set[str]] = defaultdict(set)
    for link in newest_by_pair(links):
        if link.verdict == "apart":
            found[link.article].add(link.to)
            found[link.to].add(link.article)
    return found


def article_head(article: Article) -> Article:
    """What of an article tells originals from copies, without its text."""
    return replace(article, text="", lede="", blocks=(), captions=(), choices=())


def arrival(article: Article) -> tuple[bool, float, str]:
    """Sorts by publication; undated articles last, in order of id."""
    when = article.published
    return (when is None, when.start.timestamp() if when else 0.0, article.id)


def cluster(pairs: Iterable[tuple[Article, Reading]], links: Iterable[Link] = ()) -> tuple[Story, ...]:
    """Stories of a batch, taken in order of publication; `links` are decisions already made."""
    stream = Stream(links)
    for article, reading in sorted(pairs, key=lambda pair: arrival(pair[0])):
        stream.add(article, reading)
    return stream.stories()
