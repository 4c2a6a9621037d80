"""The place of a clause: its own, the sentence's, the one before, the dateline's, the headline's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.annotate.drafts import Draft
from dateline.annotate.inputs import Named
from dateline.annotate.scan import Sentence
from dateline.annotate.voices import Scope
from dateline.model import Place

CLAUSE = 14.0


@dataclass
class Setting:
    """Where the article is: what the dateline and the headline say, and the last place of an event in the text."""

    dateline: Place | None = None
    title: Place | None = None
    last: Place | None = None


def place_of(draft: Draft, scopes: Sequence[Scope], setting: Setting) -> tuple[Place | None, str]:
    """The place and where it was found: clause, sentence, previous, dateline or title."""
    named = list(event_places(draft.sentence, scopes))
    own = _nearest(draft, named)
    sources = {
        "clause": own, "sentence": _leading(draft, named), "previous": setting.last, "dateline": setting.dateline, "title": setting.title,
    }  # fmt: skip
    for source in draft.sentence.pack.phrases.place.order:
        place = sources[source]
        if place is not None:
            return place, source
    return None, ""


def event_places(sentence: Sentence, scopes: Sequence[Scope]) -> Iterator[Named]:
    """The places that can be an event's: not inside a voice's name, not beside a word that makes them something else."""
    for named in sentence.places:
        inside = any(scope.phrase.start <= named.start < scope.phrase.end for scope in scopes)
        if not inside and not named.adjective and not _void(sentence, named):
            yield named


def _void(sentence: Sentence, named: Named) -> bool:
    for mark in sentence.role("void-place"):
        side = mark.get("side", "after")
        if side in ("after", "both") and 0 <= named.start - mark.end <= 3 or side in ("before", "both") and 0 <= mark.start - named.end <= 2:
            return True
    return False


def _nearest(draft: Draft, named: Sequence[Named]) -> Place | None:
    scored = [(price, index, item.place) for index, item in enumerate(named) if (price := _price(draft, item)) <= CLAUSE * _unit(draft)]
    return min(scored)[2] if scored else None


def _unit(draft: Draft) -> float:
    return draft.sentence.pack.phrases.prices.word


def _price(draft: Draft, named: Named) -> float:
    sentence = draft.sentence
    w0, w1 = _words(sentence, named)
    if named.start >= draft.start and named.end <= draft.end:
        return 0.0
    first, last = _words(sentence, draft)
    path = sentence.between(last, w0) if named.start >= draft.end else sentence.between(w1, first)
    crossed = [n for n in sentence.numbers if min(named.end, draft.end) <= n.start < max(named.start, draft.start) and n.quantity.unit is None]
    return path + 3.0 * len(crossed) * _unit(draft) * (1 if named.start >= draft.end else 0.3)


def _words(sentence: Sentence, item: Named | Draft) -> tuple[int, int]:
    inside = [
        index for index in range(sentence.first, sentence.last) if sentence.words[index][1] > item.start and sentence.words[index][0] < item.end
    ]
    return (inside[0], inside[-1] + 1) if inside else (sentence.first, sentence.first)


def _leading(draft: Draft, named: Sequence[Named]) -> Place | None:
    """The last place named before the clause in its sentence, else the first after it."""
    before = [item for item in named if item.end <= draft.start]
    return before[-1].place if before else (named[0].place if named else None)
