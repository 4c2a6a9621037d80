"""Two voices of one sentence, one for a whole and one for a part of it: each holds for its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence

if TYPE_CHECKING:
    from dateline.annotate.attribution.voices import Scope


def parted(sentence: Sentence, found: Sequence[Scope]) -> Iterator[Scope]:
    """The scopes, cut where words for a part begin behind the voice of the whole and before that of the part (359 died, police said, among them, the
    ministry said, 34 tourists)."""
    for scope in found:
        mark = next((mark for mark in sentence.role("subset") if _parts(sentence, mark, found)), None) if len(found) > 1 else None
        if mark is None or scope.relay:
            yield scope
        elif scope.phrase.start >= mark.start:
            yield _within(scope, max(scope.start, mark.start), scope.end)
        else:
            yield _within(scope, scope.start, min(scope.end, _before(sentence, mark)))


def _parts(sentence: Sentence, mark: Mark, found: Sequence[Scope]) -> bool:
    """Whether figures and voices stand on both sides of words for a part, a stop before them, and no clause begins before the part's own voice."""
    apart = mark.w0 in sentence.stops and mark.w0 > sentence.first
    ends = min((joint.start for joint in sentence.role("barrier") if joint.w0 >= mark.w1 and joint.w0 in sentence.stops), default=sentence.end)
    sides = {scope.phrase.start >= mark.start for scope in found if not scope.relay and not ends <= scope.phrase.start}
    counted = {number.start >= mark.start for number in sentence.numbers}
    return apart and sides == counted == {False, True}


def _before(sentence: Sentence, mark: Mark) -> int:
    return sentence.words[mark.w0 - 1][1]


def _within(scope: Scope, start: int, end: int) -> Scope:
    """The scope, and what is said in it, between two offsets."""
    said = (max(scope.content[0], start), min(scope.content[1], end)) if scope.content else None
    return scope.but(start=start, end=end, content=said if said and said[0] < said[1] else None)
