"""Who does what is done by saying so: declares, lifts, resigns."""

from __future__ import annotations

from dateline.annotate.attribution.phrases import ended, phrase_after, phrase_before
from dateline.annotate.attribution.voices import Scope
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence


def agent(sentence: Sentence, act: Mark) -> Scope | None:
    """Who declares, lifts, resigns: the phrase before the verb (behind it, where verbs come first), as the voice of what it does by saying so."""
    first = sentence.pack.phrases.attribution.order[0] == "after"
    behind = phrase_after(sentence, act.w1, 1) if first and act.w1 not in sentence.stops else None
    phrase = behind or phrase_before(sentence, act.w0, 2)
    if phrase is None or phrase.carried or not phrase.heads & {"voice", "title", "bare"} and not phrase.named:
        return None
    topic = next((mark for mark in sentence.role("topic") if phrase.w0 <= mark.w0 < phrase.w1), None)
    if topic is not None and topic.w0 == phrase.w0:
        return None  # a curfew is imposed: it imposes nothing
    phrase = ended(sentence, phrase, topic.w0) if topic else phrase
    return Scope(phrase, sentence.start, sentence.end, None)
