"""A country that only sends those counted somewhere, or strikes them elsewhere; or the place that they come from, behind a word for "from"."""

from __future__ import annotations

from dateline.annotate.drafts import Draft
from dateline.annotate.places.leading import led
from dateline.annotate.places.place_lists import abreast
from dateline.annotate.sentences.inputs import Named
from dateline.annotate.sentences.scan import Sentence

SENT, AUXILIARIES = frozenset({"deployed", "supplied"}), 2
HARM = frozenset({"killed", "injured", "detained", "kidnapped"})
WHO = frozenset({"voice", "group", "forces", "article"})
FORCE = 3
"""Words of a country's force between its name and the verb, at most (Israel's army | killed)."""


def sends(draft: Draft, named: Named) -> bool:
    """Whether a country is the one that sends (Norway sent 40 medics), right before the verb and behind no preposition; or a place that they
    are sent from (medics from Lyon)."""
    if draft.predicate not in SENT:
        return False
    if _left(draft.sentence, named):
        return True
    if named.place.kind != "country":
        return False
    if named.end > draft.start:
        return _subject_behind(draft, named)
    between, sentence = draft.sentence.text[named.end : draft.start], draft.sentence
    inside = any(0 <= named.start - mark.end <= 2 for mark in sentence.role("in"))
    return not inside and len(between.split()) <= AUXILIARIES and all(character.isalpha() or character == " " for character in between)


def _subject_behind(draft: Draft, named: Named) -> bool:
    """Whether a country stands right behind the verb, where verbs come first (أرسلت تركيا 168 …)."""
    first = draft.sentence.pack.phrases.attribution.order[0] == "after"
    return first and draft.cue is not None and 0 <= named.start - draft.cue.end <= 1


def _left(sentence: Sentence, named: Named) -> bool:
    """Whether a place, or the list that it goes on, stands beside a word for where those sent come from."""
    listed = [item for item in sentence.places if item.start <= named.start and abreast(sentence, item, named)]
    first, last = (listed or [named])[0], named
    for mark in sentence.role("void-place"):
        if mark.has("sent"):
            gap = mark.start - last.end if mark.get("side") == "before" else first.start - mark.end
            if 0 <= gap <= 1:
                return True
    return False


def strikes(draft: Draft, named: Named) -> bool:
    """Whether a country is the subject of what was done to those counted, it or its forces right before the verb, and another place outside it stands
    behind them, led by a preposition (Israel killed seven in a raid | in Syria): there it was."""
    sentence, cue = draft.sentence, draft.cue
    if cue is None or draft.predicate not in HARM or not cue.has("active") or named.place.kind != "country" or draft.at < cue.w1:
        return False
    owner = next((own for own in sentence.pack.settings.possessive if sentence.text.startswith(own, named.end)), "")
    last = sentence.word_span(named.start, named.end + len(owner))[1]
    between = range(last, cue.w0)
    apart = sentence.stop_between(last, cue.w0) or not all(WHO & sentence.roles_at.get(index, set()) for index in between)
    if not 0 <= len(between) <= FORCE or apart or led(sentence, named, "in") is not None or not sentence.pack.spaced:
        return False
    end = sentence.word_span(draft.start, draft.end)[1]
    behind = next((item for item in sentence.places if item.start >= draft.end and led(sentence, item, "in") is not None), None)
    if behind is None or behind.place.within(named.place):
        return False
    at = sentence.word_span(behind.start, behind.end)[0]
    if sentence.stop_between(end, at) or any(end <= one.w0 < at and one.quantity.high != 1 for one in sentence.numbers):
        return False  # executed 12, among them two convicted in Yemen
    return any(mark.w0 == end for mark in sentence.role("in")) or any(end <= mark.w0 < at for mark in sentence.role("event"))
