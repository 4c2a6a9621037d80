"""Where the verb ends its sentence: who stands before what a comma or a quotation mark parts from him (…, 3 kişinin öldüğünü söyleyen Vali Kaya,
"Arama sürüyor. Umutluyuz." dedi)."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.annotate.attribution.contents import CLOSING, in_quotation, quotation_around
from dateline.annotate.attribution.phrases import Phrase, phrase_after, phrase_before
from dateline.annotate.attribution.topical import to_last_head
from dateline.annotate.attribution.uncapitalised import first_comma
from dateline.annotate.sentences.capitals import is_placed
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence

VOICED = frozenset({"voice", "title"})
PARTED = frozenset({"comma", "semicolon", "quote"})


def parts(sentence: Sentence) -> bool:
    """Whether in the sentence's language a comma parts the subject from a verb that ends the sentence, and names have capitals."""
    attribution, settings = sentence.pack.phrases.attribution, sentence.pack.settings
    return attribution.final and not attribution.leads and settings.capitals and sentence.pack.spaced


def parted_subject(sentence: Sentence, last: int) -> Phrase | None:
    """The name or office that a stop parts from the verb at word index `last`: between a participle that tells of it and the stop (açıklamada bulunan
    Vali Ali Kaya, …), or at the head of the sentence."""
    return (_behind_participle(sentence, last) or _head(sentence, last)) if parts(sentence) else None


def _head(sentence: Sentence, last: int) -> Phrase | None:
    """The name or office at the head of a sentence, up to a stop."""
    head = phrase_after(sentence, sentence.first, 1)
    return to_last_head(sentence, head) if head is not None and head.w1 <= last and sentence.stops.get(head.w1) in PARTED else None


def _behind_participle(sentence: Sentence, last: int) -> Phrase | None:
    for index in sorted(sentence.stops):
        if sentence.first < index <= last and sentence.stops[index] in PARTED:
            end = index - ("trim" in sentence.roles_at.get(index - 1, ()))  # Vali Kaya açıklamasında, …
            phrase = phrase_before(sentence, end, 0, past=True)
            if phrase is not None and phrase.w1 == end and _told_of(sentence, phrase) and not phrase.carried:
                return phrase
    return None


def behind_verb(sentence: Sentence, mark: Mark) -> Phrase | None:
    """The name right behind a participle of saying, up to a stop: whom it tells of (3 kişinin öldüğünü belirten | Vali Kaya, …)."""
    phrase = phrase_after(sentence, mark.w1, 0) if mark.w1 < sentence.last else None
    stopped = phrase is not None and phrase.w0 == mark.w1 and sentence.stops.get(phrase.w1) in PARTED
    return phrase if phrase is not None and stopped and _told_of(sentence, phrase) and not phrase.carried else None


def told_by_clause(sentence: Sentence, head: Phrase | None, mark: Mark) -> Phrase | None:
    """The name behind a participle, where the head of the sentence, which no stop follows, belongs to the clause of that."""
    return _behind_participle(sentence, mark.w0) if head is not None and parts(sentence) and sentence.stops.get(head.w1) not in PARTED else None


def is_participle(sentence: Sentence, mark: Mark) -> bool:
    """Whether a verb of saying is a participle, where those stand before the noun they tell of."""
    return parts(sentence) and sentence.text.endswith(sentence.pack.phrases.attribution.participles, mark.start, mark.end)


def _told_of(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a participle of the language stands right before a phrase that names a person or a body."""
    before = phrase.w0 - 1
    if before < sentence.first or phrase.w0 in sentence.stops or all(is_placed(sentence, index) for index in range(phrase.w0, phrase.w1)):
        return False
    start, end = sentence.words[before]
    participle = sentence.text[start].islower() and sentence.text.endswith(sentence.pack.phrases.attribution.participles, start + 2, end)
    return participle and (phrase.named or bool(phrase.heads & VOICED))


def behind_source(sentence: Sentence) -> int:
    """The first word of a sentence, behind the source that opens it where the verb leads what is told (به گزارش ایرنا، …)."""
    opens = sentence.pack.phrases.attribution.leads and any(mark.w0 == sentence.first for mark in sentence.role("according"))
    comma = first_comma(sentence) if opens else None
    return comma if comma is not None else sentence.first


def own_clause_start(sentence: Sentence, mark: Mark, first: int) -> int:
    """The word index, `first` or later, where the clause begins that a verb of saying ends: behind a semicolon or full stop outside quotations."""
    clauses = (index for index, kind in sentence.stops.items() if kind == "semicolon" and index < mark.w0)
    return max([first, *(index for index in clauses if not in_quotation(sentence, sentence.words[index][0]))])


def opener(sentence: Sentence, at: int) -> Phrase | None:
    """Who stands before a quotation that opens at an offset of the sentence: right before it, behind a participle, or at the sentence's head."""
    index = next((index for index in sorted(sentence.stops) if sentence.first < index < sentence.last and sentence.words[index][0] > at), None)
    if index is None or sentence.words[index - 1][1] > at:
        return None
    right = phrase_before(sentence, index, 0, past=True)
    found = parted_subject(sentence, index) or (right if right is not None and right.w1 == index else None)
    return found if found is not None and not found.carried and (found.named or found.heads & VOICED) else None


def closed(sentence: Sentence) -> tuple[Mark, tuple[int, int]] | None:
    """The verb of saying right behind a quotation that an earlier sentence opened, and that quotation."""
    for mark in sentence.role("say") if parts(sentence) else ():
        quoted = mark.w0 > sentence.first and any(char in CLOSING for char in sentence.gap(mark.w0))
        span = quotation_around(sentence, sentence.words[mark.w0 - 1][0]) if quoted else None
        if span is not None and span[0] < sentence.start and span[1] < mark.start:
            return mark, span
    return None


def begun(sentences: Sequence[Sentence], index: int, at: int) -> int | None:
    """The index of the sentence that holds the offset `at`, before the one at `index`, and in its paragraph."""
    while not sentences[index].starts_paragraph and index > 0:
        index -= 1
        if sentences[index].start <= at < sentences[index].end:
            return index
    return None
