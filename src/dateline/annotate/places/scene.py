"""The scene of an article: the one place where its event was, as a sentence says that sets it (a blast in Lima …; the accident happened in Cusco)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import structs

from dateline.annotate.places.event_places import inside
from dateline.annotate.places.leading import told_in
from dateline.annotate.places.setting import WHOLE, Setting
from dateline.annotate.sentences.inputs import Named
from dateline.annotate.sentences.scan import Sentence
from dateline.model import Claim, Place

NEXT = 1
"""Words between an article and an event's noun, at most."""


def scene_of(sentence: Sentence, named: Sequence[Named], opened: bool) -> Place | None:
    """The place that a sentence of the text sets the article's event in: a town or a region, and of those that lie in one another the narrowest. Of
    no event that spreads over a land or is several. Behind the first figure (`opened`) only what "the" event's place is said to have been."""
    if sentence.field == "title" or not sentence.role("occurs" if opened else "event") or (opened and brings_in(sentence)):
        return None
    there = [item for item in named if not sentence.pack.spaced or told_in(sentence, item)]
    if not there or any(number.quantity.unit is None and (number.quantity.low or 0) > 1 for number in sentence.numbers):
        return None
    narrow = there[0].place
    for item in there[1:]:
        if not inside(item.place, narrow) and not inside(narrow, item.place):
            return None
        narrow = item.place if inside(item.place, narrow) else narrow
    return narrow if narrow.kind != "country" else None


def heads(sentence: Sentence) -> bool:
    """Whether a paragraph of the text is no more than a place, or one and a day: it heads what follows (19 July 2016, Lima). A day alone may be
    that of an entry."""
    end = sentence.text[sentence.end : sentence.end + 1]
    if sentence.field != "text" or not sentence.starts_paragraph or end not in ("", "\n") or len({item.place.name for item in sentence.places}) != 1:
        return False
    known = sentence.timed.union(*(range(*sentence.word_span(item.start, item.end)) for item in sentence.places))
    return all(index in known for index in range(sentence.first, sentence.last))


def brings_in(sentence: Sentence) -> bool:
    """Whether a sentence tells of an event that was not told of before (an attack, a similar fire)."""
    ends = [mark.w1 for mark in sentence.role("indefinite", "likened")]
    ends += [number.w1 for number in sentence.numbers if number.quantity.high == 1 and number.quantity.unit is None]
    return any(0 <= event.w0 - end <= NEXT for event in sentence.role("event") for end in ends)


def in_scene(claims: Sequence[Claim], setting: Setting) -> Iterator[Claim]:
    """The claims in order, those that have the place of the whole article where it tells of one scene alone, be it told behind them, in that."""
    for claim in claims:
        source = next((signal.reason for signal in claim.signals if signal.name == "place"), "")
        apart = claim.field == "text" and any(start <= claim.start < end for start, end in setting.others)
        told = claim.quantity is not None and claim.about == "event" and source in WHOLE and not apart
        place = setting.narrowed(claim.place) if told else claim.place
        yield claim if place is claim.place else structs.replace(claim, place=place)
