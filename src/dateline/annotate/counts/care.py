"""What became of those who are hurt or missing, where the same phrase says it: they died, were saved, are in hospital."""

from __future__ import annotations

from dateline.annotate.counts.binding import Bound
from dateline.annotate.counts.final_verbs import died_since
from dateline.annotate.counts.implicit import died_of_it
from dateline.annotate.counts.lives import fate_of, found
from dateline.annotate.counts.where_died import died_in_hospital
from dateline.annotate.counts.wholes import whole_mark
from dateline.annotate.drafts import size
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence

DYING = 16
CARE = 3


def in_care(sentence: Sentence, bound: Bound, cue: Mark) -> Mark:
    """The injured and the missing of whom the same phrase says that they died, were saved or are in hospital; those sent, and to hospital."""
    if (died := died_in_hospital(sentence, bound.number, bound.head, cue)) is not None:
        return died
    whole = whole_mark(sentence, bound.number) is not None  # two of the 12 wounded died
    part = any(mark.w1 == bound.number.w0 and mark.get("side") != "after" for mark in sentence.role("whole"))  # many of the hundreds missing
    if not part and (fate := found(sentence, bound.number, bound.head, cue)) is not None:
        return fate
    if bound.head.group is None and (fate := fate_of(sentence, bound.head.w1, cue)) is not None:
        return fate
    if cue.argument == "deployed":
        return next((mark for mark in sentence.role("cue") if mark.argument == "hospitalised" and mark.w0 == bound.head.w1), cue)
    if size(bound.number.quantity) == 1 and (fatal := died_of_it(sentence, cue)) is not cue:
        return fatal
    if (died := died_since(sentence, bound.number, bound.head, cue)) is not None:
        return died
    if cue.argument not in ("injured", "detained", "rescued") or whole:
        return cue
    if cue.start < bound.number.start:
        return _cared_for(sentence, bound, cue)
    if cue.argument == "injured" and (ward := _ward(sentence, bound.number, cue)):
        return ward
    dead = [mark for mark in sentence.role("cue") if mark.argument == "killed" and _becomes(sentence, cue, mark)]
    if dead and cue.w0 - bound.head.w1 <= 1:
        return dead[0]
    cares = [
        mark for mark in sentence.role("cue") if mark.argument == "hospitalised" and 0 <= mark.w0 - cue.w1 <= 2 and mark.w0 not in sentence.stops
    ]
    word = sentence.pack.phrases.prices.word
    if cares and sentence.between(cue.w1, cares[0].w0) <= word + (1 if sentence.pack.spaced else word):
        return cares[0]
    later = (mark for mark in sentence.role("cue") if mark.argument == "hospitalised" and _becomes(sentence, cue, mark))
    return next(later, cue) if not sentence.pack.spaced else cue


def _ward(sentence: Sentence, number: Number, cue: Mark) -> Mark | None:
    """The hospital that opens the clause of a number of wounded (в больницах остаются 12 раненых): it is told how many are there."""
    opens = next((mark for mark in sentence.role("cue") if mark.argument == "hospitalised" and mark.end <= number.start), None)
    if opens is None or cue.w0 != number.w1 or opens.has("reach") or (opens.w0 != sentence.first and opens.w0 not in sentence.stops):
        return None
    between = [mark for mark in sentence.role("cue", "subset") if opens.w1 <= mark.w0 < number.w0]
    others = any(opens.w1 <= other.w0 < number.w0 for other in sentence.numbers)
    return None if between or others or sentence.stop_between(opens.w1, number.w0) else opens


def _cared_for(sentence: Sentence, bound: Bound, cue: Mark) -> Mark:
    """Those whose noun stands before their number, where their clause goes on that they are in hospital (부상자 12명이 병원에 입원해)."""
    ended = sentence.word_text(bound.head.w1 - 1).endswith(sentence.pack.settings.particles)
    if not cue.has("noun") or sentence.pack.phrases.noun.side != "both" or cue.w1 != bound.number.w0 or not ended:
        return cue
    cares = (mark for mark in sentence.role("cue") if mark.argument == "hospitalised" and 0 <= mark.w0 - bound.head.w1 <= CARE)
    return next((mark for mark in cares if not sentence.stop_between(bound.head.w1, mark.w0)), cue)


def _becomes(sentence: Sentence, hurt: Mark, dead: Mark) -> bool:
    """Whether the injured of one cue die in the other: right behind it, or, of a noun (伤者), later in its clause with nobody else between, nor
    behind it, whose death it is (the injured of the march that followed the death of a boy)."""
    if dead.w0 == hurt.w1:
        another = dead.w0 in sentence.joined or any(number.w0 == dead.w1 for number in sentence.numbers)  # (534 were hurt and killed were 20)
        return dead.w0 not in sentence.stops and not dead.has("reach") and not another
    if hurt.argument != "injured" or not hurt.has("noun") or dead.has("noun") or dead.has("reach"):
        return False
    if not 0 < dead.w0 - hurt.w1 <= DYING or sentence.stop_between(hurt.w1, dead.w0):
        return False
    if dead.get("side") == "after" or any(0 <= number.w0 - dead.w1 <= 1 for number in sentence.numbers):
        return False
    starts = [number.start for number in sentence.numbers] + [mark.start for mark in sentence.role("negation", "barrier")]
    return not any(hurt.end <= start < dead.start for start in starts)
