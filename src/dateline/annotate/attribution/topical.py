"""A voice that no list knows, where the particle of a sentence's topic shows it."""

from __future__ import annotations

from dateline.annotate.attribution.contents import whole_name
from dateline.annotate.attribution.ends import NOTHING, scale
from dateline.annotate.attribution.phrases import FIRM, Phrase
from dateline.annotate.sentences.particles import bare_end, topic_at
from dateline.annotate.sentences.scan import Sentence

LONGEST = 10
"""Words of a topic at most."""
SHORTEST = 2
"""Its characters at least, in a script without blanks."""
ENDS_NONE = frozenset({"trim", "in", "particle"})
NO_NAME = FIRM | {"according"}


def unlisted_topic(sentence: Sentence, first: int, last: int) -> Phrase | None:
    """The words at the head of a clause that the particle of its topic ends, where no list knows them and nothing is counted or told among them
    (石川県は4日、…と発表した; 유족 대표는 … 말했다)."""
    return _topic(sentence, first, last) or _place_behind(sentence, first, last)


def _place_behind(sentence: Sentence, first: int, last: int) -> Phrase | None:
    """In a script without blanks: a place that is the topic behind the first comma (地震で、石川県は…と発表した)."""
    comma = next((index for index, kind in sorted(sentence.stops.items()) if kind == "comma" and first < index < last), None)
    if sentence.pack.spaced or comma is None:
        return None
    found = _topic(sentence, comma, last)
    named = found is not None and any((item.start, item.end) == (found.start, found.end) for item in sentence.places)
    return found if named else None


def _topic(sentence: Sentence, first: int, last: int) -> Phrase | None:
    while first < last and "trim" in sentence.roles_at.get(first, NOTHING):
        first += 1
    end = topic_at(sentence, first, min(last, first + LONGEST * scale(sentence)))
    if end is None or not _nameable(sentence, first, end):
        return None
    roles = sentence.roles_at.get(end - 1, NOTHING)
    start = sentence.words[first][0]
    stop = whole_name(sentence, start, bare_end(sentence, end - 1))
    return Phrase(start, stop, first, end, frozenset({"bare"}), False, sentence.text[start:stop], carried="carry" in roles, opens=True)


def _nameable(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a name may stand in these words: nothing happens, is counted or dated there, and they end in no other particle (では)."""
    if end <= first or any(index in sentence.timed or index in sentence.numbered for index in range(first, end)):
        return False
    if any(not NO_NAME.isdisjoint(sentence.roles_at.get(index, NOTHING)) for index in range(first, end)):
        return False
    return sentence.pack.spaced or (end - first >= SHORTEST and ENDS_NONE.isdisjoint(sentence.roles_at.get(end - 1, NOTHING)))
