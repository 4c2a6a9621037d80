"""Who stands before a colon or a closing verb, and whether that is who says it."""

from __future__ import annotations

from dateline.annotate.attribution.contents import OPENING
from dateline.annotate.attribution.ends import HEADS, scale
from dateline.annotate.attribution.phrases import Phrase
from dateline.annotate.sentences.capitals import is_placed
from dateline.annotate.sentences.scan import Sentence


def quoted_name(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a name before a colon stands in quotation marks: it is what is told of, and says nothing (Razzia gegen »Reichsbürger«: …)."""
    opening = tuple(pair[0] for pair in sentence.pack.settings.quotes)
    return phrase.start > sentence.start and sentence.text[phrase.start - 1] in opening


def speaks(sentence: Sentence, phrase: Phrase) -> bool:
    """An office or body, or a bare name: every word with a capital, and no mere place."""
    if phrase.heads & {"voice", "title"}:
        return phrase.w1 - phrase.w0 <= 6 * scale(sentence)
    if not _quotes_next(sentence, phrase):
        return False
    starts = [sentence.words[index][0] for index in range(phrase.w0, phrase.w1)]
    places = {index for named in sentence.places for index in starts if named.start <= index < named.end}
    return phrase.named and len(starts) <= 4 and all(sentence.text[start].isupper() for start in starts) and not places


def _quotes_next(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a quotation opens right behind the colon: only then is a bare name before it a speaker."""
    index = _colon(sentence)
    return index is not None and any(char in OPENING for char in sentence.gap(index))


def _colon(sentence: Sentence) -> int | None:
    return next((index for index, kind in sentence.stops.items() if kind == "colon"), None)


def lone(sentence: Sentence, phrase: Phrase) -> bool:
    """Nothing else that matters stands before the colon: no word of what happened before the name, no unlisted small word behind it (Rescue work
    in Quito ended: 12 dead)."""
    if phrase.w0 - sentence.first > 3 * scale(sentence) or any(mark.role == "cue" and mark.w0 < phrase.w1 for mark in sentence.marks):
        return False
    if any(mark.w1 == phrase.w1 and mark.w0 > phrase.w0 for mark in sentence.role("event")):
        return False  # a raid on NAME (NAME'e operasyon): that is told of
    listed = {index for mark in sentence.marks for index in range(mark.w0, mark.w1)}
    behind = (sentence.words[index] for index in range(phrase.w1, _colon(sentence) or phrase.w1) if index not in listed)
    named = [(named.start, named.end) for named in sentence.places]
    return all(any(a <= start < b for a, b in named) or not sentence.text[start:end].islower() for start, end in behind)


def by_office(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether an office, a name or a place opens a phrase, and no other noun (the disappointment of the prosecutor)."""
    known = not HEADS.isdisjoint(sentence.roles_at.get(phrase.w0, ())) or is_placed(sentence, phrase.w0)
    return known or not sentence.pack.spaced or sentence.text[phrase.start].isupper()


def nominal(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """A phrase right before a verb that ends its clause, where names have capitals only if a name or an office ends it (bakanın | istifasını)."""
    last = phrase.w1 - 1
    named = sentence.text[sentence.words[last][0]].isupper() or not HEADS.isdisjoint(sentence.roles_at.get(last, ()))
    return phrase if named or phrase.carried or not (sentence.pack.settings.capitals and sentence.pack.spaced) else None
