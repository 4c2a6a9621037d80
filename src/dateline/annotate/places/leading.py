"""How a place is led up to: by which preposition, over its article and the words for what it is (in the southern province of Cusco)."""

from __future__ import annotations

from functools import lru_cache

from dateline.annotate.sentences.inputs import Named
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence
from dateline.knowledge.places import sites
from dateline.languages import load

BESIDE = 2
"""Characters between a preposition and its place, at most."""
DESCRIBED = 5
"""Words between a preposition and a place that only say what the place is, at most (en la sureña provincia de)."""
KINDS = frozenset({"city", "region"})
LENGTHS = frozenset({"km", "m", "mi", "mile"})
WHOSE = frozenset({"voice", "title", "say"})
AWAY = 6
"""Words between a length and the place that it is measured from, at most (50 kilometres to the north-east of)."""


def led(sentence: Sentence, named: Named, *roles: str) -> Mark | None:
    """The first preposition of these roles that leads a place."""
    return next((mark for mark in sentence.role(*roles) if leads(sentence, mark, named)), None)


def leads(sentence: Sentence, mark: Mark, named: Named) -> bool:
    """Whether nothing stands between a preposition and a place but an article, or words that say what the place is."""
    if 0 <= named.start - mark.end <= BESIDE:
        return True
    if named.start < mark.end or named.start - mark.end > sites.REACH or not sentence.pack.spaced:
        return False
    return sentence.text[mark.end : named.start].strip() != "" and _describes(sentence, mark.end, named)


def told_in(sentence: Sentence, named: Named) -> bool:
    """Whether a preposition of place leads a place, or, where it stands behind, follows it or ends its name; where verbs end the sentence, what opens
    it behind a time at most is its scene, too (15일 오전 군산시 대야면 국도에서)."""
    if led(sentence, named, "in") is not None or sentence.text.endswith(_endings(sentence.pack.code), named.start, named.end):
        return True
    if sentence.pack.phrases.attribution.final and not sentence.pack.settings.capitals and _opens(sentence, named):
        return True
    w0, w1 = sentence.word_span(named.start, named.end)
    if w0 == sentence.first + 1 and sentence.stops.get(w1) == "comma" and any(mark.w0 == sentence.first for mark in sentence.role("trim")):
        return True  # A Aubervilliers, tout … : a preposition that has lost its accent is a small word
    behind = (mark for mark in sentence.role("in") if mark.get("side") == "before")
    return any(named.start < mark.start <= named.end + 1 <= mark.end + 1 for mark in behind)


def _opens(sentence: Sentence, named: Named) -> bool:
    """Whether nothing but times and other places stands before a place in its sentence, and no voice or title behind it."""
    first, last = sentence.word_span(named.start, named.end)
    known = sentence.timed.union(*(range(*sentence.word_span(item.start, item.end)) for item in sentence.places if item.start < named.start))
    return all(index in known for index in range(sentence.first, first)) and not sentence.roles_at.get(last, set()) & WHOSE


@lru_cache(maxsize=64)
def _endings(code: str) -> tuple[str, ...]:
    """The prepositions of place of a pack that stand behind: in some scripts as part of the name (군산시에서)."""
    return tuple(entry.form for entry in load(code).words_table if entry.role == "in" and entry.get("side") == "before")


def _describes(sentence: Sentence, start: int, named: Named) -> bool:
    """Whether [start, named.start) is an article, or few words in lower case the last of which are a word for a town or a region."""
    article = any(start <= mark.start <= start + 1 and 0 <= named.start - mark.end <= 1 for mark in sentence.role("article"))
    if article:
        return True
    words = sentence.text[start : named.start].replace("'", " ").replace("’", " ").split()
    if len(words) > DESCRIBED or not all(word.replace("-", "").isalpha() for word in words):
        return False
    if not sentence.pack.phrases.noun.capital and not all(word.islower() for word in words):
        return False
    kind = sites.beside(sentence.text, named.start, named.end, sentence.pack.code)
    said = kind is not None and kind.kind in KINDS and start <= kind.start < named.start
    return said or any(mark.start >= start and 0 <= named.start - mark.end <= BESIDE for mark in sentence.role("town"))


def far_from(sentence: Sentence, named: Named) -> bool:
    """Whether a place only tells how far off the scene is (50 km north of Lima, в 40 км от Казани, 120 Kilometer südlich von Rom)."""
    if not sentence.pack.spaced:
        return False
    first = sentence.word_span(named.start, named.end)[0]
    number = next((one for one in reversed(sentence.numbers) if one.end <= named.start), None)
    if number is None or number.quantity.unit not in LENGTHS:
        return False
    end = sentence.word_span(number.start, number.end)[1]
    end += sentence.stops.get(end) == "bracket"  # some 250 km (155 miles) south of Lima
    if not end <= first <= end + AWAY or sentence.stop_between(end, first) or _told_between(sentence, end, first):
        return False
    scene = led(sentence, named, "in")
    return scene is None or scene.w0 < end  # 12 km of a road in Lima are in Lima


def _told_between(sentence: Sentence, w0: int, w1: int) -> bool:
    """Whether something is told or held between two words, so that the length before them was not measured from what is behind them."""
    inner = any(w0 <= mark.w0 < w1 for mark in sentence.role("cue", "act", "say", "event", "barrier"))
    return inner or any(w0 <= sentence.word_span(item.start, item.end)[0] < w1 for item in sentence.places)
