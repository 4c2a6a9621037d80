"""Decisions are stored, stories are derived: a pure function from links to stories."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dateline.model import Family, Link, Story, story_id

MACHINE = "dateline"


class Partition:
    """Disjoint sets of article ids that refuse to join what a user keeps apart."""

    def __init__(self, members: Iterable[str]) -> None:
        self.parent = {member: member for member in members}
        self.apart: dict[str, set[str]] = defaultdict(set)

    def find(self, member: str) -> str:
        """The set's representative."""
        while self.parent[member] != member:
            self.parent[member] = self.parent[self.parent[member]]
            member = self.parent[member]
        return member

    def keep_apart(self, one: str, other: str) -> None:
        """From now on no join brings these two together."""
        first, second = self.find(one), self.find(other)
        if first != second:
            self.apart[first].add(second)
            self.apart[second].add(first)

    def join(self, one: str, other: str) -> bool:
        """Whether the two are together afterwards."""
        keep, lose = self.find(one), self.find(other)
        if keep == lose:
            return True
        if lose in self.apart[keep]:
            return False
        self.parent[lose] = keep
        for enemy in self.apart.pop(lose, set()):
            self.apart[enemy].discard(lose)
            self.apart[enemy].add(keep)
            self.apart[keep].add(enemy)
        return True


def partition(articles: Iterable[str], links: Sequence[Link]) -> Partition:
    """Articles in sets by story. A user's decisions come first and are never overruled; of Dateline's own, the newest for an article counts."""
    sets = Partition(articles)
    known = [link for link in links if link.article in sets.parent and link.to in sets.parent]
    users = newest_by_pair(link for link in known if link.by != MACHINE)
    for link in users:
        if link.verdict not in ("apart", "open"):
            sets.join(link.to, link.article)
    for link in users:
        if link.verdict == "apart":
            sets.keep_apart(link.article, link.to)
    for link in newest_by_article(link for link in known if link.by == MACHINE):
        sets.join(link.to, link.article)
    return sets


def newest_by_pair(links: Iterable[Link]) -> list[Link]:
    """A later decision on the same two articles replaces the earlier one."""
    return list({frozenset((link.article, link.to)): link for link in links}.values())


def newest_by_article(links: Iterable[Link]) -> list[Link]:
    """The newest joining link of each article; copies keep theirs beside it."""
    return list({(link.article, link.verdict == "copy"): link for link in links if link.verdict != "apart"}.values())


def derive(order: Sequence[str], links: Sequence[Link]) -> tuple[Story, ...]:
    """Stories from the ids of all articles, in order of arrival or publication, and all links.

    A story's id is that of its first article; families are sets of copies with one original.
    """
    sets = partition(order, links)
    members: dict[str, list[str]] = defaultdict(list)
    for article in order:
        members[sets.find(article)].append(article)
    copies = [link for link in links if link.verdict == "copy"]
    return tuple(Story(id=story_id(ids[0]), articles=tuple(ids), families=families(ids, copies)) for ids in members.values())


def families(ids: Sequence[str], copies: Iterable[Link]) -> tuple[Family, ...]:
    """The copies among one story's articles; the original is what the copy links point to in the end."""
    inside = set(ids)
    source = {link.article: link.to for link in copies if link.article in inside and link.to in inside}
    groups: dict[str, list[str]] = defaultdict(list)
    for article in ids:
        root = original_of(article, source)
        if root != article:
            groups[root].append(article)
    return tuple(Family(original=root, copies=tuple(found)) for root, found in groups.items())


def original_of(article: str, source: dict[str, str]) -> str:
    """Where a chain of copies begins."""
    seen = {article}
    while article in source and source[article] not in seen:
        article = source[article]
        seen.add(article)
    return article
