"""What stays of a story from one settling to the next: the articles that are not taken out of it again, and the article under which it stands."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Sequence

GROWN = 4
"""A story is put together anew from its single articles once one in so many has come since; until then only what has come is put anywhere."""
Root = Callable[[str], str]


def grouped(members: Sequence[str], root: Root) -> list[list[str]]:
    """The members of each story, in the order in which they are given."""
    found: dict[str, list[str]] = defaultdict(list)
    for key in members:
        found[root(key)].append(key)
    return list(found.values())


def lasting(story: Sequence[str], loose: Collection[str]) -> list[str]:
    """Of a story the articles that stay together: those that were in it when it was last put together from single articles, all but the `loose`.

    None once the story has GROWN. Articles that come one by one do not move all others each time; and whatever grows is looked at anew so often
    that each article is so a few times, however large the story.
    """
    core = [key for key in story if key not in loose]
    return core if (len(story) - len(core)) * GROWN < len(story) else []


def roots_of(stories: Sequence[Sequence[str]], root: Root, window: Collection[str]) -> list[str]:
    """The article under which each story stands: the one under which most of its members stood, unless that is now in another story.

    What began a story may have left the window: the story goes on under it, the largest where it fell apart. Else its first article will do.
    """
    found: dict[int, str] = {}
    for number in sorted(range(len(stories)), key=lambda number: -len(stories[number])):
        story, taken = stories[number], set(found.values())
        inside = set(story)
        known = (before for before, _ in Counter(map(root, story)).most_common() if before in inside or before not in window)
        found[number] = next((before for before in known if before not in taken), story[0])
    return [found[number] for number in range(len(stories))]
