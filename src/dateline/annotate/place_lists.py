"""Places side by side in one list (Osaka, Kobe and Kyoto)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from dateline.annotate.inputs import Named
from dateline.annotate.marks import Number
from dateline.annotate.scan import Sentence
from dateline.knowledge import places
from dateline.languages.marks import COMMAS
from dateline.model import Place

LIST = 8
"""Characters between two places of one list at most."""


def with_others(sentence: Sentence, item: Named, named: Sequence[Named]) -> Place:
    """A place, or the list it stands in (Osaka, Kobe and Kyoto): as written, and of what holds them all the narrowest."""
    at = last = named.index(item)
    while last + 1 < len(named) and joined(sentence, named[last], named[last + 1]):
        last += 1
    while at > 0 and joined(sentence, named[at - 1], named[at]):
        at -= 1
    listed = [one.place for one in named[at : last + 1]]
    if len(listed) < 2:
        return item.place
    text = sentence.text[named[at].start : named[last].end]
    shared = next((one for one in listed[0].parents if all(one in other.parents for other in listed)), None)
    return Place(text=text, id=shared, name=text, kind="country" if shared and shared == places.country(shared) else "region")


def joined(sentence: Sentence, left: Named, right: Named) -> bool:
    """Two places with nothing but a comma or a bare conjunction between them."""
    joints = [mark for mark in sentence.role("barrier") if left.end <= mark.start and mark.end <= right.start]
    bare = sentence.text[left.end : right.start]
    for mark in joints:
        bare = bare.replace(sentence.text[mark.start : mark.end], "") if mark.get("price") == "1" else bare
    return 0 < len(sentence.text[left.end : right.start]) <= LIST and not bare.strip(" ,،、，") and bool(joints or bare.strip())


def abreast(sentence: Sentence, first: Named, last: Named) -> bool:
    """Whether two places belong to one list: every step from the one to the other is no more than a comma or a bare conjunction."""
    between = [item for item in sentence.places if first.start <= item.start <= last.start]
    return all(joined(sentence, left, right) for left, right in pairwise(between))


def by_town(sentence: Sentence, number: Number, behind: int | None = None) -> Named | None:
    """The place that a dash parts from its number (in Oruro — 12); in a script without blanks the place right before a number, or parted from it
    by no more than a particle (呉市で12人). With `behind`, only where no more than a comma stands between that word index and the place."""
    if sentence.pack.spaced:
        dashed = behind is None and sentence.stops.get(number.w0) == "dash" and number.w0 > sentence.first
        end = sentence.words[number.w0 - 1][1] if dashed else -1
        return next((item for item in sentence.places if item.end == end and not item.adjective), None)
    heads = {number.start, *(mark.start for mark in sentence.role("in", "distribute") if mark.end == number.start)}
    named = next((item for item in sentence.places if item.end in heads and not item.adjective), None)
    if named is None or behind is None:
        return named
    return named if sentence.text[sentence.words[behind - 1][1] : named.start].strip() in COMMAS else None
