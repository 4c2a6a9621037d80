"""Reports of missing persons: counted like the missing, and no people (several may be of one person, and most are found)."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.annotate.attribution.phrases import phrase_before
from dateline.annotate.attribution.voices import Scope
from dateline.annotate.counts.groups import head_of
from dateline.annotate.drafts import Draft
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence
from dateline.model import Group, Signal

BEHIND = 2
BEFORE = 6
"""How many words lie at most between a number and its reports, and between reports and their number."""


def reports(sentence: Sentence) -> Iterator[Draft]:
    """One draft for each number of reports: 355 missing person reports; of reports by now 355."""
    used: set[int] = set()
    for mark in sentence.role("reports"):
        number = _number(sentence, mark)
        if number is not None and number.start not in used:
            used.add(number.start)
            yield _draft(sentence, number, mark)


def receiver(draft: Draft) -> Scope | None:
    """Who has the reports, named right before them, as the voice of their number: the city received 355."""
    cue, sentence = draft.cue, draft.sentence
    if cue is None or cue.role != "reports":
        return None
    phrase = phrase_before(sentence, sentence.word_span(draft.start, draft.end)[0], BEHIND * 2)
    known = phrase is not None and phrase.opens and not phrase.carried and (phrase.named or phrase.heads & {"voice", "title"})
    return Scope(phrase, sentence.start, sentence.end, None) if phrase is not None and known else None


def _number(sentence: Sentence, mark: Mark) -> Number | None:
    scale = 1 if sentence.pack.spaced else 2
    bare = [number for number in sentence.numbers if number.quantity.unit is None and head_of(sentence, number).kind != "people"]
    ahead = (number for number in reversed(bare) if 0 <= mark.w0 - number.w1 <= BEHIND * scale and not sentence.stop_between(number.w1, mark.w0))
    after = (number for number in bare if 0 <= number.w0 - mark.w1 <= BEFORE * scale and _goes_on(sentence, mark, number))
    return next(ahead, None) or next(after, None)


def _goes_on(sentence: Sentence, mark: Mark, number: Number) -> bool:
    """Whether nothing else that is counted, and no new clause, comes between the reports or beside their number."""
    if sentence.stop_between(mark.w1, number.w0):
        return False
    return not any(mark.w1 <= cue.w0 <= number.w1 + BEHIND for cue in sentence.role("cue", "casualties"))


def _draft(sentence: Sentence, number: Number, mark: Mark) -> Draft:
    return Draft(
        sentence,
        min(number.start, mark.start),
        max(number.end, mark.end),
        "missing",
        number.w0,
        quantity=number.quantity,
        group=Group(cls="things", text=sentence.text[mark.start : mark.end], narrower="reports"),
        cue=mark,
        role="other",
        signals=(Signal(name="reports", value=0.8, reason=mark.entry.form),),
    )
