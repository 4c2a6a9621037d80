"""Who stands before a colon or a closing verb, and whether that is who says it."""

from __future__ import annotations

from dateline.annotate.attribution.contents import OPENING, opens_quotation
from dateline.annotate.attribution.ends import HEADS, scale
from dateline.annotate.attribution.phrases import Phrase, name_alone, phrase_after
from dateline.annotate.sentences.capitals import is_placed, placed
from dateline.annotate.sentences.scan import Sentence

SPEAKERS = frozenset({"voice", "title", "surname", "given", "person"})
LONGEST, NAMED = 30, 4
"""Words of a clause that leads up to a quotation, and of a bare name at its head, at most."""


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


def introducing(sentence: Sentence, index: int) -> Phrase | None:
    """Who opens a clause with a verb of its own that leads up to a quotation behind the colon at a word index (The mayor was pleased: “…”). Nobody
    where verbs come first or last, or names have no capitals."""
    if not _leads_up(sentence, index):
        return None
    head = phrase_after(sentence, sentence.first, 1)
    led = head is not None and head.w0 == sentence.first + 1 and "determiner" in sentence.roles_at.get(sentence.first, ())
    if head is None or not (head.opens or led) or head.w1 > index or head.agency or not (head.carried or head.named or head.heads & SPEAKERS):
        return None
    whole = head if head.carried or sentence.stops.get(head.w1) == "comma" else name_alone(sentence, head)
    bare = not head.carried and not head.heads & SPEAKERS
    common = sentence.pack.phrases.noun.capital or whole.w1 - whole.w0 > NAMED or placed(sentence, whole.w0, whole.w1)  # Im November: “…”
    return None if whole.w1 >= index - 1 or (bare and common) else whole


def _leads_up(sentence: Sentence, index: int) -> bool:
    """Whether the first colon of a sentence, not far from its head, has a quotation right behind it, where the subject opens the clause."""
    attribution, settings = sentence.pack.phrases.attribution, sentence.pack.settings
    opens = not attribution.final and (attribution.second or attribution.order[0] == "before") and settings.capitals
    near = sentence.field != "title" and index - sentence.first <= LONGEST and index == _colon(sentence)
    return opens and near and index < sentence.last and opens_quotation(sentence, index)


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
