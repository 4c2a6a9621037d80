"""Who is quoted, and by which agency: a witness was quoted by NAME as saying …; as quoted by NAME."""

from __future__ import annotations

from dateline.annotate.attribution.phrases import Phrase, phrase_after, phrase_before, stops
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence

DESCRIBED = 5
"""Words from a form of passing on to the agency behind words that describe it, at most (by the official news agency …)."""


def relayed_by(sentence: Sentence, mark: Mark) -> Phrase | None:
    """The phrase behind a form of passing on; where words that describe an agency stand before its name, the agency."""
    phrase = phrase_after(sentence, mark.w1, 2)
    if phrase is None or phrase.agency:
        return phrase
    near = (one for one in sentence.role("voice") if one.argument == "agency" and 0 < one.w0 - mark.w1 <= DESCRIBED)
    named = next((one for one in near if not stops(sentence, one.w0)), None)
    agency = phrase_after(sentence, named.w0, 0) if named else None
    return agency if agency and agency.agency else phrase


def quoted_by(sentence: Sentence, mark: Mark) -> Phrase | None:
    """Who is quoted, before a passive form of passing on behind which a word opens what was said."""
    passive = next((one for one in sentence.role("passive") if one.w1 == mark.w0 and mark.w0 not in sentence.stops), None)
    if passive is None or not any(that.w0 >= mark.w1 for that in sentence.role("that")):
        return None
    phrase = phrase_before(sentence, passive.w0)
    return phrase if phrase and not phrase.carried else None
