"""Those sent somewhere come from another place: a country that sends them, or the place named behind a word for "from"."""

from __future__ import annotations

from dateline.annotate.drafts import Draft
from dateline.annotate.places.place_lists import abreast
from dateline.annotate.sentences.inputs import Named
from dateline.annotate.sentences.scan import Sentence

SENT, AUXILIARIES = frozenset({"deployed", "supplied"}), 2


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
