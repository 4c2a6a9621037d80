"""Names in a script without capitals: the few words that no form knows before an office between commas."""

from __future__ import annotations

from dateline.annotate.attribution.phrases import Phrase, phrase_after
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence

NAMING = frozenset({"given", "surname", "title", "particle"})
NAME = 4
"""Words of a person's name at most."""


def office_at_head(sentence: Sentence, mark: Mark) -> Phrase | None:
    """NAME, an office, … SAY, in a script without capitals: the office between the first commas of the sentence, with the name before it."""
    opened = first_comma(sentence)
    office = phrase_after(sentence, opened, 0) if opened is not None and opened < mark.w0 else None
    closed = office is not None and office.w0 == opened and sentence.stops.get(office.w1) == "comma"
    return with_name(sentence, office, opened) if office is not None and closed else None


def with_name(sentence: Sentence, office: Phrase, opened: int | None) -> Phrase | None:
    """In a script without capitals: an office between commas with the words before it, few and in no form, which are its holder's name."""
    if sentence.pack.settings.capitals or not sentence.pack.spaced or opened is None or not office.heads & {"voice", "title"}:
        return None
    before = [index for index in sentence.stops if index < opened]
    first = max([sentence.first, *before])
    plain = all(not sentence.roles_at.get(index, set()) - NAMING and index not in sentence.numbered for index in range(first, opened))
    if not 0 < opened - first <= NAME or not plain:
        return office
    start = sentence.words[first][0]
    return office.but(start=start, w0=first, named=True, opens=True, text=sentence.text[start : office.end])


def first_comma(sentence: Sentence) -> int | None:
    """The word behind the first comma or dash of a sentence."""
    return next((index for index, kind in sorted(sentence.stops.items()) if kind in ("comma", "dash")), None)
